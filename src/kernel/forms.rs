//! A table as the vector kernels look it up.
//!
//! Three quarters of Arabic text are letters of U+0600–06FF, the rest mostly ASCII. For both there is a byte that says what
//! is changed at a code point, by XOR with its low byte: so one table serves UTF-8, whose two bytes hold those eight bits,
//! and Python's storage. What stands elsewhere the kernel asks of the [`Table`], one by one, if the table changes anything
//! there.

use super::factors::{Term, factors};
use super::set::{Set, lead};
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

/// 256 bytes, in the forms that the kernels look them up in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Plane {
    pub(super) dense: [u8; 256],
    pub(super) terms: Vec<Term>,
    pub(super) ranges: Vec<Range>,
    /// Whether there is anything from 0x80 on: Persian letters, signs of the Quran.
    pub(super) upper: bool,
}

impl Plane {
    /// The bytes of a storage whose units are code points.
    pub(super) fn of_units(dense: [u8; 256]) -> Self {
        Self::new(dense, &dense)
    }

    /// Those of UTF-8, where the terms have rows of their own: the low two bits of the lead, and above them bits 4 and 5 of the
    /// trail.
    pub(super) fn of_utf8(dense: [u8; 256]) -> Self {
        let mut by_rows = [0; 256];
        for (code, value) in dense.iter().enumerate() {
            let (high, low) = (code >> 4, code & 15);
            let high = high >> 2 | (high & 3) << 2;
            by_rows[high << 4 | low] = *value;
        }
        Self::new(dense, &by_rows)
    }

    fn new(dense: [u8; 256], by_rows: &[u8; 256]) -> Self {
        let upper = dense[0x80..].iter().any(|&value| value != 0);
        Plane { dense, terms: factors(by_rows), ranges: ranges(&dense), upper }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    fn memory(&self) -> usize {
        size_of_val(&self.terms[..]) + size_of_val(&self.ranges[..])
    }
}

/// Neighbours with the same value: the first one, how many follow, and the value.
pub(super) type Range = (u8, u8, u8);

/// The ranges of what is not 0.
pub(super) fn ranges(dense: &[u8; 256]) -> Vec<Range> {
    let mut ranges: Vec<Range> = Vec::new();
    for (code, &value) in (0..=u8::MAX).zip(dense).filter(|(_, value)| **value != 0) {
        match ranges.last_mut() {
            Some((first, more, same)) if *same == value && *first + *more + 1 == code => *more += 1,
            _ => ranges.push((code, 0, value)),
        }
    }
    ranges
}

/// What happens to U+0600–06FF. Unless the forms are [`Forms::wide`], `changes` are flags as well, of which those below
/// [`SPECIAL`] count only with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Letters {
    /// What is changed in the low byte; of wide forms for UTF-8 in the trail.
    pub(super) changes: Plane,
    /// The flags, where a byte is too small for both; for UTF-8 also what is changed in the lead, unless it is special.
    pub(super) flags: Plane,
}

impl Letters {
    /// In a storage whose units are code points.
    fn of_units(cells: &[Cell; 256], wide: bool) -> Self {
        let changes = if wide { cells.map(|cell| cell.0) } else { cells.map(one_byte) };
        let flags = if wide { cells.map(|cell| cell.1) } else { [0; 256] };
        Letters { changes: Plane::of_units(changes), flags: Plane::of_units(flags) }
    }

    fn of_utf8(cells: &[Cell; 256], wide: bool) -> Self {
        if !wide {
            return Letters { changes: Plane::of_utf8(cells.map(one_byte)), flags: Plane::of_utf8([0; 256]) };
        }
        let mut codes = 0..=u8::MAX;
        let bytes = cells.map(|(change, flags)| {
            let code = codes.next().unwrap_or_default();
            match flags {
                // The trail becomes the ASCII code, and the lead goes.
                NARROW => (0x80 | code & 0x3F ^ (code ^ change), 0),
                0 => (change & 0x3F, change >> 6),
                special => (0, special),
            }
        });
        Letters {
            changes: Plane::of_utf8(bytes.map(|bytes| bytes.0)),
            flags: Plane::of_utf8(bytes.map(|bytes| bytes.1)),
        }
    }

    fn ranges(&self) -> usize {
        self.changes.ranges.len() + self.flags.ranges.len()
    }

