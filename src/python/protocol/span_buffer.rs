//! The buffer protocol, for spans: a program that reads arrays takes them without an object for each.

use std::ffi::c_int;
use std::ptr;

use pyo3::exceptions::PyBufferError;
use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::PyMemoryView;

/// What a `memoryview` of spans looks at: pairs (start, end) of unsigned 32-bit numbers.
#[pyclass(frozen, module = "kalima")]
struct SpanBuffer {
    spans: Vec<[u32; 2]>,
    shape: [ffi::Py_ssize_t; 2],
    strides: [ffi::Py_ssize_t; 2],
}

/// A `memoryview` of spans, of format "I" and shape (n, 2), read-only.
///
/// # Errors
/// `MemoryError`.
pub fn view(py: Python<'_>, spans: Vec<[u32; 2]>) -> PyResult<Bound<'_, PyAny>> {
    let shape = [spans.len() as ffi::Py_ssize_t, 2];
    let buffer = Bound::new(py, SpanBuffer { spans, shape, strides: [8, 4] })?;
    Ok(PyMemoryView::from(&buffer)?.into_any())
}

#[pymethods]
impl SpanBuffer {
    // SAFETY: what the view points to is in the object, which does not change and which the view keeps alive; the format is
    // static. All fields are written, and the object only where there is no error.
    unsafe fn __getbuffer__(slf: Bound<'_, Self>, view: *mut ffi::Py_buffer, flags: c_int) -> PyResult<()> {
        let this = slf.get();
        let asked = |what: c_int| flags & what == what;
        if view.is_null() || asked(ffi::PyBUF_WRITABLE) {
            return Err(PyBufferError::new_err("spans are read-only"));
        }
        if !asked(ffi::PyBUF_ND) {
            return Err(PyBufferError::new_err("spans have two dimensions; ask for their shape"));
        }
        // SAFETY: CPython hands over a structure to be filled in. CPython writes through none of its pointers.
        unsafe {
            (*view).buf = this.spans.as_ptr().cast_mut().cast();
            (*view).len = size_of_val(&this.spans[..]) as ffi::Py_ssize_t;
            (*view).readonly = 1;
            (*view).itemsize = size_of::<u32>() as ffi::Py_ssize_t;
            (*view).format =
                if asked(ffi::PyBUF_FORMAT) { c"I".as_ptr().cast_mut() } else { ptr::null_mut() };
            (*view).ndim = 2;
            (*view).shape = this.shape.as_ptr().cast_mut();
            (*view).strides =
                if asked(ffi::PyBUF_STRIDES) { this.strides.as_ptr().cast_mut() } else { ptr::null_mut() };
            (*view).suboffsets = ptr::null_mut();
            (*view).internal = ptr::null_mut();
            (*view).obj = slf.into_ptr();
        }
        Ok(())
    }
}
