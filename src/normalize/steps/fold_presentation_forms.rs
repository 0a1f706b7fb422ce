//! `fold_presentation_forms`: shapes of letters become letters, ligatures are written out.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "fold_presentation_forms".parse()?;
//! assert_eq!(n.normalize("ﻣﺤﻤﺪ ﷺ ﻭﷲ ﻻ"), "محمد صلى الله عليه وسلم والله لا");
//! let kept: kalima::Normalizer = "fold_presentation_forms(ligatures=keep)".parse()?;
//! assert_eq!(kept.normalize("ﻣﺤﻤﺪ ﷺ"), "محمد ﷺ");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Everyone with text from PDFs, old encodings and decorated tweets. Lost: nothing a reader sees,
//! but with `expand` that ﷺ was one sign.
//!
//! **What it leaves alone.** ﴾ ﴿, the dots and signs U+FBB2–FBC2, honorific signs without a decomposition, the glyph
//! slots U+FBD3–FBFB (NFKC would make Uyghur letters of them), ½ ﬁ ① and mathematical letters.
//!
//! **Parameters.** `ligatures=expand` (default): the word ligatures U+FDF0–FDFD are written out, without spaces around
//! them; ﷲ directly after ا or ٱ gives لله, for the alef stands there already · `keep`: they stay.
//!
//! **Order.** First: every other step knows letters only. **Kind.** Folding (with `keep` lossless), idempotent.
//! **Source.** Compatibility decompositions of Unicode 17.0.0 in NFC; ﷼ and ﷽ by hand. Forms of marks alone, whose
//! decomposition begins with a space or a tatweel, and the tail of seen, U+FE73, are decided by the letter before.

use std::ops::RangeInclusive;

use super::super::args::{Args, Param};
use super::super::controls::may_go;
use super::super::step::{Effect, Info, Rule, Step, apply};
use crate::chars::{self, CodePoint, TATWEEL, presentation_form};
use crate::kernel::{Glyph, Writer};

pub const INFO: Info = Info {
    name: "fold_presentation_forms",
    summary: "Shapes of letters become letters, ligatures are written out.",
    example: ("fold_presentation_forms", "ﻣﺤﻤﺪ ﷺ ﻭﷲ ﻻ", "محمد صلى الله عليه وسلم والله لا"),
    effect: Effect::Folding,
    params: &[Param::Keyed("ligatures", &["expand", "keep"])],
    revision: 1,
    build: |args: &Args| Ok(Box::new(FoldPresentationForms { expand: args.word(0) == "expand" })),
};

/// The ligatures that are whole words or phrases.
const LIGATURES: RangeInclusive<CodePoint> = 0xFDF0..=0xFDFD;
/// ﷲ ARABIC LIGATURE ALLAH ISOLATED FORM
const ALLAH: CodePoint = 0xFDF2;
/// ARABIC TAIL FRAGMENT, the right part of a seen or sad that old encodings cut in two.
const TAIL: CodePoint = 0xFE73;

const ALEFS: [CodePoint; 2] = [
    0x627, // ا ALEF
    0x671, // ٱ ALEF WASLA
];

/// The letters that have a tail.
const TAILED: [CodePoint; 4] = [
    0x633, // س SEEN
    0x634, // ش SHEEN
    0x635, // ص SAD
    0x636, // ض DAD
];

/// ريال REH, YEH, ALEF, LAM. Unicode writes the Persian word, with U+06CC.
const RIAL: [CodePoint; 4] = [0x631, 0x64A, 0x627, 0x644];

/// بسم الله الرحمن الرحيم, for which Unicode has no decomposition.
const BASMALA: [CodePoint; 22] = [
    0x628, 0x633, 0x645, 0x20, // بسم BEH, SEEN, MEEM
    0x627, 0x644, 0x644, 0x647, 0x20, // الله ALEF, LAM, LAM, HEH
    0x627, 0x644, 0x631, 0x62D, 0x645, 0x646, 0x20, // الرحمن ALEF, LAM, REH, HAH, MEEM, NOON
    0x627, 0x644, 0x631, 0x62D, 0x64A, 0x645, // الرحيم ALEF, LAM, REH, HAH, YEH, MEEM
];

