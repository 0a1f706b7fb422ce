//! `camel` and `camel-digits`: words of letters, marks and digits; each sign by itself; emoji sequences whole.
//!
//! Source: `simple_word_tokenize` of CAMeL Tools 1.6.0 (`camel_tools/tokenizers/word.py`), MIT; `camel-digits` is it with
//! `split_digits=True`, which parts numbers from letters. Controls, format controls (ZWNJ, RLM) and private use part
//! words and stand in no token, as white space does.
//!
//! Known differences: there, characters that Unicode got after the version that Python has stand in no token; those of
//! emoji, see `camel_emoji`.

use std::ops::Range;

use super::{camel_emoji, run_end};
use crate::chars::{Category, general_category};

pub(in crate::tokenize) fn first(text: &str) -> Option<Range<usize>> {
    find(text, |c| match part(c) {
        Part::Number => Part::Word,
        part => part,
    })
}

pub(in crate::tokenize) fn first_of_digits(text: &str) -> Option<Range<usize>> {
    find(text, part)
}

/// What a character is to a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// In runs: a letter or a mark.
    Word,
    /// In runs: a number.
    Number,
    /// A token: punctuation or a symbol.
    Sign,
    /// In no token.
    Gap,
}

fn part(c: char) -> Part {
    use Category::*;
    match general_category(c.into()) {
        UppercaseLetter | LowercaseLetter | TitlecaseLetter | ModifierLetter | OtherLetter => Part::Word,
        NonspacingMark | SpacingMark | EnclosingMark => Part::Word,
        DecimalNumber | LetterNumber | OtherNumber => Part::Number,
        ConnectorPunctuation | DashPunctuation | OpenPunctuation | ClosePunctuation => Part::Sign,
        InitialPunctuation | FinalPunctuation | OtherPunctuation => Part::Sign,
        MathSymbol | CurrencySymbol | ModifierSymbol | OtherSymbol => Part::Sign,
        SpaceSeparator | LineSeparator | ParagraphSeparator => Part::Gap,
        Control | Format | Surrogate | PrivateUse | Unassigned => Part::Gap,
    }
}

/// The first token. An emoji goes before a word, so that a keycap takes its digit where a token begins with it; inside a
/// word its parts are a digit and marks like others.
fn find(text: &str, part: impl Fn(char) -> Part) -> Option<Range<usize>> {
    let (start, c) = text.char_indices().find(|&(_, c)| part(c) != Part::Gap)?;
    if let Some(len) = camel_emoji::sequence_len(&text[start..]) {
        return Some(start..start + len);
    }
    let kind = part(c);
    let end =
        if kind == Part::Sign { start + c.len_utf8() } else { run_end(text, start, |c| part(c) == kind) };
    Some(start..end)
}

#[cfg(test)]
mod tests {
    use super::super::tests::cut;
    use super::{first, first_of_digits};

    #[test]
    fn words_keep_marks_and_digits_and_signs_stand_alone() {
        assert_eq!(cut(first, "كَتَبَ: «ب15»...!"), ["كَتَبَ", ":", "«", "ب15", "»", ".", ".", ".", "!"]);
        assert_eq!(cut(first, "a_1 3.5 ½$"), ["a", "_", "1", "3", ".", "5", "½", "$"]);
    }

    #[test]
    fn digits_part_from_letters() {
        assert_eq!(cut(first_of_digits, "ب15 world123َ ٣½"), ["ب", "15", "world", "123", "\u{64E}", "٣½"]);
    }

    #[test]
    fn controls_part_words() {
        assert_eq!(cut(first, "مي\u{200C}خواهم \u{200F}نعم\u{E000}\u{FEFF}لا"), ["مي", "خواهم", "نعم", "لا"]);
        assert_eq!(cut(first, " \u{200B}\n"), [""; 0]);
    }

    #[test]
    fn a_keycap_begins_where_a_token_does() {
        assert_eq!(
            cut(first, "1\u{FE0F}\u{20E3} ب1\u{FE0F}\u{20E3}"),
            ["1\u{FE0F}\u{20E3}", "ب1\u{FE0F}\u{20E3}"]
        );
        assert_eq!(cut(first_of_digits, "ب1\u{FE0F}\u{20E3}2"), ["ب", "1\u{FE0F}\u{20E3}", "2"]);
    }

    #[test]
    fn emoji_sequences_are_tokens_and_what_is_none_falls_apart() {
        assert_eq!(cut(first, "😀😀❤\u{FE0F}👍🏽"), ["😀", "😀", "❤\u{FE0F}", "👍🏽"]);
        assert_eq!(
            cut(first, "🐕\u{200D}🐈 ☺\u{FE0E} ⌚\u{FE0F}"),
            ["🐕", "🐈", "☺", "\u{FE0E}", "⌚", "\u{FE0F}"]
        );
        assert_eq!(cut(first, "🇦🇦🇪🇬"), ["🇦", "🇦🇪", "🇬"]);
    }
}
