//! `kalima.Aligned`.

use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};

use super::edit::Edit;
use super::errors::{Refused, guarded, memory};
use super::normalizer::Normalizer;
use super::offset::{Offset, range_argument};
use super::text::{
    Errors, Stored, Text, Units, Width, exact, ignored, new_str, substring, treat, with_units,
};
use super::work::{Run, answer};
use crate::alignment::{self, Alignment, SourceRange, TargetRange};
use crate::kernel::{TooWide, Ucs4};
use crate::normalize::Plan;

/// A normalized text that knows where each part came from. Offsets are code points.
///
/// >>> from kalima import Normalizer
/// >>> aligned = Normalizer("strip_marks").align("كَتَبَ نَصًّا")
/// >>> aligned.text
/// 'كتب نصا'
/// >>> start, end = aligned.to_source(4, 7)
/// >>> "كَتَبَ نَصًّا"[start:end]
/// 'نَصًّا'
#[pyclass(frozen, module = "kalima")]
pub struct Aligned {
    normalizer: Py<Normalizer>,
    source: Py<PyString>,
    text: Py<PyString>,
    errors: Errors,
    alignment: Alignment,
}

impl Aligned {
    /// Normalizes `source` and keeps the alignment.
    pub fn new(
        normalizer: &Bound<'_, Normalizer>,
        source: &Bound<'_, PyString>,
        errors: Errors,
    ) -> PyResult<Self> {
        let work = Align(normalizer.get().recipe().plan());
        let (units, alignment) = answer(&work, source, errors)?;
        let source = exact(source)?;
        let text = units.map_or_else(|| Ok(source.clone()), |units| new_str(source.py(), units.text()))?;
        Ok(Aligned {
            normalizer: normalizer.clone().unbind(),
            source: source.unbind(),
            text: text.unbind(),
            errors,
            alignment,
        })
    }
}

/// The normalized text, where it is another one, and how it lies in the text as given.
struct Align<'a>(&'a Plan);

impl Run for Align<'_> {
    type Answer = (Option<Units>, Alignment);

    fn run(&self, text: Text<'_>, errors: Errors) -> Result<Self::Answer, Refused> {
        let Some(treated) = treat(text, errors)? else { return Ok(align(self.0, text)?) };
        let (written, mut alignment) = align(self.0, treated.text())?;
        if errors == Errors::Ignore {
            alignment = ignored(text)?.then(&alignment)?;
        }
        Ok((Some(written.unwrap_or(treated)), alignment))
    }
}

/// As [`Plan::align`], on a wider storage where the answer needs it.
fn align(plan: &Plan, text: Text<'_>) -> Result<(Option<Units>, Alignment), TooWide> {
    let written = with_units!(text, units, E => {
        plan.align::<E>(units).map(|(out, alignment)| (out.map(E::own), alignment))
    });
    match written {
        Err(TooWide::Storage) if !matches!(text, Text::Ucs4(_)) => {
            let wider = text.widened()?;
            align(plan, wider.text())
        }
        other => other,
    }
}

#[pymethods]
impl Aligned {
    /// The normalized text.
    #[getter]
    fn text<'py>(&self, py: Python<'py>) -> &Bound<'py, PyString> {
        self.text.bind(py)
    }

    /// The original text.
    #[getter]
    fn source<'py>(&self, py: Python<'py>) -> &Bound<'py, PyString> {
        self.source.bind(py)
    }

    /// Where in the original the code points i to j of the normalized text come from.
    #[pyo3(name = "to_source", signature = (i, j, /))]
    fn source_range(&self, i: Offset, j: Offset) -> PyResult<(usize, usize)> {
        guarded(|| {
            let (start, end) = range_argument(i, j, self.alignment.target_len())?;
            let source = self.alignment.to_source(TargetRange::new(start, end));
            Ok((source.start, source.end))
        })
    }

    /// What became of the code points i to j of the original.
    #[pyo3(name = "from_source", signature = (i, j, /))]
    fn target_range(&self, i: Offset, j: Offset) -> PyResult<(usize, usize)> {
        guarded(|| {
            let (start, end) = range_argument(i, j, self.alignment.source_len())?;
            let target = self.alignment.from_source(SourceRange::new(start, end));
            Ok((target.start, target.end))
        })
    }

    /// Every change, in order; made anew each time.
    #[getter]
    fn edits(&self, py: Python<'_>) -> PyResult<Vec<Edit>> {
        guarded(|| {
            let (source, text) = (self.source.bind(py), self.text.bind(py));
            let before = Stored::new(source)?.text().code_points().map_err(|_| memory())?;
            let after = Stored::new(text)?.text().code_points().map_err(|_| memory())?;
            let mut edits = Vec::new();
            for edit in alignment::edits::<Ucs4>(&self.alignment, &before, &after) {
                edits.try_reserve(1).map_err(|_| memory())?;
                edits.push(Edit {
                    source: (edit.source.start, edit.source.end),
                    target: (edit.target.start, edit.target.end),
                    before: substring(source, edit.source.start, edit.source.end)?.unbind(),
                    after: substring(text, edit.target.start, edit.target.end)?.unbind(),
                });
            }
            Ok(edits)
        })
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let normalizer = self.normalizer.bind(py).repr()?;
        let source = self.source.bind(py).repr()?;
        let errors = match self.errors {
            Errors::Strict => String::new(),
            errors => format!(", errors='{}'", errors.name()),
        };
        Ok(format!("{normalizer}.align({source}{errors})"))
    }

    fn __eq__(&self, py: Python<'_>, other: &Bound<'_, PyAny>) -> PyResult<bool> {
        let Ok(other) = other.cast::<Self>() else { return Ok(false) };
        let other = other.get();
        Ok(self.alignment == other.alignment
            && self.source.bind(py).as_any().eq(other.source.bind(py))?
            && self.text.bind(py).as_any().eq(other.text.bind(py))?)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyTuple::new(py, [self.source.bind(py), self.text.bind(py)])?.hash()
    }

    /// Pickled as its normalizer and its text, and made again from them.
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let make = py.import("kalima._kalima")?.getattr("_align")?;
        let (normalizer, source) = (self.normalizer.bind(py), self.source.bind(py));
        Ok((make, (normalizer, source, self.errors.name())).into_pyobject(py)?.into_any())
    }
}

/// What a pickled `Aligned` is made with.
#[pyfunction]
#[pyo3(signature = (normalizer, text, errors, /))]
pub fn _align(
    normalizer: &Bound<'_, Normalizer>,
    text: &Bound<'_, PyString>,
    errors: Errors,
) -> PyResult<Aligned> {
    guarded(|| Aligned::new(normalizer, text, errors))
}
