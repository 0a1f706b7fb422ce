//! `split_glued`: a space parts Arabic from what is glued to it, a foreign letter or a digit.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "split_glued".parse()?;
//! assert_eq!(n.normalize("2024وكشف زينSee"), "2024 وكشف زين See");
//! assert_eq!(n.normalize("نصhttps://t.co/a"), "نص https://t.co/a");
//! assert_eq!(n.normalize("ب15 الـ96 20كم2 iPhone15"), "ب15 الـ96 20 كم2 iPhone15");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Whoever counts words of scraped pages and tweets, where links, names and dates stick to the word before
//! them. Lost: that they did.
//!
//! **What it leaves alone.** One Arabic letter beside a digit or before Latin (ب15, 570م, 56ر25, وGPS); the article and the
//! prepositions alone before a number or a foreign word (ال15, الـ96, والGPS: `lexicon/glued_proclitics.tsv`); units before a
//! lone 2 or 3 (كم2: `lexicon/powered_units.tsv`); the inside of every object, and emoji of digits; Latin beside digits
//! (iPhone15, 5G); Arabic words glued to one another; what ZWNJ or ZWJ parts. The edge of an object is a place like any
//! other: a letter or digit there is parted, a sign (قالت@sara) is not. Digits are those of the three sets.
//!
//! **Parameters.** None.
//!
//! **Order.** After `hashtags(segment)`, which uncovers what was inside; before `collapse_spaces`. **Kind.** Folding, context,
//! idempotent. The space comes from nowhere, in the alignment. **Source.** Counts on this crate's test corpora; the lists are
//! its own. Changes per million code points: tweets 1,223 and 77, OCR 445, Egyptian comments 322, reviews 94, news 21,
//! Wikipedia 11, law 8, Levantine comments 4; six more texts none. Of 60 read, 57 right (false: two in words spelled with
//! letters of both scripts, one 7 that OCR read for لا) —
//! `cargo run --release --example changes -- 'split_glued' ../shared/corpora/*.txt --sample 60`.

use std::ops::{Range, RangeInclusive};

use super::super::arabic_word::{self, is_mark};
use super::super::args::Args;
use super::super::object_map::ObjectMap;
use super::super::step::{Effect, Info, Rule, Step};
use super::super::white_space::is_blank;
use crate::chars::{self, CodePoint, Script, TATWEEL};
use crate::kernel::{Detector, Glyph, Machine, Writer};
use crate::lexicon::{GLUED_PROCLITICS, POWERED_UNITS, Row};
use crate::recognize::{Object, number::number_at};

pub const INFO: Info = Info {
    name: "split_glued",
    summary: "A space parts Arabic from a foreign letter or a digit that is glued to it.",
    example: ("split_glued", "2024وكشف زينSee ال15", "2024 وكشف زين See ال15"),
    effect: Effect::Folding,
    params: &[],
    revision: 1,
    build: |_: &Args| Ok(Box::new(SplitGlued)),
};

const SPACE: CodePoint = 0x20;

/// Where letters, marks and digits of Arabic stand, and most of what is no letter.
const DOMAIN: [RangeInclusive<CodePoint>; 12] = [
    0x00..=0x3FF,
    0x600..=0x6FF,
    0x750..=0x77F,
    0x870..=0x8FF,
    0x1680..=0x1680,
    0x2000..=0x2BFF,
    0x3000..=0x303F,
    0xFB50..=0xFEFF,
    0xE_0001..=0xE_007F,
    0x1_0EC0..=0x1_0EFF,
    0x1_EE00..=0x1_EEFF,
    0x1_F000..=0x1_FAFF,
];

// Classes of code points. What has none may be a letter of another script.
const ARABIC: u8 = 1;
const DIGIT: u8 = 2;
/// Marks and tatweel, through which neighbours see each other.
const BETWEEN: u8 = 3;
const APART: u8 = 4;

const STOP: u8 = Machine::STOP;

/// The states are: after nothing that could be glued, after an Arabic letter, a digit, a foreign letter.
static GLUED: Machine = Machine::new([
    [3, 1, 2, 0, 0, 0, 0, 0],
    [STOP, 1, STOP, 1, 0, 0, 0, 0],
    [3, STOP, 2, 2, 0, 0, 0, 0],
    [3, STOP, 2, 3, 0, 0, 0, 0],
    [0; 8],
    [0; 8],
    [0; 8],
    [STOP; 8],
]);

