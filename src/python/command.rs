//! What the wheel's script and `python -m kalima` call: the same command as the crate's.

use std::ffi::OsString;

use pyo3::prelude::*;

/// Runs the command `kalima`; the first of `arguments` is the program's name. Returns the exit code.
#[pyfunction]
#[pyo3(signature = (arguments, /))]
pub fn _main(py: Python<'_>, arguments: Vec<OsString>) -> u8 {
    // Nobody else should wait for the interpreter while files are read.
    py.detach(|| crate::cli::run(arguments))
}
