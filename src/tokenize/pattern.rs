//! Tokens that UAX #29 would cut in pieces: dates, times, telephone numbers, cashtags, emoticons, abbreviations.
//!
//! What a recogniser reads is decoded into a window of its own, since tokens are cut without memory being taken. It is as
//! wide as the longest of them needs; only the mouth of a face may go on behind it.

use super::Kind;
use crate::chars::{self, CodePoint};
use crate::recognize::abbreviation::{abbreviation_at, abbreviation_row_at};
use crate::recognize::cashtag::cashtag_at;
use crate::recognize::date::date_at;
use crate::recognize::emoticon::emoticon_at;
use crate::recognize::initial::initial_at;
use crate::recognize::phone::phone_at;
use crate::recognize::time::time_at;

/// Code points before the place that a recogniser may look at.
pub(super) const BEFORE: usize = 16;
/// Code points from the place on.
const BEHIND: usize = 48;
/// The digits of the longest group of a telephone number.
const LONGEST_GROUP: usize = 15;
const STOP: CodePoint = 0x2E;
/// Behind these one letter is a unit or an item: كم/ث. 20 °م.
const SLASH: CodePoint = 0x2F;
const DEGREE: CodePoint = 0xB0;
/// The letters of the longest unit before a slash.
const LONGEST_UNIT: usize = 3;

/// A stretch of the text as code points.
struct Window {
    text: [CodePoint; BEFORE + BEHIND],
    length: usize,
    /// Where the place is.
    at: usize,
}

impl Window {
    #[inline(always)]
    fn around(text: &str, at: usize) -> Self {
        let is_first = |byte: &u8| (*byte as i8) >= -0x40;
        let firsts =
            text.as_bytes()[..at].iter().enumerate().rev().filter(|(_, byte)| is_first(byte)).take(BEFORE);
        let (before, start) = firsts.fold((0, at), |(count, _), (start, _)| (count + 1, start));
        let mut window = Window { text: [0; BEFORE + BEHIND], length: 0, at: before };
        for (place, c) in window.text.iter_mut().zip(text[start..].chars()) {
            *place = CodePoint::from(c);
            window.length += 1;
        }
        window
    }

    fn code_points(&self) -> &[CodePoint] {
        &self.text[..self.length]
    }

    fn bytes_up_to(&self, end: usize) -> usize {
        let chars = self.text[self.at..end].iter().filter_map(|&cp| char::from_u32(cp));
        chars.map(char::len_utf8).sum()
    }

    /// What is found at the place: its kind and its end.
    fn found(&self, due: Option<char>) -> Option<(Kind, usize)> {
        let (text, at) = (self.code_points(), self.at);
        let first = *text.get(at)?;
        let of = |kind: Kind, end: Option<usize>| end.map(|end| (kind, end));
        let face = || of(Kind::Emoticon, emoticon_at(text, at, due.map(CodePoint::from)));
        match char::from_u32(first)? {
            _ if chars::digit(first).is_some() => of(Kind::Date, date_at(text, at))
                .or_else(|| of(Kind::Time, time_at(text, at)))
                .or_else(|| of(Kind::Phone, phone_at(text, at)))
                .or_else(face),
            '+' => of(Kind::Phone, phone_at(text, at)),
            '$' => of(Kind::Cashtag, cashtag_at(text, at)).or_else(face),
            // No face begins with one.
            _ if chars::is_arabic_letter(first) => self.abbreviation(),
            _ if chars::is_letter_category(first) => face().or_else(|| self.abbreviation()),
            _ => face(),
        }
    }

    fn abbreviation(&self) -> Option<(Kind, usize)> {
        let (text, at) = (self.code_points(), self.at);
        let end = abbreviation_at(text, at).or_else(|| initial_at(text, at))?;
        if end - at == 2 && self.follows_unit() {
            return None;
        }
        let kind = if chars::is_arabic_letter(text[at]) { Kind::Arabic } else { Kind::Latin };
        (!self.is_list_mark()).then_some((kind, end))
    }

    /// Whether one letter here is a unit or an item: behind °, and behind / but where a word stands before that which is too long
    /// for a unit (إعداد/د. أحمد).
    fn follows_unit(&self) -> bool {
        let Some((&sign, before)) = self.text[..self.at].split_last() else { return false };
        let word = || before.iter().rev().skip_while(|&&cp| chars::is_space_separator(cp));
        let letters = || word().take_while(|&&cp| chars::is_letter_category(cp)).count();
        sign == DEGREE || (sign == SLASH && letters() <= LONGEST_UNIT)
    }

