//! A first sentence splitter: terminators, closers and line ends, over tokens.
//!
//! A sentence ends behind `. ! ? ؟ ۔ …` and runs of them, with the closing quotes, brackets and emoji that follow
//! directly, and at every line end. It does not end inside a token (a number, a URL), behind a single letter (an
//! abbreviation or initial: د. محمد), behind a number at the start of a line (a list mark), or where what follows
//! begins with `، ؛ : ,` or another terminator.

use std::iter::Peekable;
use std::ops::Range;

use super::{Kind, Token, Tokenizer, Tokens};
use crate::error::Error;

/// Cuts text into sentences. There is one way so far, `default`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Sentences;

impl Sentences {
    /// The names there are.
    pub const NAMES: [&'static str; 1] = ["default"];

    /// The sentence splitter of that name.
    ///
    /// # Errors
    /// [`Error::UnknownName`] lists the names there are.
    pub fn from_name(name: &str) -> Result<Self, Error> {
        if Self::NAMES.contains(&name) {
            return Ok(Sentences);
        }
        Err(Error::unknown_name("sentence splitter", name, Self::NAMES))
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        Self::NAMES[0]
    }

    /// The sentences of a text, as ranges of bytes without white space around them. What has neither word nor
    /// number belongs to none. O(n).
    pub fn split(self, text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
        self.of_tokens(text, Tokenizer::default().tokens(text)).map(|(range, _)| range)
    }

    /// The same over tokens that were cut already: each sentence with the numbers of its tokens.
    pub fn of_tokens<'a, I: Iterator<Item = Token>>(self, text: &'a str, tokens: I) -> SplitTokens<'a, I> {
        SplitTokens { text, tokens: tokens.peekable(), taken: 0, last_end: 0 }
    }
}

/// The sentences of a text, each with the range of its token numbers.
#[derive(Debug)]
pub struct SplitTokens<'a, I: Iterator<Item = Token> = Tokens<'a>> {
    text: &'a str,
    tokens: Peekable<I>,
    taken: usize,
    last_end: usize,
}

/// What was read of the sentence at hand.
#[derive(Default)]
struct Open {
    /// Where it begins, and the number of its first token.
    start: Option<(usize, usize)>,
    has_content: bool,
    /// A terminator was read, and nothing but closers since.
    ended: bool,
    /// The kind of the last token that is no terminator, and its length in characters.
    last: Option<(Kind, usize)>,
    /// Whether it begins a line.
    at_line_start: bool,
    tokens: usize,
}

const TERMINATORS: [char; 6] = ['.', '!', '?', '؟', '۔', '…'];
const CLOSERS: [char; 10] = [')', ']', '}', '»', '”', '"', '\'', '’', '›', '﴾'];
/// No sentence begins with these.
const CONTINUERS: [char; 4] = ['،', '؛', ':', ','];
const LINE_ENDS: [char; 5] = ['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'];

