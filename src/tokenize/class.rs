//! What a character is to the inside of a word.

use super::Kind;
use crate::chars::{self, Category, CodePoint, Script};

/// The part a character plays in a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// An Arabic letter.
    Arabic,
    /// A Latin letter.
    Latin,
    /// A letter of another script.
    Letter,
    /// A digit or other number.
    Digit,
    /// A mark, tatweel, joiner: it stays with what stands before it.
    Extend,
    /// `_` and its kind, which join words.
    Connector,
    /// Punctuation.
    Punctuation,
    /// A symbol.
    Symbol,
    /// White space and format controls that nobody sees: in no token at its edges.
    Gap,
    /// Anything else.
    Other,
}

/// What ends a line for tokens and sentences.
pub(super) const LINE_ENDS: [char; 5] = ['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'];

/// Whether a character is in no token at its edges.
pub(super) fn is_gap(c: char) -> bool {
    class(c) == Class::Gap
}

pub(super) fn class(c: char) -> Class {
    let cp = CodePoint::from(c);
    if c.is_ascii() {
        return ascii(c);
    }
    if chars::is_arabic_letter(cp) {
        return Class::Arabic;
    }
    if chars::is_arabic_mark(cp) || cp == chars::TATWEEL {
        return Class::Extend;
    }
    by_category(cp)
}

/// The kind of token that a sign of ASCII makes, if it joins nothing.
pub(super) fn sign_of_ascii(byte: u8) -> Option<Kind> {
    match ascii(byte.into()) {
        Class::Punctuation => Some(Kind::Punctuation),
        Class::Symbol => Some(Kind::Symbol),
        _ => None,
    }
}

fn ascii(c: char) -> Class {
    match c {
        'a'..='z' | 'A'..='Z' => Class::Latin,
        '0'..='9' => Class::Digit,
        '_' => Class::Connector,
        '$' | '+' | '<' | '=' | '>' | '^' | '`' | '|' | '~' => Class::Symbol,
        '!'..='~' => Class::Punctuation,
        // The information separators are white space to Python, if not to Unicode.
        '\t'..='\r' | '\u{1C}'..='\u{1F}' | ' ' => Class::Gap,
        _ => Class::Other,
    }
}

fn by_category(cp: CodePoint) -> Class {
    match chars::general_category(cp) {
        _ if chars::is_white_space(cp) => Class::Gap,
        category if chars::is_letter_category(cp) => match chars::script(cp) {
            Script::Latin => Class::Latin,
            // A letter with no script of its own (ª, ʰ) reads like Latin's neighbours, ﹷ like a letter.
            _ if category == Category::ModifierLetter && chars::script(cp) == Script::Common => Class::Extend,
            _ => Class::Letter,
        },
        Category::DecimalNumber | Category::LetterNumber | Category::OtherNumber => Class::Digit,
        Category::NonspacingMark | Category::SpacingMark | Category::EnclosingMark => Class::Extend,
        Category::ConnectorPunctuation => Class::Connector,
        Category::Format if chars::is_default_ignorable(cp) || (0xFFF9..=0xFFFB).contains(&cp) => Class::Gap,
        _ if chars::is_punctuation(cp) => Class::Punctuation,
        _ if chars::is_symbol(cp) => Class::Symbol,
        _ => Class::Other,
    }
}
