//! `join_waw`: a و written as a word of its own joins the word behind it.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "join_waw".parse()?;
//! assert_eq!(n.normalize("السفر و السياحة"), "السفر والسياحة");
//! assert_eq!(n.normalize("و 30 و #وسم، عمر و بن العاص، أ و ب"), "و 30 و #وسم، عمر و بن العاص، أ و ب");
//! assert_eq!(n.normalize("ایران و عراق"), "ایران و عراق");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Whoever counts words or compares texts: "and" is written to the next word, but Levantine comments,
//! reviews and editions of hadith often type a space. Lost: that they did.
//!
//! **What it leaves alone.** A و before what is no word of two letters or more: a letter, a number, a hashtag, a mention,
//! Latin, a bracket or quote, the end of the line. A و behind a single letter, before بن and ابن, behind حرف, الحرف, الواو and
//! عمر, also with و before them (`lexicon/before_lone_waw.tsv`, `lexicon/after_lone_waw.tsv`). A و that is not typed as U+0648 and
//! Arabic marks alone, or that touches anything but white space, an opening bracket or a quote before it. Tabulators, which
//! part columns. Lines of other languages: their words weigh below 0, or 0 with a foreign word among them or one of
//! ک ی ہ ھ پ چ ژ گ ے (see `normalize/guard.rs`).
//!
//! **Parameters.** None.
//!
//! **Order.** After `fold_presentation_forms`, `strip_controls` and `strip_tatweel`; before anything that folds the letters by
//! which languages are told apart. **Kind.** Folding, context (lines), idempotent. The spaces belong to nothing, in the
//! alignment. **Source.** Arabic orthography; the lists and the guard are this crate's own. Changes per million code points:
//! Levantine comments 5,838, hadith 2,839 and 0, reviews 2,523, Egyptian comments 2,293, tweets 765 and 967, OCR 291,
//! chronicle 274, Wikipedia 192, news 76, law 73, vocalized prose and verse 7, the Quran none. Of 60 read, 60 right —
//! `cargo run --release --example changes -- 'join_waw' ../shared/corpora/*.txt --sample 60`.

use std::ops::{Range, RangeInclusive};

use super::super::arabic_word::{self, is_mark};
use super::super::args::Args;
use super::super::guard::{self, Weighed};
use super::super::step::{Effect, Info, Rule, Step};
use super::super::white_space::is_blank;
use crate::chars::{self, Category, CodePoint};
use crate::kernel::{Detector, Glyph, Machine, Reach, Writer};
use crate::lexicon::{AFTER_LONE_WAW, BEFORE_LONE_WAW, Row};

pub const INFO: Info = Info {
    name: "join_waw",
    summary: "A و that stands alone joins the word behind it, in lines that are not of another language.",
    example: ("join_waw", "السفر و السياحة، و 30", "السفر والسياحة، و 30"),
    effect: Effect::Folding,
    params: &[],
    revision: 1,
    build: |_: &Args| Ok(Box::new(JoinWaw)),
};

const WAW: CodePoint = 0x648; // و

/// White space, brackets and quotes of all kinds, Arabic letters and marks.
const DOMAIN: [RangeInclusive<CodePoint>; 18] = [
    0x00..=0xFF,
    0x600..=0x6FF,
    0x870..=0x8FF,
    0xF3A..=0xF3C,
    0x1680..=0x169B,
    0x2000..=0x208F,
    0x2300..=0x232F,
    0x2760..=0x27EF,
    0x2800..=0x2800,
    0x2980..=0x29FF,
    0x2E00..=0x2E7F,
    0x3000..=0x301F,
    0x3164..=0x3164,
    0xFD3F..=0xFD3F,
    0xFE10..=0xFE6F,
    0xFF00..=0xFF6F,
    0x1_0EC0..=0x1_0EFF,
    0xE_0001..=0xE_0001,
];

// Classes of code points.
const SPACE: u8 = 1;
/// What else may stand before a lone و.
const OPENING: u8 = 2;
const LONE: u8 = 3;
const MARK: u8 = 4;

const STOP: u8 = Machine::STOP;

/// The states are: where a word may begin, after a و that began there, inside something else.
static LONE_WAW: Machine = Machine::new([
    [2, 0, 0, 1, 0, 0, 0, 0],
    [2, STOP, 0, 2, 1, 0, 0, 0],
    [2, 0, 0, 2, 2, 0, 0, 0],
    [0; 8],
    [0; 8],
    [0; 8],
    [0; 8],
    [STOP; 8],
]);

