//! The storage forms of text: UTF-8 (Rust) and UCS-1/2/4 (CPython's own strings).

use std::collections::TryReserveError;

use super::processors::{self, Job};
use super::{Kernel, Record, Sought, Table, utf8};
use crate::chars::CodePoint;

/// A storage form. The kernels are written once over this trait.
///
/// Text handed to a kernel is well formed for its form: UTF-8 is valid UTF-8; a UCS unit is one code point
/// (lone surrogates may occur there, since a Python `str` may hold them).
pub trait Encoding: Sized {
    /// One unit of storage.
    type Unit: Copy + Default + PartialEq + Into<u32> + std::fmt::Debug + 'static;

    /// The unit that holds `cp` alone; `None` where there is none, and for storage where the number of units
    /// depends on the code point.
    fn unit(cp: CodePoint) -> Option<Self::Unit>;

    /// Whether every code point takes one unit.
    const FIXED_WIDTH: bool;

    /// The code point that starts at unit `at`, and the number of units it takes. `at` must be in range.
    fn decode(text: &[Self::Unit], at: usize) -> (CodePoint, usize);

    /// The code point that ends before unit `end` (greater than 0), and the number of units it takes.
    fn decode_before(text: &[Self::Unit], end: usize) -> (CodePoint, usize);

    /// The first place at or behind unit `at` where a code point begins; the end of the text behind it.
    #[inline(always)]
    fn border(text: &[Self::Unit], at: usize) -> usize {
        at.min(text.len())
    }

    /// The number of units `cp` takes.
    fn width(cp: CodePoint) -> usize;

    /// Appends `cp`; false, with nothing written, where this storage cannot hold it.
    #[must_use]
    fn push(out: &mut Vec<Self::Unit>, cp: CodePoint) -> bool;

    /// Writes `cp` to the beginning of `room` and gives how many units it took; `None` where this storage cannot hold it,
    /// or the room is too small.
    fn write(cp: CodePoint, room: &mut [Self::Unit]) -> Option<usize>;

    /// The text itself where it is UTF-8 as it stands, unit for byte. O(n) at most.
    fn as_utf8(text: &[Self::Unit]) -> Option<&[u8]>;

    /// A place from `at` on, before which there is nothing that is sought: `at` where this storage has no quick way to
    /// tell.
    #[inline(always)]
    fn skim(_: &Table, _: Sought, _: &[Self::Unit], at: usize) -> usize {
        at
    }

    /// Writes what `table` makes of the text from `at` on, as far as this storage has a quick way, and gives the place.
    /// What stands before it needs no context.
    ///
    /// # Errors
    /// Where memory runs out.
    #[inline(always)]
    fn map_run(
        _: &Table,
        _: &[Self::Unit],
        at: usize,
        _: &mut Vec<Self::Unit>,
    ) -> Result<usize, TryReserveError> {
        Ok(at)
    }

    /// Does a job in blocks of this storage; `None` where this kernel has none.
    fn on_kernel<J: Job<Self::Unit>>(kernel: Kernel, job: J) -> Option<J::Answer>;

    /// The same for `at..to`, of which nothing needs context, telling `record`.
    ///
    /// # Errors
    /// Where memory runs out.
    #[inline(always)]
    fn map_run_recorded<R: Record>(
        _: &Table,
        _: &[Self::Unit],
        (at, _): (usize, usize),
        _: &mut Vec<Self::Unit>,
        _: &mut R,
    ) -> Result<usize, TryReserveError> {
        Ok(at)
    }
}

/// UTF-8, the storage of `str`.
#[derive(Debug)]
pub enum Utf8 {}

/// One byte a code point: U+0000–00FF.
#[derive(Debug)]
pub enum Ucs1 {}

/// Two bytes a code point: U+0000–FFFF.
#[derive(Debug)]
pub enum Ucs2 {}

/// Four bytes a code point: all of Unicode.
#[derive(Debug)]
pub enum Ucs4 {}

impl Encoding for Utf8 {
    type Unit = u8;

    const FIXED_WIDTH: bool = false;

