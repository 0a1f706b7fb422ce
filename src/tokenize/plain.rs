//! Plain tokens: most of most texts, of which the first bytes and what stands behind say all.
//!
//! Each is one segment of UAX #29 that is one token, and no pattern begins with it. What is not surely so is none.

use super::Kind;
use super::class::sign_of_ascii;
use super::uax29::end_of_arabic;

/// The plain token at `at`, where a segment begins: its kind and its end.
#[inline(always)]
pub(super) fn plain_at(bytes: &[u8], at: usize) -> Option<(Kind, usize)> {
    let next = bytes.get(at + 1).copied().unwrap_or_default();
    let (kind, end) = match *bytes.get(at)? {
        0xD8 if next >= 0xA0 => return arabic_word(bytes, at),
        0xD9 if (0x81..=0x8A).contains(&next) => return arabic_word(bytes, at),
        // Comma, semicolon, question mark.
        0xD8 if matches!(next, 0x8C | 0x9B | 0x9F) => (Kind::Punctuation, at + 2),
        b'0'..=b'9' => (Kind::Number, end_of(bytes, at, u8::is_ascii_digit)),
        // They may be eyes.
        b'x' | b'X' => return None,
        first if first.is_ascii_alphabetic() => (Kind::Latin, end_of(bytes, at, u8::is_ascii_alphabetic)),
        first => (sign_of_ascii(first)?, at + 1),
    };
    bytes.get(end).is_none_or(|&behind| behind <= b' ').then_some((kind, end))
}

fn end_of(bytes: &[u8], at: usize, goes_on: fn(&u8) -> bool) -> usize {
    bytes[at..].iter().position(|byte| !goes_on(byte)).map_or(bytes.len(), |len| at + len)
}

/// A word of U+0620–065F, the first a letter, where what stands behind it surely ends it.
#[inline(always)]
fn arabic_word(bytes: &[u8], at: usize) -> Option<(Kind, usize)> {
    let mut end = end_of_arabic(bytes, at);
    // What is shorter than a block.
    while let Some([0xD8, 0xA0..=0xBF] | [0xD9, 0x80..=0x9F]) = bytes.get(end..end + 2) {
        end += 2;
    }
    // The comma, the semicolon and the question mark of Arabic join no words, nor does a sign of ASCII but the
    // underscore. What UAX #29 joins over a stop this tokenizer parts; only marks behind the stop make it hard.
    let ends = match bytes[end..] {
        [b'.' | b':' | b'\'', 0xD8, 0xA0..=0xBF, ..] | [b'.' | b':' | b'\'', 0xD9, 0x81..=0x8A, ..] => true,
        [] | [0xD8, 0x8C | 0x9B | 0x9F, ..] => true,
        [b'_', ..] => false,
        [b'.' | b':' | b'\'', next, ..] => next.is_ascii(),
        [byte, ..] => byte.is_ascii() && !byte.is_ascii_alphanumeric(),
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
