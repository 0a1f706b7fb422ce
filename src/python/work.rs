//! What every call that takes a text shares.

use std::collections::TryReserveError;
use std::ops::Range;

use pyo3::prelude::*;
use pyo3::types::PyString;

use super::errors::{Refused, guarded, not_a_str, not_a_text, refused, surrogate};
use super::heap::keep_for_next;
use super::scratch::{Lent, Scratch};
use super::straight;
use super::text::{Errors, Stored, Text, Units, exact, new_str, substring, treat};
use crate::error::Error;
use crate::normalize::Plan;

/// Something worked out of a text without the interpreter.
pub trait Run: Sync {
    /// What is worked out.
    type Answer: Send;

    /// The answer for a text of any storage.
    fn run(&self, text: Text<'_>, errors: Errors, scratch: &mut Scratch) -> Result<Self::Answer, Refused>;
}

/// Something worked out, then made into a Python object.
pub trait Work: Run + Sized {
    /// The Python object for it; `string` is the text.
    fn build<'py>(&self, string: &Bound<'py, PyString>, answer: Self::Answer) -> PyResult<Bound<'py, PyAny>>;

    /// The Python object for a text, which may be a row of a batch.
    fn make<'py>(
        &self,
        string: &Bound<'py, PyString>,
        errors: Errors,
        lent: &mut Lent,
        row: Option<usize>,
    ) -> PyResult<Bound<'py, PyAny>> {
        self.build(string, answer_in_row(self, string, errors, lent.scratch(), row)?)
    }
}

/// From this many code points on, other Python threads run meanwhile.
pub const DETACH: usize = 4096;

/// The `str` in an argument.
pub fn str_argument<'a, 'py>(
    what: &str,
    object: &'a Bound<'py, PyAny>,
) -> PyResult<&'a Bound<'py, PyString>> {
    object.cast::<PyString>().map_err(|_| not_a_str(what, object))
}

/// The text in an argument.
pub fn text_argument<'a, 'py>(object: &'a Bound<'py, PyAny>) -> PyResult<&'a Bound<'py, PyString>> {
    object.cast::<PyString>().map_err(|_| not_a_text(object))
}

/// The name of a tokenizer or the like as an argument, or none. An `Option` would take Python's `None` for none, so
/// that `Stemmer(None)` would stem.
#[derive(Debug)]
pub enum Name<'py> {
    /// Nothing was given.
    Default,
    /// This was.
    Given(Bound<'py, PyAny>),
}

impl<'a, 'py> FromPyObject<'a, 'py> for Name<'py> {
    type Error = PyErr;

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        Ok(Name::Given(object.to_owned()))
    }
}

impl Name<'_> {
    /// The name, or `default`; `what` says in the error what the name is of.
    pub fn or(&self, default: &str, what: &str) -> PyResult<String> {
        match self {
            Name::Default => Ok(default.into()),
            Name::Given(object) => utf8(str_argument(what, object)?),
        }
    }
}

/// The text of a name or spec.
pub fn utf8(string: &Bound<'_, PyString>) -> PyResult<String> {
    let stored = Stored::new(string)?;
    stored.text().to_utf8().map_err(|index| surrogate(string, index, None))
}

/// Whether an argument that takes one of two words has the second; `what` says in the error what they name.
pub fn is_second(
    argument: &str,
    what: &'static str,
    given: &Bound<'_, PyAny>,
    words: [&'static str; 2],
) -> PyResult<bool> {
    let word = utf8(str_argument(argument, given)?)?;
    let found = words.iter().position(|known| *known == word);
    Ok(found.ok_or_else(|| Error::unknown_name(what, &word, words))? == 1)
}

/// Does the work for one text.
pub fn one<'py, W: Work>(
    work: &W,
    object: &Bound<'py, PyAny>,
    errors: Errors,
) -> PyResult<Bound<'py, PyAny>> {
    guarded(|| unguarded(work, object, errors))
}

/// The same for who catches panics.
#[inline(always)]
pub fn unguarded<'py, W: Work>(
    work: &W,
    object: &Bound<'py, PyAny>,
    errors: Errors,
) -> PyResult<Bound<'py, PyAny>> {
    let string = text_argument(object)?;
    work.make(string, errors, &mut Lent::default(), None)
}

/// The answer for one text.
pub fn answer<R: Run>(work: &R, string: &Bound<'_, PyString>, errors: Errors) -> PyResult<R::Answer> {
    answer_in_row(work, string, errors, Lent::default().scratch(), None)
}

