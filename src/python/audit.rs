//! `kalima.Audit`.

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyType};

use super::audit_parts::AuditParts;
use super::batch;
use super::errors::{Refused, guarded, type_name};
use super::normalizer::Normalizer;
use super::offset::Offset;
use super::readable::Readable;
use super::text::Errors;
use crate::analyze::{self, Auditor};
use crate::normalize::explain::{PAGE_END, page_start};

/// What a recipe does to a collection of texts, and which distinct words it makes equal. Made by `Normalizer.audit`;
/// prints as text and shows in a notebook. `Audit(audit.to_dict())` makes it again.
///
/// >>> from kalima import Normalizer
/// >>> audit = Normalizer("fold_alef_maksura").audit(["ذهب علي", "على الطريق", "علي هنا"])
/// >>> audit.texts, audit.changed, audit.before["vocabulary"], audit.after["vocabulary"]
/// (3, 1, 5, 4)
/// >>> audit.merges["top"][0]["spellings"]
/// [('علي', 2), ('على', 1)]
#[pyclass(frozen, module = "kalima")]
pub struct Audit(analyze::Audit);

/// How many edits and words an audit lists.
#[derive(Clone, Copy, Debug)]
pub struct Examples(pub usize);

impl<'a, 'py> FromPyObject<'a, 'py> for Examples {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        let Ok(given) = object.extract::<Offset>() else {
            let given = type_name(&object);
            return Err(PyTypeError::new_err(format!("examples must be an int of 0 or more, not {given}")));
        };
        let refused = || PyValueError::new_err(format!("examples must be 0 or more, not {given}"));
        given.non_negative().map(Examples).ok_or_else(refused)
    }
}

/// Audits an iterable of texts.
pub fn audit(
    normalizer: &Normalizer,
    texts: &Bound<'_, PyAny>,
    Examples(examples): Examples,
    errors: Errors,
) -> PyResult<Audit> {
    guarded(|| {
        let mut auditor = Auditor::new(normalizer.recipe());
        batch::each(texts, |text| {
            let readable = Readable::new(text, errors)?;
            auditor.add(&readable.utf8).map_err(|_| Refused::Memory)
        })?;
        Ok(Audit(texts.py().detach(|| auditor.finish(examples))))
    })
}

impl Audit {
    fn parts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        AuditParts::from(&self.0).into_pyobject(py)
    }

    fn part<'py>(&self, py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
        self.parts(py)?.as_any().get_item(name)
    }
}

#[pymethods]
impl Audit {
    #[new]
    fn new(parts: &Bound<'_, PyDict>) -> PyResult<Self> {
        guarded(|| Ok(Audit(parts.extract::<AuditParts>()?.audit()?)))
    }

    /// The recipe in canonical spelling.
    #[getter]
    fn spec(&self) -> &str {
        &self.0.spec
    }

    /// How many texts there were.
    #[getter]
    fn texts(&self) -> usize {
        self.0.texts
    }

    /// How many the recipe changed.
    #[getter]
    fn changed(&self) -> usize {
        self.0.changed
    }

    /// How much text went in: code_points, words, vocabulary.
    #[getter]
    fn before<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.part(py, "before")
    }

    /// How much came out.
    #[getter]
    fn after<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.part(py, "after")
    }

    /// Which words became equal: words, groups, lost, top.
    #[getter]
    fn merges<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.part(py, "merges")
    }

    /// What each step did: step, effect, texts, edits, removed, written, changes, merges.
    #[getter]
    fn steps<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.part(py, "steps")
    }

    /// All of it as dicts and lists.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        guarded(|| self.parts(py))
    }

    /// A whole page of HTML. `_repr_html_` is the fragment that notebooks show.
    fn to_html(&self) -> PyResult<String> {
        guarded(|| Ok(page_start("kalima") + &self.0.to_html() + PAGE_END))
    }

    /// What a notebook shows.
    fn _repr_html_(&self) -> PyResult<String> {
        guarded(|| Ok(self.0.to_html()))
    }

    fn __str__(&self) -> PyResult<String> {
        guarded(|| Ok(self.0.to_string()))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("Audit({})", self.parts(py)?.repr()?))
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Self>().is_ok_and(|other| other.get().0 == self.0)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        (self.0.spec.as_str(), self.0.texts, self.0.before.code_points).into_pyobject(py)?.hash()
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyType>, (Bound<'py, PyDict>,))> {
        Ok((slf.get_type(), (slf.get().parts(slf.py())?,)))
    }
}
