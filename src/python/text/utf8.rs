//! Stored text as UTF-8.

use std::collections::TryReserveError;
use std::ops::Range;

use pyo3::prelude::*;
use pyo3::types::PyString;

use super::new_str;
use super::units::{Text, with_units};
use crate::kernel::{readable, readable_utf8};

#[cfg(target_arch = "x86_64")]
use super::transcode::transcoded;

/// Longer than words are.
const ROOM: usize = 96;

/// A new `str` of a text; one that is no longer than words are takes no memory of its own on the way.
///
/// # Errors
/// `MemoryError`.
pub fn new_str_of<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyString>> {
    let mut room = [0; ROOM];
    if text.len() > ROOM {
        return Ok(PyString::new(py, text));
    }
    let written = room.iter_mut().zip(text.chars()).map(|(place, c)| *place = u32::from(c)).count();
    new_str(py, Text::Ucs4(room.get(..written).unwrap_or_default()))
}

/// A word of Python as UTF-8.
pub struct Word<'a> {
    /// The word.
    pub utf8: &'a str,
    /// Whether each code point has two bytes, as most letters of Arabic script have.
    in_two_bytes: bool,
}

impl Word<'_> {
    /// The code points that these bytes of it are.
    pub fn code_points(&self, bytes: Range<usize>) -> Range<usize> {
        if self.in_two_bytes {
            return bytes.start / 2..bytes.end / 2;
        }
        let count = |bytes: Range<usize>| self.utf8.get(bytes).unwrap_or_default().chars().count();
        let start = count(0..bytes.start);
        start..start + count(bytes)
    }
}

/// A code point from U+0080 to U+07FF in UTF-8.
fn two_bytes(unit: u16) -> [u8; 2] {
    [0xC0 | (unit >> 6) as u8, 0x80 | (unit & 0x3F) as u8]
}

impl Text<'_> {
    /// The text as UTF-8, or the index of its first lone surrogate.
    pub fn to_utf8(self) -> Result<String, usize> {
        with_units!(self, units, _E => {
            let chars = units.iter().map(|&unit| char::from_u32(u32::from(unit)));
            chars.enumerate().map(|(index, c)| c.ok_or(index)).collect()
        })
    }

    /// Shows the text as UTF-8 to `see`, unless it holds a lone surrogate or is longer than words are: it takes no memory.
    pub fn with_word<R>(self, see: impl FnOnce(Word<'_>) -> R) -> Option<R> {
        let mut room = [0; ROOM];
        if let Text::Ucs2(units) = self
            && let Some(places) = room.as_chunks_mut().0.get_mut(..units.len())
            && units.iter().fold(true, |all, unit| all & (0x80..0x800).contains(unit))
        {
            places.iter_mut().zip(units).for_each(|(place, &unit)| *place = two_bytes(unit));
            // SAFETY: each place holds what UTF-8 has for a code point from U+0080 to U+07FF, which every unit is.
            let utf8 = unsafe { std::str::from_utf8_unchecked(places.as_flattened()) };
            return Some(see(Word { utf8, in_two_bytes: true }));
        }
        let mut len = 0;
        with_units!(self, units, _E => {
            for &unit in units {
                let c = char::from_u32(u32::from(unit))?;
                let place = room.get_mut(len..len + c.len_utf8())?;
                len += c.encode_utf8(place).len();
            }
        });
        let utf8 = std::str::from_utf8(room.get(..len)?).ok()?;
        Some(see(Word { utf8, in_two_bytes: false }))
    }

    /// The text as UTF-8, code point by code point; a lone surrogate becomes a character for private use.
    pub fn to_readable_utf8(self) -> Result<String, TryReserveError> {
        match self {
            Text::Ucs1(units) => written(units, if units.is_ascii() { 1 } else { 2 }),
            Text::Ucs2(units) => transcoded(units, 3).unwrap_or_else(|| readable_utf8(units)),
            Text::Ucs4(units) => transcoded(units, 4).unwrap_or_else(|| written(units, 4)),
        }
    }
}

/// The text, of whose code points none takes more than `most` bytes.
fn written<U: Copy + Into<u32>>(units: &[U], most: usize) -> Result<String, TryReserveError> {
    let mut utf8 = String::new();
    utf8.try_reserve_exact(units.len().saturating_mul(most))?;
    utf8.extend(units.iter().map(|&unit| readable(unit.into())));
    Ok(utf8)
}

/// Elsewhere than on x86-64 there is no faster way.
#[cfg(not(target_arch = "x86_64"))]
fn transcoded<U>(_: &[U], _: usize) -> Option<Result<String, TryReserveError>> {
    None
}
