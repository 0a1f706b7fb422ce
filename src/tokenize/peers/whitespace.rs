//! `whitespace`: what stands between white space, signs and all.
//!
//! Source: `str.split()` of Python 3, documented in its library reference. Python's licence asks for no notice: nothing
//! of its code is here. Known differences: none.

use std::ops::Range;

use super::{first_run, python};

pub(in crate::tokenize) fn first(text: &str) -> Option<Range<usize>> {
    first_run(text, |c| !python::is_space(c))
}

#[cfg(test)]
mod tests {
    use super::super::tests::cut;
    use super::first;

    #[test]
    fn nothing_but_white_space_parts() {
        assert_eq!(cut(first, " قال:\u{A0}«نعم»،\u{1F}\tثم\u{3000}مضى\r\n"), ["قال:", "«نعم»،", "ثم", "مضى"]);
        assert_eq!(cut(first, "كتا\u{200B}ب\u{FEFF}"), ["كتا\u{200B}ب\u{FEFF}"]);
    }

    #[test]
    fn a_text_without_words_has_no_tokens() {
        assert_eq!(cut(first, ""), [""; 0]);
        assert_eq!(cut(first, " \t\u{2029}"), [""; 0]);
    }
}
