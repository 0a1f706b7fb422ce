//! Every error that Python sees, made in one place.
//!
//! | kind | Python |
//! |---|---|
//! | a value of the wrong type | `TypeError`, naming the type and what is accepted |
//! | a spec that cannot be read, a name that there is not, a range outside the text | `ValueError` |
//! | a lone surrogate under `errors="strict"` | `UnicodeEncodeError` (a `ValueError`) |
//! | a place past what a buffer can say | `OverflowError` |
//! | memory that ran out | `MemoryError` |
//! | a fault of this library | `kalima.InternalError` |

use std::any::Any;
use std::collections::TryReserveError;
use std::panic::{AssertUnwindSafe, catch_unwind};

use pyo3::create_exception;
use pyo3::exceptions::{
    PyMemoryError, PyOverflowError, PyRuntimeError, PyTypeError, PyUnicodeEncodeError, PyUserWarning,
    PyValueError,
};
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::error::Error;
use crate::kernel::TooWide;

create_exception!(
    kalima,
    InternalError,
    PyRuntimeError,
    "A fault of kalima itself, never of its input. Please report it."
);
create_exception!(
    kalima,
    FingerprintWarning,
    PyUserWarning,
    "A pickled recipe gives other answers in this release than in the one that wrote it."
);

impl From<Error> for PyErr {
    fn from(error: Error) -> PyErr {
        match error {
            Error::OutOfMemory => memory(),
            error => PyValueError::new_err(error.to_string()),
        }
    }
}

/// Runs what a method does; a panic becomes [`InternalError`], since PyO3's own `PanicException` would pass
/// `except Exception`.
pub fn guarded<T>(work: impl FnOnce() -> PyResult<T>) -> PyResult<T> {
    // What the closure borrows is immutable or dropped with it, so that nothing half-changed is seen afterwards.
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|payload| Err(internal(&*payload)))
}

/// A panic, as the error that it becomes.
#[cold]
pub fn internal(payload: &(dyn Any + Send)) -> PyErr {
    let text = payload.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| payload.downcast_ref::<&str>().copied()).unwrap_or("panic");
    InternalError::new_err(format!("a fault of kalima, please report it: {text}"))
}

/// The name of an object's type, for a message.
pub fn type_name(object: &Bound<'_, PyAny>) -> String {
    let name = object.get_type().name();
    name.map_or_else(|_| "an object without a type name".into(), |name| name.to_string_lossy().into_owned())
}

/// `what` is no `str`.
pub fn not_a_str(what: &str, object: &Bound<'_, PyAny>) -> PyErr {
    PyTypeError::new_err(format!("{what} must be str, not {}", type_name(object)))
}

/// `what` is not of the accepted type.
pub fn is_not(what: &str, accepted: &str, given: &Bound<'_, PyAny>) -> PyErr {
    PyTypeError::new_err(format!("{what} must be {accepted}, not {}", type_name(given)))
}

/// What was given for a text is none.
pub fn not_a_text(object: &Bound<'_, PyAny>) -> PyErr {
    let given = type_name(object);
    let hint = match given.as_str() {
        "list" | "tuple" | "set" | "generator" | "Series" | "ndarray" => {
            " (use batch for several texts, or a loop where there is none)"
        }
        "DataFrame" => " (use batch for the texts of a column: frame[\"name\"].tolist())",
        given => hint(given),
    };
    PyTypeError::new_err(format!("text must be str, not {given}{hint}"))
}

/// What stands in row `row` of a batch is no text.
pub fn not_a_text_in(row: usize, object: &Bound<'_, PyAny>) -> PyErr {
    let given = type_name(object);
    let hint = match given.as_str() {
        "list" | "tuple" | "Series" | "ndarray" => " (a batch takes the texts themselves, not lists of them)",
        "dict" => " (take the text out of each row: [row[\"name\"] for row in rows])",
        given => hint(given),
    };
    PyTypeError::new_err(format!("row {row} must be str, not {given}{hint}"))
}

/// What the usual objects want that are no text, by their type.
fn hint(given: &str) -> &'static str {
    match given {
        "bytes" | "bytearray" => " (decode it first)",
        "NoneType" | "float" | "NAType" => " (fill or drop missing values first)",
        _ => "",
    }
}

/// Why there is no answer for a text. Every payload is a word, as those of answers are: beside shorter ones the compiler hands
/// an answer on byte by byte.
#[derive(Debug)]
pub enum Refused {
    /// A lone surrogate at this code point, under `errors="strict"`.
    Surrogate(usize),
    /// A span ends at this code point, past what a buffer of spans can say.
    TooFar(usize),
    /// Memory ran out.
    Memory,
    /// A kernel made what no storage holds.
    Storage,
}

impl From<TooWide> for Refused {
    fn from(reason: TooWide) -> Self {
        match reason {
            TooWide::Memory => Refused::Memory,
            TooWide::Storage => Refused::Storage,
        }
    }
}

impl From<TryReserveError> for Refused {
    fn from(_: TryReserveError) -> Self {
        Refused::Memory
    }
}

/// Why there is no answer for `string`, which is row `row` of a batch.
pub fn refused(string: &Bound<'_, PyString>, reason: &Refused, row: Option<usize>) -> PyErr {
    match reason {
        Refused::Surrogate(index) => surrogate(string, *index, row),
        Refused::TooFar(end) => too_far(*end, row),
        Refused::Memory => memory(),
        Refused::Storage => InternalError::new_err("a code point beyond U+10FFFF was made"),
    }
}

/// A lone surrogate at code point `index`.
pub fn surrogate(string: &Bound<'_, PyString>, index: usize, row: Option<usize>) -> PyErr {
    let reason = format!("surrogates not allowed{}", in_row(row));
    PyUnicodeEncodeError::new_err(("utf-8", string.clone().unbind(), index, index + 1, reason))
}

/// A buffer cannot say that a span ends at code point `end`.
pub fn too_far(end: usize, row: Option<usize>) -> PyErr {
    let problem = format!("a span ends at {end}, a buffer holds numbers up to {} (use spans)", u32::MAX);
    PyOverflowError::new_err(format!("{problem}{}", in_row(row)))
}

fn in_row(row: Option<usize>) -> String {
    row.map_or(String::new(), |row| format!(" (row {row})"))
}

/// Memory ran out.
pub fn memory() -> PyErr {
    PyMemoryError::new_err("no memory for the result")
}
