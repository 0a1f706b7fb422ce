//! A table as the vector kernels look it up.
//!
//! Three quarters of Arabic text are letters of U+0600–06FF, the rest mostly ASCII. For both there is a byte that says what
//! is changed at a code point, by XOR with its low byte: so one table serves UTF-8, whose two bytes hold those eight bits,
//! and Python's storage. What stands elsewhere the kernel asks of the [`Table`], one by one, if the table changes anything
//! there.

use super::factors::{Term, factors};
use super::{Entry, Table};
use crate::chars::CodePoint;

/// Of a flag byte: the code point is deleted, or [`STOP`].
pub(super) const SPECIAL: u8 = 0x80;
/// With [`SPECIAL`]: not for the table alone to tell, or not for a vector.
pub(super) const STOP: u8 = 0x01;
/// With [`SPECIAL`]: deleted, and belongs to nothing.
pub(super) const LOOSE: u8 = 0x08;
/// A letter that becomes ASCII: what U+0600–06FF have above their low byte, which goes.
pub(super) const NARROW: u8 = 0x06;
/// With [`NARROW`]: the same for UTF-8, where the second byte stays, without its high bit …
pub(super) const NARROW_UTF8: u8 = 0x40;
/// … and with this one, if the ASCII code has it.
pub(super) const BIT_6: u8 = 0x20;

/// 256 bytes, in the forms that the kernels look them up in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Plane {
    pub(super) dense: [u8; 256],
    pub(super) terms: Vec<Term>,
    /// The same for UTF-8, where the index of the rows is the low two bits of the lead, and above them bits 4 and 5 of the
    /// trail.
    pub(super) utf8_terms: Vec<Term>,
    /// Neighbours with the same value, as the first one, how many follow, and the value.
    pub(super) ranges: Vec<(u8, u8, u8)>,
    /// Whether there is anything from 0x80 on: Persian letters, signs of the Quran.
    pub(super) upper: bool,
}

impl Plane {
    fn new(dense: [u8; 256]) -> Self {
        let mut utf8 = [0; 256];
        for (code, value) in dense.iter().enumerate() {
            let (high, low) = (code >> 4, code & 15);
            let high = high >> 2 | (high & 3) << 2;
            utf8[high << 4 | low] = *value;
        }
        let mut ranges: Vec<(u8, u8, u8)> = Vec::new();
        for (code, &value) in (0..=u8::MAX).zip(&dense).filter(|(_, value)| **value != 0) {
            match ranges.last_mut() {
                Some((first, more, same)) if *same == value && *first + *more + 1 == code => *more += 1,
                _ => ranges.push((code, 0, value)),
            }
        }
        let upper = dense[0x80..].iter().any(|&value| value != 0);
        Plane { dense, terms: factors(&dense), utf8_terms: factors(&utf8), ranges, upper }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }
}

/// What happens to the code points of one table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forms {
    /// U+0600–06FF: what is changed in the low byte. Unless [`Forms::wide`] they are flags as well, of which those below
    /// [`SPECIAL`] count only with it.
    pub(super) arabic: Plane,
    /// U+0600–06FF: the flags, where a byte is too small for both.
    pub(super) flags: Plane,
    pub(super) wide: bool,
    /// ASCII, as in `arabic`; all is 0 from 0x80 on.
    pub(super) ascii: Plane,
    /// Whether anything happens elsewhere.
    pub(super) others: bool,
    /// Whether there is a [`STOP`] among them.
    pub(super) stops: bool,
}

/// What is changed in the low byte, and the flags.
type Cell = (u8, u8);

impl Forms {
    /// The forms of what acts in a table; `None` where most letters, or the spaces, need their context.
    pub(super) fn acting(table: &Table) -> Option<Self> {
        Self::new(table, acting, table.acts_elsewhere())
    }

