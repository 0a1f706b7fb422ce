//! `kalima.Tokenizer`.

use pyo3::prelude::*;
use pyo3::types::{PyList, PyString, PyType};

use super::batch::{self, Threads};
use super::errors::{Refused, guarded};
use super::readable::{Place, Readable};
use super::scratch::Scratch;
use super::text::{Errors, Text, substring};
use super::token::Token;
use super::work::{Name, Run, Work, one};
use crate::tokenize::{self, Kind};

/// Cuts text into typed tokens: by rules of its own, between whose tokens stand only white space and controls, or as
/// another tool does: 'whitespace', 'wordpunct', 'camel', 'camel-digits', 'hf-whitespace', 'hf-bert'.
///
/// >>> from kalima import Tokenizer
/// >>> [(token.text, token.kind) for token in Tokenizer()("وصل 25 ضيفاً")]
/// [('وصل', 'arabic'), ('25', 'number'), ('ضيفاً', 'arabic')]
#[pyclass(frozen, module = "kalima")]
pub struct Tokenizer {
    tokenizer: tokenize::Tokenizer,
}

impl Tokenizer {
    /// The tokenizer itself.
    pub fn tokenizer(&self) -> tokenize::Tokenizer {
        self.tokenizer
    }
}

#[pymethods]
impl Tokenizer {
    #[new]
    #[pyo3(signature = (spec = Name::Default), text_signature = "(spec='default')")]
    fn new(spec: Name<'_>) -> PyResult<Self> {
        guarded(|| {
            let name = spec.or("default", "a tokenizer's name")?;
            Ok(Tokenizer { tokenizer: tokenize::Tokenizer::from_name(&name)? })
        })
    }

    /// The tokens: a list of Token.
    #[pyo3(signature = (text, *, errors = Errors::Strict))]
    fn __call__<'py>(&self, text: &Bound<'py, PyAny>, errors: Errors) -> PyResult<Bound<'py, PyAny>> {
        one(&Cut { tokenizer: self.tokenizer, form: Form::Tokens }, text, errors)
    }

    /// The texts of the tokens: a list of str.
    #[pyo3(signature = (text, *, errors = Errors::Strict), text_signature = "($self, text, *, errors='strict')")]
    fn words<'py>(&self, text: &Bound<'py, PyAny>, errors: Errors) -> PyResult<Bound<'py, PyAny>> {
        one(&Cut { tokenizer: self.tokenizer, form: Form::Words }, text, errors)
    }

    /// Where the tokens are: a list of (start, end) in code points.
    #[pyo3(signature = (text, *, errors = Errors::Strict), text_signature = "($self, text, *, errors='strict')")]
    fn spans<'py>(&self, text: &Bound<'py, PyAny>, errors: Errors) -> PyResult<Bound<'py, PyAny>> {
        one(&Cut { tokenizer: self.tokenizer, form: Form::Spans }, text, errors)
    }

    /// The tokens of each text: a list of lists. Takes any iterable of str.
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
        batch::many(&Cut { tokenizer: self.tokenizer, form: Form::Tokens }, texts, threads, errors)
    }

    /// Its name.
    #[getter]
    fn spec(&self) -> &'static str {
        self.tokenizer.name()
    }

    fn __repr__(&self) -> String {
        format!("Tokenizer('{}')", self.spec())
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| other.get().tokenizer == self.tokenizer)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, self.spec()).hash()
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (&'static str,)) {
        (slf.get_type(), (slf.get().spec(),))
    }
}

/// What is made of the tokens.
#[derive(Clone, Copy, Debug)]
enum Form {
    Tokens,
    Words,
    Spans,
}

/// Cutting into tokens.
struct Cut {
    tokenizer: tokenize::Tokenizer,
    form: Form,
}

impl Run for Cut {
    type Answer = (Readable, Vec<(Kind, Place)>);

    fn run(&self, text: Text<'_>, errors: Errors, _: &mut Scratch) -> Result<Self::Answer, Refused> {
        let readable = Readable::new(text, errors)?;
        let (mut places, mut tokens) = (readable.places(), Vec::new());
        for token in self.tokenizer.tokens(&readable.utf8) {
            tokens.try_reserve(1)?;
            tokens.push((token.kind, places.of(&token.range)));
        }
        Ok((readable, tokens))
    }
}

impl Work for Cut {
    fn build<'py>(
        &self,
        string: &Bound<'py, PyString>,
        (readable, tokens): Self::Answer,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = string.py();
        let list = PyList::empty(py);
        if let Form::Spans = self.form {
            tokens.iter().try_for_each(|(_, place)| list.append(place.outer))?;
            return Ok(list.into_any());
        }
        let surface = readable.surface(string)?;
        for (kind, place) in tokens {
            let text = substring(&surface, place.inner.0, place.inner.1)?;
            if let Form::Words = self.form {
                list.append(text)?;
                continue;
            }
            let (start, end) = place.outer;
            list.append(Bound::new(py, Token { start, end, kind, text: text.unbind() })?)?;
        }
        Ok(list.into_any())
    }
}
