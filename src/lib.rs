//! Arabic text toolkit: normalize, tokenize and stem Arabic, with every answer tied to its place in the
//! original text.

pub mod alignment;
pub mod chars;
mod error;
pub mod kernel;
pub mod lexicon;
pub mod morphology;
pub mod normalize;
#[cfg(feature = "python")]
mod python;
pub mod recognize;

pub use error::{Error, SpecError};
pub use normalize::{Aligned, Normalizer};
