//! Borrowed and owned text of any storage width.

use std::collections::TryReserveError;
use std::ops::{BitOr, Range};

use crate::alignment::{Unit, convert_spans_of};
use crate::error::Error;
use crate::kernel::{Ucs1, Ucs2, Ucs4};

/// A text in the storage that Python chose for it.
#[derive(Clone, Copy, Debug)]
pub enum Text<'a> {
    /// ASCII and Latin-1.
    Ucs1(&'a [u8]),
    /// The Basic Multilingual Plane.
    Ucs2(&'a [u16]),
    /// All of Unicode.
    Ucs4(&'a [u32]),
}

/// A text of our own, in a storage that may be wider than it needs.
#[derive(Clone, Debug)]
pub enum Units {
    /// One byte a code point.
    Ucs1(Vec<u8>),
    /// Two bytes a code point.
    Ucs2(Vec<u16>),
    /// Four bytes a code point.
    Ucs4(Vec<u32>),
}

/// Runs an expression with the units of a [`Text`] and the [`crate::kernel::Encoding`] they are in.
macro_rules! with_units {
    ($text:expr, $units:ident, $encoding:ident => $body:expr) => {
        match $text {
            $crate::python::text::Text::Ucs1($units) => {
                type $encoding = $crate::kernel::Ucs1;
                $body
            }
            $crate::python::text::Text::Ucs2($units) => {
                type $encoding = $crate::kernel::Ucs2;
                $body
            }
            $crate::python::text::Text::Ucs4($units) => {
                type $encoding = $crate::kernel::Ucs4;
                $body
            }
        }
    };
}
pub(in crate::python) use with_units;

/// A kernel's encoding whose units can be wrapped up again.
pub trait Width: crate::kernel::Encoding<Unit: BitOr<Output = Self::Unit> + Into<u32> + Send + Sync> {
    /// The units, with their width.
    fn own(units: Vec<Self::Unit>) -> Units;
    /// The same of units that somebody else has.
    fn lend(units: &[Self::Unit]) -> Text<'_>;
}

impl Width for Ucs1 {
    fn own(units: Vec<u8>) -> Units {
        Units::Ucs1(units)
    }

    fn lend(units: &[u8]) -> Text<'_> {
        Text::Ucs1(units)
    }
}

impl Width for Ucs2 {
    fn own(units: Vec<u16>) -> Units {
        Units::Ucs2(units)
    }

    fn lend(units: &[u16]) -> Text<'_> {
        Text::Ucs2(units)
    }
}

impl Width for Ucs4 {
    fn own(units: Vec<u32>) -> Units {
        Units::Ucs4(units)
    }

    fn lend(units: &[u32]) -> Text<'_> {
        Text::Ucs4(units)
    }
}

impl Text<'_> {
    /// A copy of it.
    pub fn to_units(self) -> Result<Units, TryReserveError> {
        with_units!(self, units, E => Ok(E::own(converted(units, |unit| unit)?)))
    }

    /// The number of code points.
    pub fn len(self) -> usize {
        with_units!(self, units, _E => units.len())
    }

    /// Whether it is this text.
    pub fn is(self, other: &str) -> bool {
        let other = other.chars().map(u32::from);
        with_units!(self, units, _E => units.iter().map(|&unit| u32::from(unit)).eq(other))
    }

    /// The code points.
    pub fn code_points(self) -> Result<Vec<u32>, TryReserveError> {
        with_units!(self, units, _E => converted(units, u32::from))
    }

    /// The same text in the next wider storage.
    pub fn widened(self) -> Result<Units, TryReserveError> {
        Ok(match self {
            Text::Ucs1(units) => Units::Ucs2(converted(units, u16::from)?),
            _ => Units::Ucs4(self.code_points()?),
        })
    }

    /// Spans of it counted in `from`, counted in `to`.
    pub fn convert_spans(
        self,
        spans: &[Range<usize>],
        from: Unit,
        to: Unit,
    ) -> Result<Vec<Range<usize>>, Error> {
        with_units!(self, units, _E => {
            convert_spans_of(units.iter().map(|&unit| u32::from(unit)), spans, from, to)
        })
    }
}

impl Units {
    /// A view of the text.
    pub fn text(&self) -> Text<'_> {
        match self {
            Units::Ucs1(units) => Text::Ucs1(units),
            Units::Ucs2(units) => Text::Ucs2(units),
            Units::Ucs4(units) => Text::Ucs4(units),
        }
    }

    /// The code points `range` of it, which must lie inside.
    pub fn part(mut self, range: Range<usize>) -> Self {
        match &mut self {
            Units::Ucs1(units) => keep_part(units, range),
            Units::Ucs2(units) => keep_part(units, range),
            Units::Ucs4(units) => keep_part(units, range),
        }
        self
    }
}

fn keep_part<T>(units: &mut Vec<T>, range: Range<usize>) {
    units.truncate(range.end);
    units.drain(..range.start.min(units.len()));
}

/// Each unit converted, in memory asked for first.
pub fn converted<T: Copy, U>(units: &[T], convert: impl Fn(T) -> U) -> Result<Vec<U>, TryReserveError> {
    let mut out = Vec::new();
    out.try_reserve_exact(units.len())?;
    out.extend(units.iter().map(|&unit| convert(unit)));
    Ok(out)
}
