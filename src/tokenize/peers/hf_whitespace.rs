//! `hf-whitespace`: words with their marks, and runs of everything else but white space.
//!
//! Source: the pre-tokenizer `Whitespace` of Hugging Face tokenizers 0.23.3 (`pre_tokenizers/whitespace.rs`),
//! Apache-2.0: the pattern `\w+|[^\w\s]+` as the crate regex reads it, here as a loop. Known differences: none but those
//! of Unicode versions.

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
    fn the_examples_of_its_own_tests() {
        assert_eq!(cut(first, "Hey man!"), ["Hey", "man", "!"]);
        assert_eq!(cut(first, "How are you doing?"), ["How", "are", "you", "doing", "?"]);
        assert_eq!(cut(first, "\n"), [""; 0]);
    }
}
