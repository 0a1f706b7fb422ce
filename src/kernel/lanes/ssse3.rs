//! 64 bytes as four vectors of 16: SSSE3.

// Every function is called on a processor that has the kernel's features, and with pointers good for what it reads or
// writes: that is what the trait asks of its callers, and all that the intrinsics ask.
#![allow(unsafe_op_in_unsafe_fn)]

use std::arch::x86_64::*;

use super::compress::{BYTE_PAIRS, PLACES, PLACES_BEHIND_8};
use super::{Lanes, Units};

#[derive(Clone, Copy)]
pub(in crate::kernel) struct Bytes([__m128i; 4]);

impl Bytes {
    #[inline(always)]
    fn each(self, other: Self, f: impl Fn(__m128i, __m128i) -> __m128i) -> Self {
        let (Bytes(a), Bytes(b)) = (self, other);
        Bytes([f(a[0], b[0]), f(a[1], b[1]), f(a[2], b[2]), f(a[3], b[3])])
    }
}

/// Writes what is kept of 16 bytes, and gives the number.
#[inline(always)]
pub(super) unsafe fn compress_16_bytes(bytes: __m128i, keep: u64, to: *mut u8) -> usize {
    let (first, second) = (usize::from(keep as u8), usize::from((keep >> 8) as u8));
    let places = _mm_castsi128_pd(_mm_loadl_epi64(PLACES[first].as_ptr().cast()));
    let places = _mm_loadh_pd(places, PLACES_BEHIND_8[second].as_ptr().cast());
    let found = _mm_shuffle_epi8(bytes, _mm_castpd_si128(places));
    _mm_storel_epi64(to.cast(), found);
    let written = first.count_ones() as usize;
    _mm_storeh_pd(to.add(written).cast(), _mm_castsi128_pd(found));
    written + second.count_ones() as usize
}

/// Writes what is kept of 8 units of two bytes, and gives the number.
#[inline(always)]
pub(super) unsafe fn compress_8_pairs(units: __m128i, keep: u64, to: *mut u16) -> usize {
    let mask = keep as u8;
    let places = _mm_loadu_si128(BYTE_PAIRS[usize::from(mask)].as_ptr().cast());
    _mm_storeu_si128(to.cast(), _mm_shuffle_epi8(units, places));
    mask.count_ones() as usize
}

impl Lanes for Bytes {
    #[inline(always)]
    unsafe fn load(at: *const u8) -> Self {
        let at = at.cast::<__m128i>();
        Bytes([
            _mm_loadu_si128(at),
            _mm_loadu_si128(at.add(1)),
            _mm_loadu_si128(at.add(2)),
            _mm_loadu_si128(at.add(3)),
        ])
    }

    #[inline(always)]
    unsafe fn store(self, to: *mut u8) {
        let to = to.cast::<__m128i>();
        for (i, part) in self.0.into_iter().enumerate() {
            _mm_storeu_si128(to.add(i), part);
        }
    }

    #[inline(always)]
    unsafe fn splat(byte: u8) -> Self {
        Bytes([_mm_set1_epi8(byte as i8); 4])
    }

    #[inline(always)]
    unsafe fn and(self, other: Self) -> Self {
        self.each(other, |a, b| _mm_and_si128(a, b))
    }

    #[inline(always)]
    unsafe fn or(self, other: Self) -> Self {
        self.each(other, |a, b| _mm_or_si128(a, b))
    }

    #[inline(always)]
    unsafe fn xor(self, other: Self) -> Self {
        self.each(other, |a, b| _mm_xor_si128(a, b))
    }

    #[inline(always)]
    unsafe fn equal(self, other: Self) -> Self {
        self.each(other, |a, b| _mm_cmpeq_epi8(a, b))
    }

    #[inline(always)]
    unsafe fn add_up_to_255(self, other: Self) -> Self {
        self.each(other, |a, b| _mm_adds_epu8(a, b))
    }

    #[inline(always)]
    unsafe fn down<const N: i32>(self) -> Self {
        self.each(self, |a, _| _mm_srli_epi16::<N>(a))
    }

