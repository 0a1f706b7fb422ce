//! What a code point is to the word boundaries of UAX #29.

use crate::chars::code_point::CodePoint;
use crate::chars::tables::word_break::{SHORT_WORD_BREAK, WORD_BREAK};

/// The property Word_Break (UAX #29, table 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum WordBreak {
    /// No other value: most punctuation and symbols, ideographs.
    Other,
    /// A letter of a word, but for Hebrew, Katakana and what is written without spaces: a, ع, tatweel.
    ALetter,
    /// A Hebrew letter: א.
    HebrewLetter,
    /// Katakana: カ.
    Katakana,
    /// A digit, or a sign inside numbers: 1, ١, U+066B ٫, U+0600.
    Numeric,
    /// A connector: _, U+202F.
    ExtendNumLet,
    /// Joins letters: `:` and ·.
    MidLetter,
    /// Joins digits: `,`, `;`, U+060C ،.
    MidNum,
    /// Joins letters, and digits: `.`, ’.
    MidNumLet,
    /// The apostrophe: joins letters, and digits, and ends Hebrew words.
    SingleQuote,
    /// The double quote of ASCII: joins Hebrew letters.
    DoubleQuote,
    /// U+000D.
    Cr,
    /// U+000A.
    Lf,
    /// Another line end: U+000B, U+000C, U+0085, U+2028, U+2029.
    Newline,
    /// A mark, which stays with what stands before it: U+064E fatha, U+200C ZWNJ.
    Extend,
    /// A format control, which does so too: U+200F right-to-left mark.
    Format,
    /// U+200D, which does so too and joins a pictograph behind it.
    Zwj,
    /// U+1F1E6–1F1FF: two make a flag.
    RegionalIndicator,
    /// A space: U+0020, U+3000.
    WSegSpace,
}

impl WordBreak {
    /// All values, in their order.
    pub const ALL: [WordBreak; 19] = [
        WordBreak::Other,
        WordBreak::ALetter,
        WordBreak::HebrewLetter,
        WordBreak::Katakana,
        WordBreak::Numeric,
        WordBreak::ExtendNumLet,
        WordBreak::MidLetter,
        WordBreak::MidNum,
        WordBreak::MidNumLet,
        WordBreak::SingleQuote,
        WordBreak::DoubleQuote,
        WordBreak::Cr,
        WordBreak::Lf,
        WordBreak::Newline,
        WordBreak::Extend,
        WordBreak::Format,
        WordBreak::Zwj,
        WordBreak::RegionalIndicator,
        WordBreak::WSegSpace,
    ];
}

/// The value of Word_Break of a code point: one load below U+0800, three above.
///
/// ```
/// use kalima::chars::{WordBreak, word_break};
///
/// assert_eq!(word_break('ع'.into()), WordBreak::ALetter);
/// assert_eq!(word_break('٫'.into()), WordBreak::Numeric);
/// assert_eq!(word_break('؟'.into()), WordBreak::Other);
/// ```
#[inline(always)]
pub fn word_break(cp: CodePoint) -> WordBreak {
    match SHORT_WORD_BREAK.get(cp as usize) {
        Some(&value) => value,
        None => WORD_BREAK.get(cp),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_tables_agree() {
        for (cp, &value) in (0..).zip(&SHORT_WORD_BREAK) {
            assert_eq!(WORD_BREAK.get(cp), value, "U+{cp:04X}");
        }
    }

    #[test]
    fn each_value_has_a_code_point() {
        let found: std::collections::HashSet<_> = (0..0x11_0000).map(word_break).collect();
        assert_eq!(found.len(), WordBreak::ALL.len());
        for (number, value) in WordBreak::ALL.into_iter().enumerate() {
            assert!(found.contains(&value) && value as usize == number, "{value:?}");
        }
    }
}
