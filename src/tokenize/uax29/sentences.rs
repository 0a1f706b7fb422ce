//! Sentence boundaries: rules SB1–SB998.

use std::iter::FusedIterator;
use std::ops::Range;

use super::decode::code_point;
use crate::chars::{SentenceBreak, sentence_break};

/// All segments between sentence boundaries, in order, as ranges of bytes; a sentence holds the spaces and the line end
/// behind it. O(n), no allocation.
///
/// ```
/// use kalima::tokenize::uax29::sentences;
///
/// assert_eq!(sentences("نعم! لا.").collect::<Vec<_>>(), [0..8, 8..13]);
/// assert_eq!(sentences("").next(), None);
/// ```
pub fn sentences(text: &str) -> Sentences<'_> {
    Sentences { text, at: 0 }
}

/// The segments between the sentence boundaries of a text: see [`sentences`].
#[derive(Clone, Debug)]
pub struct Sentences<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Sentences<'_> {
    type Item = Range<usize>;

    #[inline]
    fn next(&mut self) -> Option<Range<usize>> {
        let start = self.at;
        if start == self.text.len() {
            return None;
        }
        let bytes = self.text.as_bytes();
        let read = |at| code_point(bytes, at).map(|(cp, len)| (sentence_break(cp), len));
        self.at = end_of_segment(read, |at| end_of_neutral(bytes, at), start);
        Some(start..self.at)
    }
}

impl FusedIterator for Sentences<'_> {}

/// What the rules know of the segment so far; marks and format controls do not change it (SB5).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd)]
#[repr(u8)]
enum State {
    /// Nothing was read.
    Start,
    /// Nothing that a rule asks for.
    Other,
    /// The last is a letter that has case.
    Cased,
    /// The last is an ATerm.
    Stop,
    /// The last two are a letter that has case and an ATerm.
    CasedStop,
    /// ATerm Close+
    StopClose,
    /// ATerm Close* Sp+
    StopSpace,
    /// STerm Close*
    Term,
    /// STerm Close* Sp+
    TermSpace,
    /// A carriage return.
    Cr,
    /// An answer: SB8 decides whether this code point goes on with the sentence; no rule knows it then.
    Ask,
    /// An answer: the segment ends behind this code point.
    EndBehind,
    /// An answer: the segment ends before this code point.
    EndBefore,
}

impl State {
    /// All states, in their order. The answers have rows of the table as well, so that no state is without.
    const ALL: [State; 13] = [
        State::Start,
        State::Other,
        State::Cased,
        State::Stop,
        State::CasedStop,
        State::StopClose,
        State::StopSpace,
        State::Term,
        State::TermSpace,
        State::Cr,
        State::Ask,
        State::EndBehind,
        State::EndBefore,
    ];

    /// Whether this is a state and no answer.
    #[inline(always)]
    fn reads_on(self) -> bool {
        self < State::Ask
    }
}

/// The state that a code point leads to from another.
const fn step(state: State, class: SentenceBreak) -> State {
    use SentenceBreak as S;
    use State::*;
    match (state, class) {
        (Cr, S::Lf) => EndBehind,                                        // SB3
        (Cr, _) => EndBefore,                                            // SB4
        (_, S::Sep | S::Lf) => EndBehind,                                // SB4, SB9, SB10
        (_, S::Cr) => Cr,                                                // SB3, SB9, SB10
        (Start, S::Extend | S::Format) => Other,                         // SB1
        (_, S::Extend | S::Format) => state,                             // SB5
        (Start | Other | Cased, _) => no_end(state, class),              // SB998
        (Stop | CasedStop, S::Numeric) => Other,                         // SB6
        (CasedStop, S::Upper) => Cased,                                  // SB7
        (Stop | CasedStop | StopClose | StopSpace, S::Lower) => Cased,   // SB8
        (_, S::SContinue | S::ATerm | S::STerm) => no_end(Other, class), // SB8a
        (Stop | CasedStop | StopClose, S::Close) => StopClose,           // SB9
        (Stop | CasedStop | StopClose | StopSpace, S::Sp) => StopSpace,  // SB9, SB10
        (Term, S::Close) => Term,                                        // SB9
        (Term | TermSpace, S::Sp) => TermSpace,                          // SB9, SB10
        (Stop | CasedStop | StopClose | StopSpace, S::Other | S::Numeric | S::Close) => Ask, // SB8
        _ => EndBefore,                                                  // SB11
    }
}

/// The state behind a code point that the sentence goes on with.
const fn no_end(before: State, class: SentenceBreak) -> State {
    match class {
        SentenceBreak::Upper | SentenceBreak::Lower => State::Cased,
        SentenceBreak::ATerm if matches!(before, State::Cased) => State::CasedStop,
        SentenceBreak::ATerm => State::Stop,
        SentenceBreak::STerm => State::Term,
        _ => State::Other,
    }
}