#[derive(Debug)]
struct FoldPresentationForms {
    expand: bool,
}

/// What a form becomes where nothing beside it matters.
fn form(cp: CodePoint) -> Option<&'static [CodePoint]> {
    match cp {
        0xFDFC => Some(&RIAL),
        0xFDFD => Some(&BASMALA),
        _ => presentation_form(cp),
    }
}

/// The marks of a form that shows them on a space or a tatweel.
fn marks_alone(form: &'static [CodePoint]) -> Option<&'static [CodePoint]> {
    form.split_first().filter(|(first, _)| [0x20, TATWEEL].contains(first)).map(|(_, marks)| marks)
}

fn written_out(text: &'static [CodePoint]) -> Rule<'static> {
    if let [one] = text { Rule::To(*one) } else { Rule::Expand(text) }
}

impl Step for FoldPresentationForms {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        vec![0xFB50..=0xFDFD, 0xFE70..=0xFEFC]
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        if LIGATURES.contains(&cp) && !self.expand {
            return Rule::Keep;
        }
        match form(cp) {
            _ if [ALLAH, TAIL].contains(&cp) => Rule::Context,
            Some(form) if marks_alone(form).is_some() => Rule::Context,
            Some(form) => written_out(form),
            None => Rule::Keep,
        }
    }

    fn rewrite(&self, text: &[Glyph], write: &mut Writer) {
        let mut behind = Behind::default();
        for &glyph in text {
            let seen = write.written().len();
            match self.rule(glyph.cp) {
                Rule::Context => in_context(glyph, behind, write),
                rule => apply(rule, glyph, write),
            }
            write.written()[seen..].iter().for_each(|g| behind = behind.then(g.cp));
        }
    }
}

fn in_context(glyph: Glyph, behind: Behind, write: &mut Writer) {
    let form = form(glyph.cp).unwrap_or(&[]);
    match marks_alone(form) {
        _ if glyph.cp == TAIL => apply(if behind.tailed { Rule::Delete } else { Rule::Keep }, glyph, write),
        Some(marks) if behind.bears_marks => apply(written_out(marks), glyph, write),
        Some(marks) => {
            write.keep(Glyph { cp: TATWEEL, ..glyph });
            apply(written_out(marks), glyph, write);
        }
        None => {
            let skip = usize::from(behind.last.is_some_and(|last| ALEFS.contains(&last)));
            apply(written_out(&form[skip..]), glyph, write);
        }
    }
}

/// What stands before a place, as it was written.
#[derive(Clone, Copy, Debug, Default)]
struct Behind {
    last: Option<CodePoint>,
    /// A letter, an Arabic mark or a tatweel, marks of other scripts set aside.
    bears_marks: bool,
    /// A letter with a tail, set aside all that a later step may take away: a second run would see it gone.
    tailed: bool,
}

impl Behind {
    fn then(self, cp: CodePoint) -> Self {
        let arabic_mark = chars::is_arabic_mark(cp);
        let mark = arabic_mark || chars::is_mark_category(cp);
        let bears_marks = if mark { self.bears_marks || arabic_mark } else { can_bear_marks(cp) };
        let transparent = mark || cp == TATWEEL || may_go(cp);
        let tailed = if transparent { self.tailed } else { TAILED.contains(&cp) };
        Behind { last: Some(cp), bears_marks, tailed }
    }
}

fn can_bear_marks(cp: CodePoint) -> bool {
    cp == TATWEEL || chars::is_arabic_letter(cp)
}

#[cfg(test)]
mod tests {
    use super::{INFO, LIGATURES};
    use crate::normalize::steps::{check, check_properties};
    use crate::normalize::{Args, Normalizer, Rule};
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    const EXPAND: &str = "fold_presentation_forms";
    const KEEP: &str = "fold_presentation_forms(ligatures=keep)";

    fn both(cases: &[(&str, &str)]) {
        check(EXPAND, cases);
        check(KEEP, cases);
    }

    #[test]
    fn forms_become_letters() {
        both(&[
            ("ﻼ ﻷ ﻻ", "لا لأ لا"),
            ("ﮐ ﯿ", "ک ی"),
            ("\u{FD3C}", "ا\u{64B}"),
            ("ﺍﻟﺴﻼﻡ ﻋﻠﻴﻜﻢ", "السلام عليكم"),
            ("\u{FC5B}", "ذ\u{670}"),
            ("\u{FD50}", "تجم"),
        ]);
    }

    /// Within the ranges of the step every form is what NFKC makes of it, spacing marks set aside.
    #[test]
    fn every_form_equals_its_compatibility_decomposition() {
        let ranges = [0xFB50..=0xFBB1, 0xFBFC..=0xFD3D, 0xFD50..=0xFD8F, 0xFD92..=0xFDC7, 0xFE70..=0xFEFC];
        let mut folded = 0;
        for form in ranges.into_iter().flatten().filter_map(char::from_u32) {
            let text = form.to_string();
            let nfkc: String = text.nfkc().collect();
            if nfkc == text || nfkc.starts_with([' ', 'ـ']) {
                continue;
            }
            folded += 1;
            both(&[(&text, &nfkc)]);
        }
        assert!(folded > 600, "{folded}");
    }

    #[test]
    fn signs_and_glyph_slots_stay() {
        let ranges = [
            0xFBB2..=0xFBC2,
            0xFBC3..=0xFBD2,
            0xFBD3..=0xFBFB,
            0xFD3E..=0xFD4F,
            0xFD90..=0xFD91,
            0xFDC8..=0xFDCF,
            0xFDFE..=0xFDFF,
        ];
        let kept: String = ranges.into_iter().flatten().filter_map(char::from_u32).collect();
        both(&[("", ""), (&kept, &kept), ("½ ﬁ ① 𞸀 𝒜 \u{FEFF}ا", "½ ﬁ ① 𞸀 𝒜 \u{FEFF}ا")]);
    }

    #[test]
    fn word_ligatures_are_written_out_or_stay() {
        check(
            EXPAND,
            &[
                ("ﷺ", "صلى الله عليه وسلم"),
                ("ﷲ وﷲ ﻭﷲ", "الله والله والله"),
                ("ﷴ", "محمد"),
                ("﷼", "ريال"),
                ("﷽", "بسم الله الرحمن الرحيم"),
                ("ﷻ", "جل جلاله"),
                ("ﷰ ﷱ", "صلے قلے"),
                ("ﷳ ﷵ ﷶ ﷷ ﷸ ﷹ", "اكبر صلعم رسول عليه وسلم صلى"),
            ],
        );
        let all: String = LIGATURES.filter_map(char::from_u32).collect();
        check(KEEP, &[(&all, &all), ("اﷲ ﻻ", "اﷲ لا")]);
    }

    #[test]
    fn allah_directly_after_an_alef() {
        check(
            EXPAND,
            &[
                ("اﷲ ٱﷲ ﺍﷲ", "الله ٱلله الله"),
                ("ا ﷲ", "ا الله"),
                ("أﷲ ا\u{654}ﷲ", "أالله ا\u{654}الله"),
                ("ﷲﷲ", "اللهالله"),
            ],
        );
    }

    #[test]
    fn forms_of_marks_become_marks() {
        both(&[
            ("ﻛ\u{FE77}", "ك\u{64E}"),
            ("ﻛ\u{FE76}", "ك\u{64E}"),
            ("كـ\u{FE77}", "كـ\u{64E}"),
            ("ك\u{651}\u{FE7A}", "ك\u{651}\u{650}"),
            ("ك\u{FC60}\u{FE7E}", "ك\u{64E}\u{651}\u{652}"),
            ("ك\u{FCF2}", "ك\u{64E}\u{651}"),
            ("ك\u{301}\u{FE77}", "ك\u{301}\u{64E}"),
        ]);
        both(&[
            ("\u{FE76} \u{FE77}", "ـ\u{64E} ـ\u{64E}"),
            ("ك \u{FE70}", "ك ـ\u{64B}"),
            ("5\u{FE79} a\u{FC5E} é\u{FE77}", "5ـ\u{64F} aـ\u{64C}\u{651} éـ\u{64E}"),
            ("e\u{301}\u{FE77}", "e\u{301}ـ\u{64E}"),
            ("\u{FE76}\u{FE7C}", "ـ\u{64E}\u{651}"),
            ("\u{FCF4}", "ـ\u{650}\u{651}"),
        ]);
    }

    #[test]
    fn a_tail_goes_after_its_letter() {
        both(&[
            ("س\u{FE73} ش\u{FE73} ص\u{FE73} ض\u{FE73}", "س ش ص ض"),
            ("ﺳ\u{FE73} س\u{651}\u{FE73} س\u{FE7C}\u{FE73}\u{FE73}", "س س\u{651} س\u{651}"),
            ("\u{FE73} ب\u{FE73} س \u{FE73} سا\u{FE73}", "\u{FE73} ب\u{FE73} س \u{FE73} سا\u{FE73}"),
        ]);
        check(
            "fold_presentation_forms | strip_controls(zwnj=strip)",
            &[("س\u{200C}\u{FE73} س\u{200B}\u{FE73}", "س س")],
        );
    }

    #[test]
    fn each_letter_written_out_comes_from_its_form() {
        let normalizer: Normalizer = EXPAND.parse().unwrap();
        let aligned = normalizer.align("بﷲب");
        assert_eq!(aligned.text(), "باللهب");
        assert_eq!(aligned.to_source(2..10).range(), 2..5);
        assert_eq!(aligned.to_source(4..6).range(), 2..5);
    }

    /// Context costs a window: only what needs it may have it.
    #[test]
    fn few_forms_need_their_context() {
        let step = (INFO.build)(&Args::defaults(INFO.params)).unwrap();
        let context: Vec<u32> = (0..0x11_0000).filter(|&cp| step.rule(cp) == Rule::Context).collect();
        let expected = (0xFC5E..=0xFC63).chain(0xFCF2..=0xFCF4).chain([0xFDF2]).chain(0xFE70..=0xFE74);
        assert_eq!(context, expected.chain(0xFE76..=0xFE7F).collect::<Vec<u32>>());
    }

    proptest! {
        #[test]
        fn compiled_as_one_by_one_idempotent_and_canonical(
            text in proptest::collection::vec(
                proptest::sample::select(vec![
                    'ﷲ', 'ﷺ', '﷼', '﷽', 'ﷴ', 'ا', 'ٱ', 'أ', 'ﺍ', 'ﻻ', 'ﻷ', 'س', 'ﺳ', 'ب', 'ـ', '\u{FE73}', '\u{FE73}',
                    '\u{FE70}', '\u{FE77}', '\u{FC60}', '\u{FCF2}', '\u{64E}', '\u{654}', '\u{301}', 'e', 'é', ' ', '\n',
                    '\u{200C}', '\u{200E}', '5', '😀', '\u{FE0F}', '﴾', '\u{FBD3}', '\u{FD3C}', '\u{FBA4}',
                ]),
                0..16,
            ),
            spec in proptest::sample::select(vec![
                EXPAND,
                KEEP,
                "fold_presentation_forms | strip_controls(zwnj=strip) | strip_marks(all) | strip_tatweel | nfc",
                "fold_presentation_forms(ligatures=keep) | strip_controls | nfc",
            ]),
        ) {
            let text: String = text.into_iter().collect();
            check_properties(spec, &text);
        }
    }
}
