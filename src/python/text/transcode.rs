//! UCS-2 and UCS-4 as UTF-8, eight units at a time.

use std::arch::x86_64::{
    __m128i, _mm_and_si128, _mm_andnot_si128, _mm_cmpgt_epi16, _mm_loadu_si128, _mm_movemask_epi8,
    _mm_or_si128, _mm_packs_epi16, _mm_set1_epi16, _mm_setzero_si128, _mm_shuffle_epi8, _mm_slli_epi16,
    _mm_srli_epi16, _mm_storeu_si128,
};
use std::collections::TryReserveError;

use crate::kernel::{Kernel, readable};

/// Units that are written together.
const LANES: usize = 8;

/// Which bytes of eight units stay, for each set of units that take two: a short unit has its byte first.
static STAYING: [[u8; 2 * LANES]; 1 << LANES] = {
    let mut table = [[0; 2 * LANES]; 1 << LANES];
    let mut long = 0;
    while long < table.len() {
        let (mut unit, mut len) = (0, 0);
        while unit < LANES {
            table[long][len] = 2 * unit as u8;
            len += 1;
            if long >> unit & 1 == 1 {
                table[long][len] = 2 * unit as u8 + 1;
                len += 1;
            }
            unit += 1;
        }
        long += 1;
    }
    table
};

/// The text as [`crate::kernel::readable_utf8`] gives it; `None` where the processor has not what it takes, or shall not use it.
/// No unit takes more than `most` bytes.
pub fn transcoded<U: Copy + Into<u32>>(units: &[U], most: usize) -> Option<Result<String, TryReserveError>> {
    if Kernel::chosen() < Kernel::Ssse3 {
        return None;
    }
    let mut bytes = Vec::new();
    // A block is written whole, whatever of it counts.
    if let Err(full) = bytes.try_reserve_exact(units.len().saturating_mul(most).saturating_add(2 * LANES)) {
        return Some(Err(full));
    }
    // SAFETY: no kernel is chosen that the processor cannot run, and this one and those behind it need SSSE3. Room was reserved
    // for the units and a block more.
    unsafe { write(units, &mut bytes) };
    debug_assert!(std::str::from_utf8(&bytes).is_ok());
    // SAFETY: there stand whole encodings of code points that are no surrogates, and nothing else: a block holds the pairs of
    // U+0080-07FF and units below 0x80 as they are; all else comes from `encode_utf8`.
    Some(Ok(unsafe { String::from_utf8_unchecked(bytes) }))
}

/// # Safety
/// The processor must have SSSE3, and `bytes` room for all units and a block more.
#[target_feature(enable = "ssse3")]
unsafe fn write<U: Copy + Into<u32>>(units: &[U], bytes: &mut Vec<u8>) {
    let mut at = 0;
    while let Some(block) = units[at..].first_chunk::<LANES>() {
        let wide = (0..LANES).fold(0, |wide, i| wide | u32::from(block[i].into() >= 0x800) << i);
        let count = LANES.min(wide.trailing_zeros() as usize);
        // SAFETY: no unit before took more room than was reserved for it, so that there is some for the block; as many bytes as are
        // counted were written.
        unsafe {
            let place = bytes.as_mut_ptr().add(bytes.len());
            bytes.set_len(bytes.len() + write_block(block.map(|unit| unit.into() as u16), count, place));
        }
        let behind = &units[at + count..at + LANES.min(count + 1)];
        write_each(behind, bytes);
        at += count + behind.len();
    }
    write_each(&units[at..], bytes);
}

/// Writes code points one by one.
fn write_each<U: Copy + Into<u32>>(units: &[U], bytes: &mut Vec<u8>) {
    for &unit in units {
        let mut room = [0; 4];
        bytes.extend_from_slice(readable(unit.into()).encode_utf8(&mut room).as_bytes());
    }
}

/// Writes the first `count` of these code points, which take one or two bytes, and gives their length in bytes. Behind them it writes
/// what is of no use.
///
/// # Safety
/// The processor must have SSSE3, and at `place` must be room for 16 bytes.
#[target_feature(enable = "ssse3")]
#[inline]
unsafe fn write_block(units: [u16; LANES], count: usize, place: *mut u8) -> usize {
    let all = |number: u16| _mm_set1_epi16(number as i16);
    // SAFETY: the units have 16 bytes.
    let units = unsafe { _mm_loadu_si128(units.as_ptr().cast::<__m128i>()) };
    let long = _mm_cmpgt_epi16(units, all(0x7F));
    let second = _mm_slli_epi16(_mm_and_si128(units, all(0x3F)), 8);
    let pairs = _mm_or_si128(_mm_or_si128(_mm_srli_epi16(units, 6), second), all(0x80C0));
    let bytes = _mm_or_si128(_mm_and_si128(long, pairs), _mm_andnot_si128(long, units));
    let long = _mm_movemask_epi8(_mm_packs_epi16(long, _mm_setzero_si128())) as usize;
    // SAFETY: each row has 16 bytes, and at `place` is room for as many.
    unsafe {
        let staying = _mm_loadu_si128(STAYING[long].as_ptr().cast::<__m128i>());
        _mm_storeu_si128(place.cast::<__m128i>(), _mm_shuffle_epi8(bytes, staying));
    }
    count + (long & ((1 << count) - 1)).count_ones() as usize
}