    /// Whether a letter and its stop number a list: they begin the line, and no further letter with a stop follows (ت. س.
    /// إليوت), nor a name: behind أ. a word with the article does.
    fn is_list_mark(&self) -> bool {
        let (text, at) = (self.code_points(), self.at);
        let Some(end) = lettered_stop(text, at).filter(|_| self.begins_line()) else { return false };
        let blanks = text[end..].iter().take(2).take_while(|&&cp| chars::is_space_separator(cp)).count();
        let next = end + blanks;
        match abbreviation_row_at(text, at) {
            Some(row) => row.ambiguity == "list" && text[next..].starts_with(&[0x627, 0x644]), // ال
            None => lettered_stop(text, next).is_none() && !begins_latin_name(&text[next..]),
        }
    }

    /// Whether nothing but blanks and controls stands before the place in its line.
    fn begins_line(&self) -> bool {
        let passed = |cp: CodePoint| {
            (chars::is_white_space(cp) || chars::is_default_ignorable(cp)) && !chars::is_line_end(cp)
        };
        self.text[..self.at].iter().rev().find(|&&cp| !passed(cp)).is_none_or(|&cp| chars::is_line_end(cp))
    }
}

/// Whether a text begins with a capital letter of ASCII and a small one: J. Smith.
fn begins_latin_name(text: &[CodePoint]) -> bool {
    let letter = |at: usize| text.get(at).and_then(|&cp| char::from_u32(cp)).unwrap_or_default();
    letter(0).is_ascii_uppercase() && letter(1).is_ascii_lowercase()
}

/// Behind a letter, which a tatweel may show as هـ, and a stop.
fn lettered_stop(text: &[CodePoint], at: usize) -> Option<usize> {
    let letter = text.get(at).is_some_and(|&cp| chars::is_letter_category(cp));
    let stop = at + 1 + usize::from(text.get(at + 1) == Some(&chars::TATWEEL));
    (letter && text.get(stop) == Some(&STOP)).then_some(stop + 1)
}

/// The token of several segments that begins at `at`, where a token begins: its kind and its end. `due` is the bracket that
/// would close the innermost open one. Constant time, but for the mouth of a face.
pub(super) fn pattern_at(text: &str, at: usize, due: Option<char>) -> Option<(Kind, usize)> {
    if !may_begin(text.as_bytes().get(at..)?) {
        return None;
    }
    let window = Window::around(text, at);
    let (kind, end) = window.found(due)?;
    let mut behind = at + window.bytes_up_to(end);
    if kind == Kind::Emoticon && end == window.length {
        let mouth = text[..behind].chars().next_back();
        behind += text[behind..].chars().take_while(|&c| Some(c) == mouth).map(char::len_utf8).sum::<usize>();
    }
    Some((kind, behind))
}

/// Whether a sentence ends behind a token that ends in a stop, as the list of abbreviations tells: `yes`, `maybe` or `-`.
pub(super) fn ends_of_abbreviation(token: &str) -> &'static str {
    let window = Window::around(token, 0);
    match abbreviation_row_at(window.code_points(), 0) {
        Some(row) => row.ends,
        // Initials: a name follows.
        None => "-",
    }
}

/// Whether the first bytes are such that a pattern may begin with them.
pub(super) fn may_begin(bytes: &[u8]) -> bool {
    let next = bytes.get(1).copied().unwrap_or_default();
    match bytes.first().copied().unwrap_or_default() {
        b'8' if next == b'o' || bytes[1..].starts_with("’".as_bytes()) => true, // 8o) 8’D
        b'0'..=b'9' => separated(bytes, 1) || next.is_ascii_punctuation(),
        0xD9 if (0xA0..=0xA9).contains(&next) => separated(bytes, 2),
        0xDB if (0xB0..=0xB9).contains(&next) => separated(bytes, 2),
        // Presentation forms, too, begin abbreviations only.
        0xD8..=0xDB | 0xEF => stop_near(bytes),
        b'+' => next.is_ascii_digit() || matches!(next, b'(' | 0xD9 | 0xDB),
        first if first.is_ascii_alphabetic() => {
            next.is_ascii_punctuation() || matches!(first, b'x' | b'X') || stop_near(bytes)
        }
        b'.' => next == b'_',
        // Behind the sign that it begins with, a face has no Arabic letter, nor has a cashtag.
        first if first.is_ascii_punctuation() => {
            next > b' '
                && !(0xD8..=0xDB).contains(&next)
                && begins_face(first)
                && !is_bold(bytes)
                && !(next.is_ascii_digit() && matches!(first, b'(' | b'*' | b'-' | b'@' | b'\\' | b'_'))
        }
        // « and ».
        0xC2 if matches!(next, 0xAB | 0xBB) => false,
        // Quotes and dashes begin none; the bullet does: •_•.
        0xE2 => next != 0x80 || bytes.get(2) == Some(&0xA2),
        first => first >= 0x80,
    }
}

