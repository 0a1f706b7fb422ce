//! The default tokenizer: words by UAX #29, tailored for Arabic, and recognised objects.
//!
//! What UAX #29 (Unicode 17.0.0, [`super::uax29`]) is changed in:
//! - URLs, e-mails, mentions, hashtags, emoji and file names are tokens ([`crate::recognize`]);
//! - no stop, comma, colon, apostrophe or middle dot joins two Arabic words;
//! - Arabic letters, other scripts and digits part; Latin letters keep their digits (`12th`);
//! - format controls and white space at the edge of a word belong to no token;
//! - a run of the same punctuation or symbol is one token.

use std::iter::Peekable;
use std::ops::Range;

use super::brackets::Brackets;
use super::class::is_gap;
use super::first_token::first_token;
use super::objects::TextObjects;
use super::pattern::pattern_at;
use super::plain::{gap_len, may_be_short_form, plain_at};
use super::plain_block::PlainBlock;
use super::{Kind, Token, uax29};
use crate::kernel::{Classes, Kernel, Utf8};

/// The tokens of a text, in order.
#[derive(Clone, Debug)]
pub(super) struct Words<'a> {
    text: &'a str,
    objects: TextObjects<'a>,
    next_object: Option<Token>,
    /// What is left of the piece of text before the next object.
    piece: Range<usize>,
    /// Its UAX #29 segments from `base` on; behind a plain word they must be looked for anew.
    segments: Option<Peekable<uax29::Words<'a>>>,
    base: usize,
    /// What is left of the segment at hand.
    rest: Range<usize>,
    /// Where the last date ended.
    date_end: usize,
    /// The brackets that are open.
    brackets: Brackets,
    /// Where the last token ended.
    last_end: usize,
    /// Plain tokens that were found together, and where their block begins.
    block: PlainBlock,
    block_start: usize,
    /// Before this place no block is looked at: what begins there is not plain.
    blocks_from: usize,
    /// How plain tokens are taken. The tests compare all ways.
    shortcuts: Shortcuts,
}

/// How plain tokens are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shortcuts {
    /// By the segments, as all others.
    None,
    /// Without these, and those of a block together where this kernel can.
    Plain(Kernel),
}

impl Shortcuts {
    /// Whether a kernel finds plain tokens together.
    fn has_blocks(self) -> bool {
        matches!(self, Shortcuts::Plain(kernel) if Classes::are_seen_by(kernel))
    }
}

impl<'a> Words<'a> {
    pub(super) fn new(text: &'a str, shortcuts: Shortcuts) -> Self {
        Self::behind(text, shortcuts, 0, Brackets::default())
    }

    /// The tokens from `start` on, where no run of text is cut, with what was open there.
    // Made where it is wanted: to copy what was just written in pieces would take as long as to cut a line.
    #[inline(always)]
    pub(super) fn behind(text: &'a str, shortcuts: Shortcuts, start: usize, brackets: Brackets) -> Self {
        let mut objects = TextObjects::new(text, start);
        let next_object = objects.next();
        let piece_end = next_object.as_ref().map_or(text.len(), |object| object.range.start);
        Words {
            text,
            objects,
            next_object,
            piece: start..piece_end,
            segments: None,
            base: 0,
            rest: 0..0,
            date_end: 0,
            brackets,
            last_end: start,
            block: PlainBlock::default(),
            block_start: 0,
            blocks_from: if shortcuts.has_blocks() { start } else { usize::MAX },
            shortcuts,
        }
    }

    /// The brackets that are open behind the last token.
    #[cfg(any(feature = "python", test))]
    pub(super) fn open_brackets(&self) -> Brackets {
        self.brackets
    }

    /// Goes on at `start`, up to the next object.
    fn open_piece(&mut self, start: usize) {
        let end = self.next_object.as_ref().map_or(self.text.len(), |object| object.range.start);
        self.piece = start..end;
        self.segments = None;
    }

