//! `kalima.Alignment`.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString, PyType};

use super::errors::{guarded, memory, type_name};
use super::offset::{Offset, range_argument, range_problem};
use super::spans::{items, parts, ranges_argument, shape};
use super::text::Stored;
use crate::alignment::{self, SourceRange, TargetRange};

/// How one text lies in another, apart from the texts themselves. Offsets are code points.
///
/// `Alignment(edits, source_length)` is that of a text in which each edit (start, end, length) put so many code
/// points in place of start to end; instead of a length the new text may be given. Edits ascend and do not overlap.
///
/// >>> from kalima import Alignment
/// >>> alignment = Alignment([(0, 2, 1), (5, 5, "ال")], 8)
/// >>> alignment.source_length, alignment.target_length
/// (8, 9)
/// >>> alignment.to_source(0, 3), alignment.from_source(2, 8)
/// ((0, 4), (1, 9))
#[pyclass(frozen, module = "kalima")]
pub struct Alignment {
    /// In canonical form, so that equal maps are equal values.
    inner: alignment::Alignment,
}

/// Edits that a repr shows; more would help nobody.
const SHOWN: usize = 64;

impl Alignment {
    /// The Python object for an alignment.
    pub fn new(inner: &alignment::Alignment) -> PyResult<Self> {
        Ok(Alignment { inner: inner.canonical()? })
    }

    fn changes(&self) -> impl Iterator<Item = (usize, usize, usize)> + '_ {
        self.inner.changes().map(|(source, target)| (source.start, source.end, target.range().len()))
    }
}

/// The span of edit `number`, whose ends may lie in no text.
pub fn edit_range(number: usize, start: Offset, end: Offset, len: usize) -> PyResult<Range<usize>> {
    start
        .range_to(end, len)
        .map(|(start, end)| start..end)
        .ok_or_else(|| PyValueError::new_err(format!("edit {number}: {}", range_problem(start, end, len))))
}

/// What an edit puts in: so many code points, or a text of so many.
fn length_argument(number: usize, new: &Bound<'_, PyAny>) -> PyResult<usize> {
    if let Ok(text) = new.cast::<PyString>() {
        return Ok(Stored::new(text)?.text().len());
    }
    let Ok(length) = new.extract::<Offset>() else {
        let given = type_name(new);
        let problem = format!("edit {number} must put in a length, an int, or a str, not {given}");
        return Err(PyTypeError::new_err(problem));
    };
    length.non_negative().ok_or_else(|| {
        PyValueError::new_err(format!("edit {number} puts in {length}: a length is 0 or more"))
    })
}

#[pymethods]
impl Alignment {
    #[new]
    #[pyo3(signature = (edits, source_length), text_signature = "(edits, source_length)")]
    fn make(edits: &Bound<'_, PyAny>, source_length: Offset) -> PyResult<Self> {
        guarded(|| {
            let len = source_length.non_negative().ok_or_else(|| {
                PyValueError::new_err(format!("source_length must be 0 or more, not {source_length}"))
            })?;
            let mut read = Vec::new();
            for (number, item) in items("edits", "edits (start, end, length or text)", edits)?.enumerate() {
                let item = item?;
                let Some([start, end, new]) = parts::<3>(&item) else {
                    let given = shape(&item);
                    let problem = format!("edit {number} must be (start, end, length or text), not {given}");
                    return Err(PyTypeError::new_err(problem));
                };
                let range = edit_range(number, start.extract()?, end.extract()?, len)?;
                read.try_reserve(1).map_err(|_| memory())?;
                read.push((range, length_argument(number, &new)?));
            }
            Ok(Alignment { inner: alignment::Alignment::from_edits(len, read)? })
        })
    }

    /// The alignment of a text of so many code points with itself.
    #[staticmethod]
    #[pyo3(signature = (length, /))]
    fn identity(length: Offset) -> PyResult<Self> {
        let Some(len) = length.non_negative() else {
            return Err(PyValueError::new_err(format!("length must be 0 or more, not {length}")));
        };
        Ok(Alignment { inner: alignment::Alignment::identity(len) })
    }

    /// The length of the text before, in code points.
    #[getter]
    fn source_length(&self) -> usize {
        self.inner.source_len()
    }

    /// The length of the text after, in code points.
    #[getter]
    fn target_length(&self) -> usize {
        self.inner.target_len()
    }

