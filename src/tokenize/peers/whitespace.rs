//! `whitespace`: what stands between white space, signs and all.
//!
//! Source: `str.split()` of Python 3, documented in its library reference. Python's licence asks for no notice: nothing
//! of its code is here. Known differences: none.

use std::ops::Range;

use super::run_end;
use crate::chars::is_white_space;

pub(in crate::tokenize) fn first(text: &str) -> Option<Range<usize>> {
    let start = text.find(|c| !is_space(c))?;
    Some(start..run_end(text, start, |c| !is_space(c)))
}

/// Whether `str.isspace` says so: White_Space and the four separators of ASCII, U+001C–001F.
pub(super) fn is_space(c: char) -> bool {
    matches!(c, '\u{1C}'..='\u{1F}') || is_white_space(c.into())
}

#[cfg(test)]
mod tests {
    use super::super::tests::cut;
    use super::{first, is_space};

    #[test]
    fn nothing_but_white_space_parts() {
        assert_eq!(cut(first, " قال:\u{A0}«نعم»،\u{1F}\tثم\u{3000}مضى\r\n"), ["قال:", "«نعم»،", "ثم", "مضى"]);
        assert_eq!(cut(first, "كتا\u{200B}ب\u{FEFF}"), ["كتا\u{200B}ب\u{FEFF}"]);
    }

    #[test]
    fn spaces_are_twenty_nine() {
        assert_eq!(('\0'..=char::MAX).filter(|&c| is_space(c)).count(), 29);
    }

    #[test]
    fn a_text_without_words_has_no_tokens() {
        assert_eq!(cut(first, ""), [""; 0]);
        assert_eq!(cut(first, " \t\u{2029}"), [""; 0]);
    }
}