#[derive(Debug)]
struct SplitGlued;

impl Step for SplitGlued {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        DOMAIN.to_vec()
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        match cp {
            _ if !DOMAIN.iter().any(|range| range.contains(&cp)) => Rule::Keep,
            _ if chars::is_arabic_letter(cp) => Rule::Rank(ARABIC),
            _ if chars::digit(cp).is_some() => Rule::Rank(DIGIT),
            _ if cp == TATWEEL || is_mark(cp) => Rule::Rank(BETWEEN),
            _ if is_foreign_letter(cp) => Rule::Keep,
            _ => Rule::Rank(APART),
        }
    }

    fn rewrite(&self, text: &[Glyph], write: &mut Writer) {
        let objects = ObjectMap::of(text);
        let mut spelling = String::new();
        let mut at = 0;
        for part in arabic_word::words(text).filter_map(|word| Part::of(text, word)) {
            for (border, glued) in part.neighbours(text) {
                if objects.spans(border) || !part.gives_way_to(glued, &objects, text, &mut spelling) {
                    continue;
                }
                write.keep_all(&text[at..border]);
                write.put(SPACE, &[], text[border].start);
                at = border;
            }
        }
        write.keep_all(&text[at..]);
    }

    fn tables(&self) -> Vec<&str> {
        let columns = |row: &'static Row| [row.entry, row.ambiguity];
        [&*GLUED_PROCLITICS, &*POWERED_UNITS]
            .into_iter()
            .flat_map(|list| list.rows())
            .flat_map(columns)
            .collect()
    }

    fn detector(&self) -> Detector {
        Detector::Machine(&GLUED)
    }
}

/// Whether it is a letter that is not Arabic. A blank that is one by its category is none.
fn is_foreign_letter(cp: CodePoint) -> bool {
    let sits_in_words = cp == TATWEEL || chars::is_arabic_letter(cp) || chars::is_arabic_mark(cp);
    !sits_in_words && !is_blank(cp) && chars::is_letter_category(cp)
}

/// What stands beside an Arabic part: its place.
#[derive(Clone, Copy)]
enum Glued {
    Before(usize),
    After(usize),
}

/// Arabic letters and what belongs to them, without the marks of what stands before.
struct Part {
    place: Range<usize>,
    /// Where the marks begin that stand before.
    marks: usize,
    one_letter: bool,
}

impl Part {
    fn of(text: &[Glyph], word: Range<usize>) -> Option<Self> {
        let start = word.clone().find(|&at| !is_mark(text[at].cp))?;
        let place = start..word.end;
        let letters = arabic_word::letters(text, place.clone()).take(2).count();
        (letters > 0).then_some(Part { place, marks: word.start, one_letter: letters == 1 })
    }

    /// The borders at which a foreign letter or a digit touches it, and that.
    fn neighbours(&self, text: &[Glyph]) -> impl Iterator<Item = (usize, Glued)> + use<> {
        let Range { start, end } = self.place.clone();
        let glues = |at: &usize| {
            let cp = text.get(*at).map(|glyph| glyph.cp);
            cp.is_some_and(|cp| chars::digit(cp).is_some() || is_foreign_letter(cp))
        };
        let part = &text[self.place.clone()];
        let before = self.marks.checked_sub(1).filter(glues).filter(|_| touches(part.iter()));
        let after = Some(end).filter(glues).filter(|_| touches(part.iter().rev()));
        let before = before.map(|at| (start, Glued::Before(at)));
        before.into_iter().chain(after.map(|at| (end, Glued::After(at))))
    }

