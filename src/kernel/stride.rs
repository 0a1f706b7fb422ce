//! A table over a text in blocks of 64 units: what all vector kernels do, written once, and compiled for each.
//!
//! A block is looked at as a whole ([`super::look`]); the few code points outside ASCII and U+0600–06FF are asked of the table
//! one by one and put into the block; then the units that stay are written. It ends before the first code point that takes
//! more: one that needs its context, an expansion, a wider one.

// The operations of a processor, and memory that is written past the length of a vector; each block says why it may.
#![allow(unsafe_code)]

use super::forms::Forms;
use super::look::{BLOCK, Look, Seen, lowest};
use super::output::Output;
use super::processors::Job;
use super::scalar::width_of_last_kept;
use super::{Encoding, Entry, Kernel, Record, Table, TooWide};

/// More ranges than these the portable kernel does not compare a block with: the scalar kernel is faster.
const MOST_RANGES: usize = 12;

/// A table and its forms.
#[derive(Clone, Copy)]
pub(super) struct Rules<'a> {
    pub(super) table: &'a Table,
    pub(super) forms: &'a Forms,
}

impl<'a> Rules<'a> {
    /// `None` where the kernel should not run them.
    #[inline]
    pub(super) fn new(kernel: Kernel, table: &'a Table, forms: Option<&'a Forms>) -> Option<Self> {
        let forms = forms?;
        match kernel {
            Kernel::Scalar => None,
            Kernel::Portable if forms.ranges() > MOST_RANGES => None,
            _ => Some(Rules { table, forms }),
        }
    }
}

/// Writes what the rules make of a range of the text of `output`, as far as it goes, and gives the place.
pub(super) struct Stride<'a, 'o, E: Encoding, R> {
    pub(super) rules: Rules<'a>,
    pub(super) output: &'a mut Output<'o, E, R>,
    pub(super) range: (usize, usize),
}

impl<E: Encoding, R: Record> Job<E::Unit> for Stride<'_, '_, E, R> {
    type Answer = Result<usize, TooWide>;

    #[inline(always)]
    unsafe fn run<L: Look<Unit = E::Unit>>(self) -> Result<usize, TooWide> {
        let Stride { rules, output, range } = self;
        // SAFETY: as the caller promises.
        unsafe {
            let steps = Steps::<E, L, R>::new(rules, output, range);
            if rules.forms.rich() { steps.go::<true>() } else { steps.go::<false>() }
        }
    }
}

/// A stride on its way, block by block.
struct Steps<'a, 's, 'o, E: Encoding, L: Look<Unit = E::Unit>, R> {
    rules: Rules<'a>,
    output: &'s mut Output<'o, E, R>,
    /// Where the range ends, and how far it has been done.
    to: usize,
    at: usize,
    /// Units of the answer, of which the vector does not know yet.
    written: usize,
    /// Units in place that were not told yet.
    equal: usize,
    carry: L::Carry,
}

/// A block, and what became of it.
pub(super) struct Looked<L> {
    pub(super) before: L,
    pub(super) after: L,
    pub(super) seen: Seen,
    /// Which of its units count, the first ones, and how many they are.
    pub(super) valid: u64,
    pub(super) len: usize,
}

/// The first units of a block, and their number. It is kept out of line so that where the next block begins does not wait for what
/// is found in this one.
#[cold]
#[inline(never)]
fn cut(len: usize) -> (u64, usize) {
    (lowest(len), len)
}

impl<L> Looked<L> {
    /// No more counts than the first units.
    #[inline(always)]
    fn cut(self, len: usize) -> Self {
        let (valid, len) = cut(len);
        Looked { valid, len, ..self }
    }
}

impl<'a, 's, 'o, E: Encoding, L: Look<Unit = E::Unit>, R: Record> Steps<'a, 's, 'o, E, L, R> {
    /// # Safety
    /// The processor must have the features of `L`, here and in all methods.
    #[inline(always)]
    unsafe fn new(rules: Rules<'a>, output: &'s mut Output<'o, E, R>, (at, to): (usize, usize)) -> Self {
        let written = output.out.len();
        // SAFETY: as the caller promises.
        Steps { rules, output, to, at, written, equal: 0, carry: unsafe { L::nothing_carried() } }
    }

    /// Goes as far as it can, and gives the place.
    #[inline(always)]
    unsafe fn go<const RICH: bool>(mut self) -> Result<usize, TooWide> {
        if self.output.begun {
            self.make_room()?;
        }
        // How far all units of a block, and what is read behind them, are there and in the range.
        let whole = self.to.min(self.output.text.len().saturating_sub(L::BEHIND));
        let mut stopped = false;
        // SAFETY: as the caller promises.
        unsafe {
            while !stopped && self.at + BLOCK <= whole {
                stopped = self.block::<RICH, true>()?;
            }
            while !stopped && self.at < self.to {
                stopped = self.block::<RICH, false>()?;
            }
        }
        self.output.record.equal(self.equal);
        // SAFETY: so many units were written.
        unsafe { self.output.out.set_len(self.written) };
        Ok(self.at)
    }

