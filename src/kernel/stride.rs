//! A table over a text in blocks of 64 units: what all vector kernels do, written once, and compiled for each.
//!
//! A block is looked at as a whole ([`super::look`]); the few code points outside ASCII and U+0600–06FF are asked of the table
//! one by one and put into the block; then the units that stay are written. It ends before the first code point that takes
//! more: one that needs its context, an expansion, a wider one.

// The operations of a processor, and memory that is written past the length of a vector; each block says why it may.
#![allow(unsafe_code)]

use super::ask::{ask, differ, put_answers};
use super::forms::Forms;
use super::look::{BLOCK, Look, Seen, lowest};
use super::output::Output;
use super::processors::Job;
use super::untold::{Tell, UNTOLD, Untold};
use super::{Encoding, Kernel, Record, Stage, Table, TooWide};

/// More ranges than these the portable kernel does not compare a block with: the scalar kernel is faster.
const MOST_RANGES: usize = 12;

/// A table and its forms.
#[derive(Clone, Copy)]
pub(super) struct Rules<'a> {
    kernel: Kernel,
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
            _ => Some(Rules { kernel, table, forms }),
        }
    }
}

/// Writes what the rules make of a range of the text of `output`, as far as it goes, and gives the place.
pub(super) struct Stride<'a, 'o, E: Encoding, R> {
    pub(super) rules: Rules<'a>,
    pub(super) stage: &'a Stage<'a>,
    pub(super) output: &'a mut Output<'o, E, R>,
    pub(super) range: (usize, usize),
}

impl<E: Encoding, R: Record> Job<E::Unit> for Stride<'_, '_, E, R> {
    type Answer = Result<usize, TooWide>;

    #[inline(always)]
    unsafe fn run<L: Look<Unit = E::Unit>>(self) -> Result<usize, TooWide> {
        let Stride { rules, stage, output, range } = self;
        // SAFETY: as the caller promises.
        unsafe {
            let steps = Steps::<E, L, R>::new((rules, stage), output, range);
            if rules.forms.rich() { steps.go::<true>() } else { steps.go::<false>() }
        }
    }
}

/// A stride on its way, block by block.
struct Steps<'a, 's, 'o, E: Encoding, L: Look<Unit = E::Unit>, R> {
    rules: Rules<'a>,
    stage: &'a Stage<'a>,
    output: &'s mut Output<'o, E, R>,
    /// Where the range ends, and how far it has been done.
    to: usize,
    at: usize,
    /// Units of the answer, of which the vector does not know yet.
    written: usize,
    carry: L::Carry,
    untold: Untold,
}

