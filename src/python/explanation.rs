//! `kalima.Explanation`.

use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};

use super::errors::{Refused, guarded};
use super::normalizer::Normalizer;
use super::scratch::Scratch;
use super::step_changes::StepChanges;
use super::text::{Errors, Text, exact, ignored, new_str, treat};
use super::work::{Run, answer};
use crate::kernel::Ucs4;
use crate::normalize::Effect;
use crate::normalize::explain::{PAGE_END, Trace, Tracer, page_start};

/// What each step of a recipe changed in a text. Made by `Normalizer.explain`; prints as text, shows in a notebook as
/// the lines before and after each step with what changed marked.
///
/// >>> from kalima import Normalizer
/// >>> explained = Normalizer("strip_marks | fold_alef | trim").explain("أَحْمَد")
/// >>> explained.text
/// 'احمد'
/// >>> [(step.step, step.after) for step in explained.steps if step.changed]
/// [('strip_marks', 'أحمد'), ('fold_alef', 'احمد')]
/// >>> explained.steps[1].counts
/// [('replaced', 'أ', 'ا', 1)]
#[pyclass(frozen, module = "kalima")]
pub struct Explanation {
    normalizer: Py<Normalizer>,
    source: Py<PyString>,
    text: Py<PyString>,
    errors: Errors,
    found: Found,
}

/// What was found, in code points.
pub struct Found {
    /// The text after `errors=` was heard.
    pub seen: Vec<u32>,
    /// What the steps made of it.
    pub trace: Trace<u32>,
    /// The steps: as a spec writes them, what they do to meaning, and whether they change the answer again.
    pub steps: Vec<(String, Effect, bool)>,
}

impl Explanation {
    /// Runs the steps of `normalizer` one by one.
    pub fn new(
        normalizer: &Bound<'_, Normalizer>,
        source: &Bound<'_, PyString>,
        errors: Errors,
    ) -> PyResult<Self> {
        let found = answer(&Explain(normalizer.get().recipe().tracer()), source, errors)?;
        let source = exact(source)?;
        let text = new_str(source.py(), Text::Ucs4(found.trace.answer(&found.seen)))?;
        let unchanged = text.as_any().eq(&source)?;
        Ok(Explanation {
            normalizer: normalizer.clone().unbind(),
            text: if unchanged { source.clone() } else { text }.unbind(),
            source: source.unbind(),
            errors,
            found,
        })
    }

    /// What was found.
    pub fn found(&self) -> &Found {
        &self.found
    }

    /// The explanation as Rust shows it; a lone surrogate that was let through is shown as a character for private
    /// use.
    fn rendered(&self, render: impl FnOnce(&crate::normalize::Explanation) -> String) -> PyResult<String> {
        let utf8 = Text::Ucs4(&self.found.seen).to_readable_utf8().map_err(|_| super::errors::memory())?;
        Ok(render(&self.normalizer.get().recipe().try_explain(&utf8)?))
    }
}

/// Running the steps over one text.
struct Explain(Tracer);

impl Run for Explain {
    type Answer = Found;

    fn run(&self, text: Text<'_>, errors: Errors, _: &mut Scratch) -> Result<Found, Refused> {
        let treated = treat(text, errors)?;
        let origin = match errors {
            Errors::Ignore if treated.is_some() => Some(ignored(text)?),
            _ => None,
        };
        let seen = treated.as_ref().map_or(text, |units| units.text()).code_points()?;
        let trace = self.0.trace::<Ucs4>(&seen, origin)?;
        let again = self.0.changing_again::<Ucs4>(trace.answer(&seen))?;
        let steps = self.0.steps().zip(again).map(|((spec, effect), again)| (spec.to_owned(), effect, again));
        Ok(Found { steps: steps.collect(), trace, seen })
    }
}

#[pymethods]
impl Explanation {
    /// The text that was explained.
    #[getter]
    fn source<'py>(&self, py: Python<'py>) -> &Bound<'py, PyString> {
        self.source.bind(py)
    }

    /// The text that the recipe makes of it.
    #[getter]
    fn text<'py>(&self, py: Python<'py>) -> &Bound<'py, PyString> {
        self.text.bind(py)
    }

    /// What each step did, in order, also those that changed nothing; made anew each time.
    #[getter]
    fn steps<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let count = slf.get().found.steps.len();
        PyTuple::new(slf.py(), (0..count).map(|index| StepChanges::new(slf, index)))
    }

    /// A whole page of HTML. `_repr_html_` is the fragment that notebooks show.
    fn to_html(&self) -> PyResult<String> {
        guarded(|| {
            let body = self.rendered(|explanation| explanation.to_html_body())?;
            Ok(page_start("kalima") + &body + PAGE_END)
        })
    }

    /// What a notebook shows.
    fn _repr_html_(&self) -> PyResult<String> {
        guarded(|| self.rendered(|explanation| explanation.to_html()))
    }

    fn __str__(&self) -> PyResult<String> {
        guarded(|| self.rendered(|explanation| explanation.to_string()))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let (normalizer, source) = (self.normalizer.bind(py).repr()?, self.source.bind(py).repr()?);
        let errors = match self.errors {
            Errors::Strict => String::new(),
            errors => format!(", errors='{}'", errors.name()),
        };
        Ok(format!("{normalizer}.explain({source}{errors})"))
    }

    fn __eq__(&self, py: Python<'_>, other: &Bound<'_, PyAny>) -> PyResult<bool> {
        let Ok(other) = other.cast::<Self>() else { return Ok(false) };
        let other = other.get();
        Ok(self.errors == other.errors
            && self.normalizer.bind(py).as_any().eq(other.normalizer.bind(py))?
            && self.source.bind(py).as_any().eq(other.source.bind(py))?)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyTuple::new(py, [self.normalizer.bind(py).as_any(), self.source.bind(py).as_any()])?.hash()
    }

    /// Pickled as its normalizer and its text, and made again from them.
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let make = py.import("kalima._kalima")?.getattr("_explain")?;
        let (normalizer, source) = (self.normalizer.bind(py), self.source.bind(py));
        Ok((make, (normalizer, source, self.errors.name())).into_pyobject(py)?.into_any())
    }
}

/// What a pickled `Explanation` is made with.
#[pyfunction]
#[pyo3(signature = (normalizer, text, errors, /))]
pub fn _explain(
    normalizer: &Bound<'_, Normalizer>,
    text: &Bound<'_, PyString>,
    errors: Errors,
) -> PyResult<Explanation> {
    guarded(|| Explanation::new(normalizer, text, errors))
}
