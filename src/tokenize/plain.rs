//! Plain tokens: most of most texts, of which the first bytes and what stands behind say all.
//!
//! Each begins where a segment of UAX #29 may begin, is one token or a run of signs, and no pattern begins with it. What is not
//! surely so is none. Behind a plain token the rules start afresh: no rule of UAX #29 looks behind the last boundary, and where
//! this tokenizer parts what the standard joins, in كلمة.كلمة, ب15 and 1445هـ, the state in which it goes on is that of a fresh
//! start, for it holds the last code point only.

use super::Kind;
use super::class::sign_of_ascii;
use super::pattern::may_begin;
use super::uax29::end_of_arabic;
use crate::chars::CodePoint;
use crate::kernel::Encoding;

/// What the code points of the block U+0600–06FF are to a plain token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A letter.
    Letter,
    /// A mark or tatweel: it goes on with a word and begins none.
    Mark,
    /// A digit.
    Digit,
    /// The comma, the semicolon and the question mark.
    Sign,
    /// What is not plain.
    Other,
}

static PARTS: [Part; 256] = parts();

const fn parts() -> [Part; 256] {
    let mut parts = [Part::Other; 256];
    let mut at = 0;
    while at < parts.len() {
        parts[at] = match at {
            0x0C | 0x1B | 0x1F => Part::Sign,
            0x20..=0x3F | 0x41..=0x4A | 0x6E | 0x6F | 0x71..=0xD3 | 0xD5 | 0xEE | 0xEF => Part::Letter,
            0xFA..=0xFC | 0xFF => Part::Letter,
            0x40 | 0x4B..=0x5F | 0x70 | 0xD6..=0xDC | 0xDF..=0xE8 | 0xEA..=0xED => Part::Mark,
            0x60..=0x69 | 0xF0..=0xF9 => Part::Digit,
            _ => Part::Other,
        };
        at += 1;
    }
    parts
}

/// What a code point of the block is, counted from U+0600.
pub(super) fn part_of(place: u8) -> Part {
    PARTS[usize::from(place)]
}

/// What a code point of the block is, by its two bytes.
#[inline(always)]
fn part(lead: u8, trail: u8) -> Part {
    PARTS[usize::from(lead & 3) << 6 | usize::from(trail & 0x3F)]
}

/// What stands behind a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Behind {
    /// White space, a control, or the end: whatever stood before ends here.
    Blank,
    /// A sign, a letter or a digit of ASCII.
    Ascii(u8),
    /// An Arabic letter.
    Letter,
    /// A digit of one of the other sets.
    Digit,
    /// An Arabic sign, which may part numbers.
    Sign,
    /// Another sign, over which nothing is joined.
    Quote,
    /// What may be a mark, or be joined over.
    Unsure,
}

#[inline(always)]
fn behind(rest: &[u8]) -> Behind {
    match *rest {
        [] | [0..=b' ' | 0x7F, ..] => Behind::Blank,
        [byte, ..] if byte.is_ascii() => Behind::Ascii(byte),
        [lead @ 0xD8..=0xDB, trail, ..] => match part(lead, trail) {
            Part::Letter => Behind::Letter,
            Part::Digit => Behind::Digit,
            Part::Sign => Behind::Sign,
            Part::Mark | Part::Other => Behind::Unsure,
        },
        // « and ». Dashes, quotes and the ellipsis.
        [0xC2, 0xAB | 0xBB, ..] | [0xE2, 0x80, 0x93 | 0x94 | 0x9C | 0x9D | 0xA6, ..] => Behind::Quote,
        // A direction mark belongs to the segment before it, which ends with it here.
        [0xE2, 0x80, 0x8E | 0x8F] | [0xE2, 0x80, 0x8E | 0x8F, 0..=b' ', ..] => Behind::Blank,
        _ => Behind::Unsure,
    }
}

