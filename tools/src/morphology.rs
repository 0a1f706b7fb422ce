//! What the segmenter embeds, of the files of `lexicon/morphology/`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::generated::File;

const FOLDER: &str = "lexicon/morphology";

/// The files of the lexicon: plurals behind the nouns that they are of.
const FILES: [&str; 9] = [
    "nouns.tsv",
    "plurals.tsv",
    "roots.tsv",
    "names.tsv",
    "closed.tsv",
    "dialect/egy.tsv",
    "dialect/lev.tsv",
    "dialect/glf.tsv",
    "dialect/mgr.tsv",
];

/// The compiled lexicon.
pub fn lexicon() -> Result<Vec<File>, String> {
    Ok(vec![File {
        path: "src/morphology/segment/lexicon.bin".to_owned(),
        content: compiled(&own(), FOLDER)?,
    }])
}

/// Compiles the files of another folder into a file of its own, for experiments.
pub fn compile(folder: &Path, output: &Path) -> Result<(), String> {
    let content = compiled(folder, &folder.display().to_string())?;
    fs::write(output, &content).map_err(|error| format!("{}: {error}", output.display()))?;
    println!("wrote {}", output.display());
    Ok(())
}

/// The content of a file of the lexicon.
pub fn read(name: &str) -> Result<String, String> {
    content(&own(), name)
}

/// The lexicon of a folder, which errors call by this name.
fn compiled(folder: &Path, called: &str) -> Result<Vec<u8>, String> {
    let files = FILES.into_iter().map(|name| Ok((format!("{called}/{name}"), content(folder, name)?)));
    let files = files.collect::<Result<Vec<_>, String>>()?;
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    kalima::morphology::segment::compile(&files).map_err(|error| error.to_string())
}

fn own() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(FOLDER)
}

fn content(folder: &Path, name: &str) -> Result<String, String> {
    let path = folder.join(name);
    fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_folder_gives_a_lexicon_of_its_own() {
        let folder = std::env::temp_dir().join(format!("kalima-lexicon-{}", std::process::id()));
        fs::create_dir_all(folder.join("dialect")).unwrap();
        FILES.iter().for_each(|name| fs::write(folder.join(name), "").unwrap());
        let output = folder.join("lexicon.bin");
        let written = |rows: &str| {
            fs::write(folder.join("nouns.tsv"), rows).unwrap();
            compile(&folder, &output).map(|()| fs::read(&output).unwrap().len())
        };
        assert!(written("كتاب\tnoun\t-\t-\tmy\t1\n").unwrap() > written("").unwrap());
        let error = written("كتاب\n").unwrap_err();
        assert!(error.starts_with(&format!("{}/nouns.tsv, line 1: ", folder.display())), "{error}");
        fs::remove_dir_all(&folder).unwrap();
        assert!(compile(&folder, &output).is_err());
    }
}
