//! An alignment made by hand: of a text in which somebody else replaced ranges.

use std::ops::Range;

use super::{Alignment, Builder, SourceRange, TargetRange};
use crate::error::Error;
use crate::kernel::Record;

impl Alignment {
    /// The alignment of a source of `source_len` units in which each range was replaced by so many units; all
    /// between the ranges stayed. The ranges ascend and do not overlap. O(edits).
    ///
    /// ```
    /// use kalima::alignment::{Alignment, TargetRange};
    /// // Units 2..5 became one unit, and two were put in before unit 7.
    /// let alignment = Alignment::from_edits(9, [(2..5, 1), (7..7, 2)])?;
    /// assert_eq!(alignment.target_len(), 9);
    /// assert_eq!(alignment.to_source(TargetRange::new(2, 4)).range(), 2..6);
    /// # Ok::<(), kalima::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::Range`] for the first edit that ends before it begins or past the source, begins before the end of
    /// the one before, or makes the target longer than any text; [`Error::OutOfMemory`].
    pub fn from_edits<I>(source_len: usize, edits: I) -> Result<Alignment, Error>
    where
        I: IntoIterator<Item = (Range<usize>, usize)>,
    {
        let mut builder = Builder::default();
        let (mut at, mut written) = (0_usize, 0_usize);
        for (number, (range, len)) in edits.into_iter().enumerate() {
            let refused = |problem: String| {
                let (start, end) = (range.start, range.end);
                Error::Range { what: "edit", number, start, end, problem }
            };
            if range.start > range.end {
                return Err(refused("ends before it begins".into()));
            }
            if range.end > source_len {
                return Err(refused(format!("ends past the source, whose length is {source_len}")));
            }
            if range.start < at {
                return Err(refused(format!(
                    "begins before {at}, where the one before it ends: edits ascend and do not overlap"
                )));
            }
            let kept = range.start - at;
            written = match written.checked_add(kept).and_then(|all| all.checked_add(len)) {
                Some(all) if isize::try_from(all.saturating_add(source_len)).is_ok() => all,
                _ => return Err(refused(format!("puts in {len}: no text is that long"))),
            };
            builder.equal(kept);
            match (range.len(), len) {
                // One unit for one unit is what units in place are too; said so, equal maps have equal form.
                (1, 1) => builder.equal(1),
                (replaced, len) => builder.replace(replaced, len),
            }
            at = range.end;
        }
        builder.equal(source_len.saturating_sub(at));
        builder.finish().map_err(|_| Error::OutOfMemory)
    }

    /// What [`Alignment::from_edits`] takes to make this alignment: every stretch that became another one as a
    /// whole, and what it became.
    pub fn changes(&self) -> impl Iterator<Item = (SourceRange, TargetRange)> + '_ {
        self.pieces().filter(|piece| !piece.equal).map(|piece| (piece.source.into(), piece.target.into()))
    }

    /// The same map in the form that [`Alignment::from_edits`] gives, in which equal maps are equal values. O(edits).
    ///
    /// # Errors
    /// [`Error::OutOfMemory`].
    pub fn canonical(&self) -> Result<Alignment, Error> {
        let changes = self.changes().map(|(source, target)| (source.range(), target.range().len()));
        Alignment::from_edits(self.source_len(), changes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changes(alignment: &Alignment) -> Vec<(Range<usize>, usize)> {
        alignment.changes().map(|(source, target)| (source.range(), target.range().len())).collect()
    }

    #[test]
    fn what_is_put_in_comes_out() {
        let edits = vec![(0..0, 3), (0..2, 1), (4..6, 0), (9..12, 3), (12..12, 1)];
        let alignment = Alignment::from_edits(20, edits.clone()).unwrap();
        assert_eq!((alignment.source_len(), alignment.target_len()), (20, 21));
        assert_eq!(changes(&alignment), edits);
        assert_eq!(alignment.canonical().unwrap(), alignment);
    }

    #[test]
    fn equal_maps_have_equal_form() {
        let one = Alignment::from_edits(5, [(1..2, 1), (2..3, 0), (3..4, 0), (4..4, 0)]).unwrap();
        let other = Alignment::from_edits(5, [(2..4, 0)]).unwrap();
        assert_eq!(one, other);
        assert!(Alignment::from_edits(3, [(1..2, 1)]).unwrap().is_identity());
    }

    #[test]
    fn a_wrong_edit_is_named() {
        let problem = |len, edits: &[(Range<usize>, usize)]| {
            Alignment::from_edits(len, edits.iter().cloned()).unwrap_err().to_string()
        };
        #[allow(clippy::reversed_empty_ranges, reason = "the fault that is asked for")]
        let reversed = [(0..1, 0), (3..2, 0)];
        assert_eq!(problem(9, &reversed), "edit 1 (3, 2) ends before it begins");
        assert_eq!(problem(9, &[(2..10, 0)]), "edit 0 (2, 10) ends past the source, whose length is 9");
        assert_eq!(
            problem(9, &[(2..5, 0), (4..6, 0)]),
            "edit 1 (4, 6) begins before 5, where the one before it ends: edits ascend and do not overlap"
        );
        assert!(problem(9, &[(0..1, usize::MAX)]).contains("no text is that long"));
        assert!(problem(9, &[(0..1, 1 << 62), (1..2, 1 << 62)]).starts_with("edit 1 "));
    }
}
