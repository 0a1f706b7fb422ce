//! One table for what a stage does to each code point.

use std::collections::HashMap;

use super::forms::Forms;
use crate::chars::CodePoint;

/// What a stage does to one code point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Nothing.
    Keep,
    /// Another code point stands in its place.
    To(CodePoint),
    /// Deleted; it belongs to the code point it sat on.
    DeleteMark,
    /// Deleted; it belongs to nothing.
    Delete,
    /// The text with this number stands in its place ([`Table::expansion`]).
    Expand(usize),
    /// Only its context tells.
    Context,
    /// Kept where it stands in order: a detector compares the number with that of the code point before it.
    Rank(u8),
}

/// A packed entry: the code point or number in the low bits, one bit for the kind above them. `Keep` is 0.
const PAYLOAD: u32 = (1 << 24) - 1;
const TO: u32 = 1 << 24;
const DELETE_MARK: u32 = 1 << 25;
const DELETE: u32 = 1 << 26;
const EXPAND: u32 = 1 << 27;
/// The kind of [`Entry::Context`].
pub(super) const CONTEXT: u32 = 1 << 28;
/// The kind of [`Entry::Rank`]. The highest, so that packed ranks compare as their numbers do and above all else.
pub(super) const RANK: u32 = 1 << 29;

/// The kinds of which something happens, or may happen.
const ACTS: u32 = !(RANK | PAYLOAD);

impl Entry {
    fn pack(self) -> u32 {
        match self {
            Entry::Keep => 0,
            Entry::To(cp) => TO | cp,
            Entry::DeleteMark => DELETE_MARK,
            Entry::Delete => DELETE,
            Entry::Expand(n) => EXPAND | (n as u32 & PAYLOAD),
            Entry::Context => CONTEXT,
            Entry::Rank(r) => RANK | u32::from(r),
        }
    }

    #[inline(always)]
    fn unpack(packed: u32) -> Self {
        let payload = packed & PAYLOAD;
        match packed - payload {
            0 => Entry::Keep,
            TO => Entry::To(payload),
            DELETE_MARK => Entry::DeleteMark,
            DELETE => Entry::Delete,
            EXPAND => Entry::Expand(payload as usize),
            CONTEXT => Entry::Context,
            _ => Entry::Rank(payload as u8),
        }
    }
}

/// Code points below this have their entries side by side: all of two-byte UTF-8, and so all of Arabic that is
/// not rare.
const LOW: usize = 0x800;
const PAGE: usize = 0x100;
const PAGES: usize = 0x11_0000 / PAGE;

/// What stands in place of a code point of one or two bytes of UTF-8: its bytes and how many they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Low(u32);

impl Low {
    /// Longer than two bytes, or not for the table alone to tell.
    const SPECIAL: Low = Low(1 << 31);
    const LEN: u32 = 16;
    /// Another number of bytes stands there, and not because a mark was deleted.
    const MOVES: u32 = 1 << 30;
    /// A mark that is deleted.
    const MARK: u32 = 1 << 24;

    fn new(cp: CodePoint, entry: Entry) -> Self {
        let (to, kind) = match entry {
            Entry::Keep | Entry::Rank(_) => (Some(cp), 0),
            Entry::To(other) => (Some(other), 0),
            Entry::Delete => (None, Self::MOVES),
            Entry::DeleteMark => (None, Self::MARK),
            Entry::Expand(_) | Entry::Context => return Self::SPECIAL,
        };
        let width = |cp: CodePoint| if cp < 0x80 { 1 } else { 2 };
        let Some(to) = to else { return Low(kind) };
        let moves = if width(to) == width(cp) { 0 } else { Self::MOVES };
        match to {
            0..0x80 => Low(to | 1 << Self::LEN | moves),
            0x80..0x800 => Low(0xC0 | to >> 6 | (0x80 | to & 0x3F) << 8 | 2 << Self::LEN | moves),
            _ => Self::SPECIAL,
        }
    }

    #[inline(always)]
    pub(super) fn is_special(self) -> bool {
        self.0 >= Self::SPECIAL.0
    }

    /// The bytes, followed by zeros.
    #[inline(always)]
    pub(super) fn bytes(self) -> [u8; 2] {
        (self.0 as u16).to_le_bytes()
    }

