//! `hf-whitespace`: words with their marks, and runs of everything else but white space.
//!
//! Source: the pre-tokenizer `Whitespace` of Hugging Face tokenizers 0.23.3 (`pre_tokenizers/whitespace.rs`),
//! Apache-2.0: the pattern `\w+|[^\w\s]+` as the crate regex reads it (UTS #18, annex C), here as a loop. Known
//! differences: none but those of Unicode versions.

use std::ops::Range;

use super::first_word_or_signs;
use crate::chars::{Category, CodePoint, general_category, is_white_space};

pub(in crate::tokenize) fn first(text: &str) -> Option<Range<usize>> {
    first_word_or_signs(text, |c| is_white_space(c.into()), |c| is_word(c.into()))
}

/// Alphabetic, a mark, a decimal digit, a connector or a joiner. Of the Alphabetic only circled letters are neither
/// letters, letter numbers nor marks.
fn is_word(cp: CodePoint) -> bool {
    use Category::*;
    match general_category(cp) {
        UppercaseLetter | LowercaseLetter | TitlecaseLetter | ModifierLetter | OtherLetter => true,
        NonspacingMark | SpacingMark | EnclosingMark => true,
        DecimalNumber | LetterNumber | ConnectorPunctuation => true,
        Format => matches!(cp, 0x200C | 0x200D),
        OtherSymbol => {
            matches!(cp, 0x24B6..=0x24E9 | 0x1_F130..=0x1_F149 | 0x1_F150..=0x1_F169 | 0x1_F170..=0x1_F189)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::cut;
    use super::first;

    #[test]
    fn marks_and_joiners_stay_in_words() {
        assert_eq!(cut(first, "كَتَبَ: «مي\u{200C}خواهم»!"), ["كَتَبَ", ":", "«", "مي\u{200C}خواهم", "»!"]);
        assert_eq!(cut(first, "a_1‿ب Ⓐ🅰"), ["a_1‿ب", "Ⓐ🅰"]);
    }

    #[test]
    fn other_numbers_and_controls_are_signs() {
        assert_eq!(cut(first, "3½ Ⅷ"), ["3", "½", "Ⅷ"]);
        assert_eq!(cut(first, "ب\u{200B}\u{1F}ب"), ["ب", "\u{200B}\u{1F}", "ب"]);
        assert_eq!(cut(first, "\u{85}\u{3000}"), [""; 0]);
    }
}
