//! Word boundaries: rules WB1–WB999.

use std::iter::FusedIterator;
use std::ops::Range;

use super::decode::code_point;
use super::run::end_of_letters;
use crate::chars::{CodePoint, WordBreak, is_extended_pictographic, word_break};

/// All segments between word boundaries, in order, as ranges of bytes: words, spaces, signs. O(n), no allocation.
///
/// ```
/// use kalima::tokenize::uax29::words;
///
/// assert_eq!(words("قال: نعم").collect::<Vec<_>>(), [0..6, 6..7, 7..8, 8..14]);
/// assert_eq!(words("").next(), None);
/// ```
pub fn words(text: &str) -> Words<'_> {
    Words { text, at: 0 }
}

/// The segments between the word boundaries of a text: see [`words`].
#[derive(Clone, Debug)]
pub struct Words<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Words<'_> {
    type Item = Range<usize>;

    // In the loop of the caller the place stays in a register, which saves a fifth of the time.
    #[inline(always)]
    fn next(&mut self) -> Option<Range<usize>> {
        let start = self.at;
        if start == self.text.len() {
            return None;
        }
        let bytes = self.text.as_bytes();
        self.at =
            end_of_segment(|at| code_point(bytes, at), |last, at| end_of_letters(bytes, last, at), start);
        Some(start..self.at)
    }
}

impl FusedIterator for Words<'_> {}

const SPACE: CodePoint = 0x20;

/// What the rules know of the segment so far; marks, format controls and ZWJ do not change it (WB4).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd)]
#[repr(u8)]
enum State {
    /// Nothing was read.
    Start,
    /// The last is an ALetter.
    Letter,
    /// The last is a Hebrew letter.
    Hebrew,
    /// The last two are a Hebrew letter and an apostrophe.
    HebrewApostrophe,
    /// The last is a digit.
    Numeric,
    /// The last is Katakana.
    Katakana,
    /// The last is an ExtendNumLet.
    Connector,
    /// The last is the first regional indicator of a pair.
    HalfFlag,
    /// The last is a space, and no mark behind it.
    Space,
    /// Nothing that a rule asks for but WB4.
    Other,
    /// Letter, sign: the sign belongs to the word if a letter follows.
    LetterSign,
    /// Hebrew letter, double quote: the quote belongs to the word if a Hebrew letter follows.
    HebrewQuote,
    /// Digit, sign: the sign belongs to the number if a digit follows.
    NumericSign,
    /// A carriage return.
    Cr,
    /// An answer: a ZWJ was read, behind which WB3c is to be asked.
    Joiner,
    /// An answer: the segment ends behind this code point.
    EndBehind,
    /// An answer: the segment ends before this code point.
    EndBefore,
}

impl State {
    /// All states, in their order. The answers have rows of the table as well, so that no state is without.
    const ALL: [State; 17] = [
        State::Start,
        State::Letter,
        State::Hebrew,
        State::HebrewApostrophe,
        State::Numeric,
        State::Katakana,
        State::Connector,
        State::HalfFlag,
        State::Space,
        State::Other,
        State::LetterSign,
        State::HebrewQuote,
        State::NumericSign,
        State::Cr,
        State::Joiner,
        State::EndBehind,
        State::EndBefore,
    ];

    /// Whether this is a state in which nothing is to be done but to read on.
    #[inline(always)]
    fn reads_on(self) -> bool {
        self <= State::Other
    }

    /// Whether the last sign belongs to the segment only if the right code point follows.
    #[inline(always)]
    fn is_open(self) -> bool {
        matches!(self, State::LetterSign | State::HebrewQuote | State::NumericSign)
    }
}

/// The state that a code point leads to from another.
const fn step(state: State, class: WordBreak) -> State {
    use State::*;
    use WordBreak as W;
    match (state, class) {
        (Cr, W::Lf) => EndBehind,                                                      // WB3
        (Cr, _) => EndBefore,                                                          // WB3a
        (Start, _) => first(class),                                                    // WB1
        (_, W::Cr | W::Lf | W::Newline) => EndBefore,                                  // WB3b
        (_, W::Zwj) => Joiner,                                                         // WB4
        (Space, W::WSegSpace) => Space,                                                // WB3d
        (Space, W::Extend | W::Format) => Other, // WB4: WB3d asks for spaces side by side
        (_, W::Extend | W::Format) => state,     // WB4
        (Letter | Hebrew, W::ALetter) => Letter, // WB5
        (Letter | Hebrew, W::HebrewLetter) => Hebrew, // WB5
        (Hebrew, W::SingleQuote) => HebrewApostrophe, // WB7a
        (Hebrew, W::DoubleQuote) => HebrewQuote, // WB7b
        (Letter | Hebrew, W::MidLetter | W::MidNumLet | W::SingleQuote) => LetterSign, // WB6
        (LetterSign | HebrewApostrophe, W::ALetter) => Letter, // WB7
        (LetterSign | HebrewApostrophe | HebrewQuote, W::HebrewLetter) => Hebrew, // WB7, WB7c
        (Numeric | Letter | Hebrew, W::Numeric) => Numeric, // WB8, WB9
        (Numeric, W::ALetter) => Letter,         // WB10
        (Numeric, W::HebrewLetter) => Hebrew,    // WB10
        (NumericSign, W::Numeric) => Numeric,    // WB11
        (Numeric, W::MidNum | W::MidNumLet | W::SingleQuote) => NumericSign, // WB12
        (Katakana, W::Katakana) => Katakana,     // WB13
        (Letter | Hebrew | Numeric | Katakana | Connector, W::ExtendNumLet) => Connector, // WB13a
        (Connector, W::ALetter | W::HebrewLetter | W::Numeric | W::Katakana) => first(class), // WB13b
        (HalfFlag, W::RegionalIndicator) => Other, // WB15, WB16
        _ => EndBefore,                          // WB999
    }
}

