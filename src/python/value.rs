//! The value of a token as a Python object.

use pyo3::prelude::*;
use pyo3::types::{PyFloat, PyInt, PyString, PyTuple};

use super::text::Stored;
use crate::tokenize::{Kind, Number, Token, Value};

/// What a token of that kind and text says, or `None`. A lone surrogate is part of no value.
pub fn value<'py>(kind: Kind, text: &Bound<'py, PyString>) -> PyResult<Option<Bound<'py, PyAny>>> {
    let Ok(text_of_token) = Stored::new(text)?.text().to_utf8() else { return Ok(None) };
    let py = text.py();
    let token = Token { kind, range: 0..text_of_token.len() };
    Ok(match token.value(&text_of_token) {
        Some(Value::Number(number)) => python_number(py, &number)?,
        Some(Value::Date(iso)) => Some(PyString::new(py, &iso).into_any()),
        Some(Value::Words(words)) => {
            let words = words.into_iter().filter_map(|word| text_of_token.get(word));
            Some(PyTuple::new(py, words.collect::<Vec<_>>())?.into_any())
        }
        None => None,
    })
}

/// `int`, or `float` with a fraction; `None` beyond the range of `float`, where Python has no number but infinity.
fn python_number<'py>(py: Python<'py>, number: &Number) -> PyResult<Option<Bound<'py, PyAny>>> {
    if number.has_fraction() {
        return Ok(number.to_f64().map(|float| PyFloat::new(py, float).into_any()));
    }
    py.get_type::<PyInt>().call1((number.as_str(),)).map(Some)
}