    /// Does the next block; true where a code point stops the stride behind it. What holds of nearly all blocks is not asked of each
    /// again.
    ///
    /// # Safety
    /// All units of a `WHOLE` block, and what is read behind them, must be there and in the range.
    #[inline(always)]
    unsafe fn block<const RICH: bool, const WHOLE: bool>(&mut self) -> Result<bool, TooWide> {
        let text = self.output.text;
        let readable = if WHOLE { BLOCK + L::BEHIND } else { text.len() - self.at };
        // SAFETY: as the caller promises, here and in what follows; so many units are there.
        unsafe {
            let at = text.as_ptr().add(self.at);
            let (before, after, mut seen) = L::look::<RICH>(self.rules.forms, at, readable, &mut self.carry);
            if R::SILENT {
                // Nobody asks, so that it need not be found out either.
                seen.loose = 0;
            }
            let looked = Looked { before, after, seen, valid: !0, len: BLOCK };
            if WHOLE && seen.stop | seen.other | Self::told_as_a_whole(&seen) == 0 {
                self.put(looked)?;
                return Ok(false);
            }
            let len = BLOCK.min(self.to - self.at);
            self.put_part::<RICH>(Looked { valid: lowest(len), len, ..looked })
        }
    }

    /// Makes room for what is left of the range and a block more, since a block is written whole.
    #[inline(always)]
    fn make_room(&mut self) -> Result<(), TooWide> {
        self.output.out.try_reserve(self.to - self.at + BLOCK)?;
        self.written = self.output.out.len();
        Ok(())
    }

    /// The last unit, if a code point begins there that becomes one byte, and somebody listens.
    #[inline(always)]
    fn told_as_a_whole(seen: &Seen) -> u64 {
        if R::SILENT { 0 } else { seen.narrowed & !lowest(BLOCK - 1) }
    }

    /// Writes and tells what counts of a block, as far as it can be done; true where a code point stops the stride behind it.
    #[inline(always)]
    unsafe fn put_part<const RICH: bool>(&mut self, mut looked: Looked<L>) -> Result<bool, TooWide> {
        if RICH && looked.seen.other & looked.valid != 0 {
            // SAFETY: as the caller promises.
            looked = unsafe { ask_others::<E, L, R>(self.rules.table, self.output.text, self.at, looked) };
        }
        if RICH && Self::told_as_a_whole(&looked.seen) & looked.valid != 0 {
            looked = looked.cut(BLOCK - 1);
        }
        let stop = looked.seen.stop & looked.valid;
        if stop != 0 {
            looked = looked.cut(stop.trailing_zeros() as usize);
        }
        let len = looked.len;
        // SAFETY: as the caller promises.
        unsafe {
            self.put(looked)?;
            if len < BLOCK {
                // The next block begins where a code point does.
                self.carry = L::nothing_carried();
            }
        }
        Ok(stop != 0)
    }

    /// Writes and tells what counts of a block.
    #[inline(always)]
    unsafe fn put(&mut self, looked: Looked<L>) -> Result<(), TooWide> {
        let Looked { before, after, ref seen, valid, len } = looked;
        let gone = (seen.deleted | seen.narrowed) & valid;
        // SAFETY: as the caller promises.
        if !self.output.begun && (gone | unsafe { after.changed(before) } & valid) != 0 {
            self.output.begin(self.at)?;
            self.make_room()?;
        }
        if self.output.begun {
            debug_assert!(self.output.out.capacity() - self.written >= BLOCK);
            // SAFETY: room was made for what is left of the range and a block more, and no block writes more units than it
            // reads; so behind what is written there is room for a block.
            unsafe {
                let end = self.output.out.as_mut_ptr().add(self.written);
                if gone == 0 && !L::COMPRESSES {
                    after.store(end);
                    self.written += len;
                } else {
                    self.written += after.compress(valid & !gone, end);
                }
                if !R::SILENT {
                    self.tell_block(before, len, seen, gone);
                }
            }
        }
        self.at += len;
        Ok(())
    }

    /// Tells what became of the `len` units of the next block.
    #[inline(always)]
    unsafe fn tell_block(&mut self, block: L, len: usize, seen: &Seen, gone: u64) {
        if gone == 0 {
            self.equal += len;
            return;
        }
        let (table, text, at) = (self.rules.table, self.output.text, self.at);
        // SAFETY: as the caller promises.
        let dense = len == BLOCK && unsafe { is_dense(text, at, block, seen, gone) };
        if dense {
            self.output.record.equal(std::mem::take(&mut self.equal));
        }
        if !dense || !self.output.record.masked(gone, L::LETTER) {
            let last = |end| width_of_last_kept::<E>(table, text, self.output.floor, end);
            let record = &mut *self.output.record;
            self.equal = tell::<E, R>(record, (text, at), (self.equal, len), seen, gone, last);
        }
    }
}