    /// What the constructor takes to make it again: a list of (start, end, length). One code point that became
    /// another one changes no offset and is not listed.
    #[getter]
    fn edits<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        guarded(|| {
            let list = PyList::empty(py);
            self.changes().try_for_each(|edit| list.append(edit))?;
            Ok(list)
        })
    }

    /// Where in the text before the code points i to j of the text after come from.
    #[pyo3(name = "to_source", signature = (i, j, /))]
    fn source_range(&self, i: Offset, j: Offset) -> PyResult<(usize, usize)> {
        source_range(&self.inner, i, j)
    }

    /// What became of the code points i to j of the text before.
    #[pyo3(name = "from_source", signature = (i, j, /))]
    fn target_range(&self, i: Offset, j: Offset) -> PyResult<(usize, usize)> {
        target_range(&self.inner, i, j)
    }

    /// `to_source` of every span (i, j) of an iterable, in any order: a list. One pass over the edits.
    #[pyo3(name = "to_source_many", signature = (spans, /))]
    fn source_ranges<'py>(&self, spans: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyList>> {
        source_ranges(&self.inner, spans)
    }

    /// `from_source` of every span (i, j) of an iterable, in any order: a list. One pass over the edits.
    #[pyo3(name = "from_source_many", signature = (spans, /))]
    fn target_ranges<'py>(&self, spans: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyList>> {
        target_ranges(&self.inner, spans)
    }

    /// The alignment from the source of this to the target of the next, whose source is the target of this.
    #[pyo3(signature = (next, /))]
    fn then(&self, next: &Bound<'_, PyAny>) -> PyResult<Self> {
        guarded(|| {
            let Ok(next) = next.cast::<Alignment>() else {
                let given = type_name(next);
                let hint = if given == "Aligned" { " (give its .alignment)" } else { "" };
                let problem = format!("next must be an Alignment, not {given}{hint}");
                return Err(PyTypeError::new_err(problem));
            };
            let (before, next) = (self.inner.target_len(), &next.get().inner);
            if before != next.source_len() {
                return Err(PyValueError::new_err(format!(
                    "the next alignment must start from the {before} code points this one leads to, \
                     not from {}",
                    next.source_len()
                )));
            }
            Self::new(&self.inner.then(next).map_err(|_| memory())?)
        })
    }

    fn __repr__(&self) -> String {
        let (from, to) = (self.inner.source_len(), self.inner.target_len());
        let shown: Vec<_> = self.changes().take(SHOWN + 1).collect();
        match shown.len() {
            0 => format!("Alignment.identity({from})"),
            1..=SHOWN => format!("Alignment({shown:?}, {from})"),
            _ => format!("<Alignment of {from} to {to} code points, {} edits>", self.changes().count()),
        }
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| other.get().inner == self.inner)
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.inner.hash(&mut hasher);
        hasher.finish()
    }

    /// Pickled as its edits and the source's length.
    #[allow(clippy::type_complexity, reason = "what pickle wants")]
    fn __reduce__<'py>(
        slf: &Bound<'py, Self>,
    ) -> PyResult<(Bound<'py, PyType>, (Bound<'py, PyList>, usize))> {
        let this = slf.get();
        Ok((slf.get_type(), (this.edits(slf.py())?, this.source_length())))
    }
}

/// Where the code points i to j of the target come from.
pub fn source_range(alignment: &alignment::Alignment, i: Offset, j: Offset) -> PyResult<(usize, usize)> {
    guarded(|| {
        let (start, end) = range_argument(i, j, alignment.target_len())?;
        let source = alignment.to_source(TargetRange::new(start, end));
        Ok((source.start, source.end))
    })
}

/// What became of the code points i to j of the source.
pub fn target_range(alignment: &alignment::Alignment, i: Offset, j: Offset) -> PyResult<(usize, usize)> {
    guarded(|| {
        let (start, end) = range_argument(i, j, alignment.source_len())?;
        let target = alignment.from_source(SourceRange::new(start, end));
        Ok((target.start, target.end))
    })
}

/// Where the spans of the target come from: a list.
pub fn source_ranges<'py>(
    alignment: &alignment::Alignment,
    spans: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyList>> {
    guarded(|| {
        let ranges = ranges_argument(spans, alignment.target_len(), TargetRange::new)?;
        let found = spans.py().detach(|| alignment.to_source_all(&ranges)).map_err(|_| memory())?;
        PyList::new(spans.py(), found.into_iter().map(|range| (range.start, range.end)))
    })
}

/// What became of the spans of the source: a list.
pub fn target_ranges<'py>(
    alignment: &alignment::Alignment,
    spans: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyList>> {
    guarded(|| {
        let ranges = ranges_argument(spans, alignment.source_len(), SourceRange::new)?;
        let found = spans.py().detach(|| alignment.from_source_all(&ranges)).map_err(|_| memory())?;
        PyList::new(spans.py(), found.into_iter().map(|range| (range.start, range.end)))
    })
}
