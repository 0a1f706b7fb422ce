//! Hashtags: `#` and a word of any script, and the parts of that word.

use crate::chars::{is_decimal_number, is_emoji, is_letter_category, is_mark_category};
use crate::recognize::ascii::{after_latin_or_digit, ascii_at};
use crate::recognize::emoji::emoji_at;
use std::ops::Range;

/// U+0640 ARABIC TATWEEL: category Lm, yet no letter that makes a word.
const TATWEEL: u32 = 0x640;
/// U+200C ZERO WIDTH NON-JOINER.
const ZWNJ: u32 = 0x200C;
const UNDERSCORE: u32 = 0x5F;

/// The end of the hashtag that begins at `at`: `#` and letters of any script, marks, digits, `_` and ZWNJ, at least one of them
/// a letter. Not after a Latin letter or a digit (C#). ZWNJ at its end is left out. Time linear in its length.
///
/// ```
/// let text: Vec<u32> = "#كأس_العالم2024!".chars().map(u32::from).collect();
/// assert_eq!(kalima::recognize::hashtag::hashtag_at(&text, 0), Some(15));
/// ```
#[must_use]
pub fn hashtag_at(text: &[u32], at: usize) -> Option<usize> {
    let end = hashtag_anywhere(text, at)?;
    (!after_latin_or_digit(text, at)).then_some(end)
}

/// As [`hashtag_at`], whatever stands before: directly after a hashtag or mention a new one may begin.
pub(super) fn hashtag_anywhere(text: &[u32], at: usize) -> Option<usize> {
    if ascii_at(text, at) != Some(b'#') {
        return None;
    }
    let mut end = at + 1;
    let mut lettered = false;
    while let Some(&cp) = text.get(end) {
        let letter = is_letter_category(cp);
        if !(letter || is_tag_sign(cp)) || is_emoji(cp) && emoji_at(text, end).is_some() {
            break;
        }
        lettered |= letter && cp != TATWEEL;
        end += 1;
    }
    while text.get(end - 1) == Some(&ZWNJ) {
        end -= 1;
    }
    lettered.then_some(end)
}

fn is_tag_sign(cp: u32) -> bool {
    matches!(cp, UNDERSCORE | ZWNJ) || is_mark_category(cp) || is_decimal_number(cp)
}

/// The parts of the hashtag that `tag` spans in `text`, left to right: without `#`, split at `_` and where letters and digits
/// meet (كأس, العالم, 2024 of `#كأس_العالم2024`). Time linear in its length.
pub fn parts(text: &[u32], tag: Range<usize>) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = tag.start + 1;
    std::iter::from_fn(move || {
        while at < tag.end && matches!(text.get(at), Some(&(UNDERSCORE | ZWNJ))) {
            at += 1;
        }
        let start = at;
        at = part_end(text, start, tag.end);
        (start < at).then(|| start..without_zwnj(text, at))
    })
}

/// Marks and ZWNJ go with what stands before them.
fn part_end(text: &[u32], start: usize, limit: usize) -> usize {
    let Some(&first) = text.get(start).filter(|_| start < limit) else { return start };
    let digits = is_decimal_number(first);
    let goes_on =
        |cp: u32| cp == ZWNJ || is_mark_category(cp) || cp != UNDERSCORE && is_decimal_number(cp) == digits;
    (start + 1..limit).find(|&i| !text.get(i).is_some_and(|&cp| goes_on(cp))).unwrap_or(limit)
}

fn without_zwnj(text: &[u32], mut end: usize) -> usize {
    while end.checked_sub(1).and_then(|last| text.get(last)) == Some(&ZWNJ) {
        end -= 1;
    }
    end
}
