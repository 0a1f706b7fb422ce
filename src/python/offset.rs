//! Offsets that come from Python.

use pyo3::exceptions::{PyOverflowError, PyTypeError, PyValueError};
use pyo3::prelude::*;

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

/// The range as given, if it lies in a text of `len` code points.
pub fn range_argument(Offset(i): Offset, Offset(j): Offset, len: usize) -> PyResult<(usize, usize)> {
    match (usize::try_from(i), usize::try_from(j)) {
        (Ok(start), Ok(end)) if start <= end && end <= len => Ok((start, end)),
        _ => Err(PyValueError::new_err(format!(
            "range ({i}, {j}) must satisfy 0 <= start <= end <= {len}, the length of the text in code points"
        ))),
    }
}

/// The span as given, of a text that is not known.
pub fn span_argument(Offset(i): Offset, Offset(j): Offset) -> PyResult<(usize, usize)> {
    match (usize::try_from(i), usize::try_from(j)) {
        (Ok(start), Ok(end)) if start <= end => Ok((start, end)),
        _ => Err(PyValueError::new_err(format!("span ({i}, {j}) must satisfy 0 <= start <= end"))),
    }
}