/// The answer for one text, which may be a row of a batch.
pub fn answer_in_row<R: Run>(
    work: &R,
    string: &Bound<'_, PyString>,
    errors: Errors,
    scratch: &mut Scratch,
    row: Option<usize>,
) -> PyResult<R::Answer> {
    let stored = Stored::new(string)?;
    let text = stored.text();
    let answer = match text.len() < DETACH {
        true => work.run(text, errors, scratch),
        false => aside(string.py(), text, || work.run(text, errors, scratch)),
    };
    answer.map_err(|reason| refused(string, &reason, row))
}

/// Works on a long text while other Python threads run.
#[cold]
pub fn aside<A: Send>(py: Python<'_>, text: Text<'_>, work: impl FnOnce() -> A + Send) -> A {
    keep_for_next(text);
    py.detach(work)
}

/// A longer answer takes its memory along: to copy it would take more than to ask for memory anew.
const COPIED: usize = 1 << 12;

/// What became of a text.
#[derive(Debug)]
pub enum Change<'a> {
    /// Nothing: the same object is the answer.
    Nothing,
    /// A part of it is the answer.
    Part(Range<usize>),
    /// This is the answer, in memory that the next text needs.
    Lent(Text<'a>),
    /// This is the answer.
    Text(Units),
}

impl Change<'_> {
    /// The same in memory of its own.
    fn kept(self) -> Result<Change<'static>, TryReserveError> {
        Ok(match self {
            Change::Nothing => Change::Nothing,
            Change::Part(part) => Change::Part(part),
            Change::Lent(text) => Change::Text(text.to_units()?),
            Change::Text(units) => Change::Text(units),
        })
    }

    /// The `str` for it; `string` is the text.
    #[inline(always)]
    fn build<'py>(&self, string: &Bound<'py, PyString>) -> PyResult<Bound<'py, PyAny>> {
        Ok(match self {
            Change::Nothing => exact(string)?,
            Change::Part(part) => substring(string, part.start, part.end)?,
            Change::Lent(text) => new_str(string.py(), *text)?,
            Change::Text(units) => new_str(string.py(), units.text())?,
        }
        .into_any())
    }
}

/// A function of a text that gives a text.
pub trait Transform: Sync {
    /// The answer for a text of any storage.
    fn apply<'s>(&self, text: Text<'_>, scratch: &'s mut Scratch) -> Result<Change<'s>, Refused>;

    /// The plan that this runs and nothing else, if it does.
    fn plan(&self) -> Option<&Plan> {
        None
    }

    /// The answer for a text that may hold lone surrogates.
    #[inline(always)]
    fn change<'s>(
        &self,
        text: Text<'_>,
        errors: Errors,
        scratch: &'s mut Scratch,
    ) -> Result<Change<'s>, Refused> {
        let Some(treated) = treat(text, errors)? else { return self.apply(text, scratch) };
        // A text of our own is never the user's object, so that "nothing changed" is a new text too.
        Ok(match self.apply(treated.text(), scratch)? {
            Change::Nothing => Change::Text(treated),
            Change::Part(part) => Change::Text(treated.part(part)),
            other => other,
        })
    }
}

impl<T: Transform> Run for T {
    type Answer = Change<'static>;

    fn run(&self, text: Text<'_>, errors: Errors, scratch: &mut Scratch) -> Result<Self::Answer, Refused> {
        let take = match self.change(text, errors, scratch)? {
            Change::Lent(text) if text.len() > COPIED => Scratch::answer_like(text),
            change => return Ok(change.kept()?),
        };
        Ok(Change::Text(take(scratch)))
    }
}

impl<T: Transform> Work for T {
    fn build<'py>(
        &self,
        string: &Bound<'py, PyString>,
        answer: Change<'static>,
    ) -> PyResult<Bound<'py, PyAny>> {
        answer.build(string)
    }

    // Copied once, from the scratch to the object. Inlined, as what it calls: results that are handed on through memory cost
    // as much as the rest of a short call.
    #[inline(always)]
    fn make<'py>(
        &self,
        string: &Bound<'py, PyString>,
        errors: Errors,
        lent: &mut Lent,
        row: Option<usize>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let stored = Stored::new(string)?;
        let text = stored.text();
        if let Some(plan) = self.plan()
            && let Some(answer) = straight::normalized(plan, string, text)?
        {
            return Ok(answer.into_any());
        }
        let scratch = lent.scratch();
        let change = match text.len() < DETACH {
            true => self.change(text, errors, scratch),
            false => aside(string.py(), text, || self.change(text, errors, scratch)),
        };
        change.map_err(|reason| refused(string, &reason, row))?.build(string)
    }
}
