//! Reading a `str` through the stable ABI, which hides its storage: a copy of four bytes a code point, freed after
//! use. `PyUnicode_AsUTF8` would leave its copy in the user's object.

use pyo3::exceptions::PyMemoryError;
use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::PyString;
use std::marker::PhantomData;

use super::units::Text;

/// The text of a `str`.
#[derive(Debug)]
pub struct Stored<'py> {
    code_points: Vec<u32>,
    // The same lifetime as where the storage itself is read.
    string: PhantomData<&'py ()>,
}

impl<'py> Stored<'py> {
    /// Copies the text.
    ///
    /// # Errors
    /// `MemoryError`.
    pub fn new(string: &Bound<'py, PyString>) -> PyResult<Self> {
        let object = string.as_ptr();
        // SAFETY: `string` is a `str`, and the interpreter is attached.
        let len = unsafe { ffi::PyUnicode_GetLength(object) };
        let Ok(count) = usize::try_from(len) else { return Err(PyErr::fetch(string.py())) };
        let mut code_points: Vec<u32> = Vec::new();
        code_points.try_reserve_exact(count).map_err(|_| PyMemoryError::new_err("no memory for the text"))?;
        if count > 0 {
            // SAFETY: the buffer has room for the `len` code points of the text; no null is asked for.
            let copied = unsafe { ffi::PyUnicode_AsUCS4(object, code_points.as_mut_ptr(), len, 0) };
            if copied.is_null() {
                return Err(PyErr::fetch(string.py()));
            }
            // SAFETY: all of them were written.
            unsafe { code_points.set_len(count) };
        }
        Ok(Stored { code_points, string: PhantomData })
    }

    /// The text.
    pub fn text(&self) -> Text<'_> {
        Text::Ucs4(&self.code_points)
    }
}
