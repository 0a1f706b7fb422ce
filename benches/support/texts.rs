//! What the engines are given.

use std::error::Error;
use std::path::{Path, PathBuf};

/// The texts of the repository, one a genre.
const TEXTS: [(&str, &str); 5] = [
    ("news", include_str!("../texts/news.txt")),
    ("social", include_str!("../texts/social.txt")),
    ("vocalized", include_str!("../texts/vocalized.txt")),
    ("legal", include_str!("../texts/legal.txt")),
    ("dialect", include_str!("../texts/dialect.txt")),
];

/// A text, cut into what a call is given.
pub struct Text {
    pub name: String,
    pub pieces: Vec<String>,
    pub bytes: usize,
}

impl Text {
    pub fn new(name: String, text: &str, cut: fn(&str) -> Vec<String>) -> Self {
        let pieces = cut(text);
        Text { name, bytes: pieces.iter().map(String::len).sum(), pieces }
    }
}

/// Lines that are not empty: what a column of texts holds.
pub fn lines(text: &str) -> Vec<String> {
    text.lines().filter(|line| !line.is_empty()).map(String::from).collect()
}

/// The text as it is, in one piece.
pub fn whole(text: &str) -> Vec<String> {
    vec![text.into()]
}

pub fn of_repository() -> Vec<(String, String)> {
    TEXTS.iter().map(|&(name, text)| (name.into(), text.into())).collect()
}

pub fn of_folder(folder: &Path) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    let read = |path: PathBuf| {
        let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        Ok((name, std::fs::read_to_string(&path)?))
    };
    paths.into_iter().map(read).collect()
}
