//! Arabic text toolkit: normalize, tokenize and stem Arabic, with every answer tied to its place in the
//! original text.

pub mod chars;
pub mod lexicon;
pub mod morphology;
pub mod recognize;
