//! What a code point is to the sentence boundaries of UAX #29.

use crate::chars::code_point::CodePoint;
use crate::chars::tables::sentence_break::{SENTENCE_BREAK, SHORT_SENTENCE_BREAK};

/// The property Sentence_Break (UAX #29, table 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum SentenceBreak {
    /// No other value: symbols, most punctuation.
    Other,
    /// A letter that has no case: ع.
    OLetter,
    /// A lower-case letter: a.
    Lower,
    /// An upper-case or titlecase letter: A.
    Upper,
    /// A digit: 1, ١.
    Numeric,
    /// The full stop and its kind, which may also abbreviate: `.`, U+2024.
    ATerm,
    /// Another terminator: !, ؟, ۔.
    STerm,
    /// Goes on with a sentence: `,`, ،, `:`, a dash.
    SContinue,
    /// A bracket or a quote.
    Close,
    /// A space or a tab.
    Sp,
    /// A line end: U+0085, U+2028, U+2029.
    Sep,
    /// U+000D.
    Cr,
    /// U+000A.
    Lf,
    /// A mark, which stays with what stands before it: U+064E fatha.
    Extend,
    /// A format control, which does so too: U+200F right-to-left mark.
    Format,
}

impl SentenceBreak {
    /// All values, in their order.
    pub const ALL: [SentenceBreak; 15] = [
        SentenceBreak::Other,
        SentenceBreak::OLetter,
        SentenceBreak::Lower,
        SentenceBreak::Upper,
        SentenceBreak::Numeric,
        SentenceBreak::ATerm,
        SentenceBreak::STerm,
        SentenceBreak::SContinue,
        SentenceBreak::Close,
        SentenceBreak::Sp,
        SentenceBreak::Sep,
        SentenceBreak::Cr,
        SentenceBreak::Lf,
        SentenceBreak::Extend,
        SentenceBreak::Format,
    ];
}

/// The value of Sentence_Break of a code point: one load below U+0800, three above.
///
/// ```
/// use kalima::chars::{SentenceBreak, sentence_break};
///
/// assert_eq!(sentence_break('ع'.into()), SentenceBreak::OLetter);
/// assert_eq!(sentence_break('؟'.into()), SentenceBreak::STerm);
/// assert_eq!(sentence_break('،'.into()), SentenceBreak::SContinue);
/// ```
#[inline(always)]
pub fn sentence_break(cp: CodePoint) -> SentenceBreak {
    match SHORT_SENTENCE_BREAK.get(cp as usize) {
        Some(&value) => value,
        None => SENTENCE_BREAK.get(cp),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_tables_agree() {
        for (cp, &value) in (0..).zip(&SHORT_SENTENCE_BREAK) {
            assert_eq!(SENTENCE_BREAK.get(cp), value, "U+{cp:04X}");
        }
    }

    #[test]
    fn each_value_has_a_code_point() {
        let found: std::collections::HashSet<_> = (0..0x11_0000).map(sentence_break).collect();
        assert_eq!(found.len(), SentenceBreak::ALL.len());
        for (number, value) in SentenceBreak::ALL.into_iter().enumerate() {
            assert!(found.contains(&value) && value as usize == number, "{value:?}");
        }
    }
}
