//! `strip_marks`: marks go: vowels, shadda, Quranic signs, class by class.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "strip_marks".parse()?;
//! assert_eq!(n.normalize("كِتَابٌ مُهِمٌّ"), "كتاب مهم");
//! let case: kalima::Normalizer = "strip_marks(harakat, tanwin, position=final)".parse()?;
//! assert_eq!(case.normalize("كِتَابًا مُهِمًّا"), "كِتَابا مُهِمّا");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Retrieval and most models: the same word is written with and without its marks. Lost: what
//! only marks tell apart (عَلِم, عُلِّم).
//!
//! **What it leaves alone.** A mark that would compose with its letter *is* that letter: `all` leaves أ ؤ آ however
//! they are typed. Marks of other scripts (é, שָׁ), the signs ۝ ۞ ۩, tatweel.
//!
//! **Parameters.** Classes: `tashkeel` (default: `harakat`, `tanwin`, `shadda`, `sukun`), `dagger_alef`, `maddah`,
//! `hamza`, `quranic`, `extended`; `all`. `position=all` (default) or `final`: only behind a word's last letter, and
//! a fathatan before a final ا or ى.
//!
//! **Order.** The order of marks does not matter. Before `nfc`, which composes what comes together.
//! **Kind.** Deleting, idempotent; a mark belongs to its letter in the alignment. **Source.** Unicode names and
//! classes; `tashkeel` is what Arabic grammar calls so.

use std::ops::{Range, RangeInclusive};

use super::super::args::{Args, Param};
use super::super::canonical::{clusters, composing_mark, exchanged_mark};
use super::super::step::{Effect, Info, Rule, Step};
use crate::chars::{self, CodePoint, MarkClass, mark_class};
use crate::kernel::{Glyph, Writer};

pub const INFO: Info = Info {
    name: "strip_marks",
    summary: "Marks go: vowels, shadda, Quranic signs, class by class.",
    example: ("strip_marks", "كِتَابٌ مُهِمٌّ", "كتاب مهم"),
    effect: Effect::Deleting,
    params: &[Param::Members(CLASSES, TASHKEEL), Param::Keyed("position", &["all", "final"])],
    revision: 1,
    build: |args: &Args| {
        Ok(Box::new(StripMarks { classes: args.members(0), at_end: args.word(1) == "final" }))
    },
};

const fn bit(class: MarkClass) -> u32 {
    1 << class as u32
}

const TASHKEEL: u32 =
    bit(MarkClass::Harakat) | bit(MarkClass::Tanwin) | bit(MarkClass::Shadda) | bit(MarkClass::Sukun);

const ALL_CLASSES: u32 = TASHKEEL
    | bit(MarkClass::DaggerAlef)
    | bit(MarkClass::Maddah)
    | bit(MarkClass::Hamza)
    | bit(MarkClass::Quranic)
    | bit(MarkClass::Extended);

const CLASSES: &[(&str, u32)] = &[
    ("all", ALL_CLASSES),
    ("tashkeel", TASHKEEL),
    ("harakat", bit(MarkClass::Harakat)),
    ("tanwin", bit(MarkClass::Tanwin)),
    ("shadda", bit(MarkClass::Shadda)),
    ("sukun", bit(MarkClass::Sukun)),
    ("dagger_alef", bit(MarkClass::DaggerAlef)),
    ("maddah", bit(MarkClass::Maddah)),
    ("hamza", bit(MarkClass::Hamza)),
    ("quranic", bit(MarkClass::Quranic)),
    ("extended", bit(MarkClass::Extended)),
];

const ALEF: CodePoint = 0x627; // ا
const ALEF_MAKSURA: CodePoint = 0x649; // ى
/// ً fathatan, and its open and curly forms.
const FATHATAN: [CodePoint; 3] = [0x64B, 0x8F0, 0x8E7];

#[derive(Debug)]
struct StripMarks {
    classes: u32,
    at_end: bool,
}

impl StripMarks {
    fn takes(&self, cp: CodePoint) -> bool {
        mark_class(cp).is_some_and(|class| self.classes & bit(class) != 0)
    }
}

