//! `kalima.Document`.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString, PyTuple};

use super::analyzed_token::AnalyzedToken;
use super::errors::{Refused, guarded};
use super::found_segment::FoundSegment;
use super::normalizer::Normalizer;
use super::readable::{Place, Readable, Span};
use super::scratch::Scratch;
use super::segmenter::Segmenter;
use super::stemmer::Stemmer;
use super::text::{Errors, Text, exact, new_str, substring};
use super::tokenizer::Tokenizer;
use super::work::{Run, answer, text_argument};
use crate::analyze::{self, Analyzer, AnalyzerBuilder};
use crate::error::Error;
use crate::tokenize::Kind;

/// A text, its tokens and its sentences. Made by `kalima.analyze`.
#[pyclass(frozen, module = "kalima")]
pub struct Document {
    text: Py<PyString>,
    tokens: Py<PyTuple>,
    sentences: Py<PyTuple>,
    recipe: Recipe,
}

/// What a document was made with.
struct Recipe {
    normalizer: Py<Normalizer>,
    tokenizer: Py<Tokenizer>,
    stemmer: Py<Stemmer>,
    segmenter: Option<Py<Segmenter>>,
    errors: Errors,
}

#[pymethods]
impl Document {
    /// The text that was analyzed.
    #[getter]
    fn text<'py>(&self, py: Python<'py>) -> &Bound<'py, PyString> {
        self.text.bind(py)
    }

    /// The tokens, in order.
    #[getter]
    fn tokens<'py>(&self, py: Python<'py>) -> &Bound<'py, PyTuple> {
        self.tokens.bind(py)
    }

    /// Where each sentence is: (start, end) in code points.
    #[getter]
    fn sentences<'py>(&self, py: Python<'py>) -> &Bound<'py, PyTuple> {
        self.sentences.bind(py)
    }

    /// The tokens as dicts: start, end, kind, text, norm, stem, sentence; where there is a segmenter also lemma and segments, a list
    /// of dicts: role, start, end, text, form.
    fn to_dicts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        guarded(|| {
            let list = PyList::empty(py);
            for token in self.tokens.bind(py) {
                list.append(self.dict(&token)?)?;
            }
            Ok(list)
        })
    }

    /// The tokens as JSON Lines, one token a line.
    fn to_jsonl<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        guarded(|| {
            let options = PyDict::new(py);
            options.set_item("ensure_ascii", false)?;
            let encoder = py.import("json")?.getattr("JSONEncoder")?.call((), Some(&options))?;
            let (encode, end) = (encoder.getattr("encode")?, PyString::new(py, "\n"));
            let parts = PyList::empty(py);
            for token in self.tokens.bind(py) {
                parts.append(encode.call1((self.dict(&token)?,))?)?;
                parts.append(&end)?;
            }
            PyString::new(py, "").call_method1("join", (parts,))
        })
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let text = self.text.bind(py).repr()?;
        let Recipe { normalizer, tokenizer, stemmer, segmenter, errors } = &self.recipe;
        let (normalizer, tokenizer) = (normalizer.bind(py).repr()?, tokenizer.bind(py).repr()?);
        let (stemmer, errors) = (stemmer.bind(py).repr()?, errors.name());
        let segmenter = match segmenter {
            Some(segmenter) => format!(" segmenter={},", segmenter.bind(py).repr()?),
            None => String::new(),
        };
        Ok(format!(
            "analyze({text}, normalizer={normalizer}, tokenizer={tokenizer}, stemmer={stemmer},{segmenter} errors='{errors}')"
        ))
    }

    fn __eq__(&self, py: Python<'_>, other: &Bound<'_, PyAny>) -> PyResult<bool> {
        let Ok(other) = other.cast::<Self>() else { return Ok(false) };
        let other = other.get();
        Ok(self.text.bind(py).as_any().eq(other.text.bind(py))?
            && self.tokens.bind(py).eq(other.tokens.bind(py))?
            && self.sentences.bind(py).eq(other.sentences.bind(py))?)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        self.text.bind(py).hash()
    }

    /// Pickled as its text and what it was made with, and made again from them.
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let make = py.import("kalima._kalima")?.getattr("_analyze")?;
        let Recipe { normalizer, tokenizer, stemmer, segmenter, errors } = &self.recipe;
        let (normalizer, tokenizer, stemmer) = (normalizer.bind(py), tokenizer.bind(py), stemmer.bind(py));
        let parts = (self.text.bind(py), normalizer, tokenizer, stemmer, segmenter, errors.name());
        Ok((make, parts).into_pyobject(py)?.into_any())
    }
}

