//! `kalima.StepChanges`.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyString, PyType};

use super::errors::{guarded, memory};
use super::explanation::{Explanation, Found};
use super::step_edit::StepEdit;
use super::text::{Text, new_str, substring};
use crate::kernel::Ucs4;
use crate::normalize::explain::{self, TracedStep};

/// What one step of a recipe did to a text: the text it saw, the text it made, and every edit between the two.
///
/// >>> from kalima import Normalizer
/// >>> step = Normalizer("strip_marks").explain("قَلَم").steps[0]
/// >>> step.before, step.after, step.effect
/// ('قَلَم', 'قلم', 'deleting')
/// >>> [edit.source for edit in step.edits]
/// [(1, 2), (3, 4)]
/// >>> step.counts
/// [('deleted', '\u064e', '', 2)]
#[pyclass(frozen, module = "kalima")]
pub struct StepChanges {
    explanation: Py<Explanation>,
    index: usize,
}

/// The kind of an edit, what stood there, what stands there now, and how often.
type Count<'py> = (&'static str, Bound<'py, PyString>, Bound<'py, PyString>, usize);

impl StepChanges {
    /// Step number `index` of an explanation.
    pub fn new(explanation: &Bound<'_, Explanation>, index: usize) -> Self {
        StepChanges { explanation: explanation.clone().unbind(), index }
    }

    fn found(&self) -> &Found {
        self.explanation.get().found()
    }

    fn traced(&self) -> Option<&TracedStep> {
        self.found().trace.steps.get(self.index)
    }

    fn texts(&self) -> (&[u32], &[u32]) {
        let Found { trace, seen, .. } = self.found();
        (trace.before(seen, self.index), trace.after(seen, self.index))
    }
}

#[pymethods]
impl StepChanges {
    /// Step number `index` of an explanation, from 0.
    #[new]
    fn make(explanation: &Bound<'_, Explanation>, index: usize) -> PyResult<Self> {
        let count = explanation.get().found().steps.len();
        if index >= count {
            return Err(PyValueError::new_err(format!(
                "index must be less than {count}, the number of steps, not {index}"
            )));
        }
        Ok(StepChanges::new(explanation, index))
    }

    /// The step as a spec writes it.
    #[getter]
    fn step(&self) -> &str {
        self.found().steps.get(self.index).map_or("", |(spec, _, _)| spec)
    }

    /// What the step does to meaning: "lossless", "folding" or "deleting".
    #[getter]
    fn effect(&self) -> &'static str {
        self.found().steps.get(self.index).map_or("", |(_, effect, _)| effect.name())
    }

    /// The text that the step saw.
    #[getter]
    fn before<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyString>> {
        new_str(py, Text::Ucs4(self.texts().0))
    }

    /// The text that the step made.
    #[getter]
    fn after<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyString>> {
        new_str(py, Text::Ucs4(self.texts().1))
    }

    /// Whether the step changed the text.
    #[getter]
    fn changed(&self) -> bool {
        self.traced().is_some_and(|step| !step.edits.is_empty())
    }

    /// Whether the step changes the text again where the whole recipe runs over its own answer and gives another one.
    #[getter]
    fn changes_again(&self) -> bool {
        self.found().steps.get(self.index).is_some_and(|(_, _, again)| *again)
    }

    /// Every change, in order; made anew each time.
    #[getter]
    fn edits(&self, py: Python<'_>) -> PyResult<Vec<StepEdit>> {
        guarded(|| {
            let (before, after) = (self.before(py)?, self.after(py)?);
            let mut edits = Vec::new();
            for edit in self.traced().map_or(&[][..], |step| &step.edits) {
                edits.try_reserve(1).map_err(|_| memory())?;
                edits.push(StepEdit {
                    source: (edit.source.start, edit.source.end),
                    seen: (edit.seen.start, edit.seen.end),
                    target: (edit.target.start, edit.target.end),
                    before: substring(&before, edit.seen.start, edit.seen.end)?.unbind(),
                    after: substring(&after, edit.target.start, edit.target.end)?.unbind(),
                });
            }
            Ok(edits)
        })
    }

    /// The same changes counted together, most frequent first: (kind, before, after, times). Marks, spaces, tatweel
    /// and invisible characters that went are counted one by one.
    #[getter]
    fn counts<'py>(&self, py: Python<'py>) -> PyResult<Vec<Count<'py>>> {
        guarded(|| {
            let (before, after) = self.texts();
            let edits = self.traced().map_or(&[][..], |step| &step.edits);
            let count = |count: explain::Count| -> PyResult<_> {
                let was = new_str(py, Text::Ucs4(before.get(count.seen).unwrap_or_default()))?;
                let is = new_str(py, Text::Ucs4(after.get(count.target).unwrap_or_default()))?;
                Ok((count.kind.name(), was, is, count.times))
            };
            explain::counts::<Ucs4>(edits, before, after).into_iter().map(count).collect()
        })
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("StepChanges({}, {})", self.explanation.bind(py).repr()?, self.index))
    }

    fn __eq__(&self, py: Python<'_>, other: &Bound<'_, PyAny>) -> PyResult<bool> {
        let Ok(other) = other.cast::<Self>() else { return Ok(false) };
        let other = other.get();
        Ok(self.index == other.index && self.explanation.bind(py).as_any().eq(other.explanation.bind(py))?)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        (self.explanation.bind(py), self.index).into_pyobject(py)?.hash()
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (Py<Explanation>, usize)) {
        let this = slf.get();
        (slf.get_type(), (this.explanation.clone_ref(slf.py()), this.index))
    }
}
