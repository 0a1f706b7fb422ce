//! `kalima.Edit`.

use pyo3::prelude::*;
use pyo3::types::{PyString, PyType};

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
    fn new(source: Span, target: Span, before: Py<PyString>, after: Py<PyString>) -> Self {
        Edit { source, target, before, after }
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
