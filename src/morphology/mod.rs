//! Words: stems, stop words.
pub mod inflect;
mod search_fold;
pub mod stem;
pub mod stopwords;
