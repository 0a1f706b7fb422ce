//! The default words and sentences of UAX #29, "Unicode Text Segmentation", for Unicode 17.0.0, rule by rule.
//!
//! The tokenizer and the sentence splitter above this module are tailored for Arabic; here is the standard as it
//! stands, for comparison and as what they are tailored from. Both iterators cut a text into ranges of bytes that
//! cover it. They take O(n) on any text and allocate nothing.
//!
//! ```
//! use kalima::tokenize::uax29;
//!
//! let text = "وصل 3.5 كغ. ثم can't!";
//! let words: Vec<&str> = uax29::words(text).map(|range| &text[range]).collect();
//! assert_eq!(words, ["وصل", " ", "3.5", " ", "كغ", ".", " ", "ثم", " ", "can't", "!"]);
//!
//! let kept = uax29::words(text).filter(|range| uax29::holds_word(&text[range.clone()]));
//! assert_eq!(kept.count(), 5);
//!
//! let sentences: Vec<&str> = uax29::sentences(text).map(|range| &text[range]).collect();
//! assert_eq!(sentences, ["وصل 3.5 كغ. ", "ثم can't!"]);
//! ```
//!
//! # The machine
//!
//! No rule looks behind the last boundary, so a segment depends only on what follows its start. An automaton reads it:
//! a state holds what the rules know of the code points before, an answer of its table is the next state, or that the
//! text parts here. The tables are computed at compile time from the functions `step`, in which the rules stand by
//! name. What rules must know beyond the next code point:
//! - WB6, WB7b and WB12 ask for a letter or a digit behind a sign, over any number of marks (WB4): the automaton goes
//!   on and comes back to the sign if there is none. The sign then begins a segment that takes the marks, so nothing
//!   is read more than twice.
//! - WB3c looks at one code point behind a ZWJ.
//! - SB8 asks what stands first, a lower-case letter or something else that decides, at any distance. It is asked only
//!   where no other rule joins anyway, thus once behind a full stop; the next full stop decides, so that no two
//!   look-aheads read the same.
//!
//! # Beside the crate unicode-segmentation
//!
//! The crate (1.13.3) gives the same sentences, and the same words but for a pictograph behind a ZWJ:
//! - WB6, WB7b, WB12: `a:` + ZWJ + 😀 parts before the colon, for no letter follows it. The crate joins all four, and
//!   does so behind every sign that may join letters or digits.
//! - WB5, WB6, WB9, WB13a: ZWJ + Ⓜ + `a` is one word, for Ⓜ is a letter and a pictograph. The crate parts it before
//!   the `a`.

/// The answers of `step` for every state and class, computed at compile time: a `const fn` cannot be handed over.
macro_rules! steps {
    ($state:ident, $class:ident) => {{
        let mut table = [[$state::EndBefore; $class::ALL.len()]; $state::ALL.len()];
        let mut row = 0;
        while row < $state::ALL.len() {
            let mut column = 0;
            while column < $class::ALL.len() {
                table[row][column] = step($state::ALL[row], $class::ALL[column]);
                column += 1;
            }
            row += 1;
        }
        table
    }};
}

mod decode;
mod run;
mod sentences;
mod words;

use crate::chars::{self, Category, CodePoint};

pub(super) use run::end_of_arabic;
pub use sentences::{Sentences, sentences};
pub use words::{Words, words};

/// Whether a segment holds a letter or a number of any script: a code point that is Alphabetic or of group N. O(n).
///
/// ```
/// use kalima::tokenize::uax29::holds_word;
///
/// assert!(holds_word("كتاب") && holds_word("½"));
/// assert!(!holds_word(" ") && !holds_word("؟") && !holds_word("😀"));
/// ```
pub fn holds_word(segment: &str) -> bool {
    segment.chars().any(|c| is_letter_or_number(c.into()))
}

fn is_letter_or_number(cp: CodePoint) -> bool {
    use Category::*;
    chars::is_alphabetic(cp)
        || matches!(chars::general_category(cp), DecimalNumber | LetterNumber | OtherNumber)
}