    /// Whether a space comes between it and its neighbour.
    fn gives_way_to(&self, glued: Glued, objects: &ObjectMap, text: &[Glyph], spelling: &mut String) -> bool {
        let (Glued::Before(at) | Glued::After(at)) = glued;
        if objects.at(at) == Some(Object::Emoji) {
            return false;
        }
        let cp = text[at].cp;
        let digit = chars::digit(cp).is_some();
        match glued {
            Glued::Before(_) => !(self.one_letter && digit),
            Glued::After(_) if self.one_letter && (digit || chars::script(cp) == Script::Latin) => false,
            Glued::After(_) => {
                arabic_word::spelling(arabic_word::letters(text, self.place.clone()), spelling);
                let power = is_lone_power(&text[at..]) && POWERED_UNITS.find(spelling.as_bytes()).is_some();
                !power && GLUED_PROCLITICS.find(spelling.as_bytes()).is_none()
            }
        }
    }
}

/// Whether a letter comes before anything that would part it from what stands there.
fn touches<'g>(mut part: impl Iterator<Item = &'g Glyph>) -> bool {
    let letter = part.find(|glyph| glyph.cp != TATWEEL && !is_mark(glyph.cp));
    letter.is_some_and(|glyph| chars::is_arabic_letter(glyph.cp))
}

