//! `strip_tatweel`: the stroke that lengthens a word goes.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "strip_tatweel".parse()?;
//! assert_eq!(n.normalize("محـــمد ـ سنة 1445هـ"), "محمد ـ سنة 1445ه");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Everyone who counts or compares words. Lost: emphasis, and the joined form of a single letter
//! (هـ for "of the Hijra").
//!
//! **What it leaves alone.** A run with no Arabic letter beside it, marks and tatweels set aside: a dash or a face
//! (محمد ـ أحمد, (ـ_ـ)), or what shows a mark alone. A tatweel that is the seat of a hamza: it carries U+0654 or
//! U+0655, or U+0653 behind ا; without it شَيْـًٔا would compose into شئا.
//!
//! **Parameters.** None.
//!
//! **Order.** After `strip_marks`, which may take the hamza off its seat; before `nfc`, which composes what comes
//! together. **Kind.** Deleting, idempotent; its own marks stay and so belong to the letter before.
//! **Source.** U+0640 ARABIC TATWEEL; hamza on tatweel as in Quranic orthography (772 in the Tanzil text).

use std::ops::{Range, RangeInclusive};

use super::super::args::Args;
use super::super::canonical::composing_mark;
use super::super::step::{Effect, Info, Rule, Step};
use crate::chars::{self, CodePoint, TATWEEL, combining_class};
use crate::kernel::{Glyph, Writer};

pub const INFO: Info = Info {
    name: "strip_tatweel",
    summary: "The stroke that lengthens a word goes.",
    example: ("strip_tatweel", "محـــمد ـ سنة 1445هـ", "محمد ـ سنة 1445ه"),
    effect: Effect::Deleting,
    params: &[],
    revision: 1,
    build: |_: &Args| Ok(Box::new(StripTatweel)),
};

const ALEF: CodePoint = 0x627; // ا
const MADDAH: CodePoint = 0x653;
/// Hamza above and below.
const HAMZA: [CodePoint; 2] = [0x654, 0x655];

#[derive(Debug)]
struct StripTatweel;

impl Step for StripTatweel {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        vec![TATWEEL..=TATWEEL]
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        if cp == TATWEEL { Rule::Context } else { Rule::Keep }
    }

    fn decides_by_stretch(&self) -> bool {
        true
    }

    fn rewrite(&self, text: &[Glyph], write: &mut Writer) {
        let mut at = 0;
        while at < text.len() {
            let start = at;
            while text.get(at).is_some_and(|g| is_stretch_or_mark(g.cp)) {
                at += 1;
            }
            strip_run(text, start..at, write);
            if let Some(&other) = text.get(at) {
                write.keep(other);
                at += 1;
            }
        }
    }
}

/// What stands between a tatweel and the letters beside it.
fn is_stretch_or_mark(cp: CodePoint) -> bool {
    cp == TATWEEL || chars::is_arabic_mark(cp) || chars::is_mark_category(cp)
}

/// A whole run of tatweels and marks. All its tatweels have the same two neighbours.
fn strip_run(text: &[Glyph], run: Range<usize>, write: &mut Writer) {
    let is_letter = |g: Option<&Glyph>| g.is_some_and(|g| chars::is_arabic_letter(g.cp));
    let before = run.start.checked_sub(1);
    let beside_letter = is_letter(before.and_then(|at| text.get(at))) || is_letter(text.get(run.end));
    let glyphs = &text[run];
    if !beside_letter || glyphs.iter().all(|g| g.cp != TATWEEL) {
        write.keep_all(glyphs);
        return;
    }
    let behind_alef = before.is_some_and(|at| is_bare_alef(&text[at..at + 1 + glyphs.len()]));
    for (at, &glyph) in glyphs.iter().enumerate() {
        if glyph.cp != TATWEEL || is_seat(&glyphs[at + 1..], behind_alef) {
            write.keep(glyph);
        }
    }
}

/// Whether the text begins with an alef that none of its marks makes another letter.
fn is_bare_alef(text: &[Glyph]) -> bool {
    let marks = text.iter().skip(1).take_while(|g| combining_class(g.cp) != 0).count();
    text[0].cp == ALEF && composing_mark(text, 0..1 + marks).is_none()
}

/// Whether the marks at the start of `behind` make a tatweel the seat of a hamza.
fn is_seat(behind: &[Glyph], behind_alef: bool) -> bool {
    let marks = behind.iter().take_while(|g| combining_class(g.cp) != 0);
    marks.into_iter().any(|mark| HAMZA.contains(&mark.cp) || (behind_alef && mark.cp == MADDAH))
}

