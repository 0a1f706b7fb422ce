//! The pattern `\w+|[^\w\s]+` with `\w` as UTS #18, annex C, has it: what two tools cut by.

use std::ops::Range;

use super::run_end;
use crate::chars::{Category, CodePoint, general_category, is_white_space};

/// The first run of word characters, or of characters that are neither those nor white space.
pub(super) fn first(text: &str) -> Option<Range<usize>> {
    let kind = |c: char| kind(c.into());
    let (start, c) = text.char_indices().find(|&(_, c)| kind(c) != Kind::Space)?;
    let of_first = kind(c);
    Some(start..run_end(text, start, |c| kind(c) == of_first))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Word,
    Space,
    Sign,
}

/// A word has what is Alphabetic, marks, decimal digits, connectors and joiners. Of the Alphabetic only circled letters
/// are neither letters, letter numbers nor marks.
fn kind(cp: CodePoint) -> Kind {
    use Category::*;
    match general_category(cp) {
        UppercaseLetter | LowercaseLetter | TitlecaseLetter | ModifierLetter | OtherLetter => Kind::Word,
        NonspacingMark | SpacingMark | EnclosingMark => Kind::Word,
        DecimalNumber | LetterNumber | ConnectorPunctuation => Kind::Word,
        Format if matches!(cp, 0x200C | 0x200D) => Kind::Word,
        OtherSymbol if is_circled_letter(cp) => Kind::Word,
        _ if is_white_space(cp) => Kind::Space,
        _ => Kind::Sign,
    }
}

fn is_circled_letter(cp: CodePoint) -> bool {
    matches!(cp, 0x24B6..=0x24E9 | 0x1_F130..=0x1_F149 | 0x1_F150..=0x1_F169 | 0x1_F170..=0x1_F189)
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
