//! A `str` from another `str`.

use pyo3::exceptions::PyRuntimeError;
use pyo3::ffi;
#[cfg(not(feature = "abi3"))]
use pyo3::ffi::PyList_SET_ITEM as put;
#[cfg(feature = "abi3")]
use pyo3::ffi::PyList_SetItem as put;
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString};

/// The number of code points, whatever a subclass says.
pub fn length(string: &Bound<'_, PyString>) -> usize {
    // SAFETY: the argument is a `str` or of a subclass, and the interpreter is attached.
    let length = unsafe { ffi::PyUnicode_GetLength(string.as_ptr()) };
    // It is negative for what is no `str`.
    usize::try_from(length).unwrap_or_default()
}

/// The text itself if it is exactly a `str`, a copy of that type if it is of a subclass.
///
/// # Errors
/// `MemoryError`.
#[inline]
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

/// A list of as many objects as `len` says. It has its size from the start: where objects are made as fast as texts are cut, to
/// let it grow takes as long as they do.
///
/// # Errors
/// The first one among the objects; `MemoryError`; `RuntimeError` where there are more or fewer than `len`.
pub fn list<'py>(
    py: Python<'py>,
    len: usize,
    objects: impl Iterator<Item = PyResult<Bound<'py, PyAny>>>,
) -> PyResult<Bound<'py, PyList>> {
    // SAFETY: a new reference to a list whose places are empty, or null with an error set.
    let list = unsafe { Bound::from_owned_ptr_or_err(py, ffi::PyList_New(len as ffi::Py_ssize_t)) }?;
    let mut count = 0;
    for object in objects {
        let object = object?;
        if count == len {
            return Err(PyRuntimeError::new_err(format!("more objects came than the {len} announced")));
        }
        // SAFETY: the list is one, and has this place, which is empty. The reference to the object goes over to it. Where an error
        // ends this, the list is freed with its empty places.
        unsafe { put(list.as_ptr(), count as ffi::Py_ssize_t, object.into_ptr()) };
        count += 1;
    }
    if count != len {
        return Err(PyRuntimeError::new_err(format!("{count} objects came where {len} were announced")));
    }
    Ok(list.cast_into()?)
}