    #[inline(always)]
    pub(super) fn len(self) -> usize {
        (self.0 >> Self::LEN & 3) as usize
    }

    /// Whether a record needs more than a look: what is special, and what moves the text behind it.
    #[inline(always)]
    pub(super) fn stops_record(self) -> bool {
        self.0 >= Self::MOVES
    }

    #[inline(always)]
    pub(super) fn is_mark(self) -> bool {
        self.0 & Self::MARK != 0
    }
}

/// What a scan of a text looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sought {
    /// What the table changes or may change.
    Change,
    /// What needs its context or its neighbours.
    Context,
}

/// Three ranges of bytes, as the first byte and how many follow.
pub(super) type Ranges = [(u8, u8); 3];

/// Where the sought entries of ASCII and of two leading bytes lie, U+0600–063F and U+0640–067F: for each the ranges of
/// bytes; for the leading ones, of second bytes. What other leading bytes begin is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Quiet {
    /// Whether ASCII has any.
    pub(super) ascii_too: bool,
    pub(super) ascii: Ranges,
    pub(super) d8: Ranges,
    pub(super) d9: Ranges,
}

impl Quiet {
    /// `None` where most of Arabic text has such entries, or its spaces do, so that looking would be in vain.
    fn new(low: &[u32; LOW], kinds: u32) -> Option<Self> {
        let sought = |cp: usize| low[cp] & kinds != 0;
        let often = (0x600..0x680).filter(|&cp| sought(cp)).count() > 0x40;
        if often || sought(0x20) {
            return None;
        }
        Some(Quiet {
            ascii_too: (0..0x80).any(sought),
            ascii: three_ranges((0..0x80).filter(|&byte| sought(usize::from(byte)))),
            d8: three_ranges((0x80..=0xBF).filter(|&trail| sought(0x600 - 0x80 + usize::from(trail)))),
            d9: three_ranges((0x80..=0xBF).filter(|&trail| sought(0x640 - 0x80 + usize::from(trail)))),
        })
    }
}

/// Ranges that hold all of some bytes, which ascend: parted at the two widest gaps.
fn three_ranges(bytes: impl Iterator<Item = u8>) -> Ranges {
    let bytes: Vec<u8> = bytes.collect();
    let mut gaps: Vec<usize> = (1..bytes.len()).collect();
    gaps.sort_by_key(|&i| bytes[i - 1].abs_diff(bytes[i]));
    let mut starts = [0, bytes.len(), bytes.len()];
    starts[1..].iter_mut().zip(gaps.iter().rev()).for_each(|(start, &gap)| *start = gap);
    starts.sort_unstable();
    let range = |start: usize, end: usize| match &bytes[start..end] {
        [first, .., last] => (*first, last - first),
        [only] => (*only, 0),
        // UTF-8 has no byte 0xFF.
        [] => (0xFF, 0),
    };
    [range(0, starts[1]), range(starts[1], starts[2]), range(starts[2], bytes.len())]
}

/// Code point → [`Entry`], in constant time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    low: Box<[u32; LOW]>,
    /// For the rest, the number of its page; page 0 is of code points that nobody named.
    index: Box<[u16; PAGES]>,
    pages: Vec<[u32; PAGE]>,
    expansions: Vec<Box<[CodePoint]>>,
    /// The same as `low`, as bytes of UTF-8.
    bytes: Box<[Low; LOW]>,
    /// Where what acts lies, and what asks.
    acting: Option<Quiet>,
    asking: Option<Quiet>,
    /// What acts, as vector kernels look it up.
    forms: Option<Box<Forms>>,
    /// What asks, likewise.
    asking_forms: Option<Box<Forms>>,
    decides: bool,
    asks: bool,
}

impl Table {
    /// What stands in place of a code point below U+0800.
    #[inline(always)]
    pub(super) fn low(&self, cp: usize) -> Low {
        self.bytes[cp & (LOW - 1)]
    }

    /// Where in Arabic lies what is sought, if it is worth a look.
    #[inline(always)]
    pub(super) fn quiet(&self, sought: Sought) -> Option<&Quiet> {
        match sought {
            Sought::Change => self.acting.as_ref(),
            Sought::Context => self.asking.as_ref(),
        }
    }

