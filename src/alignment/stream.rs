//! The edits of an alignment, packed, and the look-ups over them.

use std::collections::TryReserveError;
use std::hash::{Hash, Hasher};
use std::ops::Range;

use super::edits::{Edits, Pieces};
use super::masks::{Stretch, WORD};
use super::shapes::{MOST_SOURCE, MOST_TARGET, NUMBERS, STRETCH, Side};
use super::{SourceRange, TargetRange};

/// The most bytes an edit takes: its head and three numbers of seven bits a byte.
const MOST_BYTES: usize = 1 + 3 * 10;

/// Edits between two entry points of the stream: a look-up reads at most that many, or those of a stretch besides.
const STRIDE: usize = 128;

/// As how many edits a word of a stretch counts, nearly the most that it holds.
const EDITS_OF_WORD: usize = 16;

/// The correspondence between a source and a target text.
#[derive(Clone, Debug, Default)]
pub struct Alignment {
    bytes: Vec<u8>,
    entries: Vec<Entry>,
    /// Edits since the last entry.
    since: usize,
    source_len: usize,
    target_len: usize,
}

/// The same edits are equal, in whatever form they are kept.
impl PartialEq for Alignment {
    fn eq(&self, other: &Self) -> bool {
        let lengths = |alignment: &Self| (alignment.source_len, alignment.target_len);
        lengths(self) == lengths(other) && self.edits().eq(other.edits())
    }
}

impl Eq for Alignment {}

impl Hash for Alignment {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.source_len, self.target_len).hash(state);
        self.edits().for_each(|edit| edit.hash(state));
    }
}

/// A place in the stream where reading can begin.
#[derive(Clone, Copy, Debug, Default)]
struct Entry {
    byte: usize,
    source: usize,
    target: usize,
}

impl Entry {
    fn unit(&self, side: Side) -> usize {
        match side {
            Side::Source => self.source,
            Side::Target => self.target,
        }
    }
}

/// How much of an alignment was written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Size {
    end: Entry,
    entries: usize,
    since: usize,
}

impl Alignment {
    /// The alignment of a text with itself.
    pub fn identity(len: usize) -> Self {
        Alignment { source_len: len, target_len: len, ..Self::default() }
    }

    /// The length of the source, in its units.
    pub fn source_len(&self) -> usize {
        self.source_len
    }

    /// The length of the target, in its units.
    pub fn target_len(&self) -> usize {
        self.target_len
    }

    /// Whether every place is where it was.
    pub fn is_identity(&self) -> bool {
        self.bytes.is_empty()
    }

    /// The bytes of memory the edits take.
    pub fn memory(&self) -> usize {
        self.bytes.capacity() + self.entries.capacity() * size_of::<Entry>()
    }

    /// Where in the source a range of the target comes from. Offsets past the end count as the end. O(log n).
    pub fn to_source(&self, range: TargetRange) -> SourceRange {
        let (start, end) = self.map(Side::Target, range.start, range.end);
        SourceRange { start, end }
    }

    /// Where in the target a range of the source went. Offsets past the end count as the end. O(log n).
    pub fn from_source(&self, range: SourceRange) -> TargetRange {
        let (start, end) = self.map(Side::Source, range.start, range.end);
        TargetRange { start, end }
    }

    fn map(&self, side: Side, start: usize, end: usize) -> (usize, usize) {
        let [start, end] = self.asks(side, start, end).map(|ask| self.place(side, ask));
        (start, end)
    }

    fn place(&self, side: Side, ask: Ask) -> usize {
        let mut reader = self.reader(side);
        match ask {
            Ask::Fixed(place) => place,
            Ask::Begin(at) | Ask::End(at) => ask.of(reader.piece_at(at)),
        }
    }

    /// What a range of `side` asks for to be mapped: its two ends.
    pub(super) fn asks(&self, side: Side, start: usize, end: usize) -> [Ask; 2] {
        let (here, there) = match side {
            Side::Source => (self.source_len, self.target_len),
            Side::Target => (self.target_len, self.source_len),
        };
        let (start, end) = (start.min(here), end.min(here));
        if end > start {
            return [Ask::Begin(start), Ask::End(end - 1)];
        }
        // An empty range stands before the code point that begins there; at the end, behind the last one.
        let place = match start {
            start if start < here => Ask::Begin(start),
            0 if side == Side::Source => Ask::Fixed(there),
            0 => Ask::Fixed(0),
            start => Ask::End(start - 1),
        };
        [place, place]
    }

