//! File names: `README.md`, `main.py`, `corpus.tar.gz`.

use crate::lexicon::FILE_ENDINGS;
use crate::recognize::ascii::{after_accented, ascii_at};
use crate::recognize::name::{last_stop, listed, whole_name};

/// The end of the file name that begins at `at`: ASCII letters, digits, `_`, `-` and stops between them, then a stop and an
/// ending of `lexicon/file_endings.tsv`. `at` must be the first letter, digit or `_` of the run. A folder before it is not part
/// of it. Time linear in the length of the run.
///
/// ```
/// let text: Vec<u32> = "README.md".chars().map(u32::from).collect();
/// assert_eq!(kalima::recognize::file_name::file_name_at(&text, 0), Some(9));
/// ```
#[must_use]
pub fn file_name_at(text: &[u32], at: usize) -> Option<usize> {
    let first = ascii_at(text, at)?;
    if !(first.is_ascii_alphanumeric() || first == b'_') || after_accented(text, at) {
        return None;
    }
    let name = whole_name(text, at)?;
    let stop = last_stop(text, name.clone())?;
    listed(&FILE_ENDINGS, text, stop + 1..name.end)?;
    let named = (at..stop).any(|i| ascii_at(text, i).is_some_and(|c| c.is_ascii_alphanumeric()));
    named.then_some(name.end)
}