/// Marks that some Arabic letter composes with.
const COMPOSING: RangeInclusive<CodePoint> = 0x653..=0x655;

impl Step for StripMarks {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        vec![0x600..=0x6FF, 0x750..=0x77F, 0x870..=0x8FF, 0x1_0EC0..=0x1_0EFF]
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        // One that stays may still set free one that goes: آ and U+0655 are إ and a maddah.
        let composes = COMPOSING.contains(&cp) && COMPOSING.into_iter().any(|mark| self.takes(mark));
        match self.takes(cp) {
            _ if composes => Rule::Context,
            false => Rule::Keep,
            true if self.at_end => Rule::Context,
            true => Rule::DeleteMark,
        }
    }

    fn decides_by_stretch(&self) -> bool {
        !self.at_end
    }

    fn rewrite(&self, text: &[Glyph], write: &mut Writer) {
        let finals = if self.at_end { final_marks(text) } else { Vec::new() };
        let goes = |at: usize, cp: CodePoint| {
            let here = !self.at_end || finals.get(at) == Some(&true);
            here && self.takes(cp)
        };
        clusters(text).for_each(|cluster| strip(text, cluster, goes, write));
    }
}

/// Takes from a cluster the marks that go, but for one that is part of its letter.
fn strip(text: &[Glyph], cluster: Range<usize>, goes: impl Fn(usize, CodePoint) -> bool, write: &mut Writer) {
    // Its own mark goes only where the letter takes another one, and the letter is then another letter.
    let exchanged = exchanged_mark(text, cluster.clone());
    let freed = exchanged.filter(|&(at, _, own)| goes(at, own));
    let composing = composing_mark(text, cluster.clone()).or(exchanged.map(|(at, letter, _)| (at, letter)));
    for at in cluster.clone() {
        let glyph = text[at];
        match freed {
            Some((_, letter, _)) if at == cluster.start => write.keep(Glyph { cp: letter, ..glyph }),
            Some((mark, ..)) if at == mark => write.drop_mark(glyph),
            _ if goes(at, glyph.cp) && composing.is_none_or(|(mark, _)| mark != at) => write.drop_mark(glyph),
            _ => write.keep(glyph),
        }
    }
}

/// For each glyph whether it is a mark behind a word's last letter, or a fathatan before a final ا or ى.
fn final_marks(text: &[Glyph]) -> Vec<bool> {
    let mut finals = vec![false; text.len()];
    let mut last_letter: Option<CodePoint> = None;
    let mut in_word = false;
    for (at, glyph) in text.iter().enumerate().rev() {
        let cp = glyph.cp;
        if chars::is_arabic_mark(cp) {
            let before_final_alef = FATHATAN.contains(&cp)
                && last_letter.is_some_and(|letter| [ALEF, ALEF_MAKSURA].contains(&letter));
            finals[at] = !in_word || before_final_alef;
        } else if chars::is_arabic_letter(cp) {
            // The fathatan must stand right before the last letter, not two letters before.
            last_letter = (!in_word).then(|| composed(text, at));
            in_word = true;
        } else if !part_of_word(cp) {
            (last_letter, in_word) = (None, false);
        }
    }
    finals
}

/// The letter at `at` with the mark that composes: ا and U+0655 are إ, which is no alef that a fathatan stands before.
fn composed(text: &[Glyph], at: usize) -> CodePoint {
    let marks = text[at + 1..].iter().take_while(|g| chars::combining_class(g.cp) != 0).count();
    composing_mark(text, at..at + 1 + marks).map_or(text[at].cp, |(_, letter)| letter)
}

/// What stands inside a word without being a letter: tatweel, the joiners, marks of other scripts.
fn part_of_word(cp: CodePoint) -> bool {
    cp == chars::TATWEEL || [0x200C, 0x200D].contains(&cp) || chars::is_mark_category(cp)
}

#[cfg(test)]
mod tests {
    use crate::normalize::steps::{check, check_properties};
    use proptest::prelude::*;

