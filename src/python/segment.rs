//! `kalima.Segment`.

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyTuple, PyType};

use super::errors::is_not;
use super::offset::{Offset, span_argument};
use super::spans::items;
use super::work::{str_argument, utf8};
use crate::error::Error;
use crate::morphology::segment::Role;

/// What a [`Segment`] is made of.
type Parts = (&'static str, usize, usize, Py<PyString>, Py<PyString>);

/// A part of a word: `role`, what it is; `text`, which stands from code point `start` to `end` of the word; `form`, as it would be
/// written alone. Of a token of a `Document`, `text` is a part of its norm, and `start` and `end` count in the text that was analyzed.
#[pyclass(frozen, module = "kalima")]
pub struct Segment {
    /// What it is.
    pub role: Role,
    /// Where it begins.
    #[pyo3(get)]
    pub start: usize,
    /// Where it ends.
    #[pyo3(get)]
    pub end: usize,
    /// As it stands in the word.
    #[pyo3(get)]
    pub text: Py<PyString>,
    /// As it would be written alone.
    #[pyo3(get)]
    pub form: Py<PyString>,
}

/// The role of that name.
fn role_argument(name: &Bound<'_, PyAny>) -> PyResult<Role> {
    let name = utf8(str_argument("role", name)?)?;
    let found = Role::ALL.into_iter().find(|role| role.name() == name);
    Ok(found.ok_or_else(|| Error::unknown_name("role", &name, Role::ALL.map(Role::name)))?)
}

/// The segments of an iterable.
pub fn segments_argument<'py>(given: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyTuple>> {
    let mut segments = Vec::new();
    for segment in items("segments", "Segment", given)? {
        let segment = segment?;
        if segment.cast::<Segment>().is_err() {
            return Err(is_not(&format!("segment {}", segments.len()), "Segment", &segment));
        }
        segments.push(segment);
    }
    PyTuple::new(given.py(), segments)
}

#[pymethods]
impl Segment {
    #[new]
    fn new(
        role: &Bound<'_, PyAny>,
        start: Offset,
        end: Offset,
        text: &Bound<'_, PyAny>,
        form: &Bound<'_, PyAny>,
    ) -> PyResult<Self> {
        let (role, (start, end)) = (role_argument(role)?, span_argument(start, end)?);
        let text = str_argument("text", text)?.clone().unbind();
        let form = str_argument("form", form)?.clone().unbind();
        Ok(Segment { role, start, end, text, form })
    }

    /// What it is: "host", the word itself, or "conjunction", "preposition", "article", "pronoun" and so on.
    #[getter]
    fn role<'py>(&self, py: Python<'py>) -> Bound<'py, PyString> {
        PyString::intern(py, self.role.name())
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let (role, start, end) = (self.role.name(), self.start, self.end);
        let (text, form) = (self.text.bind(py).repr()?, self.form.bind(py).repr()?);
        Ok(format!("Segment(role='{role}', start={start}, end={end}, text={text}, form={form})"))
    }

    fn __eq__(&self, py: Python<'_>, other: &Bound<'_, PyAny>) -> PyResult<bool> {
        let Ok(other) = other.cast::<Self>() else { return Ok(false) };
        let other = other.get();
        Ok((self.role, self.start, self.end) == (other.role, other.start, other.end)
            && self.text.bind(py).as_any().eq(other.text.bind(py))?
            && self.form.bind(py).as_any().eq(other.form.bind(py))?)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        self.parts(py).into_pyobject(py)?.hash()
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, Parts) {
        (slf.get_type(), slf.get().parts(slf.py()))
    }
}

impl Segment {
    /// Its parts by name, in the order in which they are declared.
    pub fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
        dict.set_item("role", PyString::intern(py, self.role.name()))?;
        dict.set_item("start", self.start)?;
        dict.set_item("end", self.end)?;
        dict.set_item("text", &self.text)?;
        dict.set_item("form", &self.form)?;
        Ok(dict)
    }

    fn parts(&self, py: Python<'_>) -> Parts {
        (self.role.name(), self.start, self.end, self.text.clone_ref(py), self.form.clone_ref(py))
    }
}