/// The bytes of what is in no token: white space of ASCII and direction marks. Behind them a segment begins, but for a mark.
#[inline(always)]
pub(super) fn gap_len(bytes: &[u8]) -> usize {
    let mut len = 0;
    loop {
        len += match bytes[len..] {
            [b' ' | b'\t'..=b'\r', ..] => 1,
            [0xE2, 0x80, 0x8E | 0x8F, ..] => 3,
            _ => return len,
        };
    }
}

/// The plain token at `at`, where a segment may begin: its kind and its end. At `limit` it ends whatever stands there.
#[inline(always)]
pub(super) fn plain_at(bytes: &[u8], at: usize, limit: usize) -> Option<(Kind, usize)> {
    let rest = bytes.get(at..limit)?;
    let (kind, len) = match *rest {
        [lead @ 0xD8..=0xDB, trail, ..] => match part(lead, trail) {
            Part::Letter => return arabic_word(bytes, at, limit),
            Part::Digit => (Kind::Number, number(rest, 2)?),
            Part::Sign => (Kind::Punctuation, run(rest, 2)?),
            Part::Mark | Part::Other => return None,
        },
        [b'0'..=b'9', ..] => (Kind::Number, number(rest, 1)?),
        [b'a'..=b'z' | b'A'..=b'Z', ..] => (Kind::Latin, latin_word(rest)?),
        [b'!'..=b'~', ..] => ascii_sign(rest)?,
        [0xC2, 0xAB | 0xBB, ..] => (Kind::Punctuation, run(rest, 2)?),
        [0xE2, 0x80, 0x93 | 0x94 | 0x9C | 0x9D | 0xA6, ..] => (Kind::Punctuation, run(rest, 3)?),
        _ => return None,
    };
    Some((kind, at + len))
}

/// A word of Arabic letters and marks, the first a letter, where what stands behind it surely ends it.
#[inline(always)]
fn arabic_word(bytes: &[u8], at: usize, limit: usize) -> Option<(Kind, usize)> {
    let mut end = end_of_arabic(bytes, at);
    // What is shorter than a block, and the letters and marks beyond U+065F.
    while let Some(&[lead @ 0xD8..=0xDB, trail]) = bytes.get(end..end + 2) {
        if !matches!(part(lead, trail), Part::Letter | Part::Mark) {
            break;
        }
        end += 2;
    }
    if end >= limit {
        return Some((Kind::Arabic, limit));
    }
    let rest = &bytes[end..limit];
    let ends = match behind(rest) {
        Behind::Ascii(b'_') | Behind::Unsure => false,
        // Marks behind the sign make it hard.
        Behind::Ascii(b'.' | b':' | b'\'') => behind(&rest[1..]) != Behind::Unsure,
        _ => true,
    };
    ends.then_some((Kind::Arabic, end))
}

/// The length of the digits of one set, each of `width` bytes, that begin here, if they are a number by themselves.
fn number(rest: &[u8], width: usize) -> Option<usize> {
    let digits = match width {
        1 => rest.iter().take_while(|byte| byte.is_ascii_digit()).count(),
        _ => {
            let alike = |digit: &&[u8]| digit[0] == rest[0] && part(digit[0], digit[1]) == Part::Digit;
            rest.chunks_exact(width).take_while(alike).count()
        }
    };
    let len = digits * width;
    let ends = match behind(&rest[len..]) {
        // Eyes.
        Behind::Ascii(_) if len == 1 && rest[0] == b'8' => false,
        Behind::Blank | Behind::Letter | Behind::Quote => true,
        Behind::Sign => parts_numbers(&rest[len + 2..]),
        Behind::Ascii(b'.' | b',' | b':' | b';' | b'\'') => parts_numbers(&rest[len + 1..]),
        // Dates and telephone numbers.
        Behind::Ascii(b'-' | b'/' | b'_') => false,
        Behind::Ascii(byte) => byte.is_ascii_punctuation(),
        Behind::Digit | Behind::Unsure => false,
    };
    ends.then_some(len)
}

/// Whether a separator of digits with this behind it joins none.
fn parts_numbers(rest: &[u8]) -> bool {
    match behind(rest) {
        Behind::Blank | Behind::Letter => true,
        Behind::Ascii(byte) => byte.is_ascii_punctuation(),
        _ => false,
    }
}

