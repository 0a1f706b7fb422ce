//! What the segmenter embeds, of the files of `lexicon/morphology/`.

use std::fs;
use std::path::Path;

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
    let files = FILES.into_iter().map(|name| Ok((format!("{FOLDER}/{name}"), read(name)?)));
    let files = files.collect::<Result<Vec<_>, String>>()?;
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let content = kalima::morphology::segment::compile(&files).map_err(|error| error.to_string())?;
    Ok(vec![File { path: "src/morphology/segment/lexicon.bin".to_owned(), content }])
}

/// The content of a file of the lexicon.
pub fn read(name: &str) -> Result<String, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(FOLDER).join(name);
    fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
}
