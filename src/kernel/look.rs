//! What a block of 64 units becomes under the forms of a table: the algorithm that all vector kernels share.
//!
//! **UTF-8** is not decoded. A code point of U+0600–06FF is a lead (0xD8 to 0xDB, which are never anything else) and a trail, so
//! that the text is read twice, at a place and one byte on; what happens is decided where the lead stands. What the trail
//! becomes is moved up by one byte, over the edge of the block too ([`Carry`]). All other bytes pass.
//!
//! **Python's storage** of two or four bytes a code point is read as the low bytes and what is above them; the low ones are looked
//! up where that is 6.
//!
//! The method (nibble look-ups joined by AND, and compression by a table) is known from Geoff Langdale and Daniel Lemire,
//! "Parsing Gigabytes of JSON per Second", 2019; that any table can be looked up so is shown in [`super::factors`].

// The operations of a processor.
#![allow(unsafe_code)]

use super::classes::{Classed, Classes};
use super::forms::{Forms, LOOSE, NARROW, SPECIAL, STOP};
use super::lanes::{Lanes, Units};

/// Units of a block.
pub(super) const BLOCK: usize = 64;

/// The lowest `count` bits.
#[inline(always)]
pub(super) fn lowest(count: usize) -> u64 {
    if count < 64 { (1 << count) - 1 } else { !0 }
}

/// What is seen in a block, a bit a unit.
#[derive(Clone, Copy, Debug, Default)]
pub struct Seen {
    /// The first unit of each code point that the table cannot tell of by itself.
    pub(super) stop: u64,
    /// All units that are deleted, of the code points that begin in the block or before.
    pub(super) deleted: u64,
    /// Of those the ones that belong to nothing.
    pub(super) loose: u64,
    /// The unit that a code point loses as it becomes ASCII. It is none of those deleted.
    pub(super) narrowed: u64,
    /// The first unit of each code point that the forms do not cover, but for many to which nothing happens.
    pub(super) other: u64,
}

/// Which code points of a block ask, by the forms of what asks: a bit at the first unit.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked {
    /// They need their context.
    pub(super) stop: u64,
    /// They have one unit.
    pub(super) ones: u64,
    /// They have two.
    pub(super) twos: u64,
    /// The forms do not cover them.
    pub(super) other: u64,
}

/// Blocks of one storage.
///
/// # Safety
/// As for [`Lanes`].
pub trait Look: Copy {
    type Unit: Copy + Default;
    /// What the block before says of this one.
    type Carry: Copy;
    /// Units behind the block that are read as well.
    const BEHIND: usize;
    /// Units of nearly every letter that carries marks.
    const LETTER: usize;
    /// [`Lanes::COMPRESSES`].
    const COMPRESSES: bool;

    unsafe fn nothing_carried() -> Self::Carry;
    /// Where in the block a code point of so many units begins.
    unsafe fn letters(self) -> u64;
    /// Whether one ends before this place of a text, or the place lies in one.
    fn is_behind_letter(text: &[Self::Unit], at: usize) -> bool;

    /// The 64 units at `at`, or as many as are `readable` there, and what they become. Unless `RICH`, only U+0600–06FF are looked
    /// up, and only in [`Letters::changes`]: nearly half of the work.
    unsafe fn look<const RICH: bool>(
        forms: &Forms,
        at: *const Self::Unit,
        readable: usize,
        carry: &mut Self::Carry,
    ) -> (Self, Self, Seen);
    /// Which code points of the 64 units at `at` ask.
    unsafe fn ask(forms: &Forms, at: *const Self::Unit) -> Asked;
    /// The classes of the 64 units at `at`, or of as many as are `readable` there, one at least.
    unsafe fn classes(classes: &Classes, at: *const Self::Unit, readable: usize) -> Classed;
    /// Which of them equal the two code points before them. Four units before the block are read as well.
    unsafe fn thrice(at: *const Self::Unit, asked: Asked) -> u64;
    /// Which units are lone surrogates, in any order. UTF-8 has none.
    unsafe fn surrogates(self) -> u64;
    /// Where it is not what it was.
    unsafe fn changed(self, before: Self) -> u64;
    unsafe fn store(self, to: *mut Self::Unit);
    /// The block that these 64 units are.
    unsafe fn of(units: *const Self::Unit) -> Self;
    /// Writes the units that stay, and gives their number; it may write 64.
    unsafe fn compress(self, keep: u64, to: *mut Self::Unit) -> usize;
}

/// A block of UTF-8.
#[derive(Clone, Copy)]
pub(super) struct OfUtf8<V>(V);

/// What the last lead of a block says of its trail, which begins the next one.
#[derive(Clone, Copy)]
pub(super) struct Carry<V> {
    /// The changes of the trails, of which the last one counts.
    trails: V,
    deleted: u64,
    loose: u64,
}

