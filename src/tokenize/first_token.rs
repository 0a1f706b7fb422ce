//! Segments of UAX #29 that hold more than one token: where the first one ends, and what it is.

use super::Kind;
use super::class::{Class, class};
use crate::chars::{self, CodePoint, DigitSet};

/// A face that UAX #29 takes for the end of a Latin word: haha:D.
const LAUGH: &str = ":D";

/// The first token of a segment without gaps at its edges: its kind and its length in bytes.
pub(super) fn first_token(text: &str) -> (Kind, usize) {
    let mut chars = text.char_indices().map(|(at, c)| (at, class(c), c));
    let Some((_, first, sign)) = chars.next() else { return (Kind::Other, text.len()) };
    match first {
        Class::Punctuation => return (Kind::Punctuation, sign.len_utf8()),
        Class::Symbol => return (Kind::Symbol, sign.len_utf8() + variation_len(&text[sign.len_utf8()..])),
        Class::Extend if is_tatweel_alone(text) => return (Kind::Punctuation, text.len()),
        _ => {}
    }
    let mut kind = kind_of_class(first);
    let mut joint: Option<usize> = None;
    let mut digits = digit_set(sign);
    let mut over = Over::Other;
    for (at, class, c) in chars {
        let tatweel = CodePoint::from(c) == chars::TATWEEL;
        match class {
            // A dash to those who type it behind a digit.
            Class::Extend if tatweel && kind == Kind::Number => return (kind, joint.unwrap_or(at)),
            // U+202F parts what UAX #29 joins.
            Class::Gap if c.is_whitespace() => return (kind, joint.unwrap_or(at)),
            Class::Extend | Class::Gap => continue,
            Class::Connector => {
                joint = None;
                continue;
            }
            // A face behind a word, which UAX #29 joins with it.
            Class::Punctuation if kind == Kind::Latin && at > 1 && &text[at..] == LAUGH => {
                return (kind, joint.unwrap_or(at));
            }
            Class::Punctuation | Class::Symbol | Class::Other => {
                joint = joint.or(Some(at));
                over = Over::of(c);
                continue;
            }
            _ => {}
        }
        let next = kind_of_class(class);
        let set = digit_set(c);
        if digits.is_some() && set.is_some() && set != digits {
            return (kind, joint.unwrap_or(at));
        }
        digits = set.or(digits);
        if kind == Kind::Other && next != Kind::Arabic && is_tatweel_alone(&text[..at]) {
            return (Kind::Punctuation, at);
        }
        match joined(kind, next, joint.and(Some(over))) {
            Some(both) => (kind, joint) = (both, None),
            None => return (kind, joint.unwrap_or(at)),
        }
    }
    if kind == Kind::Other && text.chars().all(|c| class(c) == Class::Connector) {
        kind = Kind::Punctuation;
    }
    (kind, joint.unwrap_or(text.len()))
}

/// What stands between two parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Over {
    /// A separator of numbers.
    Separator,
    /// What UAX #29 joins numbers over as well: 1;5 and 1'000.
    Other,
}

impl Over {
    fn of(sign: char) -> Self {
        if matches!(sign, '.' | ',' | '٫' | '٬' | '،') { Over::Separator } else { Over::Other }
    }
}

/// Which of the three sets of digits a digit is of.
fn digit_set(c: char) -> Option<DigitSet> {
    chars::digit(CodePoint::from(c)).map(|(set, _)| set)
}

/// The bytes of a variation selector at the start: it says how the sign before it looks (❤ as text).
fn variation_len(text: &str) -> usize {
    text.chars().next().filter(|c| ('\u{FE00}'..='\u{FE0F}').contains(c)).map_or(0, char::len_utf8)
}

/// The kind of a token of which parts of these kinds are, or nothing where they part.
fn joined(kind: Kind, next: Kind, over: Option<Over>) -> Option<Kind> {
    match (kind, next) {
        (Kind::Arabic, Kind::Arabic) if over.is_some() => None,
        (Kind::Number, Kind::Number) if over == Some(Over::Other) => None,
        (Kind::Other, next) => Some(next),
        (kind, next) if kind == next => Some(kind),
        (Kind::Latin, Kind::Number) | (Kind::Number, Kind::Latin) => Some(Kind::Latin),
        (Kind::Word, Kind::Number) | (Kind::Number, Kind::Word) => Some(Kind::Word),
        _ => None,
    }
}

fn kind_of_class(class: Class) -> Kind {
    match class {
        Class::Arabic => Kind::Arabic,
        Class::Latin => Kind::Latin,
        Class::Letter => Kind::Word,
        Class::Digit => Kind::Number,
        _ => Kind::Other,
    }
}

fn is_tatweel_alone(text: &str) -> bool {
    text.chars().all(|c| CodePoint::from(c) == chars::TATWEEL)
}
