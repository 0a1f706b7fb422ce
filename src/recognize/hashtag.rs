//! Hashtags: `#` and a word of any script, and the parts of that word.

use crate::chars::{is_decimal_number, is_emoji, is_letter_category, is_mark_category};
use crate::recognize::ascii::{after_latin_or_digit, ascii_at};
use crate::recognize::emoji::emoji_at;
use crate::recognize::scheme::scheme_at;
use std::ops::Range;

/// U+0640 ARABIC TATWEEL: category Lm, yet no letter that makes a word.
const TATWEEL: u32 = 0x640;
/// U+200C ZERO WIDTH NON-JOINER.
const ZWNJ: u32 = 0x200C;
const UNDERSCORE: u32 = 0x5F;

/// The end of the hashtag that begins at `at`: `#` and letters of any script, marks, digits, `_` and ZWNJ, at least one of them
/// a letter. Not after a Latin letter or a digit (C#). ZWNJ at its end is left out; an emoji and the scheme of a URL end it. Time
/// linear in its length.
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
        if !(letter || is_tag_sign(cp)) || another_begins(text, end, cp) {
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

/// An emoji or, where the space before it is missing, a URL (#وسمhttps://…).
fn another_begins(text: &[u32], at: usize, cp: u32) -> bool {
    match cp {
        // No emoji begins there but © and ®, which are no letters.
        0x80..0x203C => false,
        _ => is_emoji(cp) && emoji_at(text, at).is_some() || scheme_at(text, at).is_some(),
    }
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
        at += part_len(text.get(start..tag.end).unwrap_or_default().iter().copied());
        (start < at).then(|| start..without_zwnj(text, at))
    })
}

/// How many code points the part has that begins `text`, the rest of a hashtag from a letter or digit on: up to `_` or to
/// where letters and digits meet. Marks and ZWNJ go with what stands before them.
pub(crate) fn part_len(mut text: impl Iterator<Item = u32>) -> usize {
    let Some(first) = text.next() else { return 0 };
    let digits = is_decimal_number(first);
    let goes_on = |cp: &u32| {
        *cp == ZWNJ || is_mark_category(*cp) || *cp != UNDERSCORE && is_decimal_number(*cp) == digits
    };
    1 + text.take_while(goes_on).count()
}

fn without_zwnj(text: &[u32], mut end: usize) -> usize {
    while end.checked_sub(1).and_then(|last| text.get(last)) == Some(&ZWNJ) {
        end -= 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::parts;
    use crate::recognize::Object;
    use crate::recognize::tests::{of_kind, points};

    fn hashtags(text: &str) -> Vec<String> {
        of_kind(Object::Hashtag, text)
    }

    fn parts_of(tag: &str) -> Vec<String> {
        let text = points(tag);
        let spans: Vec<_> = parts(&text, 0..text.len()).collect();
        spans.into_iter().map(|span| tag.chars().skip(span.start).take(span.len()).collect()).collect()
    }

    #[test]
    fn letters_of_any_script_marks_digits_underscores() {
        for text in [
            "#كأس_العالم2024",
            "#COVID19",
            "#2024وسم",
            "#و\u{64E}س\u{652}م",
            "#مرحباHello",
            "#тег",
            "#標籤",
            "#می\u{200C}خواهم",
            "#cafe\u{301}",
            "#_x",
        ] {
            assert_eq!(hashtags(text), [text]);
        }
        assert_eq!(hashtags("(#وسم)، #a-b #c.d #e!"), ["#وسم", "#a", "#c", "#e"]);
    }

    #[test]
    fn without_a_letter_it_is_none() {
        assert_eq!(hashtags("#2024 #1 # #_ #__1 ## #\u{640} #\u{64E} #٢٠٢٤ #!"), [""; 0]);
    }

    #[test]
    fn after_an_arabic_letter_yes_after_a_latin_letter_or_a_digit_no() {
        assert_eq!(hashtags("في#وسم في\u{64E}#وسم 😂#وسم"), ["#وسم", "#وسم", "#وسم"]);
        assert_eq!(hashtags("C# C#x 5#x ٥#x é#x e\u{301}#x"), [""; 0]);
    }

    #[test]
    fn directly_after_a_tag_a_new_one_begins() {
        assert_eq!(hashtags("#أ#ب"), ["#أ", "#ب"]);
        assert_eq!(hashtags("#DWTS#وسم"), ["#DWTS", "#وسم"]);
        assert_eq!(hashtags("@sara#وسم"), ["#وسم"]);
        assert_eq!(hashtags("##وسم"), ["#وسم"]);
    }

    #[test]
    fn emoji_joiners_and_urls_at_its_end_are_left_out() {
        assert_eq!(hashtags("#وسم\u{200C} #وسم😂 #وسم5\u{FE0F}\u{20E3} #وسمℹ\u{FE0F}"), ["#وسم"; 4]);
        assert_eq!(hashtags("#حلبhttps://t.co/a #DWTShttp://a.b #حلبhttp"), ["#حلب", "#DWTS", "#حلبhttp"]);
        assert_eq!(hashtags("#\u{FE0F}\u{20E3}وسم #\u{200C}"), [""; 0]);
    }

    #[test]
    fn its_parts() {
        assert_eq!(parts_of("#كأس_العالم2024"), ["كأس", "العالم", "2024"]);
        assert_eq!(parts_of("#COVID19"), ["COVID", "19"]);
        assert_eq!(parts_of("#2024وسم"), ["2024", "وسم"]);
        assert_eq!(parts_of("#__أ__ب_"), ["أ", "ب"]);
        assert_eq!(parts_of("#و\u{64E}س\u{652}م١"), ["و\u{64E}س\u{652}م", "١"]);
        assert_eq!(parts_of("#می\u{200C}خواهم\u{200C}_ب"), ["می\u{200C}خواهم", "ب"]);
        assert_eq!(parts_of("#وسم"), ["وسم"]);
        assert_eq!(parts_of("#"), [""; 0]);
    }
}
