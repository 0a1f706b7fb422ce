//! A `str` from another `str`.

use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::PyString;

/// The text itself if it is exactly a `str`, a copy of that type if it is of a subclass.
///
/// # Errors
/// `MemoryError`.
pub fn exact<'py>(string: &Bound<'py, PyString>) -> PyResult<Bound<'py, PyString>> {
    // SAFETY: the argument is a `str` or of a subclass; the answer is a new reference or null with an error set.
    let object =
        unsafe { Bound::from_owned_ptr_or_err(string.py(), ffi::PyUnicode_FromObject(string.as_ptr())) }?;
    Ok(object.cast_into()?)
}

/// The code points `start..end` of a text, as an exact `str`.
///
/// # Errors
/// `MemoryError`.
pub fn substring<'py>(
    string: &Bound<'py, PyString>,
    start: usize,
    end: usize,
) -> PyResult<Bound<'py, PyString>> {
    let (start, end) = (start as ffi::Py_ssize_t, end as ffi::Py_ssize_t);
    // SAFETY: the argument is a `str`; ends past the text are cut by CPython; the answer is a new reference or null
    // with an error set.
    let object = unsafe {
        Bound::from_owned_ptr_or_err(string.py(), ffi::PyUnicode_Substring(string.as_ptr(), start, end))
    }?;
    Ok(object.cast_into()?)
}
