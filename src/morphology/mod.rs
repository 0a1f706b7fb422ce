//! Words: stems, roots, stop words.
pub mod inflect;
#[doc(hidden)]
pub mod roots;
mod search_fold;
pub mod segment;
pub mod stem;
pub mod stopwords;
mod vocabulary;