    /// What acts, as vector kernels look it up; `None` where they would stop all the time.
    #[inline(always)]
    pub(super) fn forms(&self) -> Option<&Forms> {
        self.forms.as_deref()
    }

    /// What asks, as vector kernels look it up; `None` likewise, and where nothing asks.
    pub(super) fn asking_forms(&self) -> Option<&Forms> {
        self.asking_forms.as_deref()
    }

    /// Code points that act and are neither ASCII nor of U+0600–06FF: above U+07FF the first of each page with any.
    pub(super) fn acting_elsewhere(&self) -> Vec<CodePoint> {
        self.elsewhere(ACTS)
    }

    /// Likewise those that ask.
    pub(super) fn asking_elsewhere(&self) -> Vec<CodePoint> {
        self.elsewhere(CONTEXT | RANK)
    }

    fn elsewhere(&self, kinds: u32) -> Vec<CodePoint> {
        let sought = |packed: &u32| packed & kinds != 0;
        let is_sought: Vec<bool> = self.pages.iter().map(|page| page.iter().any(sought)).collect();
        let low = (0x80..0x600).chain(0x700..LOW).filter(|&cp| sought(&self.low[cp]));
        let pages = (LOW / PAGE..PAGES).filter(|&page| is_sought[usize::from(self.index[page])]);
        low.chain(pages.map(|page| page * PAGE)).map(|cp| cp as CodePoint).collect()
    }

    /// What happens to `cp`.
    #[inline(always)]
    pub fn get(&self, cp: CodePoint) -> Entry {
        Entry::unpack(self.packed(cp))
    }

    /// What stands in place of `cp`, and whether anything does, where that is one code point at most; `None` for
    /// [`Entry::Expand`] and [`Entry::Context`]. Without a branch on which of the frequent kinds it is.
    #[inline(always)]
    pub fn one_for_one(&self, cp: CodePoint) -> Option<(CodePoint, bool)> {
        let packed = self.packed(cp);
        if packed & (EXPAND | CONTEXT) != 0 {
            return None;
        }
        let to = if packed & TO != 0 { packed & PAYLOAD } else { cp };
        Some((to, packed & (DELETE | DELETE_MARK) == 0))
    }

    /// Whether something happens to `cp`, or may happen.
    #[inline(always)]
    pub fn acts(&self, cp: CodePoint) -> bool {
        self.packed(cp) & ACTS != 0
    }

    /// How many units stand in place of `cp`, to which this happens; `width` tells those of a code point.
    pub fn written(&self, cp: CodePoint, entry: Entry, width: impl Fn(CodePoint) -> usize) -> usize {
        match entry {
            Entry::Delete | Entry::DeleteMark => 0,
            Entry::Expand(number) => self.expansion(number).iter().map(|&cp| width(cp)).sum(),
            Entry::To(other) => width(other),
            _ => width(cp),
        }
    }

    /// Whether there is a code point that this table changes by itself.
    pub fn decides_any(&self) -> bool {
        self.decides
    }

    /// Whether there is a code point that only its context or its neighbours tell of.
    pub fn asks_any(&self) -> bool {
        self.asks
    }

    /// Whether every code point stays one, or goes, whatever stands beside it.
    pub(super) fn is_one_for_one(&self) -> bool {
        !self.asks && self.expansions.is_empty()
    }

    /// The entry as it is stored, for loops that count without branches on the kind.
    #[inline(always)]
    pub(super) fn packed(&self, cp: CodePoint) -> u32 {
        let cp = cp as usize;
        if cp < LOW {
            return self.low[cp];
        }
        self.index.get(cp / PAGE).map_or(0, |&page| self.pages[page as usize][cp % PAGE])
    }

    /// The text behind [`Entry::Expand`].
    pub fn expansion(&self, number: usize) -> &[CodePoint] {
        &self.expansions[number]
    }

    /// The bytes of memory this table holds.
    pub fn memory(&self) -> usize {
        size_of::<Self>()
            + size_of_val(&*self.low)
            + size_of_val(&*self.index)
            + size_of_val(&*self.bytes)
            + size_of_val(&self.pages[..])
            + [&self.forms, &self.asking_forms]
                .into_iter()
                .flatten()
                .map(|forms| forms.memory())
                .sum::<usize>()
            + self.expansions.iter().map(|e| size_of_val(&**e)).sum::<usize>()
    }
}

