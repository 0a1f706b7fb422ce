//! The default tokenizer: words by UAX #29, tailored for Arabic, and recognised objects.
//!
//! What UAX #29 (Unicode 17.0.0, by the crate unicode-segmentation) is changed in:
//! - URLs, e-mails, mentions, hashtags, emoji and file names are tokens ([`crate::recognize`]);
//! - no stop, comma, colon, apostrophe or middle dot joins two Arabic words;
//! - Arabic letters, other scripts and digits part; Latin letters keep their digits (`12th`);
//! - format controls and white space at the edge of a word belong to no token;
//! - a run of the same punctuation or symbol is one token.

use std::iter::Peekable;
use std::ops::Range;

use unicode_segmentation::{UWordBoundIndices, UnicodeSegmentation};

use super::class::{Class, class};
use super::{Kind, Token};
use crate::chars::CodePoint;
use crate::recognize::{Found, Object, objects};

/// Cuts text into typed tokens. There is one way so far, `default`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Tokenizer;

impl Tokenizer {
    /// The names there are.
    pub const NAMES: [&'static str; 1] = ["default"];

    /// The tokenizer of that name.
    ///
    /// # Errors
    /// [`crate::error::Error::UnknownName`] lists the names there are.
    pub fn from_name(name: &str) -> Result<Self, crate::error::Error> {
        if Self::NAMES.contains(&name) {
            return Ok(Tokenizer);
        }
        let accepted = Self::NAMES.to_vec();
        Err(crate::error::Error::UnknownName { what: "tokenizer", name: name.into(), accepted })
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        Self::NAMES[0]
    }

    /// The tokens, in order; they do not overlap, and between them stand only white space and controls. O(n).
    /// Allocates only where the text may hold an object.
    pub fn tokens(self, text: &str) -> Tokens<'_> {
        let found = if may_hold_object(text) { found_objects(text) } else { Vec::new() };
        let mut tokens = Tokens {
            text,
            objects: found.into_iter().peekable(),
            segments: "".split_word_bound_indices().peekable(),
            base: 0,
            rest: 0..0,
        };
        tokens.open_piece(0);
        tokens
    }
}

/// Whether a byte occurs without which there is no object: so most lines need not be decoded.
fn may_hold_object(text: &str) -> bool {
    // Emoji begin with these in UTF-8, but for keycaps, which need U+20E3 (E2), and © ®, which need U+FE0F (EF).
    text.bytes().any(|b| matches!(b, b'@' | b'#' | b'.' | b'/' | 0xE2 | 0xE3 | 0xEF | 0xF0))
}

fn found_objects(text: &str) -> Vec<Token> {
    let cps: Vec<CodePoint> = text.chars().map(CodePoint::from).collect();
    let mut chars = text.char_indices().map(|(byte, _)| byte).enumerate();
    let mut byte_of = |index: usize| chars.find(|(i, _)| *i == index).map_or(text.len(), |(_, byte)| byte);
    let mut last = (0, 0);
    let mut token = |found: Found| {
        // Objects may touch: the end of one is the start of the next, and was passed already.
        let start = if found.start == last.0 { last.1 } else { byte_of(found.start) };
        let end = byte_of(found.end);
        last = (found.end, end);
        Token { kind: kind_of(found.object), range: start..end }
    };
    objects(&cps).map(&mut token).collect()
}

fn kind_of(object: Object) -> Kind {
    match object {
        Object::Url => Kind::Url,
        Object::Email => Kind::Email,
        Object::Mention => Kind::Mention,
        Object::Hashtag => Kind::Hashtag,
        Object::Emoji => Kind::Emoji,
        _ => Kind::Latin,
    }
}

/// The tokens of a text, in order.
#[derive(Clone, Debug)]
pub struct Tokens<'a> {
    text: &'a str,
    objects: Peekable<std::vec::IntoIter<Token>>,
    /// UAX #29 segments of the piece of text before the next object, which begins at `base`.
    segments: Peekable<UWordBoundIndices<'a>>,
    base: usize,
    /// What is left of the segment at hand.
    rest: Range<usize>,
}

impl<'a> Tokens<'a> {
    /// Goes on at `start`, up to the next object.
    fn open_piece(&mut self, start: usize) {
        let end = self.objects.peek().map_or(self.text.len(), |object| object.range.start);
        self.base = start;
        self.segments = self.text[start..end].split_word_bound_indices().peekable();
    }

    /// The next token of the segment at hand, which begins with a character that is no gap.
    fn cut(&mut self) -> Token {
        let text = &self.text[self.rest.clone()];
        let (kind, len) = first_token(text);
        let start = self.rest.start;
        self.rest.start += len;
        let single = text.chars().next().is_some_and(|c| c.len_utf8() == len);
        if single && matches!(kind, Kind::Punctuation | Kind::Symbol) && self.rest.is_empty() {
            let end = self.end_of_run(start..start + len);
            return Token { kind, range: start..end };
        }
        Token { kind, range: start..start + len }
    }

    /// The end of the run of segments that equal the one at `first`.
    fn end_of_run(&mut self, first: Range<usize>) -> usize {
        let sign = &self.text[first.clone()];
        let mut end = first.end;
        while self.segments.next_if(|&(at, segment)| self.base + at == end && segment == sign).is_some() {
            end += sign.len();
        }
        end
    }