#[cfg(test)]
mod tests {
    use crate::normalize::Normalizer;
    use crate::normalize::steps::{check, check_properties};
    use proptest::prelude::*;

    #[test]
    fn beside_a_letter_it_goes() {
        check(
            "strip_tatweel",
            &[
                ("محـــمد", "محمد"),
                ("مـ", "م"),
                ("ـم", "م"),
                ("1445هـ", "1445ه"),
                ("الـ96", "ال96"),
                ("الـiPhone", "الiPhone"),
                ("ﻣـﺪ", "ﻣﺪ"),
                ("پـگ", "پگ"),
            ],
        );
    }

    #[test]
    fn its_marks_move_to_the_letter_before() {
        check(
            "strip_tatweel",
            &[
                ("كـَـتب", "ك\u{64E}تب"),
                ("كَـــ\u{651}ـتب", "ك\u{64E}\u{651}تب"),
                ("ب\u{64E}ـ", "ب\u{64E}"),
                ("لـ\u{653}ا", "ل\u{653}ا"),
                ("ب\u{6E5}ـ ـ\u{301}ب", "ب\u{6E5} \u{301}ب"),
                ("ـ\u{64E}ب", "\u{64E}ب"),
            ],
        );
    }

    #[test]
    fn a_mark_belongs_to_its_letter_and_a_tatweel_to_nothing() {
        let normalizer: Normalizer = "strip_tatweel".parse().unwrap();
        let source = "كـ\u{64E}ب";
        let aligned = normalizer.align(source);
        assert_eq!(aligned.text(), "ك\u{64E}ب");
        assert_eq!(aligned.to_source(0..2).range(), 0..2);
        assert_eq!(aligned.to_source(2..4).range(), 4..6);
    }

    #[test]
    fn a_dash_a_face_and_a_mark_alone_stay() {
        let kept = "محمد ـ أحمد ـــ (ـ_ـ) ـ\u{64E} ـ\u{64E}ـ 5ـ a\u{301}ـ ـ، ۞ـ م\u{200C}ـ";
        check("strip_tatweel", &[("", ""), ("ـ", "ـ"), (kept, kept)]);
    }

    #[test]
    fn the_seat_of_a_hamza_stays() {
        let kept = "يَسْـ\u{64E}\u{654}لُ شَيْـ\u{64B}\u{654}ا سـ\u{655}ل اـ\u{653} ا\u{64E}ـ\u{653} ـ\u{654} اـ\u{64E}\u{653}";
        check("strip_tatweel", &[(kept, kept)]);
        check(
            "strip_tatweel",
            &[
                ("يـ\u{64E}ـ\u{654}ـل", "ي\u{64E}ـ\u{654}ل"),
                ("يـ\u{654}ـ\u{64E}ل", "يـ\u{654}\u{64E}ل"),
                ("اــ\u{653}", "اـ\u{653}"),
            ],
        );
        check("strip_marks(all) | strip_tatweel", &[("يسـ\u{654}ل", "يسل")]);
    }

    #[test]
    fn the_letter_before_is_judged_with_its_marks() {
        check(
            "strip_tatweel",
            &[
                ("إـ\u{653}", "إ\u{653}"),
                ("ا\u{655}ـ\u{653}", "ا\u{655}\u{653}"),
                ("ا\u{654}\u{64E}ـ\u{653}", "ا\u{654}\u{64E}\u{653}"),
                ("آـ\u{653}", "آ\u{653}"),
            ],
        );
    }

    #[test]
    fn long_runs_are_linear() {
        let run = "ـ\u{64E}".repeat(200_000);
        check("strip_tatweel", &[(&format!("ا{run}"), &format!("ا{}", "\u{64E}".repeat(200_000)))]);
        let marks = "\u{64E}".repeat(200_000);
        check("strip_tatweel", &[(&format!("ا{marks}ـ"), &format!("ا{marks}"))]);
    }

    proptest! {
        #[test]
        fn compiled_as_one_by_one_idempotent_and_canonical(
            text in proptest::collection::vec(
                proptest::sample::select(vec![
                    'ـ', 'ـ', 'ـ', 'ا', 'أ', 'آ', 'ي', 'ب', 'ٱ', '\u{653}', '\u{654}', '\u{655}', '\u{64E}', '\u{651}',
                    '\u{6E5}', '\u{6E1}', '\u{301}', '\u{200D}', '\u{34F}', ' ', '\n', 'e', '5', '(', '😀', 'ﻣ',
                ]),
                0..16,
            )
        ) {
            let text: String = text.into_iter().collect();
            check_properties("strip_tatweel", &text);
        }
    }
}
