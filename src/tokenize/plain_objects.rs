//! Plain objects: runs of which a look at the bytes says all.
//!
//! Most runs with an object are a mention, a hashtag or a URL and nothing else, or letters and emoji of one code point each.
//! What is not surely so is decoded for the recognisers ([`crate::recognize`]), which this takes nothing from but speed.

use std::ops::Range;

use super::uax29::end_of_arabic;
use super::{Kind, Token};
use crate::chars::{CodePoint, is_emoji, is_emoji_modifier_base};

/// What is known of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Plain {
    /// It holds this object and no other.
    One(Token),
    /// Its objects are its emoji, which [`next_emoji`] finds.
    Emoji,
}

/// What is surely so of a run, whose bytes these are.
pub(super) fn plain_run(run: &[u8]) -> Option<Plain> {
    // Letters and marks of Arabic before it are no part of it.
    let start = end_of_arabic(run, 0);
    let object = &run[start..];
    let (kind, len) = match *object.first()? {
        b'@' => (Kind::Mention, mention(object)?),
        b'#' => (Kind::Hashtag, hashtag(object)?),
        b'h' if object.starts_with(b"http") => (Kind::Url, url(object)?),
        _ => return holds_plain_emoji(object).then_some(Plain::Emoji),
    };
    // An ellipsis where the text is cut off, or one sign.
    let is_alone = match object[len..] {
        [] | [0xE2, 0x80, 0xA6] => true,
        [sign] => kind != Kind::Url && sign.is_ascii_punctuation(),
        _ => false,
    };
    is_alone.then_some(Plain::One(Token { kind, range: start..start + len }))
}

/// The length of the mention that begins the run. Without `://` no URL ends it.
fn mention(run: &[u8]) -> Option<usize> {
    let name = run[1..].iter().take_while(|&&byte| byte.is_ascii_alphanumeric() || byte == b'_').count();
    let named = run[1..=name].iter().any(u8::is_ascii_alphanumeric);
    named.then_some(1 + name)
}

/// The length of the hashtag of letters of Arabic and of ASCII, marks, digits and `_` that begins the run.
fn hashtag(run: &[u8]) -> Option<usize> {
    // A sign that bears a mark begins none.
    if matches!(run, [_, 0xD9, 0x8B..=0x9F, ..]) {
        return None;
    }
    let (mut len, mut lettered) = (1, false);
    loop {
        let end = match run[len..] {
            [0xD8, 0xA0..=0xBF, ..] | [0xD9, 0x81..=0x8A, ..] => {
                lettered = true;
                end_of_arabic(run, len).max(len + 2)
            }
            // Tatweel and marks.
            [0xD9, 0x80 | 0x8B..=0x9F, ..] => len + 2,
            [byte, ..] if byte.is_ascii_alphanumeric() || byte == b'_' => {
                lettered |= byte.is_ascii_alphabetic();
                len + 1
            }
            _ => break,
        };
        len = end;
    }
    lettered.then_some(len)
}

/// The length of the URL that begins the run, if it is of letters, digits and signs that open nothing.
fn url(run: &[u8]) -> Option<usize> {
    let scheme = if run.starts_with(b"https://") { 8 } else { 7 };
    let rest = run.strip_prefix(b"https://").or_else(|| run.strip_prefix(b"http://"))?;
    let in_host = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    let in_path =
        |byte: &&u8| in_host(byte) || matches!(byte, b'/' | b'?' | b'=' | b'&' | b'%' | b'+' | b'~');
    let host = rest.iter().take_while(in_host).count();
    let begins_path = matches!(rest.get(host), Some(b'/' | b'?'));
    let path = if begins_path { rest[host..].iter().take_while(in_path).count() } else { 0 };
    let url = &rest[..host + path];
    let (first, last) = (url.first()?, url.last()?);
    (first.is_ascii_alphanumeric() && !matches!(last, b'.' | b'?')).then_some(scheme + url.len())
}

fn holds_plain_emoji(run: &[u8]) -> bool {
    let mut rest = run;
    while let Some((len, _)) = character(rest) {
        rest = &rest[len..];
    }
    rest.is_empty()
}

/// The first emoji of a run of plain ones.
pub(super) fn next_emoji(bytes: &[u8], run: Range<usize>) -> Option<Token> {
    let mut at = run.start;
    while let Some((len, is_emoji)) = character(&bytes[at..run.end]) {
        if is_emoji {
            return Some(Token { kind: Kind::Emoji, range: at..at + len });
        }
        at += len;
    }
    None
}

/// The length of the character or the emoji that begins a run, and whether it is an emoji, where that is sure: letters of
/// Arabic, signs without which there is no address, flags and emoji that nothing is joined to.
fn character(rest: &[u8]) -> Option<(usize, bool)> {
    let (len, cp) = match *rest {
        [] | [b'@' | b'#' | b'/', ..] => return None,
        [b'.', next, ..] if next != b'.' => return None,
        [0..0x80, ..] => return Some((1, false)),
        [0xD8..=0xDB, _, ..] => return Some((2, false)),
        // Dashes, quotes, the ellipsis.
        [0xE2, 0x80, 0x93 | 0x94 | 0x9C | 0x9D | 0xA6, ..] => return Some((3, false)),
        [0xF0, 0x9F, 0x87, 0xA6..=0xBF, ref second @ ..] => {
            return matches!(second, [0xF0, 0x9F, 0x87, 0xA6..=0xBF, ..]).then_some((8, true));
        }
        // U+2600–277F, of which none is an emoji only with a selector.
        [0xE2, second @ 0x98..=0x9D, third, ..] => (3, code_point(&[second, third]) | 0x2000),
        [0xF0, second @ 0x9F, third, fourth, ..] => (4, code_point(&[second, third, fourth])),
        _ => return None,
    };
    if !is_emoji(cp) {
        return Some((len, false));
    }
    let toned = is_emoji_modifier_base(cp) && matches!(rest[len..], [0xF0, 0x9F, 0x8F, 0xBB..=0xBF, ..]);
    let len = if toned { len + 4 } else { len };
    let styled = rest[len..].starts_with("\u{FE0F}".as_bytes());
    Some((if styled { len + 3 } else { len }, true))
}

/// The code point whose bytes end in these, without what the first byte says.
fn code_point(trail: &[u8]) -> CodePoint {
    trail.iter().fold(0, |cp, byte| cp << 6 | CodePoint::from(byte & 0x3F))
}
