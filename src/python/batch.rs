//! Many texts in one call.
//!
//! One thread does each row where it reads it. For several, rows are taken in groups: read attached, worked on detached and
//! written attached. Either way other Python threads run meanwhile, Ctrl-C is heard between two rows, and a list that another
//! thread changes meanwhile does no harm, since a snapshot holds a reference to each of its texts.

use std::thread::available_parallelism;

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyIterator, PyList, PyMapping, PyString};

use super::errors::{Refused, guarded, memory, not_a_text_in, refused, type_name};
use super::offset::Offset;
use super::scratch::{Lent, Scratch};
use super::spread::spread;
use super::text::{Errors, Stored, Text, length, list};
use super::work::Work;

/// A part, what one thread takes at a time, ends with the row that brings it to so many code points: a fraction of a
/// millisecond of work, or a few.
const PART_UNITS: usize = 1 << 13;
/// For which a row counts as so many at least.
const LEAST_UNITS: usize = 8;
/// Parts in a group for each thread: starting the threads should not be what takes time.
const PARTS_A_THREAD: usize = 16;

/// The most threads a call starts.
const MOST_THREADS: usize = 256;

/// How many threads work on a batch.
#[derive(Clone, Copy, Debug)]
pub struct Threads(usize);

impl Threads {
    /// The calling thread alone.
    pub const ONE: Threads = Threads(1);

    /// Whether no other thread shares the work.
    pub fn is_one(self) -> bool {
        self.0 == 1
    }
}

impl<'a, 'py> FromPyObject<'a, 'py> for Threads {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        if object.is_none() {
            return Ok(Threads(available_parallelism().map_or(1, usize::from).min(MOST_THREADS)));
        }
        let accepted = format!("from 1 to {MOST_THREADS}, or None for the number of CPUs");
        let Ok(given) = object.extract::<Offset>() else {
            let given = type_name(&object);
            return Err(PyTypeError::new_err(format!("threads must be an int {accepted}, not {given}")));
        };
        match given.non_negative() {
            Some(threads @ 1..=MOST_THREADS) => Ok(Threads(threads)),
            _ => Err(PyValueError::new_err(format!("threads must be {accepted}, not {given}"))),
        }
    }
}

/// Does the work for every text of an iterable.
pub fn many<'py, W: Work>(
    work: &W,
    texts: &Bound<'py, PyAny>,
    threads: Threads,
    errors: Errors,
) -> PyResult<Bound<'py, PyList>> {
    guarded(|| {
        if threads.is_one() {
            let mut lent = Lent::default();
            return one_by_one(texts, |string, row| work.make(string, errors, &mut lent, Some(row)));
        }
        shared(work, texts, threads.0, errors)
    })
}

/// Does the work in several threads, group by group.
fn shared<'py, W: Work>(
    work: &W,
    texts: &Bound<'py, PyAny>,
    threads: usize,
    errors: Errors,
) -> PyResult<Bound<'py, PyList>> {
    let py = texts.py();
    let results = PyList::empty(py);
    let mut rows = rows(texts)?;
    loop {
        let group = Group::read(&mut rows, results.len(), threads * PARTS_A_THREAD);
        append(work, &group, threads, errors, &results)?;
        if let Some(error) = group.error {
            return Err(error);
        }
        if group.rows.is_empty() {
            return Ok(results);
        }
        py.check_signals()?;
    }
}

/// Does the work for every text of an iterable, each with its row, where it is read: to write a short one down and to let go
/// of the interpreter takes longer than the work. Between two parts other threads run and Ctrl-C is heard.
pub fn one_by_one<'py>(
    texts: &Bound<'py, PyAny>,
    mut work: impl FnMut(&Bound<'py, PyString>, usize) -> PyResult<Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyList>> {
    let py = texts.py();
    let mut units = 0;
    let mut done = |row: usize, text: Bound<'py, PyAny>| {
        if units >= PART_UNITS {
            units = 0;
            py.detach(|| ());
            py.check_signals()?;
        }
        let string = text.cast_into().map_err(|error| not_a_text_in(row, &error.into_inner()))?;
        units += length(&string).max(LEAST_UNITS);
        work(&string, row)
    };
    if let Ok(given) = texts.cast::<PyList>() {
        let texts = given.to_tuple();
        return list(py, texts.len(), texts.iter().enumerate().map(|(row, text)| done(row, text)));
    }
    let results = PyList::empty(py);
    for (row, text) in rows(texts)?.enumerate() {
        results.append(done(row, text?)?)?;
    }
    Ok(results)
}