/// The state that the first code point of a segment leads to.
const fn first(class: WordBreak) -> State {
    match class {
        WordBreak::ALetter => State::Letter,
        WordBreak::HebrewLetter => State::Hebrew,
        WordBreak::Katakana => State::Katakana,
        WordBreak::Numeric => State::Numeric,
        WordBreak::ExtendNumLet => State::Connector,
        WordBreak::RegionalIndicator => State::HalfFlag,
        WordBreak::WSegSpace => State::Space,
        WordBreak::Zwj => State::Joiner,
        WordBreak::Cr => State::Cr,
        WordBreak::Lf | WordBreak::Newline => State::EndBehind, // WB3a
        _ => State::Other,
    }
}

static STEPS: [[State; WordBreak::ALL.len()]; State::ALL.len()] = steps!(State, WordBreak);

/// The end of the segment that begins at `start`, where there is a code point. `read` gives the code point at a place
/// and its length, `skip` the end of a run of ordinary letters.
#[inline(always)]
fn end_of_segment(
    read: impl Fn(usize) -> Option<(CodePoint, usize)>,
    skip: impl Fn(CodePoint, usize) -> usize,
    start: usize,
) -> usize {
    if is_space_before_letter(&read, start) {
        return start + 1;
    }
    let (mut state, mut at) = (State::Start, start);
    // Where the segment ends if it is still open at the end.
    let mut sign = start;
    while let Some((cp, len)) = read(at) {
        let next = after(state, word_break(cp));
        if !next.reads_on() {
            match next {
                State::EndBehind => return at + len,
                State::EndBefore => break,
                State::Joiner => {
                    (state, at) = behind_joiner(&read, after(state, WordBreak::Extend), at + len);
                    continue;
                }
                _ if next != state => sign = at,
                _ => {}
            }
        }
        state = next;
        at += len;
        if state == State::Letter {
            at = skip(cp, at);
            // The end of most words, without a look into the tables.
            if read(at).is_some_and(|(cp, _)| cp == SPACE) {
                return at;
            }
        }
    }
    if state.is_open() { sign } else { at }
}

/// Whether a space is a segment by itself, for a letter follows: every other segment of most texts.
#[inline(always)]
fn is_space_before_letter(read: impl Fn(usize) -> Option<(CodePoint, usize)>, at: usize) -> bool {
    let is_letter = |(cp, _)| word_break(cp) == WordBreak::ALetter;
    read(at).is_some_and(|(cp, _)| cp == SPACE) && read(at + 1).is_some_and(is_letter)
}

/// The state and the place behind a ZWJ, and behind the pictograph that it joins (WB3c).
fn behind_joiner(
    read: impl Fn(usize) -> Option<(CodePoint, usize)>,
    state: State,
    at: usize,
) -> (State, usize) {
    match read(at) {
        // No pictograph is what an open segment waits for unless it is a letter, which the table knows.
        Some((cp, len)) if is_extended_pictographic(cp) && !state.is_open() => {
            (first(word_break(cp)), at + len)
        }
        _ => (state, at),
    }
}

#[inline(always)]
fn after(state: State, class: WordBreak) -> State {
    STEPS[state as usize][class as usize]
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn states_stand_in_their_order() {
        assert!(State::ALL.iter().enumerate().all(|(number, &state)| state as usize == number));
    }

    #[test]
    fn a_pictograph_is_a_letter_or_nothing_else_to_words() {
        let picts = (0..0x11_0000).filter(|&cp| is_extended_pictographic(cp));
        assert!(picts.map(word_break).all(|class| matches!(class, WordBreak::Other | WordBreak::ALetter)));
    }

    /// How many code points are read from a text on the way through it.
    fn reads(text: &str) -> usize {
        let count = Cell::new(0);
        let read = |at| {
            count.set(count.get() + 1);
            code_point(text.as_bytes(), at)
        };
        let skip = |last, at| {
            let end = end_of_letters(text.as_bytes(), last, at);
            count.set(count.get() + end - at);
            end
        };
        let mut at = 0;
        while at < text.len() {
            at = end_of_segment(read, skip, at);
        }
        count.get()
    }

    #[test]
    fn reads_grow_with_the_text() {
        let marks = "\u{301}".repeat(50);
        let signs = format!("a:{marks}");
        let chains = [
            "a:",
            "a.",
            "1,",
            "א\"",
            "א'",
            "a\u{200D}",
            "😀\u{200D}",
            "a:\u{200D}😀",
            "\r",
            "🇹",
            "_",
            " ",
            &marks,
            &signs,
        ];
        for unit in chains {
            for (before, after) in [("", ""), ("a:", ""), ("1.", "a"), ("א\"", "א")] {
                let text = [before, &unit.repeat(100), after].concat();
                let most = 4 * text.chars().count() + 4;
                assert!(reads(&text) <= most, "{} reads of {before:?} {unit:?} {after:?}", reads(&text));
            }
        }
    }
}
