//! Words: stems, stop words.
pub mod inflect;
mod search_fold;
pub mod segment;
pub mod stem;
pub mod stopwords;
mod vocabulary;
