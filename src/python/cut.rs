//! Cutting a text into tokens, and what is made of them.

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString, PyTuple};

use super::aligned::Align;
use super::errors::{Refused, type_name};
use super::readable::{Readable, Span};
use super::scratch::Scratch;
use super::text::{Errors, Text, Units, exact, new_str, substring};
use super::token::Token;
use super::work::{Run, Work, utf8};
use crate::alignment::TargetRange;
use crate::error::Error;
use crate::normalize::Plan;
use crate::tokenize::{self, Kind};

/// What is made of the tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// A list of `Token`.
    Tokens,
    /// A list of texts.
    Words,
    /// A list of (start, end).
    Spans,
    /// One text, with this between two tokens.
    Joined(String),
    /// A dict of lists of `Token`, by kind.
    ByKind,
    /// A list of tuples of so many texts.
    Ngrams(usize),
}

impl Form {
    const NAMES: [&'static str; 4] = ["tokens", "words", "spans", "joined"];
}

impl<'a, 'py> FromPyObject<'a, 'py> for Form {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        let Ok(name) = object.cast::<PyString>() else {
            let (given, accepted) = (type_name(&object), Form::NAMES.join(", "));
            return Err(PyTypeError::new_err(format!("form must be one of {accepted}, not {given}")));
        };
        Ok(match utf8(&name)?.as_str() {
            "tokens" => Form::Tokens,
            "words" => Form::Words,
            "spans" => Form::Spans,
            "joined" => Form::Joined(" ".into()),
            other => return Err(Error::unknown_name("form", other, Form::NAMES).into()),
        })
    }
}

/// About so many bytes a token has, with the space behind it, in news; other text takes more room on the way.
const BYTES_A_TOKEN: usize = 10;

/// Cutting into tokens, perhaps those of the normalized text.
#[derive(Debug)]
pub struct Cut<'a> {
    /// What cuts.
    pub tokenizer: tokenize::Tokenizer,
    /// What normalizes before.
    pub plan: Option<&'a Plan>,
    /// What is made of the tokens.
    pub form: Form,
}

/// The tokens of a text.
#[derive(Debug)]
pub struct Tokens {
    /// The text that was cut, where that is not the text as given.
    text: Option<Units>,
    tokens: Vec<Found>,
}

/// A token, and where it is.
#[derive(Debug)]
pub struct Found {
    /// What it is.
    pub kind: Kind,
    /// In the text that was cut.
    pub inner: Span,
    /// In the text as given.
    pub outer: Span,
}

impl Run for Cut<'_> {
    type Answer = Tokens;

    fn run(&self, text: Text<'_>, errors: Errors, scratch: &mut Scratch) -> Result<Tokens, Refused> {
        let Some(plan) = self.plan else { return self.cut(Readable::new(text, errors)?) };
        let (normalized, alignment) = Align(plan).run(text, errors, scratch)?;
        let seen = normalized.as_ref().map_or(text, Units::text);
        // `errors` was heard; what is left of surrogates was let through.
        let mut tokens = self.cut(Readable::new(seen, Errors::SurrogatePass)?)?;
        for token in &mut tokens.tokens {
            let source = alignment.to_source(TargetRange::new(token.inner.0, token.inner.1));
            token.outer = (source.start, source.end);
        }
        Ok(Tokens { text: normalized, ..tokens })
    }
}

impl Cut<'_> {
    fn cut(&self, readable: Readable) -> Result<Tokens, Refused> {
        let (mut places, mut tokens) = (readable.places(), Vec::new());
        tokens.try_reserve(readable.utf8.len() / BYTES_A_TOKEN)?;
        for token in self.tokenizer.tokens(&readable.utf8) {
            let place = places.of(&token.range);
            tokens.try_reserve(1)?;
            tokens.push(Found { kind: token.kind, inner: place.inner, outer: place.outer });
        }
        Ok(Tokens { text: readable.into_treated(), tokens })
    }
}

impl Work for Cut<'_> {
    fn build<'py>(&self, string: &Bound<'py, PyString>, answer: Tokens) -> PyResult<Bound<'py, PyAny>> {
        let py = string.py();
        if self.form == Form::Spans {
            let spans = answer.tokens.iter().map(|token| token.outer);
            return Ok(PyList::new(py, spans.collect::<Vec<_>>())?.into_any());
        }
        let surface = match &answer.text {
            Some(units) => new_str(py, units.text())?,
            None => exact(string)?,
        };
        let words = || answer.tokens.iter().map(|token| substring(&surface, token.inner.0, token.inner.1));
        let tokens = || answer.tokens.iter().map(|token| token.build(&surface));
        match &self.form {
            Form::ByKind => by_kind(py, &answer.tokens, tokens()),
            Form::Joined(separator) => {
                let words = PyList::new(py, words().collect::<PyResult<Vec<_>>>()?)?;
                PyString::new(py, separator).call_method1("join", (words,))
            }
            Form::Ngrams(n) => ngrams(py, *n, &words().collect::<PyResult<Vec<_>>>()?),
            Form::Words => Ok(PyList::new(py, words().collect::<PyResult<Vec<_>>>()?)?.into_any()),
            _ => Ok(PyList::new(py, tokens().collect::<PyResult<Vec<_>>>()?)?.into_any()),
        }
    }
}

impl Found {
    /// The object for it; `surface` is the text that was cut.
    pub fn build<'py>(&self, surface: &Bound<'py, PyString>) -> PyResult<Bound<'py, Token>> {
        let text = substring(surface, self.inner.0, self.inner.1)?.unbind();
        let (start, end) = self.outer;
        Bound::new(surface.py(), Token { start, end, kind: self.kind, text })
    }
}

fn by_kind<'py>(
    py: Python<'py>,
    found: &[Found],
    tokens: impl Iterator<Item = PyResult<Bound<'py, Token>>>,
) -> PyResult<Bound<'py, PyAny>> {
    let dict = PyDict::new(py);
    for (found, token) in found.iter().zip(tokens) {
        let kind = PyString::intern(py, found.kind.name());
        match dict.get_item(&kind)? {
            Some(list) => list.cast::<PyList>()?.append(token?)?,
            None => dict.set_item(kind, PyList::new(py, [token?])?)?,
        }
    }
    Ok(dict.into_any())
}

fn ngrams<'py>(py: Python<'py>, n: usize, words: &[Bound<'py, PyString>]) -> PyResult<Bound<'py, PyAny>> {
    let list = PyList::empty(py);
    for window in words.windows(n) {
        list.append(PyTuple::new(py, window)?)?;
    }
    Ok(list.into_any())
}