    /// The token at the start of the piece, behind blanks, where it is plain.
    #[inline(always)]
    fn plain_token(&mut self) -> Option<Token> {
        let bytes = self.text.as_bytes();
        let start = self.piece.start + gap_len(&bytes[self.piece.clone()]);
        if start > self.piece.start + 1 && bytes[start - 1] <= b' ' {
            // What follows may not be plain: then it is one segment with the last blank at most, and no blank is read again.
            (self.piece.start, self.segments) = (start - 1, None);
        }
        if start == self.piece.end {
            self.piece.start = start;
            return None;
        }
        let (kind, end) = plain_at(bytes, start, self.piece.end)?;
        if kind == Kind::Arabic
            && bytes.get(end) == Some(&b'.')
            && may_be_short_form::<Utf8>(&bytes[start..end])
            && let Some(token) = self.pattern(start)
        {
            return Some(token);
        }
        self.piece.start = end;
        self.segments = None;
        Some(Token { kind, range: start..end })
    }

    /// Finds the plain tokens that the piece begins with, of a block of it.
    #[inline(never)]
    fn open_block(&mut self, kernel: Kernel) {
        let bytes = &self.text.as_bytes()[self.piece.clone()];
        self.block = PlainBlock::of::<Utf8>(kernel, bytes, false);
        self.block_start = self.piece.start;
        if let Some(hard) = self.block.hard {
            let away = if self.block.len() < FEW { APART } else { 1 };
            self.blocks_from = self.piece.start + hard + away;
        }
        if !self.block.is_empty() {
            // Between them is no line end.
            self.block.read_brackets::<Utf8>(bytes, &mut self.brackets);
            self.last_end = self.piece.start + self.block.end();
            (self.piece.start, self.segments) = (self.last_end, None);
        }
    }

    /// The next plain token of the block.
    #[inline(always)]
    fn in_block(&mut self) -> Option<Token> {
        let range = self.block.next()?;
        let kind = self.block.kind::<Utf8>(range.start, &self.text.as_bytes()[self.block_start..]);
        Some(Token { kind, range: self.block_start + range.start..self.block_start + range.end })
    }

    /// The token of several segments that begins at `at`, where a token begins.
    fn pattern(&mut self, at: usize) -> Option<Token> {
        let (kind, end) =
            self.between_date_and_time(at).or_else(|| pattern_at(self.text, at, self.brackets.due()))?;
        if end > self.piece.end {
            return None;
        }
        if kind == Kind::Date {
            self.date_end = end;
        }
        (self.piece.start, self.rest, self.segments) = (end, end..end, None);
        Some(Token { kind, range: at..end })
    }

    /// The T of 2024-12-19T10:30, which UAX #29 joins with the hour.
    fn between_date_and_time(&self, at: usize) -> Option<(Kind, usize)> {
        let joint = at > 0 && at == self.date_end && self.text.as_bytes().get(at) == Some(&b'T');
        let time = joint.then(|| pattern_at(self.text, at + 1, None)).flatten()?;
        (time.0 == Kind::Time).then_some((Kind::Latin, at + 1))
    }

    /// The face that begins with an emoji as its eye: ♥_♥, ♥‿♥.
    fn face_of_emoji(&self, emoji: &Token) -> Option<Token> {
        if !self.text[emoji.range.end..].starts_with(['_', '‿']) {
            return None;
        }
        let start = emoji.range.start;
        let (kind, end) = pattern_at(self.text, start, self.brackets.due())?;
        (kind == Kind::Emoticon).then_some(Token { kind, range: start..end })
    }

    /// The next UAX #29 segment of the piece.
    fn segment(&mut self) -> Option<Range<usize>> {
        let segments = self.segments.get_or_insert_with(|| {
            self.base = self.piece.start;
            uax29::words(&self.text[self.piece.clone()]).peekable()
        });
        let segment = segments.next()?;
        self.piece.start = self.base + segment.end;
        Some(self.base + segment.start..self.piece.start)
    }

    /// The next token of the segment at hand, which begins with a character that is no gap.
    fn cut(&mut self) -> Token {
        let text = &self.text[self.rest.clone()];
        let (kind, len) = first_token(text);
        // A control between two tokens is in neither.
        let len = text[..len].trim_end_matches(is_gap).len();
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
        let Some(segments) = &mut self.segments else { return end };
        let piece = &self.text[self.base..];
        // Controls belong to the segment before them, which is the last of the run then.
        let goes_on = |at: &Range<usize>| piece[at.clone()].trim_end_matches(is_gap) == sign;
        while let Some(next) = segments.next_if(|at| self.base + at.start == end && goes_on(at)) {
            end += sign.len();
            self.piece.start = self.base + next.end;
        }
        end
    }

