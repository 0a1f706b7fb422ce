//! `kalima.StopWords`.

use std::hash::{DefaultHasher, Hash, Hasher};

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyIterator, PyList, PyString, PyTuple, PyType};

use super::errors::{guarded, not_a_str, surrogate, type_name};
use super::file::{file_content, is_path};
use super::text::Stored;
use super::work::{Name, str_argument, utf8};
use crate::error::Error;
use crate::morphology::stopwords::{self as lists, STOP_WORDS};

/// A set of stop words, compared as the preset `search` folds them: a list of the library by its name, the file of a path (one
/// word a line), or the words of an iterable. `kalima.stopword_lists()` lists the names; a file is a `pathlib.Path`. With
/// `proclitics=True` words are looked for behind و ف ب ل ك too. `|`, `&` and `-` join two sets, with the proclitics of the
/// left. A wrong word is a ValueError that names its place.
///
/// >>> from kalima import StopWords
/// >>> msa = StopWords("msa")
/// >>> "عَلَيْهِم" in msa, "المدينة" in msa
/// (True, False)
/// >>> "كتاب" in msa | StopWords(["كتاب"])
/// True
#[pyclass(frozen, module = "kalima")]
pub struct StopWords {
    words: lists::StopWords,
}

impl From<lists::StopWords> for StopWords {
    fn from(words: lists::StopWords) -> Self {
        StopWords { words }
    }
}

impl StopWords {
    /// The words themselves.
    pub fn words(&self) -> &lists::StopWords {
        &self.words
    }
}

#[pymethods]
impl StopWords {
    #[new]
    #[pyo3(signature = (words = Name::Default, proclitics = false), text_signature = "(words='msa', proclitics=False)")]
    fn new(words: Name<'_>, proclitics: bool) -> PyResult<Self> {
        guarded(|| {
            let words = match &words {
                Name::Default => lists::StopWords::from_name("msa")?,
                Name::Given(given) => read(given)?,
            };
            Ok(words.with_proclitics(proclitics).into())
        })
    }

    fn __contains__(&self, word: &Bound<'_, PyAny>) -> PyResult<bool> {
        guarded(|| {
            let word = str_argument("a word", word)?;
            // What holds a lone surrogate is no word of any list.
            Ok(Stored::new(word)?.text().to_utf8().is_ok_and(|word| self.words.contains(&word)))
        })
    }

    fn __len__(&self) -> usize {
        self.words.len()
    }

    /// The words, folded, in the order of their code points.
    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyIterator>> {
        self.tuple(py)?.try_iter()
    }

    /// The words of both; proclitics as on the left.
    fn __or__(&self, other: &Bound<'_, Self>) -> Self {
        self.words.union(&other.get().words).into()
    }

    /// The words that both have; proclitics as on the left.
    fn __and__(&self, other: &Bound<'_, Self>) -> Self {
        self.words.intersection(&other.get().words).into()
    }

    /// The words that the other has not; proclitics as on the left.
    fn __sub__(&self, other: &Bound<'_, Self>) -> Self {
        self.words.difference(&other.get().words).into()
    }

    /// Whether words are looked for behind و ف ب ل ك too.
    #[getter]
    fn proclitics(&self) -> bool {
        self.words.proclitics()
    }

    fn __repr__(&self) -> String {
        let proclitics = if self.proclitics() { ", proclitics=True" } else { "" };
        format!("<StopWords of {} words{proclitics}>", self.words.len())
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| other.get().words == self.words)
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.proclitics().hash(&mut hasher);
        self.words.iter().for_each(|word| word.hash(&mut hasher));
        hasher.finish()
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Reduced<'py>> {
        Ok((slf.get_type(), (slf.get().tuple(slf.py())?, slf.get().proclitics())))
    }
}

/// The class, and what makes an equal set.
type Reduced<'py> = (Bound<'py, PyType>, (Bound<'py, PyTuple>, bool));

impl StopWords {
    fn tuple<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.words.iter().collect::<Vec<_>>())
    }
}

/// The set that an argument names, lies at or gives.
fn read(given: &Bound<'_, PyAny>) -> PyResult<lists::StopWords> {
    if let Ok(name) = given.cast::<PyString>() {
        let name = utf8(name)?;
        return lists::StopWords::from_name(&name).map_err(|error| unknown_name(&name, error));
    }
    if is_path(given)? {
        let (name, content) = file_content(given)?;
        return Ok(lists::StopWords::from_file_content(content.as_bytes(), &name)?);
    }
    // Bytes would give numbers.
    let words = if given.is_instance_of::<PyBytes>() { None } else { given.try_iter().ok() };
    let Some(words) = words else {
        let given = type_name(given);
        return Err(PyTypeError::new_err(format!(
            "words must be the name of a list, a path or an iterable of str, not {given}"
        )));
    };
    let words = words.enumerate().map(|(number, word)| {
        let word = word?;
        let string = word.cast::<PyString>().map_err(|_| not_a_str(&format!("stop word {number}"), &word))?;
        Stored::new(string)?.text().to_utf8().map_err(|index| surrogate(string, index, Some(number)))
    });
    Ok(lists::StopWords::from_words(words.collect::<PyResult<Vec<_>>>()?)?)
}

/// Who writes the path of a file as a `str` is told how it is given.
fn unknown_name(name: &str, error: Error) -> PyErr {
    if name.contains(['.', '/', '\\']) {
        return PyValueError::new_err(format!("{error}; a file is given as a pathlib.Path"));
    }
    error.into()
}

/// The names of the lists that `StopWords` takes.
#[pyfunction]
pub fn stopword_lists() -> Vec<&'static str> {
    STOP_WORDS.iter().map(|list| list.name).collect()
}

/// The forms of a list, as dicts: form, part_of_speech, lemma, gloss, and ambiguity: what frequent word it may be besides,
/// or None.
///
/// >>> from kalima import stopwords
/// >>> [word["gloss"] for word in stopwords("msa") if word["form"] == "عليهم"]
/// ['on, over (them)']
#[pyfunction]
#[pyo3(signature = (name = Name::Default), text_signature = "(name='msa')")]
pub fn stopwords<'py>(py: Python<'py>, name: Name<'py>) -> PyResult<Bound<'py, PyList>> {
    guarded(|| {
        let name = name.or("msa", "the name of a list")?;
        let list = lists::list(&name)?;
        let rows = PyList::empty(py);
        for word in list.words() {
            let dict = PyDict::new(py);
            dict.set_item("form", word.form)?;
            dict.set_item("part_of_speech", word.part_of_speech)?;
            dict.set_item("lemma", word.lemma)?;
            dict.set_item("gloss", word.gloss)?;
            dict.set_item("ambiguity", word.ambiguity)?;
            rows.append(dict)?;
        }
        Ok(rows)
    })
}
