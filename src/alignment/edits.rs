//! Reads the edits of an alignment.

use std::ops::Range;

use super::Alignment;
use super::masks::{Part, Read, WORD};
use super::shapes::{LENGTHS, SHAPES, STRETCH, Side};

/// The edits of an alignment: how many units stay in place before each, how many of the source became how many of the
/// target.
pub(super) struct Edits<'a> {
    pub(super) bytes: &'a [u8],
    /// The stretch that is being read.
    stretch: Read<'a>,
    /// Units in place before what is read next.
    kept: usize,
}

impl<'a> Edits<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Edits { bytes, stretch: Read::default(), kept: 0 }
    }

    /// The next edit of the stretch.
    #[inline]
    fn of_stretch(&mut self) -> Option<(usize, usize, usize)> {
        if self.stretch.is_over() {
            return None;
        }
        let letter = self.stretch.letter;
        let Some((kept, deleted)) = self.stretch.next() else {
            self.kept += self.stretch.rest();
            return None;
        };
        let gap = std::mem::take(&mut self.kept) + kept - letter;
        Some((gap, letter + deleted, letter))
    }

    /// The stretch that was announced.
    #[inline(never)]
    fn begin_stretch(&mut self) -> Option<()> {
        let (letter, from, to) = (self.number()?, self.number()?, self.number()?);
        let (words, rest) = self.bytes.split_at_checked(to.div_ceil(WORD) * 8)?;
        self.bytes = rest;
        self.stretch = Read::new(words.as_chunks().0, letter, (from, to));
        Some(())
    }

    /// Takes what comes next of the stretch that is being read, as [`Read::part`].
    #[inline(always)]
    pub(super) fn part(&mut self, side: Side, end: usize) -> Option<Part> {
        if self.stretch.is_over() || self.kept > 0 { None } else { self.stretch.part(side, end) }
    }

    /// Whether [`Edits::run`] finds any.
    #[inline(always)]
    pub(super) fn begins_run(&self, side: Side, end: usize) -> bool {
        let lengths = self.bytes.first().map_or(0, |&byte| LENGTHS[usize::from(byte)]);
        self.stretch.is_over() && self.kept == 0 && lengths > 0 && side.half(lengths) < end
    }

    /// How many of the next edits, `most` at most, are a single byte of [`LENGTHS`] and end before `end` units of `side`;
    /// and what they take together.
    #[inline(always)]
    pub(super) fn run(&self, most: usize, side: Side, end: usize) -> (usize, u32) {
        let (mut count, mut lengths) = (0, 0);
        for &byte in self.bytes.iter().take(most) {
            let more = lengths + LENGTHS[usize::from(byte)];
            if more == lengths || side.half(more) >= end {
                break;
            }
            (count, lengths) = (count + 1, more);
        }
        (count, lengths)
    }

    fn number(&mut self) -> Option<usize> {
        let (mut value, mut shift) = (0, 0);
        loop {
            let (&b, rest) = self.bytes.split_first()?;
            self.bytes = rest;
            value |= usize::from(b & 0x7F) << shift;
            if b < 0x80 {
                return Some(value);
            }
            shift += 7;
        }
    }
}

impl Iterator for Edits<'_> {
    type Item = (usize, usize, usize);

    #[inline]
    fn next(&mut self) -> Option<(usize, usize, usize)> {
        loop {
            if let Some(edit) = self.of_stretch() {
                return Some(edit);
            }
            let (&head, rest) = self.bytes.split_first()?;
            self.bytes = rest;
            let gap = match head >> 4 {
                15 => 15 + self.number()?,
                gap => usize::from(gap),
            };
            let (source, target) = match head & 0xF {
                0 => (self.number()?, self.number()?),
                shape => SHAPES[usize::from(shape) - 1],
            };
            if (source, target) == STRETCH {
                self.kept += gap;
                self.begin_stretch()?;
                continue;
            }
            return Some((std::mem::take(&mut self.kept) + gap, source, target));
        }
    }
}

/// The stretches of an alignment.
pub(crate) struct Pieces<'a> {
    pub(super) alignment: &'a Alignment,
    edits: Edits<'a>,
    source: usize,
    target: usize,
    /// An edit already read, whose gap was given out.
    edit: Option<(usize, usize)>,
    done: bool,
}

impl<'a> Pieces<'a> {
    /// Those that `edits` tell of, from these places on.
    pub(super) fn new(alignment: &'a Alignment, edits: Edits<'a>, (source, target): (usize, usize)) -> Self {
        Pieces { alignment, edits, source, target, edit: None, done: false }
    }

    fn piece(&mut self, equal: bool, source: usize, target: usize) -> Piece {
        let piece = Piece {
            equal,
            source: self.source..self.source + source,
            target: self.target..self.target + target,
        };
        self.source += source;
        self.target += target;
        piece
    }
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        loop {
            if let Some((source, target)) = self.edit.take() {
                return Some(self.piece(false, source, target));
            }
            let gap = if let Some((gap, source, target)) = self.edits.next() {
                self.edit = Some((source, target));
                gap
            } else if self.done {
                return None;
            } else {
                self.done = true;
                self.alignment.source_len() - self.source
            };
            if gap > 0 {
                return Some(self.piece(true, gap, gap));
            }
        }
    }
}

/// A stretch of the two texts that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// Whether each unit corresponds to the one at the same place; else the two belong together as a whole.
    pub equal: bool,
    pub source: Range<usize>,
    pub target: Range<usize>,
}
