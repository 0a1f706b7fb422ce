//! Reading a `str` where it lies.

use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::PyString;
use std::slice;

use super::units::Text;

/// A `str` kept alive by a reference of its own, so that its text can be read while other threads run.
#[derive(Debug)]
pub struct Stored<'py> {
    string: Bound<'py, PyString>,
}

impl<'py> Stored<'py> {
    /// Takes a reference. Nothing is copied, whatever methods a subclass overrides.
    ///
    /// # Errors
    /// `MemoryError` where a `str` of Python before 3.12, made by an old extension, cannot be brought into form.
    pub fn new(string: &Bound<'py, PyString>) -> PyResult<Self> {
        // SAFETY: `string` is a `str`, and the interpreter is attached.
        if unsafe { ffi::PyUnicode_READY(string.as_ptr()) } != 0 {
            return Err(PyErr::fetch(string.py()));
        }
        Ok(Stored { string: string.clone() })
    }

    /// The text, as Python stores it.
    pub fn text(&self) -> Text<'_> {
        let object = self.string.as_ptr();
        // SAFETY: `object` is a ready `str`, so that its kind, length and data are set and agree; data is aligned
        // for its kind. The units do not change while they are borrowed: a `str` is immutable, and CPython resizes
        // one in place only when nobody else holds a reference, while `self` holds one.
        unsafe {
            let len = usize::try_from(ffi::PyUnicode_GET_LENGTH(object)).unwrap_or_default();
            let data = ffi::PyUnicode_DATA(object);
            match ffi::PyUnicode_KIND(object) {
                ffi::PyUnicode_1BYTE_KIND => Text::Ucs1(slice::from_raw_parts(data.cast(), len)),
                ffi::PyUnicode_2BYTE_KIND => Text::Ucs2(slice::from_raw_parts(data.cast(), len)),
                _ => Text::Ucs4(slice::from_raw_parts(data.cast(), len)),
            }
        }
    }
}
