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
            match rules.forms.rich() {
                true => stride::<E, L, R, true>(rules, output, range),
                false => stride::<E, L, R, false>(rules, output, range),
            }
        }
    }
}

/// What stands before the first of these stops: its units and their number. It is kept out of line so that where the next block
/// begins does not wait for what is found in this one.
#[cold]
#[inline(never)]
fn cut_before(stop: u64) -> (u64, usize) {
    let len = stop.trailing_zeros() as usize;
    (lowest(len), len)
}

/// # Safety
/// The processor must have the features of `L`.
#[inline(always)]
unsafe fn stride<E: Encoding, L: Look<Unit = E::Unit>, R: Record, const RICH: bool>(
    rules: Rules<'_>,
    output: &mut Output<'_, E, R>,
    (from, to): (usize, usize),
) -> Result<usize, TooWide> {
    let text = output.text;
    let mut at = from;
    if output.begun {
        output.out.try_reserve(to - at + BLOCK)?;
    }
    let mut written = output.out.len();
    // Units in place that were not told yet.
    let mut equal = 0;
    // SAFETY: as the caller promises.
    let mut carry = unsafe { L::nothing_carried() };
    while at < to {
        let rest = &text[at..];
        // SAFETY: so many units are there.
        let (before, mut block, mut seen) =
            unsafe { L::look::<RICH>(rules.forms, rest.as_ptr(), rest.len(), &mut carry) };
        let (mut valid, mut len) = (lowest(to - at), BLOCK.min(to - at));
        if RICH && seen.other & valid != 0 {
            // SAFETY: as the caller promises.
            (block, valid) = unsafe { ask_others::<E, L, R>(rules.table, text, at, block, &mut seen, valid) };
            len = valid.count_ones() as usize;
        }
        if RICH && !R::SILENT && (seen.narrowed & valid) >> (BLOCK - 1) == 1 {
            // What becomes one byte is told as a whole.
            (valid, len) = (lowest(BLOCK - 1), BLOCK - 1);
        }
        let stop = seen.stop & valid;
        if stop != 0 {
            (valid, len) = cut_before(stop);
        }
        let gone = (seen.deleted | seen.narrowed) & valid;
        // SAFETY: as the caller promises.
        if !output.begun && (gone | unsafe { block.changed(before) } & valid) != 0 {
            output.begin(at)?;
            output.out.try_reserve(to - at + BLOCK)?;
            written = output.out.len();
        }
        if output.begun {
            debug_assert!(output.out.capacity() - written >= BLOCK);
            // SAFETY: room was reserved for what is left of the range and a block more, and no block writes more units than it
            // reads; so behind what is written there is room for a block.
            unsafe {
                let end = output.out.as_mut_ptr().add(written);
                if gone == 0 && !L::COMPRESSES {
                    block.store(end);
                    written += len;
                } else {
                    written += block.compress(valid & !gone, end);
                }
            }
            if !R::SILENT && gone == 0 {
                equal += len;
            } else if !R::SILENT {
                // SAFETY: as the caller promises.
                let dense = len == BLOCK && unsafe { is_dense(text, at, before, &seen, gone) };
                if dense {
                    output.record.equal(std::mem::take(&mut equal));
                }
                if !dense || !output.record.masked(gone, L::LETTER) {
                    let last = |end| width_of_last_kept::<E>(rules.table, text, output.floor, end);
                    equal = tell::<E, R>(output.record, (text, at), (equal, len), &seen, gone, last);
                }
            }
        }
        at += len;
        if stop != 0 {
            break;
        }
        if len < BLOCK {
            // The next block begins where a code point does.
            // SAFETY: as the caller promises.
            carry = unsafe { L::nothing_carried() };
        }
    }
    output.record.equal(equal);
    // SAFETY: so many units were written.
    unsafe { output.out.set_len(written) };
    Ok(at)
}

/// Asks the table what becomes of the code points that the forms do not cover, and puts that into the block. Gives the
/// block, and how much of it holds: not a code point that ends behind it, unless the table keeps that.
///
/// # Safety
/// The processor must have the features of `L`.
#[inline(never)]
pub(super) unsafe fn ask_others<E: Encoding, L: Look<Unit = E::Unit>, R: Record>(
    table: &Table,
    text: &[E::Unit],
    at: usize,
    block: L,
    seen: &mut Seen,
    valid: u64,
) -> (L, u64) {
    let mut patched = None;
    let mut left = seen.other & valid;
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
            // SAFETY: as the caller promises.
            let block = patched.map_or(block, |units: [E::Unit; BLOCK]| unsafe { L::of(units.as_ptr()) });
            return (block, valid & lowest(place));
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
                    unsafe { block.store(units.as_mut_ptr()) };
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
    // SAFETY: as the caller promises.
    let block = patched.map_or(block, |units| unsafe { L::of(units.as_ptr()) });
    (block, valid)
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
