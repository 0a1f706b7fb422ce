//! Builds an alignment while a text is being rewritten.

use super::Alignment;
use super::edits::Edits;
use super::masks::{Stretch, WORD};
use super::shapes::Side;
use super::stream::Size;
use crate::kernel::{Record, TooWide};

/// What was told and is not written down yet.
#[derive(Clone, Copy, Debug, Default)]
struct Open {
    /// Units in place since the last edit that was written down.
    gap: usize,
    /// An edit that may still grow: marks join it.
    edit: Option<(usize, usize)>,
    /// Deleted behind `edit` and belonging to nothing, unless a mark behind it joins the edit.
    lost: usize,
    /// What stands before `edit` is no letter that a mark could join: it was asked for once.
    baseless: bool,
}

/// How much a builder was told.
#[derive(Clone, Copy, Debug)]
pub struct Told {
    written: Size,
    open: Open,
}

/// A recorder for the kernels: it keeps what changed place.
#[derive(Debug, Default)]
pub struct Builder {
    alignment: Alignment,
    open: Open,
    /// Memory ran out on the way: what was built is of no use.
    exhausted: bool,
}

impl Builder {
    /// The finished alignment.
    ///
    /// # Errors
    /// [`TooWide::Memory`] where memory ran out while it was built.
    pub fn finish(mut self) -> Result<Alignment, TooWide> {
        self.flush();
        if self.exhausted {
            return Err(TooWide::Memory);
        }
        let gap = self.open.gap;
        Ok(self.alignment.finish(gap))
    }

    /// The next `gap` units stay in place, and the next `source` units became the next `target` units.
    #[inline(always)]
    pub(super) fn edit(&mut self, gap: usize, source: usize, target: usize) {
        if gap == 0 && target == 0 {
            return self.replace(source, 0);
        }
        self.flush();
        self.open.gap += gap;
        self.open.edit = Some((source, target));
    }

    /// Takes the next of `edits` over as they stand, as far as nothing of them can be joined with what is told before or
    /// behind, and they end before `end` units of `side`. Gives how many units of that side they take. An edit must have
    /// been told last.
    #[inline(always)]
    pub(super) fn run(&mut self, edits: &mut Edits, side: Side, end: usize) -> usize {
        if let Some(part) = edits.part(side, end) {
            self.flush();
            debug_assert_eq!(self.open.gap, 0);
            self.exhausted |= self.alignment.push_stretch(0, &part.stretch()).is_err();
            return part.units(side);
        }
        // Nothing is written down in vain: a deletion told last may still grow.
        if !edits.begins_run(side, end) {
            return 0;
        }
        self.flush();
        debug_assert_eq!(self.open.gap, 0);
        let taken = self.alignment.push_run(edits, side, end);
        self.exhausted |= taken.is_err();
        taken.unwrap_or(0)
    }

    #[inline(always)]
    fn push(&mut self, gap: usize, source: usize, target: usize) {
        self.exhausted |= self.alignment.push(gap, source, target).is_err();
    }

    #[inline(always)]
    fn flush(&mut self) {
        if let Some((source, target)) = self.open.edit.take() {
            self.push(self.open.gap, source, target);
            self.open.gap = 0;
        }
        if self.open.lost > 0 {
            self.push(0, self.open.lost, 0);
            self.open.lost = 0;
        }
        self.open.baseless = false;
    }
}

impl Record for Builder {
    type Told = Told;

    #[inline]
    fn told(&mut self) -> Told {
        Told { written: self.alignment.size(), open: self.open }
    }

    fn back_to(&mut self, told: Told) {
        self.alignment.truncate(told.written);
        self.open = told.open;
    }

    #[inline]
    fn equal(&mut self, units: usize) {
        if units == 0 {
            return;
        }
        if self.open.edit.is_some() {
            self.flush();
        }
        self.open.gap += units;
    }

    #[inline(always)]
    fn marked(&mut self, equal: usize, letter: usize, marks: usize) {
        self.edit(equal, letter + marks, letter);
    }

    #[inline(always)]
    fn masked(&mut self, deleted: &[u64], letter: usize, last: impl FnOnce() -> Option<usize>) {
        let [first, ..] = deleted else { return };
        // What is deleted at the very start may join what was told.
        let mut from = first.trailing_zeros() as usize;
        if from < letter {
            let marks = (first >> from).trailing_ones() as usize;
            self.equal(from);
            self.attach(marks, last);
            from += marks;
        } else {
            from = 0;
        }
        self.flush();
        let (stretch, open) = Stretch::new(deleted, letter, from);
        let behind = stretch.words.len() * WORD - stretch.to;
        self.exhausted |= self.alignment.push_stretch(self.open.gap, &stretch).is_err();
        self.open = Open { gap: behind, ..Open::default() };
        // To what is deleted at the end more may come.
        if open > 0 {
            self.open = Open { edit: Some((letter + open, letter)), ..Open::default() };
        }
    }

    #[inline]
    fn replace(&mut self, source: usize, target: usize) {
        match &mut self.open.edit {
            _ if source == 0 && target == 0 => {}
            Some(edit) if target == 0 && edit.1 == 0 => edit.0 += source,
            Some(_) if target == 0 => self.open.lost += source,
            Some(_) => {
                self.flush();
                self.open.edit = Some((source, target));
            }
            None => self.open.edit = Some((source, target)),
        }
    }

