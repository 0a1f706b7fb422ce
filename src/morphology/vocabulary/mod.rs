//! The words that the segmenter knows: the rows of the lexicon, and all forms that they have.
//!
//! What the files hold is told in `lexicon/morphology/README.md`.

mod entry;
mod files;
mod full;
mod once;

pub(crate) use files::Vocabulary;
pub(crate) use full::Full;
