//! One table for what a stage does to each code point.

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

const SHIFT: u32 = 24;
const PAYLOAD: u32 = (1 << SHIFT) - 1;

impl Entry {
    /// Packed: the kind in the top byte, the code point or number below. `Keep` is 0, so that a loop can test
    /// for "nothing to do" with one comparison.
    fn pack(self) -> u32 {
        match self {
            Entry::Keep => 0,
            Entry::To(cp) => 1 << SHIFT | cp,
            Entry::DeleteMark => 2 << SHIFT,
            Entry::Delete => 3 << SHIFT,
            Entry::Expand(n) => 4 << SHIFT | (n as u32 & PAYLOAD),
            Entry::Context => 5 << SHIFT,
            Entry::Rank(r) => 6 << SHIFT | u32::from(r),
        }
    }

    #[inline(always)]
    fn unpack(packed: u32) -> Self {
        let payload = packed & PAYLOAD;
        match packed >> SHIFT {
            0 => Entry::Keep,
            1 => Entry::To(payload),
            2 => Entry::DeleteMark,
            3 => Entry::Delete,
            4 => Entry::Expand(payload as usize),
            5 => Entry::Context,
            _ => Entry::Rank(payload as u8),
        }
    }
}

/// Code points below this have their entries side by side: all of two-byte UTF-8, and so all of Arabic that is
/// not rare.
const LOW: usize = 0x800;
const PAGE: usize = 0x100;
const PAGES: usize = 0x11_0000 / PAGE;

/// Code point → [`Entry`], in constant time.
#[derive(Debug, Clone)]
pub struct Table {
    low: Box<[u32; LOW]>,
    /// For the rest, the number of its page; page 0 keeps everything.
    index: Box<[u16; PAGES]>,
    pages: Vec<[u32; PAGE]>,
    expansions: Vec<Box<[CodePoint]>>,
}

impl Table {
    /// What happens to `cp`.
    #[inline(always)]
    pub fn get(&self, cp: CodePoint) -> Entry {
        let cp = cp as usize;
        if cp < LOW {
            return Entry::unpack(self.low[cp]);
        }
        match self.index.get(cp / PAGE) {
            Some(&page) => Entry::unpack(self.pages[page as usize][cp % PAGE]),
            None => Entry::Keep,
        }
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
            + size_of_val(&self.pages[..])
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
        })
    }
}

impl TableBuilder {
    /// Sets the entry of `cp`, at most U+10FFFF.
    pub fn set(&mut self, cp: CodePoint, entry: Entry) {
        let (cp, packed) = (cp as usize, entry.pack());
        if cp < LOW {
            self.0.low[cp] = packed;
            return;
        }
        let page = &mut self.0.index[cp / PAGE];
        if *page == 0 {
            if packed == 0 {
                return;
            }
            *page = self.0.pages.len() as u16;
            self.0.pages.push([0; PAGE]);
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
        self.0
    }
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
            assert_eq!(table.get(cp), entries[i % entries.len()], "U+{cp:04X}");
            assert_eq!(table.get(cp - 1), Entry::Keep);
        }
        assert_eq!(table.get(u32::MAX), Entry::Keep);
    }

    #[test]
    fn an_expansion_keeps_its_text() {
        let mut builder = TableBuilder::default();
        builder.expand(0xFEFB, &[0x644, 0x627]);
        let table = builder.finish();
        let Entry::Expand(n) = table.get(0xFEFB) else { panic!("{:?}", table.get(0xFEFB)) };
        assert_eq!(table.expansion(n), [0x644, 0x627]);
    }
}
