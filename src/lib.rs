#![doc = include_str!("../README.md")]

pub mod alignment;
pub mod analyze;
pub mod chars;
#[cfg(feature = "cli")]
pub mod cli;
mod error;
pub mod kernel;
pub mod lexicon;
pub mod morphology;
pub mod normalize;
#[cfg(feature = "python")]
mod python;
pub mod recognize;
pub mod tokenize;

pub use analyze::{AnalyzedToken, Analyzer, Document};
pub use error::{Error, SpecError};
pub use morphology::stem::{Algorithm, Stemmer};
pub use morphology::stopwords::StopWords;
pub use normalize::{Aligned, Normalizer};
pub use tokenize::{Kind, Sentences, Token, Tokenizer};

/// The examples of the page compile.
#[cfg(doctest)]
#[doc = include_str!("../docs/explain.md")]
mod explain_page {}

/// The templates of the contributors' page compile.
#[cfg(doctest)]
#[doc = include_str!("../CONTRIBUTING.md")]
mod contributing {}
