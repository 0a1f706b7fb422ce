//! Normalizing by a table alone, for which a text needs no memory but that of its answer: a short one stands on the stack until its
//! `str` is made, a long one is written where its `str` has it.

use std::mem::MaybeUninit;

use pyo3::prelude::*;
use pyo3::types::PyString;

use super::heap::keep_for_next;
use super::text::{Text, Width, exact, new_str, new_str_by, with_units};
use super::work::DETACH;
use crate::kernel::BEYOND;
use crate::normalize::Plan;

/// So many code points are short.
const SHORT: usize = 512;

/// The answer, or `None` where it is to be found another way.
///
/// # Errors
/// `MemoryError`.
#[inline(always)]
pub fn normalized<'py>(
    plan: &Plan,
    string: &Bound<'py, PyString>,
    text: Text<'_>,
) -> PyResult<Option<Bound<'py, PyString>>> {
    with_units!(text, units, E => match units.len() {
        0..=SHORT => short::<E>(plan, string, units),
        DETACH.. => long::<E>(plan, string, units),
        _ => Ok(None),
    })
}

#[inline(always)]
fn short<'py, E: Width>(
    plan: &Plan,
    string: &Bound<'py, PyString>,
    units: &[E::Unit],
) -> PyResult<Option<Bound<'py, PyString>>> {
    let mut room = [const { MaybeUninit::uninit() }; SHORT + BEYOND];
    match plan.run_straight::<E>(units, &mut room) {
        Some(answer) if answer.changed => new_str(string.py(), E::lend(answer.units)).map(Some),
        Some(_) => exact(string).map(Some),
        None => Ok(None),
    }
}

/// A text that does not change soon may not change at all, and is not to be written then.
#[cold]
fn long<'py, E: Width>(
    plan: &Plan,
    string: &Bound<'py, PyString>,
    units: &[E::Unit],
) -> PyResult<Option<Bound<'py, PyString>>> {
    let mut room = [const { MaybeUninit::uninit() }; SHORT + BEYOND];
    let start = units.get(..SHORT).unwrap_or_default();
    if !plan.is_straight() || !plan.run_straight::<E>(start, &mut room).is_some_and(|start| start.changed) {
        return Ok(None);
    }
    let py = string.py();
    keep_for_next(E::lend(units));
    new_str_by::<E>(py, units.len() + BEYOND, |room| {
        py.detach(|| plan.run_straight::<E>(units, room)).map(|answer| answer.units)
    })
}
