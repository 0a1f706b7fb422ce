//! `kalima.Edit`.

use pyo3::prelude::*;
use pyo3::types::{PyString, PyType};

use super::offset::{Offset, span_argument};
use super::work::str_argument;

/// A range of code points.
type Span = (usize, usize);
/// What an [`Edit`] is made of.
type Parts = (Span, Span, Py<PyString>, Py<PyString>);

/// One change: `source`, the range where `before` stood, and `target`, the range where `after` stands. Offsets are
/// code points.
#[pyclass(frozen, module = "kalima", get_all)]
pub struct Edit {
    /// Where it stood.
    pub source: Span,
    /// Where what became of it stands.
    pub target: Span,
    /// What stood there.
    pub before: Py<PyString>,
    /// What stands there now.
    pub after: Py<PyString>,
}

#[pymethods]
impl Edit {
    #[new]
    fn new(
        source: (Offset, Offset),
        target: (Offset, Offset),
        before: &Bound<'_, PyAny>,
        after: &Bound<'_, PyAny>,
    ) -> PyResult<Self> {
        Ok(Edit {
            source: span_argument(source.0, source.1)?,
            target: span_argument(target.0, target.1)?,
            before: str_argument("before", before)?.clone().unbind(),
            after: str_argument("after", after)?.clone().unbind(),
        })
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let (before, after) = (self.before.bind(py).repr()?, self.after.bind(py).repr()?);
        let (source, target) = (self.source, self.target);
        Ok(format!("Edit(source={source:?}, target={target:?}, before={before}, after={after})"))
    }

    fn __eq__(&self, py: Python<'_>, other: &Bound<'_, PyAny>) -> PyResult<bool> {
        let Ok(other) = other.cast::<Self>() else { return Ok(false) };
        let other = other.get();
        Ok(self.source == other.source
            && self.target == other.target
            && self.before.bind(py).as_any().eq(other.before.bind(py))?
            && self.after.bind(py).as_any().eq(other.after.bind(py))?)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        let parts = (self.source, self.target, self.before.bind(py), self.after.bind(py));
        parts.into_pyobject(py)?.hash()
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, Parts) {
        let (this, py) = (slf.get(), slf.py());
        let parts = (this.source, this.target, this.before.clone_ref(py), this.after.clone_ref(py));
        (slf.get_type(), parts)
    }
}
