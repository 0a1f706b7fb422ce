//! Arabic presentation forms: code points for the shapes of letters and for ligatures.

use crate::chars::code_point::CodePoint;
use crate::chars::tables::presentation_forms::{PRESENTATION_FORMS, PRESENTATION_FORMS_NUMBERS};

/// What a presentation form stands for: its compatibility decomposition in NFC, exactly as Unicode has it.
///
/// Covers U+FB50–FBB1, FBFC–FD3D, FD50–FD8F, FD92–FDC7, FDF0–FDFD and FE70–FEFC where a decomposition exists.
/// Not U+FBD3–FBFB, which fonts use as glyph slots. Spacing forms of marks begin with a space or a tatweel.
///
/// ```
/// use kalima::chars::presentation_form;
///
/// assert_eq!(presentation_form(0xFEFB), Some([0x0644, 0x0627].as_slice()), "lam with alef");
/// assert_eq!(presentation_form(0xFE81), Some([0x0622].as_slice()), "alef with madda");
/// assert_eq!(presentation_form('ع'.into()), None);
/// ```
#[inline]
pub fn presentation_form(cp: CodePoint) -> Option<&'static [CodePoint]> {
    PRESENTATION_FORMS.get(PRESENTATION_FORMS_NUMBERS.get(cp))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(cp: CodePoint) -> Option<String> {
        presentation_form(cp).map(|form| form.iter().filter_map(|&cp| char::from_u32(cp)).collect())
    }

    #[test]
    fn forms_are_written_out() {
        assert_eq!(text(0xFEFC).as_deref(), Some("لا")); // ﻼ LAM WITH ALEF FINAL FORM
        assert_eq!(text(0xFEF7).as_deref(), Some("ل\u{623}")); // ﻷ LAM WITH ALEF WITH HAMZA ABOVE ISOLATED FORM
        assert_eq!(text(0xFB90).as_deref(), Some("ک")); // ﮐ KEHEH INITIAL FORM
        assert_eq!(text(0xFBFF).as_deref(), Some("ی")); // ﯿ FARSI YEH MEDIAL FORM
        assert_eq!(text(0xFD3C).as_deref(), Some("ا\u{64B}")); // ALEF WITH FATHATAN FINAL FORM
        assert_eq!(text(0xFDFA).as_deref(), Some("صلى الله عليه وسلم")); // ﷺ
        assert_eq!(text(0xFE70).as_deref(), Some(" \u{64B}")); // FATHATAN ISOLATED FORM
        assert_eq!(text(0xFE77).as_deref(), Some("ـ\u{64E}")); // FATHA MEDIAL FORM
    }

    #[test]
    fn signs_and_glyph_slots_have_no_form() {
        // Ornate parentheses, dots, glyph slots, the basmala, a sin's tail, the byte order mark.
        for cp in [0xFD3E, 0xFD3F, 0xFBB2, 0xFBD3, 0xFBFB, 0xFDFD, 0xFE73, 0xFEFF, 0x11_0000] {
            assert_eq!(presentation_form(cp), None, "U+{cp:04X}");
        }
    }
}
