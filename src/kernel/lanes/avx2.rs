//! 64 bytes as two vectors of 32: AVX2.

// Every function is called on a processor that has the kernel's features, and with pointers good for what it reads or
// writes: that is what the trait asks of its callers, and all that the intrinsics ask.
#![allow(unsafe_op_in_unsafe_fn)]

use std::arch::x86_64::*;

use super::compress::PLACES;
use super::ssse3::{compress_8_pairs, compress_16_bytes};
use super::{Lanes, Units};
use crate::kernel::forms::Plane;

#[derive(Clone, Copy)]
pub(in crate::kernel) struct Bytes([__m256i; 2]);

/// Whether the sums of planes have so few terms that it takes less to look these up than the rows.
#[inline(always)]
fn are_few<const N: usize>(planes: [&Plane; N]) -> bool {
    const MOST: usize = 5;
    planes.iter().all(|plane| plane.terms.len() <= MOST)
}

/// The entries of the `n`-th row of a plane for the low four bits of each byte; 0 where the highest one is set.
#[inline(always)]
unsafe fn row(plane: &Plane, n: usize, codes: __m256i) -> __m256i {
    let entries = _mm_loadu_si128(plane.dense.as_ptr().add(16 * n).cast());
    _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(entries), codes)
}

/// The same of two rows, as bit 4 says, which the first of `bits` has highest.
#[inline(always)]
unsafe fn two_rows(plane: &Plane, n: usize, codes: __m256i, bits: [__m256i; 3]) -> __m256i {
    _mm256_blendv_epi8(row(plane, n, codes), row(plane, n + 1, codes), bits[0])
}

/// Of four rows, as bits 4 and 5 say.
#[inline(always)]
unsafe fn four_rows(plane: &Plane, n: usize, codes: __m256i, bits: [__m256i; 3]) -> __m256i {
    _mm256_blendv_epi8(two_rows(plane, n, codes, bits), two_rows(plane, n + 2, codes, bits), bits[1])
}

/// Of eight rows, which is half a plane.
#[inline(always)]
unsafe fn eight_rows(plane: &Plane, n: usize, codes: __m256i, bits: [__m256i; 3]) -> __m256i {
    _mm256_blendv_epi8(four_rows(plane, n, codes, bits), four_rows(plane, n + 4, codes, bits), bits[2])
}

/// The entries of a plane for these bytes.
#[inline(always)]
unsafe fn by_rows(plane: &Plane, codes: __m256i) -> __m256i {
    let bits = [_mm256_slli_epi16::<3>(codes), _mm256_slli_epi16::<2>(codes), _mm256_slli_epi16::<1>(codes)];
    let lower = eight_rows(plane, 0, codes, bits);
    if !plane.upper {
        return lower;
    }
    let others = _mm256_xor_si256(codes, _mm256_set1_epi8(-0x80));
    _mm256_or_si256(lower, eight_rows(plane, 8, others, bits))
}

/// Of two bytes in a row the one that is not 0.
#[inline(always)]
unsafe fn either(bytes: __m256i) -> __m256i {
    _mm256_maddubs_epi16(bytes, _mm256_set1_epi8(1))
}

impl Bytes {
    #[inline(always)]
    fn each(self, other: Self, f: impl Fn(__m256i, __m256i) -> __m256i) -> Self {
        let (Bytes(a), Bytes(b)) = (self, other);
        Bytes([f(a[0], b[0]), f(a[1], b[1])])
    }
}

impl Lanes for Bytes {
    #[inline(always)]
    unsafe fn load(at: *const u8) -> Self {
        let at = at.cast::<__m256i>();
        Bytes([_mm256_loadu_si256(at), _mm256_loadu_si256(at.add(1))])
    }

    #[inline(always)]
    unsafe fn store(self, to: *mut u8) {
        let to = to.cast::<__m256i>();
        _mm256_storeu_si256(to, self.0[0]);
        _mm256_storeu_si256(to.add(1), self.0[1]);
    }

    #[inline(always)]
    unsafe fn splat(byte: u8) -> Self {
        Bytes([_mm256_set1_epi8(byte as i8); 2])
    }

    #[inline(always)]
    unsafe fn and(self, other: Self) -> Self {
        self.each(other, |a, b| _mm256_and_si256(a, b))
    }

    #[inline(always)]
    unsafe fn or(self, other: Self) -> Self {
        self.each(other, |a, b| _mm256_or_si256(a, b))
    }

    #[inline(always)]
    unsafe fn xor(self, other: Self) -> Self {
        self.each(other, |a, b| _mm256_xor_si256(a, b))
    }

    #[inline(always)]
    unsafe fn equal(self, other: Self) -> Self {
        self.each(other, |a, b| _mm256_cmpeq_epi8(a, b))
    }

    #[inline(always)]
    unsafe fn add_up_to_255(self, other: Self) -> Self {
        self.each(other, |a, b| _mm256_adds_epu8(a, b))
    }