    /// Drops the gap at both edges of what is left.
    fn trim_rest(&mut self) {
        let text = &self.text[self.rest.clone()];
        let is_gap = |c: char| class(c) == Class::Gap;
        let trimmed = text.trim_start_matches(is_gap);
        self.rest.start += text.len() - trimmed.len();
        self.rest.end = self.rest.start + trimmed.trim_end_matches(is_gap).len();
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        loop {
            if !self.rest.is_empty() {
                self.trim_rest();
                if !self.rest.is_empty() {
                    return Some(self.cut());
                }
            }
            if let Some((at, segment)) = self.segments.next() {
                self.rest = self.base + at..self.base + at + segment.len();
            } else {
                let object = self.objects.next()?;
                self.open_piece(object.range.end);
                return Some(object);
            }
        }
    }
}

/// The first token of a segment without gaps at its edges: its kind and its length in bytes.
fn first_token(text: &str) -> (Kind, usize) {
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
    for (at, class, _) in chars {
        match class {
            Class::Extend | Class::Gap => continue,
            Class::Connector => {
                joint = None;
                continue;
            }
            Class::Punctuation | Class::Symbol | Class::Other => {
                joint = joint.or(Some(at));
                continue;
            }
            _ => {}
        }
        let next = kind_of_class(class);
        match joined(kind, next, joint.is_some()) {
            Some(both) => (kind, joint) = (both, None),
            None => return (kind, joint.unwrap_or(at)),
        }
    }
    if kind == Kind::Other && text.chars().all(|c| class(c) == Class::Connector) {
        kind = Kind::Punctuation;
    }
    (kind, joint.unwrap_or(text.len()))
}

/// The bytes of a variation selector at the start: it says how the sign before it looks (❤ as text).
fn variation_len(text: &str) -> usize {
    text.chars().next().filter(|c| ('\u{FE00}'..='\u{FE0F}').contains(c)).map_or(0, char::len_utf8)
}

/// The kind of a token of which parts of these kinds are, or nothing where they part.
fn joined(kind: Kind, next: Kind, over_punctuation: bool) -> Option<Kind> {
    match (kind, next) {
        (Kind::Arabic, Kind::Arabic) if over_punctuation => None,
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
    text.chars().all(|c| CodePoint::from(c) == crate::chars::TATWEEL)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(text: &str) -> Vec<String> {
        Tokenizer.tokens(text).map(|t| format!("{}:{}", t.kind.name(), &text[t.range])).collect()
    }

    #[test]
    fn scripts_and_digits_part() {
        assert_eq!(
            show("زينSee 2024وكشف ب15"),
            ["arabic:زين", "latin:See", "number:2024", "arabic:وكشف", "arabic:ب", "number:15"]
        );
        assert_eq!(show("12th iPhone15 الـ96"), ["latin:12th", "latin:iPhone15", "arabic:الـ", "number:96"]);
    }

    #[test]
    fn no_punctuation_joins_arabic_words_and_the_underscore_does() {
        assert_eq!(show("انتهى.بدأ"), ["arabic:انتهى", "punctuation:.", "arabic:بدأ"]);
        assert_eq!(show("قال:نعم"), ["arabic:قال", "punctuation::", "arabic:نعم"]);
        assert_eq!(show("كلمة_كلمة don't"), ["arabic:كلمة_كلمة", "latin:don't"]);
    }

    #[test]
    fn numbers_keep_their_separators() {
        assert_eq!(
            show("3.14 1,500 ١٬٥٠٠ 1٫5 ½"),
            ["number:3.14", "number:1,500", "number:١٬٥٠٠", "number:1٫5", "number:½"]
        );
    }

    #[test]
    fn runs_of_one_sign_are_one_token() {
        assert_eq!(
            show("لا...!!؟! ـــ == ___"),
            [
                "arabic:لا",
                "punctuation:...",
                "punctuation:!!",
                "punctuation:؟",
                "punctuation:!",
                "punctuation:ـــ",
                "symbol:==",
                "punctuation:___",
            ]
        );
    }

    #[test]
    fn marks_stay_in_words_and_controls_outside() {
        assert_eq!(show("\u{200F}مَدْرَسَةٌ\u{200F} كتا\u{200C}ب"), ["arabic:مَدْرَسَةٌ", "arabic:كتا\u{200C}ب"]);
        assert_eq!(show("ا \u{64E} ب"), ["arabic:ا", "other:\u{64E}", "arabic:ب"]);
    }

    #[test]
    fn objects_are_tokens() {
        assert_eq!(
            show("pic.twitter.com/mI34 (@araReuters) #كأس_العالم a@b.co 😀 README.md"),
            [
                "url:pic.twitter.com/mI34",
                "punctuation:(",
                "mention:@araReuters",
                "punctuation:)",
                "hashtag:#كأس_العالم",
                "email:a@b.co",
                "emoji:😀",
                "latin:README.md",
            ]
        );
        assert_eq!(
            show("قالت@sara#أ#ب😀😀"),
            ["arabic:قالت", "mention:@sara", "hashtag:#أ", "hashtag:#ب", "emoji:😀", "emoji:😀"]
        );
    }

    #[test]
    fn other_scripts_and_private_use() {
        assert_eq!(show("слово שלום 漢 \u{E000}"), ["word:слово", "word:שלום", "word:漢", "other:\u{E000}"]);
        assert_eq!(show(""), [""; 0]);
        assert_eq!(show(" \u{200B}\n\t"), [""; 0]);
    }
}