/// Shows every text of an iterable to `see`, in order, detached; the first one that it refuses ends the call.
pub fn each(
    texts: &Bound<'_, PyAny>,
    mut see: impl FnMut(Text<'_>) -> Result<(), Refused> + Send,
) -> PyResult<()> {
    let (py, mut rows, mut done) = (texts.py(), rows(texts)?, 0);
    loop {
        let group = Group::read(&mut rows, done, 1);
        let texts: Vec<Text<'_>> = group.rows.iter().map(|(_, stored)| stored.text()).collect();
        let failed =
            py.detach(|| texts.iter().enumerate().find_map(|(at, &text)| Some((at, see(text).err()?))));
        if let Some((at, reason)) = failed {
            let Some((string, _)) = group.rows.get(at) else { unreachable!("it was one of these rows") };
            return Err(refused(string, &reason, Some(done + at)));
        }
        if let Some(error) = group.error {
            return Err(error);
        }
        if group.rows.is_empty() {
            return Ok(());
        }
        done += group.rows.len();
        py.check_signals()?;
    }
}

/// An iterator over the texts; over a snapshot where they are a list.
pub fn rows<'py>(texts: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyIterator>> {
    if let Ok(list) = texts.cast::<PyList>() {
        return list.to_tuple().try_iter();
    }
    let one_text = texts.is_instance_of::<PyString>();
    let bytes = texts.is_instance_of::<PyBytes>() || texts.is_instance_of::<PyByteArray>();
    // Iterated, a table of pandas or polars gives the names of its columns, which are texts.
    let table = type_name(texts) == "DataFrame";
    if one_text || bytes || table || texts.cast::<PyMapping>().is_ok() {
        return Err(not_texts(texts));
    }
    texts.try_iter().map_err(|error| {
        // What an object's own `__iter__` raises comes through.
        if error.is_instance_of::<PyTypeError>(texts.py()) { not_texts(texts) } else { error }
    })
}

fn not_texts(texts: &Bound<'_, PyAny>) -> PyErr {
    let given = type_name(texts);
    let hint = match given.as_str() {
        _ if texts.is_instance_of::<PyString>() => " (for one text: [text])",
        "DataFrame" => " (for one of its columns: frame[\"name\"].tolist())",
        _ if texts.cast::<PyMapping>().is_ok() => " (for its values: list(texts.values()))",
        "bytes" | "bytearray" => " (decode it first)",
        _ => "",
    };
    PyTypeError::new_err(format!("texts must be a list, tuple or other iterable of str, not {given}{hint}"))
}

/// Texts that are worked on together.
struct Group<'py> {
    /// The texts, each with its storage.
    rows: Vec<(Bound<'py, PyString>, Stored<'py>)>,
    /// Where each part ends.
    ends: Vec<usize>,
    /// Why there is no row behind the last one. It waits for the answers of the rows before it, of which one may
    /// fail: that one comes first.
    error: Option<PyErr>,
}

impl<'py> Group<'py> {
    /// Reads at most so many parts; `first` is the number of the first row.
    fn read(rows: &mut Bound<'py, PyIterator>, first: usize, parts: usize) -> Self {
        let mut group = Group { rows: Vec::new(), ends: Vec::new(), error: None };
        while group.ends.len() < parts && group.error.is_none() {
            let before = group.rows.len();
            group.error = group.read_part(rows, first).err();
            if group.rows.len() == before {
                break;
            }
            group.ends.push(group.rows.len());
        }
        group
    }

    fn read_part(&mut self, rows: &mut Bound<'py, PyIterator>, first: usize) -> PyResult<()> {
        let mut units = 0;
        while units < PART_UNITS {
            let Some(row) = rows.next() else { break };
            let string = row?
                .cast_into::<PyString>()
                .map_err(|error| not_a_text_in(first + self.rows.len(), &error.into_inner()))?;
            self.rows.try_reserve(1).map_err(|_| memory())?;
            let stored = Stored::new(&string)?;
            units += stored.text().len().max(LEAST_UNITS);
            self.rows.push((string, stored));
        }
        Ok(())
    }
}

fn append<'py, W: Work>(
    work: &W,
    group: &Group<'py>,
    threads: usize,
    errors: Errors,
    results: &Bound<'py, PyList>,
) -> PyResult<()> {
    let texts: Vec<_> = group.rows.iter().map(|(_, stored)| stored.text()).collect();
    let starts = std::iter::once(0).chain(group.ends.iter().copied());
    let parts: Vec<_> = starts.zip(&group.ends).filter_map(|(start, &end)| texts.get(start..end)).collect();
    let run = |scratch: &mut Scratch, text: &Text<'_>| work.run(*text, errors, scratch);
    let go_on = || Python::attach(|py| py.check_signals());
    let (answers, failure) = results.py().detach(|| spread(&parts, threads, Scratch::default, run, go_on))?;
    let mut rows = group.rows.iter();
    for (answer, (string, _)) in answers.into_iter().zip(&mut rows) {
        results.append(work.build(string, answer)?)?;
    }
    match (failure, rows.next()) {
        (Some(reason), Some((string, _))) => Err(refused(string, &reason, Some(results.len()))),
        (Some(_), None) => Err(memory()),
        (None, _) => Ok(()),
    }
}