    /// Finds pieces by units of `side`.
    pub(super) fn reader(&self, side: Side) -> Reader<'_> {
        Reader { side, pieces: self.pieces(), piece: None }
    }

    /// The last place at or before unit `at` of `side` where reading can begin.
    fn entry(&self, side: Side, at: usize) -> Entry {
        let entry = self.entries.partition_point(|entry| entry.unit(side) <= at);
        entry.checked_sub(1).map_or(Entry::default(), |i| self.entries[i])
    }

    /// All stretches, in order; together they cover both texts.
    pub(crate) fn pieces(&self) -> Pieces<'_> {
        self.pieces_from(Entry::default())
    }

    fn pieces_from(&self, entry: Entry) -> Pieces<'_> {
        Pieces::new(self, Edits::new(&self.bytes[entry.byte..]), (entry.source, entry.target))
    }

    /// The edits alone, in order.
    pub(super) fn edits(&self) -> Edits<'_> {
        Edits::new(&self.bytes)
    }

    fn push_number(&mut self, mut value: usize) {
        while value >= 0x80 {
            self.bytes.push(value as u8 | 0x80);
            value >>= 7;
        }
        self.bytes.push(value as u8);
    }

    /// Appends: `gap` units in place, then `source` units became `target`.
    #[inline(always)]
    pub(super) fn push(&mut self, gap: usize, source: usize, target: usize) -> Result<(), TryReserveError> {
        let shape = if source < MOST_SOURCE && target < MOST_TARGET { NUMBERS[source][target] } else { 0 };
        let room = self.bytes.capacity() - self.bytes.len();
        // Nearly all edits of real text are of one to three bytes.
        if shape == 0 || gap >= 15 + (1 << 14) || self.since >= STRIDE || room < 4 {
            return self.push_any(gap, source, target, shape);
        }
        // Without a branch on how long the gap is, which no processor foresees.
        let more = gap.saturating_sub(15) as u32;
        let (is_long, is_longer) = (gap >= 15, more >= 0x80);
        let number = more & 0x7F | u32::from(is_longer) << 7 | more >> 7 << 8;
        let bytes = (gap.min(15) as u32) << 4 | u32::from(shape) | number << 8;
        let end = self.bytes.len() + 1 + usize::from(is_long) + usize::from(is_longer);
        self.bytes.extend_from_slice(&bytes.to_le_bytes());
        self.bytes.truncate(end);
        self.count(gap, source, target);
        Ok(())
    }

    /// The same for every edit; `shape` is the number of its shape.
    #[inline(never)]
    fn push_any(
        &mut self,
        gap: usize,
        source: usize,
        target: usize,
        shape: u8,
    ) -> Result<(), TryReserveError> {
        self.bytes.try_reserve(MOST_BYTES)?;
        self.enter()?;
        self.bytes.push((gap.min(15) as u8) << 4 | shape);
        if gap >= 15 {
            self.push_number(gap - 15);
        }
        if shape == 0 {
            self.push_number(source);
            self.push_number(target);
        }
        self.count(gap, source, target);
        Ok(())
    }

    /// Appends `gap` units in place and a stretch.
    #[inline(never)]
    pub(super) fn push_stretch(&mut self, gap: usize, stretch: &Stretch) -> Result<(), TryReserveError> {
        let Stretch { letter, from, to, words, deleted } = *stretch;
        self.bytes.try_reserve(2 * MOST_BYTES + size_of_val(words))?;
        self.enter()?;
        self.since += words.len() * EDITS_OF_WORD;
        self.bytes.push((gap.min(15) as u8) << 4);
        if gap >= 15 {
            self.push_number(gap - 15);
        }
        [STRETCH.0, STRETCH.1, letter, from, to].into_iter().for_each(|number| self.push_number(number));
        let start = self.bytes.len();
        self.bytes.resize(start + to.div_ceil(WORD) * size_of::<u64>(), 0);
        for (bytes, word) in self.bytes[start..].as_chunks_mut().0.iter_mut().zip(words) {
            *bytes = word.to_le_bytes();
        }
        self.source_len += gap + to - from;
        self.target_len += gap + to - from - deleted;
        Ok(())
    }

    /// How much of it there is.
    pub(super) fn size(&self) -> Size {
        Size {
            end: Entry { byte: self.bytes.len(), source: self.source_len, target: self.target_len },
            entries: self.entries.len(),
            since: self.since,
        }
    }

    /// Takes back what was appended since it had that size.
    pub(super) fn truncate(&mut self, size: Size) {
        self.bytes.truncate(size.end.byte);
        self.entries.truncate(size.entries);
        (self.since, self.source_len, self.target_len) = (size.since, size.end.source, size.end.target);
    }

    /// Makes an entry point before the next edit where one is due.
    fn enter(&mut self) -> Result<(), TryReserveError> {
        if self.since < STRIDE {
            return Ok(());
        }
        self.entries.try_reserve(1)?;
        self.push_entry();
        Ok(())
    }

    fn push_entry(&mut self) {
        let (source, target) = (self.source_len, self.target_len);
        self.entries.push(Entry { byte: self.bytes.len(), source, target });
        self.since = 0;
    }

    /// Appends the next edits of `edits` as they stand there, as long as each is in [`LENGTHS`] and ends before `end`
    /// units of `side`. Gives how many units of that side they take.
    #[inline(never)]
    pub(super) fn push_run(
        &mut self,
        edits: &mut Edits,
        side: Side,
        end: usize,
    ) -> Result<usize, TryReserveError> {
        let mut taken = 0;
        loop {
            // No further than to the next entry point.
            self.enter()?;
            let most = STRIDE - self.since;
            let (count, lengths) = edits.run(most, side, end - taken);
            if count == 0 {
                return Ok(taken);
            }
            self.bytes.try_reserve(count)?;
            let (run, rest) = edits.bytes.split_at(count);
            self.bytes.extend_from_slice(run);
            edits.bytes = rest;
            self.since += count;
            self.source_len += Side::Source.half(lengths);
            self.target_len += Side::Target.half(lengths);
            taken += side.half(lengths);
        }
    }

    #[inline(always)]
    fn count(&mut self, gap: usize, source: usize, target: usize) {
        self.since += 1;
        self.source_len += gap + source;
        self.target_len += gap + target;
    }

    /// Appends `units` in place at the very end.
    pub(super) fn finish(mut self, units: usize) -> Self {
        self.source_len += units;
        self.target_len += units;
        self.bytes.shrink_to_fit();
        self.entries.shrink_to_fit();
        self
    }
}

