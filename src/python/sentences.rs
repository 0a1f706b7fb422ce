//! `kalima.Sentences`.

use pyo3::prelude::*;
use pyo3::types::{PyList, PyString, PyType};

use super::batch::{self, Threads};
use super::errors::{Refused, guarded};
use super::readable::{Readable, Span};
use super::scratch::Scratch;
use super::text::{Errors, Text};
use super::work::{Name, Run, Work, one};
use crate::tokenize;

/// Cuts text into sentences: spans of code points without white space around them.
///
/// >>> from kalima import Sentences
/// >>> Sentences()("وصل الوفد. ثم غادر!")
/// [(0, 10), (11, 19)]
#[pyclass(frozen, module = "kalima")]
pub struct Sentences {
    sentences: tokenize::Sentences,
}

#[pymethods]
impl Sentences {
    #[new]
    #[pyo3(signature = (spec = Name::Default), text_signature = "(spec='default')")]
    fn new(spec: Name<'_>) -> PyResult<Self> {
        guarded(|| {
            let name = spec.or("default", "a sentence splitter's name")?;
            Ok(Sentences { sentences: tokenize::Sentences::from_name(&name)? })
        })
    }

    /// Where the sentences are: a list of (start, end) in code points.
    #[pyo3(signature = (text, *, errors = Errors::Strict))]
    fn __call__<'py>(&self, text: &Bound<'py, PyAny>, errors: Errors) -> PyResult<Bound<'py, PyAny>> {
        one(self, text, errors)
    }

    /// The sentences of each text: a list of lists. Takes any iterable of str.
    #[pyo3(
        signature = (texts, *, threads = Threads::ONE, errors = Errors::Strict),
        text_signature = "($self, texts, *, threads=1, errors='strict')"
    )]
    fn batch<'py>(
        &self,
        texts: &Bound<'py, PyAny>,
        threads: Threads,
        errors: Errors,
    ) -> PyResult<Bound<'py, PyList>> {
        batch::many(self, texts, threads, errors)
    }

    /// Its name.
    #[getter]
    fn spec(&self) -> &'static str {
        self.sentences.name()
    }

    fn __repr__(&self) -> String {
        format!("Sentences('{}')", self.spec())
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| other.get().sentences == self.sentences)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.spec()).hash()
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (&'static str,)) {
        (slf.get_type(), (slf.get().spec(),))
    }
}

impl Run for Sentences {
    type Answer = Vec<Span>;

    fn run(&self, text: Text<'_>, errors: Errors, _: &mut Scratch) -> Result<Vec<Span>, Refused> {
        let readable = Readable::new(text, errors)?;
        let (mut places, mut spans) = (readable.places(), Vec::new());
        for range in self.sentences.split(&readable.utf8) {
            spans.try_reserve(1)?;
            spans.push(places.of(&range).outer);
        }
        Ok(spans)
    }
}

impl Work for Sentences {
    fn build<'py>(&self, string: &Bound<'py, PyString>, answer: Vec<Span>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyList::new(string.py(), answer)?.into_any())
    }
}
