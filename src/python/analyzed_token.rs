//! `kalima.AnalyzedToken`.

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyType};

use super::offset::{Offset, span_argument};
use super::token::kind_argument;
use super::work::str_argument;
use crate::tokenize::Kind;

/// A token of a `Document`: `text`, which stands from code point `start` to `end`, its `kind`, its normalized form
/// `norm`, the `stem` of that (None but for kind "arabic") and the number of its `sentence` (None outside any).
#[pyclass(frozen, module = "kalima")]
pub struct AnalyzedToken {
    /// Where it begins.
    #[pyo3(get)]
    pub start: usize,
    /// Where it ends.
    #[pyo3(get)]
    pub end: usize,
    /// What it is.
    pub kind: Kind,
    /// As it stands in the text.
    #[pyo3(get)]
    pub text: Py<PyString>,
    /// Normalized.
    #[pyo3(get)]
    pub norm: Py<PyString>,
    /// The stem of `norm`.
    #[pyo3(get)]
    pub stem: Option<Py<PyString>>,
    /// The number of its sentence, from 0.
    #[pyo3(get)]
    pub sentence: Option<usize>,
}

/// What an [`AnalyzedToken`] is made of.
type Parts = (usize, usize, &'static str, Py<PyString>, Py<PyString>, Option<Py<PyString>>, Option<usize>);

impl AnalyzedToken {
    fn parts(&self, py: Python<'_>) -> Parts {
        let stem = self.stem.as_ref().map(|stem| stem.clone_ref(py));
        let (text, norm) = (self.text.clone_ref(py), self.norm.clone_ref(py));
        (self.start, self.end, self.kind.name(), text, norm, stem, self.sentence)
    }

    /// Its parts by name, in the order in which they are declared.
    pub fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
        dict.set_item("start", self.start)?;
        dict.set_item("end", self.end)?;
        dict.set_item("kind", PyString::intern(py, self.kind.name()))?;
        dict.set_item("text", &self.text)?;
        dict.set_item("norm", &self.norm)?;
        dict.set_item("stem", &self.stem)?;
        dict.set_item("sentence", self.sentence)?;
        Ok(dict)
    }
}

#[pymethods]
impl AnalyzedToken {
    #[new]
    #[pyo3(signature = (start, end, kind, text, norm, stem, sentence))]
    fn new(
        start: Offset,
        end: Offset,
        kind: &Bound<'_, PyAny>,
        text: &Bound<'_, PyAny>,
        norm: &Bound<'_, PyAny>,
        stem: Option<&Bound<'_, PyAny>>,
        sentence: Option<usize>,
    ) -> PyResult<Self> {
        let ((start, end), kind) = (span_argument(start, end)?, kind_argument(kind)?);
        let string = |what, object| Ok::<_, PyErr>(str_argument(what, object)?.clone().unbind());
        let (text, norm) = (string("text", text)?, string("norm", norm)?);
        let stem = stem.map(|stem| string("stem", stem)).transpose()?;
        Ok(AnalyzedToken { start, end, kind, text, norm, stem, sentence })
    }

    /// What it is: "arabic", "latin", "number", "url" and so on.
    #[getter]
    fn kind<'py>(&self, py: Python<'py>) -> Bound<'py, PyString> {
        PyString::intern(py, self.kind.name())
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let dict = self.to_dict(py)?;
        let parts: PyResult<Vec<String>> =
            dict.iter().map(|(name, value)| Ok(format!("{name}={}", value.repr()?))).collect();
        Ok(format!("AnalyzedToken({})", parts?.join(", ")))
    }

    fn __eq__(&self, py: Python<'_>, other: &Bound<'_, PyAny>) -> PyResult<bool> {
        let Ok(other) = other.cast::<Self>() else { return Ok(false) };
        self.parts(py).into_pyobject(py)?.eq(other.get().parts(py).into_pyobject(py)?)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        self.parts(py).into_pyobject(py)?.hash()
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, Parts) {
        (slf.get_type(), slf.get().parts(slf.py()))
    }
}
