//! The stable ABI of Python 3.10 has no calls but those by a tuple of arguments.

use pyo3::prelude::*;

/// Nothing here.
#[derive(Clone, Copy, Debug)]
pub struct DirectCall;

impl DirectCall {
    /// That of a class.
    #[allow(clippy::extra_unused_type_parameters, reason = "as where there is one")]
    pub fn of<T>() -> Self {
        DirectCall
    }
}

/// Does nothing.
pub fn enable<T: AsRef<DirectCall>>(_: &Bound<'_, T>) {}