    /// Drops the gap at both edges of what is left.
    fn trim_rest(&mut self) {
        let text = &self.text[self.rest.clone()];
        let trimmed = text.trim_start_matches(is_gap);
        self.rest.start += text.len() - trimmed.len();
        self.rest.end = self.rest.start + trimmed.trim_end_matches(is_gap).len();
    }

    /// The object behind the piece.
    fn object(&mut self) -> Option<Token> {
        let object = self.next_object.take()?;
        let token = match object.kind {
            Kind::Emoji => self.face_of_emoji(&object).unwrap_or(object),
            _ => object,
        };
        self.next_object = self.objects.find(|object| object.range.start >= token.range.end);
        self.open_piece(token.range.end);
        Some(token)
    }

    /// The next token, brackets not yet read.
    #[inline(never)]
    fn find(&mut self) -> Option<Token> {
        loop {
            if !self.rest.is_empty() {
                self.trim_rest();
                if !self.rest.is_empty() {
                    return Some(self.pattern(self.rest.start).unwrap_or_else(|| self.cut()));
                }
            }
            if self.shortcuts != Shortcuts::None
                && let Some(token) = self.plain_token()
            {
                return Some(token);
            }
            if self.piece.is_empty() {
                return self.object();
            }
            self.rest = self.segment()?;
        }
    }
}

impl Iterator for Words<'_> {
    type Item = Token;

    // Most tokens are plain; the loop over them has the way to those alone.
    #[inline(always)]
    fn next(&mut self) -> Option<Token> {
        if let Some(token) = self.in_block() {
            return Some(token);
        }
        let plain = match self.shortcuts {
            Shortcuts::Plain(kernel) if self.rest.is_empty() => {
                if self.piece.start >= self.blocks_from && self.piece.len() >= APART {
                    self.open_block(kernel);
                    if let Some(token) = self.in_block() {
                        return Some(token);
                    }
                }
                self.plain_token()
            }
            _ => None,
        };
        // Apart, for a token that is copied whole is read before all of it is written, and that stalls.
        let Token { kind, range } = match plain {
            Some(token) => token,
            None => self.find()?,
        };
        if kind == Kind::Punctuation || !self.brackets.is_empty() {
            let gap = &self.text[self.last_end..range.start];
            self.brackets.read(gap, &self.text[range.clone()], kind);
        }
        self.last_end = range.end;
        Some(Token { kind, range })
    }
}