    /// The forms of what asks: what needs its context is a stop, what has a rank is special.
    pub(super) fn asking(table: &Table) -> Option<Self> {
        Self::new(table, asking, table.asks_elsewhere())
    }

    fn new(table: &Table, cell: fn(CodePoint, Entry) -> Option<Cell>, others: bool) -> Option<Self> {
        let cells = |base: CodePoint, count: usize| -> ([u8; 256], [u8; 256]) {
            let (mut changes, mut flags) = ([0; 256], [0; 256]);
            for place in 0..count {
                let cp = base + place as CodePoint;
                (changes[place], flags[place]) = cell(cp, table.get(cp)).unwrap_or((0, SPECIAL | STOP));
            }
            (changes, flags)
        };
        let (arabic, flags) = cells(0x600, 0x100);
        let (ascii, ascii_flags) = cells(0, 0x80);
        let stops = |flags: &&u8| **flags == SPECIAL | STOP;
        if flags[..0x80].iter().filter(stops).count() > 0x40 || stops(&&ascii_flags[0x20]) {
            return None;
        }
        let any_stops = flags.iter().chain(&ascii_flags).any(|flags| stops(&flags));
        let one_byte = |changes: &[u8; 256], flags: &[u8; 256]| -> [u8; 256] {
            std::array::from_fn(|i| if flags[i] & SPECIAL == 0 { changes[i] } else { flags[i] })
        };
        let wide =
            arabic.iter().zip(&flags).any(|(change, flags)| change & SPECIAL != 0 || flags & NARROW != 0);
        let (arabic, flags) = if wide { (arabic, flags) } else { (one_byte(&arabic, &flags), [0; 256]) };
        Some(Forms {
            arabic: Plane::new(arabic),
            flags: Plane::new(flags),
            wide,
            ascii: Plane::new(one_byte(&ascii, &ascii_flags)),
            others,
            stops: any_stops,
        })
    }

    /// Whether more is to be done than to look each letter up once: see [`super::look::Look::look`].
    pub(super) fn rich(&self) -> bool {
        self.wide || self.others || !self.ascii.is_empty()
    }

    /// The most ranges that a block is compared with, in a kernel that cannot look up.
    pub(super) fn ranges(&self) -> usize {
        [&self.arabic, &self.flags, &self.ascii].into_iter().map(|plane| plane.ranges.len()).sum()
    }

    pub(super) fn memory(&self) -> usize {
        let of = |plane: &Plane| {
            size_of_val(&plane.terms[..])
                + size_of_val(&plane.utf8_terms[..])
                + size_of_val(&plane.ranges[..])
        };
        size_of::<Self>() + of(&self.arabic) + of(&self.flags) + of(&self.ascii)
    }
}

/// What a vector does where the table has this entry; `None` where it stops.
fn acting(cp: CodePoint, entry: Entry) -> Option<Cell> {
    match entry {
        Entry::Keep | Entry::Rank(_) => Some((0, 0)),
        Entry::DeleteMark => Some((0, SPECIAL)),
        Entry::Delete => Some((0, SPECIAL | LOOSE)),
        Entry::To(to) => changed(cp, to),
        Entry::Expand(_) | Entry::Context => None,
    }
}

fn changed(cp: CodePoint, to: CodePoint) -> Option<Cell> {
    let low = (cp ^ to) as u8;
    match (cp >> 8, to) {
        (0, 0..0x80) => Some((low, 0)),
        (6, 0x600..0x700) => Some((low, 0)),
        (6, 0..0x80) => {
            let bit_6 = if to & 0x40 == 0 { 0 } else { BIT_6 };
            Some((low, NARROW | NARROW_UTF8 | bit_6))
        }
        _ => None,
    }
}

/// What asks.
fn asking(_: CodePoint, entry: Entry) -> Option<Cell> {
    match entry {
        Entry::Context => None,
        Entry::Rank(_) => Some((0, SPECIAL)),
        _ => Some((0, 0)),
    }
}
