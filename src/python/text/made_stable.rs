//! Making a `str` through the stable ABI: CPython decodes UTF-32 and finds the narrowest storage itself.

use std::mem::MaybeUninit;

use pyo3::exceptions::PyMemoryError;
use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString};

use super::copied::{list, substring};
use super::units::{Text, Width};

/// A new `str`.
///
/// # Errors
/// `MemoryError`.
pub fn new_str<'py>(py: Python<'py>, text: Text<'_>) -> PyResult<Bound<'py, PyString>> {
    if let Text::Ucs4(units) = text {
        return decoded(py, units);
    }
    let code_points = text.code_points().map_err(|_| PyMemoryError::new_err("no memory for the text"))?;
    decoded(py, &code_points)
}

/// `None`: nobody but CPython writes to a `str`.
///
/// # Errors
/// Never.
pub fn new_str_by<'py, E: Width>(
    _: Python<'py>,
    _: usize,
    _: impl FnOnce(&mut [MaybeUninit<E::Unit>]) -> Option<&[E::Unit]>,
) -> PyResult<Option<Bound<'py, PyString>>> {
    Ok(None)
}

/// The texts at these places, which count code points, as a list of exact `str`.
///
/// # Errors
/// `MemoryError`.
pub fn substrings<'py>(
    string: &Bound<'py, PyString>,
    spans: impl ExactSizeIterator<Item = (usize, usize)>,
) -> PyResult<Bound<'py, PyList>> {
    list(string.py(), spans.len(), spans.map(|(start, end)| Ok(substring(string, start, end)?.into_any())))
}

fn decoded<'py>(py: Python<'py>, code_points: &[u32]) -> PyResult<Bound<'py, PyString>> {
    // Said explicitly: where it is left open, CPython takes a leading U+FEFF for a byte order mark and drops it.
    let mut order = if cfg!(target_endian = "little") { -1 } else { 1 };
    let bytes = size_of_val(code_points) as ffi::Py_ssize_t;
    // SAFETY: the slice holds `bytes` bytes, the names end in NUL, and the answer is a new reference or null with
    // an error set.
    let object = unsafe {
        let data = code_points.as_ptr().cast();
        let object = ffi::PyUnicode_DecodeUTF32(data, bytes, c"surrogatepass".as_ptr(), &mut order);
        Bound::from_owned_ptr_or_err(py, object)
    }?;
    Ok(object.cast_into()?)
}