/// A block that has fewer tokens is not worth a look …
const FEW: u32 = 3;
/// … nor is one of fewer bytes, or so near to one that was not.
const APART: usize = 24;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokenize::real_text;

    /// All ways to take plain tokens.
    fn ways() -> Vec<Shortcuts> {
        let kernels = Kernel::ALL.into_iter().filter(|kernel| kernel.is_available());
        kernels.map(Shortcuts::Plain).collect()
    }

    fn words(text: &str) -> Words<'_> {
        Words::new(text, Shortcuts::Plain(Kernel::chosen()))
    }

    #[track_caller]
    fn assert_all_ways_agree(text: &str) {
        let slow: Vec<_> = Words::new(text, Shortcuts::None).collect();
        for way in ways() {
            let fast: Vec<_> = Words::new(text, way).collect();
            assert_eq!(fast, slow, "{way:?} {text:?}");
        }
    }

    fn show(text: &str) -> Vec<String> {
        words(text).map(|t| format!("{}:{}", t.kind.name(), &text[t.range])).collect()
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
    fn a_title_may_stand_behind_a_slash_and_a_unit_does() {
        assert_eq!(show("إعداد/د. علي"), ["arabic:إعداد", "punctuation:/", "arabic:د.", "arabic:علي"]);
        assert_eq!(show("المهندس /م. علي")[2], "arabic:م.");
        assert_eq!(show("كم/س. ثم")[2..4], ["arabic:س", "punctuation:."]);
        assert_eq!(show("U.S.A's"), ["latin:U.S.A's"]);
    }

    #[test]
    fn every_listed_face_is_a_token() {
        for row in crate::lexicon::EMOTICONS.rows() {
            let found = words(row.example).any(|token| token.kind == Kind::Emoticon);
            assert!(found, "{}", row.example);
        }
        assert_eq!(show("رائع 8o)"), ["arabic:رائع", "emoticon:8o)"]);
    }

    #[test]
    fn a_face_behind_a_latin_word_is_no_part_of_it() {
        assert_eq!(show("haha:D note:P"), ["latin:haha", "emoticon::D", "latin:note:P"]);
        assert_eq!(show("a:Dr C:Data a:D"), ["latin:a:Dr", "latin:C:Data", "latin:a:D"]);
    }

    #[test]
    fn numbers_keep_their_separators() {
        assert_eq!(
            show("3.14 1,500 ١٬٥٠٠ 1٫5 ½"),
            ["number:3.14", "number:1,500", "number:١٬٥٠٠", "number:1٫5", "number:½"]
        );
        assert_eq!(
            show("12٣٤ 3.٤ 1\u{202F}500"),
            ["number:12", "number:٣٤", "number:3", "punctuation:.", "number:٤", "number:1", "number:500"]
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
    fn controls_between_tokens_are_in_none() {
        assert_eq!(
            show("الـ\u{200F}20 abc\u{200F}كلمة"),
            ["arabic:الـ", "number:20", "latin:abc", "arabic:كلمة"]
        );
        assert_eq!(show("نعم...\u{200F} !!!\u{200E}"), ["arabic:نعم", "punctuation:...", "punctuation:!!!"]);
    }

    #[test]
    fn only_separators_of_numbers_join_them() {
        assert_eq!(
            show("1;5 1'000"),
            ["number:1", "punctuation:;", "number:5", "number:1", "punctuation:'", "number:000"]
        );
        assert_eq!(
            show("5ـ ـ5 12ـ9"),
            [
                "number:5",
                "punctuation:ـ",
                "punctuation:ـ",
                "number:5",
                "number:12",
                "punctuation:ـ",
                "number:9"
            ]
        );
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

    #[test]
    fn long_baits_end() {
        for unit in ["\n", "\t", " ", "\r\n", "!", "(", ".", "1", "a", "ا", "ا.", "a.", "«", "؟", "\t!", "#"]
        {
            for end in ["", "é", "\u{301}", "1", "😀"] {
                let [short, long] = [2_000, 200_000].map(|times| unit.repeat(times) + end);
                assert_all_ways_agree(&short);
                assert!(words(&long).count() >= words(&short).count(), "{unit:?} {end:?}");
            }
        }
    }

    #[test]
    fn plain_tokens_of_real_text_are_what_the_segments_give() {
        let lines = real_text::lines();
        lines.iter().for_each(|line| assert_all_ways_agree(line));
        assert_all_ways_agree(&lines[..500].join("\n"));
    }

    proptest::proptest! {
        #[test]
        fn plain_tokens_are_what_the_segments_give(
            pieces in proptest::collection::vec(
                proptest::sample::select(vec![
                    "ا", "ب", "ء", "ي", "ـ", "\u{64E}", "\u{651}", "\u{670}", "\u{200F}", "\u{200C}", "\u{FE0F}",
                    " ", "  ", "\n", "\t", ".", ":", "'", "\"", ",", "،", "؛", "؟", "_", "-", "/", "1", "٣", "٫", "a",
                    "é", "ש", "ک", "@", "#", "😀", "\u{301}", "\u{600}", "\u{6DD}", "\u{A0}", "·", "www.", "12", "xD", "ab", "\r",
                    "(", ")", "=", "$", "+", "*", "^", "^^", ";", "8", "8-)", "<", "3", "!", "..", "«", "»", "…", "—", "’", "۴", "ٱ", "ۥ",
                    "۔", "٬", "x", "D", "O", "T", "Dr.", "د.", "هـ", "\u{200E}", "\u{7F}", "\u{1}", "\u{1F}", "\u{65F}", "كتابكتابكتاب", "\u{200D}",
                ]),
                0..14,
            )
        ) {
            assert_all_ways_agree(&pieces.concat());
        }
    }
}