    #[test]
    fn tashkeel_goes_in_any_order_on_any_base_and_alone() {
        check(
            "strip_marks",
            &[("ش\u{651}\u{64E}", "ش"), ("ش\u{64E}\u{651}", "ش"), ("\u{64E}", ""), ("a\u{64B} ", "a ")],
        );
        check("strip_marks", &[("رَحْمٰن", "رحمٰن"), ("هُدًى", "هدى")]);
    }

    #[test]
    fn each_class_by_its_name() {
        check("strip_marks(shadda)", &[("شدَّة", "شدَة")]);
        check("strip_marks(harakat)", &[("كُتِبَ شدَّ", "كتب شدّ")]);
        check("strip_marks(tanwin)", &[("كتابٌ كَ", "كتاب كَ")]);
        check("strip_marks(sukun)", &[("مِنْ", "مِن")]);
        check("strip_marks(dagger_alef)", &[("هٰذَا", "هذَا")]);
        check("strip_marks(maddah)", &[("ل\u{653}م\u{6E4}", "لم")]);
        check("strip_marks(quranic)", &[("قل\u{6D6} \u{6E5}", "قل ")]);
        check("strip_marks(extended)", &[("ب\u{656}", "ب")]);
    }

    #[test]
    fn a_mark_that_composes_is_its_letter() {
        check(
            "strip_marks(all)",
            &[("أحمد ا\u{654}حمد", "أحمد ا\u{654}حمد"), ("ا\u{64E}\u{654}", "ا\u{654}")],
        );
        check(
            "strip_marks(hamza)",
            &[("و\u{654} ى\u{654} ب\u{654}", "و\u{654} ى ب"), ("ا\u{653}\u{654}", "ا\u{653}")],
        );
    }

    #[test]
    fn a_letter_gives_its_mark_back_for_one_of_a_lower_class() {
        let exchanged = "أ\u{655} آ\u{64E}\u{655} إ\u{654} إ\u{653}";
        check("strip_marks(all)", &[(exchanged, "إ إ إ إ")]);
        check("strip_marks(hamza)", &[(exchanged, "إ آ\u{64E}\u{655} إ إ\u{653}")]);
        check("strip_marks(maddah)", &[(exchanged, "أ\u{655} إ\u{64E} إ\u{654} إ")]);
        check("strip_marks", &[(exchanged, "أ\u{655} آ\u{655} إ\u{654} إ\u{653}")]);
    }

    #[test]
    fn final_marks_only() {
        let spec = "strip_marks(harakat, tanwin, position=final)";
        check(spec, &[("كِتَابٌ كِتَابَ", "كِتَاب كِتَاب"), ("كِتَابًا، مُستَشفًى.", "كِتَابا، مُستَشفى."), ("كَتَبَـ", "كَتَبـ")]);
        check("strip_marks(position=final)", &[("حقَّ", "حق"), ("حقَّه", "حقَّه")]);
        check(spec, &[("بًابا", "بًابا")]);
        check(spec, &[("بًإ بًا\u{655} بًا\u{670}", "بًإ بًا\u{655} با\u{670}")]);
    }

    #[test]
    fn other_scripts_and_signs_stay() {
        let kept = "cafe\u{301} שָׁלוֹם सत्य ❤\u{FE0F} \u{6DD} \u{6DE} \u{6E9}";
        check("strip_marks(all)", &[("", ""), (kept, kept)]);
    }

    proptest! {
        #[test]
        fn compiled_as_one_by_one_idempotent_and_canonical(
            text in proptest::collection::vec(
                proptest::sample::select(vec![
                    'ا', 'أ', 'إ', 'آ', 'و', 'ؤ', 'ي', 'ئ', 'ى', 'ہ', 'ۂ', 'ب', 'ـ', '\u{653}', '\u{654}', '\u{655}',
                    '\u{64B}', '\u{64E}', '\u{651}', '\u{670}', '\u{6E1}', '\u{656}', '\u{325}', '\u{301}', '\u{200C}',
                    ' ', 'e',
                ]),
                0..12,
            ),
            class in proptest::sample::select(super::CLASSES.to_vec()),
            position in proptest::sample::select(vec!["", ", position=final"]),
        ) {
            let text: String = text.into_iter().collect();
            check_properties(&format!("strip_marks({}{position})", class.0), &text);
        }
    }
}