    #[inline(always)]
    fn unit(_: CodePoint) -> Option<u8> {
        None
    }

    #[inline(always)]
    fn decode(text: &[u8], at: usize) -> (CodePoint, usize) {
        let lead = u32::from(text[at]);
        if lead < 0x80 {
            return (lead, 1);
        }
        let trail = |n: usize| u32::from(text[at + n] & 0x3F);
        if lead < 0xE0 {
            return ((lead & 0x1F) << 6 | trail(1), 2);
        }
        if lead < 0xF0 {
            return ((lead & 0x0F) << 12 | trail(1) << 6 | trail(2), 3);
        }
        ((lead & 0x07) << 18 | trail(1) << 12 | trail(2) << 6 | trail(3), 4)
    }

    #[inline]
    fn decode_before(text: &[u8], end: usize) -> (CodePoint, usize) {
        if let [.., lead @ 0xC0..0xE0, trail] = text[..end] {
            return (u32::from(lead & 0x1F) << 6 | u32::from(trail & 0x3F), 2);
        }
        let mut start = end - 1;
        while text[start] & 0xC0 == 0x80 {
            start -= 1;
        }
        Self::decode(text, start)
    }

    #[inline(always)]
    fn width(cp: CodePoint) -> usize {
        match cp {
            0..0x80 => 1,
            0x80..0x800 => 2,
            0x800..0x1_0000 => 3,
            _ => 4,
        }
    }

    #[inline(always)]
    fn push(out: &mut Vec<u8>, cp: CodePoint) -> bool {
        match cp {
            0..0x80 => out.push(cp as u8),
            // All of Arabic that is not rare: two bytes at once, without a copy of unknown length.
            0x80..0x800 => out.extend_from_slice(&[0xC0 | (cp >> 6) as u8, 0x80 | (cp & 0x3F) as u8]),
            _ => {
                // A surrogate has no UTF-8; none can come out, since none can come in.
                let Some(c) = char::from_u32(cp) else { return false };
                out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
            }
        }
        true
    }

    fn write(cp: CodePoint, room: &mut [u8]) -> Option<usize> {
        let c = char::from_u32(cp).filter(|c| c.len_utf8() <= room.len())?;
        Some(c.encode_utf8(room).len())
    }

    fn as_utf8(text: &[u8]) -> Option<&[u8]> {
        Some(text)
    }

    #[inline(always)]
    fn border(text: &[u8], at: usize) -> usize {
        let inside = |&byte: &u8| byte & 0xC0 == 0x80;
        let rest = text.get(at..).unwrap_or_default();
        at.min(text.len()) + rest.iter().take_while(|byte| inside(byte)).count()
    }

    #[inline(always)]
    fn on_kernel<J: Job<u8>>(kernel: Kernel, job: J) -> Option<J::Answer> {
        processors::utf8(kernel, job)
    }

    #[inline(always)]
    fn skim(table: &Table, sought: Sought, text: &[u8], at: usize) -> usize {
        utf8::skim(table, sought, text, at)
    }

    #[inline(always)]
    fn map_run(table: &Table, text: &[u8], at: usize, out: &mut Vec<u8>) -> Result<usize, TryReserveError> {
        utf8::map_run(table, text, at, out)
    }

    #[inline(always)]
    fn map_run_recorded<R: Record>(
        table: &Table,
        text: &[u8],
        range: (usize, usize),
        out: &mut Vec<u8>,
        record: &mut R,
    ) -> Result<usize, TryReserveError> {
        utf8::map_run_recorded(table, text, range, out, record)
    }
}