/// A block, and what became of it.
struct Looked<L> {
    before: L,
    after: L,
    seen: Seen,
    /// Which of its units count, the first ones, and how many they are.
    valid: u64,
    len: usize,
    /// In place of which units there are answers.
    answered: u64,
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
    unsafe fn new(
        (rules, stage): (Rules<'a>, &'a Stage<'a>),
        output: &'s mut Output<'o, E, R>,
        (at, to): (usize, usize),
    ) -> Self {
        let written = output.out.len();
        // SAFETY: as the caller promises.
        let carry = unsafe { L::nothing_carried() };
        Steps { rules, stage, output, to, at, written, carry, untold: Untold::new() }
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
        // Not a part of what is on its way, which then could not stay in registers.
        let mut answers = [E::Unit::default(); BLOCK];
        // SAFETY: as the caller promises.
        unsafe {
            while !stopped && self.at + BLOCK <= whole {
                stopped = match self.run::<RICH>(whole) {
                    Some(looked) => self.put_part::<RICH>(looked, &mut answers)?,
                    None if self.output.begun => false,
                    None => self.block::<RICH, true>(&mut answers)?,
                };
                self.tell(BLOCK);
            }
            while !stopped && self.at < self.to {
                stopped = self.block::<RICH, false>(&mut answers)?;
            }
        }
        self.tell(BLOCK);
        // SAFETY: so many units were written.
        unsafe { self.output.out.set_len(self.written) };
        Ok(self.at)
    }

    /// Does whole blocks up to `whole` as long as nothing is to be asked, with all that changes at hand: in places of its own, not
    /// behind a reference. Gives the block where something is.
    ///
    /// # Safety
    /// All units up to there, and what is read behind them, must be there and in the range.
    #[inline(always)]
    unsafe fn run<const RICH: bool>(&mut self, whole: usize) -> Option<Looked<L>> {
        if !self.output.begun {
            return None;
        }
        let all = (whole - self.at) / BLOCK;
        let most = if R::SILENT { all } else { all.min(UNTOLD) };
        let mut found = None;
        // SAFETY: as the caller promises; room was made for what is left of the range and a block more, and no block writes more units
        // than it reads; so behind what is written there is room for a block.
        unsafe {
            let mut at = self.output.text.as_ptr().add(self.at);
            let mut end = self.output.out.as_mut_ptr().add(self.written);
            let (mut carry, mut pending) = (self.carry, self.untold.pending);
            for _ in 0..most {
                let looked = Self::look::<RICH>(self.rules.forms, at, BLOCK + L::BEHIND, &mut carry);
                let Looked { after, ref seen, .. } = looked;
                if Self::asks(seen) {
                    found = Some(looked);
                    break;
                }
                let gone = seen.deleted | seen.narrowed;
                end = end.add(write(after, !0, gone, end));
                if !R::SILENT {
                    pending = self.untold.push(pending, gone, seen);
                }
                at = at.add(BLOCK);
            }
            self.at = at.offset_from_unsigned(self.output.text.as_ptr());
            self.written = end.offset_from_unsigned(self.output.out.as_ptr());
            self.carry = carry;
            self.untold.pending = pending;
        }
        found
    }

    /// Does the next block; true where a code point stops the stride behind it. What holds of nearly all blocks is not asked of each
    /// again.
    ///
    /// # Safety
    /// All units of a `WHOLE` block, and what is read behind them, must be there and in the range.
    #[inline(always)]
    unsafe fn block<const RICH: bool, const WHOLE: bool>(
        &mut self,
        answers: &mut [E::Unit; BLOCK],
    ) -> Result<bool, TooWide> {
        let text = self.output.text;
        let readable = if WHOLE { BLOCK + L::BEHIND } else { text.len() - self.at };
        // SAFETY: as the caller promises, here and in what follows; so many units are there.
        unsafe {
            let at = text.as_ptr().add(self.at);
            let looked = Self::look::<RICH>(self.rules.forms, at, readable, &mut self.carry);
            if WHOLE && !Self::asks(&looked.seen) {
                self.put(looked, answers)?;
                return Ok(false);
            }
            let len = BLOCK.min(self.to - self.at);
            self.put_part::<RICH>(Looked { valid: lowest(len), len, ..looked }, answers)
        }
    }

    /// Makes room for what is left of the range and a block more, since a block is written whole.
    #[inline(always)]
    fn make_room(&mut self) -> Result<(), TooWide> {
        self.output.out.try_reserve(self.to - self.at + BLOCK)?;
        self.written = self.output.out.len();
        Ok(())
    }

    /// A block and what the forms make of it.
    #[inline(always)]
    unsafe fn look<const RICH: bool>(
        forms: &Forms,
        at: *const E::Unit,
        readable: usize,
        carry: &mut L::Carry,
    ) -> Looked<L> {
        // SAFETY: as the caller promises.
        let (before, after, mut seen) = unsafe { L::look::<RICH>(forms, at, readable, carry) };
        if R::SILENT {
            // Nobody asks, so that it need not be found out either.
            seen.loose = 0;
        }
        Looked { before, after, seen, valid: !0, len: BLOCK, answered: 0 }
    }

    /// Whether more must be known of a block than the forms say.
    #[inline(always)]
    fn asks(seen: &Seen) -> bool {
        seen.stop | seen.other | Self::told_as_a_whole(seen) != 0
    }

    /// The last unit, if a code point begins there that becomes one byte, and somebody listens.
    #[inline(always)]
    fn told_as_a_whole(seen: &Seen) -> u64 {
        if R::SILENT { 0 } else { seen.narrowed & !lowest(BLOCK - 1) }
    }

    /// Writes and tells what counts of a block, as far as it can be done; true where a code point stops the stride behind it.
    #[inline(always)]
    unsafe fn put_part<const RICH: bool>(
        &mut self,
        mut looked: Looked<L>,
        answers: &mut [E::Unit; BLOCK],
    ) -> Result<bool, TooWide> {
        if (looked.seen.other | looked.seen.stop) & looked.valid != 0 {
            let (place, before) = ((self.output.text, self.at), (looked.seen, looked.valid));
            let (seen, valid, answered) =
                ask::<E, R>(place, before, answers, |at, cp| self.output.entry(self.stage, at, cp));
            looked = Looked { seen, answered, ..looked };
            if valid != looked.valid {
                looked = looked.cut(valid.count_ones() as usize);
            }
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
            self.put(looked, answers)?;
            if len < BLOCK {
                self.tell(len);
                // The next block begins where a code point does.
                self.carry = L::nothing_carried();
            }
        }
        Ok(stop != 0)
    }

    /// Writes and tells what counts of a block, with `answers` in place of what the vector has where there are any.
    #[inline(always)]
    unsafe fn put(&mut self, looked: Looked<L>, answers: &[E::Unit; BLOCK]) -> Result<(), TooWide> {
        let Looked { before, after, ref seen, valid, len, answered } = looked;
        let gone = (seen.deleted | seen.narrowed) & valid;
        // SAFETY: as the caller promises.
        let is_changed = || (gone | unsafe { after.changed(before) } & !answered & valid) != 0;
        if !self.output.begun
            && (is_changed() || differ(&self.output.text[self.at..], answered & valid, answers))
        {
            self.output.begin(self.at)?;
            self.make_room()?;
        }
        if self.output.begun {
            debug_assert!(self.output.out.capacity() - self.written >= BLOCK);
            // SAFETY: room was made for what is left of the range and a block more, and no block writes more units than it
            // reads; so behind what is written there is room for a block.
            unsafe {
                let end = self.output.out.as_mut_ptr().add(self.written);
                self.written += write(after, valid, gone, end);
                put_answers(end, gone, answered & valid & !gone, answers);
                if !R::SILENT {
                    self.untold.pending = self.untold.push(self.untold.pending, gone, seen);
                }
            }
        }
        self.at += len;
        Ok(())
    }

    /// Tells what became of the blocks that were not told yet, the last of which had `len` units. It is done apart, so that the masks of the
    /// next ones are kept in registers.
    fn tell(&mut self, len: usize) {
        if R::SILENT || self.untold.pending.count == 0 {
            return;
        }
        let tell = Tell::<E, R> {
            record: self.output.record,
            table: self.rules.table,
            text: &self.output.text[..self.at],
            floor: self.output.floor,
            blocks: self.untold.take(),
            len,
        };
        let told = E::on_kernel(self.rules.kernel, tell);
        debug_assert!(told.is_some());
    }
}

/// Writes what stays of the valid units of a block, and gives their number.
///
/// # Safety
/// As for [`Look::compress`].
#[inline(always)]
pub(super) unsafe fn write<L: Look>(block: L, valid: u64, gone: u64, to: *mut L::Unit) -> usize {
    // SAFETY: as the caller promises.
    unsafe {
        if gone == 0 && !L::COMPRESSES {
            block.store(to);
            return valid.count_ones() as usize;
        }
        block.compress(valid & !gone, to)
    }
}
