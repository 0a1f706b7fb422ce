//! Tokens that UAX #29 would cut in pieces: dates, times, cashtags, abbreviations.
//!
//! What a recogniser reads is decoded into a window of its own, since tokens are cut without memory being taken. It is as
//! wide as the longest of them needs; what may be longer goes on in the text.

use super::Kind;
use crate::chars;
use crate::recognize::abbreviation::abbreviation_at;
use crate::recognize::cashtag::cashtag_at;
use crate::recognize::date::date_at;
use crate::recognize::phone::phone_at;
use crate::recognize::time::time_at;

/// Code points before the place that a recogniser may look at.
const BEFORE: usize = 16;
/// Code points from the place on.
const BEHIND: usize = 48;

/// The digits of the longest group of a telephone number.
const LONGEST_GROUP: usize = 15;

/// A stretch of the text as code points.
struct Window {
    text: [u32; BEFORE + BEHIND],
    length: usize,
    /// Where the place is.
    at: usize,
}

impl Window {
    fn around(text: &str, at: usize) -> Self {
        let start = text[..at].char_indices().rev().take(BEFORE).last().map_or(at, |(start, _)| start);
        let mut window =
            Window { text: [0; BEFORE + BEHIND], length: 0, at: text[start..at].chars().count() };
        for (place, c) in window.text.iter_mut().zip(text[start..].chars()) {
            *place = u32::from(c);
            window.length += 1;
        }
        window
    }

    fn code_points(&self) -> &[u32] {
        &self.text[..self.length]
    }

    fn bytes_up_to(&self, end: usize) -> usize {
        let chars = self.text[self.at..end].iter().filter_map(|&cp| char::from_u32(cp));
        chars.map(char::len_utf8).sum()
    }

    /// What is found at the place: its kind and its length in bytes.
    fn found(&self) -> Option<(Kind, usize)> {
        let (text, at) = (self.code_points(), self.at);
        let first = *text.get(at)?;
        let (kind, end) = if chars::digit(first).is_some() {
            let date = date_at(text, at).map(|end| (Kind::Date, end));
            let time = || time_at(text, at).map(|end| (Kind::Time, end));
            date.or_else(time).or_else(|| phone_at(text, at).map(|end| (Kind::Phone, end)))?
        } else if first == u32::from('+') {
            (Kind::Phone, phone_at(text, at)?)
        } else if first == u32::from('$') {
            (Kind::Cashtag, cashtag_at(text, at)?)
        } else {
            let kind = if chars::is_arabic_letter(first) { Kind::Arabic } else { Kind::Latin };
            (kind, abbreviation_at(text, at)?.end)
        };
        Some((kind, self.bytes_up_to(end)))
    }
}

/// The token of several segments that begins at `at`, where a token begins: its kind and its end. Constant time.
pub(super) fn pattern_at(text: &str, at: usize) -> Option<(Kind, usize)> {
    let bytes = text.as_bytes().get(at..)?;
    if !may_begin(bytes) {
        return None;
    }
    Window::around(text, at).found().map(|(kind, len)| (kind, at + len))
}

/// Whether the first bytes are such that a pattern may begin with them: digits before a separator, `+` before one, `$` before a
/// capital, a short word before a stop.
fn may_begin(bytes: &[u8]) -> bool {
    match *bytes {
        [b'$', next, ..] => next.is_ascii_uppercase(),
        [b'+', next, ..] => next.is_ascii_digit() || matches!(next, b'(' | 0xD9 | 0xDB),
        [b'0'..=b'9', ..] => separated(bytes, 1),
        [0xD9, 0xA0..=0xA9, ..] | [0xDB, 0xB0..=0xB9, ..] => separated(bytes, 2),
        [first, ..] if first.is_ascii_alphabetic() => stop_near(bytes),
        [0xD8 | 0xD9, _, ..] => stop_near(bytes),
        _ => false,
    }
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
    let near = bytes.iter().take(14).take_while(|&&b| b == b'.' || b.is_ascii_alphabetic() || b >= 0x80);
    near.copied().any(|b| b == b'.')
}
