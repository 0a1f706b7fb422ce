//! `space_punctuation`: spaces around signs, brackets and quotes stand where Arabic print has them.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "space_punctuation".parse()?;
//! assert_eq!(n.normalize("في واشنطن . انتهى.بدأ ( نعم )"), "في واشنطن. انتهى. بدأ (نعم)");
//! assert_eq!(n.normalize("بغداد،دمشق ق.م د.محمد"), "بغداد، دمشق ق.م د.محمد");
//! assert_eq!(n.normalize("نعم ... :) .NET"), "نعم ... :) .NET");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Whoever shows or compares texts: many typists set a space before a full stop, and none behind a comma.
//! Lost: that they did.
//!
//! **What it leaves alone.** Spaces before signs that something else follows (.NET); before stops of which there are more, spaces between or none (... and . . .), and before a face :);
//! beside the mouths of :( and ): and before a colon between two digits (2 : 1). Quotes of which two or more lack their
//! partner on the line, those typed the wrong way round among them (”نعم“ ثم ”لا“), and “ ” behind „, which “ closes. A stop or colon between words of which one is a single letter
//! (ق.م, د.محمد) or no Arabic word. Everything inside objects; line ends, tabulators; straight quotes, whose side nothing
//! tells.
//!
//! **Parameters.** None. The rules: (a) spaces go before a run of ، ؛ ؟ . , ; : ! ? that white space, a closer or the end
//! follows, or will follow by (c); (b) they go after ( [ { « “ and before ) ] } » ”; (c) one space comes after ، ؛ ؟ ! before an Arabic letter, after . and :
//! if the words before and behind have two letters or more.
//!
//! **Order.** After `map_punctuation` and `map_quotes`, before `collapse_spaces`. **Kind.** Folding, context (lines), idempotent.
//! Spaces that go belong to nothing, one that comes comes from nowhere, in the alignment. **Source.** Habits of Arabic print. Changes
//! per million code points: vocalized prose 16,753, OCR 4,811, Egyptian comments 3,656, reviews 3,340, tweets 2,834 and 2,462,
//! law 2,636, verse 1,008, news 677, Wikipedia 399, hadith 244 and 154, chronicle 5, two more texts none. Of 120 read, 118 right
//! (false: a stop behind "RT @name:", and a stop of a row that stands for lost words, for which such rows now stay) —
//! `cargo run --release --example changes -- 'space_punctuation' ../shared/corpora/*.txt --sample 60`, seeds 0 and 1.

use std::ops::{Range, RangeInclusive};

use super::super::arabic_word::{self, is_mark};
use super::super::args::Args;
use super::super::guard::line_ranges;
use super::super::object_map::ObjectMap;
use super::super::step::{Effect, Info, Rule, Step};
use super::super::white_space::is_blank;
use crate::chars::{self, CodePoint, TATWEEL};
use crate::kernel::{Detector, Glyph, Machine, Reach, Writer};

pub const INFO: Info = Info {
    name: "space_punctuation",
    summary: "Spaces around signs, brackets and quotes stand where Arabic print has them.",
    example: ("space_punctuation", "في واشنطن . بغداد،دمشق ( نعم )", "في واشنطن. بغداد، دمشق (نعم)"),
    effect: Effect::Folding,
    params: &[],
    revision: 1,
    build: |_: &Args| Ok(Box::new(SpacePunctuation)),
};

const SPACE: CodePoint = 0x20;
const STOP: CodePoint = 0x2E; // .
const COLON: CodePoint = 0x3A; // :
const SEMICOLON: CodePoint = 0x3B; // ;

/// Spaces, signs, brackets, quotes, Arabic letters and marks.
const DOMAIN: [RangeInclusive<CodePoint>; 9] = [
    0x20..=0x37E,
    0x600..=0x6FF,
    0x750..=0x77F,
    0x870..=0x8FF,
    0x1680..=0x1680,
    0x2000..=0x205F,
    0x3000..=0x3000,
    0xFB50..=0xFEFC,
    0x1_0EC0..=0x1_EEFF,
];

// Classes of code points.
const BLANK: u8 = 1;
/// A sign that white space follows.
const SIGN: u8 = 2;
/// A sign that white space may follow.
const OTHER_SIGN: u8 = 3;
const OPENER: u8 = 4;
const CLOSER: u8 = 5;
const LETTER: u8 = 6;
/// Marks and tatweel, through which neighbours see each other.
const BETWEEN: u8 = 7;

