//! Cutting a text into tokens, and what is made of them.

use std::collections::TryReserveError;

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString, PyTuple};

use super::aligned::Align;
use super::errors::{Refused, type_name};
use super::packed::Packed;
use super::readable::{Counted, Readable, Span};
use super::scratch::Scratch;
use super::text::{Errors, Text, Units, Width, exact, has_surrogate, new_str, substrings, with_units};
use super::token::Token;
use super::work::{Run, Work, utf8};
use crate::alignment::TargetRange;
use crate::error::Error;
use crate::kernel::{Encoding, Utf8};
use crate::normalize::Plan;
use crate::tokenize::{self, Hard, Kind, PlainTokens, StoredTokens};

/// What is made of the tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// A list of `Token`.
    Tokens,
    /// A list of texts.
    Words,
    /// A list of (start, end).
    Spans,
    /// A buffer of spans.
    SpansBuffer,
    /// One text, with this between two tokens.
    Joined(String),
    /// A dict of lists of `Token`, by kind.
    ByKind,
    /// A list of tuples of so many texts.
    Ngrams(usize),
}

impl Form {
    const NAMES: [&'static str; 5] = ["tokens", "words", "spans", "spans_buffer", "joined"];
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
            "spans_buffer" => Form::SpansBuffer,
            "joined" => Form::Joined(" ".into()),
            other => return Err(Error::unknown_name("form", other, Form::NAMES).into()),
        })
    }
}

/// Room for the tokens of so many code points: news have 5 to each, with the space behind it; other text takes more room on the way.
fn usual_tokens(code_points: usize) -> usize {
    code_points / 5 + 8
}

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
    found: Vec<Found>,
    /// Where they are in the text as given, where that is not where they are in the text that was cut.
    outer: Option<Vec<Span>>,
}

/// A token, and where it is in the text that was cut.
#[derive(Clone, Copy, Debug)]
struct Found {
    kind: Kind,
    start: usize,
    end: usize,
}

impl Run for Cut<'_> {
    type Answer = Tokens;

    fn run(&self, text: Text<'_>, errors: Errors, scratch: &mut Scratch) -> Result<Tokens, Refused> {
        let Some(plan) = self.plan else { return self.cut(text, errors) };
        let (normalized, alignment) = Align(plan).run(text, errors, scratch)?;
        let seen = normalized.as_ref().map_or(text, Units::text);
        // `errors` was heard; what is left of surrogates was let through.
        let tokens = self.cut(seen, Errors::SurrogatePass)?;
        let outer = tokens.outer(|(start, end)| {
            let source = alignment.to_source(TargetRange::new(start, end));
            (source.start, source.end)
        })?;
        Ok(Tokens { text: normalized, outer: Some(outer), ..tokens })
    }
}

/// What hears of tokens, from left to right.
trait See {
    /// Hears of a token.
    fn see(&mut self, kind: Kind, span: Span) -> Result<(), Refused>;

    /// Hears of several.
    #[inline(always)]
    fn see_plain<E: Encoding>(&mut self, tokens: PlainTokens<'_, E>) -> Result<(), Refused> {
        for (kind, at) in tokens {
            self.see(kind, (at.start, at.end))?;
        }
        Ok(())
    }
}

impl See for Vec<Found> {
    #[inline(always)]
    fn see(&mut self, kind: Kind, (start, end): Span) -> Result<(), Refused> {
        self.try_reserve(1)?;
        self.push(Found { kind, start, end });
        Ok(())
    }
}

impl See for Packed {
    #[inline(always)]
    fn see(&mut self, _: Kind, span: Span) -> Result<(), Refused> {
        self.push(span)
    }

    #[inline(always)]
    fn see_plain<E: Encoding>(&mut self, tokens: PlainTokens<'_, E>) -> Result<(), Refused> {
        let most = tokens.len();
        match tokens.places() {
            Some(places) if u32::try_from(tokens.end()).is_ok() => {
                Ok(self.extend(places.map(|at| [at.start as u32, at.end as u32]), most)?)
            }
            _ => tokens.map(|(_, at)| at).try_for_each(|at| self.push((at.start, at.end))),
        }
    }
}

impl Cut<'_> {
    /// Shows each token and where it is in the text that is cut to `seen`; gives that text where it is not the one as given.
    fn each(&self, text: Text<'_>, errors: Errors, seen: &mut impl See) -> Result<Option<Readable>, Refused> {
        with_units!(text, units, E => {
            let mut stored = StoredTokens::<E>::new(self.tokenizer, units);
            let mut is_checked = false;
            while let Some(hard) = stored.next_hard(|tokens| seen.see_plain(tokens))? {
                // None of the plain tokens holds one.
                if !is_checked && has_surrogate(text) {
                    let readable = Readable::new(text, errors)?;
                    let start = utf8_len(&units[..hard.start]);
                    self.each_behind(&readable.utf8, start, hard, seen)?;
                    return Ok(Some(readable));
                }
                is_checked = true;
                let utf8 = E::lend(&units[hard.seen.clone()]).to_readable_utf8()?;
                let start = utf8_len(&units[hard.seen.start..hard.start]);
                stored.go_on_behind(&self.each_behind(&utf8, start, hard, seen)?);
            }
            Ok(None)
        })
    }

    /// Shows the tokens of a part of the text, which begins at `start` of these bytes.
    #[inline(always)]
    fn each_behind<'t>(
        &self,
        utf8: &'t str,
        start: usize,
        hard: Hard,
        seen: &mut impl See,
    ) -> Result<tokenize::Tokens<'t>, Refused> {
        let mut places = Counted::from(utf8, start, hard.start);
        let mut tokens = hard.tokens(self.tokenizer, utf8, start);
        #[allow(clippy::while_let_on_iterator, reason = "by reference each token would be a call")]
        while let Some(token) = tokens.next() {
            let start = places.index(token.range.start);
            seen.see(token.kind, (start, places.index(token.range.end)))?;
        }
        Ok(tokens)
    }

    fn cut(&self, text: Text<'_>, errors: Errors) -> Result<Tokens, Refused> {
        let mut found = Vec::new();
        found.try_reserve(usual_tokens(text.len()))?;
        let readable = self.each(text, errors, &mut found)?;
        let mut tokens = Tokens { text: None, found, outer: None };
        if let Some(readable) = readable {
            if readable.drops() {
                tokens.outer = Some(tokens.outer(|inner| readable.place(inner).outer)?);
            }
            tokens.text = readable.into_treated();
        }
        Ok(tokens)
    }
}

