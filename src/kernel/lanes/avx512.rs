//! 64 bytes as one vector: AVX-512 with VBMI and VBMI2, which looks up 128 entries at once and compresses by itself.

// Every function is called on a processor that has the kernel's features, and with pointers good for what it reads or
// writes: that is what the trait asks of its callers, and all that the intrinsics ask.
#![allow(unsafe_op_in_unsafe_fn)]

use std::arch::x86_64::*;

use super::{Lanes, Units};
use crate::kernel::forms::Plane;
use crate::kernel::look::lowest;

#[derive(Clone, Copy)]
pub(in crate::kernel) struct Bytes(__m512i);

/// The entries for the low seven bits of `codes`, of one half of a plane.
#[inline(always)]
unsafe fn half(entries: &[u8], codes: __m512i) -> __m512i {
    let (low, high) = (entries.as_ptr().cast(), entries.as_ptr().add(64).cast());
    _mm512_permutex2var_epi8(_mm512_loadu_si512(low), codes, _mm512_loadu_si512(high))
}

#[inline(always)]
unsafe fn entries(plane: &Plane, codes: __m512i) -> __m512i {
    let (lower, upper) = plane.dense.split_at(128);
    let in_upper = _mm512_movepi8_mask(codes);
    if !plane.upper {
        return _mm512_maskz_mov_epi8(!in_upper, half(lower, codes));
    }
    _mm512_mask_blend_epi8(in_upper, half(lower, codes), half(upper, codes))
}

impl Lanes for Bytes {
    const COMPRESSES: bool = true;

    #[inline(always)]
    unsafe fn load(at: *const u8) -> Self {
        Bytes(_mm512_loadu_si512(at.cast()))
    }

    #[inline(always)]
    unsafe fn load_end(at: *const u8, readable: usize) -> (Self, Self) {
        // What is masked out is not read.
        let mask = lowest(readable);
        let at = at.cast::<i8>();
        let behind = _mm512_maskz_loadu_epi8(mask >> 1, at.add(1));
        (Bytes(_mm512_maskz_loadu_epi8(mask, at)), Bytes(behind))
    }

    #[inline(always)]
    unsafe fn store(self, to: *mut u8) {
        _mm512_storeu_si512(to.cast(), self.0);
    }

    #[inline(always)]
    unsafe fn splat(byte: u8) -> Self {
        Bytes(_mm512_set1_epi8(byte as i8))
    }

    #[inline(always)]
    unsafe fn and(self, other: Self) -> Self {
        Bytes(_mm512_and_si512(self.0, other.0))
    }

    #[inline(always)]
    unsafe fn or(self, other: Self) -> Self {
        Bytes(_mm512_or_si512(self.0, other.0))
    }

    #[inline(always)]
    unsafe fn xor(self, other: Self) -> Self {
        Bytes(_mm512_xor_si512(self.0, other.0))
    }

    #[inline(always)]
    unsafe fn equal(self, other: Self) -> Self {
        Bytes(_mm512_movm_epi8(_mm512_cmpeq_epi8_mask(self.0, other.0)))
    }

    #[inline(always)]
    unsafe fn add_up_to_255(self, other: Self) -> Self {
        Bytes(_mm512_adds_epu8(self.0, other.0))
    }

    #[inline(always)]
    unsafe fn down<const N: i32>(self) -> Self {
        Bytes(_mm512_srl_epi16(self.0, _mm_cvtsi32_si128(N)))
    }

    #[inline(always)]
    unsafe fn up<const N: i32>(self) -> Self {
        Bytes(_mm512_sll_epi16(self.0, _mm_cvtsi32_si128(N)))
    }

    #[inline(always)]
    unsafe fn behind(self, before: Self) -> Self {
        // Bytes move within quarters only: each with the quarter before it.
        let before = _mm512_alignr_epi64::<6>(self.0, before.0);
        Bytes(_mm512_alignr_epi8::<15>(self.0, before))
    }

    #[inline(always)]
    unsafe fn high_bits(self) -> u64 {
        _mm512_movepi8_mask(self.0)
    }

    #[inline(always)]
    unsafe fn look_up(self, entries: &[u8; 16]) -> Self {
        let entries = _mm512_broadcast_i32x4(_mm_loadu_si128(entries.as_ptr().cast()));
        Bytes(_mm512_shuffle_epi8(entries, self.0))
    }

