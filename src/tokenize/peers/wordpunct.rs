//! `wordpunct`: words with their marks, digits and underscores, and runs of everything else but white space.
//!
//! Source: `WordPunctTokenizer` of NLTK 3.10.4 (`nltk/tokenize/regexp.py`), Apache-2.0: the pattern `\w+|[^\w\s]+` as
//! the Python package regex reads it, here as a loop. Versions of NLTK that read it with Python's own `re` part words at
//! their marks and take ½ into them. Known differences: none but those of Unicode versions.

use std::ops::Range;

use super::words_and_signs;

pub(in crate::tokenize) fn first(text: &str) -> Option<Range<usize>> {
    words_and_signs::first(text)
}

#[cfg(test)]
mod tests {
    use super::super::tests::cut;
    use super::first;

    #[test]
    fn words_and_runs_of_signs_take_turns() {
        assert_eq!(cut(first, "قال: «نَعم»... a_1!؟"), ["قال", ":", "«", "نَعم", "»...", "a_1", "!؟"]);
        assert_eq!(cut(first, "3.50$ الـ96"), ["3", ".", "50", "$", "الـ96"]);
        assert_eq!(cut(first, " \n"), [""; 0]);
    }
}
