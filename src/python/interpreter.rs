//! One interpreter a process, and what it was started for.

use std::ffi::OsString;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use pyo3::exceptions::PyImportError;
use pyo3::prelude::*;

/// The `builtins` module of the interpreter that imported us first; each interpreter has one of its own.
static OWNER: AtomicUsize = AtomicUsize::new(0);

/// Refuses a second interpreter of the same process. PyO3's classes are shared by the whole process, and its own
/// check is not reached where a module is initialized in phases; CPython refuses from 3.12 on, and then only
/// interpreters with a lock of their own.
///
/// # Errors
/// `ImportError`.
pub fn claim(py: Python<'_>) -> PyResult<()> {
    let own = py.import("builtins")?.as_ptr() as usize;
    match OWNER.compare_exchange(0, own, Ordering::Relaxed, Ordering::Relaxed) {
        Err(owner) if owner != own => {
            Err(PyImportError::new_err("kalima cannot be imported by a second interpreter of one process"))
        }
        _ => Ok(()),
    }
}

/// Whether it was started to run the command `kalima`: the wheel's script, or `python -m kalima`.
pub fn runs_command(py: Python<'_>) -> bool {
    let list = |name: &str| -> PyResult<Vec<OsString>> { py.import("sys")?.getattr(name)?.extract() };
    let argv = list("argv").unwrap_or_default();
    match argv.first() {
        // What is imported before the module itself runs sees this.
        Some(first) if first == "-m" => {
            list("orig_argv").unwrap_or_default().windows(2).any(|pair| pair == ["-m", "kalima"])
        }
        Some(first) => Path::new(first).file_stem().is_some_and(|stem| stem == "kalima"),
        None => false,
    }
}