impl Document {
    fn dict<'py>(&self, token: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyDict>> {
        let (py, token) = (token.py(), token.cast::<AnalyzedToken>()?.get());
        if self.recipe.segmenter.is_some() { token.to_segmented_dict(py) } else { token.to_dict(py) }
    }
}

/// `kalima.analyze`, with its parts made.
#[pyfunction]
#[pyo3(signature = (text, normalizer, tokenizer, stemmer, segmenter, errors, /))]
pub fn _analyze(
    text: &Bound<'_, PyAny>,
    normalizer: &Bound<'_, Normalizer>,
    tokenizer: &Bound<'_, Tokenizer>,
    stemmer: &Bound<'_, Stemmer>,
    segmenter: Option<&Bound<'_, Segmenter>>,
    errors: Errors,
) -> PyResult<Document> {
    guarded(|| {
        let string = text_argument(text)?;
        let cuts = "analyze cuts the text as given: its";
        let mut analyzer = builder(cuts, normalizer, tokenizer, stemmer)?;
        if let Some(segmenter) = segmenter {
            analyzer = analyzer.segmenter(segmenter.get().segmenter().clone());
        }
        let analysis = Analysis { analyzer: analyzer.build(), normalizer: normalizer.get() };
        let found = answer(&analysis, string, errors)?;
        let surface = found.readable.surface(string)?;
        let mut tokens = Vec::new();
        for token in found.tokens {
            tokens.push(token.build(&surface)?);
        }
        Ok(Document {
            text: exact(string)?.unbind(),
            tokens: PyTuple::new(string.py(), tokens)?.unbind(),
            sentences: PyTuple::new(string.py(), found.sentences)?.unbind(),
            recipe: Recipe {
                normalizer: normalizer.clone().unbind(),
                tokenizer: tokenizer.clone().unbind(),
                stemmer: stemmer.clone().unbind(),
                segmenter: segmenter.map(|segmenter| segmenter.clone().unbind()),
                errors,
            },
        })
    })
}

/// An analyzer of these parts; `cuts` begins the error where the tokenizer has a normalizer of its own.
pub fn builder(
    cuts: &str,
    normalizer: &Bound<'_, Normalizer>,
    tokenizer: &Bound<'_, Tokenizer>,
    stemmer: &Bound<'_, Stemmer>,
) -> PyResult<AnalyzerBuilder> {
    if tokenizer.get().normalizer().is_some() {
        let rule = "tokenizer must have no normalizer (tokens are normalized by the argument normalizer)";
        return Err(PyValueError::new_err(format!("{cuts} {rule}")));
    }
    Ok(Analyzer::builder()
        .normalizer(normalizer.get().recipe().clone())
        .tokenizer(tokenizer.get().tokenizer())
        .stemmer(stemmer.get().stemmer().clone()))
}

/// Analyzing one text.
struct Analysis<'a> {
    analyzer: Analyzer,
    normalizer: &'a Normalizer,
}

/// What an analysis found, in code points.
struct Found {
    readable: Readable,
    tokens: Vec<FoundToken>,
    sentences: Vec<Span>,
}

struct FoundToken {
    kind: Kind,
    place: Place,
    norm: Form,
    stem: Option<Form>,
    sentence: Option<usize>,
    lemma: Option<String>,
    segments: Vec<FoundSegment>,
}

/// A form of a token.
enum Form {
    /// As it stands in the text, or for a stem: as it is normalized.
    Same,
    /// Another text.
    Other(String),
    /// Another text, with lone surrogates.
    Units(super::text::Units),
}

impl Form {
    fn new(form: &str, base: &str) -> Self {
        if form == base { Form::Same } else { Form::Other(form.to_owned()) }
    }

