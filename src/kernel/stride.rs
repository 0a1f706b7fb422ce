//! A table over a text in blocks of 64 units: what all vector kernels do, written once, and compiled for each.
//!
//! A block is looked at as a whole ([`super::look`]); the few code points outside ASCII and U+0600–06FF are asked of the table
//! one by one and put into the block; then the units that stay are written. It ends before the first code point that takes
//! more: one that needs its context, an expansion, a wider one.

// The operations of a processor, and memory that is written past the length of a vector; each block says why it may.
#![allow(unsafe_code)]

use std::mem::MaybeUninit;

use super::forms::Forms;
use super::look::{BLOCK, Look, Seen, lowest};
use super::output::Output;
use super::processors::Job;
use super::scalar::width_of_last_kept;
use super::{Encoding, Entry, Kernel, MOST_WORDS, Record, Stage, Table, TooWide};
use crate::chars::CodePoint;

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
unsafe fn write<L: Look>(block: L, valid: u64, gone: u64, to: *mut L::Unit) -> usize {
    // SAFETY: as the caller promises.
    unsafe {
        if gone == 0 && !L::COMPRESSES {
            block.store(to);
            return valid.count_ones() as usize;
        }
        block.compress(valid & !gone, to)
    }
}

/// The places of the bits that are set, the lowest first.
#[inline(always)]
fn bits(mut mask: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let place = mask.trailing_zeros() as usize;
        mask &= mask.wrapping_sub(1);
        (place < BLOCK).then_some(place)
    })
}

/// Whether an answer is another unit than the one that stands there.
#[inline(always)]
pub(super) fn differ<Unit: PartialEq>(block: &[Unit], answered: u64, answers: &[Unit; BLOCK]) -> bool {
    bits(answered).any(|place| answers[place] != block[place])
}

/// Puts answers into a block that was written at `end` without the units that are `gone`.
///
/// # Safety
/// So much must have been written there, answers not being gone.
#[inline(always)]
pub(super) unsafe fn put_answers<Unit: Copy>(
    end: *mut Unit,
    gone: u64,
    answered: u64,
    answers: &[Unit; BLOCK],
) {
    for place in bits(answered) {
        // SAFETY: as the caller promises; before this unit stand those before it that are not gone.
        unsafe { *end.add((lowest(place) & !gone).count_ones() as usize) = answers[place] };
    }
}

/// Asks what becomes of the code points that the forms do not cover, or not alone, up to the first one that takes more. Gives what is
/// seen then, how much of the block counts (not a code point which ends behind it, unless it stays as it is seen), and in place of
/// which units there are `answers`.
///
/// It is no part of the vectors' own function, and so takes none: they would be passed through memory.
#[inline(never)]
pub(super) fn ask<E: Encoding, R: Record>(
    (text, at): (&[E::Unit], usize),
    (mut seen, mut valid): (Seen, u64),
    answers: &mut [E::Unit; BLOCK],
    mut entry: impl FnMut(usize, CodePoint) -> Entry,
) -> (Seen, u64, u64) {
    let mut answered = 0;
    for place in bits((seen.other | seen.stop) & valid) {
        let (cp, width) = E::decode(text, at + place);
        let entry = match entry(at + place, cp) {
            // Where a stop stands the forms hold something else.
            Entry::Keep | Entry::Rank(_) if seen.stop >> place & 1 == 1 => Entry::To(cp),
            Entry::Keep | Entry::Rank(_) => continue,
            entry => entry,
        };
        if place + width > BLOCK {
            valid = lowest(place);
            break;
        }
        let units = lowest(width) << place;
        seen.stop &= !units;
        match entry {
            Entry::DeleteMark => seen.deleted |= units,
            Entry::Delete => {
                seen.deleted |= units;
                seen.loose |= units;
            }
            Entry::To(to) if E::width(to) == width || (R::SILENT && E::width(to) < width) => {
                match E::write(to, &mut answers[place..place + width]) {
                    Some(written) => {
                        answered |= lowest(written) << place;
                        seen.narrowed |= units & !answered;
                    }
                    None => seen.stop |= 1 << place,
                }
            }
            _ => seen.stop |= 1 << place,
        }
        if seen.stop & units != 0 {
            break;
        }
    }
    (seen, valid, answered)
}

/// Blocks that are told together: where every tenth has a mark no processor foresees which.
const UNTOLD: usize = 64;

/// How many blocks were not told yet.
#[derive(Clone, Copy, Default)]
struct Pending {
    count: usize,
    /// In which of them nothing is gone, the last one in the lowest bit.
    equal: u64,
}

/// What was seen in whole blocks, and perhaps a last one that is not, which were not told yet.
struct Untold {
    pending: Pending,
    gone: [MaybeUninit<u64>; UNTOLD],
    loose: [MaybeUninit<u64>; UNTOLD],
    narrowed: [MaybeUninit<u64>; UNTOLD],
}

impl Untold {
    #[inline(always)]
    fn new() -> Self {
        let none = [MaybeUninit::uninit(); UNTOLD];
        Untold { pending: Pending::default(), gone: none, loose: none, narrowed: none }
    }

    #[inline(always)]
    fn push(&mut self, pending: Pending, gone: u64, seen: &Seen) -> Pending {
        let i = pending.count % UNTOLD;
        self.gone[i].write(gone);
        self.loose[i].write(seen.loose);
        self.narrowed[i].write(seen.narrowed);
        Pending { count: i + 1, equal: pending.equal << 1 | u64::from(gone == 0) }
    }