#[derive(Debug)]
struct JoinWaw;

impl Step for JoinWaw {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        DOMAIN.to_vec()
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        match cp {
            WAW => Rule::Rank(LONE),
            _ if chars::is_space_separator(cp) => Rule::Rank(SPACE),
            _ if may_precede(cp) => Rule::Rank(OPENING),
            _ if chars::is_arabic_mark(cp) => Rule::Rank(MARK),
            _ => Rule::Keep,
        }
    }

    fn rewrite(&self, text: &[Glyph], write: &mut Writer) {
        let (mut gaps, mut weights) = (Vec::new(), Vec::new());
        let mut at = 0;
        for line in guard::line_ranges(text) {
            gaps.clear();
            find_gaps(text, line.clone(), &mut gaps);
            if gaps.is_empty() || is_foreign(text, line, &mut weights) {
                continue;
            }
            for gap in &gaps {
                write.keep_all(&text[at..gap.start]);
                at = gap.end;
            }
        }
        write.keep_all(&text[at..]);
    }

    fn tables(&self) -> Vec<&str> {
        let columns = |row: &'static Row| [row.entry, row.ambiguity];
        let own = [&*BEFORE_LONE_WAW, &*AFTER_LONE_WAW];
        own.into_iter().chain(guard::lists()).flat_map(|list| list.rows()).flat_map(columns).collect()
    }

    fn detector(&self) -> Detector {
        Detector::Machine(&LONE_WAW)
    }

    fn reach(&self) -> Reach {
        Reach::Line
    }
}

/// Whether it is white space, an opening bracket or a quote that may open.
fn may_precede(cp: CodePoint) -> bool {
    let quote = matches!(cp, 0x22 | 0x27); // " '
    let opens =
        || matches!(chars::general_category(cp), Category::OpenPunctuation | Category::InitialPunctuation);
    quote || is_white(cp) || opens()
}

fn is_white(cp: CodePoint) -> bool {
    is_blank(cp) || chars::is_white_space(cp)
}

/// The spaces of a line between a lone و and the word that it joins. O(n).
fn find_gaps(text: &[Glyph], line: Range<usize>, gaps: &mut Vec<Range<usize>>) {
    let mut spelling = String::new();
    let words = arabic_word::words(&text[line.clone()]);
    let mut words = words.map(|word| line.start + word.start..line.start + word.end).peekable();
    let mut before: Option<Range<usize>> = None;
    while let Some(word) = words.next() {
        if let Some(next) = words.peek().filter(|_| is_lone(text, line.start, &word)) {
            let gap = word.end..next.start;
            let spaces = !gap.is_empty() && all(text, &gap, chars::is_space_separator);
            if spaces && follows(text, &before, &word, &mut spelling) && may_join(text, next, &mut spelling) {
                gaps.push(gap);
            }
        }
        before = Some(word);
    }
}

fn all(text: &[Glyph], range: &Range<usize>, wanted: impl Fn(CodePoint) -> bool) -> bool {
    text[range.clone()].iter().all(|glyph| wanted(glyph.cp))
}

/// Whether a word of that line is a و with no more than Arabic marks, at a place where a word begins.
fn is_lone(text: &[Glyph], line_start: usize, word: &Range<usize>) -> bool {
    let begins = word.start == line_start || may_precede(text[word.start - 1].cp);
    let mut bare = begins && all(text, word, |cp| cp == WAW || chars::is_arabic_mark(cp));
    // Two are no word, and with a hamza it is another letter.
    let mut letters = arabic_word::letters(text, if bare { word.clone() } else { 0..0 });
    bare &= letters.next().is_some_and(|letter| letter.cp == WAW);
    bare && letters.next().is_none()
}

/// Whether a lone و is a conjunction behind the word `before`, if only white space parts them.
fn follows(text: &[Glyph], before: &Option<Range<usize>>, waw: &Range<usize>, spelling: &mut String) -> bool {
    let Some(before) = before.as_ref().filter(|word| all(text, &(word.end..waw.start), is_white)) else {
        return true;
    };
    let letters = || arabic_word::letters(text, before.clone());
    arabic_word::spelling(letters(), spelling);
    // It may itself have been joined to a و.
    let named = [Some(spelling.as_str()), spelling.strip_prefix('و')];
    letters().take(2).count() != 1
        && named.into_iter().flatten().all(|word| BEFORE_LONE_WAW.find(word.as_bytes()).is_none())
}