impl<I: Iterator<Item = Token>> SplitTokens<'_, I> {
    fn first_char(&self, token: &Token) -> char {
        self.text[token.range.clone()].chars().next().unwrap_or(' ')
    }

    fn gap_before(&self, token: &Token) -> &str {
        &self.text[self.last_end..token.range.start]
    }

    /// Whether `token` goes on with the sentence at hand.
    fn continues(&self, open: &Open, token: &Token) -> bool {
        let gap = self.gap_before(token);
        if gap.contains(LINE_ENDS) {
            return false;
        }
        if !open.ended {
            return true;
        }
        let sign = self.first_char(token);
        let closes = gap.is_empty() && (CLOSERS.contains(&sign) || token.kind == Kind::Emoji);
        let punctuation = token.kind == Kind::Punctuation;
        closes || (punctuation && (CONTINUERS.contains(&sign) || TERMINATORS.contains(&sign)))
    }

    fn take(&mut self, open: &mut Open, token: &Token) {
        let sign = self.first_char(token);
        let characters = self.text[token.range.clone()].chars().count();
        let terminates = token.kind == Kind::Punctuation && TERMINATORS.contains(&sign);
        if terminates {
            open.ended |= !(sign == '.' && characters == 1 && self.stop_abbreviates(open, token));
        } else if !(open.ended && (CLOSERS.contains(&sign) || token.kind == Kind::Emoji)) {
            open.ended = false;
            open.last = Some((token.kind, characters));
        }
        if open.start.is_none() {
            open.start = Some((token.range.start, self.taken));
            open.at_line_start = self.taken == 0 || self.gap_before(token).contains(LINE_ENDS);
        }
        open.has_content |= token.kind.has_content();
        open.tokens += 1;
        self.taken += 1;
        self.last_end = token.range.end;
    }

    /// Whether a single stop belongs to what stands before it: a letter, or a number that opens a line.
    fn stop_abbreviates(&self, open: &Open, stop: &Token) -> bool {
        let touches = self.last_end == stop.range.start;
        match open.last {
            Some((Kind::Arabic | Kind::Latin, 1)) => touches,
            Some((Kind::Number, _)) => touches && open.at_line_start && open.tokens == 1,
            _ => false,
        }
    }
}

impl<I: Iterator<Item = Token>> Iterator for SplitTokens<'_, I> {
    type Item = (Range<usize>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let mut open = Open::default();
            while let Some(token) = self.tokens.peek().cloned() {
                if open.start.is_some() && !self.continues(&open, &token) {
                    break;
                }
                self.tokens.next();
                self.take(&mut open, &token);
            }
            let (start, first) = open.start?;
            if open.has_content {
                return Some((start..self.last_end, first..self.taken));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        Sentences.split(text).map(|range| &text[range]).collect()
    }

    #[test]
    fn terminators_with_closers_end_a_sentence() {
        assert_eq!(
            split("جاء الوفد. ثم غادر! لماذا؟ لا أعلم..."),
            ["جاء الوفد.", "ثم غادر!", "لماذا؟", "لا أعلم..."]
        );
        assert_eq!(split("قال: «انتهى.» ومضى"), ["قال: «انتهى.»", "ومضى"]);
        assert_eq!(split("وصل إلى واشنطن . وعاد"), ["وصل إلى واشنطن .", "وعاد"]);
        assert_eq!(split("انتهى.بدأ"), ["انتهى.", "بدأ"]);
        assert_eq!(split("رائع!😀 شكرا"), ["رائع!😀", "شكرا"]);
    }

    #[test]
    fn line_ends_end_a_sentence() {
        assert_eq!(split("عنوان\nنص أول\r\nثان\u{2029}ثالث"), ["عنوان", "نص أول", "ثان", "ثالث"]);
        assert_eq!(split("نص\n***\nنص"), ["نص", "نص"]);
    }

    #[test]
    fn no_end_inside_tokens_after_letters_or_list_marks() {
        assert_eq!(split("بلغ 3.14 في pic.twitter.com/a اليوم"), ["بلغ 3.14 في pic.twitter.com/a اليوم"]);
        assert_eq!(split("د. محمد و J. R. Smith هنا"), ["د. محمد و J. R. Smith هنا"]);
        assert_eq!(split("1. البند الأول\n2. البند الثاني"), ["1. البند الأول", "2. البند الثاني"]);
        assert_eq!(split("عام 2024. ثم"), ["عام 2024.", "ثم"]);
        assert_eq!(split("متى؟ 2024. ثم"), ["متى؟", "2024.", "ثم"], "no list mark inside a line");
    }

    #[test]
    fn no_sentence_begins_with_a_comma() {
        assert_eq!(split("«هل جاء؟»، سأل الرجل"), ["«هل جاء؟»، سأل الرجل"]);
    }

    #[test]
    fn nothing_but_signs_is_no_sentence() {
        assert_eq!(split("... !!! 😀"), [""; 0]);
        assert_eq!(split(""), [""; 0]);
    }
}
