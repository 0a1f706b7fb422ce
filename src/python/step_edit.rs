//! `kalima.StepEdit`.

use pyo3::prelude::*;
use pyo3::types::{PyString, PyType};

use super::offset::{Offset, span_argument};
use super::work::str_argument;
use crate::alignment::{SourceRange, TargetRange};
use crate::normalize;

/// A range of code points.
type Span = (usize, usize);
/// A range as it is given.
type Given = (Offset, Offset);
/// What a [`StepEdit`] is made of.
type Parts = (Span, Span, Span, Py<PyString>, Py<PyString>);

/// One change that one step made: `before` stood at `seen` in the text that the step saw, `after` stands at `target` in
/// the text it made, and all of it comes from `source` in the text that was explained. Offsets are code points.
#[pyclass(frozen, module = "kalima", get_all)]
pub struct StepEdit {
    /// What it comes from in the text that was explained.
    pub source: Span,
    /// Where it stood in the text that the step saw.
    pub seen: Span,
    /// Where what became of it stands in the text that the step made.
    pub target: Span,
    /// What stood there.
    pub before: Py<PyString>,
    /// What stands there now.
    pub after: Py<PyString>,
}

#[pymethods]
impl StepEdit {
    #[new]
    fn new(
        source: Given,
        seen: Given,
        target: Given,
        before: &Bound<'_, PyAny>,
        after: &Bound<'_, PyAny>,
    ) -> PyResult<Self> {
        Ok(StepEdit {
            source: span_argument(source.0, source.1)?,
            seen: span_argument(seen.0, seen.1)?,
            target: span_argument(target.0, target.1)?,
            before: str_argument("before", before)?.clone().unbind(),
            after: str_argument("after", after)?.clone().unbind(),
        })
    }

    /// What it does: "replaced", "deleted" or "inserted".
    #[getter]
    fn kind(&self) -> &'static str {
        let edit = normalize::StepEdit {
            source: SourceRange::new(self.source.0, self.source.1),
            seen: SourceRange::new(self.seen.0, self.seen.1),
            target: TargetRange::new(self.target.0, self.target.1),
        };
        edit.kind().name()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let (before, after) = (self.before.bind(py).repr()?, self.after.bind(py).repr()?);
        let StepEdit { source, seen, target, .. } = self;
        Ok(format!(
            "StepEdit(source={source:?}, seen={seen:?}, target={target:?}, before={before}, after={after})"
        ))
    }

    fn __eq__(&self, py: Python<'_>, other: &Bound<'_, PyAny>) -> PyResult<bool> {
        let Ok(other) = other.cast::<Self>() else { return Ok(false) };
        let other = other.get();
        Ok((self.source, self.seen, self.target) == (other.source, other.seen, other.target)
            && self.before.bind(py).as_any().eq(other.before.bind(py))?
            && self.after.bind(py).as_any().eq(other.after.bind(py))?)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        self.parts(py).into_pyobject(py)?.hash()
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, Parts) {
        (slf.get_type(), slf.get().parts(slf.py()))
    }
}

impl StepEdit {
    fn parts(&self, py: Python<'_>) -> Parts {
        (self.source, self.seen, self.target, self.before.clone_ref(py), self.after.clone_ref(py))
    }
}