impl<V: Lanes> Look for OfUtf8<V> {
    type Unit = u8;
    type Carry = Carry<V>;
    const BEHIND: usize = 1;
    const LETTER: usize = 2;
    const COMPRESSES: bool = V::COMPRESSES;

    #[inline(always)]
    unsafe fn letters(self) -> u64 {
        // SAFETY: as the caller promises.
        unsafe { self.0.and(V::splat(0xE0)).equal(V::splat(0xC0)).high_bits() }
    }

    #[inline(always)]
    fn is_behind_letter(text: &[u8], at: usize) -> bool {
        let leads_two = |byte: u8| byte & 0xE0 == 0xC0;
        text[..at].last_chunk().is_some_and(|&[first, second]| leads_two(first) | leads_two(second))
    }

    #[inline(always)]
    unsafe fn nothing_carried() -> Carry<V> {
        // SAFETY: as the caller promises.
        Carry { trails: unsafe { V::splat(0) }, deleted: 0, loose: 0 }
    }

    #[inline(always)]
    unsafe fn look<const RICH: bool>(
        forms: &Forms,
        at: *const u8,
        readable: usize,
        carry: &mut Carry<V>,
    ) -> (Self, Self, Seen) {
        // SAFETY: as the caller promises; the block and one byte more are there to be read, or as many bytes as are said.
        unsafe {
            let (lead, trail) = pairs::<V>(at, readable);
            let letters = &forms.utf8;
            let mut seen = Seen::default();
            let (leads, trails, flags);
            if RICH && forms.wide {
                [trails, flags] = V::of_pairs([&letters.changes, &letters.flags], lead, trail);
                leads = flags.and(V::splat(3));
                // The high bit makes ASCII of the trail.
                seen.narrowed = trails.high_bits();
            } else {
                [flags] = V::of_pairs([&letters.changes], lead, trail);
                trails = flags.and(V::splat(0x3F));
                leads = flags.down::<6>().and(V::splat(1));
            }
            let mut block = lead.xor(leads).xor(trails.behind(carry.trails));
            let pairs = flags.high_bits();
            let (mut singles, mut all) = (0, flags);
            if RICH && !forms.ascii.is_empty() {
                let [ascii] = V::of_bytes([&forms.ascii], lead);
                block = block.xor(ascii.and(V::splat(!SPECIAL)));
                singles = ascii.high_bits();
                all = flags.or(ascii);
            }
            let before = (carry.deleted, carry.loose);
            (carry.trails, carry.deleted, carry.loose) = (trails, 0, 0);
            (seen.deleted, seen.loose) = before;
            if V::COMPRESSES || pairs | singles != 0 {
                if forms.stops {
                    seen.stop = all.up::<{ shift(STOP) }>().high_bits() & (pairs | singles);
                }
                let gone = pairs & !seen.stop;
                let loose = all.up::<{ shift(LOOSE) }>().high_bits();
                seen.deleted |= gone | gone << 1 | singles & !seen.stop;
                seen.loose |= (gone & loose) | (gone & loose) << 1 | singles & loose & !seen.stop;
                (carry.deleted, carry.loose) = (gone >> 63, (gone & loose) >> 63);
            }
            if RICH && forms.others() {
                seen.other = lead.find(&forms.leads);
            }
            (OfUtf8(lead), OfUtf8(block), seen)
        }
    }

    #[inline(always)]
    unsafe fn ask(forms: &Forms, at: *const u8) -> Asked {
        // SAFETY: as the caller promises; the block and one byte more are there to be read.
        unsafe {
            let (lead, trail) = (V::load(at), V::load(at.add(1)));
            let mut asked = Asked::default();
            let [mut all] = V::of_pairs([&forms.utf8.changes], lead, trail);
            asked.twos = all.high_bits();
            if !forms.ascii.is_empty() {
                let [ascii] = V::of_bytes([&forms.ascii], lead);
                asked.ones = ascii.high_bits();
                all = all.or(ascii);
            }
            if forms.stops {
                asked.stop = all.up::<{ shift(STOP) }>().high_bits() & (asked.ones | asked.twos);
            }
            if forms.others() {
                asked.other = lead.find(&forms.leads);
            }
            asked
        }
    }

    #[inline(always)]
    unsafe fn classes(classes: &Classes, at: *const u8, readable: usize) -> Classed {
        // SAFETY: as the caller promises; the block and one byte more are there to be read, or as many bytes as are said.
        unsafe {
            let (lead, trail) = pairs::<V>(at, readable);
            let [arabic] = V::of_pairs([&classes.pairs], lead, trail);
            let [ascii] = V::of_bytes([&classes.ascii], lead);
            let twos = lead.and(V::splat(0xFC)).equal(V::splat(0xD8)).high_bits();
            let bits = each_bit(arabic.or(ascii));
            Classed { bits, twos, same: lead.equal(trail).high_bits() }
        }
    }

