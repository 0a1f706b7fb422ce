//! Many texts in one call.
//!
//! Rows are taken in groups: read attached, worked on detached, written attached. So other Python threads run
//! meanwhile, Ctrl-C is heard between two groups, and a list that another thread changes meanwhile does no harm,
//! since a snapshot holds a reference to each of its texts.

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyIterator, PyList, PyMapping, PyString};

use super::errors::{guarded, memory, not_a_text_in, refused, type_name};
use super::text::{Errors, Stored};
use super::work::Work;

/// A group ends with the row that brings it to so many code points: some milliseconds of work.
const GROUP_UNITS: usize = 1 << 13;
/// And at so many rows.
const GROUP_ROWS: usize = 1024;

/// Does the work for every text of an iterable.
pub fn many<'py, W: Work>(
    work: &W,
    texts: &Bound<'py, PyAny>,
    errors: Errors,
) -> PyResult<Bound<'py, PyList>> {
    guarded(|| {
        let py = texts.py();
        let results = PyList::empty(py);
        let mut rows = rows(texts)?;
        loop {
            let group = next_group(&mut rows, results.len())?;
            if group.is_empty() {
                return Ok(results);
            }
            append(work, &group, errors, &results)?;
            py.check_signals()?;
        }
    })
}

/// An iterator over the texts; over a snapshot where they are a list.
pub fn rows<'py>(texts: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyIterator>> {
    if let Ok(list) = texts.cast::<PyList>() {
        return list.to_tuple().try_iter();
    }
    let one_text = texts.is_instance_of::<PyString>();
    let bytes = texts.is_instance_of::<PyBytes>() || texts.is_instance_of::<PyByteArray>();
    if one_text || bytes || texts.cast::<PyMapping>().is_ok() {
        return Err(not_texts(texts));
    }
    texts.try_iter().map_err(|error| {
        // What an object's own `__iter__` raises comes through.
        if error.is_instance_of::<PyTypeError>(texts.py()) { not_texts(texts) } else { error }
    })
}

fn not_texts(texts: &Bound<'_, PyAny>) -> PyErr {
    let given = type_name(texts);
    PyTypeError::new_err(format!("texts must be a list, tuple or other iterable of str, not {given}"))
}

/// The next texts; `first` is the number of the first one's row.
pub fn next_group<'py>(
    rows: &mut Bound<'py, PyIterator>,
    first: usize,
) -> PyResult<Vec<(Bound<'py, PyString>, Stored<'py>)>> {
    let (mut group, mut units) = (Vec::new(), 0);
    while units < GROUP_UNITS && group.len() < GROUP_ROWS {
        let Some(row) = rows.next() else { break };
        let string = row?
            .cast_into::<PyString>()
            .map_err(|error| not_a_text_in(first + group.len(), &error.into_inner()))?;
        let stored = Stored::new(&string)?;
        units += stored.text().len();
        group.push((string, stored));
    }
    Ok(group)
}

fn append<'py, W: Work>(
    work: &W,
    group: &[(Bound<'py, PyString>, Stored<'py>)],
    errors: Errors,
    results: &Bound<'py, PyList>,
) -> PyResult<()> {
    let texts: Vec<_> = group.iter().map(|(_, stored)| stored.text()).collect();
    let mut answers = Vec::new();
    answers.try_reserve_exact(texts.len()).map_err(|_| memory())?;
    results.py().detach(|| answers.extend(texts.iter().map(|&text| work.run(text, errors))));
    for ((string, _), answer) in group.iter().zip(answers) {
        let answer = answer.map_err(|reason| refused(string, &reason, Some(results.len())))?;
        results.append(work.build(string, answer)?)?;
    }
    Ok(())
}
