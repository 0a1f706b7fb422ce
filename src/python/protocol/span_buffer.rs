//! The buffer protocol, for spans: a program that reads arrays takes them without an object for each.

use std::cell::Cell;
use std::collections::TryReserveError;
use std::ffi::c_int;
use std::ptr;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use pyo3::exceptions::PyBufferError;
use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::{PyMemoryView, PySlice};

use crate::python::errors::memory;

/// What a `memoryview` of spans looks at: pairs (start, end) of unsigned 32-bit numbers.
#[pyclass(frozen, module = "kalima")]
struct SpanBuffer {
    memory: Memory,
    shape: [ffi::Py_ssize_t; 2],
    strides: [ffi::Py_ssize_t; 2],
    /// Whether nobody may look at all of it, for a part is still to be written.
    closed: AtomicBool,
}

enum Memory {
    Own(Vec<[u32; 2]>),
    Shared(Vec<[AtomicU32; 2]>),
}

impl SpanBuffer {
    fn new(py: Python<'_>, memory: Memory) -> PyResult<Bound<'_, Self>> {
        let len = match &memory {
            Memory::Own(spans) => spans.len(),
            Memory::Shared(spans) => spans.len(),
        };
        let shape = [len as ffi::Py_ssize_t, 2];
        Bound::new(py, SpanBuffer { memory, shape, strides: [8, 4], closed: AtomicBool::new(false) })
    }

    fn spans(&self) -> *const [u32; 2] {
        match &self.memory {
            Memory::Own(spans) => spans.as_ptr(),
            Memory::Shared(spans) => spans.as_ptr().cast(),
        }
    }
}

/// A `memoryview` of spans, of format "I" and shape (n, 2), read-only. Few spans share their memory with others: to make a view of a
/// part of it takes half the time, and one object in place of three that the collector of garbage goes through.
///
/// # Errors
/// `MemoryError`.
pub fn view(py: Python<'_>, spans: Vec<[u32; 2]>) -> PyResult<Bound<'_, PyAny>> {
    if spans.len() > MOST_ON_SHELF {
        let buffer = SpanBuffer::new(py, Memory::Own(spans))?;
        return Ok(PyMemoryView::from(&buffer)?.into_any());
    }
    let shelf = SHELF.take().filter(|shelf| shelf.used + spans.len() <= SHELF_LEN);
    let mut shelf = shelf.map_or_else(|| Shelf::new(py), Ok)?;
    let view = shelf.put(py, &spans);
    SHELF.set(Some(shelf));
    view
}

/// Spans that share one memory: 8 KiB, which stay as long as a view of any of them does.
const SHELF_LEN: usize = 1 << 10;
/// More spans have a memory of their own.
const MOST_ON_SHELF: usize = SHELF_LEN / 8;

thread_local! {
    static SHELF: Cell<Option<Shelf>> = const { Cell::new(None) };
}

/// Memory that spans of several texts share, filled from its start.
struct Shelf {
    buffer: Py<SpanBuffer>,
    whole: Py<PyMemoryView>,
    used: usize,
}

impl Shelf {
    fn new(py: Python<'_>) -> PyResult<Self> {
        let buffer = SpanBuffer::new(py, Memory::Shared(empty_spans().map_err(|_| memory())?))?;
        let whole = PyMemoryView::from(&buffer)?.unbind();
        buffer.get().closed.store(true, Ordering::Relaxed);
        Ok(Shelf { buffer: buffer.unbind(), whole, used: 0 })
    }

    /// A view of spans for which there is room.
    fn put<'py>(&mut self, py: Python<'py>, spans: &[[u32; 2]]) -> PyResult<Bound<'py, PyAny>> {
        let range = self.used..self.used + spans.len();
        if let Memory::Shared(all) = &self.buffer.get().memory {
            for (place, span) in all[range.clone()].iter().zip(spans) {
                place.iter().zip(span).for_each(|(place, &number)| place.store(number, Ordering::Relaxed));
            }
        }
        self.used = range.end;
        self.whole.bind(py).get_item(PySlice::new(py, range.start as isize, range.end as isize, 1))
    }
}

fn empty_spans() -> Result<Vec<[AtomicU32; 2]>, TryReserveError> {
    let mut spans = Vec::new();
    spans.try_reserve_exact(SHELF_LEN)?;
    spans.resize_with(SHELF_LEN, Default::default);
    Ok(spans)
}

#[pymethods]
impl SpanBuffer {
    // SAFETY: what the view points to is in the object, which the view keeps alive, and of which nothing changes that anyone has seen;
    // the format is static. All fields are written, and the object only where there is no error.
    unsafe fn __getbuffer__(slf: Bound<'_, Self>, view: *mut ffi::Py_buffer, flags: c_int) -> PyResult<()> {
        let this = slf.get();
        let asked = |what: c_int| flags & what == what;
        if view.is_null() || asked(ffi::PyBUF_WRITABLE) {
            return Err(PyBufferError::new_err("spans are read-only"));
        }
        if !asked(ffi::PyBUF_ND) {
            return Err(PyBufferError::new_err("spans have two dimensions; ask for their shape"));
        }
        if this.closed.load(Ordering::Relaxed) {
            return Err(PyBufferError::new_err(
                "spans of several texts are in this memory; ask a view of them",
            ));
        }
        // SAFETY: CPython hands over a structure to be filled in. CPython writes through none of its pointers.
        unsafe {
            (*view).buf = this.spans().cast_mut().cast();
            (*view).len = this.shape[0] * size_of::<[u32; 2]>() as ffi::Py_ssize_t;
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