macro_rules! fixed_width {
    ($name:ident, $unit:ty, $as_utf8:expr, $on_kernel:expr) => {
        impl Encoding for $name {
            type Unit = $unit;

            const FIXED_WIDTH: bool = true;

            #[inline(always)]
            fn unit(cp: CodePoint) -> Option<$unit> {
                <$unit>::try_from(cp).ok()
            }

            #[inline(always)]
            fn decode(text: &[$unit], at: usize) -> (CodePoint, usize) {
                (CodePoint::from(text[at]), 1)
            }

            #[inline(always)]
            fn decode_before(text: &[$unit], end: usize) -> (CodePoint, usize) {
                (CodePoint::from(text[end - 1]), 1)
            }

            #[inline(always)]
            fn width(_: CodePoint) -> usize {
                1
            }

            #[inline(always)]
            fn push(out: &mut Vec<$unit>, cp: CodePoint) -> bool {
                let unit = Self::unit(cp);
                out.extend(unit);
                unit.is_some()
            }

            #[inline(always)]
            fn on_kernel<J: Job<$unit>>(kernel: Kernel, job: J) -> Option<J::Answer> {
                $on_kernel(kernel, job)
            }

            fn write(cp: CodePoint, room: &mut [$unit]) -> Option<usize> {
                *room.first_mut()? = Self::unit(cp)?;
                Some(1)
            }

            fn as_utf8(text: &[$unit]) -> Option<&[u8]> {
                $as_utf8(text)
            }
        }
    };
}

fixed_width!(Ucs1, u8, ascii, processors::none);
fixed_width!(Ucs2, u16, no_bytes, processors::ucs2);
fixed_width!(Ucs4, u32, no_bytes, processors::ucs4);

fn ascii(text: &[u8]) -> Option<&[u8]> {
    text.is_ascii().then_some(text)
}

fn no_bytes<Unit>(_: &[Unit]) -> Option<&[u8]> {
    None
}

/// The text in UTF-8, written once: for storage where a unit is a code point. A lone surrogate becomes the three bytes
/// that UTF-8 would have for it (WTF-8): no pattern of valid UTF-8 matches them. O(n).
pub fn transcoded<E: Encoding>(text: &[E::Unit]) -> Result<Vec<u8>, TryReserveError> {
    debug_assert!(E::FIXED_WIDTH);
    let code_points = || text.iter().map(|unit| E::decode(std::slice::from_ref(unit), 0).0);
    let mut out = Vec::new();
    out.try_reserve_exact(code_points().map(Utf8::width).sum())?;
    for cp in code_points() {
        match cp {
            0..0x80 => out.push(cp as u8),
            0x80..0x800 => out.extend([0xC0 | (cp >> 6) as u8, 0x80 | (cp & 0x3F) as u8]),
            _ => push_wtf8(&mut out, cp),
        }
    }
    Ok(out)
}

/// Appends `cp` in UTF-8, a surrogate in its likeness.
pub fn push_wtf8(out: &mut Vec<u8>, cp: CodePoint) {
    if !Utf8::push(out, cp) {
        let trail = |shift: u32| 0x80 | (cp >> shift & 0x3F) as u8;
        out.extend([0xE0 | (cp >> 12) as u8, trail(6), trail(0)]);
    }
}

/// The `String` of bytes that a kernel wrote for valid UTF-8 input.
#[allow(unsafe_code)]
pub fn utf8_string(bytes: Vec<u8>) -> String {
    debug_assert!(std::str::from_utf8(&bytes).is_ok());
    // SAFETY: `Utf8::push` writes whole encoded `char`s, and the kernels otherwise copy only ranges that start
    // and end where `decode` found a code point of valid input. `tests/kernels.rs` compares with the checked way.
    unsafe { String::from_utf8_unchecked(bytes) }
}

/// What stands for a lone surrogate in UTF-8, which has none: of no kind and joined with nothing.
const PRIVATE_USE: char = '\u{E000}';

/// The character, or one for private use where a lone surrogate stands.
pub fn readable(cp: CodePoint) -> char {
    char::from_u32(cp).unwrap_or(PRIVATE_USE)
}

