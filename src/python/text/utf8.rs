//! Stored text as UTF-8.

use std::collections::TryReserveError;

use super::units::{Text, with_units};
use crate::kernel::{readable, readable_utf8};

impl Text<'_> {
    /// The text as UTF-8, or the index of its first lone surrogate.
    pub fn to_utf8(self) -> Result<String, usize> {
        with_units!(self, units, _E => {
            let chars = units.iter().map(|&unit| char::from_u32(u32::from(unit)));
            chars.enumerate().map(|(index, c)| c.ok_or(index)).collect()
        })
    }

    /// The text as UTF-8, code point by code point; a lone surrogate becomes a character for private use.
    pub fn to_readable_utf8(self) -> Result<String, TryReserveError> {
        let most = match self {
            Text::Ucs1(units) if units.is_ascii() => 1,
            Text::Ucs1(_) => 2,
            Text::Ucs2(units) => return readable_utf8(units),
            Text::Ucs4(_) => 4,
        };
        let mut utf8 = String::new();
        utf8.try_reserve_exact(self.len().saturating_mul(most))?;
        with_units!(self, units, _E => utf8.extend(units.iter().map(|&unit| readable(u32::from(unit)))));
        Ok(utf8)
    }
}
