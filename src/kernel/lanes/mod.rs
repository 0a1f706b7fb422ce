//! 64 bytes at once: the operations that the algorithm of [`super::look`] is written in, and what each processor has for
//! them.

// The operations of a processor.
#![allow(unsafe_code)]

#[cfg(target_arch = "x86_64")]
pub(super) mod avx2;
#[cfg(target_arch = "x86_64")]
pub(super) mod avx512;
#[cfg(target_arch = "x86_64")]
mod compress;
pub(super) mod portable;
#[cfg(target_arch = "x86_64")]
pub(super) mod ssse3;

use super::factors::Term;
use super::forms::Plane;
use super::look::BLOCK;
use super::set::Set;

/// 64 bytes.
///
/// # Safety
/// Whoever calls a method must run on a processor that has the kernel's features ([`super::Kernel::is_available`]), in
/// a function that enables them, or the compiler makes a call of each operation. Pointers must be good for as many bytes
/// as the method says; they need no alignment.
pub trait Lanes: Copy {
    /// Whether it compresses as fast as it copies, so that blocks in which nothing is deleted are not told apart: where every
    /// third has a mark no processor foresees which.
    const COMPRESSES: bool = false;

    /// The 64 bytes at `at`.
    unsafe fn load(at: *const u8) -> Self;
    /// The bytes at `at` and those at the place behind it, of which no more than `readable` are there, at most 64; 0 behind those.
    #[inline(always)]
    unsafe fn load_end(at: *const u8, readable: usize) -> (Self, Self) {
        let mut bytes = [0; 2 * BLOCK];
        // SAFETY: so many bytes are there, as the caller promises, and there is room for more.
        unsafe {
            std::ptr::copy_nonoverlapping(at, bytes.as_mut_ptr(), readable.min(BLOCK));
            (Self::load(bytes.as_ptr()), Self::load(bytes.as_ptr().add(1)))
        }
    }

    /// Writes 64 bytes.
    unsafe fn store(self, to: *mut u8);
    /// The same byte everywhere.
    unsafe fn splat(byte: u8) -> Self;
    unsafe fn and(self, other: Self) -> Self;
    unsafe fn or(self, other: Self) -> Self;
    unsafe fn xor(self, other: Self) -> Self;
    /// All bits where the bytes are equal, else none.
    unsafe fn equal(self, other: Self) -> Self;
    /// The sum, 255 where it is more.
    unsafe fn add_up_to_255(self, other: Self) -> Self;
    /// Each byte shifted down; what it takes over from its neighbour is above `0xFF >> N`, and up to the caller.
    unsafe fn down<const N: i32>(self) -> Self;
    /// Each byte shifted up, likewise.
    unsafe fn up<const N: i32>(self) -> Self;
    /// Each byte in the place of the one behind it; the last one of `before` comes first.
    unsafe fn behind(self, before: Self) -> Self;
    /// The highest bit of each byte.
    unsafe fn high_bits(self) -> u64;
    /// Of sixteen entries the one that the low four bits say; 0 where the highest bit is set.
    unsafe fn look_up(self, entries: &[u8; 16]) -> Self;
    /// Writes the bytes whose bit is set in `keep`, one behind the other, and gives their number. Writes up to 64 bytes.
    unsafe fn compress(self, keep: u64, to: *mut u8) -> usize;

    /// The entries of each plane for code points that begin here with `lead` and go on with `trail`; 0 where a lead is none
    /// of U+0600–06FF.
    #[inline(always)]
    unsafe fn of_pairs<const N: usize>(planes: [&Plane; N], lead: Self, trail: Self) -> [Self; N] {
        // SAFETY: as the caller promises.
        unsafe { Self::sums_of_pairs(planes, lead, trail) }
    }

    /// The entries of each plane for these bytes.
    #[inline(always)]
    unsafe fn of_bytes<const N: usize>(planes: [&Plane; N], codes: Self) -> [Self; N] {
        // SAFETY: as the caller promises.
        unsafe { Self::sums_of_bytes(planes, codes) }
    }