const HIT: u8 = Machine::STOP;

/// The states are: anywhere, after a space, after a sign that white space follows, after an opener.
static SPACED: Machine = Machine::new([
    [0, 1, 2, 0, 3, 0, 0, 0],
    [0, 1, HIT, HIT, 3, HIT, 0, 0],
    [0, 1, 2, 0, 3, 0, HIT, 2],
    [0, HIT, 2, 0, 3, 0, 0, 3],
    [0; 8],
    [0; 8],
    [0; 8],
    [HIT; 8],
]);

#[derive(Debug)]
struct SpacePunctuation;

impl Step for SpacePunctuation {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        DOMAIN.to_vec()
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        match cp {
            _ if chars::is_arabic_letter(cp) => Rule::Rank(LETTER),
            _ if chars::is_space_separator(cp) => Rule::Rank(BLANK),
            _ if is_spaced(cp) || is_spaced_between_words(cp) => Rule::Rank(SIGN),
            _ if is_sign(cp) => Rule::Rank(OTHER_SIGN),
            _ if is_opener(cp) => Rule::Rank(OPENER),
            _ if is_closer(cp) => Rule::Rank(CLOSER),
            _ if cp == TATWEEL || is_near_mark(cp) => Rule::Rank(BETWEEN),
            _ => Rule::Keep,
        }
    }

    fn rewrite(&self, text: &[Glyph], write: &mut Writer) {
        let mut at = 0;
        for line in line_ranges(text) {
            write.keep_all(&text[at..line.start]);
            at = line.end;
            Line::of(&text[line]).rewrite(write);
        }
        write.keep_all(&text[at..]);
    }

    fn detector(&self) -> Detector {
        Detector::Machine(&SPACED)
    }

    fn reach(&self) -> Reach {
        Reach::Line
    }
}

/// Marks through which neighbours see each other: those of Arabic and Latin. One of another script, which such a sign never
/// bears, parts them.
fn is_near_mark(cp: CodePoint) -> bool {
    chars::is_arabic_mark(cp) || ((0x300..0x370).contains(&cp) && is_mark(cp))
}

/// ، ؛ ؟ !: before any Arabic letter comes a space.
fn is_spaced(cp: CodePoint) -> bool {
    matches!(cp, 0x60C | 0x61B | 0x61F | 0x21)
}

/// . and :, which also stand in abbreviations.
fn is_spaced_between_words(cp: CodePoint) -> bool {
    matches!(cp, STOP | COLON)
}

/// Also , ; ? and U+037E GREEK QUESTION MARK, canonically a semicolon.
fn is_sign(cp: CodePoint) -> bool {
    is_spaced(cp) || is_spaced_between_words(cp) || matches!(cp, 0x2C | SEMICOLON | 0x3F | 0x37E)
}

/// ( [ { « “
fn is_opener(cp: CodePoint) -> bool {
    matches!(cp, 0x28 | 0x5B | 0x7B | 0xAB | 0x201C)
}

/// ) ] } » ”
fn is_closer(cp: CodePoint) -> bool {
    matches!(cp, 0x29 | 0x5D | 0x7D | 0xBB | 0x201D)
}

/// A pair of signs by either of them.
fn pair_of(cp: CodePoint) -> Option<usize> {
    let number = match cp {
        0x28 | 0x29 => 0,         // ( )
        0x5B | 0x5D => 1,         // [ ]
        0x7B | 0x7D => 2,         // { }
        0xAB | 0xBB => 3,         // « »
        0x201C | 0x201D => CURLY, // “ ”
        _ => return None,
    };
    Some(number)
}

const PAIRS: usize = 5;
/// The pair “ ”, of which “ closes where „ opens.
const CURLY: usize = 4;
const LOW_QUOTE: CodePoint = 0x201E; // „

/// The mouths of a face.
fn is_bracket(cp: CodePoint) -> bool {
    matches!(cp, 0x28 | 0x29 | 0x5B | 0x5D | 0x7B | 0x7D)
}

/// The eyes of a face: : ; =
fn is_eyes(cp: CodePoint) -> bool {
    matches!(cp, COLON | SEMICOLON | 0x37E | 0x3D)
}

/// A line with its objects, words and pairs of brackets and quotes.
struct Line<'t> {
    text: &'t [Glyph],
    objects: ObjectMap,
    words: Vec<Range<usize>>,
    /// Whether a bracket or quote is certain to be on the side that its shape says.
    sided: Vec<bool>,
}