    fn memory(&self) -> usize {
        self.changes.memory() + self.flags.memory()
    }
}

/// What happens to the code points of one table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forms {
    pub(super) utf8: Letters,
    pub(super) units: Letters,
    /// Whether a letter changes in more than seven bits.
    pub(super) wide: bool,
    /// ASCII, as [`Letters::changes`] that are not wide; all is 0 from 0x80 on.
    pub(super) ascii: Plane,
    /// Where anything happens elsewhere: the leads in UTF-8 …
    pub(super) leads: Set,
    /// … and what is above the low byte, 255 where that is more.
    pub(super) above: Set,
    /// Whether there is a [`STOP`] among them.
    pub(super) stops: bool,
}

/// So few letters from U+0680 on, which Arabic does not use, are asked of the table one by one rather than make all the rest wide.
const MOST_STOPS: usize = 4;

/// What is changed in the low byte, and the flags.
type Cell = (u8, u8);

impl Forms {
    /// The forms of what acts in a table; `None` where most letters, or the spaces, need their context.
    pub(super) fn acting(table: &Table) -> Option<Self> {
        Self::new(table, acting, &table.acting_elsewhere())
    }

    /// The forms of what asks: what needs its context is a stop, what has a rank is special.
    pub(super) fn asking(table: &Table) -> Option<Self> {
        Self::new(table, asking, &table.asking_elsewhere())
    }

    fn new(table: &Table, cell: fn(CodePoint, Entry) -> Option<Cell>, others: &[CodePoint]) -> Option<Self> {
        let cells = |base: CodePoint, count: usize| -> [Cell; 256] {
            let mut cells = [(0, 0); 256];
            for (cell_of, cp) in cells[..count].iter_mut().zip(base..) {
                *cell_of = cell(cp, table.get(cp)).unwrap_or((0, SPECIAL | STOP));
            }
            cells
        };
        let (mut arabic, ascii) = (cells(0x600, 0x100), cells(0, 0x80));
        let stops = |cell: &&Cell| cell.1 == SPECIAL | STOP;
        if arabic[..0x80].iter().filter(stops).count() > 0x40 || stops(&&ascii[0x20]) {
            return None;
        }
        let is_wide = |&(change, flags): &Cell| change & SPECIAL != 0 || flags & NARROW != 0;
        if arabic[..0x80].iter().all(|cell| !is_wide(cell))
            && arabic.iter().filter(|cell| is_wide(cell)).count() <= MOST_STOPS
        {
            arabic.iter_mut().filter(|cell| is_wide(cell)).for_each(|cell| *cell = (0, SPECIAL | STOP));
        }
        let wide = arabic.iter().any(is_wide);
        Some(Forms {
            utf8: Letters::of_utf8(&arabic, wide),
            units: Letters::of_units(&arabic, wide),
            wide,
            ascii: Plane::of_units(ascii.map(one_byte)),
            leads: Set::new(others.iter().map(|&cp| lead(cp))),
            above: Set::new(others.iter().map(|&cp| (cp >> 8).min(0xFF) as u8)),
            stops: arabic.iter().chain(&ascii).any(|cell| stops(&cell)),
        })
    }

    /// Whether anything happens that is neither ASCII nor of U+0600–06FF.
    pub(super) fn others(&self) -> bool {
        !self.leads.is_empty()
    }

    /// Whether more is to be done than to look each letter up once: see [`super::look::Look::look`].
    pub(super) fn rich(&self) -> bool {
        self.wide || self.others() || !self.ascii.is_empty()
    }

    /// The most ranges that a block is compared with, in a kernel that cannot look up.
    pub(super) fn ranges(&self) -> usize {
        self.utf8.ranges().max(self.units.ranges()) + self.ascii.ranges.len()
    }

    pub(super) fn memory(&self) -> usize {
        size_of::<Self>()
            + self.utf8.memory()
            + self.units.memory()
            + self.ascii.memory()
            + self.leads.memory()
            + self.above.memory()
    }
}

/// A change of less than eight bits and the flags, as one.
fn one_byte((change, flags): Cell) -> u8 {
    if flags & SPECIAL == 0 { change } else { flags }
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
        (6, 0..0x80) => Some((low, NARROW)),
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
