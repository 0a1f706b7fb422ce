//! Two alignments one after the other.

use super::stream::Edits;
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
            if let Some((gap, source, target)) = first.take_inside(&mut second) {
                out.edit(gap, source, target);
                continue;
            }
            if let Some((gap, target, source)) = second.take_inside(&mut first) {
                out.edit(gap, source, target);
                continue;
            }
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
    edits: Edits<'a>,
    middle_is_target: bool,
    /// Units in place that are not taken yet.
    gap: usize,
    /// The edit behind them: its units outside and in the middle text.
    edit: Option<(usize, usize)>,
    /// Units of the middle text behind the last edit that was read.
    behind: usize,
}

impl<'a> Reader<'a> {
    fn new(alignment: &'a Alignment, middle_is_target: bool) -> Self {
        let behind = if middle_is_target { alignment.target_len() } else { alignment.source_len() };
        let edits = alignment.edits();
        let mut reader = Reader { edits, middle_is_target, gap: 0, edit: None, behind };
        reader.read();
        reader
    }

    /// The next edit and the gap before it; at the end, what is left.
    #[inline]
    fn read(&mut self) {
        let Some((gap, source, target)) = self.edits.next() else {
            self.gap += std::mem::take(&mut self.behind);
            self.edit = None;
            return;
        };
        let (outer, middle) = if self.middle_is_target { (source, target) } else { (target, source) };
        self.gap += gap;
        self.edit = Some((outer, middle));
        self.behind -= gap + middle;
    }

    /// Takes the gap and the edit behind it, where all of it lies within a gap of the other one: they stay as they are.
    /// Gives the gap, the units outside and those in the middle text.
    #[inline]
    fn take_inside(&mut self, other: &mut Reader) -> Option<(usize, usize, usize)> {
        let (outer, middle) = self.edit?;
        if other.gap <= self.gap + middle {
            return None;
        }
        let gap = std::mem::take(&mut self.gap);
        other.gap -= gap + middle;
        self.read();
        Some((gap, outer, middle))
    }

    fn peek(&self) -> Option<Rest> {
        if self.gap > 0 {
            return Some(Rest { equal: true, middle: self.gap, outer: self.gap });
        }
        self.edit.map(|(outer, middle)| Rest { equal: false, middle, outer })
    }

    /// Takes `units` of the middle text (all of a piece that is not equal) and gives the units outside.
    fn take(&mut self, units: usize) -> usize {
        let Some(rest) = self.peek() else { return 0 };
        if rest.equal {
            self.gap -= units;
            return units;
        }
        self.read();
        rest.outer
    }
}