impl<'t> Line<'t> {
    fn of(text: &'t [Glyph]) -> Self {
        let words = arabic_word::words(text).collect();
        let mut line = Line { text, objects: ObjectMap::of(text), words, sided: vec![false; text.len()] };
        line.pair();
        line
    }

    /// Sides what has its partner, and a quote that alone lacks one: the other may be on another line.
    fn pair(&mut self) {
        let mut open: [Vec<usize>; PAIRS] = Default::default();
        let mut turned = [false; PAIRS];
        let mut lone = [None; PAIRS];
        for (at, glyph) in self.text.iter().enumerate() {
            if glyph.cp == LOW_QUOTE {
                turned[CURLY] = true;
                lone[CURLY] = None;
            }
            let Some(pair) = pair_of(glyph.cp) else { continue };
            if self.objects.at(at).is_some() || self.is_sad(at) {
                continue;
            }
            if turned[pair] {
                lone[pair] = None;
            } else if is_opener(glyph.cp) {
                open[pair].push(at);
            } else if let Some(opener) = open[pair].pop() {
                (self.sided[opener], self.sided[at]) = (true, true);
            } else if !is_bracket(glyph.cp) {
                // If more follow, a closing quote that closes nothing opens: the line has them the wrong way round.
                (turned[pair], lone[pair]) = (true, Some(at));
            }
        }
        let unclosed = open.iter().zip(turned).filter(|(open, turned)| !turned && open.len() == 1);
        for at in unclosed.map(|(open, _)| open[0]).chain(lone.into_iter().flatten()) {
            self.sided[at] = true;
        }
    }

    fn rewrite(&self, write: &mut Writer) {
        let mut at = 0;
        while at < self.text.len() {
            let end = self.spaces(at);
            if end > at {
                if !(self.drops_before(end, at) || self.drops_after(at)) {
                    write.keep_all(&self.text[at..end]);
                }
                at = end;
                continue;
            }
            let end = self.run(at, is_sign).max(at + 1);
            write.keep_all(&self.text[at..end]);
            if let Some(border) = self.space_after(at..end) {
                write.keep_all(&self.text[end..border]);
                write.put(SPACE, &[], self.text[border].start);
                at = border;
            } else {
                at = end;
            }
        }
    }

    fn cp(&self, at: usize) -> Option<CodePoint> {
        self.text.get(at).map(|glyph| glyph.cp)
    }

    fn is(&self, at: usize, wanted: impl Fn(CodePoint) -> bool) -> bool {
        self.cp(at).is_some_and(wanted)
    }

    /// The end of the run of such code points that starts at `at`.
    fn run(&self, at: usize, wanted: impl Fn(CodePoint) -> bool) -> usize {
        at + self.text[at..].iter().take_while(|glyph| wanted(glyph.cp)).count()
    }

    /// The end of the spaces from `at` on, without one that bears a mark: without it the mark would come to sit elsewhere.
    fn spaces(&self, at: usize) -> usize {
        let end = self.run(at, chars::is_space_separator);
        if end > at && self.is(end, is_mark) { end - 1 } else { end }
    }

    /// Whether the spaces `spaces..at` go because of what they stand before.
    fn drops_before(&self, at: usize, spaces: usize) -> bool {
        if self.objects.at(at).is_some() {
            return false;
        }
        if self.is(at, is_closer) {
            return self.closes(at);
        }
        let end = self.run(at, is_sign);
        if end == at || self.is_ellipsis(spaces, at) || self.is_between_digits(spaces, at..end) {
            return false;
        }
        let ends = match self.cp(end) {
            None => true,
            Some(cp) if is_closer(cp) => !(is_bracket(cp) && self.is(end - 1, is_eyes)),
            Some(cp) => is_blank(cp),
        };
        ends || self.space_after(at..end).is_some()
    }

    /// Two stops or more, spaces between them or none. Rows of stops stand for what is lost.
    fn is_ellipsis(&self, spaces: usize, at: usize) -> bool {
        let stop = |at: usize| self.is(at, |cp| cp == STOP);
        let behind = || stop(self.run(at + 1, chars::is_space_separator));
        stop(at) && (spaces.checked_sub(1).is_some_and(stop) || behind())
    }

