//! Runs of ordinary letters: most of most words.
//!
//! Arabic ones are found eight at a time. Blocks of 16 bytes hold most words whole, which blocks of 8 do not: where a
//! word ends is what a processor cannot predict.

use crate::chars::CodePoint;

/// Where the run of ordinary letters and their marks that goes on at `at` ends: of Arabic ones, U+0620–065F, or of those
/// of ASCII, as the last letter before is one of ASCII or not. To every rule of words each is a letter, or a mark behind
/// one. A run may go on behind the answer.
#[inline(always)]
pub(super) fn end_of_letters(bytes: &[u8], last: CodePoint, at: usize) -> usize {
    if last < 0x80 { end_of_ascii(bytes, at) } else { end_of_arabic(bytes, at) }
}

#[inline(always)]
fn end_of_ascii(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest.iter().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(rest.len())
}

/// Where the run of U+0620–065F that goes on at `at` ends; what is shorter than a block is left.
#[inline(always)]
pub(in crate::tokenize) fn end_of_arabic(bytes: &[u8], mut at: usize) -> usize {
    while let Some(&block) = bytes.get(at..).and_then(<[u8]>::first_chunk) {
        let letters = arabic(u128::from_le_bytes(block));
        at += letters;
        if letters < size_of::<u128>() {
            break;
        }
    }
    at
}

/// How many bytes at the start of a block belong to Arabic letters and marks.
fn arabic(block: u128) -> usize {
    /// The first byte of every two.
    const LEADS: u128 =
        u128::from_le_bytes([0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0]);
    const fn each(lead: u8) -> u128 {
        u128::from_le_bytes([lead; 16]) & LEADS
    }
    // U+0620–063F are D8 A0–BF, U+0640–065F are D9 80–9F: either the lowest bit of the first byte is set or bit 5 of the
    // second, 13 bits above it.
    let other_lead = (block & each(0xFE)) ^ each(0xD8);
    let other_trail = !(block ^ (block >> 13)) & each(1);
    (other_lead | other_trail).trailing_zeros() as usize / 16 * 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chars::{WordBreak, word_break};

    #[test]
    fn a_run_holds_what_it_says_and_nothing_else() {
        for c in '\0'..=char::MAX {
            let arabic = ('\u{620}'..='\u{65F}').contains(&c);
            if arabic || c.is_ascii_alphabetic() {
                assert!(matches!(word_break(c.into()), WordBreak::ALetter | WordBreak::Extend), "{c:?}");
            }
            for (last, before) in
                [('a', ""), ('a', "ab"), ('ا', ""), ('ا', "بًت"), ('ا', "كتابكتاب"), ('ا', "كتابكتا")]
            {
                let text = format!("{before}{c}                ");
                let goes_on = if last == 'a' { c.is_ascii_alphabetic() } else { arabic };
                let run = before.len() + if goes_on { c.len_utf8() } else { 0 };
                assert_eq!(end_of_letters(text.as_bytes(), last.into(), 0), run, "{text:?}");
            }
        }
    }

    #[test]
    fn a_run_goes_on_through_blocks_and_ends_with_the_text() {
        let arabic = |text: &str| end_of_letters(text.as_bytes(), 'ا'.into(), 0);
        assert_eq!(arabic("كتابكتابكتاب                "), 24);
        assert_eq!(arabic("كتابكتابكتاب"), 16, "what is shorter than a block is left");
        assert_eq!(arabic(""), 0);
        assert_eq!(end_of_letters(b"abcdefghABCDEFGHijkl", 'a'.into(), 4), 20);
        assert_eq!(end_of_letters(b"", 'a'.into(), 0), 0);
    }
}
