//! `kalima.Token`.

use pyo3::prelude::*;
use pyo3::types::{PyString, PyType};

use super::errors::guarded;
use super::offset::{Offset, span_argument};
use super::value::value;
use super::work::{str_argument, utf8};
use crate::error::Error;
use crate::tokenize::Kind;

/// A token: `text`, which stands from code point `start` to `end`, and its `kind`.
#[pyclass(frozen, module = "kalima")]
pub struct Token {
    /// Where it begins.
    #[pyo3(get)]
    pub start: usize,
    /// Where it ends.
    #[pyo3(get)]
    pub end: usize,
    /// What it is.
    pub kind: Kind,
    /// As it stands in the text.
    #[pyo3(get)]
    pub text: Py<PyString>,
}

/// The kind of that name.
pub fn kind_argument(name: &Bound<'_, PyAny>) -> PyResult<Kind> {
    let name = utf8(str_argument("kind", name)?)?;
    let found = Kind::ALL.into_iter().find(|kind| kind.name() == name);
    let names = Kind::ALL.iter().map(|kind| kind.name());
    Ok(found.ok_or_else(|| Error::unknown_name("kind", &name, names))?)
}

#[pymethods]
impl Token {
    #[new]
    fn new(start: Offset, end: Offset, kind: &Bound<'_, PyAny>, text: &Bound<'_, PyAny>) -> PyResult<Self> {
        let ((start, end), kind) = (span_argument(start, end)?, kind_argument(kind)?);
        let text = str_argument("text", text)?.clone().unbind();
        Ok(Token { start, end, kind, text })
    }

    /// What it is: "arabic", "latin", "number", "url" and so on.
    #[getter]
    fn kind<'py>(&self, py: Python<'py>) -> Bound<'py, PyString> {
        PyString::intern(py, self.kind.name())
    }

    /// What it says: of a number an int, or a float if it has a fraction; of a date its ISO form; of a hashtag the tuple of its
    /// words. None where there are two readings (1,500, 12/9/2024), and of other kinds. Worked out at each call.
    ///
    /// >>> from kalima import Tokenizer
    /// >>> [token.value for token in Tokenizer()("١٬٥٠٠٫٢٥ 25/12/2024 #كأس_العالم2030 كتاب")]
    /// [1500.25, '2024-12-25', ('كأس', 'العالم', '2030'), None]
    #[getter]
    fn value<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        guarded(|| value(self.kind, self.text.bind(py)))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let (start, end, kind, text) = (self.start, self.end, self.kind.name(), self.text.bind(py).repr()?);
        Ok(format!("Token(start={start}, end={end}, kind='{kind}', text={text})"))
    }

    fn __eq__(&self, py: Python<'_>, other: &Bound<'_, PyAny>) -> PyResult<bool> {
        let Ok(other) = other.cast::<Self>() else { return Ok(false) };
        let other = other.get();
        Ok((self.start, self.end, self.kind) == (other.start, other.end, other.kind)
            && self.text.bind(py).as_any().eq(other.text.bind(py))?)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        (self.start, self.end, self.kind.name(), self.text.bind(py)).into_pyobject(py)?.hash()
    }

    #[allow(clippy::type_complexity)]
    fn __reduce__<'py>(
        slf: &Bound<'py, Self>,
    ) -> (Bound<'py, PyType>, (usize, usize, &'static str, Py<PyString>)) {
        let this = slf.get();
        let parts = (this.start, this.end, this.kind.name(), this.text.clone_ref(slf.py()));
        (slf.get_type(), parts)
    }
}
