//! Real text for the tests that compare a quick way with a slow one.

use std::fs::read_to_string;
use std::path::{Path, PathBuf};

/// One line in this many of the shared corpora is looked at.
const SAMPLE: usize = 7;

/// The lines of the gold files as they stand, and of the shared corpora where there are any.
pub(super) fn lines() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shared = std::env::var_os("KALIMA_SHARED").map_or_else(|| root.join("../shared"), PathBuf::from);
    let gold: Vec<String> = lines_of(&root.join("testdata/gold"), "jsonl").collect();
    assert!(!gold.is_empty(), "the gold files are there");
    gold.into_iter().chain(lines_of(&shared.join("corpora"), "txt").step_by(SAMPLE)).collect()
}

fn lines_of(folder: &Path, extension: &'static str) -> impl Iterator<Item = String> {
    let files = folder.read_dir().into_iter().flatten().map(|file| file.unwrap().path());
    let texts = files.filter(move |path| path.extension().is_some_and(|found| found == extension));
    texts.flat_map(|path| read_to_string(path).unwrap().lines().map(str::to_owned).collect::<Vec<_>>())
}