    #[inline(always)]
    unsafe fn thrice(at: *const u8, asked: Asked) -> u64 {
        // SAFETY: as the caller promises.
        unsafe {
            let block = V::load(at);
            let equal = |back: usize| block.equal(V::load(at.sub(back)));
            let twice = equal(2);
            let ones = twice.and(equal(1)).high_bits();
            // What the byte behind the block is, is not known here.
            let twos = twice.and(equal(4)).high_bits();
            asked.ones & ones | asked.twos & twos & (twos >> 1 | 1 << 63)
        }
    }

    #[inline(always)]
    unsafe fn surrogates(self) -> u64 {
        0
    }

    #[inline(always)]
    unsafe fn changed(self, before: Self) -> u64 {
        // SAFETY: as the caller promises.
        unsafe { !self.0.equal(before.0).high_bits() }
    }

    #[inline(always)]
    unsafe fn store(self, to: *mut u8) {
        // SAFETY: as the caller promises.
        unsafe { self.0.store(to) }
    }

    #[inline(always)]
    unsafe fn of(units: *const u8) -> Self {
        // SAFETY: as the caller promises.
        OfUtf8(unsafe { V::load(units) })
    }

    #[inline(always)]
    unsafe fn compress(self, keep: u64, to: *mut u8) -> usize {
        // SAFETY: as the caller promises.
        unsafe { self.0.compress(keep, to) }
    }
}

/// The bytes at `at`, and those one byte on; 0 behind the `readable` ones.
///
/// # Safety
/// As for [`Lanes`].
#[inline(always)]
unsafe fn pairs<V: Lanes>(at: *const u8, readable: usize) -> (V, V) {
    // SAFETY: as the caller promises.
    unsafe {
        match readable > BLOCK {
            true => (V::load(at), V::load(at.add(1))),
            false => V::load_end(at, readable),
        }
    }
}

/// Each bit of the bytes as a mask, the highest first.
///
/// # Safety
/// As for [`Lanes`].
#[inline(always)]
unsafe fn each_bit<V: Lanes>(bytes: V) -> [u64; 8] {
    // SAFETY: as the caller promises.
    unsafe {
        [
            bytes.high_bits(),
            bytes.up::<1>().high_bits(),
            bytes.up::<2>().high_bits(),
            bytes.up::<3>().high_bits(),
            bytes.up::<4>().high_bits(),
            bytes.up::<5>().high_bits(),
            bytes.up::<6>().high_bits(),
            bytes.up::<7>().high_bits(),
        ]
    }
}

/// How far up a flag stands below the highest bit.
const fn shift(flag: u8) -> i32 {
    flag.leading_zeros() as i32
}

/// The high byte of U+0600–06FF.
const ARABIC: u8 = 6;

/// What the forms change in low and high bytes, by XOR, and what is seen there, in the order of the bytes.
#[inline(always)]
unsafe fn look_at_bytes<V: Lanes, const RICH: bool>(forms: &Forms, low: V, high: V) -> (V, V, Seen) {
    // SAFETY: as the caller promises.
    unsafe {
        let is_arabic = high.equal(V::splat(ARABIC));
        let is_low = high.equal(V::splat(0));
        let (letters, wide) = (&forms.units, RICH && forms.wide);
        let [arabic, flags] = match wide {
            true => V::of_bytes([&letters.changes, &letters.flags], low),
            false => [V::of_bytes([&letters.changes], low)[0]; 2],
        };
        let (arabic, flags) = (arabic.and(is_arabic), flags.and(is_arabic));
        let mut seen = Seen::default();
        let (mut all, mut change, mut change_above) = (flags, arabic, V::splat(0));
        if wide {
            change_above = flags.and(V::splat(NARROW));
        } else {
            change = change.and(V::splat(!SPECIAL));
        }
        if RICH && !forms.ascii.is_empty() {
            let ascii = V::of_bytes([&forms.ascii], low)[0].and(is_low);
            change = change.or(ascii.and(V::splat(!SPECIAL)));
            all = flags.or(ascii);
        }
        let special = all.high_bits();
        if V::COMPRESSES || special != 0 {
            if forms.stops {
                seen.stop = all.up::<{ shift(STOP) }>().high_bits() & special;
            }
            seen.deleted = special & !seen.stop;
            seen.loose = all.up::<{ shift(LOOSE) }>().high_bits() & seen.deleted;
        }
        if RICH && forms.others() {
            let is_ascii = is_low.high_bits() & !low.high_bits();
            seen.other = high.find(&forms.above) & !(is_arabic.high_bits() | is_ascii);
        }
        (change, change_above, seen)
    }
}

