//! What was pickled is compared with what this release would answer.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyString;

use super::errors::{FingerprintWarning, type_name};
use super::work::utf8;
use crate::error::Quoted;

/// Warns where the fingerprint that was pickled is not this release's; `what` says of what it is.
pub fn compare(what: &str, state: &Bound<'_, PyAny>, own: &str) -> PyResult<()> {
    let Ok(pickled) = state.cast::<PyString>() else {
        let given = type_name(state);
        return Err(PyValueError::new_err(format!(
            "the state of a pickled {what} must be its fingerprint, a str, not {given}"
        )));
    };
    let pickled = utf8(pickled)?;
    if pickled == own {
        return Ok(());
    }
    let message = format!(
        "the pickled {what} had fingerprint {}, in this release it has {own:?}: answers may differ",
        Quoted(&pickled)
    );
    let message = std::ffi::CString::new(message)?;
    let py = state.py();
    PyErr::warn(py, &py.get_type::<FingerprintWarning>(), &message, 1)
}