    #[inline(always)]
    unsafe fn down<const N: i32>(self) -> Self {
        self.each(self, |a, _| _mm256_srli_epi16::<N>(a))
    }

    #[inline(always)]
    unsafe fn up<const N: i32>(self) -> Self {
        self.each(self, |a, _| _mm256_slli_epi16::<N>(a))
    }

    #[inline(always)]
    unsafe fn behind(self, before: Self) -> Self {
        let [a, b] = self.0;
        // Bytes move within halves only, so that the upper half of what stands before comes along.
        let after =
            |part, before| _mm256_alignr_epi8::<15>(part, _mm256_permute2x128_si256::<0x21>(before, part));
        Bytes([after(a, before.0[1]), after(b, a)])
    }

    #[inline(always)]
    unsafe fn high_bits(self) -> u64 {
        let bits = |part| u64::from(_mm256_movemask_epi8(part) as u32);
        bits(self.0[0]) | bits(self.0[1]) << 32
    }

    #[inline(always)]
    unsafe fn look_up(self, entries: &[u8; 16]) -> Self {
        let entries = _mm256_broadcastsi128_si256(_mm_loadu_si128(entries.as_ptr().cast()));
        self.each(self, |a, _| _mm256_shuffle_epi8(entries, a))
    }

    #[inline(always)]
    unsafe fn of_pairs<const N: usize>(planes: [&Plane; N], lead: Self, trail: Self) -> [Self; N] {
        if are_few(planes) {
            return Self::sums_of_pairs(planes, lead, trail);
        }
        let is_lead = lead.and(Self::splat(0xFC)).equal(Self::splat(0xD8));
        let codes = lead.and(Self::splat(0x03)).up::<6>().or(trail.and(Self::splat(0x3F))).and(is_lead);
        // Of two bytes in a row one is a lead at most, so that half as many bytes are enough to look up.
        let [a, b] = codes.0;
        let codes = _mm256_packus_epi16(either(a), either(b));
        let mut found = [is_lead; N];
        for (found, plane) in found.iter_mut().zip(planes) {
            let entries = by_rows(plane, codes);
            let twice = [_mm256_unpacklo_epi8(entries, entries), _mm256_unpackhi_epi8(entries, entries)];
            *found = Bytes(twice).and(is_lead);
        }
        found
    }

    #[inline(always)]
    unsafe fn of_bytes<const N: usize>(planes: [&Plane; N], codes: Self) -> [Self; N] {
        if are_few(planes) {
            return Self::sums_of_bytes(planes, codes);
        }
        let mut found = [codes; N];
        for (found, plane) in found.iter_mut().zip(planes) {
            let [a, b] = codes.0;
            *found = Bytes([by_rows(plane, a), by_rows(plane, b)]);
        }
        found
    }

    #[inline(always)]
    unsafe fn compress(self, keep: u64, to: *mut u8) -> usize {
        let mut written = 0;
        for (i, part) in self.0.into_iter().enumerate() {
            let keep = keep >> (32 * i);
            written += compress_16_bytes(_mm256_castsi256_si128(part), keep, to.add(written));
            written += compress_16_bytes(_mm256_extracti128_si256::<1>(part), keep >> 16, to.add(written));
        }
        written
    }
}

/// A quarter of a vector.
const QUARTER: u64 = 0xFF;

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
        let at = at.cast::<__m256i>();
        // Packing works within halves, so that the quarters come out as 0, 2, 1, 3; unpacking puts them right.
        let low = |i| {
            let byte = _mm256_set1_epi16(0xFF);
            let (a, b) = (_mm256_loadu_si256(at.add(i)), _mm256_loadu_si256(at.add(i + 1)));
            _mm256_packus_epi16(_mm256_and_si256(a, byte), _mm256_and_si256(b, byte))
        };
        let high = |i| {
            let (a, b) = (_mm256_loadu_si256(at.add(i)), _mm256_loadu_si256(at.add(i + 1)));
            _mm256_packus_epi16(_mm256_srli_epi16::<8>(a), _mm256_srli_epi16::<8>(b))
        };
        Pairs { low: Bytes([low(0), low(2)]), high: Bytes([high(0), high(2)]) }
    }

    #[inline(always)]
    unsafe fn bytes(self) -> (Bytes, Bytes) {
        (self.low, self.high)
    }

    #[inline(always)]
    unsafe fn in_order(mask: u64) -> u64 {
        let outer = QUARTER | QUARTER << 24 | QUARTER << 32 | QUARTER << 56;
        let second = QUARTER << 8 | QUARTER << 40;
        mask & outer | (mask & second) << 8 | mask >> 8 & second
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
        let to = to.cast::<__m256i>();
        for (i, (low, high)) in self.low.0.into_iter().zip(self.high.0).enumerate() {
            _mm256_storeu_si256(to.add(2 * i), _mm256_unpacklo_epi8(low, high));
            _mm256_storeu_si256(to.add(2 * i + 1), _mm256_unpackhi_epi8(low, high));
        }
    }

    #[inline(always)]
    unsafe fn compress(self, keep: u64, to: *mut u16) -> usize {
        let mut written = 0;
        for (i, (low, high)) in self.low.0.into_iter().zip(self.high.0).enumerate() {
            let sixteens = [_mm256_unpacklo_epi8(low, high), _mm256_unpackhi_epi8(low, high)];
            for (j, units) in sixteens.into_iter().enumerate() {
                let keep = keep >> (32 * i + 16 * j);
                written += compress_8_pairs(_mm256_castsi256_si128(units), keep, to.add(written));
                let upper = _mm256_extracti128_si256::<1>(units);
                written += compress_8_pairs(upper, keep >> 8, to.add(written));
            }
        }
        written
    }
}