    /// Where a byte of the set stands, or one that it does not tell from these.
    #[inline(always)]
    unsafe fn find(self, set: &Set) -> u64 {
        // SAFETY: as the caller promises.
        unsafe {
            if let Some(byte) = set.only {
                return self.equal(Self::splat(byte)).high_bits();
            }
            let low_half = Self::splat(0x0F);
            let rows = self.down::<4>().and(low_half).look_up(&set.meeting.high);
            let meeting = rows.and(self.and(low_half).look_up(&set.meeting.low));
            meeting.add_up_to_255(Self::splat(0x7F)).high_bits()
        }
    }

    /// [`Lanes::of_pairs`] as sums of terms.
    #[inline(always)]
    unsafe fn sums_of_pairs<const N: usize>(planes: [&Plane; N], lead: Self, trail: Self) -> [Self; N] {
        // SAFETY: as the caller promises.
        unsafe {
            // 0x7C to 0x7F for the four leads; what is more has the high bit, for which a look-up gives 0. Of the others the low four
            // count, of which the upper two are taken from the trail.
            let row = lead.xor(Self::splat(0xD8)).add_up_to_255(Self::splat(0x7C));
            let row = row.and(trail.down::<2>().or(Self::splat(0xF3)));
            Self::sums(planes.map(|plane| &plane.terms[..]), row, trail.and(Self::splat(0x0F)))
        }
    }

    /// [`Lanes::of_bytes`] as sums of terms.
    #[inline(always)]
    unsafe fn sums_of_bytes<const N: usize>(planes: [&Plane; N], codes: Self) -> [Self; N] {
        // SAFETY: as the caller promises.
        unsafe {
            let low_half = Self::splat(0x0F);
            let rows = codes.down::<4>().and(low_half);
            Self::sums(planes.map(|plane| &plane.terms[..]), rows, codes.and(low_half))
        }
    }

    #[inline(always)]
    unsafe fn sums<const N: usize>(terms: [&[Term]; N], rows: Self, columns: Self) -> [Self; N] {
        // SAFETY: as the caller promises.
        unsafe {
            let mut sums = [Self::splat(0); N];
            for (sum, terms) in sums.iter_mut().zip(terms) {
                for term in terms {
                    *sum = sum.xor(rows.look_up(&term.high).and(columns.look_up(&term.low)));
                }
            }
            sums
        }
    }
}

/// 64 units of two or four bytes, of which two bytes each are looked at.
///
/// # Safety
/// As for [`Lanes`].
pub trait Units: Copy {
    type Unit: Copy + Default;
    /// 64 bytes of the same kernel.
    type Bytes: Lanes;

    /// The 64 units at `at`.
    unsafe fn load(at: *const Self::Unit) -> Self;

    /// The units at `at`, of which no more than `readable` are there, fewer than 64; 0 behind those.
    #[inline(always)]
    unsafe fn load_end(at: *const Self::Unit, readable: usize) -> Self {
        let mut units = [Self::Unit::default(); BLOCK];
        // SAFETY: so many units are there, as the caller promises, and there is room for more.
        unsafe {
            std::ptr::copy_nonoverlapping(at, units.as_mut_ptr(), readable.min(BLOCK));
            Self::load(units.as_ptr())
        }
    }

    /// The low byte of each unit, and what is above it, 255 where that is more; in an order of the kernel's own.
    unsafe fn bytes(self) -> (Self::Bytes, Self::Bytes);
    /// A mask of bytes in that order, put into the order of the text.
    unsafe fn in_order(mask: u64) -> u64;
    /// Each unit XOR the bytes of its place, the second ones above the first.
    unsafe fn changed(self, low: Self::Bytes, high: Self::Bytes) -> Self;
    /// Which units are equal, in the order of the text.
    unsafe fn equal(self, other: Self) -> u64;
    /// Writes the 64 units.
    unsafe fn store(self, to: *mut Self::Unit);
    /// Writes those whose bit is set in `keep`, and gives their number. It may write 64.
    unsafe fn compress(self, keep: u64, to: *mut Self::Unit) -> usize;
}