/// Asks the table what becomes of the code points that the forms do not cover, and puts that into the block. Less of it counts
/// where one ends behind it, unless the table keeps that.
///
/// What is seen goes in and out by value: behind a reference to it the loop could keep none of its masks in registers.
///
/// # Safety
/// The processor must have the features of `L`.
#[inline(never)]
pub(super) unsafe fn ask_others<E: Encoding, L: Look<Unit = E::Unit>, R: Record>(
    table: &Table,
    text: &[E::Unit],
    at: usize,
    mut looked: Looked<L>,
) -> Looked<L> {
    let mut patched = None;
    let mut left = looked.seen.other & looked.valid;
    let seen = &mut looked.seen;
    while left != 0 {
        let place = left.trailing_zeros() as usize;
        left &= left - 1;
        if seen.stop & lowest(place) != 0 {
            break;
        }
        let (cp, width) = E::decode(text, at + place);
        let packed = table.get(cp);
        if matches!(packed, Entry::Keep | Entry::Rank(_)) {
            continue;
        }
        if place + width > BLOCK {
            (looked.valid, looked.len) = (lowest(place), place);
            break;
        }
        let units = lowest(width) << place;
        match packed {
            Entry::DeleteMark => seen.deleted |= units,
            Entry::Delete => {
                seen.deleted |= units;
                seen.loose |= units;
            }
            Entry::To(to) if E::width(to) == width || (R::SILENT && E::width(to) < width) => {
                let block = patched.get_or_insert_with(|| {
                    let mut units = [E::Unit::default(); BLOCK];
                    // SAFETY: as the caller promises; there is room for a block.
                    unsafe { looked.after.store(units.as_mut_ptr()) };
                    units
                });
                match E::write(to, &mut block[place..place + width]) {
                    Some(written) => seen.narrowed |= units & !(lowest(written) << place),
                    None => seen.stop |= 1 << place,
                }
            }
            _ => seen.stop |= 1 << place,
        }
    }
    if let Some(units) = patched {
        // SAFETY: as the caller promises.
        looked.after = unsafe { L::of(units.as_ptr()) };
    }
    looked
}

/// So many marks in a block are told as bits: as edits they take as much memory, and more time.
const DENSE: u32 = 6;

/// Whether a block, which stands at `at`, can be told as bits: many marks, all behind letters of the
/// same width.
///
/// # Safety
/// The processor must have the features of `L`.
#[inline(always)]
unsafe fn is_dense<L: Look>(text: &[L::Unit], at: usize, block: L, seen: &Seen, gone: u64) -> bool {
    let starts = gone & !(gone << 1);
    if starts.count_ones() < DENSE || (seen.loose | seen.narrowed) & gone != 0 {
        return false;
    }
    // Without a branch on whether the block begins with a mark, which no processor foresees.
    let first = (0..L::LETTER)
        .fold(0, |first, place| first | u64::from(L::is_behind_letter(text, at + place)) << place);
    // SAFETY: as the caller promises.
    starts & !(unsafe { block.behind_letters() } | first) == 0
}

/// Tells what became of the `len` units of `text` at `at`, which were a block, and of the `equal` ones before them, which
/// stay in place; `last` gives the width of the last code point before a place that stays. Gives how many at the end stay
/// in place, which are not told yet.
#[inline(always)]
fn tell<E: Encoding, R: Record>(
    record: &mut R,
    (text, at): (&[E::Unit], usize),
    (equal, len): (usize, usize),
    seen: &Seen,
    gone: u64,
    last: impl Fn(usize) -> Option<usize>,
) -> usize {
    // How far behind the block's start, to which the units before it are added, all is told.
    let (mut told, before) = (0, equal);
    let mut left = gone;
    while left != 0 {
        let start = left.trailing_zeros() as usize;
        let equal = before + start - told;
        if seen.narrowed >> start & 1 == 1 {
            // A letter of two bytes that becomes one.
            record.equal(equal);
            record.replace(2, 1);
            told = before + start + 2;
            left &= !lowest(start + 2);
            continue;
        }
        let is_loose = seen.loose >> start & 1 == 1;
        let kind = if is_loose { seen.loose & gone } else { gone & !seen.loose & !seen.narrowed };
        let end = start + (kind >> start).trailing_ones() as usize;
        left &= !lowest(end);
        told = before + end;
        if is_loose {
            record.equal(equal);
            record.replace(end - start, 0);
            continue;
        }
        let letter = if equal > 0 { E::decode_before(text, at + start).1 } else { usize::MAX };
        if letter <= equal {
            record.marked(equal - letter, letter, end - start);
        } else {
            record.equal(equal);
            record.attach(end - start, || last(at + start));
        }
    }
    before + len - told
}