    /// A score or a ratio: 2 : 1.
    fn is_between_digits(&self, spaces: usize, signs: Range<usize>) -> bool {
        let digit = |at: usize| self.is(at, |cp| chars::digit(cp).is_some());
        let colon = signs.len() == 1 && self.is(signs.start, |cp| cp == COLON);
        colon && spaces > 0 && digit(spaces - 1) && digit(self.run(signs.end, chars::is_space_separator))
    }

    /// Whether the spaces from `at` on go because of what they stand behind.
    fn drops_after(&self, at: usize) -> bool {
        let before = self.text[..at].iter().rposition(|glyph| !is_near_mark(glyph.cp));
        let opener = before.filter(|&before| self.is(before, is_opener) && self.objects.at(before).is_none());
        opener.is_some_and(|opener| self.opens(opener))
    }

    fn opens(&self, opener: usize) -> bool {
        if self.is(opener, is_bracket) { !self.is_sad(opener) } else { self.sided[opener] }
    }

    fn closes(&self, closer: usize) -> bool {
        // Alone before eyes a bracket is the mouth of a face from right to left ): but = with a stroke, ≠, is no eyes.
        let mouth = || self.is(closer + 1, is_eyes) && !self.is(closer + 2, is_mark);
        self.sided[closer] || (self.is(closer, is_bracket) && !mouth())
    }

    /// A face that looks sad: :( and :-( and :'(
    fn is_sad(&self, bracket: usize) -> bool {
        let nose = bracket > 1 && self.is(bracket - 1, |cp| matches!(cp, 0x2D | 0x27));
        let eyes = bracket.checked_sub(1 + usize::from(nose));
        self.is(bracket, |cp| is_bracket(cp) && is_opener(cp))
            && eyes.is_some_and(|eyes| self.is(eyes, is_eyes))
    }

    /// The border at which a space comes behind signs.
    fn space_after(&self, signs: Range<usize>) -> Option<usize> {
        let last = self.cp(signs.end - 1)?;
        let word = self.word(|word| word.start.cmp(&signs.end))?;
        let border = self.run(signs.end, is_near_mark);
        let letter = self.run(border, |cp| cp == TATWEEL || is_near_mark(cp));
        if !self.is(letter, chars::is_arabic_letter)
            || self.objects.at(signs.end - 1).is_some()
            || self.objects.spans(border)
        {
            return None;
        }
        let wanted = is_spaced(last)
            || (is_spaced_between_words(last)
                && self.is_long(&word)
                && self.is_long(&self.word_before(signs.start)?));
        wanted.then_some(border)
    }

    /// The word before `at`, spaces or none between.
    fn word_before(&self, at: usize) -> Option<Range<usize>> {
        let spaces =
            self.text[..at].iter().rev().take_while(|glyph| chars::is_space_separator(glyph.cp)).count();
        self.word(|word| word.end.cmp(&(at - spaces)))
    }

    fn word(&self, order: impl Fn(&Range<usize>) -> std::cmp::Ordering) -> Option<Range<usize>> {
        self.words.binary_search_by(order).ok().map(|found| self.words[found].clone())
    }

