//! `kalima.AnalyzedToken`.

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString, PyTuple, PyType};

use super::offset::{Offset, span_argument};
use super::segment::{Segment, segments_argument};
use super::token::kind_argument;
use super::work::str_argument;
use crate::tokenize::Kind;

/// A token of a `Document`: `text`, which stands from code point `start` to `end`, its `kind`, its normalized form
/// `norm`, the `stem` of that (None but for kind "arabic") and the number of its `sentence` (None outside any). Where there is a
/// segmenter, also the dictionary form of `norm`, `lemma` (None where it is guessed), and its `segments`, a tuple of `Segment` whose
/// places count in the text of the document.
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
    /// The dictionary form of `norm`.
    #[pyo3(get)]
    pub lemma: Option<Py<PyString>>,
    /// The parts of `norm`: a tuple of `Segment`.
    #[pyo3(get)]
    pub segments: Py<PyTuple>,
}

/// What an [`AnalyzedToken`] is made of.
type Parts = (
    usize,
    usize,
    &'static str,
    Py<PyString>,
    Py<PyString>,
    Option<Py<PyString>>,
    Option<usize>,
    Option<Py<PyString>>,
    Py<PyTuple>,
);

impl AnalyzedToken {
    fn parts(&self, py: Python<'_>) -> Parts {
        let optional = |string: &Option<Py<PyString>>| string.as_ref().map(|string| string.clone_ref(py));
        let (text, norm, segments) =
            (self.text.clone_ref(py), self.norm.clone_ref(py), self.segments.clone_ref(py));
        let (stem, lemma) = (optional(&self.stem), optional(&self.lemma));
        (self.start, self.end, self.kind.name(), text, norm, stem, self.sentence, lemma, segments)
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

    /// The same with what a segmenter found, each segment as a dict.
    pub fn to_segmented_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let (dict, segments) = (self.to_dict(py)?, PyList::empty(py));
        for segment in self.segments.bind(py) {
            segments.append(segment.cast::<Segment>()?.get().to_dict(py)?)?;
        }
        dict.set_item("lemma", &self.lemma)?;
        dict.set_item("segments", segments)?;
        Ok(dict)
    }
}

#[pymethods]
impl AnalyzedToken {
    #[new]
    #[pyo3(
        signature = (start, end, kind, text, norm, stem, sentence, lemma = None, segments = None),
        text_signature = "(start, end, kind, text, norm, stem, sentence, lemma=None, segments=())"
    )]
    #[allow(clippy::too_many_arguments, reason = "Python's arguments have names")]
    fn new<'py>(
        py: Python<'py>,
        start: Offset,
        end: Offset,
        kind: &Bound<'_, PyAny>,
        text: &Bound<'_, PyAny>,
        norm: &Bound<'_, PyAny>,
        stem: Option<&Bound<'_, PyAny>>,
        sentence: Option<usize>,
        lemma: Option<&Bound<'_, PyAny>>,
        segments: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Self> {
        let ((start, end), kind) = (span_argument(start, end)?, kind_argument(kind)?);
        let string = |what, object| Ok::<_, PyErr>(str_argument(what, object)?.clone().unbind());
        let (text, norm) = (string("text", text)?, string("norm", norm)?);
        let stem = stem.map(|stem| string("stem", stem)).transpose()?;
        let lemma = lemma.map(|lemma| string("lemma", lemma)).transpose()?;
        let segments = segments.map_or_else(|| Ok(PyTuple::empty(py)), segments_argument)?;
        Ok(AnalyzedToken { start, end, kind, text, norm, stem, sentence, lemma, segments: segments.unbind() })
    }

    /// What it is: "arabic", "latin", "number", "url" and so on.
    #[getter]
    fn kind<'py>(&self, py: Python<'py>) -> Bound<'py, PyString> {
        PyString::intern(py, self.kind.name())
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let dict = self.to_dict(py)?;
        // Most tokens come without a segmenter.
        if self.lemma.is_some() || !self.segments.bind(py).is_empty() {
            dict.set_item("lemma", &self.lemma)?;
            dict.set_item("segments", &self.segments)?;
        }
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
