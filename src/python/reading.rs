//! `kalima.Reading`.

use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple, PyType};

use super::errors::is_not;
use super::offset::count_argument;
use super::segment::{Segment, segments_argument};
use super::spans::{items, parts};
use super::work::{str_argument, utf8};
use crate::error::Error;
use crate::morphology::segment::Known;

/// What a [`Reading`] is made of.
type Parts = (Py<PyTuple>, String, &'static str, String, usize, Vec<(String, usize)>);

/// One way to read a word, as `Segmenter.explain` lists them: `segments`, by the scheme `full`; `lemma`; `known`, how the word
/// itself is known; `kind`, what form of the lemma it is; `cost`, and `costs`, the list of (part, cost) that it is the sum of.
/// Prints as a line of a table.
#[pyclass(frozen, module = "kalima")]
pub struct Reading {
    /// The parts: a tuple of `Segment`.
    #[pyo3(get)]
    pub segments: Py<PyTuple>,
    /// The dictionary form.
    #[pyo3(get)]
    pub lemma: String,
    /// How the word itself is known.
    pub known: Known,
    /// What form of the lemma it is: "noun", "verb, perfect" and so on.
    #[pyo3(get)]
    pub kind: String,
    /// What the reading costs: ten times the binary logarithm of how rare it is.
    #[pyo3(get)]
    pub cost: usize,
    /// What each part costs, in order: a list of (part, cost).
    #[pyo3(get)]
    pub costs: Vec<(String, usize)>,
}

fn known_argument(name: &Bound<'_, PyAny>) -> PyResult<Known> {
    let name = utf8(str_argument("known", name)?)?;
    let found = Known::ALL.into_iter().find(|known| known.name() == name);
    Ok(found.ok_or_else(|| Error::unknown_name("way to know a word", &name, Known::ALL.map(Known::name)))?)
}

/// The costs of an iterable.
fn costs_argument(given: &Bound<'_, PyAny>) -> PyResult<Vec<(String, usize)>> {
    let mut costs = Vec::new();
    for pair in items("costs", "(part, cost)", given)? {
        let (what, pair) = (format!("cost {}", costs.len()), pair?);
        let [part, cost] = parts(&pair).ok_or_else(|| is_not(&what, "(part, cost)", &pair))?;
        costs.push((utf8(str_argument("the part of a cost", &part)?)?, count_argument(&what, 0, &cost)?));
    }
    Ok(costs)
}

#[pymethods]
impl Reading {
    #[new]
    fn new(
        segments: &Bound<'_, PyAny>,
        lemma: &Bound<'_, PyAny>,
        known: &Bound<'_, PyAny>,
        kind: &Bound<'_, PyAny>,
        cost: &Bound<'_, PyAny>,
        costs: &Bound<'_, PyAny>,
    ) -> PyResult<Self> {
        Ok(Reading {
            segments: segments_argument(segments)?.unbind(),
            lemma: utf8(str_argument("lemma", lemma)?)?,
            known: known_argument(known)?,
            kind: utf8(str_argument("kind", kind)?)?,
            cost: count_argument("cost", 0, cost)?,
            costs: costs_argument(costs)?,
        })
    }

    /// How the word itself is known: "lexicon", "rule" or "guess".
    #[getter]
    fn known<'py>(&self, py: Python<'py>) -> Bound<'py, PyString> {
        PyString::intern(py, self.known.name())
    }

    fn __str__(&self, py: Python<'_>) -> PyResult<String> {
        let mut forms = Vec::new();
        for segment in self.segments.bind(py) {
            forms.push(segment.cast::<Segment>()?.get().form.bind(py).to_string_lossy().into_owned());
        }
        let costs: Vec<String> = self.costs.iter().map(|(part, cost)| format!("{part} {cost}")).collect();
        let (cost, lemma, kind, known) = (self.cost, &self.lemma, &self.kind, self.known.name());
        Ok(format!("{cost:>4}  {}  {lemma}  {kind}  {known}  {}", forms.join("+"), costs.join(", ")))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let (segments, lemma) = (self.segments.bind(py).repr()?, PyString::new(py, &self.lemma).repr()?);
        let (known, kind) = (self.known.name(), PyString::new(py, &self.kind).repr()?);
        let (cost, costs) = (self.cost, self.costs.clone().into_pyobject(py)?.repr()?);
        Ok(format!(
            "Reading(segments={segments}, lemma={lemma}, known='{known}', kind={kind}, cost={cost}, costs={costs})"
        ))
    }

    fn __eq__(&self, py: Python<'_>, other: &Bound<'_, PyAny>) -> PyResult<bool> {
        let Ok(other) = other.cast::<Self>() else { return Ok(false) };
        let other = other.get();
        Ok((&self.lemma, self.known, &self.kind) == (&other.lemma, other.known, &other.kind)
            && (self.cost, &self.costs) == (other.cost, &other.costs)
            && self.segments.bind(py).as_any().eq(other.segments.bind(py))?)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        (self.segments.bind(py), &self.lemma, self.cost).into_pyobject(py)?.hash()
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, Parts) {
        let this = slf.get();
        let segments = this.segments.clone_ref(slf.py());
        let (lemma, known, kind) = (this.lemma.clone(), this.known.name(), this.kind.clone());
        (slf.get_type(), (segments, lemma, known, kind, this.cost, this.costs.clone()))
    }
}