/// The bytes of units as UTF-8.
fn utf8_len<U: Copy + Into<u32>>(units: &[U]) -> usize {
    units.iter().map(|&unit| Utf8::width(unit.into())).sum()
}

impl Tokens {
    /// Where the tokens are in another text.
    fn outer(&self, place: impl Fn(Span) -> Span) -> Result<Vec<Span>, TryReserveError> {
        let mut outer = Vec::new();
        outer.try_reserve_exact(self.found.len())?;
        outer.extend(self.found.iter().map(|found| place((found.start, found.end))));
        Ok(outer)
    }

    /// In the text that was cut.
    fn inner(&self) -> impl ExactSizeIterator<Item = Span> {
        self.found.iter().map(|found| (found.start, found.end))
    }

    /// The kind of each and where it is in the text as given.
    fn kinds_and_spans(&self) -> impl Iterator<Item = (Kind, Span)> {
        let outer = self.outer.as_deref();
        let span =
            move |place: usize, found: &Found| outer.map_or((found.start, found.end), |outer| outer[place]);
        self.found.iter().enumerate().map(move |(place, found)| (found.kind, span(place, found)))
    }
}

impl Work for Cut<'_> {
    fn build<'py>(&self, string: &Bound<'py, PyString>, answer: Tokens) -> PyResult<Bound<'py, PyAny>> {
        let py = string.py();
        if self.form == Form::Spans {
            let spans = answer.kinds_and_spans().map(|(_, span)| span);
            return Ok(PyList::new(py, spans.collect::<Vec<_>>())?.into_any());
        }
        let surface = match &answer.text {
            Some(units) => new_str(py, units.text())?,
            None => exact(string)?,
        };
        let words = substrings(&surface, answer.inner())?;
        match &self.form {
            Form::ByKind => by_kind(py, tokens(&answer, &words)),
            Form::Joined(separator) => PyString::new(py, separator).call_method1("join", (words,)),
            Form::Ngrams(n) => ngrams(py, *n, &words),
            Form::Words => Ok(words.into_any()),
            _ => {
                let tokens = tokens(&answer, &words).map(|token| Ok(token?.1));
                Ok(PyList::new(py, tokens.collect::<PyResult<Vec<_>>>()?)?.into_any())
            }
        }
    }
}

/// The same, of which nothing is made but a buffer of spans.
pub struct PackedCut<'a>(pub Cut<'a>);

impl Run for PackedCut<'_> {
    type Answer = Packed;

    fn run(&self, text: Text<'_>, errors: Errors, scratch: &mut Scratch) -> Result<Packed, Refused> {
        let mut packed = Packed::default();
        packed.reserve(usual_tokens(text.len()))?;
        if self.0.plan.is_none() && (errors != Errors::Ignore || !has_surrogate(text)) {
            self.0.each(text, errors, &mut packed)?;
            return Ok(packed);
        }
        let tokens = self.0.run(text, errors, scratch)?;
        tokens.kinds_and_spans().try_for_each(|(_, span)| packed.push(span))?;
        Ok(packed)
    }
}

impl Work for PackedCut<'_> {
    fn build<'py>(&self, string: &Bound<'py, PyString>, answer: Packed) -> PyResult<Bound<'py, PyAny>> {
        answer.view(string.py())
    }
}

/// The objects for tokens, of which these are the texts.
fn tokens<'py>(
    answer: &Tokens,
    words: &Bound<'py, PyList>,
) -> impl Iterator<Item = PyResult<(Kind, Bound<'py, Token>)>> {
    let py = words.py();
    words.iter().zip(answer.kinds_and_spans()).map(move |(text, (kind, (start, end)))| {
        let text = text.cast_into()?.unbind();
        Ok((kind, Bound::new(py, Token { start, end, kind, text })?))
    })
}

fn by_kind<'py>(
    py: Python<'py>,
    tokens: impl Iterator<Item = PyResult<(Kind, Bound<'py, Token>)>>,
) -> PyResult<Bound<'py, PyAny>> {
    let dict = PyDict::new(py);
    for token in tokens {
        let (kind, token) = token?;
        let kind = PyString::intern(py, kind.name());
        match dict.get_item(&kind)? {
            Some(list) => list.cast::<PyList>()?.append(token)?,
            None => dict.set_item(kind, PyList::new(py, [token])?)?,
        }
    }
    Ok(dict.into_any())
}

fn ngrams<'py>(py: Python<'py>, n: usize, words: &Bound<'py, PyList>) -> PyResult<Bound<'py, PyAny>> {
    let list = PyList::empty(py);
    for window in words.iter().collect::<Vec<_>>().windows(n) {
        list.append(PyTuple::new(py, window)?)?;
    }
    Ok(list.into_any())
}
