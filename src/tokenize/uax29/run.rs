//! Runs of ordinary letters, found eight or sixteen at a time: most of most words.
//!
//! Blocks of 16 bytes hold most words of Arabic whole, which blocks of 8 do not: where a word ends is what a processor
//! cannot predict.

use crate::chars::CodePoint;

/// Where the run of ordinary letters and their marks that goes on at `at` ends: of Arabic ones, U+0620–065F, or of those
/// of ASCII, whichever the last letter before is. To every rule of words each is a letter, or a mark behind one. A run
/// may go on behind the answer: what is shorter than a block is left.
#[inline(always)]
pub(super) fn end_of_letters(bytes: &[u8], last: CodePoint, at: usize) -> usize {
    if last < 0x80 { end_of_run(bytes, at, ascii) } else { end_of_run(bytes, at, arabic) }
}

#[inline(always)]
fn end_of_run(bytes: &[u8], mut at: usize, letters_of: impl Fn(u128) -> usize) -> usize {
    while let Some(&block) = bytes.get(at..).and_then(<[u8]>::first_chunk) {
        let letters = letters_of(u128::from_le_bytes(block));
        at += letters;
        if letters < size_of::<u128>() {
            break;
        }
    }
    at
}

/// The same byte everywhere.
const fn each(byte: u8) -> u128 {
    u128::from_le_bytes([byte; 16])
}

/// How many bytes at the start of a block belong to Arabic letters and marks.
fn arabic(block: u128) -> usize {
    /// The first byte of every two.
    const LEADS: u128 = 0x00FF_00FF_00FF_00FF_00FF_00FF_00FF_00FF;
    // U+0620–063F are D8 A0–BF, U+0640–065F are D9 80–9F: either the last bit of the first byte is set or the sixth of
    // the second.
    let other_lead = (block ^ each(0xD8)) & each(0xFE) & LEADS;
    let other_trail = !(block ^ (block >> 13)) & each(1) & LEADS;
    (other_lead | other_trail).trailing_zeros() as usize / 16 * 2
}

/// How many bytes at the start of a block are letters of ASCII.
fn ascii(block: u128) -> usize {
    let lower = (block | each(0x20)) & each(0x7F);
    // The highest bit of each byte says whether it is at least `a`, and beyond `z`; no sum reaches the next byte.
    let (from_a, beyond_z) = (lower + each(0x80 - b'a'), lower + each(0x7F - b'z'));
    let letters = from_a & !beyond_z & !block & each(0x80);
    (letters ^ each(0x80)).trailing_zeros() as usize / 8
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chars::{WordBreak, word_break};

    #[test]
    fn a_run_holds_what_it_says_and_nothing_else() {
        for c in '\0'..=char::MAX {
            let ordinary = c.is_ascii_alphabetic() || ('\u{620}'..='\u{65F}').contains(&c);
            if ordinary {
                assert!(matches!(word_break(c.into()), WordBreak::ALetter | WordBreak::Extend), "{c:?}");
            }
            for before in ["", "ab", "abcdefghijklmno", "بًت", "كتابكتاب", "كتابكتا"] {
                let text = format!("{before}{c}                ");
                let same_block = before.len() % size_of::<u128>() != 0;
                let goes_on = ordinary && (!same_block || c.is_ascii() == before.is_ascii());
                let run = before.len() + if goes_on { c.len_utf8() } else { 0 };
                assert_eq!(end_of_letters(text.as_bytes(), 0), run, "{text:?}");
            }
        }
    }

    #[test]
    fn a_run_goes_on_through_blocks() {
        assert_eq!(end_of_letters("كتابكتابكتاب                ".as_bytes(), 0), 24);
        assert_eq!(end_of_letters(b"abcdefghABCDEFGHijkl-               ", 0), 20);
        assert_eq!(end_of_letters("كتاب".as_bytes(), 0), 0, "what is shorter than a block is left");
    }
}