/// A block of units that are a code point each.
#[derive(Clone, Copy)]
pub(super) struct OfUnits<U>(U);

impl<U: Units> Look for OfUnits<U> {
    type Unit = U::Unit;
    type Carry = ();
    const BEHIND: usize = 0;
    const LETTER: usize = 1;
    const COMPRESSES: bool = U::Bytes::COMPRESSES;

    #[inline(always)]
    unsafe fn letters(self) -> u64 {
        !0
    }

    #[inline(always)]
    fn is_behind_letter(_: &[U::Unit], at: usize) -> bool {
        at > 0
    }

    #[inline(always)]
    unsafe fn nothing_carried() {}

    #[inline(always)]
    unsafe fn look<const RICH: bool>(
        forms: &Forms,
        at: *const U::Unit,
        readable: usize,
        (): &mut (),
    ) -> (Self, Self, Seen) {
        // SAFETY: as the caller promises; the block is there to be read, or as many units as are said.
        unsafe {
            let units = if readable >= BLOCK { U::load(at) } else { U::load_end(at, readable) };
            let (low, high) = units.bytes();
            let (low, high, mut seen) = look_at_bytes::<_, RICH>(forms, low, high);
            if seen.stop | seen.deleted | seen.other != 0 {
                seen.stop = U::in_order(seen.stop);
                seen.deleted = U::in_order(seen.deleted);
                seen.loose = U::in_order(seen.loose);
                seen.other = U::in_order(seen.other);
            }
            (OfUnits(units), OfUnits(units.changed(low, high)), seen)
        }
    }

    #[inline(always)]
    unsafe fn ask(forms: &Forms, at: *const U::Unit) -> Asked {
        // SAFETY: as the caller promises.
        unsafe {
            let (low, high) = U::load(at).bytes();
            let (_, _, seen) = look_at_bytes::<_, true>(forms, low, high);
            let in_order = |mask| U::in_order(mask);
            let (stop, ones) = (in_order(seen.stop), in_order(seen.stop | seen.deleted));
            Asked { stop, ones, twos: 0, other: in_order(seen.other) }
        }
    }

    #[inline(always)]
    unsafe fn classes(classes: &Classes, at: *const U::Unit, readable: usize) -> Classed {
        // SAFETY: as the caller promises; the block and a unit more are there to be read, or as many units as are said.
        unsafe {
            let (units, next) = match readable > BLOCK {
                true => (U::load(at), U::load(at.add(1))),
                false => (U::load_end(at, readable), U::load_end(at.add(1), readable - 1)),
            };
            let (low, high) = units.bytes();
            let [arabic, latin, general] =
                U::Bytes::of_bytes([&classes.arabic, &classes.latin, &classes.general], low);
            let arabic = arabic.and(high.equal(U::Bytes::splat(ARABIC)));
            let latin = latin.and(high.equal(U::Bytes::splat(0)));
            let general = general.and(high.equal(U::Bytes::splat(0x20)));
            let class = arabic.or(latin).or(general);
            Classed { bits: each_bit(class).map(|mask| U::in_order(mask)), twos: 0, same: units.equal(next) }
        }
    }

    #[inline(always)]
    unsafe fn thrice(at: *const U::Unit, asked: Asked) -> u64 {
        // SAFETY: as the caller promises.
        unsafe {
            let units = U::load(at);
            asked.ones & units.equal(U::load(at.sub(1))) & units.equal(U::load(at.sub(2)))
        }
    }

    #[inline(always)]
    unsafe fn surrogates(self) -> u64 {
        // SAFETY: as the caller promises.
        unsafe { self.0.bytes().1.and(U::Bytes::splat(0xF8)).equal(U::Bytes::splat(0xD8)).high_bits() }
    }

    #[inline(always)]
    unsafe fn changed(self, before: Self) -> u64 {
        // SAFETY: as the caller promises.
        unsafe { !self.0.equal(before.0) }
    }

    #[inline(always)]
    unsafe fn store(self, to: *mut U::Unit) {
        // SAFETY: as the caller promises.
        unsafe { self.0.store(to) }
    }

    #[inline(always)]
    unsafe fn of(units: *const U::Unit) -> Self {
        // SAFETY: as the caller promises.
        OfUnits(unsafe { U::load(units) })
    }

    #[inline(always)]
    unsafe fn compress(self, keep: u64, to: *mut U::Unit) -> usize {
        // SAFETY: as the caller promises.
        unsafe { self.0.compress(keep, to) }
    }
}
