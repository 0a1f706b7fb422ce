//! Plain objects: runs of which a look at the bytes says all.
//!
//! Most runs with an object are a mention, a hashtag or a URL and nothing else, or letters and emoji of one code point each.
//! What is not surely so is decoded for the recognisers ([`crate::recognize`]), which this takes nothing from but speed.

use std::ops::Range;

use super::uax29::end_of_arabic;
use super::{Kind, Token};
use crate::chars::{CodePoint, is_emoji};

/// What is known of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Plain {
    /// It begins with this object, so many bytes, and holds no other.
    One(Kind, usize),
    /// Its objects are its emoji, of one code point each.
    Emoji,
}

/// What is surely so of a run, whose bytes these are.
pub(super) fn plain_run(run: &[u8]) -> Option<Plain> {
    let (kind, len) = match *run.first()? {
        b'@' => (Kind::Mention, mention(run)?),
        b'#' => (Kind::Hashtag, hashtag(run)?),
        b'h' if is_url(run) => (Kind::Url, run.len()),
        _ => return holds_plain_emoji(run).then_some(Plain::Emoji),
    };
    let alone = matches!(run[len..], [] | [b':' | b',' | b'.' | b'!']);
    alone.then_some(Plain::One(kind, len))
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

/// Whether the run is one URL of letters, digits and signs that may stand anywhere in it.
fn is_url(run: &[u8]) -> bool {
    let host = run.strip_prefix(b"https://").or_else(|| run.strip_prefix(b"http://"));
    let Some([first, rest @ ..]) = host else { return false };
    let is_inside = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'.' | b'-' | b'_');
    first.is_ascii_alphanumeric() && rest.iter().all(is_inside) && rest.last() != Some(&b'.')
}

/// Whether the run is of letters, signs without which there is no address, and emoji that nothing joins.
fn holds_plain_emoji(run: &[u8]) -> bool {
    let mut rest = run;
    while !rest.is_empty() {
        rest = match *rest {
            [0xD8..=0xDB, _, ref rest @ ..] => rest,
            // A skin tone; the letters of flags.
            [0xF0, 0x9F, 0x8F, 0xBB..=0xBF, ..] | [0xF0, 0x9F, 0x87, 0xA6..=0xBF, ..] => return false,
            [0xF0, 0x9F, _, _, ref rest @ ..] => rest,
            [b'@' | b'#' | b'/', ..] => return false,
            [b'.', next, ..] if next != b'.' => return false,
            [0..0x80, ref rest @ ..] => rest,
            _ => return false,
        };
    }
    true
}

/// The first emoji of a run of plain ones from `at` on.
pub(super) fn next_emoji(bytes: &[u8], run: Range<usize>) -> Option<Token> {
    let mut at = run.start;
    while at < run.end {
        at += bytes[at..run.end].iter().position(|&byte| byte == 0xF0)?;
        let range = at..at + 4;
        let cp =
            bytes[range.clone()].iter().skip(1).fold(0, |cp, byte| cp << 6 | CodePoint::from(byte & 0x3F));
        if is_emoji(cp) {
            return Some(Token { kind: Kind::Emoji, range });
        }
        at += 4;
    }
    None
}
