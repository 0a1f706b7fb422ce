//! 64 bytes in plain Rust: loops without branches, of which compilers make vectors for any processor.

// Loops over places, as compilers make vectors of them.
#![allow(clippy::needless_range_loop)]

use super::{Lanes, Units};
use crate::kernel::forms::{Plane, Range};
use crate::kernel::set::Set;

#[derive(Clone, Copy)]
pub(in crate::kernel) struct Bytes([u8; 64]);

impl Bytes {
    #[inline(always)]
    fn each(self, other: Self, f: impl Fn(u8, u8) -> u8) -> Self {
        let mut answer = [0; 64];
        for i in 0..64 {
            answer[i] = f(self.0[i], other.0[i]);
        }
        Bytes(answer)
    }

    /// The values of the ranges that the bytes lie in. Without a look-up, a comparison for each range is the next best.
    #[inline(always)]
    fn in_ranges(self, ranges: &[Range]) -> Self {
        let mut answer = [0; 64];
        for &(first, more, value) in ranges {
            for i in 0..64 {
                let inside = self.0[i].wrapping_sub(first) <= more;
                answer[i] |= if inside { value } else { 0 };
            }
        }
        Bytes(answer)
    }
}

/// Writes the units whose bit is set in `keep`, one behind the other, and gives their number.
///
/// Straight to where they belong: an array that is read as a whole behind 64 single writes makes the processor wait for all of these.
///
/// # Safety
/// There must be room for 64 units.
#[inline(always)]
unsafe fn compress<T: Copy>(units: &[T; 64], keep: u64, to: *mut T) -> usize {
    let mut written = 0;
    for i in 0..64 {
        // SAFETY: no more than the units before this one were written.
        unsafe { to.add(written).write_unaligned(units[i]) };
        written += (keep >> i & 1) as usize;
    }
    written
}

impl Lanes for Bytes {
    #[inline(always)]
    unsafe fn load(at: *const u8) -> Self {
        // SAFETY: the caller gives 64 bytes; an array of bytes needs no alignment.
        Bytes(unsafe { at.cast::<[u8; 64]>().read() })
    }

    #[inline(always)]
    unsafe fn store(self, to: *mut u8) {
        // SAFETY: the caller gives room for 64 bytes.
        unsafe { to.cast::<[u8; 64]>().write(self.0) }
    }

    #[inline(always)]
    unsafe fn splat(byte: u8) -> Self {
        Bytes([byte; 64])
    }

    #[inline(always)]
    unsafe fn and(self, other: Self) -> Self {
        self.each(other, |a, b| a & b)
    }

    #[inline(always)]
    unsafe fn or(self, other: Self) -> Self {
        self.each(other, |a, b| a | b)
    }

    #[inline(always)]
    unsafe fn xor(self, other: Self) -> Self {
        self.each(other, |a, b| a ^ b)
    }

    #[inline(always)]
    unsafe fn equal(self, other: Self) -> Self {
        self.each(other, |a, b| if a == b { 0xFF } else { 0 })
    }

    #[inline(always)]
    unsafe fn add_up_to_255(self, other: Self) -> Self {
        self.each(other, u8::saturating_add)
    }

    #[inline(always)]
    unsafe fn down<const N: i32>(self) -> Self {
        self.each(self, |a, _| a >> N)
    }

    #[inline(always)]
    unsafe fn up<const N: i32>(self) -> Self {
        self.each(self, |a, _| a << N)
    }

    #[inline(always)]
    unsafe fn behind(self, before: Self) -> Self {
        let mut answer = [before.0[63]; 64];
        answer[1..].copy_from_slice(&self.0[..63]);
        Bytes(answer)
    }

    #[inline(always)]
    unsafe fn high_bits(self) -> u64 {
        let (eights, _) = self.0.as_chunks::<8>();
        let bits = |eight: &[u8; 8]| {
            // The product gathers bit 7 of each byte in the highest byte.
            let high = u64::from_le_bytes(*eight) >> 7 & 0x0101_0101_0101_0101;
            high.wrapping_mul(0x0102_0408_1020_4080) >> 56
        };
        eights.iter().rev().fold(0, |mask, eight| mask << 8 | bits(eight))
    }

    #[inline(always)]
    unsafe fn look_up(self, entries: &[u8; 16]) -> Self {
        self.each(self, |a, _| if a < 0x80 { entries[usize::from(a & 15)] } else { 0 })
    }

    #[inline(always)]
    unsafe fn compress(self, keep: u64, to: *mut u8) -> usize {
        // SAFETY: as the caller promises.
        unsafe { compress(&self.0, keep, to) }
    }

    #[inline(always)]
    unsafe fn of_pairs<const N: usize>(planes: [&Plane; N], lead: Self, trail: Self) -> [Self; N] {
        let codes = lead.each(trail, |lead, trail| lead << 6 | trail & 0x3F);
        let mut found = [codes; N];
        for (found, plane) in found.iter_mut().zip(planes) {
            let value = codes.in_ranges(&plane.ranges);
            *found = value.each(lead, |value, lead| if lead & 0xFC == 0xD8 { value } else { 0 });
        }
        found
    }

    #[inline(always)]
    unsafe fn find(self, set: &Set) -> u64 {
        // SAFETY: plain Rust.
        unsafe { self.in_ranges(&set.ranges).high_bits() }
    }

    #[inline(always)]
    unsafe fn of_bytes<const N: usize>(planes: [&Plane; N], codes: Self) -> [Self; N] {
        let mut found = [codes; N];
        for (found, plane) in found.iter_mut().zip(planes) {
            *found = codes.in_ranges(&plane.ranges);
        }
        found
    }
}

/// 64 units of two bytes.
#[derive(Clone, Copy)]
pub(in crate::kernel) struct Pairs([u16; 64]);

impl Units for Pairs {
    type Unit = u16;
    type Bytes = Bytes;

    #[inline(always)]
    unsafe fn load(at: *const u16) -> Self {
        // SAFETY: the caller gives 64 units; they may lie anywhere.
        Pairs(unsafe { at.cast::<[u16; 64]>().read_unaligned() })
    }

    #[inline(always)]
    unsafe fn bytes(self) -> (Bytes, Bytes) {
        let (mut low, mut high) = ([0; 64], [0; 64]);
        for i in 0..64 {
            low[i] = self.0[i] as u8;
            high[i] = (self.0[i] >> 8) as u8;
        }
        (Bytes(low), Bytes(high))
    }

    #[inline(always)]
    unsafe fn in_order(mask: u64) -> u64 {
        mask
    }

    #[inline(always)]
    unsafe fn changed(self, low: Bytes, high: Bytes) -> Self {
        let mut units = self.0;
        for i in 0..64 {
            units[i] ^= u16::from(low.0[i]) | u16::from(high.0[i]) << 8;
        }
        Pairs(units)
    }

    #[inline(always)]
    unsafe fn equal(self, other: Self) -> u64 {
        let mut equal = [0; 64];
        for i in 0..64 {
            equal[i] = if self.0[i] == other.0[i] { 0xFF } else { 0 };
        }
        // SAFETY: as the caller promises.
        unsafe { Bytes(equal).high_bits() }
    }

    #[inline(always)]
    unsafe fn store(self, to: *mut u16) {
        // SAFETY: the caller gives room for 64 units.
        unsafe { to.cast::<[u16; 64]>().write_unaligned(self.0) }
    }

    #[inline(always)]
    unsafe fn compress(self, keep: u64, to: *mut u16) -> usize {
        // SAFETY: as the caller promises.
        unsafe { compress(&self.0, keep, to) }
    }
}
