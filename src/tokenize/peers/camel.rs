//! `camel` and `camel-digits`: what stands between white space, punctuation, symbols and emoji; each of those by itself.
//!
//! Source: `simple_word_tokenize` of CAMeL Tools 1.6.0 (`camel_tools/tokenizers/word.py`), MIT; `camel-digits` is it with
//! `split_digits=True`, which parts decimal digits, too. Controls stay in words. An emoji that its list lacks is no
//! symbol: its first code point stays in the word before it (⌚ with a needless U+FE0F, a flag of no region).
//!
//! Known differences: punctuation and symbols that Unicode got after the version that Python has stay in words there;
//! those of emoji, see `camel_emoji`.

use std::ops::Range;

use super::{camel_emoji, run_end, whitespace};
use crate::chars::{is_decimal_number, is_emoji, is_punctuation, is_symbol};

pub(in crate::tokenize) fn first(text: &str) -> Option<Range<usize>> {
    find(text, symbol_len)
}

pub(in crate::tokenize) fn first_of_digits(text: &str) -> Option<Range<usize>> {
    find(text, |text| symbol_len(text).or_else(|| digits_len(text)))
}

/// The first token, where some tokens are found by what they begin with, and words are the rest.
fn find(text: &str, token_len: impl Fn(&str) -> Option<usize>) -> Option<Range<usize>> {
    let start = text.find(|c| !whitespace::is_space(c))?;
    if let Some(len) = token_len(&text[start..]) {
        return Some(start..start + len);
    }
    let mut rest = text[start..].char_indices().map(|(at, c)| (start + at, c));
    let end = rest.find(|&(at, c)| whitespace::is_space(c) || token_len(&text[at..]).is_some());
    Some(start..end.map_or(text.len(), |(at, _)| at))
}

/// The length of the punctuation mark, symbol or emoji at the start.
fn symbol_len(text: &str) -> Option<usize> {
    let c = text.chars().next()?;
    if is_emoji(c.into()) {
        return camel_emoji::emoji_len(text);
    }
    (is_punctuation(c.into()) || is_symbol(c.into())).then_some(c.len_utf8())
}

fn digits_len(text: &str) -> Option<usize> {
    let len = run_end(text, 0, |c| is_decimal_number(c.into()));
    (len > 0).then_some(len)
}

#[cfg(test)]
mod tests {
    use super::super::tests::cut;
    use super::{first, first_of_digits};

    #[test]
    fn words_keep_marks_digits_and_controls() {
        assert_eq!(cut(first, "كَتَبَ: «ب15»...!"), ["كَتَبَ", ":", "«", "ب15", "»", ".", ".", ".", "!"]);
        assert_eq!(cut(first, "a_1 3.5 ½$"), ["a", "_", "1", "3", ".", "5", "½", "$"]);
        assert_eq!(cut(first, "مي\u{200C}خواهم\u{1F}\u{200F}نعم"), ["مي\u{200C}خواهم", "\u{200F}نعم"]);
        assert_eq!(cut(first, " \n"), [""; 0]);
    }

    #[test]
    fn digits_part_from_letters() {
        assert_eq!(
            cut(first_of_digits, "ب15 world123\u{64E} ٣½"),
            ["ب", "15", "world", "123", "\u{64E}", "٣", "½"]
        );
    }

    #[test]
    fn a_keycap_is_an_emoji_and_a_digit_none() {
        assert_eq!(cut(first, "ب1\u{FE0F}\u{20E3}2"), ["ب", "1\u{FE0F}\u{20E3}", "2"]);
        assert_eq!(cut(first_of_digits, "ب1\u{FE0F}\u{20E3}2"), ["ب", "1\u{FE0F}\u{20E3}", "2"]);
    }

    #[test]
    fn listed_emoji_are_tokens_and_others_stay_in_words() {
        assert_eq!(cut(first, "ب😀😀❤\u{FE0F}👍🏽"), ["ب", "😀", "😀", "❤\u{FE0F}", "👍🏽"]);
        assert_eq!(cut(first, "ب🐕\u{200D}🐈"), ["ب🐕\u{200D}", "🐈"]);
        assert_eq!(cut(first, "☺\u{FE0E} ⌚\u{FE0F}نعم"), ["☺", "\u{FE0E}", "⌚\u{FE0F}نعم"]);
        assert_eq!(cut(first, "🇦🇦🇪🇬"), ["🇦", "🇦🇪", "🇬"]);
    }
}