static STEPS: [[State; SentenceBreak::ALL.len()]; State::ALL.len()] = steps!(State, SentenceBreak);

/// The end of the segment that begins at `start`, where there is a code point. `read` gives the class and the length of
/// the code point at a place, `skip` the end of a neutral run.
#[inline(always)]
fn end_of_segment(
    read: impl Fn(usize) -> Option<(SentenceBreak, usize)>,
    skip: impl Fn(usize) -> usize,
    start: usize,
) -> usize {
    let (mut state, mut at) = (State::Start, start);
    while let Some((class, len)) = read(at) {
        let next = STEPS[state as usize][class as usize];
        state = match next {
            _ if next.reads_on() => next,
            State::Ask if lower_follows(&read, at) => State::Other,
            State::EndBehind => return at + len,
            _ => return at,
        };
        at += len;
        if state == State::Other {
            at = skip(at);
        }
    }
    at
}

/// Bytes of code points that lead from [`State::Other`] to itself: ASCII but for letters, terminators and line ends;
/// U+0600–06BF but for terminators, which are D8 9D–9F.
static NEUTRAL: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b'.' | b'!' | b'?' | b'\r' | b'\n' => false,
            ascii @ 0..0x80 => !ascii.is_ascii_alphabetic(),
            0x9D..=0x9F => false,
            0x80..=0xBF | 0xD8..=0xDA => true,
            _ => false,
        };
        byte += 1;
    }
    table
};

/// Where the run of neutral code points that goes on at `at` ends.
#[inline(always)]
fn end_of_neutral(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    let run = rest.iter().position(|&byte| !NEUTRAL[usize::from(byte)]).unwrap_or(rest.len());
    // All code points of the run are of one byte or of two: what stops inside one stops at its second.
    let inside = rest.get(run).is_some_and(|byte| (0x80..0xC0).contains(byte));
    at + run - usize::from(inside)
}

/// Whether a lower-case letter stands at or behind `at` before whatever else decides SB8: another letter, a terminator,
/// a line end. Linear over the whole text: to ask again takes another ATerm, which no look-ahead passes.
fn lower_follows(read: impl Fn(usize) -> Option<(SentenceBreak, usize)>, mut at: usize) -> bool {
    use SentenceBreak::*;
    while let Some((class, len)) = read(at) {
        match class {
            Lower => return true,
            OLetter | Upper | Sep | Cr | Lf | STerm | ATerm => return false,
            _ => at += len,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn neutral_code_points_change_nothing() {
        let neutral = |c: &char| c.to_string().bytes().all(|byte| NEUTRAL[usize::from(byte)]);
        for c in ('\0'..=char::MAX).filter(neutral) {
            assert!(step(State::Other, sentence_break(c.into())) == State::Other, "{c:?}");
        }
        assert!(['ع', ' ', '،', '1', '\u{64E}'].iter().all(neutral));
    }

    #[test]
    fn a_neutral_run_ends_where_a_code_point_begins() {
        for (text, run) in [("نعم، 1", 10), ("نعم؟", 6), ("لا.", 4), ("ء\u{65D}ء", 2), ("é", 0), ("", 0)]
        {
            assert_eq!(end_of_neutral(text.as_bytes(), 0), run, "{text:?}");
        }
    }

    #[test]
    fn states_stand_in_their_order() {
        assert!(State::ALL.iter().enumerate().all(|(number, &state)| state as usize == number));
    }

    /// How many code points are read from a text on the way through it.
    fn reads(text: &str) -> usize {
        let count = Cell::new(0);
        let read = |at| {
            count.set(count.get() + 1);
            code_point(text.as_bytes(), at).map(|(cp, len)| (sentence_break(cp), len))
        };
        let skip = |at| {
            let end = end_of_neutral(text.as_bytes(), at);
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
        let units = [
            "(",
            ".",
            "a.",
            "a. ",
            ".1",
            ". 1",
            ". (",
            ". )",
            ".\u{301}",
            ". \u{301}+",
            "+",
            "1",
            " ",
            "\r",
            "!",
        ];
        for unit in units {
            for (before, after) in [("", ""), (".", ""), ("x. ", ""), ("x. +", "a"), (".)", "ا"), ("! ", ".")]
            {
                let text = [before, &unit.repeat(1000), after].concat();
                // Once on the way, once ahead, twice more where a segment ends and the next begins; and the end.
                let most = 4 * text.chars().count() + 4;
                assert!(reads(&text) <= most, "{} reads of {before:?} {unit:?} {after:?}", reads(&text));
            }
        }
    }
}