/// UCS-2 as UTF-8, each lone surrogate as [`readable`] has it. What takes one byte and what takes two are written alike, since which comes next is what a
/// processor cannot predict.
#[allow(unsafe_code)]
pub fn readable_utf8(units: &[u16]) -> Result<String, TryReserveError> {
    const LONGEST: usize = 3;
    let mut bytes = Vec::new();
    bytes.try_reserve_exact(units.len().saturating_mul(LONGEST))?;
    bytes.resize(units.len() * LONGEST, 0);
    let mut len = 0;
    for &unit in units {
        let Some(room) = bytes[len..].first_chunk_mut::<LONGEST>() else { break };
        if unit >= 0x800 {
            len += readable(unit.into()).encode_utf8(room).len();
            continue;
        }
        let is_long = unit >= 0x80;
        let pair = 0x80C0 | unit >> 6 | (unit & 0x3F) << 8;
        let [first, second] = if is_long { pair } else { unit }.to_le_bytes();
        (room[0], room[1]) = (first, second);
        len += 1 + usize::from(is_long);
    }
    bytes.truncate(len);
    debug_assert!(std::str::from_utf8(&bytes).is_ok());
    // SAFETY: up to `len` stand the whole encodings of code points that are no surrogates, and nothing else: `encode_utf8`
    // wrote the long ones, `pair` is the encoding of U+0080–07FF, and a unit below 0x80 is its own. The test below compares
    // each with the checked way.
    Ok(unsafe { String::from_utf8_unchecked(bytes) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unit_of_ucs2_is_written_as_the_checked_way_does() {
        let checked = |units: &[u16]| -> String { units.iter().map(|&unit| readable(unit.into())).collect() };
        let all: Vec<u16> = (0..=u16::MAX).collect();
        assert_eq!(readable_utf8(&all).unwrap(), checked(&all));
        for unit in all {
            for units in [&[unit][..], &[unit, 0x20], &[0x627, unit, unit], &[0x2026, unit]] {
                assert_eq!(readable_utf8(units).unwrap(), checked(units), "{unit:04X}");
            }
        }
        assert_eq!(readable_utf8(&[]).unwrap(), "");
    }

    fn round_trip<E: Encoding>(cps: impl Iterator<Item = u32> + Clone) {
        let mut text = Vec::new();
        for cp in cps.clone() {
            let before = text.len();
            assert!(E::push(&mut text, cp), "U+{cp:04X}");
            assert_eq!(text.len() - before, E::width(cp));
            assert_eq!(E::decode(&text, before), (cp, E::width(cp)));
            assert_eq!(E::decode_before(&text, text.len()), (cp, E::width(cp)));
        }
    }

    #[test]
    fn every_code_point_comes_back_from_every_storage_that_holds_it() {
        round_trip::<Utf8>((0..=0x10_FFFF).filter(|cp| !(0xD800..0xE000).contains(cp)));
        round_trip::<Ucs1>(0..=0xFF);
        round_trip::<Ucs2>(0..=0xFFFF);
        round_trip::<Ucs4>(0..=0x10_FFFF);
    }

    #[test]
    fn text_is_transcoded_whole_and_surrogates_stay_apart() {
        let text: Vec<u32> = "aبﷺ😂".chars().map(u32::from).collect();
        assert_eq!(transcoded::<Ucs4>(&text).unwrap(), "aبﷺ😂".as_bytes());
        let lone = transcoded::<Ucs2>(&[0x61, 0xD83D, 0x62]).unwrap();
        assert_eq!(lone, b"a\xED\xA0\xBDb");
        assert_eq!(Utf8::decode(&lone, 1), (0xD83D, 3));
        let all: Vec<u32> = (0..0x11_0000).filter(|cp| char::from_u32(*cp).is_some()).collect();
        let expected: String = all.iter().filter_map(|&cp| char::from_u32(cp)).collect();
        assert!(transcoded::<Ucs4>(&all).unwrap() == expected.as_bytes());
        assert_eq!(Ucs1::as_utf8(b"ab"), Some(&b"ab"[..]));
        assert_eq!(Ucs1::as_utf8(b"caf\xE9"), None, "Latin-1");
    }

    #[test]
    fn a_storage_refuses_what_it_cannot_hold() {
        assert!(!Ucs1::push(&mut Vec::new(), 0x100));
        assert!(!Ucs2::push(&mut Vec::new(), 0x1_0000));
        assert!(!Utf8::push(&mut Vec::new(), 0xD800));
    }
}
