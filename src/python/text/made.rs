//! Making a `str` of the narrowest storage its text allows.

use std::mem::MaybeUninit;
use std::ops::{BitOr, Range, RangeInclusive};
use std::slice;

use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString};

use super::copied::{list, substring};
use super::stored::Stored;
use super::units::{Text, Width};

/// A new `str`. One scan for the width, one copy.
///
/// # Errors
/// `MemoryError`.
#[inline]
pub fn new_str<'py>(py: Python<'py>, text: Text<'_>) -> PyResult<Bound<'py, PyString>> {
    match text {
        Text::Ucs1(units) => written(py, units, |unit| unit, u16::from, u32::from),
        Text::Ucs2(units) => written(py, units, |unit| unit as u8, |unit| unit, u32::from),
        Text::Ucs4(units) => written(py, units, |unit| unit as u8, |unit| unit as u16, |unit| unit),
    }
}

/// A new `str` of what `write` writes at the start of a room of so many units, of which the rest goes; `None` where it gives up.
/// Nothing is copied where the text needs the storage of these units.
///
/// # Errors
/// `MemoryError`.
pub fn new_str_by<'py, E: Width>(
    py: Python<'py>,
    room: usize,
    write: impl FnOnce(&mut [MaybeUninit<E::Unit>]) -> Option<&[E::Unit]>,
) -> PyResult<Option<Bound<'py, PyString>>> {
    // SAFETY: the interpreter is attached; a new reference or null with an error set. No memory has more units than fit
    // `Py_ssize_t`.
    let object = unsafe {
        let object = ffi::PyUnicode_New(room as ffi::Py_ssize_t, *stored_in::<E::Unit>().end());
        Bound::from_owned_ptr_or_err(py, object)
    }?;
    // SAFETY: a fresh `str` of so many units, aligned for them, that nobody else has seen.
    let room = unsafe {
        let data = ffi::PyUnicode_DATA(object.as_ptr());
        slice::from_raw_parts_mut(data.cast::<MaybeUninit<E::Unit>>(), room)
    };
    let start = room.as_ptr().cast();
    let Some(units) = write(room) else { return Ok(None) };
    if units.as_ptr() != start || bits(units) < *stored_in::<E::Unit>().start() {
        return new_str(py, E::lend(units)).map(Some);
    }
    let len = units.len() as ffi::Py_ssize_t;
    let mut object = object.into_ptr();
    // SAFETY: nobody else has the `str` yet, so that it may become shorter. Where that fails it is what it was, and ours.
    let (code, object) = unsafe {
        let code = ffi::PyUnicode_Resize(&mut object, len);
        (code, Bound::from_owned_ptr(py, object))
    };
    if code != 0 {
        return Err(PyErr::fetch(py));
    }
    Ok(Some(object.cast_into()?))
}

/// The texts at these places, which count code points, as a list of exact `str`.
///
/// # Errors
/// `MemoryError`.
pub fn substrings<'py>(
    string: &Bound<'py, PyString>,
    spans: impl ExactSizeIterator<Item = (usize, usize)>,
) -> PyResult<Bound<'py, PyList>> {
    let (py, stored) = (string.py(), Stored::new(string)?);
    let text = stored.text();
    let made = |(start, end): (usize, usize)| {
        // CPython has the signs of Latin-1 ready.
        let one = start + 1 == end;
        Ok(if one { substring(string, start, end)? } else { new_str(py, part(text, start..end))? }.into_any())
    };
    list(py, spans.len(), spans.map(made))
}

/// The code points `range` of a text; none where it does not have them all.
#[inline]
fn part(text: Text<'_>, range: Range<usize>) -> Text<'_> {
    match text {
        Text::Ucs1(units) => Text::Ucs1(units.get(range).unwrap_or_default()),
        Text::Ucs2(units) => Text::Ucs2(units.get(range).unwrap_or_default()),
        Text::Ucs4(units) => Text::Ucs4(units.get(range).unwrap_or_default()),
    }
}

#[inline]
fn written<'py, T: Copy + Default + BitOr<Output = T> + Into<u32>>(
    py: Python<'py>,
    units: &[T],
    to_1: impl Fn(T) -> u8,
    to_2: impl Fn(T) -> u16,
    to_4: impl Fn(T) -> u32,
) -> PyResult<Bound<'py, PyString>> {
    let bits = bits(units);
    // SAFETY: the interpreter is attached; no more than U+10FFFF is asked for. The length of a slice
    // fits `Py_ssize_t`.
    let object = unsafe { ffi::PyUnicode_New(units.len() as ffi::Py_ssize_t, bits.min(0x10_FFFF)) };
    // SAFETY: a new reference to a `str`, or null with an error set.
    let string = unsafe { Bound::from_owned_ptr_or_err(py, object) }?;
    if units.is_empty() {
        // The empty `str` is shared: others hold it.
        return Ok(string.cast_into()?);
    }
    // SAFETY: a fresh `str` of `units.len()` code points that nobody else has seen; its data is aligned for its
    // kind, and every unit fits, since the kind was chosen by `bits`. Only the kind asked for is written.
    unsafe {
        let data = ffi::PyUnicode_DATA(object);
        match bits {
            0..0x100 => fill(slice::from_raw_parts_mut(data.cast(), units.len()), units, to_1),
            0x100..0x1_0000 => fill(slice::from_raw_parts_mut(data.cast(), units.len()), units, to_2),
            _ => fill(slice::from_raw_parts_mut(data.cast(), units.len()), units, to_4),
        }
    }
    Ok(string.cast_into()?)
}

/// Units between two looks at what was found.
const BLOCK: usize = 32;

/// The bits of all units, or as many of them as tell that no narrower storage holds the text. The widths end at powers of two, so
/// that the union of all bits has the width of the largest unit.
#[inline]
fn bits<T: Copy + Default + BitOr<Output = T> + Into<u32>>(units: &[T]) -> u32 {
    let settled = *stored_in::<T>().start();
    // Most texts show it at once.
    let mut bits = units.first().map_or(0, |&unit| unit.into());
    for block in units.chunks(BLOCK) {
        if bits >= settled {
            break;
        }
        bits |= block.iter().fold(T::default(), |bits, &unit| bits | unit).into();
    }
    bits
}

/// The code points that are stored in such units: less is ASCII or has a narrower storage.
const fn stored_in<T>() -> RangeInclusive<u32> {
    match size_of::<T>() {
        1 => 0x80..=0xFF,
        2 => 0x100..=0xFFFF,
        _ => 0x1_0000..=0x10_FFFF,
    }
}

fn fill<T: Copy, U>(target: &mut [U], units: &[T], convert: impl Fn(T) -> U) {
    for (target, &unit) in target.iter_mut().zip(units) {
        *target = convert(unit);
    }
}