    /// All of them, which count no more. There must be one.
    #[inline(always)]
    fn take(&mut self) -> Blocks<'_> {
        let Pending { count, equal } = std::mem::take(&mut self.pending);
        // SAFETY: each of the first ones was written as it was counted.
        let [gone, loose, narrowed] =
            [&self.gone, &self.loose, &self.narrowed].map(|words| unsafe { written(words, count) });
        Blocks { some: !equal.reverse_bits() >> (UNTOLD - count), gone, loose, narrowed }
    }
}

/// The first words.
///
/// # Safety
/// They must have been written.
unsafe fn written(words: &[MaybeUninit<u64>; UNTOLD], count: usize) -> &[u64] {
    let words = &words[..count];
    // SAFETY: as the caller promises; a word that may not be written has the form of one that is.
    unsafe { std::slice::from_raw_parts(words.as_ptr().cast(), words.len()) }
}

/// What was seen in some blocks.
#[derive(Clone, Copy)]
struct Blocks<'a> {
    /// In which of them something is gone.
    some: u64,
    gone: &'a [u64],
    loose: &'a [u64],
    narrowed: &'a [u64],
}

/// Tells what became of blocks.
struct Tell<'a, E: Encoding, R> {
    record: &'a mut R,
    table: &'a Table,
    text: &'a [E::Unit],
    /// From here on nothing needed its context.
    floor: usize,
    /// They end with the text, and are whole but for the last one, of `len` units.
    blocks: Blocks<'a>,
    len: usize,
}

impl<E: Encoding, R: Record> Job<E::Unit> for Tell<'_, E, R> {
    type Answer = ();

    #[inline(always)]
    unsafe fn run<L: Look<Unit = E::Unit>>(self) {
        let Tell { record, table, text, floor, blocks, len } = self;
        let last = |end| width_of_last_kept::<E>(table, text, floor, end);
        let count = blocks.gone.len();
        let from = text.len() - len - (count - 1) * BLOCK;
        // How far all is told.
        let (mut told, mut some) = (from, blocks.some);
        while some != 0 {
            let i = some.trailing_zeros() as usize;
            let at = from + i * BLOCK;
            // SAFETY: as the caller promises.
            let dense = unsafe { dense::<L>(text, at, blocks, i) };
            if dense > 0 {
                record.equal(at - told);
                record.masked(&blocks.gone[i..i + dense], L::LETTER, || {
                    last(at + blocks.gone[i].trailing_zeros() as usize)
                });
                told = at + dense * BLOCK;
                some &= !lowest(i + dense);
                continue;
            }
            some &= some - 1;
            told = tell_block::<E, L, R>(
                record,
                text,
                (told, at),
                (blocks.gone[i], blocks.loose[i], blocks.narrowed[i]),
                &last,
            );
        }
        record.equal(text.len() - told);
    }
}

/// So many marks in a block are told as bits: as edits they take as much memory, and more time.
const DENSE: u32 = 6;

/// How many blocks from the one of number `i` on, which stands at `at`, can be told as bits: many marks, all behind letters of the
/// same width.
///
/// # Safety
/// The processor must have the features of `L`.
#[inline(always)]
unsafe fn dense<L: Look>(text: &[L::Unit], at: usize, blocks: Blocks, i: usize) -> usize {
    let starts = |i: usize| blocks.gone[i] & !(blocks.gone[i] << 1);
    let has_marks = |i: usize| {
        starts(i).count_ones() >= DENSE && (blocks.loose[i] | blocks.narrowed[i]) & blocks.gone[i] == 0
    };
    if !has_marks(i) {
        return 0;
    }
    // Before which units a letter ends that began in the block before, or which lie in one: a mark may, too.
    let mut before = (0..L::LETTER)
        .fold(0, |before, place| before | u64::from(L::is_behind_letter(text, at + place)) << place);
    let mut count = 0;
    for block in text[at..].chunks_exact(BLOCK).take(MOST_WORDS.min(blocks.gone.len() - i)) {
        // SAFETY: as the caller promises; a block is there.
        let letters = unsafe { L::of(block.as_ptr()).letters() };
        let behind = letters << L::LETTER | before;
        before = letters >> (BLOCK - L::LETTER);
        before |= before >> 1;
        if !has_marks(i + count) || starts(i + count) & !behind != 0 {
            break;
        }
        count += 1;
    }
    count
}

/// Tells what became of the block of `text` at `at` and of what stands before it from `told` on, which stays in place; `last`
/// gives the width of the last code point before a place that stays. Gives how far all is told.
#[inline(always)]
fn tell_block<E: Encoding, L: Look<Unit = E::Unit>, R: Record>(
    record: &mut R,
    text: &[E::Unit],
    (mut told, at): (usize, usize),
    (gone, loose, narrowed): (u64, u64, u64),
    last: &impl Fn(usize) -> Option<usize>,
) -> usize {
    let mut left = gone;
    while left != 0 {
        let first = left.trailing_zeros() as usize;
        let start = at + first;
        let equal = start - told;
        if narrowed >> first & 1 == 1 {
            // A letter of two bytes that becomes one.
            record.equal(equal);
            record.replace(2, 1);
            told = start + 2;
            left &= !lowest(first + 2);
            continue;
        }
        let is_loose = loose >> first & 1 == 1;
        let kind = if is_loose { loose & gone } else { gone & !loose & !narrowed };
        let len = (kind >> first).trailing_ones() as usize;
        left &= !lowest(first + len);
        told = start + len;
        if is_loose {
            record.equal(equal);
            record.replace(len, 0);
            continue;
        }
        let letter = match equal {
            0 => usize::MAX,
            _ if L::is_behind_letter(text, start) => L::LETTER,
            _ => E::decode_before(text, start).1,
        };
        if letter <= equal {
            record.marked(equal - letter, letter, len);
        } else {
            record.equal(equal);
            record.attach(len, || last(start));
        }
    }
    told
}
