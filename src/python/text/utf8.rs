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

    /// Shows the text as UTF-8 to `see`, unless it holds a lone surrogate or is longer than words are: it takes no memory.
    pub fn with_word<R>(self, see: impl FnOnce(&str) -> R) -> Option<R> {
        const ROOM: usize = 96;
        let (mut room, mut len) = ([0; ROOM], 0);
        with_units!(self, units, _E => {
            for &unit in units {
                let c = char::from_u32(u32::from(unit))?;
                let place = room.get_mut(len..len + c.len_utf8())?;
                len += c.encode_utf8(place).len();
            }
        });
        std::str::from_utf8(room.get(..len)?).ok().map(see)
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
