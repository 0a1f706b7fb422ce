//! `kalima.Normalizer`.

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString, PyTuple, PyType};

use super::aligned::Aligned;
use super::audit::{self, Audit, Examples};
use super::batch::{self, Threads};
use super::errors::{Refused, guarded, type_name};
use super::explanation::Explanation;
use super::fingerprints;
use super::protocol::{DirectCall, enable};
use super::scratch::Scratch;
use super::text::{Errors, Text};
use super::work::{Change, Transform, one, str_argument, text_argument, utf8};
use crate::normalize::{Plan, presets};

/// A recipe of normalization, compiled.
///
/// `Normalizer(spec)` takes the name of a preset, a spec such as "nfc | strip_marks(tashkeel) | fold_alef", or a
/// list of steps. Immutable, hashable, picklable, safe to share between threads.
///
/// >>> from kalima import Normalizer
/// >>> Normalizer("strip_marks | fold_alef")("أَحْمَد")
/// 'احمد'
#[pyclass(frozen, module = "kalima")]
pub struct Normalizer {
    recipe: crate::normalize::Normalizer,
    spec: String,
    call: DirectCall,
}

impl AsRef<DirectCall> for Normalizer {
    fn as_ref(&self) -> &DirectCall {
        &self.call
    }
}

impl Normalizer {
    /// That of a spec.
    fn of(spec: &str) -> PyResult<Self> {
        let recipe: crate::normalize::Normalizer = spec.parse()?;
        let spec = recipe.spec();
        Ok(Normalizer { recipe, spec, call: DirectCall::of::<Self>() })
    }

    /// Lets CPython call a normalizer without a tuple of arguments.
    pub fn call_directly(py: Python<'_>) -> PyResult<()> {
        enable(&Bound::new(py, Self::of("trim")?)?);
        Ok(())
    }

    /// The compiled recipe.
    pub fn recipe(&self) -> &crate::normalize::Normalizer {
        &self.recipe
    }

    /// The recipe in canonical spelling.
    pub fn canonical(&self) -> &str {
        &self.spec
    }
}

/// A spec as given: a name, a spec, or a list of steps.
fn spec_argument(spec: &Bound<'_, PyAny>) -> PyResult<String> {
    if let Ok(string) = spec.cast::<PyString>() {
        return utf8(string);
    }
    if let Ok(other) = spec.cast::<Normalizer>() {
        return Ok(other.get().spec.clone());
    }
    if !spec.is_instance_of::<PyList>() && !spec.is_instance_of::<PyTuple>() {
        let given = type_name(spec);
        return Err(PyTypeError::new_err(format!(
            "spec must be a preset's name, a spec or a list of steps, not {given}"
        )));
    }
    let mut steps = Vec::new();
    for (index, step) in spec.try_iter()?.enumerate() {
        let step = step?;
        if step.is_instance_of::<Normalizer>() {
            let problem = format!("step {index} must be str, not Normalizer (give its .spec)");
            return Err(PyTypeError::new_err(problem));
        }
        steps.push(utf8(str_argument(&format!("step {index}"), &step)?)?);
    }
    Ok(steps.join(" | "))
}

#[pymethods]
impl Normalizer {
    #[new]
    #[pyo3(signature = (spec), text_signature = "(spec)")]
    fn new(spec: &Bound<'_, PyAny>) -> PyResult<Self> {
        guarded(|| Self::of(&spec_argument(spec)?))
    }

    /// The text normalized; the same object where nothing changes.
    #[pyo3(signature = (text, *, errors = Errors::Strict))]
    fn __call__<'py>(&self, text: &Bound<'py, PyAny>, errors: Errors) -> PyResult<Bound<'py, PyAny>> {
        one(self, text, errors)
    }

    /// The texts normalized: a list. Takes any iterable of str; Ctrl-C stops it, and other threads run meanwhile.
    /// `threads` share the work, None as many as there are CPUs; the answers are the same. One is the fastest as a rule:
    /// what Python does for each row they cannot share.
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

    /// The text normalized, with the way back to the original.
    #[pyo3(signature = (text, *, errors = Errors::Strict), text_signature = "($self, text, *, errors='strict')")]
    fn align(slf: &Bound<'_, Self>, text: &Bound<'_, PyAny>, errors: Errors) -> PyResult<Aligned> {
        guarded(|| Aligned::new(slf, text_argument(text)?, errors))
    }

    /// What each step changes in the text.
    #[pyo3(signature = (text, *, errors = Errors::Strict), text_signature = "($self, text, *, errors='strict')")]
    fn explain(slf: &Bound<'_, Self>, text: &Bound<'_, PyAny>, errors: Errors) -> PyResult<Explanation> {
        guarded(|| Explanation::new(slf, text_argument(text)?, errors))
    }

    /// What the recipe does to all texts together, and which distinct words become equal; of edits and words the
    /// most frequent ones are given, as many as `examples` says. Takes any iterable of str and reads it once; memory
    /// grows with the distinct words. Ctrl-C stops it, and other threads run meanwhile.
    #[pyo3(
        signature = (texts, *, examples = Examples(5), errors = Errors::Strict),
        text_signature = "($self, texts, *, examples=5, errors='strict')"
    )]
    fn audit(&self, texts: &Bound<'_, PyAny>, examples: Examples, errors: Errors) -> PyResult<Audit> {
        audit::audit(self, texts, examples, errors)
    }

    /// The recipe in canonical spelling: presets expanded, defaults left out.
    #[getter]
    fn spec(&self) -> &str {
        &self.spec
    }

    /// The identity of the recipe: the same fingerprint gives the same answers, in every release.
    #[getter]
    fn fingerprint(&self) -> PyResult<String> {
        guarded(|| Ok(self.recipe.fingerprint()))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        guarded(|| {
            let spec = presets::name_of(&self.spec).unwrap_or(&self.spec);
            Ok(format!("Normalizer({})", PyString::new(py, spec).repr()?))
        })
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| other.get().spec == self.spec)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        PyString::new(py, &self.spec).hash()
    }

    /// Pickled as its spec and fingerprint.
    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyType>, (String,), String)> {
        let this = slf.get();
        Ok((slf.get_type(), (this.spec.clone(),), this.fingerprint()?))
    }

    /// Compares the fingerprint that was pickled with this release's.
    fn __setstate__(&self, state: &Bound<'_, PyAny>) -> PyResult<()> {
        fingerprints::compare("Normalizer", state, &self.fingerprint()?)
    }
}

impl Transform for Normalizer {
    #[inline(always)]
    fn apply<'s>(&self, text: Text<'_>, scratch: &'s mut Scratch) -> Result<Change<'s>, Refused> {
        Ok(scratch.run(self.recipe.plan(), text)?.map_or(Change::Nothing, Change::Lent))
    }

    #[inline(always)]
    fn plan(&self) -> Option<&Plan> {
        Some(self.recipe.plan())
    }
}
