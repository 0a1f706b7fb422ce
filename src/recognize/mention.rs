//! Mentions: `@` and a user name.

use crate::recognize::ascii::{after_latin_or_digit, ascii_at};

/// The end of the mention that begins at `at`: `@` and ASCII letters, digits and `_`, at least one of them no `_` (`@_@` is a
/// face). Not after a Latin letter or a digit; an Arabic letter may touch either side. Time linear in its length.
///
/// ```
/// let text: Vec<u32> = "قالت@sara_1، نعم".chars().map(u32::from).collect();
/// assert_eq!(kalima::recognize::mention::mention_at(&text, 4), Some(11));
/// ```
#[must_use]
pub fn mention_at(text: &[u32], at: usize) -> Option<usize> {
    let end = mention_anywhere(text, at)?;
    (!after_latin_or_digit(text, at)).then_some(end)
}

/// As [`mention_at`], whatever stands before: directly after a hashtag or mention a new one may begin.
pub(super) fn mention_anywhere(text: &[u32], at: usize) -> Option<usize> {
    if ascii_at(text, at) != Some(b'@') {
        return None;
    }
    let mut end = at + 1;
    let mut named = false;
    while let Some(c) = ascii_at(text, end).filter(|&c| c.is_ascii_alphanumeric() || c == b'_') {
        named |= c != b'_';
        end += 1;
    }
    named.then_some(end)
}
