//! UCS-2 as UTF-8, eight units at a time.

use std::arch::x86_64::{
    __m128i, _mm_and_si128, _mm_andnot_si128, _mm_cmpeq_epi16, _mm_cmpgt_epi16, _mm_loadu_si128,
    _mm_movemask_epi8, _mm_or_si128, _mm_packs_epi16, _mm_set1_epi16, _mm_setzero_si128, _mm_shuffle_epi8,
    _mm_slli_epi16, _mm_srli_epi16, _mm_storeu_si128,
};
use std::collections::TryReserveError;

use crate::kernel::readable;

/// Units that are written together.
const LANES: usize = 8;

/// The most bytes of a unit.
const LONGEST: usize = 3;

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

/// The text as [`crate::kernel::readable_utf8`] gives it. The processor must have SSSE3, as it has where a kernel is chosen that
/// needs it.
pub fn transcoded(units: &[u16]) -> Result<String, TryReserveError> {
    let mut bytes: Vec<u8> = Vec::new();
    // A block is written whole, whatever it is long.
    bytes.try_reserve_exact(units.len().saturating_mul(LONGEST).saturating_add(2 * LANES))?;
    let (blocks, rest) = units.as_chunks::<LANES>();
    for block in blocks {
        // SAFETY: the processor has SSSE3. Every unit before took three bytes at most, so that there is room for 16 more.
        let written = unsafe { block_written(block, bytes.as_mut_ptr().add(bytes.len())) };
        match written {
            // SAFETY: so many bytes were written.
            Some(len) => unsafe { bytes.set_len(bytes.len() + len) },
            None => one_by_one(block, &mut bytes),
        }
    }
    one_by_one(rest, &mut bytes);
    debug_assert!(std::str::from_utf8(&bytes).is_ok());
    // SAFETY: there stand whole encodings of code points that are no surrogates, and nothing else: a block holds the pairs of
    // U+0080-07FF and units below 0x80 as they are; all else comes from `encode_utf8`.
    Ok(unsafe { String::from_utf8_unchecked(bytes) })
}

fn one_by_one(units: &[u16], bytes: &mut Vec<u8>) {
    for &unit in units {
        let mut room = [0; 4];
        bytes.extend_from_slice(readable(unit.into()).encode_utf8(&mut room).as_bytes());
    }
}

/// Writes a block and gives its length in bytes; `None` where a unit takes three, which is not written.
///
/// # Safety
/// The processor must have SSSE3, and at `place` must be room for 16 bytes.
#[target_feature(enable = "ssse3")]
unsafe fn block_written(block: &[u16; LANES], place: *mut u8) -> Option<usize> {
    let all = |number: i16| _mm_set1_epi16(number);
    // SAFETY: a block has 16 bytes.
    let units = unsafe { _mm_loadu_si128(block.as_ptr().cast::<__m128i>()) };
    let beyond = _mm_and_si128(units, all(0xF800_u16 as i16));
    if _mm_movemask_epi8(_mm_cmpeq_epi16(beyond, _mm_setzero_si128())) != 0xFFFF {
        return None;
    }
    let long = _mm_cmpgt_epi16(units, all(0x7F));
    let second = _mm_slli_epi16(_mm_and_si128(units, all(0x3F)), 8);
    let pairs = _mm_or_si128(_mm_or_si128(_mm_srli_epi16(units, 6), second), all(0x80C0_u16 as i16));
    let bytes = _mm_or_si128(_mm_and_si128(long, pairs), _mm_andnot_si128(long, units));
    let long = _mm_movemask_epi8(_mm_packs_epi16(long, _mm_setzero_si128())) as usize;
    // SAFETY: each row has 16 bytes, and at `place` is room for as many.
    unsafe {
        let staying = _mm_loadu_si128(STAYING[long].as_ptr().cast::<__m128i>());
        _mm_storeu_si128(place.cast::<__m128i>(), _mm_shuffle_epi8(bytes, staying));
    }
    Some(LANES + long.count_ones() as usize)
}