/// Whether two asterisks stand behind the first byte, which are no mouth, and no third nor a mark behind them.
fn is_bold(bytes: &[u8]) -> bool {
    let behind = bytes[1..].strip_prefix(b"**");
    behind.is_some_and(|behind| match *behind {
        [] | [0xD8, 0xA0..=0xBF, ..] => true,
        [next, ..] => next.is_ascii() && next != b'*',
    })
}

/// Whether a face or a cashtag may begin with a sign of ASCII.
fn begins_face(sign: u8) -> bool {
    !matches!(
        sign,
        b'!' | b'"'
            | b'#'
            | b'%'
            | b'&'
            | b'\''
            | b')'
            | b','
            | b'/'
            | b'?'
            | b'['
            | b']'
            | b'`'
            | b'{'
            | b'|'
            | b'}'
            | b'~'
    )
}

/// Whether digits of `width` bytes end at a separator of dates, times and telephone numbers.
fn separated(bytes: &[u8], width: usize) -> bool {
    let lead = bytes.first().copied().unwrap_or_default();
    let digit = |at: usize| match width {
        1 => bytes.get(at).is_some_and(u8::is_ascii_digit),
        _ => bytes.get(at) == Some(&lead),
    };
    let digits = (1..=LONGEST_GROUP).take_while(|digits| digit(digits * width)).count() + 1;
    match bytes.get(digits * width) {
        Some(b'-') => true,
        Some(b'/' | b'.' | b':') => digits <= 4,
        _ => false,
    }
}

/// Whether a stop stands near, before any white space: forms are short.
fn stop_near(bytes: &[u8]) -> bool {
    let near = bytes.iter().take(20).take_while(|&&b| b == b'.' || b.is_ascii_alphabetic() || b >= 0x80);
    near.copied().any(|b| b == b'.')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::EMOTICONS;

    #[test]
    fn every_face_of_the_list_may_begin() {
        // Bullets are passed over.
        for row in EMOTICONS.rows().iter().filter(|row| !row.entry.starts_with('•')) {
            assert!(may_begin(row.entry.as_bytes()), "{}", row.entry);
            assert!(!row.entry.starts_with(|c| chars::is_arabic_letter(CodePoint::from(c))), "{}", row.entry);
        }
    }

    #[test]
    fn every_face_by_rule_that_begins_with_a_sign_may_begin() {
        let signs: Vec<char> = ('!'..='~').collect();
        let mut faces = 0;
        for first in signs.iter().filter(|sign| sign.is_ascii_punctuation()) {
            for second in signs.iter().chain(&['ا', '\u{2019}']) {
                for third in signs.iter().chain(&[' ']) {
                    let text = format!("{first}{second}{third}");
                    let found = Window::around(&text, 0).found(None).is_some();
                    assert!(!found || may_begin(text.as_bytes()), "{text}");
                    faces += usize::from(found);
                }
            }
        }
        assert!(faces > 500, "{faces}");
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_a_pattern_may_begin(
            pieces in proptest::collection::vec(
                proptest::sample::select(vec![
                    "1", "12", "٣", "۴", "8", "0", "3", "-", "/", ".", ":", ";", "=", "+", "$", "*", "**", "(", ")", "<", ">", "^", "_",
                    "'", "’", "o", "O", "D", "P", "x", "T", "AAPL", "Dr.", "د.", "هـ.", "ق.م", "ا", "ال", " ", "\n", "\u{64E}", "\u{20E3}",
                    "\u{FE0F}", "é", "♥", "•", "°", "ω", "@", "#", "{", "}", "|", "\\", "!", "\u{200F}",
                ]),
                1..8,
            )
        ) {
            let text = pieces.concat();
            let found = Window::around(&text, 0).found(None);
            proptest::prop_assert!(found.is_none() || may_begin(text.as_bytes()), "{:?} {:?}", text, found);
        }
    }
}
