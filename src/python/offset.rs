//! Offsets that come from Python.

use std::fmt;

use pyo3::exceptions::{PyOverflowError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyBool;

use super::errors::type_name;

/// An offset as an argument: any integer. One beyond a machine word becomes the nearest that fits, which lies in no
/// text either, so that it is refused like every other offset outside.
#[derive(Clone, Copy, Debug)]
pub struct Offset(isize);

impl<'a, 'py> FromPyObject<'a, 'py> for Offset {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        let py = object.py();
        match object.extract::<isize>() {
            Ok(offset) => Ok(Offset(offset)),
            Err(error) if error.is_instance_of::<PyOverflowError>(py) => {
                Ok(Offset(if object.lt(0)? { isize::MIN } else { isize::MAX }))
            }
            Err(error) if error.is_instance_of::<PyTypeError>(py) => {
                Err(PyTypeError::new_err(format!("an offset must be int, not {}", type_name(&object))))
            }
            // What an object's own `__index__` raises comes through.
            Err(error) => Err(error),
        }
    }
}

impl Offset {
    /// The number, if it is not negative.
    pub fn non_negative(self) -> Option<usize> {
        usize::try_from(self.0).ok()
    }

    /// The range to `end`, if it lies in a text of `len` units.
    pub fn range_to(self, end: Offset, len: usize) -> Option<(usize, usize)> {
        let range = (self.non_negative()?, end.non_negative()?);
        (range.0 <= range.1 && range.1 <= len).then_some(range)
    }
}

impl fmt::Display for Offset {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The range as given, if it lies in a text of `len` code points.
pub fn range_argument(i: Offset, j: Offset, len: usize) -> PyResult<(usize, usize)> {
    i.range_to(j, len).ok_or_else(|| PyValueError::new_err(range_problem(i, j, len)))
}

/// What is wrong with a range that does not lie in a text of `len` code points.
pub fn range_problem(i: Offset, j: Offset, len: usize) -> String {
    format!("range ({i}, {j}) must satisfy 0 <= start <= end <= {len}, the length of the text in code points")
}

/// The span as given, of a text that is not known.
pub fn span_argument(i: Offset, j: Offset) -> PyResult<(usize, usize)> {
    i.range_to(j, usize::MAX)
        .ok_or_else(|| PyValueError::new_err(format!("span ({i}, {j}) must satisfy 0 <= start <= end")))
}

/// A count from `least` on.
pub fn count_argument(what: &str, least: usize, object: &Bound<'_, PyAny>) -> PyResult<usize> {
    let wrong_type = || {
        let given = type_name(object);
        PyTypeError::new_err(format!("{what} must be an int from {least} on, not {given}"))
    };
    // True is an int to Python, and no count to anyone.
    if object.is_instance_of::<PyBool>() {
        return Err(wrong_type());
    }
    let refused = |error: PyErr| {
        if error.is_instance_of::<PyTypeError>(object.py()) { wrong_type() } else { error }
    };
    let given = object.extract::<Offset>().map_err(refused)?;
    given
        .non_negative()
        .filter(|&count| count >= least)
        .ok_or_else(|| PyValueError::new_err(format!("{what} must be from {least} on, not {given}")))
}