/// Whether the text begins with a 2 or 3 that is the whole number.
fn is_lone_power(text: &[Glyph]) -> bool {
    // A number that goes on shows it in three code points: 25, 2.5.
    let cps: Vec<CodePoint> = text.iter().take(3).map(|glyph| glyph.cp).collect();
    let power = cps.first().and_then(|&cp| chars::digit(cp)).is_some_and(|(_, value)| matches!(value, 2 | 3));
    power && number_at(&cps, 0) == Some(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::List;
    use crate::normalize::Normalizer;
    use crate::normalize::steps::{check, check_properties};
    use proptest::prelude::*;

    fn unchanged(text: &str) {
        check("split_glued", &[(text, text)]);
    }

    #[test]
    fn letters_of_other_scripts_and_digits() {
        check(
            "split_glued",
            &[
                ("زينSee", "زين See"),
                ("Seeزين", "See زين"),
                ("مصدر2024", "مصدر 2024"),
                ("2024وكشف", "2024 وكشف"),
                ("مصدر٢٠٢٤ ۱۴۰۲سال", "مصدر ٢٠٢٤ ۱۴۰۲ سال"),
                ("زينЖук زينλ זזין 漢字زين", "زين Жук زين λ זזין 漢字 زين"),
                ("زين𝐒ee ª", "زين 𝐒ee ª"),
                ("abcزين123زينabc", "abc زين 123 زين abc"),
                ("ﻣﺼﺪر2024", "ﻣﺼﺪر 2024"),
                ("قالsara:نعم", "قال sara:نعم"),
                ("3.14كم", "3.14 كم"),
            ],
        );
    }

    #[test]
    fn marks_and_tatweel_are_looked_through() {
        check(
            "split_glued",
            &[
                ("زين\u{64C}See", "زين\u{64C} See"),
                ("زينـSee", "زينـ See"),
                ("زينـ\u{64E}ـ5", "زينـ\u{64E}ـ 5"),
                ("5ـزين", "5 ـزين"),
                ("5\u{64E}زين", "5\u{64E} زين"),
                ("cafe\u{301}زين", "cafe\u{301} زين"),
                ("caféزين", "café زين"),
            ],
        );
        unchanged("زين\u{200C}See زين\u{200D}5 5\u{200C}زين زين\u{200F}See ـ5 x\u{6E5} 5\u{64E}");
    }

    #[test]
    fn one_letter_stays_beside_digits_and_before_latin() {
        unchanged("ب15 و2024 570م 1445هـ أ4 3أ 56ر25 ا\u{654}4 و\u{64E}15 1445ه\u{200D} وGPS بـiPhone");
        check("split_glued", &[("GPSو وЖ Жو", "GPS و و Ж Ж و"), ("xب5", "x ب5"), ("5بx", "5بx")]);
    }

    #[test]
    fn every_proclitic_stays_before_digits_and_foreign_letters() {
        for Row { entry, example, .. } in GLUED_PROCLITICS.rows() {
            assert!(example.starts_with(entry), "{entry}");
            unchanged(example);
            unchanged(&format!("{entry}15 {entry}ـ96 {entry}GPS {entry}Ж"));
            check("split_glued", &[(&format!("15{entry} بي{entry}15"), &format!("15 {entry} بي{entry} 15"))]);
        }
        unchanged("الـ96 الـiPhone والGPS");
        check("split_glued", &[("قال15 أل15 الى15", "قال 15 أل 15 الى 15")]);
    }

    #[test]
    fn units_stay_before_a_lone_two_or_three() {
        for Row { entry, example, .. } in POWERED_UNITS.rows() {
            assert!(example.starts_with(entry), "{entry}");
            unchanged(&format!("{example} {entry}2 {entry}3 {entry}٣ {entry}2. {entry}2، {entry}ـ2"));
        }
        check(
            "split_glued",
            &[
                ("20كم2", "20 كم2"),
                ("كم25 كم4 كم2.5 كم٢٫٥", "كم 25 كم 4 كم 2.5 كم ٢٫٥"),
                ("وكم2 متر2", "وكم 2 متر 2"),
                ("كم2x كم2ب", "كم2x كم2ب"),
            ],
        );
    }

    #[test]
    fn the_edge_of_an_object_is_a_place_and_its_inside_none() {
        check(
            "split_glued",
            &[
                ("نصhttps://t.co/a", "نص https://t.co/a"),
                ("https://t.co/aنص", "https://t.co/a نص"),
                ("نصwww.a.com/b", "نص www.a.com/b"),
                ("نصsara@a.comنص", "نص sara@a.com نص"),
                ("@saraقالت", "@sara قالت"),
                ("ملفREADME.mdهنا", "ملف README.md هنا"),
            ],
        );
        unchanged("قالت@sara نص#وسم2024 #كأس2024العالم http://a.b/خبر2024x http://مصر.com/خبر5");
    }

    #[test]
    fn emoji_latin_beside_digits_and_arabic_words_stay() {
        unchanged("iPhone15 5G زين😂 😂زين مصدرعسكري زين1\u{FE0F}\u{20E3}زين زين½ زين² م.5 زين\u{3164}زين");
    }

    #[test]
    fn the_space_comes_from_nowhere() {
        let normalizer: Normalizer = "split_glued".parse().unwrap();
        let aligned = normalizer.align("زين5");
        assert_eq!(aligned.text(), "زين 5");
        assert_eq!(aligned.to_source(6..7).range(), 6..6);
        assert_eq!(aligned.to_source(7..8).range(), 6..7);
        assert_eq!(aligned.to_source(0..6).range(), 0..6);
    }

    #[test]
    fn no_entry_is_longer_than_what_is_compared() {
        let longest = |list: &List| list.rows().iter().map(|row| row.entry.chars().count()).max();
        assert!(longest(&GLUED_PROCLITICS).max(longest(&POWERED_UNITS)).unwrap() < arabic_word::LONGEST);
    }

    #[test]
    fn hostile_text_is_linear() {
        let normalizer: Normalizer = "split_glued".parse().unwrap();
        assert_eq!(normalizer.normalize(&"زي5".repeat(200_000)).len(), 200_000 * 7 - 1);
        for unit in ["ب5", "\u{64E}", "a@ب", "ـ5", "ا\u{654}\u{64E}"] {
            let text = unit.repeat(200_000);
            assert_eq!(normalizer.normalize(&text), text);
        }
        let marks = "\u{64E}\u{655}".repeat(200_000);
        check("split_glued", &[(&format!("زين{marks}5"), &format!("زين{marks} 5"))]);
    }

    proptest! {
        #[test]
        fn windows_agree_and_the_second_run_changes_nothing(
            text in proptest::collection::vec(
                proptest::sample::select(vec![
                    "ا", "ل", "ب", "و", "كم", "م", "زين", "أ", "ا\u{654}", "\u{64E}", "\u{654}", "\u{6E5}", "ـ", "\u{200C}",
                    "\u{200D}", "\u{200F}", "1", "2", "٣", "۴", "½", "x", "K", "\u{212A}", "é", "e\u{301}", "\u{301}", "Ж", "क",
                    "\u{94D}", "漢", "\u{3164}", "\u{1680}", "😂", "\u{FE0F}\u{20E3}", "#", "@", "_", ".", "-", "/", ":", "،",
                    "http://", "www.", ".com", ".pdf", "a@b.co", "?", " ", "\n",
                ]),
                0..14,
            ),
        ) {
            check_properties("split_glued", &text.concat());
        }
    }
}
