//! `kalima.Stemmer`.

use pyo3::prelude::*;
use pyo3::types::{PyList, PyString, PyType};

use super::batch::{self, Threads};
use super::errors::guarded;
use super::scratch::Scratch;
use super::text::{Errors, Text, Units};
use super::work::{Change, Name, Transform, one};
use crate::kernel::TooWide;
use crate::morphology::stem;

/// A published stemming algorithm: a function of a word. `kalima.stemmers()` lists the names.
///
/// >>> from kalima import Stemmer
/// >>> Stemmer("light10")("والكتاب")
/// 'كتاب'
#[pyclass(frozen, module = "kalima")]
pub struct Stemmer {
    stemmer: stem::Stemmer,
}

impl Stemmer {
    /// The stemmer itself.
    pub fn stemmer(&self) -> stem::Stemmer {
        self.stemmer
    }
}

#[pymethods]
impl Stemmer {
    #[new]
    #[pyo3(signature = (name = Name::Default), text_signature = "(name='light10')")]
    fn new(name: Name<'_>) -> PyResult<Self> {
        guarded(|| {
            let name = name.or("light10", "a stemmer's name")?;
            Ok(Stemmer { stemmer: stem::Stemmer::from_name(&name)? })
        })
    }

    /// The stem of a word; the same object where the word is its own stem.
    #[pyo3(signature = (word, *, errors = Errors::Strict))]
    fn __call__<'py>(&self, word: &Bound<'py, PyAny>, errors: Errors) -> PyResult<Bound<'py, PyAny>> {
        one(self, word, errors)
    }

    /// The stems of the words: a list. Takes any iterable of str.
    #[pyo3(
        signature = (words, *, threads = Threads::ONE, errors = Errors::Strict),
        text_signature = "($self, words, *, threads=1, errors='strict')"
    )]
    fn batch<'py>(
        &self,
        words: &Bound<'py, PyAny>,
        threads: Threads,
        errors: Errors,
    ) -> PyResult<Bound<'py, PyList>> {
        batch::many(self, words, threads, errors)
    }

    /// The algorithm's name.
    #[getter]
    fn name(&self) -> &'static str {
        self.stemmer.name()
    }

    fn __repr__(&self) -> String {
        format!("Stemmer('{}')", self.name())
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| other.get().stemmer == self.stemmer)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.name()).hash()
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (&'static str,)) {
        (slf.get_type(), (slf.get().name(),))
    }
}

impl Transform for Stemmer {
    fn apply(&self, text: Text<'_>, _: &mut Scratch) -> Result<Change, TooWide> {
        let code_points = text.code_points()?;
        match self.stemmer.stem_span_of(&code_points) {
            Some(span) if span == (0..code_points.len()) => Ok(Change::Nothing),
            Some(span) => Ok(Change::Part(span)),
            None => Ok(Change::Text(Units::Ucs4(self.stemmer.stem_of(&code_points)))),
        }
    }
}