/// The length of the word of ASCII letters that begins here, if it is a word by itself and neither eyes nor an abbreviation.
fn latin_word(rest: &[u8]) -> Option<usize> {
    if matches!(rest[0], b'x' | b'X') {
        return None;
    }
    let len = rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let ends = match behind(&rest[len..]) {
        Behind::Blank | Behind::Letter | Behind::Sign | Behind::Quote => true,
        Behind::Ascii(b'_' | b'.') => false,
        Behind::Ascii(b':' | b'\'') => len > 1 && behind(&rest[len + 1..]) == Behind::Blank,
        Behind::Ascii(byte) => byte.is_ascii_punctuation() && len > 1,
        Behind::Digit | Behind::Unsure => false,
    };
    ends.then_some(len)
}

/// A sign of ASCII, or the run of it.
fn ascii_sign(rest: &[u8]) -> Option<(Kind, usize)> {
    let kind = sign_of_ascii(rest[0])?;
    let len = run(rest, 1)?;
    let plain = match behind(&rest[len..]) {
        // Of runs only ^^ is a face.
        Behind::Blank | Behind::Letter | Behind::Digit | Behind::Sign if len > 1 => rest[0] != b'^',
        _ => !may_begin(rest),
    };
    plain.then_some((kind, len))
}

/// The length of the run of a sign of `width` bytes that begins here, behind which surely no mark stands, nor a control.
#[inline(always)]
fn run(rest: &[u8], width: usize) -> Option<usize> {
    let mut len = width;
    while rest.len() >= len + width && rest[len..len + width] == rest[..width] {
        len += width;
    }
    (behind(&rest[len..]) != Behind::Unsure).then_some(len)
}

/// Whether a word before a stop may be the head of an abbreviation or an initial: those are of one to three letters, behind
/// up to two proclitics only if another stop follows, or in وإلخ. and its like. A hamza may be a mark of its own. The word is
/// of Arabic letters and marks.
pub(super) fn may_be_short_form<E: Encoding>(word: &[E::Unit]) -> bool {
    let letter = E::width('ل'.into());
    let letters = || (0..word.len()).step_by(letter).map(|at| E::decode(word, at).0);
    match word.len() / letter {
        ..=3 => true,
        count @ 4..=6 => {
            letters().any(|cp| matches!(cp, 0x653..=0x655))
                || letters().skip(count - 2).eq(['ل', 'خ'].map(CodePoint::from))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chars::{WordBreak, word_break};
    use crate::kernel::Utf8;
    use crate::lexicon::ABBREVIATIONS;
    use crate::tokenize::class::{Class, class};
    use crate::tokenize::pattern::pattern_at;

    #[test]
    fn the_parts_of_the_block_are_what_its_code_points_are() {
        for cp in 0x600..0x700 {
            let c = char::from_u32(cp).unwrap();
            let mut bytes = [0; 2];
            c.encode_utf8(&mut bytes);
            let ends_alone = |class| !matches!(class, WordBreak::Extend | WordBreak::Format | WordBreak::Zwj);
            let agrees = match part(bytes[0], bytes[1]) {
                Part::Letter => class(c) == Class::Arabic && word_break(cp) == WordBreak::ALetter,
                // Tatweel and the small waw and yeh are letters to UAX #29.
                Part::Mark => {
                    class(c) == Class::Extend
                        && matches!(word_break(cp), WordBreak::Extend | WordBreak::ALetter)
                }
                Part::Digit => class(c) == Class::Digit && word_break(cp) == WordBreak::Numeric,
                Part::Sign => class(c) == Class::Punctuation && ends_alone(word_break(cp)),
                Part::Other => true,
            };
            assert!(agrees, "{cp:04X}");
        }
    }

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
                    assert!(
                        may_be_short_form::<Utf8>(word.as_bytes()) || pattern_at(&text, 0, None).is_none(),
                        "{text}"
                    );
                }
            }
        }
    }
}
