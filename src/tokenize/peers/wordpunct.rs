//! `wordpunct`: runs of letters, digits and underscores, and runs of everything else but white space.
//!
//! Source: `WordPunctTokenizer` of NLTK 3.10.4 (`nltk/tokenize/regexp.py`), Apache-2.0: the pattern `\w+|[^\w\s]+` as
//! Python's `re` reads it, here as a loop. Marks are no letters there, so a vocalized word falls into pieces:
//! strip the marks before. Known differences: none but those of Unicode versions.

use std::ops::Range;

use super::{first_word_or_signs, python};

pub(in crate::tokenize) fn first(text: &str) -> Option<Range<usize>> {
    first_word_or_signs(text, python::is_space, python::is_word)
}

#[cfg(test)]
mod tests {
    use super::super::tests::cut;
    use super::first;

    #[test]
    fn words_and_runs_of_signs_take_turns() {
        assert_eq!(cut(first, "قال: «نعم»... a_1!؟"), ["قال", ":", "«", "نعم", "»...", "a_1", "!؟"]);
        assert_eq!(cut(first, "3.5½ الـ96"), ["3", ".", "5½", "الـ96"]);
        assert_eq!(cut(first, " \u{1C}\n"), [""; 0]);
    }

    #[test]
    fn marks_and_controls_are_signs() {
        assert_eq!(cut(first, "كَتّ"), ["ك", "\u{64E}", "ت", "\u{651}"]);
        assert_eq!(cut(first, "مي\u{200C}خواهم"), ["مي", "\u{200C}", "خواهم"]);
    }
}
