//! Words of the user, which a segmenter and two stemmers take.

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyList, PyMapping, PyString, PyTuple};

use super::errors::type_name;
use super::file::{file_content, is_path};
use super::work::{str_argument, utf8};
use crate::morphology::segment::{Dialect, Words};

/// What rows that come from no file are called in errors.
const ROWS: &str = "words";

/// The words of a file, or of rows.
pub fn words_argument(given: &Bound<'_, PyAny>) -> PyResult<Words> {
    if is_path(given)? {
        let (name, content) = file_content(given)?;
        return Ok(Words::from_file_content(content.as_bytes(), &name)?);
    }
    let text = given.is_instance_of::<PyString>() || given.is_instance_of::<PyBytes>();
    let no_rows = text || given.cast::<PyMapping>().is_ok();
    let Some(rows) = given.try_iter().ok().filter(|_| !no_rows) else {
        return Err(PyTypeError::new_err(format!(
            "words must be a pathlib.Path or an iterable of rows, each a str of columns parted by tabs, not {}",
            type_name(given)
        )));
    };
    let rows = (1..).zip(rows).map(|(line, row)| {
        let row = row?;
        let row = utf8(row_argument(line, &row)?)?;
        // The rows of an open file have their line ends, which would count as lines of their own.
        Ok(row.trim_end_matches(['\r', '\n']).to_owned())
    });
    Ok(Words::new(ROWS, &rows.collect::<PyResult<Vec<_>>>()?.join("\n"))?)
}

/// The `str` of a row.
fn row_argument<'a, 'py>(line: usize, row: &'a Bound<'py, PyAny>) -> PyResult<&'a Bound<'py, PyString>> {
    let what = format!("{ROWS}, line {line}");
    if row.is_instance_of::<PyTuple>() || row.is_instance_of::<PyList>() {
        let given = type_name(row);
        return Err(PyTypeError::new_err(format!(
            "{what} must be str, not {given} (to part its columns by tabs: \"\\t\".join(row))"
        )));
    }
    str_argument(&what, row)
}

/// The words of the rows of a pickle.
pub fn pickled_words(rows: &Bound<'_, PyAny>) -> PyResult<Words> {
    Ok(Words::new(ROWS, &utf8(str_argument("rows", rows)?)?)?)
}

/// The rows, none where there are no words.
pub fn rows(words: Option<&Words>) -> Vec<&str> {
    words.map_or_else(Vec::new, |words| words.rows().lines().collect())
}

/// What the representation of an object tells of its dialect and its words: nothing of those that nobody gave.
pub fn shown(dialect: Dialect, words: Option<&Words>) -> String {
    let mut shown = String::new();
    if dialect != Dialect::default() {
        shown += &format!(", dialect='{}'", dialect.name());
    }
    if words.is_some() {
        shown += &format!(", words=<{} rows>", rows(words).len());
    }
    shown
}