/// 64 units of four bytes.
#[derive(Clone, Copy)]
pub(in crate::kernel) struct Quads([__m256i; 8]);

/// The bytes of 32 units, 255 for those that are more.
#[inline(always)]
unsafe fn narrowed(units: [__m256i; 4]) -> __m256i {
    let [a, b, c, d] = units;
    // Packing works within halves: four units of each come first, then the other four.
    let halves = _mm256_packus_epi16(_mm256_packus_epi32(a, b), _mm256_packus_epi32(c, d));
    _mm256_permutevar8x32_epi32(halves, _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7))
}

/// Eight bytes, the `eighth` eight of these, each as four.
#[inline(always)]
unsafe fn widened(bytes: Bytes, eighth: usize) -> __m256i {
    let part = bytes.0[eighth / 4];
    let half =
        if eighth % 4 < 2 { _mm256_castsi256_si128(part) } else { _mm256_extracti128_si256::<1>(part) };
    _mm256_cvtepu8_epi32(if eighth.is_multiple_of(2) { half } else { _mm_unpackhi_epi64(half, half) })
}

impl Units for Quads {
    type Unit = u32;
    type Bytes = Bytes;

    #[inline(always)]
    unsafe fn load(at: *const u32) -> Self {
        let mut units = [_mm256_setzero_si256(); 8];
        for (i, part) in units.iter_mut().enumerate() {
            *part = _mm256_loadu_si256(at.cast::<__m256i>().add(i));
        }
        Quads(units)
    }

    #[inline(always)]
    unsafe fn load_end(at: *const u32, readable: usize) -> Self {
        let mut units = [_mm256_setzero_si256(); 8];
        let places = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
        for (i, part) in units.iter_mut().enumerate() {
            // What is masked out is not read.
            let mask = _mm256_cmpgt_epi32(_mm256_set1_epi32(readable as i32 - 8 * i as i32), places);
            *part = _mm256_maskload_epi32(at.wrapping_add(8 * i).cast(), mask);
        }
        Quads(units)
    }

    #[inline(always)]
    unsafe fn bytes(self) -> (Bytes, Bytes) {
        let most = _mm256_set1_epi32(0xFF);
        let low = |i: usize| _mm256_and_si256(self.0[i], most);
        let high = |i: usize| _mm256_srli_epi32::<8>(self.0[i]);
        (
            Bytes([narrowed([low(0), low(1), low(2), low(3)]), narrowed([low(4), low(5), low(6), low(7)])]),
            Bytes([
                narrowed([high(0), high(1), high(2), high(3)]),
                narrowed([high(4), high(5), high(6), high(7)]),
            ]),
        )
    }

    #[inline(always)]
    unsafe fn in_order(mask: u64) -> u64 {
        mask
    }

    #[inline(always)]
    unsafe fn changed(self, low: Bytes, high: Bytes) -> Self {
        let mut units = self.0;
        for (i, part) in units.iter_mut().enumerate() {
            let above = _mm256_slli_epi32::<8>(widened(high, i));
            *part = _mm256_xor_si256(*part, _mm256_or_si256(widened(low, i), above));
        }
        Quads(units)
    }

    #[inline(always)]
    unsafe fn equal(self, other: Self) -> u64 {
        let mut mask = 0;
        for (i, (a, b)) in self.0.into_iter().zip(other.0).enumerate() {
            let bits = _mm256_movemask_ps(_mm256_castsi256_ps(_mm256_cmpeq_epi32(a, b))) as u64;
            mask |= bits << (8 * i);
        }
        mask
    }

    #[inline(always)]
    unsafe fn store(self, to: *mut u32) {
        for (i, part) in self.0.into_iter().enumerate() {
            _mm256_storeu_si256(to.cast::<__m256i>().add(i), part);
        }
    }

    #[inline(always)]
    unsafe fn compress(self, keep: u64, to: *mut u32) -> usize {
        let mut written = 0;
        for (i, part) in self.0.into_iter().enumerate() {
            let mask = usize::from((keep >> (8 * i)) as u8);
            let places = _mm256_cvtepu8_epi32(_mm_loadl_epi64(PLACES[mask].as_ptr().cast()));
            _mm256_storeu_si256(to.add(written).cast(), _mm256_permutevar8x32_epi32(part, places));
            written += mask.count_ones() as usize;
        }
        written
    }
}
