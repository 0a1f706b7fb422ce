//! Plain tokens: most of most texts, of which the first bytes and what stands behind say all.
//!
//! Each is a segment of UAX #29 that is one token, or a run of signs, and no pattern begins with it. What is not surely so is
//! none.

use super::Kind;
use super::class::sign_of_ascii;
use super::pattern::may_begin;
use super::uax29::end_of_arabic;

/// The plain token at `at`, where a segment begins: its kind and its end. At `limit` it ends whatever stands there.
#[inline(always)]
pub(super) fn plain_at(bytes: &[u8], at: usize, limit: usize) -> Option<(Kind, usize)> {
    let rest = bytes.get(at..limit)?;
    match *rest {
        [0xD8, 0xA0..=0xBF, ..] | [0xD9, 0x81..=0x8A, ..] => arabic_word(bytes, at, limit),
        [b'0'..=b'9', ..] => Some((Kind::Number, at + len_before_blank(rest, u8::is_ascii_digit)?)),
        // They may be eyes.
        [b'x' | b'X', ..] => None,
        [b'a'..=b'z' | b'A'..=b'Z', ..] => {
            Some((Kind::Latin, at + len_before_blank(rest, u8::is_ascii_alphabetic)?))
        }
        _ => sign(rest).map(|(kind, len)| (kind, at + len)),
    }
}

/// The length of what `goes_on`, where a blank or the end follows.
fn len_before_blank(bytes: &[u8], goes_on: fn(&u8) -> bool) -> Option<usize> {
    let Some(len) = bytes.iter().position(|byte| !goes_on(byte)) else { return Some(bytes.len()) };
    (bytes[len] <= b' ').then_some(len)
}

/// A sign or a run of it, behind which surely no mark stands, nor a control.
fn sign(bytes: &[u8]) -> Option<(Kind, usize)> {
    let (kind, len) = match *bytes {
        // Arabic comma, semicolon and question mark; « and »; dashes, quotes and the ellipsis.
        [0xD8, 0x8C | 0x9B | 0x9F, ..] | [0xC2, 0xAB | 0xBB, ..] => (Kind::Punctuation, 2),
        [0xE2, 0x80, 0x93 | 0x94 | 0x9C | 0x9D | 0xA6, ..] => (Kind::Punctuation, 3),
        [first, ..] if !may_begin(bytes) => (sign_of_ascii(first)?, 1),
        _ => return None,
    };
    let (sign, mut rest) = bytes.split_at_checked(len)?;
    while let Some(behind) = rest.strip_prefix(sign) {
        rest = behind;
    }
    let ends = matches!(rest, [] | [0..0x80, ..] | [0xD8, 0xA0..=0xBF, ..] | [0xD9, 0x81..=0x8A, ..]);
    ends.then_some((kind, bytes.len() - rest.len()))
}

/// A word of U+0620–065F, the first a letter, where what stands behind it surely ends it.
#[inline(always)]
fn arabic_word(bytes: &[u8], at: usize, limit: usize) -> Option<(Kind, usize)> {
    let mut end = end_of_arabic(bytes, at);
    // What is shorter than a block.
    while let Some([0xD8, 0xA0..=0xBF] | [0xD9, 0x80..=0x9F]) = bytes.get(end..end + 2) {
        end += 2;
    }
    if end >= limit {
        return Some((Kind::Arabic, limit));
    }
    let ends = match bytes[end..limit] {
        [b' ', ..] => true,
        [b'_', ..] => false,
        // What UAX #29 joins over a stop this tokenizer parts; only marks behind the stop make it hard.
        [b'.' | b':' | b'\'', 0xD8, 0xA0..=0xBF, ..] | [b'.' | b':' | b'\'', 0xD9, 0x81..=0x8A, ..] => true,
        [b'.' | b':' | b'\'', next, ..] => next.is_ascii(),
        // The signs that are plain join no words, nor does a sign of ASCII but the underscore.
        [0xD8, 0x8C | 0x9B | 0x9F, ..] | [0xC2, 0xAB | 0xBB, ..] => true,
        [0xE2, 0x80, 0x93 | 0x94 | 0x9C | 0x9D | 0xA6, ..] => true,
        [byte, ..] => byte.is_ascii() && !byte.is_ascii_alphanumeric(),
        [] => true,
    };
    ends.then_some((Kind::Arabic, end))
}

/// Whether a word before a stop may be the head of an abbreviation or an initial: those are of one to three letters, behind
/// up to two proclitics only if another stop follows, or in وإلخ. and its like. A hamza may be a mark of its own.
pub(super) fn may_be_short_form(word: &str) -> bool {
    word.len() <= 6
        || word.len() <= 12 && (word.ends_with("لخ") || word.contains(['\u{653}', '\u{654}', '\u{655}']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::ABBREVIATIONS;
    use crate::tokenize::pattern::pattern_at;

    #[test]
    fn every_abbreviation_of_the_list_may_be_one() {
        for row in ABBREVIATIONS.rows().iter().filter(|row| !row.entry.is_ascii()) {
            let decomposed =
                row.entry.replace('أ', "ا\u{654}").replace('إ', "ا\u{655}").replace('آ', "ا\u{653}");
            for entry in [row.entry, &decomposed] {
                for proclitic in ["", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك"]
                {
                    let text = format!("{proclitic}{entry}.");
                    let word = text.split('.').next().unwrap();
                    assert!(may_be_short_form(word) || pattern_at(&text, 0, None).is_none(), "{text}");
                }
            }
        }
    }
}
