//! What Python takes characters for.

use crate::chars::{CodePoint, general_category, is_white_space};

/// Whether `str.isspace` says so: White_Space and the four separators of ASCII, U+001C–001F. So does `\s` of the
/// module `re`.
pub(super) fn is_space(c: char) -> bool {
    matches!(c, '\u{1C}'..='\u{1F}') || is_white_space(c.into())
}

/// Whether `\w` of the module `re` says so: letters, numbers and the underscore. Marks are none.
pub(super) fn is_word(c: char) -> bool {
    c == '_' || is_letter_or_number(c.into())
}

fn is_letter_or_number(cp: CodePoint) -> bool {
    use crate::chars::Category::{DecimalNumber, LetterNumber, OtherNumber};
    crate::chars::is_letter_category(cp)
        || matches!(general_category(cp), DecimalNumber | LetterNumber | OtherNumber)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_are_twenty_nine() {
        let spaces: Vec<char> = ('\0'..=char::MAX).filter(|&c| is_space(c)).collect();
        assert_eq!(spaces.len(), 29);
        assert!(spaces.contains(&'\u{1F}') && spaces.contains(&'\u{3000}'));
        assert!(!spaces.contains(&'\u{200B}') && !spaces.contains(&'\u{FEFF}'));
    }

    #[test]
    fn marks_are_no_word_characters() {
        assert!("بªⅧ½٣_漢ـ".chars().all(is_word));
        assert!(!"\u{64E}\u{670}\u{301}\u{200C}‿،+۞".chars().any(is_word));
    }
}