    /// Whether a word has two letters or more.
    fn is_long(&self, word: &Range<usize>) -> bool {
        arabic_word::letters(self.text, word.clone()).nth(1).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::Normalizer;
    use crate::normalize::steps::{check, check_properties};
    use proptest::prelude::*;

    fn unchanged(text: &str) {
        check("space_punctuation", &[(text, text)]);
    }

    #[test]
    fn spaces_before_each_sign_go() {
        for sign in "،؛؟.,;:!?\u{37E}".chars() {
            for (before, after) in [
                (format!("نعم {sign} لا"), format!("نعم{sign} لا")),
                (format!("نعم \u{A0} {sign}"), format!("نعم{sign}")),
                (format!("نعم {sign}\nلا"), format!("نعم{sign}\nلا")),
                (format!("نعم {sign}\u{2800}لا"), format!("نعم{sign}\u{2800}لا")),
                (format!("(نعم {sign}» See {sign}”"), format!("(نعم{sign}» See{sign}”")),
                (format!("نعم {sign} ! لا"), format!("نعم{sign}! لا")),
            ] {
                check("space_punctuation", &[(&before, &after)]);
            }
        }
        check(
            "space_punctuation",
            &[
                ("واشنطن .", "واشنطن."),
                ("نعم ؟! لا", "نعم؟! لا"),
                (" . نعم", ". نعم"),
                ("(نعم !) [نعم .]", "(نعم!) [نعم.]"),
                ("a ≠ b ]≠ c ]=\u{338}", "a ≠ b]≠ c]=\u{338}"),
                ("5 . 6 في 2023 ، 2024", "5. 6 في 2023، 2024"),
                ("https://t.co/a . @sara ، #وسم ؟", "https://t.co/a. @sara، #وسم؟"),
            ],
        );
    }

    #[test]
    fn signs_that_something_follows_keep_their_space() {
        unchanged(
            "نعم . . . لا نعم. . لا نعم .. . لا نعم . .لا ... لا .. لا .NET :) ;) :] :( :D .5 !See ,a ;# :\"نعم\" .\u{64E} ",
        );
        unchanged("2 : 1 ٢  :  ١ نعم\t. نعم\n. نعم");
        check(
            "space_punctuation",
            &[
                ("نعم : 1 2 : نعم", "نعم: 1 2: نعم"),
                ("نعم ! :) نعم : ...", "نعم! :) نعم: ..."),
                ("نعم ؟.. لا", "نعم؟.. لا"),
                ("نعم : )", "نعم:)"),
            ],
        );
    }

    #[test]
    fn spaces_inside_brackets_and_quotes_go() {
        for (open, close) in ["()", "[]", "{}", "«»", "“”"]
            .iter()
            .map(|pair| pair.split_at(pair.chars().next().unwrap().len_utf8()))
        {
            check(
                "space_punctuation",
                &[
                    (&format!("قال {open} نعم {close} لا"), &format!("قال {open}نعم{close} لا")),
                    (&format!("{open}  See \u{A0}{close}"), &format!("{open}See{close}")),
                    (&format!("{open} {close}"), &format!("{open}{close}")),
                    (
                        &format!("{open} {open} نعم {close} {close}"),
                        &format!("{open}{open}نعم{close}{close}"),
                    ),
                ],
            );
            unchanged(&format!("قال {open}\n\tنعم\n\t{close} {open}نعم{close} لا"));
        }
        unchanged("قال \" نعم \" و ' نعم ' ﴿ نعم ﴾ < نعم >");
        check("space_punctuation", &[("(  \u{64E} . نعم", "( \u{64E}. نعم"), ("( \u{64E} )", "( \u{64E})")]);
        check("space_punctuation", &[("( نعم", "(نعم"), ("1 ) نعم", "1) نعم"), ("(نعم ): لا", "(نعم): لا")]);
    }

    #[test]
    fn faces_keep_their_distance() {
        unchanged("حزين :( جدا :-( جدا :'( جدا =[ نعم حزين ): جدا )= نعم");
    }

    #[test]
    fn quotes_that_tell_no_side_keep_their_spaces() {
        unchanged("قال ”نعم“ ثم ”لا“ وقال » نعم « ثم » لا « و ” نعم ”");
        unchanged("قال “ نعم “ ثم „ نعم “ ثم “ لا");
        unchanged("قال “نعم” ثم „ نعم “ ثم\n» نعم");
        check(
            "space_punctuation",
            &[
                ("قال« نعم » ثم « لا »ثم", "قال«نعم» ثم «لا»ثم"),
                ("“ نعم ” و ” لا", "“نعم” و” لا"),
                ("“ نعم ” و ” لا ”", "“نعم” و ” لا ”"),
                ("قال: « نعم\nلا » ثم", "قال: «نعم\nلا» ثم"),
                ("قال: “ نعم\r\nلا ” ثم", "قال: “نعم\r\nلا” ثم"),
                ("« نعم", "«نعم"),
                ("نعم »", "نعم»"),
                ("« نعم «لا »", "«نعم «لا»"),
                ("نعم ” نعم\n“ لا ”", "نعم” نعم\n“لا”"),
            ],
        );
    }

    #[test]
    fn a_space_comes_after_signs_before_a_letter() {
        for sign in ["،", "؛", "؟", "!", "؟!", "!.؟"] {
            check(
                "space_punctuation",
                &[
                    (&format!("بغداد{sign}دمشق"), &format!("بغداد{sign} دمشق")),
                    (
                        &format!("ب{sign}د 5{sign}د See{sign}د {sign}د"),
                        &format!("ب{sign} د 5{sign} د See{sign} د{sign} د"),
                    ),
                    (&format!("نعم {sign}لا"), &format!("نعم{sign} لا")),
                    (&format!("نعم{sign}ـلا"), &format!("نعم{sign} ـلا")),
                ],
            );
            unchanged(&format!("نعم{sign}See نعم{sign}5 نعم{sign}(لا) نعم{sign}\u{200C}لا نعم{sign}\u{200F}لا"));
        }
        unchanged("نعم،\u{94D}لا نعم؟ـ\u{94D}لا (\u{94D} نعم");
        for sign in ["؟", "!"] {
            check("space_punctuation", &[(&format!("نعم{sign}\u{64E}لا"), &format!("نعم{sign}\u{64E} لا"))]);
        }
        unchanged("نعم,لا نعم;لا نعم?لا");
    }

    #[test]
    fn after_a_stop_or_colon_both_words_must_be_long() {
        check(
            "space_punctuation",
            &[
                ("انتهى.بدأ قال:نعم", "انتهى. بدأ قال: نعم"),
                ("انتهى...بدأ انتهى ...بدأ", "انتهى... بدأ انتهى ... بدأ"),
                ("انتهى .بدأ قال :نعم", "انتهى. بدأ قال: نعم"),
                ("اـنتهى\u{64E}.\u{64E}بـدأ", "اـنتهى\u{64E}.\u{64E} بـدأ"),
                ("5كم.ثم", "5كم. ثم"),
            ],
        );
        unchanged("ق.م د.محمد محمد.د أ.د.محمد و.م.أ See.بدأ 5.بدأ بدأ.See ا\u{654}.محمد (د).بدأ د :محمد");
    }

    #[test]
    fn objects_stay() {
        unchanged("http://a.b/(c a.com:80 sara@a.com 12:30 1,500 #وسم_أ README.md");
        check(
            "space_punctuation",
            &[
                ("http://a.b/خبر،دمشق", "http://a.b/خبر، دمشق"),
                ("#وسم:كلمة #وسم،كلمة", "#وسم: كلمة #وسم، كلمة"),
                ("http://a.b/c!نعم", "http://a.b/c! نعم"),
            ],
        );
    }

    #[test]
    fn spaces_belong_to_nothing_and_come_from_nowhere() {
        let normalizer: Normalizer = "space_punctuation".parse().unwrap();
        let aligned = normalizer.align("لا .نعم");
        assert_eq!(aligned.text(), "لا .نعم".replace(" .", ". "));
        assert_eq!(aligned.to_source(4..5).range(), 5..6);
        assert_eq!(aligned.to_source(5..6).range(), 6..6);
        assert_eq!(aligned.to_source(2..4).range(), 2..4);
    }

    #[test]
    fn no_rule_lies_outside_the_domain() {
        let inside = |cp: &CodePoint| DOMAIN.iter().any(|range| range.contains(cp));
        let missing = |cp: &CodePoint| SpacePunctuation.rule(*cp) != Rule::Keep && !inside(cp);
        assert_eq!((0..0x11_0000).find(missing), None);
    }

    #[test]
    fn hostile_text_is_linear() {
        let normalizer: Normalizer = "space_punctuation".parse().unwrap();
        assert_eq!(normalizer.normalize(&"نعم .".repeat(100_000)).len(), 100_000 * 8 - 1);
        for unit in [".", " ", "( :", "\u{64E}", " .a", "ب.", "،\u{64E}"] {
            normalizer.normalize(&unit.repeat(200_000));
        }
        normalizer.normalize(&format!("({}", "\u{64E}".repeat(200_000) + &" \u{64E}".repeat(100_000)));
    }

    proptest! {
        #[test]
        fn windows_agree_and_the_second_run_changes_nothing(
            text in proptest::collection::vec(
                proptest::sample::select(vec![
                    "،", "؛", "؟", ".", "..", ",", ";", "\u{37E}", ":", "!", "?", "(", ")", "[", "}", "«", "»", "“", "”", "\"", "=",
                    "-", "ب", "نعم", "ا\u{654}", "\u{64E}", "\u{654}", "\u{301}", "\u{338}", "\u{94D}", "ـ", "\u{200C}",
                    "\u{200F}", "x", "5", "٣", "#", "@", "/", "http://", ".com", ".pdf", "a@b.co", "😂", " ", " ", " ", "\t",
                    "\u{A0}", "\u{2000}", "\u{2800}", "\n", "\u{85}",
                ]),
                0..14,
            ),
        ) {
            check_properties("space_punctuation", &text.concat());
        }
    }
}