/// Whether a word is one that takes a و. A mark in front of it would come to sit on the و.
fn may_join(text: &[Glyph], word: &Range<usize>, spelling: &mut String) -> bool {
    let letters = || arabic_word::letters(text, word.clone());
    if is_mark(text[word.start].cp) || letters().take(2).count() < 2 {
        return false;
    }
    arabic_word::spelling(letters(), spelling);
    AFTER_LONE_WAW.find(spelling.as_bytes()).is_none()
}

/// Whether a line is of another language, or may be.
fn is_foreign(text: &[Glyph], line: Range<usize>, weights: &mut Vec<Weighed>) -> bool {
    guard::weigh_line(text, line.clone(), weights);
    let sum: i64 = weights.iter().map(|word| i64::from(word.weight)).sum();
    let against = weights.iter().any(|word| word.weight < 0);
    sum < 0 || (sum == 0 && (against || !all(text, &line, |cp| !is_persian_or_urdu(cp))))
}

/// Letters that Arabic has only in names and dialects, or by the keyboard.
fn is_persian_or_urdu(cp: CodePoint) -> bool {
    matches!(
        cp,
        0x6A9 // ک KEHEH
        | 0x6CC // ی FARSI YEH
        | 0x6C1 // ہ HEH GOAL
        | 0x6BE // ھ HEH DOACHASHMEE
        | 0x67E // پ PEH
        | 0x686 // چ TCHEH
        | 0x698 // ژ JEH
        | 0x6AF // گ GAF
        | 0x6D2 // ے YEH BARREE
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::Normalizer;
    use crate::normalize::steps::{check, check_properties};
    use proptest::prelude::*;

    fn unchanged(text: &str) {
        check("join_waw", &[(text, text)]);
    }

    #[test]
    fn a_lone_waw_joins() {
        check(
            "join_waw",
            &[
                ("السفر و السياحة", "السفر والسياحة"),
                ("و قال و\u{64E} كان", "وقال و\u{64E}كان"),
                ("\u{200F} و", "\u{200F} و"),
                ("الماء و  \u{A0}\u{2003}الهواء", "الماء والهواء"),
                (
                    "قال (و هو) «و هو» \"و هو\" 'و هو' “و هو” [و هو {و هو",
                    "قال (وهو) «وهو» \"وهو\" 'وهو' “وهو” [وهو {وهو",
                ),
                ("نعم\tو قال", "نعم\tوقال"),
                ("5 و قال x و قال. و قال", "5 وقال x وقال. وقال"),
                ("و أب و أن", "وأب وأن"),
                ("و ـكتاب و كـ\u{64E}تاب", "وـكتاب وكـ\u{64E}تاب"),
                ("و قال\nو قال", "وقال\nوقال"),
                ("و و كتاب", "و و كتاب"),
            ],
        );
    }

    #[test]
    fn what_follows_must_be_a_word_of_two_letters() {
        unchanged("أ و ب، و ع راسي و 30 و ٣٠ و #وسم و @sara و See و (الثامنة) و «قال» و \"قال\" و، و");
        unchanged("و ا\u{654} ب و \u{64E}قال و \u{654}قال و\tقال و😂 و \u{200F}قال");
        unchanged("عمر و بن العاص، وكان عمرا و ابن العاص و ب\u{650}ن\u{652} ");
        check("join_waw", &[("و بنت و ابنه", "وبنت وابنه")]);
    }

    #[test]
    fn not_over_a_line_end() {
        for end in ["\n", "\r\n", "\r", "\u{85}", "\u{B}", "\u{C}", "\u{2028}", "\u{2029}"] {
            unchanged(&format!("قال و{end}قال و {end} قال"));
            check("join_waw", &[(&format!("أ{end}و قال و{end}و قال"), &format!("أ{end}وقال و{end}وقال"))]);
        }
    }

    #[test]
    fn some_words_before_keep_it_alone() {
        unchanged(
            "س و كتاب، حرف و كتاب، الحرف و كتاب، الواو و كتاب، عمر و كتاب وعمر و كتاب ع\u{64F}مـر و كتاب",
        );
        check(
            "join_waw",
            &[
                ("و عمر و كتاب", "وعمر و كتاب"),
                ("س، و كتاب عمر، و كتاب", "س، وكتاب عمر، وكتاب"),
                ("عمرو و كتاب حروف و كتاب", "عمرو وكتاب حروف وكتاب"),
                ("1 و كتاب", "1 وكتاب"),
            ],
        );
    }

    #[test]
    fn every_example_of_the_lists_stays() {
        for row in BEFORE_LONE_WAW.rows() {
            assert!(row.example.starts_with(&format!("{} و ", row.entry)), "{}", row.entry);
            unchanged(row.example);
        }
        for row in AFTER_LONE_WAW.rows() {
            assert!(row.example.contains(&format!(" و {} ", row.entry)), "{}", row.entry);
            let alone = row.example.split_once(' ').map_or("", |(_, rest)| rest);
            unchanged(alone);
        }
    }

    #[test]
    fn what_is_no_lone_waw_stays() {
        unchanged(
            "وـ كتاب ـو كتاب و\u{200C} كتاب و\u{301} كتاب ؤ كتاب و\u{654} كتاب وو كتاب ﻭ كتاب م.و كتاب، و.م.أ .و كتاب 5و كتاب xو كتاب »و كتاب ”و كتاب",
        );
        unchanged("ۄ كتاب");
    }

    #[test]
    fn lines_of_other_languages_stay() {
        for line in [
            "ایران و عراق",
            "تهران و عراق است",
            "زن و مرد ہیں",
            "کتاب و دفتر",
            "چای و نان",
            "العراق و كۆمار",
            "گفت و العراق",
            "هذا و این ته",
        ] {
            unchanged(line);
        }
        check(
            "join_waw",
            &[
                ("قال و نام", "قال ونام"),
                ("العراق و ایران", "العراق وایران"),
                ("العراق في گفت و قال", "العراق في گفت وقال"),
                ("ایران و عراق\nقال و نام", "ایران و عراق\nقال ونام"),
            ],
        );
    }

    #[test]
    fn the_spaces_belong_to_nothing() {
        let normalizer: Normalizer = "join_waw".parse().unwrap();
        let aligned = normalizer.align("و  هو");
        assert_eq!(aligned.text(), "وهو");
        assert_eq!(aligned.to_source(0..2).range(), 0..2);
        assert_eq!(aligned.to_source(2..4).range(), 4..6);
        assert_eq!(aligned.to_source(0..4).range(), 0..6);
    }

    #[test]
    fn no_rule_lies_outside_the_domain_that_could_open() {
        let inside = |cp: &CodePoint| DOMAIN.iter().any(|range| range.contains(cp));
        let missing = |cp: &CodePoint| JoinWaw.rule(*cp) != Rule::Keep && !inside(cp);
        assert_eq!((0..0x11_0000).find(missing), None);
    }

    #[test]
    fn hostile_text_is_linear() {
        let normalizer: Normalizer = "join_waw".parse().unwrap();
        assert_eq!(normalizer.normalize(&"و هو ".repeat(200_000)), "وهو ".repeat(200_000));
        for unit in ["و ", "و  ", "\u{64E}", "و\u{64E}\u{654}", "(و", "و بن "] {
            let text = unit.repeat(200_000);
            assert_eq!(normalizer.normalize(&text), text);
        }
        let marks = "\u{64E}\u{655}".repeat(100_000);
        check("join_waw", &[(&format!("و{marks} هو{marks}"), &format!("و{marks}هو{marks}"))]);
    }

    proptest! {
        #[test]
        fn windows_agree_and_the_second_run_changes_nothing(
            text in proptest::collection::vec(
                proptest::sample::select(vec![
                    "و", "و ", " و ", "و\u{64E}", "و\u{654}", "ؤ", "ا", "ب", "كتاب", "عمر ", "بن", "ابن", "حرف ", "العراق",
                    "إن", "أن", "ولا", "لم", "ثم", "ک", "ی", "گ", "ہ", "\u{654}", "است", "ته", "ە", "۽", "\u{64E}", "\u{301}",
                    "ـ", "\u{200C}", "\u{200F}", "x", "5", "#", "(", ")", "«", "\"", ".", "،", "\u{3008}", "\u{2329}", " ", " ",
                    "\t", "\u{A0}", "\u{2000}", "\u{2800}", "\n", "\u{85}",
                ]),
                0..14,
            ),
        ) {
            check_properties("join_waw", &text.concat());
        }
    }
}
