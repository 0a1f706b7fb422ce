//! `kalima.Aligned`.

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString, PyTuple};

use super::alignment::{edit_range, source_range, source_ranges, target_range, target_ranges};
use super::edit::Edit;
use super::errors::{Refused, guarded, memory, type_name};
use super::normalizer::Normalizer;
use super::offset::Offset;
use super::scratch::Scratch;
use super::spans::{items, parts, shape};
use super::text::{
    Errors, Stored, Text, Units, Width, exact, ignored, new_str, substring, treat, with_units,
};
use super::work::{Run, answer, str_argument};
use crate::alignment::{self, Alignment};
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
    source: Py<PyString>,
    text: Py<PyString>,
    alignment: Alignment,
    origin: Origin,
}

/// What made it, so that it prints and pickles as that.
enum Origin {
    /// A normalizer.
    Normalized(Py<Normalizer>, Errors),
    /// Edits, its own; the alignment is canonical. Of several alignments joined only the whole is left.
    Edited,
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
        let origin = Origin::Normalized(normalizer.clone().unbind(), errors);
        Ok(Aligned { source: source.unbind(), text: text.unbind(), alignment, origin })
    }

    /// What [`Aligned::from_edits`] takes to make the text.
    fn replacements<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let list = PyList::empty(py);
        for edit in self.edits(py)? {
            list.append((edit.source.0, edit.source.1, edit.after))?;
        }
        Ok(list)
    }
}

/// The normalized text, where it is another one, and how it lies in the text as given.
pub struct Align<'a>(pub &'a Plan);

impl Run for Align<'_> {
    type Answer = (Option<Units>, Alignment);

    fn run(&self, text: Text<'_>, errors: Errors, _: &mut Scratch) -> Result<Self::Answer, Refused> {
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

    /// A text in which each edit (start, end, new) put `new` in place of the code points start to end: what a
    /// function of your own did to it. Edits ascend and do not overlap.
    ///
    /// >>> import re
    /// >>> from kalima import Aligned
    /// >>> text = "غرفة رقم 7 وغرفة رقم 12"
    /// >>> aligned = Aligned.from_edits(text, [(*m.span(), "0") for m in re.finditer("[0-9]+", text)])
    /// >>> aligned.text
    /// 'غرفة رقم 0 وغرفة رقم 0'
    /// >>> aligned.to_source(21, 22)
    /// (21, 23)
    #[staticmethod]
    #[pyo3(signature = (source, edits, /))]
    fn from_edits(source: &Bound<'_, PyAny>, edits: &Bound<'_, PyAny>) -> PyResult<Self> {
        edited(source, edits)
    }

    /// This text and what was made of it, as one: the text of `next`, with the way back to the source of this. The
    /// source of `next` must be the text of this.
    #[pyo3(signature = (next, /))]
    fn then(&self, py: Python<'_>, next: &Bound<'_, PyAny>) -> PyResult<Self> {
        guarded(|| {
            let next = next.cast::<Aligned>().map_err(|_| not_the_next(next))?.get();
            let (text, source) = (self.text.bind(py), next.source.bind(py));
            if !text.is(source) && !text.as_any().eq(source)? {
                return Err(not_joined(text, source)?);
            }
            let both = self.alignment.then(&next.alignment).map_err(|_| memory())?;
            Ok(Aligned {
                source: self.source.clone_ref(py),
                text: next.text.clone_ref(py),
                alignment: both.canonical()?,
                origin: Origin::Edited,
            })
        })
    }

    /// How the text lies in the original, apart from both.
    #[getter]
    fn alignment(&self) -> PyResult<super::alignment::Alignment> {
        guarded(|| super::alignment::Alignment::new(&self.alignment))
    }

    /// Where in the original the code points i to j of the normalized text come from.
    #[pyo3(name = "to_source", signature = (i, j, /))]
    fn source_range(&self, i: Offset, j: Offset) -> PyResult<(usize, usize)> {
        source_range(&self.alignment, i, j)
    }

    /// What became of the code points i to j of the original.
    #[pyo3(name = "from_source", signature = (i, j, /))]
    fn target_range(&self, i: Offset, j: Offset) -> PyResult<(usize, usize)> {
        target_range(&self.alignment, i, j)
    }

    /// `to_source` of every span (i, j) of an iterable, in any order: a list. One pass over the edits.
    #[pyo3(name = "to_source_many", signature = (spans, /))]
    fn source_ranges<'py>(&self, spans: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyList>> {
        source_ranges(&self.alignment, spans)
    }

    /// `from_source` of every span (i, j) of an iterable, in any order: a list. One pass over the edits.
    #[pyo3(name = "from_source_many", signature = (spans, /))]
    fn target_ranges<'py>(&self, spans: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyList>> {
        target_ranges(&self.alignment, spans)
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
        let source = self.source.bind(py).repr()?;
        let Origin::Normalized(normalizer, errors) = &self.origin else {
            return Ok(format!("Aligned.from_edits({source}, {})", self.replacements(py)?.repr()?));
        };
        let normalizer = normalizer.bind(py).repr()?;
        let errors = match errors {
            Errors::Strict => String::new(),
            errors => format!(", errors='{}'", errors.name()),
        };
        Ok(format!("{normalizer}.align({source}{errors})"))
    }

    fn __eq__(&self, py: Python<'_>, other: &Bound<'_, PyAny>) -> PyResult<bool> {
        let Ok(other) = other.cast::<Self>() else { return Ok(false) };
        let other = other.get();
        if !self.source.bind(py).as_any().eq(other.source.bind(py))?
            || !self.text.bind(py).as_any().eq(other.text.bind(py))?
        {
            return Ok(false);
        }
        Ok(self.alignment == other.alignment || self.alignment.canonical()? == other.alignment.canonical()?)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyTuple::new(py, [self.source.bind(py), self.text.bind(py)])?.hash()
    }

    /// Pickled as its text and the normalizer or the edits, and made again from them.
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let (module, source) = (py.import("kalima._kalima")?, self.source.bind(py));
        if let Origin::Normalized(normalizer, errors) = &self.origin {
            let make = module.getattr("_align")?;
            return Ok((make, (normalizer.bind(py), source, errors.name())).into_pyobject(py)?.into_any());
        }
        let make = module.getattr("_from_edits")?;
        Ok((make, (source, self.replacements(py)?)).into_pyobject(py)?.into_any())
    }
}

