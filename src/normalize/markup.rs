//! Where the markup of HTML begins and ends, in one pass whatever stands there.
//!
//! Of the syntax of the HTML Standard (section 13.1) as much as a stripper needs: tags, comments, declarations, and
//! the two elements whose content is no text. Text that only looks like markup (`3 < 4`, `<3`) is none.

use std::collections::TryReserveError;

use crate::chars::{combining_class, is_decimal_number, is_letter_category, is_mark_category};
use crate::kernel::{Encoding, Utf8};

/// What stands between two parts of a page that a reader sees apart: an element of its own lines.
const LINES: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "br",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "optgroup",
    "option",
    "p",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "tfoot",
    "thead",
    "title",
    "tr",
    "ul",
];
/// A cell of a table.
const CELLS: &[&str] = &["td", "th"];
/// Elements whose content is no text.
const HIDDEN: [&str; 2] = ["script", "style"];

/// U+0338 COMBINING LONG SOLIDUS OVERLAY: with it `>` is another sign, ≯.
const SOLIDUS_OVERLAY: u32 = 0x338;

/// Finds markup in a text, from its start to its end: what is asked must ascend.
#[derive(Debug)]
pub struct Markup<'a> {
    text: &'a [u8],
    /// Made when the first tag has no end, so that the next ones need not be searched to the end of the text.
    closable: Option<Closable>,
    /// Comments have no end any more.
    endless_comments: bool,
    /// The elements of [`HIDDEN`] have no end any more.
    endless: [bool; 2],
}

impl<'a> Markup<'a> {
    /// Markup of `text`, which is UTF-8 (or WTF-8).
    pub fn of(text: &'a [u8]) -> Self {
        Markup { text, closable: None, endless_comments: false, endless: [false; 2] }
    }

    /// The markup that begins with the `<` at `at`: where it ends, and what stands in its place; `None` where it is
    /// text. Over all calls O(n).
    pub fn at(&mut self, at: usize) -> Result<Option<(usize, &'static str)>, TryReserveError> {
        let behind = &self.text[at + 1..];
        if behind.starts_with(b"!--") {
            return Ok(self.comment_end(at).map(|end| (end, "")));
        }
        let tag = match behind {
            [b'!' | b'?', ..] => None,
            [b'/', ..] => Some(at + 2),
            [letter, ..] if letter.is_ascii_alphabetic() && !bears_mark(behind, 1) => Some(at + 1),
            _ => return Ok(None),
        };
        let Some(end) = self.tag_end(at + 1)? else { return Ok(None) };
        let Some(name) = tag.map(|from| name(&self.text[from..end])) else { return Ok(Some((end, ""))) };
        let hidden = HIDDEN.iter().position(|hidden| is(name, hidden));
        if let Some(which) = hidden.filter(|_| behind[0] != b'/') {
            return Ok(Some((self.hidden_end(which, end)?.unwrap_or(end), "")));
        }
        let among = |names: &[&str]| names.iter().any(|listed| is(name, listed));
        Ok(Some((
            end,
            if among(LINES) {
                "\n"
            } else if among(CELLS) {
                " "
            } else {
                ""
            },
        )))
    }

    /// Behind the comment that begins at `start`: `-->` or `--!>`, of which the first may share its dashes with `<!--`.
    fn comment_end(&mut self, start: usize) -> Option<usize> {
        let (text, least) = (self.text, start + 2);
        if self.endless_comments {
            return None;
        }
        let ends = |&at: &usize| {
            if text[at] != b'>' {
                return false;
            }
            let before = &text[least..at];
            let bang = before.len() >= 5 && before.ends_with(b"--!");
            (before.ends_with(b"--") || bang) && closes(text, at)
        };
        let end = (least..text.len()).find(ends);
        self.endless_comments = end.is_none();
        end.map(|at| at + 1)
    }

    /// Behind the end tag of a hidden element whose content begins at `from`.
    fn hidden_end(&mut self, which: usize, from: usize) -> Result<Option<usize>, TryReserveError> {
        if self.endless[which] {
            return Ok(None);
        }
        let text = self.text;
        let mut at = from;
        while let Some(found) = text[at..].iter().position(|&byte| byte == b'<') {
            at += found + 1;
            if text.get(at) == Some(&b'/')
                && is(name(&text[at + 1..]), HIDDEN[which])
                && let Some(end) = self.tag_end(at)?
            {
                return Ok(Some(end));
            }
        }
        self.endless[which] = true;
        Ok(None)
    }

    /// Behind the `>` that ends the tag in which `from` lies outside of quotes.
    fn tag_end(&mut self, from: usize) -> Result<Option<usize>, TryReserveError> {
        if self.closable.as_ref().is_some_and(|closable| !closable.from(from)) {
            return Ok(None);
        }
        let end = tag_end(self.text, from);
        if end.is_none() {
            self.closable = Some(Closable::new(self.text, from)?);
        }
        Ok(end)
    }
}

