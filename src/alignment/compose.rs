//! Two alignments one after the other.

use std::iter::Peekable;

use super::stream::{Piece, Pieces};
use super::{Alignment, Builder};
use crate::kernel::{Record, TooWide};

impl Alignment {
    /// The alignment from this one's source to the target of `next`, whose source is this one's target.
    /// O(edits of both).
    ///
    /// Where the lengths do not meet the answer means nothing (a debug build asserts it).
    ///
    /// # Errors
    /// [`TooWide::Memory`].
    pub fn then(&self, next: &Alignment) -> Result<Alignment, TooWide> {
        debug_assert_eq!(self.target_len(), next.source_len());
        if self.is_identity() {
            return Ok(next.clone());
        }
        if next.is_identity() {
            return Ok(self.clone());
        }
        let (mut first, mut second) = (Reader::new(self, true), Reader::new(next, false));
        let mut out = Builder::default();
        loop {
            match (first.peek(), second.peek()) {
                (None, None) => return out.finish(),
                // What the first lost, the second never saw; what the second inserts had no place before.
                (Some(a), _) if a.middle == 0 => {
                    out.replace(a.outer, 0);
                    first.take(0);
                }
                (_, Some(b)) if b.middle == 0 => {
                    out.replace(0, b.outer);
                    second.take(0);
                }
                (Some(a), Some(b)) if a.equal && b.equal => {
                    let units = a.middle.min(b.middle);
                    first.take(units);
                    second.take(units);
                    out.equal(units);
                }
                (Some(_), Some(_)) => {
                    let (source, target) = whole(&mut first, &mut second);
                    out.replace(source, target);
                }
                (Some(_), None) | (None, Some(_)) => return out.finish(),
            }
        }
    }
}

/// Takes pieces from both until their borders in the middle text meet.
fn whole<'a>(first: &mut Reader<'a>, second: &mut Reader<'a>) -> (usize, usize) {
    let (mut source, mut target) = (0, 0);
    let (mut from_first, mut from_second) = (0_usize, 0_usize);
    loop {
        let lagging_first = from_first <= from_second;
        let behind = from_first.abs_diff(from_second);
        let reader = if lagging_first { &mut *first } else { &mut *second };
        let Some(piece) = reader.peek() else { return (source, target) };
        // An equal piece can be cut where the borders meet; at the start, the other one says how long that is.
        let wanted = if piece.equal && behind > 0 { piece.middle.min(behind) } else { piece.middle };
        let wanted = if piece.equal && behind == 0 { 1.min(wanted) } else { wanted };
        let outer = reader.take(wanted);
        if lagging_first {
            (source, from_first) = (source + outer, from_first + wanted);
        } else {
            (target, from_second) = (target + outer, from_second + wanted);
        }
        if from_first == from_second {
            return (source, target);
        }
    }
}

/// What is left of a piece: its length in the middle text and in the outer one.
#[derive(Clone, Copy)]
struct Rest {
    equal: bool,
    middle: usize,
    outer: usize,
}

struct Reader<'a> {
    pieces: Peekable<Pieces<'a>>,
    middle_is_target: bool,
    taken: usize,
}

impl<'a> Reader<'a> {
    fn new(alignment: &'a Alignment, middle_is_target: bool) -> Self {
        Reader { pieces: alignment.pieces().peekable(), middle_is_target, taken: 0 }
    }

    fn peek(&mut self) -> Option<Rest> {
        let Piece { equal, source, target } = self.pieces.peek()?;
        let (middle, outer) = if self.middle_is_target { (target, source) } else { (source, target) };
        Some(Rest { equal: *equal, middle: middle.len() - self.taken, outer: outer.len() - self.taken })
    }

    /// Takes `units` of the middle text (all of a piece that is not equal) and gives the units outside.
    fn take(&mut self, units: usize) -> usize {
        let Some(rest) = self.peek() else { return 0 };
        if rest.equal && units < rest.middle {
            self.taken += units;
            return units;
        }
        self.taken = 0;
        self.pieces.next();
        rest.outer
    }
}
