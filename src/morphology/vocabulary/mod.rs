//! The words that the segmenter knows: the rows of the lexicon, and all forms that they have.
//!
//! What the files hold is told in `lexicon/morphology/README.md`.

mod derivations;
mod entry;
mod files;
mod full;
mod once;
mod root_row;
mod row_kind;

pub(crate) use derivations::derivations;
pub(crate) use entry::Band;
pub(crate) use files::Vocabulary;
pub(crate) use full::Full;
pub(crate) use root_row::{RootRow, root_rows};
