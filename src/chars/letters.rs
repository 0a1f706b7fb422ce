//! Arabic letters.

use crate::chars::code_point::CodePoint;
use crate::chars::tables::arabic_letters::ARABIC_LETTERS;

/// U+0640 ARABIC TATWEEL, the stroke that lengthens a word; no letter.
pub const TATWEEL: CodePoint = 0x0640;

/// Whether the code point is an Arabic letter: script Arabic, category Lo or Lm, neither [`TATWEEL`] nor a
/// mark. Letters of all languages that write Arabic script, and presentation forms, are letters.
///
/// ```
/// use kalima::chars::is_arabic_letter;
///
/// assert!(is_arabic_letter('ع'.into()));
/// assert!(is_arabic_letter('گ'.into()));
/// assert!(!is_arabic_letter('ـ'.into()), "tatweel");
/// assert!(!is_arabic_letter('٣'.into()));
/// assert!(!is_arabic_letter(0x06E5), "small waw is a letter by category, a mark by use");
/// ```
#[inline]
pub fn is_arabic_letter(cp: CodePoint) -> bool {
    // The most asked question of all has a table of its own: by script, category and mark class it would cost
    // three times as much.
    ARABIC_LETTERS.get(cp)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chars::category::{Category, general_category};
    use crate::chars::marks::is_arabic_mark;
    use crate::chars::script::{Script, script};

    #[test]
    fn letters_are_what_script_and_category_and_mark_classes_say() {
        for cp in (0..0x11_0000).chain([0x11_0000, u32::MAX]) {
            let is_letter = script(cp) == Script::Arabic
                && matches!(general_category(cp), Category::OtherLetter | Category::ModifierLetter)
                && cp != TATWEEL
                && !is_arabic_mark(cp);
            assert_eq!(is_arabic_letter(cp), is_letter, "U+{cp:04X}");
        }
    }

    #[test]
    fn tatweel_and_marks_and_signs_are_no_letters() {
        for cp in [TATWEEL, 0x064E, 0x06E5, 0x06E6, 0x1_0EC5, 0x08C9, 0x060C, 0x0661, 0x06DD, 0xFDCE] {
            assert!(!is_arabic_letter(cp), "U+{cp:04X}");
        }
    }

    #[test]
    fn the_alphabet_and_presentation_forms_are_letters() {
        let letters = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي";
        assert!(letters.chars().all(|letter| is_arabic_letter(letter.into())));
        for cp in [0x0671, 0x06A9, 0xFB50, 0xFEFB, 0x1_EE00] {
            assert!(is_arabic_letter(cp), "U+{cp:04X}");
        }
    }
}