    fn build<'py>(self, base: &Bound<'py, PyString>) -> PyResult<Bound<'py, PyString>> {
        match self {
            Form::Same => Ok(base.clone()),
            Form::Other(text) => Ok(PyString::new(base.py(), &text)),
            Form::Units(units) => new_str(base.py(), units.text()),
        }
    }
}

impl FoundToken {
    fn build<'py>(self, surface: &Bound<'py, PyString>) -> PyResult<Bound<'py, AnalyzedToken>> {
        let text = substring(surface, self.place.inner.0, self.place.inner.1)?;
        let norm = self.norm.build(&text)?;
        let stem = self.stem.map(|stem| stem.build(&norm)).transpose()?;
        let segments = self.segments.iter().map(|segment| segment.build(&norm));
        let segments = PyTuple::new(surface.py(), segments.collect::<PyResult<Vec<_>>>()?)?;
        let (start, end) = self.place.outer;
        let token = AnalyzedToken {
            start,
            end,
            kind: self.kind,
            text: text.unbind(),
            norm: norm.unbind(),
            stem: stem.map(Bound::unbind),
            sentence: self.sentence,
            lemma: self.lemma.map(|lemma| PyString::new(surface.py(), &lemma).unbind()),
            segments: segments.unbind(),
        };
        Bound::new(surface.py(), token)
    }
}

impl Run for Analysis<'_> {
    type Answer = Found;

    fn run(&self, text: Text<'_>, errors: Errors, scratch: &mut Scratch) -> Result<Found, Refused> {
        let readable = Readable::new(text, errors)?;
        let document = self.analyzer.try_analyze(&readable.utf8).map_err(stopped)?;
        let (mut places, mut tokens) = (readable.places(), Vec::new());
        tokens.try_reserve_exact(document.tokens().len())?;
        // Only where surrogates were let through are there code points that the analyzer did not see.
        let code_points = if readable.surrogates { text.code_points()? } else { Vec::new() };
        for token in document.tokens() {
            let place = places.of(&token.range());
            let seen = code_points.get(place.inner.0..place.inner.1).unwrap_or_default();
            let found = found(&readable, token, place);
            tokens.push(match self.norm_with_surrogate(seen, scratch)? {
                Some(norm) => found.without_word(norm, place),
                None => found,
            });
        }
        let mut places = readable.places();
        let sentences = document.sentences().iter().map(|range| places.of(range).outer).collect();
        Ok(Found { tokens, sentences, readable })
    }
}

fn found(readable: &Readable, token: &analyze::AnalyzedToken, place: Place) -> FoundToken {
    FoundToken {
        kind: token.kind(),
        place,
        norm: Form::new(token.norm(), token.text()),
        stem: token.stem().map(|stem| Form::new(stem, token.norm())),
        sentence: token.sentence(),
        lemma: token.lemma().map(str::to_owned),
        segments: FoundSegment::all(readable, token, place),
    }
}

impl FoundToken {
    /// The same of a token that holds a lone surrogate, of which the analyzer saw another character.
    fn without_word(self, norm: Form, place: Place) -> Self {
        let len = match &norm {
            Form::Units(units) => units.text().len(),
            Form::Same | Form::Other(_) => place.inner.1 - place.inner.0,
        };
        let segments = if self.segments.is_empty() { Vec::new() } else { FoundSegment::whole(place, len) };
        FoundToken { norm, lemma: None, segments, ..self }
    }
}

impl Analysis<'_> {
    /// The norm of a token of these code points, if a surrogate is among them.
    fn norm_with_surrogate(&self, seen: &[u32], scratch: &mut Scratch) -> Result<Option<Form>, Refused> {
        let seen = Text::Ucs4(seen);
        if !super::text::has_surrogate(seen) {
            return Ok(None);
        }
        let norm = scratch.run(self.normalizer.recipe().plan(), seen)?;
        Ok(Some(norm.map_or(Ok(Form::Same), |text| text.to_units().map(Form::Units))?))
    }
}

/// Why an analyzer stopped.
pub fn stopped(_: Error) -> Refused {
    // The analyzer has no other error than memory that ran out.
    Refused::Memory
}