/// A text with edits in it.
fn edited(source: &Bound<'_, PyAny>, edits: &Bound<'_, PyAny>) -> PyResult<Aligned> {
    guarded(|| {
        let py = source.py();
        let source = exact(str_argument("source", source)?)?;
        let stored = Stored::new(&source)?;
        let code_points = stored.text().code_points().map_err(|_| memory())?;
        let (mut text, mut lengths, mut at) = (Vec::new(), Vec::new(), 0);
        for (number, item) in items("edits", "edits (start, end, text)", edits)?.enumerate() {
            let item = item?;
            let Some([start, end, new]) = parts::<3>(&item) else {
                let given = shape(&item);
                let problem = format!("edit {number} must be (start, end, text), not {given}");
                return Err(PyTypeError::new_err(problem));
            };
            let range = edit_range(number, start.extract()?, end.extract()?, code_points.len())?;
            let new =
                Stored::new(str_argument(&format!("the text of edit {number}"), &new)?)?.text().code_points();
            let new = new.map_err(|_| memory())?;
            // Out of order, the alignment below says so.
            let kept = code_points.get(at..range.start).unwrap_or_default();
            text.try_reserve(kept.len() + new.len()).map_err(|_| memory())?;
            text.extend_from_slice(kept);
            text.extend_from_slice(&new);
            at = range.end;
            lengths.try_reserve(1).map_err(|_| memory())?;
            lengths.push((range, new.len()));
        }
        let kept = code_points.get(at..).unwrap_or_default();
        text.try_reserve(kept.len()).map_err(|_| memory())?;
        text.extend_from_slice(kept);
        let alignment = Alignment::from_edits(code_points.len(), lengths)?;
        let text = if text == code_points { source.clone() } else { new_str(py, Text::Ucs4(&text))? };
        Ok(Aligned { source: source.unbind(), text: text.unbind(), alignment, origin: Origin::Edited })
    })
}

/// What was given to `then` is no aligned text.
fn not_the_next(object: &Bound<'_, PyAny>) -> PyErr {
    let given = type_name(object);
    let hint = match given.as_str() {
        "Normalizer" => " (give what it makes of this text: normalizer.align(aligned.text))",
        "str" => " (say how it came from this text: Aligned.from_edits or normalizer.align)",
        "Alignment" => " (without texts: aligned.alignment.then(next))",
        _ => "",
    };
    PyTypeError::new_err(format!("next must be an Aligned of this text, not {given}{hint}"))
}

/// Why one text is not the source of the next.
fn not_joined(text: &Bound<'_, PyString>, source: &Bound<'_, PyString>) -> PyResult<PyErr> {
    let text = Stored::new(text)?.text().code_points().map_err(|_| memory())?;
    let source = Stored::new(source)?.text().code_points().map_err(|_| memory())?;
    let differ = text.iter().zip(&source).take_while(|(a, b)| a == b).count();
    Ok(PyValueError::new_err(format!(
        "the source of the next ({} code points) must be the text of this ({} code points): they differ from code \
         point {differ} on",
        source.len(),
        text.len()
    )))
}

/// What a pickled `Aligned` of edits is made with.
#[pyfunction]
#[pyo3(signature = (source, edits, /))]
pub fn _from_edits(source: &Bound<'_, PyAny>, edits: &Bound<'_, PyAny>) -> PyResult<Aligned> {
    edited(source, edits)
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