    #[inline(always)]
    unsafe fn compress(self, keep: u64, to: *mut u8) -> usize {
        // In a register and stored whole: some processors take long to compress into memory.
        _mm512_storeu_si512(to.cast(), _mm512_maskz_compress_epi8(keep, self.0));
        keep.count_ones() as usize
    }

    #[inline(always)]
    unsafe fn of_pairs<const N: usize>(planes: [&Plane; N], lead: Self, trail: Self) -> [Self; N] {
        let arabic = _mm512_cmplt_epu8_mask(lead.xor(Self::splat(0xD8)).0, _mm512_set1_epi8(4));
        // Of each bit the one of the trail where the first operand has it, else that of the lead.
        let codes = _mm512_ternarylogic_epi64::<0xCA>(_mm512_set1_epi8(0x3F), trail.0, lead.up::<6>().0);
        let mut found = [lead; N];
        for (found, plane) in found.iter_mut().zip(planes) {
            *found = Bytes(_mm512_maskz_mov_epi8(arabic, entries(plane, codes)));
        }
        found
    }

    #[inline(always)]
    unsafe fn of_bytes<const N: usize>(planes: [&Plane; N], codes: Self) -> [Self; N] {
        let mut found = [codes; N];
        for (found, plane) in found.iter_mut().zip(planes) {
            *found = Bytes(entries(plane, codes.0));
        }
        found
    }
}

/// 64 units of two bytes: their low bytes and their high ones.
#[derive(Clone, Copy)]
pub(in crate::kernel) struct Pairs {
    low: Bytes,
    high: Bytes,
}

impl Pairs {
    #[inline(always)]
    unsafe fn of(a: __m512i, b: __m512i) -> Self {
        let joined = |a, b| _mm512_inserti64x4::<1>(_mm512_castsi256_si512(a), b);
        let eight = _mm_cvtsi32_si128(8);
        let above = |units| _mm512_cvtepi16_epi8(_mm512_srl_epi16(units, eight));
        Pairs {
            low: Bytes(joined(_mm512_cvtepi16_epi8(a), _mm512_cvtepi16_epi8(b))),
            high: Bytes(joined(above(a), above(b))),
        }
    }
}

impl Units for Pairs {
    type Unit = u16;
    type Bytes = Bytes;

    #[inline(always)]
    unsafe fn load(at: *const u16) -> Self {
        Self::of(_mm512_loadu_si512(at.cast()), _mm512_loadu_si512(at.add(32).cast()))
    }

    #[inline(always)]
    unsafe fn load_end(at: *const u16, readable: usize) -> Self {
        // What is masked out is not read.
        let mask = lowest(readable);
        let at = at.cast::<i16>();
        let upper = _mm512_maskz_loadu_epi16((mask >> 32) as u32, at.wrapping_add(32));
        Self::of(_mm512_maskz_loadu_epi16(mask as u32, at), upper)
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
        let [a, b] = units(self.low.0, self.high.0);
        _mm512_storeu_si512(to.cast(), a);
        _mm512_storeu_si512(to.add(32).cast(), b);
    }

    #[inline(always)]
    unsafe fn compress(self, keep: u64, to: *mut u16) -> usize {
        let [a, b] = units(self.low.0, self.high.0);
        let (first, second) = (keep as u32, (keep >> 32) as u32);
        _mm512_storeu_si512(to.cast(), _mm512_maskz_compress_epi16(first, a));
        let written = first.count_ones() as usize;
        _mm512_storeu_si512(to.add(written).cast(), _mm512_maskz_compress_epi16(second, b));
        written + second.count_ones() as usize
    }
}

/// The 64 units of these low and high bytes.
#[inline(always)]
unsafe fn units(low: __m512i, high: __m512i) -> [__m512i; 2] {
    let eight = _mm_cvtsi32_si128(8);
    let wide = |low, high| {
        _mm512_or_si512(_mm512_cvtepu8_epi16(low), _mm512_sll_epi16(_mm512_cvtepu8_epi16(high), eight))
    };
    let upper = |bytes| _mm512_extracti64x4_epi64::<1>(bytes);
    [wide(_mm512_castsi512_si256(low), _mm512_castsi512_si256(high)), wide(upper(low), upper(high))]
}