/// Fills a [`Table`] entry by entry.
#[derive(Debug)]
pub struct TableBuilder(Table);

impl Default for TableBuilder {
    fn default() -> Self {
        TableBuilder(Table {
            low: Box::new([0; LOW]),
            index: Box::new([0; PAGES]),
            pages: vec![[0; PAGE]],
            expansions: Vec::new(),
            bytes: Box::new([Low::SPECIAL; LOW]),
            acting: None,
            asking: None,
            forms: None,
            asking_forms: None,
            decides: false,
            asks: false,
        })
    }
}

impl TableBuilder {
    /// A table in which only its context tells of a code point, until it is set.
    pub fn of_context() -> Self {
        let mut builder = TableBuilder::default();
        let context = Entry::Context.pack();
        builder.0.low.fill(context);
        builder.0.pages[0].fill(context);
        builder.0.asks = true;
        builder
    }

    /// Sets the entry of `cp`, at most U+10FFFF.
    pub fn set(&mut self, cp: CodePoint, entry: Entry) {
        let (cp, packed) = (cp as usize, entry.pack());
        match entry {
            Entry::Keep => {}
            Entry::Context | Entry::Rank(_) => self.0.asks = true,
            _ => self.0.decides = true,
        }
        if cp < LOW {
            self.0.low[cp] = packed;
            return;
        }
        let page = &mut self.0.index[cp / PAGE];
        if *page == 0 {
            let unnamed = self.0.pages[0];
            if packed == unnamed[cp % PAGE] {
                return;
            }
            *page = self.0.pages.len() as u16;
            self.0.pages.push(unnamed);
        }
        self.0.pages[*page as usize][cp % PAGE] = packed;
    }

    /// Sets `cp` to become `text`.
    pub fn expand(&mut self, cp: CodePoint, text: &[CodePoint]) {
        let number = self.0.expansions.len();
        self.0.expansions.push(text.into());
        self.set(cp, Entry::Expand(number));
    }

    /// The finished table.
    pub fn finish(self) -> Table {
        let mut table = self.0;
        for (cp, packed) in table.low.iter().enumerate() {
            table.bytes[cp] = Low::new(cp as CodePoint, Entry::unpack(*packed));
        }
        share_equal_pages(&mut table);
        table.acting = Quiet::new(&table.low, ACTS);
        table.asking = Quiet::new(&table.low, CONTEXT | RANK);
        if table.decides {
            table.forms = Forms::acting(&table).map(Box::new);
        }
        if table.asks {
            table.asking_forms = Forms::asking(&table).map(Box::new);
        }
        table
    }
}

