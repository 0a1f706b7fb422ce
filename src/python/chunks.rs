//! `kalima.chunks`.

use std::ops::Range;

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyList, PyString};

use super::errors::{Refused, guarded, not_a_text, refused, type_name};
use super::offset::{Offset, count_argument};
use super::readable::{Index, Readable, Span};
use super::scratch::Scratch;
use super::sentences::are_joined;
use super::text::{Errors, Stored, Text, substring};
use super::work::{Name, Run, Work, one};
use crate::error::Error;
use crate::tokenize::{self, By};

/// Where a text may be cut into chunks of at most `max_tokens`: a list of (start, end) in code points.
///
/// A chunk has as many whole sentences as fit, or lines or tokens, as `by` says: "sentence", "line" or "word". One that alone is
/// too long is cut at the best place. Chunks ascend, every token lies in one, and none cuts a token or a grapheme cluster, but
/// a token that alone is too long. `overlap` is how much from the end of a chunk the next one begins with, at most, in whole
/// sentences, lines or tokens. With `lines='join'` a line end ends no sentence, an empty line does.
///
/// `counter` takes a str and returns its length: lambda s: len(tokenizer.encode(s)). It is called about 2·log₂ of its tokens
/// times for each chunk, twice that with an overlap. Without it, the tokens of Tokenizer() are counted.
///
/// >>> from kalima import chunks
/// >>> text = "وصل الوفد. ثم غادر! عاد غدا."
/// >>> [text[start:end] for start, end in chunks(text, 6, overlap=3)]
/// ['وصل الوفد. ثم غادر!', 'ثم غادر! عاد غدا.']
/// >>> chunks(text, 10, counter=len)
/// [(0, 10), (11, 19), (20, 28)]
#[pyfunction]
#[pyo3(
    signature = (text, max_tokens, overlap = Overlap(0), by = Name::Default, *, lines = None, counter = None, errors = Errors::Strict),
    text_signature = "(text, max_tokens, overlap=0, by='sentence', *, lines=None, counter=None, errors='strict')"
)]
pub fn chunks<'py>(
    text: &Bound<'py, PyAny>,
    max_tokens: &Bound<'py, PyAny>,
    overlap: Overlap,
    by: Name<'py>,
    lines: Option<&Bound<'py, PyAny>>,
    counter: Option<&Bound<'py, PyAny>>,
    errors: Errors,
) -> PyResult<Bound<'py, PyAny>> {
    guarded(|| {
        let limit = count_argument("max_tokens", 1, max_tokens)?;
        let mut chunks = tokenize::Chunks::new(limit)?.overlap(overlap.0)?.by(by_argument(&by)?);
        if lines.map_or(Ok(false), are_joined)? {
            chunks = chunks.join_lines()?;
        }
        match counter {
            None => one(&Counted(chunks), text, errors),
            Some(counter) => counted_by(counter, chunks, text, errors),
        }
    })
}

/// How much a chunk shares with the one before. An `Option` would take Python's `None` for none.
#[derive(Debug)]
pub struct Overlap(usize);

impl<'a, 'py> FromPyObject<'a, 'py> for Overlap {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        count_argument("overlap", 0, &object).map(Overlap)
    }
}

fn by_argument(given: &Name<'_>) -> PyResult<By> {
    let name = given.or(By::default().name(), "by")?;
    let found = By::ALL.into_iter().find(|by| by.name() == name);
    Ok(found.ok_or_else(|| Error::unknown_name("unit of chunks", &name, By::ALL.map(By::name)))?)
}

/// Cutting into chunks by the default counter.
struct Counted(tokenize::Chunks);

impl Run for Counted {
    type Answer = Vec<Span>;

    fn run(&self, text: Text<'_>, errors: Errors, _: &mut Scratch) -> Result<Vec<Span>, Refused> {
        let readable = Readable::new(text, errors)?;
        let index = readable.index()?;
        Ok(self.0.split(&readable.utf8).iter().map(|range| index.place(range).outer).collect())
    }
}

impl Work for Counted {
    fn build<'py>(&self, string: &Bound<'py, PyString>, answer: Vec<Span>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyList::new(string.py(), answer)?.into_any())
    }
}

fn counted_by<'py>(
    counter: &Bound<'py, PyAny>,
    chunks: tokenize::Chunks,
    text: &Bound<'py, PyAny>,
    errors: Errors,
) -> PyResult<Bound<'py, PyAny>> {
    if !counter.is_callable() {
        let given = type_name(counter);
        let problem = format!("counter must be a function of a str that returns an int, not {given}");
        return Err(PyTypeError::new_err(problem));
    }
    let string = text.cast::<PyString>().map_err(|_| not_a_text(text))?;
    let refused = |reason| refused(string, &reason, None);
    let readable = Readable::new(Stored::new(string)?.text(), errors).map_err(refused)?;
    let index = readable.index().map_err(|error| refused(error.into()))?;
    let surface = readable.surface(string)?;
    let count = |range| count(counter, &surface, &index, &range);
    let found = chunks.try_split_with(&readable.utf8, count)?;
    let spans = found.iter().map(|range| index.place(range).outer);
    Ok(PyList::new(text.py(), spans.collect::<Vec<_>>())?.into_any())
}

/// What the counter says of a range of bytes.
fn count(
    counter: &Bound<'_, PyAny>,
    surface: &Bound<'_, PyString>,
    index: &Index<'_>,
    range: &Range<usize>,
) -> PyResult<usize> {
    let place = index.place(range);
    let counted = counter.call1((substring(surface, place.inner.0, place.inner.1)?,))?;
    let (start, end) = place.outer;
    // True and False are int to Python, and no count to anyone.
    let given = match counted.extract::<Offset>() {
        Ok(given) if !counted.is_instance_of::<PyBool>() => given,
        _ => {
            let given = type_name(&counted);
            let hint = if counted.len().is_ok() { " (count what it gives: len)" } else { "" };
            let problem =
                format!("counter must return an int from 0 on, not {given}, for ({start}, {end}){hint}");
            return Err(PyTypeError::new_err(problem));
        }
    };
    given.non_negative().ok_or_else(|| {
        PyValueError::new_err(format!(
            "counter must return an int from 0 on, not {given}, for ({start}, {end})"
        ))
    })
}
