//! `hf-bert`: what stands between white space, each punctuation sign by itself.
//!
//! Source: the pre-tokenizer `BertPreTokenizer` of Hugging Face tokenizers 0.23.3 (`pre_tokenizers/bert.rs`),
//! Apache-2.0. Every sign of ASCII is punctuation there, `$` and `+` too; other symbols stay in words. It puts no spaces
//! around CJK characters: there the normalizer does. Known differences: it knows punctuation of Unicode 8 and older; what
//! came since stays in words there.

use std::ops::Range;

use super::run_end;
use crate::chars::{is_punctuation, is_white_space};

pub(in crate::tokenize) fn first(text: &str) -> Option<Range<usize>> {
    let is_space = |c: char| is_white_space(c.into());
    let is_sign = |c: char| c.is_ascii_punctuation() || is_punctuation(c.into());
    let (start, c) = text.char_indices().find(|&(_, c)| !is_space(c))?;
    let end =
        if is_sign(c) { start + c.len_utf8() } else { run_end(text, start, |c| !is_space(c) && !is_sign(c)) };
    Some(start..end)
}

#[cfg(test)]
mod tests {
    use super::super::tests::cut;
    use super::first;

    #[test]
    fn each_punctuation_sign_is_a_token() {
        assert_eq!(
            cut(first, "قال: «نَعم»... a_1$!؟"),
            ["قال", ":", "«", "نَعم", "»", ".", ".", ".", "a", "_", "1", "$", "!", "؟"]
        );
    }

    #[test]
    fn symbols_beyond_ascii_and_controls_stay_in_words() {
        assert_eq!(cut(first, "5€😀 ب\u{200F}\u{1F} "), ["5€😀", "ب\u{200F}\u{1F}"]);
        assert_eq!(cut(first, "\u{2028}"), [""; 0]);
    }
}
