//! A `str` from another `str`.

use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString};

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

/// The texts at these places, which count code points, as a list of exact `str`. Made in one go, since most of the time goes
/// into the objects as it is.
///
/// # Errors
/// `MemoryError`.
pub fn substrings<'py>(
    string: &Bound<'py, PyString>,
    spans: impl ExactSizeIterator<Item = (usize, usize)>,
) -> PyResult<Bound<'py, PyList>> {
    let py = string.py();
    // SAFETY: a new reference to a list whose places are empty, or null with an error set.
    let list = unsafe { Bound::from_owned_ptr_or_err(py, ffi::PyList_New(spans.len() as ffi::Py_ssize_t)) }?;
    for (place, (start, end)) in spans.enumerate() {
        let text = substring(string, start, end)?.into_ptr();
        // SAFETY: the list is one, which nobody else has seen; the reference to the text goes over to it. A place that it
        // does not have is refused with an error. Where an error ends this, the list is freed with its empty places.
        if unsafe { ffi::PyList_SetItem(list.as_ptr(), place as ffi::Py_ssize_t, text) } != 0 {
            return Err(PyErr::fetch(py));
        }
    }
    Ok(list.cast_into()?)
}
