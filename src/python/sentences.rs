//! `kalima.Sentences`.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString, PyType};

use super::batch::{self, Threads};
use super::errors::{Refused, guarded};
use super::fingerprints;
use super::offset::count_argument;
use super::packed::Packed;
use super::readable::{Place, Readable, Span};
use super::scratch::Scratch;
use super::text::{Errors, Text, Units, exact, new_str, substring};
use super::token::Token;
use super::tokenizer::Tokenizer;
use super::work::{Name, Run, Work, is_second, one};
use crate::tokenize::{self, Kind};

/// Cuts text into sentences: spans of code points without white space around them.
///
/// `spec` is a name, perhaps with options, as in 'default(lines=join, max_tokens=40)'. The arguments say the same: with
/// `lines='join'` a line end ends no sentence, an empty line does; a sentence of more than `max_tokens` tokens is cut.
///
/// >>> from kalima import Sentences
/// >>> Sentences()("وصل الوفد. ثم غادر!")
/// [(0, 10), (11, 19)]
/// >>> Sentences(lines="join")("وصل\nالوفد")
/// [(0, 9)]
#[pyclass(frozen, module = "kalima")]
pub struct Sentences {
    sentences: tokenize::Sentences,
}

#[pymethods]
impl Sentences {
    #[new]
    #[pyo3(
        signature = (spec = Name::Default, *, lines = None, max_tokens = None),
        text_signature = "(spec='default', *, lines=None, max_tokens=None)"
    )]
    fn new(
        spec: Name<'_>,
        lines: Option<Bound<'_, PyAny>>,
        max_tokens: Option<Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        guarded(|| {
            let spec = spec.or("default", "a sentence splitter's spec")?;
            let mut sentences: tokenize::Sentences = spec.parse()?;
            if let Some(lines) = lines {
                sentences =
                    if are_joined(&lines)? { sentences.join_lines()? } else { sentences.break_lines() };
            }
            if let Some(most) = max_tokens {
                sentences = sentences.max_tokens(count_argument("max_tokens", 1, &most)?)?;
            }
            Ok(Sentences { sentences })
        })
    }

    /// Where the sentences are: a list of (start, end) in code points.
    #[pyo3(signature = (text, *, errors = Errors::Strict))]
    fn __call__<'py>(&self, text: &Bound<'py, PyAny>, errors: Errors) -> PyResult<Bound<'py, PyAny>> {
        one(self, text, errors)
    }

    /// Where the sentences are, without an object for each, as `Tokenizer.spans_buffer` gives tokens.
    ///
    /// >>> from kalima import Sentences
    /// >>> Sentences().spans_buffer("وصل الوفد. ثم غادر!").tolist()
    /// [[0, 10], [11, 19]]
    #[pyo3(signature = (text, *, errors = Errors::Strict), text_signature = "($self, text, *, errors='strict')")]
    fn spans_buffer<'py>(&self, text: &Bound<'py, PyAny>, errors: Errors) -> PyResult<Bound<'py, PyAny>> {
        one(&PackedSentences(self.sentences), text, errors)
    }

    /// The sentences with their tokens: a list of ((start, end), [Token]). `tokenizer` is a Tokenizer or its spec. A token
    /// that reaches over the end of a sentence belongs to the first that it touches; one that lies in none is left out.
    ///
    /// >>> from kalima import Sentences
    /// >>> [(span, [token.text for token in tokens]) for span, tokens in Sentences().tokens("وصل. غادر!")]
    /// [((0, 4), ['وصل', '.']), ((5, 10), ['غادر', '!'])]
    #[pyo3(
        signature = (text, tokenizer = Name::Default, *, errors = Errors::Strict),
        text_signature = "($self, text, tokenizer='default', *, errors='strict')"
    )]
    fn tokens<'py>(
        &self,
        text: &Bound<'py, PyAny>,
        tokenizer: Name<'py>,
        errors: Errors,
    ) -> PyResult<Bound<'py, PyAny>> {
        let tokenizer = guarded(|| tokenizer_argument(&tokenizer))?;
        one(&WithTokens { sentences: self.sentences, tokenizer }, text, errors)
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

    /// Its spec in canonical spelling.
    #[getter]
    fn spec(&self) -> String {
        self.sentences.spec()
    }

    /// Its identity: the same fingerprint gives the same sentences, in every release.
    #[getter]
    fn fingerprint(&self) -> PyResult<String> {
        guarded(|| Ok(self.sentences.fingerprint()))
    }

    fn __repr__(&self) -> String {
        format!("Sentences('{}')", self.spec())
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| other.get().sentences == self.sentences)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, &self.spec()).hash()
    }

    /// Pickled as its spec and its fingerprint.
    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyType>, (String,), String)> {
        let this = slf.get();
        Ok((slf.get_type(), (this.spec(),), this.fingerprint()?))
    }

    /// Compares the fingerprint that was pickled with this release's.
    fn __setstate__(&self, state: &Bound<'_, PyAny>) -> PyResult<()> {
        fingerprints::compare("Sentences", state, &self.fingerprint()?)
    }
}

