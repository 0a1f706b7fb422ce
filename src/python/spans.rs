//! Lists of spans that come from Python, and `kalima.convert_offsets`.

use std::ops::Range;

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyIterator, PyList, PyString, PyTuple};

use super::errors::{guarded, memory, type_name};
use super::offset::{Offset, range_problem};
use super::text::Stored;
use super::work::text_argument;
use crate::alignment::Unit;
use crate::error::Quoted;

/// The items of an iterable that is no text.
pub fn items<'py>(what: &str, of: &str, object: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyIterator>> {
    let refused = || {
        let given = type_name(object);
        PyTypeError::new_err(format!("{what} must be an iterable of {of}, not {given}"))
    };
    if object.is_instance_of::<PyString>() || object.is_instance_of::<PyBytes>() {
        return Err(refused());
    }
    // What an object's own `__iter__` raises comes through.
    object
        .try_iter()
        .map_err(|error| if error.is_instance_of::<PyTypeError>(object.py()) { refused() } else { error })
}

/// The parts of an item that should be a tuple or list of so many.
pub fn parts<'py, const N: usize>(item: &Bound<'py, PyAny>) -> Option<[Bound<'py, PyAny>; N]> {
    let tuple = match item.cast::<PyTuple>() {
        Ok(tuple) => tuple.clone(),
        Err(_) => item.cast::<PyList>().ok()?.to_tuple(),
    };
    tuple.iter().collect::<Vec<_>>().try_into().ok()
}

/// What an item is that should have been a tuple of another length, for a message.
pub fn shape(item: &Bound<'_, PyAny>) -> String {
    match item.len() {
        Ok(len) if item.is_instance_of::<PyTuple>() || item.is_instance_of::<PyList>() => {
            format!("a {} of {len}", type_name(item))
        }
        _ => type_name(item),
    }
}

/// The spans of an iterable of pairs, as numbers that may lie in no text.
pub fn spans_argument(spans: &Bound<'_, PyAny>) -> PyResult<Vec<(Offset, Offset)>> {
    let mut read = Vec::new();
    for (number, item) in items("spans", "pairs (start, end)", spans)?.enumerate() {
        let item = item?;
        let Some([start, end]) = parts::<2>(&item) else {
            let given = shape(&item);
            let problem =
                format!("span {number} must be a pair (start, end), a tuple or list of two int, not {given}");
            return Err(PyTypeError::new_err(problem));
        };
        read.try_reserve(1).map_err(|_| memory())?;
        read.push((start.extract()?, end.extract()?));
        if number % 0x1_0000 == 0xFFFF {
            spans.py().check_signals()?;
        }
    }
    Ok(read)
}

/// The spans of an iterable, if each lies in a text of `len` code points.
pub fn ranges_argument<T>(
    spans: &Bound<'_, PyAny>,
    len: usize,
    made: fn(usize, usize) -> T,
) -> PyResult<Vec<T>> {
    let spans = spans_argument(spans)?;
    let mut ranges = Vec::new();
    ranges.try_reserve_exact(spans.len()).map_err(|_| memory())?;
    for (number, (start, end)) in spans.into_iter().enumerate() {
        match start.range_to(end, len) {
            Some((start, end)) => ranges.push(made(start, end)),
            None => {
                let problem = range_problem(start, end, len);
                return Err(PyValueError::new_err(format!("span {number}: {problem}")));
            }
        }
    }
    Ok(ranges)
}

impl<'a, 'py> FromPyObject<'a, 'py> for Unit {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        let accepted = || Unit::ALL.map(|unit| format!("{:?}", unit.name())).join(", ");
        let Ok(name) = object.cast::<PyString>() else {
            let given = type_name(&object);
            return Err(PyTypeError::new_err(format!("a unit must be one of {}, not {given}", accepted())));
        };
        let stored = Stored::new(&name)?;
        let text = stored.text();
        Unit::ALL.into_iter().find(|unit| text.is(unit.name())).ok_or_else(|| {
            let given = text.to_utf8().unwrap_or_default();
            PyValueError::new_err(format!("a unit must be one of {}, not {}", accepted(), Quoted(&given)))
        })
    }
}

/// Spans of a text counted in one unit, counted in another: "byte" (of UTF-8), "codepoint" or "utf16" (code units).
///
/// Takes any iterable of pairs (start, end), in any order; the text is walked once. A span that ends before it
/// begins or past the text, or begins or ends inside a character, is a ValueError that numbers it. A lone surrogate
/// counts as one code point, one unit of UTF-16, and three bytes, as "surrogatepass" writes it.
///
/// >>> from kalima import convert_offsets
/// >>> convert_offsets("😀 كتاب", [(5, 13), (0, 4)], source="byte", target="codepoint")
/// [(2, 6), (0, 1)]
/// >>> convert_offsets("😀 كتاب", [(2, 6)], source="codepoint", target="utf16")
/// [(3, 7)]
#[pyfunction]
#[pyo3(signature = (text, spans, *, source, target))]
pub fn convert_offsets<'py>(
    text: &Bound<'py, PyAny>,
    spans: &Bound<'py, PyAny>,
    source: Unit,
    target: Unit,
) -> PyResult<Bound<'py, PyList>> {
    guarded(|| {
        let string = text_argument(text)?;
        let spans = spans_argument(spans)?;
        let mut given: Vec<Range<usize>> = Vec::new();
        given.try_reserve_exact(spans.len()).map_err(|_| memory())?;
        for (number, (start, end)) in spans.into_iter().enumerate() {
            let Some((start, end)) = start.range_to(end, usize::MAX) else {
                let problem = format!("span {number} ({start}, {end}) must satisfy 0 <= start <= end");
                return Err(PyValueError::new_err(problem));
            };
            given.push(start..end);
        }
        let stored = Stored::new(string)?;
        let text = stored.text();
        let converted = string.py().detach(|| text.convert_spans(&given, source, target))?;
        PyList::new(string.py(), converted.into_iter().map(|span| (span.start, span.end)))
    })
}
