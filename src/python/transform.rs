//! One text in, one text out: what `Normalizer` and `Stemmer` share.

use std::ops::Range;

use pyo3::prelude::*;
use pyo3::types::PyString;

use super::errors::{self, guarded};
use super::text::{Errors, Stored, Text, Treated, Units, exact, new_str, substring, treat};
use crate::kernel::TooWide;

/// What became of a text.
#[derive(Debug)]
pub enum Change {
    /// Nothing: the same object is the answer.
    Nothing,
    /// A part of it is the answer.
    Part(Range<usize>),
    /// This is the answer.
    Text(Units),
}

/// A function of a text that needs no interpreter.
pub trait Transform: Sync {
    /// The answer for one text, of any storage.
    fn apply(&self, text: Text<'_>) -> Result<Change, TooWide>;
}

/// From this many code points on, other Python threads run meanwhile.
pub const DETACH: usize = 4096;

/// The `str` in an argument.
pub fn str_argument<'a, 'py>(
    what: &str,
    object: &'a Bound<'py, PyAny>,
) -> PyResult<&'a Bound<'py, PyString>> {
    object.cast::<PyString>().map_err(|_| errors::not_a_str(what, object))
}

/// Applies `transform` to one text.
pub fn one<'py>(
    transform: &dyn Transform,
    object: &Bound<'py, PyAny>,
    errors: Errors,
) -> PyResult<Bound<'py, PyString>> {
    guarded(|| {
        let string = str_argument("text", object)?;
        let stored = Stored::new(string)?;
        let text = stored.text();
        let work = || outcome(transform, text, errors);
        let outcome = if text.len() < DETACH { work() } else { object.py().detach(work) };
        answer(string, outcome, None)
    })
}

/// What came of one text.
pub enum Outcome {
    /// An answer.
    Done(Change),
    /// A lone surrogate at this code point.
    Surrogate(usize),
    /// No answer.
    Stopped(TooWide),
}

/// Does what `errors` says and applies `transform`.
pub fn outcome(transform: &dyn Transform, text: Text<'_>, errors: Errors) -> Outcome {
    let change = match treat(text, errors) {
        Treated::Same(text) => transform.apply(text),
        Treated::Other(units) => apply_owned(transform, units),
        Treated::Refused(index) => return Outcome::Surrogate(index),
        Treated::Memory => Err(TooWide::Memory),
    };
    change.map_or_else(Outcome::Stopped, Outcome::Done)
}

/// A text of our own is never the user's object, so that "nothing changed" is a new text too.
fn apply_owned(transform: &dyn Transform, units: Units) -> Result<Change, TooWide> {
    Ok(Change::Text(match transform.apply(units.text())? {
        Change::Nothing => units,
        Change::Part(part) => units.part(part),
        Change::Text(units) => units,
    }))
}

/// The `str` of an outcome for `string`, which is row `row` of a batch.
pub fn answer<'py>(
    string: &Bound<'py, PyString>,
    outcome: Outcome,
    row: Option<usize>,
) -> PyResult<Bound<'py, PyString>> {
    match outcome {
        Outcome::Done(Change::Nothing) => exact(string),
        Outcome::Done(Change::Part(part)) => substring(string, part.start, part.end),
        Outcome::Done(Change::Text(units)) => new_str(string.py(), units.text()),
        Outcome::Surrogate(index) => Err(errors::surrogate(string, index, row)),
        Outcome::Stopped(reason) => Err(errors::stopped(reason)),
    }
}
