//! Spans as `bytes` that a `memoryview` looks at as numbers: the buffer protocol came into the stable ABI with Python 3.11.

use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyMemoryView, PySlice};

/// A `memoryview` of spans, of format "I" and shape (n, 2), read-only.
///
/// # Errors
/// `MemoryError`.
pub fn view(py: Python<'_>, mut spans: Vec<[u32; 2]>) -> PyResult<Bound<'_, PyAny>> {
    let count = spans.len();
    // A cast makes no empty dimension, a slice does.
    if spans.is_empty() {
        spans.push([0, 0]);
    }
    let bytes = PyBytes::new_with(py, size_of_val(&spans[..]), |bytes| {
        let (places, _) = bytes.as_chunks_mut();
        places
            .iter_mut()
            .zip(spans.iter().flatten())
            .for_each(|(place, number)| *place = number.to_ne_bytes());
        Ok(())
    })?;
    let shape = PyDict::new(py);
    shape.set_item("shape", [spans.len(), 2])?;
    let view = PyMemoryView::from(&bytes)?.call_method("cast", ("I",), Some(&shape))?;
    if count > 0 { Ok(view) } else { view.get_item(PySlice::new(py, 0, 0, 1)) }
}