/// An end of a range that is to be mapped.
#[derive(Clone, Copy, Debug)]
pub(super) enum Ask {
    /// Where the unit begins on the other side.
    Begin(usize),
    /// Where the unit ends there.
    End(usize),
    /// There, wherever pieces lie.
    Fixed(usize),
}

impl Ask {
    /// The answer, of the piece that holds the unit.
    pub(super) fn of(self, found: &Found) -> usize {
        let Found { equal, here, there } = found;
        match self {
            Ask::Begin(at) if *equal => there.start + (at - here.start),
            Ask::Begin(_) => there.start,
            Ask::End(at) if *equal => there.start + (at + 1 - here.start),
            Ask::End(_) => there.end,
            Ask::Fixed(place) => place,
        }
    }
}

/// A piece seen from one side.
#[derive(Debug)]
pub(super) struct Found {
    equal: bool,
    here: Range<usize>,
    there: Range<usize>,
}

/// Finds pieces by units of one side, cheapest where these ascend.
pub(super) struct Reader<'a> {
    side: Side,
    pieces: Pieces<'a>,
    piece: Option<Found>,
}

impl Reader<'_> {
    /// The piece that holds unit `at`, which must be in range and not smaller than the one asked for last.
    pub(super) fn piece_at(&mut self, at: usize) -> &Found {
        let read = self.piece.as_ref().map_or(0, |piece| piece.here.end);
        if at >= read {
            let entry = self.pieces.alignment.entry(self.side, at);
            if entry.unit(self.side) > read {
                self.pieces = self.pieces.alignment.pieces_from(entry);
            }
        }
        while self.piece.as_ref().is_none_or(|piece| piece.here.end <= at) {
            let Some(piece) = self.pieces.next() else { break };
            let (here, there) = match self.side {
                Side::Source => (piece.source, piece.target),
                Side::Target => (piece.target, piece.source),
            };
            self.piece = Some(Found { equal: piece.equal, here, there });
        }
        match &self.piece {
            Some(piece) => piece,
            None => unreachable!("the pieces cover both texts"),
        }
    }
}
