//! Words: stems.
pub mod stem;
