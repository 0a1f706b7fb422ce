//! What a kernel tells of the correspondence between the text it reads and the text it writes.

/// The most words that are told at once as bits: a look-up may read all of them.
pub const MOST_WORDS: usize = 16;

/// Receives, left to right, how the units of the source became the units of the target.
pub trait Record {
    /// Whether nobody listens, so that a kernel may leave the telling out.
    const SILENT: bool = false;

    /// How much was told so far.
    type Told: Clone;

    /// How much was told so far, to come back to.
    fn told(&mut self) -> Self::Told;

    /// Forgets what was told since. `told` is of this recorder, and nothing told before it was forgotten meanwhile.
    fn back_to(&mut self, told: Self::Told);

    /// The next `units` of the source are, place by place, the next `units` of the target.
    fn equal(&mut self, units: usize);

    /// The next `source` units became the next `target` units, as a whole. Either may be 0: a deletion that
    /// belongs to nothing, an insertion.
    fn replace(&mut self, source: usize, target: usize);

    /// The next `source` units were deleted and belong to the code point written last. Where that is not the end
    /// of something told by [`Record::replace`], `last` is asked for its width: `None` where there is no such.
    fn attach(&mut self, source: usize, last: impl FnOnce() -> Option<usize>);

    /// The next `equal` units stay in place, and the next `letter` too, which are one code point; the `marks` units
    /// behind it were deleted and belong to it.
    #[inline]
    fn marked(&mut self, equal: usize, letter: usize, marks: usize) {
        self.equal(equal + letter);
        self.attach(marks, || Some(letter));
    }

    /// Of the next units, 64 for each of these words, [`MOST_WORDS`] at most, those whose bit is set were deleted and belong to the
    /// code point before them, each of which has `letter` units; the others stay in place. `last` is asked
    /// for the width of the one before what is deleted first, as by [`Record::attach`]. In each word
    /// there are several runs of deleted units.
    fn masked(&mut self, deleted: &[u64], letter: usize, last: impl FnOnce() -> Option<usize>);
}

/// Nobody listens.
#[derive(Debug)]
pub struct NoRecord;

impl Record for NoRecord {
    const SILENT: bool = true;

    type Told = ();

    #[inline(always)]
    fn told(&mut self) {}
    #[inline(always)]
    fn back_to(&mut self, (): ()) {}

    #[inline(always)]
    fn equal(&mut self, _: usize) {}
    #[inline(always)]
    fn replace(&mut self, _: usize, _: usize) {}
    #[inline(always)]
    fn attach(&mut self, _: usize, _: impl FnOnce() -> Option<usize>) {}
    #[inline(always)]
    fn masked(&mut self, _: &[u64], _: usize, _: impl FnOnce() -> Option<usize>) {}
}
