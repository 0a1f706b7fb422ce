//! Files that the user names.

use pyo3::prelude::*;
use pyo3::types::PyBytes;

/// Whether an argument is a path, as `pathlib.Path` is.
pub fn is_path(given: &Bound<'_, PyAny>) -> PyResult<bool> {
    given.hasattr("__fspath__")
}

/// The name of a file and what it holds. Python opens it, so that its errors are those that every Python program knows.
pub fn file_content<'py>(path: &Bound<'py, PyAny>) -> PyResult<(String, Bound<'py, PyBytes>)> {
    let py = path.py();
    let name = py.import("os")?.call_method1("fsdecode", (path,))?.str()?.to_string_lossy().into_owned();
    let file = py.import("builtins")?.call_method1("open", (path, "rb"))?;
    let content = file.call_method0("read");
    file.call_method0("close")?;
    Ok((name, content?.cast_into()?))
}