/// Reads a tag up to its `>`, over quoted values.
fn tag_end(text: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match *text.get(at)? {
            b'>' if closes(text, at) => return Some(at + 1),
            quote @ (b'"' | b'\'') if opens(text, at) => {
                at += 1 + text[at + 1..].iter().position(|&byte| byte == quote)?;
            }
            _ => {}
        }
        at += 1;
    }
}

/// From which places on a tag finds its end: [`tag_end`] for all of them at once, read backwards. A bit a byte.
#[derive(Debug)]
struct Closable {
    base: usize,
    bits: Vec<u8>,
}

impl Closable {
    fn new(text: &[u8], base: usize) -> Result<Self, TryReserveError> {
        let mut bits = Vec::new();
        bits.try_reserve_exact((text.len() - base).div_ceil(8))?;
        bits.resize((text.len() - base).div_ceil(8), 0);
        // Whether there is an end behind, read from outside of quotes, from within "…" and from within '…'.
        let (mut outside, mut in_double, mut in_single) = (false, false, false);
        // A tag begins with its `<`, so that there is always something before a quote.
        for at in (base.max(1)..text.len()).rev() {
            let behind = (outside, in_double, in_single);
            match text[at] {
                b'>' => outside |= closes(text, at),
                b'"' => {
                    outside = if opens(text, at) { behind.1 } else { behind.0 };
                    in_double = behind.0;
                }
                b'\'' => {
                    outside = if opens(text, at) { behind.2 } else { behind.0 };
                    in_single = behind.0;
                }
                _ => {}
            }
            bits[(at - base) / 8] |= u8::from(outside) << ((at - base) % 8);
        }
        Ok(Closable { base, bits })
    }

    /// Whether a tag that is read from `at` on may have an end: before the places that were looked at nobody knows.
    fn from(&self, at: usize) -> bool {
        let Some(bit) = at.checked_sub(self.base) else { return true };
        self.bits.get(bit / 8).is_some_and(|bits| bits >> (bit % 8) & 1 == 1)
    }
}

/// Whether the quote at `at` opens a quoted value: behind a letter or a digit, whatever marks it bears, it is an
/// apostrophe.
fn opens(text: &[u8], mut at: usize) -> bool {
    while at > 0 {
        let (before, width) = Utf8::decode_before(text, at);
        if !is_mark_category(before) {
            return !(is_letter_category(before) || is_decimal_number(before));
        }
        at -= width;
    }
    true
}

/// Whether the `>` at `at` is one, and not ≯ typed as two code points.
fn closes(text: &[u8], at: usize) -> bool {
    let overlay = marks(text, at + 1).find(|&mark| combining_class(mark) == combining_class(SOLIDUS_OVERLAY));
    overlay != Some(SOLIDUS_OVERLAY)
}

/// The marks from `at` on that may compose with what stands before them.
fn marks(text: &[u8], mut at: usize) -> impl Iterator<Item = u32> + '_ {
    std::iter::from_fn(move || {
        let (mark, width) = (at < text.len()).then(|| Utf8::decode(text, at))?;
        at += width;
        (combining_class(mark) != 0).then_some(mark)
    })
}

fn bears_mark(text: &[u8], at: usize) -> bool {
    at < text.len() && is_mark_category(Utf8::decode(text, at).0)
}

/// The longest name that is known, in bytes.
const LONGEST_NAME: usize = 10;

/// The name of a tag, from where it begins; nothing where it is longer than those that are known.
fn name(tag: &[u8]) -> &[u8] {
    let ends = |at: &usize| match tag[*at] {
        b'>' => closes(tag, *at),
        byte => byte.is_ascii_whitespace() || byte == b'/',
    };
    (0..tag.len().min(LONGEST_NAME + 1)).find(ends).map_or(&[], |end| &tag[..end])
}

fn is(name: &[u8], listed: &str) -> bool {
    name.eq_ignore_ascii_case(listed.as_bytes())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_name_is_short_enough_to_be_known() {
        let names = || LINES.iter().chain(CELLS).chain(&HIDDEN);
        assert_eq!(names().map(|name| name.len()).max(), Some(LONGEST_NAME));
        for listed in names() {
            assert!(is(name(format!("{}>", listed.to_uppercase()).as_bytes()), listed));
        }
    }

    proptest! {
        /// The bits say what reading each tag to its end says.
        #[test]
        fn backwards_as_forwards(text in "[<>a\"' /\u{338}\u{323}ب=]{0,40}") {
            let bytes = text.as_bytes();
            for base in [0, 1, 7].into_iter().filter(|&base| base < bytes.len()) {
                let closable = Closable::new(bytes, base).unwrap();
                // The place before the first one is asked by `opens`.
                for (at, _) in text.char_indices().filter(|&(at, _)| at >= base.max(1)) {
                    prop_assert_eq!(closable.from(at), tag_end(bytes, at).is_some(), "{} of {:?}", at, text);
                }
            }
        }
    }
}