/// Equal pages are stored once: all of Hangul and most of the ideographs are alike to a table.
fn share_equal_pages(table: &mut Table) {
    let mut known: HashMap<[u32; PAGE], u16> = HashMap::new();
    let mut shared = Vec::new();
    let number_of = |page: &[u32; PAGE]| {
        *known.entry(*page).or_insert_with(|| {
            shared.push(*page);
            (shared.len() - 1) as u16
        })
    };
    // Page 0 comes first, and stays so.
    let numbers: Vec<u16> = table.pages.iter().map(number_of).collect();
    table.index.iter_mut().for_each(|page| *page = numbers[usize::from(*page)]);
    table.pages = shared;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_come_back_at_every_height() {
        let entries = [
            Entry::To(0x10_FFFF),
            Entry::DeleteMark,
            Entry::Delete,
            Entry::Context,
            Entry::Rank(230),
            Entry::Keep,
        ];
        let mut builder = TableBuilder::default();
        let places = [0x20, 0x640, 0x7FE, 0x800, 0xFDFA, 0xFFFF, 0x1_0EFD, 0x10_FFFF];
        for (i, &cp) in places.iter().enumerate() {
            builder.set(cp, entries[i % entries.len()]);
        }
        let table = builder.finish();
        for (i, &cp) in places.iter().enumerate() {
            let entry = entries[i % entries.len()];
            assert_eq!(table.get(cp), entry, "U+{cp:04X}");
            let to = if let Entry::To(to) = entry { to } else { cp };
            let stays = !matches!(entry, Entry::Delete | Entry::DeleteMark);
            let alone = (entry != Entry::Context).then_some((to, stays));
            assert_eq!(table.one_for_one(cp), alone, "U+{cp:04X}");
            assert_eq!(table.written(cp, table.get(cp), |_| 1), usize::from(stays), "U+{cp:04X}");
            assert_eq!(table.acts(cp), !matches!(entry, Entry::Keep | Entry::Rank(_)), "U+{cp:04X}");
            assert_eq!(table.packed(cp) & CONTEXT != 0, entry == Entry::Context, "U+{cp:04X}");
            assert_eq!(table.packed(cp) >= RANK, matches!(entry, Entry::Rank(_)), "U+{cp:04X}");
            assert_eq!(table.get(cp - 1), Entry::Keep);
        }
        assert_eq!(table.get(u32::MAX), Entry::Keep);
    }

    #[test]
    fn three_ranges_hold_what_they_must_and_leave_out_the_widest_gaps() {
        let ranges = |bytes: &[u8]| three_ranges(bytes.iter().copied());
        const NONE: (u8, u8) = (0xFF, 0);
        assert_eq!(ranges(&[]), [NONE; 3]);
        assert_eq!(ranges(&[7]), [(7, 0), NONE, NONE]);
        assert_eq!(ranges(&[7, 9]), [(7, 0), (9, 0), NONE]);
        assert_eq!(ranges(&[0x80, 0x93, 0x94, 0x95, 0xAB, 0xAC]), [(0x80, 0), (0x93, 2), (0xAB, 1)]);
        assert_eq!(ranges(&[1, 2, 4, 9, 11, 30]), [(1, 3), (9, 2), (30, 0)]);
    }

    #[test]
    fn equal_pages_are_stored_once() {
        let mut builder = TableBuilder::default();
        (0xAC00..0xD000).for_each(|cp| builder.set(cp, Entry::Context));
        builder.set(0xD000, Entry::Delete);
        let table = builder.finish();
        assert_eq!(table.pages.len(), 3);
        for cp in 0..0x11_0000 {
            let expected = match cp {
                0xAC00..0xD000 => Entry::Context,
                0xD000 => Entry::Delete,
                _ => Entry::Keep,
            };
            assert_eq!(table.get(cp), expected, "U+{cp:04X}");
        }
    }

    #[test]
    fn a_table_knows_what_it_holds() {
        let with = |entry| {
            let mut builder = TableBuilder::default();
            builder.set(0x640, entry);
            let table = builder.finish();
            (table.decides_any(), table.asks_any())
        };
        assert_eq!(with(Entry::Keep), (false, false));
        assert_eq!(with(Entry::DeleteMark), (true, false));
        assert_eq!(with(Entry::Context), (false, true));
        assert_eq!(with(Entry::Rank(1)), (false, true));
    }

    #[test]
    fn a_table_may_name_what_stays() {
        let mut builder = TableBuilder::of_context();
        [0x20, 0x640, 0xFDFA].into_iter().for_each(|cp| builder.set(cp, Entry::Keep));
        let table = builder.finish();
        assert!(table.asks_any() && !table.decides_any());
        for cp in [0x20, 0x640, 0xFDFA] {
            assert_eq!(table.get(cp), Entry::Keep, "U+{cp:04X}");
            assert_eq!(table.get(cp + 1), Entry::Context, "U+{:04X}", cp + 1);
        }
        assert_eq!((table.get(0x800), table.get(0x10_FFFF)), (Entry::Context, Entry::Context));
        assert!(table.memory() < 64 << 10, "what nobody named has one page");
    }

    #[test]
    fn an_expansion_keeps_its_text() {
        let mut builder = TableBuilder::default();
        builder.expand(0xFEFB, &[0x644, 0x627]);
        let table = builder.finish();
        let Entry::Expand(n) = table.get(0xFEFB) else { panic!("{:?}", table.get(0xFEFB)) };
        assert_eq!(table.expansion(n), [0x644, 0x627]);
        assert_eq!(table.one_for_one(0xFEFB), None);
    }
}