/// Whether lines are to be joined.
pub fn are_joined(given: &Bound<'_, PyAny>) -> PyResult<bool> {
    is_second("lines", "way to read lines", given, ["break", "join"])
}

/// The tokenizer that is given, or of the spec that is.
fn tokenizer_argument(given: &Name<'_>) -> PyResult<tokenize::Tokenizer> {
    if let Name::Given(object) = given
        && let Ok(tokenizer) = object.cast::<Tokenizer>()
    {
        let tokenizer = tokenizer.get();
        if tokenizer.normalizer().is_some() {
            let problem =
                "a tokenizer with a normalizer cuts another text than the sentences are of; give one without";
            return Err(PyValueError::new_err(problem));
        }
        return Ok(tokenizer.tokenizer());
    }
    let spec = given.or("default", "a tokenizer, unless it is a Tokenizer,")?;
    Ok(spec.parse()?)
}

/// Cutting into sentences, with the tokens of each.
struct WithTokens {
    sentences: tokenize::Sentences,
    tokenizer: tokenize::Tokenizer,
}

/// A token of a sentence.
struct Member {
    kind: Kind,
    place: Place,
}

impl Member {
    /// The object for it; `surface` is the text that was cut.
    fn build<'py>(&self, surface: &Bound<'py, PyString>) -> PyResult<Bound<'py, Token>> {
        let text = substring(surface, self.place.inner.0, self.place.inner.1)?.unbind();
        let (start, end) = self.place.outer;
        Bound::new(surface.py(), Token { start, end, kind: self.kind, text })
    }
}

impl Run for WithTokens {
    type Answer = (Vec<(Span, Vec<Member>)>, Option<Units>);

    fn run(&self, text: Text<'_>, errors: Errors, _: &mut Scratch) -> Result<Self::Answer, Refused> {
        let readable = Readable::new(text, errors)?;
        // Tokens may reach out of their sentence, so that places are asked for in two passes.
        let (mut of_sentences, mut of_tokens) = (readable.places(), readable.places());
        let mut found = Vec::new();
        for (range, tokens) in self.sentences.tokens(&readable.utf8, self.tokenizer) {
            let mut members = Vec::new();
            members.try_reserve_exact(tokens.len())?;
            for token in tokens {
                let place = of_tokens.of(&token.range);
                members.push(Member { kind: token.kind, place });
            }
            found.try_reserve(1)?;
            found.push((of_sentences.of(&range).outer, members));
        }
        Ok((found, readable.into_treated()))
    }
}

impl Work for WithTokens {
    fn build<'py>(
        &self,
        string: &Bound<'py, PyString>,
        (found, treated): Self::Answer,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = string.py();
        let surface = match &treated {
            Some(units) => new_str(py, units.text())?,
            None => exact(string)?,
        };
        let list = PyList::empty(py);
        for (span, tokens) in found {
            let tokens = tokens.iter().map(|token| token.build(&surface)).collect::<PyResult<Vec<_>>>()?;
            list.append((span, PyList::new(py, tokens)?))?;
        }
        Ok(list.into_any())
    }
}

impl Run for Sentences {
    type Answer = Vec<Span>;

    fn run(&self, text: Text<'_>, errors: Errors, _: &mut Scratch) -> Result<Vec<Span>, Refused> {
        let mut spans = Vec::new();
        each(self.sentences, text, errors, |span| {
            spans.try_reserve(1)?;
            spans.push(span);
            Ok(())
        })?;
        Ok(spans)
    }
}

impl Work for Sentences {
    fn build<'py>(&self, string: &Bound<'py, PyString>, answer: Vec<Span>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyList::new(string.py(), answer)?.into_any())
    }
}

/// Shows each sentence's place in the text as given to `see`.
fn each(
    sentences: tokenize::Sentences,
    text: Text<'_>,
    errors: Errors,
    mut see: impl FnMut(Span) -> Result<(), Refused>,
) -> Result<(), Refused> {
    let readable = Readable::new(text, errors)?;
    let mut places = readable.places();
    sentences.split(&readable.utf8).try_for_each(|range| see(places.of(&range).outer))
}

/// The sentences, of which nothing is made but a buffer of spans.
struct PackedSentences(tokenize::Sentences);

impl Run for PackedSentences {
    type Answer = Packed;

    fn run(&self, text: Text<'_>, errors: Errors, _: &mut Scratch) -> Result<Packed, Refused> {
        let mut packed = Packed::default();
        each(self.0, text, errors, |span| packed.push(span))?;
        Ok(packed)
    }
}

impl Work for PackedSentences {
    fn build<'py>(&self, string: &Bound<'py, PyString>, answer: Packed) -> PyResult<Bound<'py, PyAny>> {
        answer.view(string.py())
    }
}
