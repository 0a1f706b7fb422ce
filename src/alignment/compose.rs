//! Two alignments one after the other.

use super::edits::Edits;
use super::shapes::Side;
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
        let (mut first, mut second) = (Reader::new(self, Side::Target), Reader::new(next, Side::Source));
        let mut out = Builder::default();
        loop {
            if first.take_inside(&mut second, &mut out) || second.take_inside(&mut first, &mut out) {
                continue;
            }
            if !step(&mut first, &mut second, &mut out) {
                return out.finish();
            }
        }
    }
}

/// Composes the next pieces of both. Gives whether there were any.
fn step<'a>(first: &mut Reader<'a>, second: &mut Reader<'a>, out: &mut Builder) -> bool {
    match (first.peek(), second.peek()) {
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
            let (source, target) = whole(first, second);
            out.replace(source, target);
        }
        (None, _) | (_, None) => return false,
    }
    true
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
    /// Which of its two texts is the middle one.
    middle: Side,
    /// Units in place that are not taken yet.
    gap: usize,
    /// The edit behind them: its units outside and in the middle text.
    edit: Option<(usize, usize)>,
    /// Units of the middle text behind the last edit that was read.
    behind: usize,
}

impl<'a> Reader<'a> {
    fn new(alignment: &'a Alignment, middle: Side) -> Self {
        let behind = match middle {
            Side::Source => alignment.source_len(),
            Side::Target => alignment.target_len(),
        };
        let edits = alignment.edits();
        let mut reader = Reader { edits, middle, gap: 0, edit: None, behind };
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
        let (outer, middle) = match self.middle {
            Side::Source => (target, source),
            Side::Target => (source, target),
        };
        self.gap += gap;
        self.edit = Some((outer, middle));
        self.behind -= gap + middle;
    }

    /// Where the gap and the edit behind it lie within a gap of the other one: they stay as they are, and so do all that
    /// follow them in that gap. Takes them over, with bytes that need no reading at once.
    #[inline(always)]
    fn take_inside(&mut self, other: &mut Reader, out: &mut Builder) -> bool {
        let Some((outer, middle)) = self.edit else { return false };
        if other.gap <= self.gap + middle {
            return false;
        }
        let gap = std::mem::take(&mut self.gap);
        other.gap -= gap + middle;
        match self.middle {
            Side::Target => out.edit(gap, outer, middle),
            Side::Source => out.edit(gap, middle, outer),
        }
        let run = out.run(&mut self.edits, self.middle, other.gap);
        other.gap -= run;
        self.behind -= run;
        self.read();
        true
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::alignment::masks::tests::words;

    /// Piece by piece, as plainly as it can be written.
    fn plain(first: &Alignment, second: &Alignment) -> Alignment {
        let mut out = Builder::default();
        let (mut first, mut second) = (Reader::new(first, Side::Target), Reader::new(second, Side::Source));
        while step(&mut first, &mut second, &mut out) {}
        out.finish().unwrap()
    }

    /// Edits as kernels tell them: how many units stay before each, and its units in both texts.
    type Told = Vec<(usize, usize, usize)>;

    fn alignment(told: &Told, (rest, side, len): (usize, Side, Option<usize>)) -> Alignment {
        let mut builder = Builder::default();
        let (mut left, mut fits) = (len.unwrap_or(usize::MAX), true);
        for &(gap, source, target) in told {
            let units = gap + if side == Side::Source { source } else { target };
            fits &= units <= left;
            if fits {
                left -= units;
                builder.equal(gap);
                builder.replace(source, target);
            }
        }
        builder.equal(len.map_or(rest, |_| left));
        builder.finish().unwrap()
    }

    /// Dense ones as of marks and rare ones as of spaces, small shapes and large ones.
    fn told(gaps: usize, most: usize) -> impl Strategy<Value = Told> {
        let gap = prop_oneof![1 => Just(0), 4 => 0..=4_usize, 1 => 10..20_usize, 1 => 0..=gaps];
        let shape = prop_oneof![
            12 => proptest::sample::select(vec![(2, 1), (4, 2), (6, 2), (3, 1)]),
            2 => proptest::sample::select(vec![(1, 0), (2, 0), (0, 1), (1, 2), (2, 2), (3, 4)]),
            1 => (0..40_usize, 0..40_usize),
        ];
        let edit = (gap, shape).prop_map(|(gap, (source, target))| (gap, source, target));
        proptest::collection::vec(edit, 0..most)
    }

    /// Two alignments that meet: the target of the first is as long as the source of the second.
    fn pair() -> impl Strategy<Value = (Alignment, Alignment)> {
        let sizes = proptest::sample::select(vec![
            (20, 700, 4000, 8),
            (4000, 8, 20, 700),
            (20, 300, 20, 300),
            (9, 9, 9, 9),
        ]);
        sizes.prop_flat_map(|(gaps, most, other_gaps, other_most)| {
            (told(gaps, most), told(other_gaps, other_most), 0..200_usize).prop_map(|(a, b, rest)| {
                let first = alignment(&a, (rest, Side::Target, None));
                let second = alignment(&b, (0, Side::Source, Some(first.target_len())));
                (first, second)
            })
        })
    }

    proptest! {
        #[test]
        fn alignments_compose_as_piece_by_piece((first, second) in pair()) {
            let both = first.then(&second).unwrap();
            prop_assert_eq!(&both, &plain(&first, &second));
            prop_assert_eq!(both.source_len(), first.source_len());
            prop_assert_eq!(both.target_len(), second.target_len());
        }
    }

    proptest! {
        #[test]
        fn stretches_of_marks_compose_as_piece_by_piece(
            words in proptest::collection::vec(words(), 1..4),
            told in told(2000, 12),
        ) {
            let mut builder = Builder::default();
            words.iter().for_each(|words| builder.masked(words, 2, || None));
            let marks = builder.finish().unwrap();
            let second = alignment(&told, (0, Side::Source, Some(marks.target_len())));
            prop_assert_eq!(marks.then(&second).unwrap(), plain(&marks, &second));
            let first = alignment(&told, (0, Side::Target, Some(marks.source_len())));
            prop_assert_eq!(first.then(&marks).unwrap(), plain(&first, &marks));
        }
    }

    #[test]
    fn what_lies_between_two_edits_is_taken_over_as_it_stands() {
        let mut builder = Builder::default();
        (0..1000).for_each(|_| builder.edit(2, 4, 2));
        let marks = builder.finish().unwrap();
        for at in [0, 1, 2, 3, 511, 512, 514, 3996, 3999] {
            let space = Alignment::from_edits(4000, [(at..at + 1, 0)]).unwrap();
            let both = marks.then(&space).unwrap();
            assert_eq!(both, plain(&marks, &space), "{at}");
            assert_eq!((both.source_len(), both.target_len()), (6000, 3999));
            let space = Alignment::from_edits(6001, [(at..at + 1, 0)]).unwrap();
            let both = space.then(&marks).unwrap();
            assert_eq!(both, plain(&space, &marks), "{at}");
            assert_eq!((both.source_len(), both.target_len()), (6001, 4000));
        }
    }
}
