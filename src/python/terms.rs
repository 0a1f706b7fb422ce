//! `kalima.terms`.

use pyo3::prelude::*;
use pyo3::types::{PyList, PyString};

use super::document::{builder, stopped};
use super::errors::{Refused, guarded};
use super::normalizer::Normalizer;
use super::readable::{Readable, Span};
use super::scratch::Scratch;
use super::stemmer::Stemmer;
use super::stop_words::StopWords;
use super::text::{Errors, Text};
use super::tokenizer::Tokenizer;
use super::work::{Run, answer, text_argument};
use crate::analyze::Analyzer;

/// The terms of a text as tuples; `kalima.terms` makes objects of the arguments and of these.
#[pyfunction]
#[pyo3(signature = (text, normalizer, tokenizer, stemmer, stopwords, errors, /))]
pub fn _terms<'py>(
    text: &Bound<'py, PyAny>,
    normalizer: &Bound<'_, Normalizer>,
    tokenizer: &Bound<'_, Tokenizer>,
    stemmer: &Bound<'_, Stemmer>,
    stopwords: Option<&Bound<'_, StopWords>>,
    errors: Errors,
) -> PyResult<Bound<'py, PyList>> {
    guarded(|| {
        let string = text_argument(text)?;
        let cuts = "terms are cut in the text as given: the";
        let mut analyzer = builder(cuts, normalizer, tokenizer, stemmer)?;
        if let Some(stopwords) = stopwords {
            analyzer = analyzer.stopwords(stopwords.get().words().clone());
        }
        let found = answer(&Terms(analyzer.build()), string, errors)?;
        let list = PyList::empty(string.py());
        for term in found {
            let (start, end) = term.place;
            list.append((PyString::new(string.py(), &term.text), start, end, term.token, term.position))?;
        }
        Ok(list)
    })
}

/// Finding the terms of one text.
struct Terms(Analyzer);

/// A term, in code points of the text as given.
struct Found {
    text: String,
    place: Span,
    token: Span,
    position: usize,
}

impl Run for Terms {
    type Answer = Vec<Found>;

    fn run(&self, text: Text<'_>, errors: Errors, _: &mut Scratch) -> Result<Vec<Found>, Refused> {
        let readable = Readable::new(text, errors)?;
        let terms = self.0.try_terms(&readable.utf8).map_err(stopped)?;
        let index = readable.index()?;
        let mut found = Vec::new();
        found.try_reserve_exact(terms.len())?;
        found.extend(terms.into_iter().map(|term| Found {
            place: index.place(&term.range).outer,
            token: index.place(&term.token).outer,
            text: term.text.into_owned(),
            position: term.position,
        }));
        Ok(found)
    }
}