    #[inline(always)]
    unsafe fn up<const N: i32>(self) -> Self {
        self.each(self, |a, _| _mm_slli_epi16::<N>(a))
    }

    #[inline(always)]
    unsafe fn behind(self, before: Self) -> Self {
        let [a, b, c, d] = self.0;
        let after = |part, before| _mm_alignr_epi8::<15>(part, before);
        Bytes([after(a, before.0[3]), after(b, a), after(c, b), after(d, c)])
    }

    #[inline(always)]
    unsafe fn high_bits(self) -> u64 {
        let bits = |part| u64::from(_mm_movemask_epi8(part) as u32);
        let [a, b, c, d] = self.0;
        bits(a) | bits(b) << 16 | bits(c) << 32 | bits(d) << 48
    }

    #[inline(always)]
    unsafe fn look_up(self, entries: &[u8; 16]) -> Self {
        let entries = _mm_loadu_si128(entries.as_ptr().cast());
        self.each(self, |a, _| _mm_shuffle_epi8(entries, a))
    }

    #[inline(always)]
    unsafe fn compress(self, keep: u64, to: *mut u8) -> usize {
        let mut written = 0;
        for (i, part) in self.0.into_iter().enumerate() {
            written += compress_16_bytes(part, keep >> (16 * i), to.add(written));
        }
        written
    }
}

/// 64 units of two bytes: their low bytes and their high ones.
#[derive(Clone, Copy)]
pub(in crate::kernel) struct Pairs {
    low: Bytes,
    high: Bytes,
}

impl Units for Pairs {
    type Unit = u16;
    type Bytes = Bytes;

    #[inline(always)]
    unsafe fn load(at: *const u16) -> Self {
        let at = at.cast::<__m128i>();
        let low = |i| {
            let byte = _mm_set1_epi16(0xFF);
            let (a, b) = (_mm_loadu_si128(at.add(i)), _mm_loadu_si128(at.add(i + 1)));
            _mm_packus_epi16(_mm_and_si128(a, byte), _mm_and_si128(b, byte))
        };
        let high = |i| {
            let (a, b) = (_mm_loadu_si128(at.add(i)), _mm_loadu_si128(at.add(i + 1)));
            _mm_packus_epi16(_mm_srli_epi16::<8>(a), _mm_srli_epi16::<8>(b))
        };
        Pairs {
            low: Bytes([low(0), low(2), low(4), low(6)]),
            high: Bytes([high(0), high(2), high(4), high(6)]),
        }
    }

    #[inline(always)]
    unsafe fn bytes(self) -> (Bytes, Bytes) {
        (self.low, self.high)
    }

    #[inline(always)]
    unsafe fn in_order(mask: u64) -> u64 {
        mask
    }

    #[inline(always)]
    unsafe fn changed(self, low: Bytes, high: Bytes) -> Self {
        Pairs { low: self.low.xor(low), high: self.high.xor(high) }
    }

    #[inline(always)]
    unsafe fn equal(self, other: Self) -> u64 {
        Self::in_order(self.low.equal(other.low).and(self.high.equal(other.high)).high_bits())
    }

    #[inline(always)]
    unsafe fn store(self, to: *mut u16) {
        let to = to.cast::<__m128i>();
        for (i, (low, high)) in self.low.0.into_iter().zip(self.high.0).enumerate() {
            _mm_storeu_si128(to.add(2 * i), _mm_unpacklo_epi8(low, high));
            _mm_storeu_si128(to.add(2 * i + 1), _mm_unpackhi_epi8(low, high));
        }
    }

    #[inline(always)]
    unsafe fn compress(self, keep: u64, to: *mut u16) -> usize {
        let mut written = 0;
        for (i, (low, high)) in self.low.0.into_iter().zip(self.high.0).enumerate() {
            let keep = keep >> (16 * i);
            written += compress_8_pairs(_mm_unpacklo_epi8(low, high), keep, to.add(written));
            written += compress_8_pairs(_mm_unpackhi_epi8(low, high), keep >> 8, to.add(written));
        }
        written
    }
}