    fn attach(&mut self, source: usize, last: impl FnOnce() -> Option<usize>) {
        match &mut self.open.edit {
            Some(edit) if edit.1 > 0 => {
                edit.0 += self.open.lost + source;
                self.open.lost = 0;
            }
            Some(edit) if self.open.baseless || self.open.gap == 0 => edit.0 += source,
            _ => {
                let deleted = self.open.edit.map_or(0, |edit| edit.0) + source;
                let base = if self.open.gap > 0 { last() } else { None };
                self.open.baseless = base.is_none();
                let base = base.unwrap_or(0).min(self.open.gap);
                self.open.gap -= base;
                self.open.edit = Some((base + deleted, base));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::alignment::masks::tests::{runs, words};
    use crate::alignment::{SourceRange, TargetRange};

    fn spans(alignment: &Alignment) -> Vec<(usize, usize)> {
        (0..alignment.target_len())
            .map(|i| {
                let r = alignment.to_source(TargetRange::new(i, i + 1));
                (r.start, r.end)
            })
            .collect()
    }

    #[test]
    fn marks_belong_to_the_letter_before_them() {
        let mut builder = Builder::default();
        builder.equal(3);
        builder.attach(1, || Some(1));
        builder.attach(1, || panic!("the letter is known already"));
        builder.equal(1);
        let alignment = builder.finish().unwrap();
        assert_eq!(spans(&alignment), [(0, 1), (1, 2), (2, 5), (5, 6)]);
        assert_eq!(alignment.from_source(SourceRange::new(4, 5)), TargetRange::new(2, 3));
    }

    #[test]
    fn a_mark_behind_a_deleted_control_takes_the_control_along() {
        let mut builder = Builder::default();
        builder.equal(1);
        builder.replace(1, 0);
        builder.attach(1, || Some(1));
        builder.replace(1, 0);
        builder.equal(1);
        assert_eq!(spans(&builder.finish().unwrap()), [(0, 3), (4, 5)]);
    }

    #[test]
    fn a_marked_letter_is_told_at_once_as_in_parts() {
        let (mut parts, mut at_once) = (Builder::default(), Builder::default());
        for builder in [&mut parts, &mut at_once] {
            builder.equal(4);
            builder.replace(1, 0);
        }
        for (equal, letter, marks) in [(0, 2, 2), (0, 2, 4), (6, 1, 2), (2, 2, 2)] {
            parts.equal(equal);
            parts.equal(letter);
            parts.attach(marks, || Some(letter));
            at_once.marked(equal, letter, marks);
        }
        for builder in [&mut parts, &mut at_once] {
            builder.replace(3, 0);
            builder.attach(2, || panic!("the letter is known already"));
            builder.equal(1);
        }
        assert_eq!(at_once.finish(), parts.finish());
    }

    /// What may be told before and behind.
    fn tell(builder: &mut Builder, what: u8) {
        match what {
            0 => builder.equal(3),
            1 => builder.attach(2, || Some(2)),
            2 => builder.replace(2, 0),
            3 => builder.replace(2, 1),
            _ => {}
        }
    }

    proptest! {
        #[test]
        fn marks_told_as_bits_are_as_told_in_parts(
            words in words(),
            before in proptest::collection::vec(0..5_u8, 0..4),
            behind in proptest::collection::vec(0..5_u8, 0..4),
            last in 1..3_usize,
        ) {
            let (mut parts, mut at_once) = (Builder::default(), Builder::default());
            for builder in [&mut parts, &mut at_once] {
                before.iter().for_each(|&what| tell(builder, what));
            }
            let mut end = 0;
            for (kept, deleted) in runs(&words, 0, words.len() * WORD) {
                parts.equal(kept);
                parts.attach(deleted, || Some(if end + kept < 2 { last } else { 2 }));
                end += kept + deleted;
            }
            parts.equal(words.len() * WORD - end);
            at_once.masked(&words, 2, || Some(last));
            for builder in [&mut parts, &mut at_once] {
                behind.iter().for_each(|&what| tell(builder, what));
            }
            prop_assert_eq!(at_once.finish().unwrap(), parts.finish().unwrap());
        }
    }

    #[test]
    fn marks_without_a_letter_belong_to_nothing() {
        let mut builder = Builder::default();
        builder.attach(1, || None);
        builder.attach(1, || None);
        builder.equal(1);
        let alignment = builder.finish().unwrap();
        assert_eq!(spans(&alignment), [(2, 3)]);
        assert_eq!(alignment.from_source(SourceRange::new(0, 2)), TargetRange::new(0, 0));
    }

    #[test]
    fn lost_text_lies_only_inside_a_range_that_spans_it() {
        let mut builder = Builder::default();
        builder.replace(2, 0);
        builder.equal(2);
        builder.replace(3, 0);
        builder.equal(2);
        builder.replace(1, 0);
        let alignment = builder.finish().unwrap();
        assert_eq!(spans(&alignment), [(2, 3), (3, 4), (7, 8), (8, 9)]);
        assert_eq!(alignment.to_source(TargetRange::new(0, 4)), SourceRange::new(2, 9));
        assert_eq!(alignment.to_source(TargetRange::new(4, 4)), SourceRange::new(9, 9));
    }
}
