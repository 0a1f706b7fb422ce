//! Words: stems, stop words.
mod search_fold;
pub mod stem;
pub mod stopwords;
