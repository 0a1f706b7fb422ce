//! `order_marks`: puts the marks of each letter in the order in which they are written and shown.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "order_marks".parse()?;
//! assert_eq!(n.normalize("رب\u{64E}\u{651}"), "رب\u{651}\u{64E}"); // shadda, then fatha
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Who shows text that went through `nfc`, with a font or a program that does not order marks by
//! itself, and who compares vocalized texts in the order of the keyboard. Hamza and other marks that modify the letter
//! come first, below before above; then shadda; then the rest by combining class.
//!
//! **What it leaves alone.** Letters: أ stays composed, and its own hamza counts as a part of it. A combining grapheme
//! joiner (U+034F) parts the marks at its sides, as anywhere.
//!
//! **Parameters.** None. **Order.** Last: `nfc` after it undoes it.
//! **Kind.** Lossless, idempotent: the answer is canonically equivalent to the text. **Source.** UAX #53 (Arabic Mark
//! Transient Reordering Algorithm), Unicode 17.0.0; ordering by counting, so that a pile of marks costs linear time.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use super::super::args::Args;
use super::super::form::{sort_stably, write_changed};
use super::super::step::{Effect, Info, Rule, Step};
use crate::chars::{CodePoint, combining_class, is_modifier_combining_mark};
use crate::kernel::{Detector, Glyph, Reach, Writer};

pub const INFO: Info = Info {
    name: "order_marks",
    summary: "The marks of each letter in the order they are written: hamza, shadda, then the vowel.",
    example: ("order_marks", "رب\u{64E}\u{651}", "رب\u{651}\u{64E}"),
    effect: Effect::Lossless,
    params: &[],
    revision: 1,
    build: |_: &Args| Ok(Box::new(OrderMarks)),
};

/// The combining class of shadda, of marks below and of marks above.
const SHADDA: u8 = 33;
const BELOW: u8 = 220;
const ABOVE: u8 = 230;

#[derive(Debug)]
struct OrderMarks;

/// The code points with a combining class.
static MARKS: LazyLock<Vec<RangeInclusive<CodePoint>>> = LazyLock::new(|| {
    let blocks = [0x300..=0x33FF, 0xA000..=0xABFF, 0xFB00..=0xFFFF, 0x1_0000..=0x1_FFFF];
    blocks.into_iter().flatten().filter(|&cp| combining_class(cp) != 0).map(|cp| cp..=cp).collect()
});

impl Step for OrderMarks {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        MARKS.clone()
    }

    /// A number that grows through every run in order. The reverse does not hold, which costs no more than a look: a
    /// modifying mark behind another mark of its class stays behind it.
    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        match combining_class(cp) {
            0 => Rule::Keep,
            BELOW if is_modifier_combining_mark(cp) => Rule::Rank(1),
            ABOVE if is_modifier_combining_mark(cp) => Rule::Rank(2),
            SHADDA => Rule::Rank(3),
            class => Rule::Rank(class + 3),
        }
    }

    fn rewrite(&self, text: &[Glyph], write: &mut Writer) {
        let mut marks = Vec::new();
        let mut at = 0;
        while at < text.len() {
            let run = text[at..].iter().take_while(|glyph| combining_class(glyph.cp) != 0).count();
            if run == 0 {
                write.keep(text[at]);
                at += 1;
                continue;
            }
            marks.clear();
            marks.extend(text[at..at + run].iter().map(|glyph| glyph.cp));
            order(&mut marks);
            write_changed(&text[at..at + run], &marks, write);
            at += run;
        }
    }

    fn detector(&self) -> Detector {
        Detector::OutOfOrder
    }

    fn reach(&self) -> Reach {
        Reach::Run
    }
}

/// The algorithm of UAX #53 on a run of marks, its three moves as it states them. O(n).
fn order(marks: &mut [CodePoint]) {
    sort_stably(marks, combining_class);
    let all_of_class = |_| true;
    to_front(marks, SHADDA, all_of_class);
    to_front(marks, ABOVE, is_modifier_combining_mark);
    to_front(marks, BELOW, is_modifier_combining_mark);
}

/// Of the marks of a class, moves the first ones before all others, as long as they are `wanted`.
fn to_front(marks: &mut [CodePoint], class: u8, wanted: impl Fn(CodePoint) -> bool) {
    let Some(start) = marks.iter().position(|&mark| combining_class(mark) == class) else { return };
    let of_class = marks[start..].iter().take_while(|&&mark| combining_class(mark) == class);
    let moved = of_class.take_while(|&&mark| wanted(mark)).count();
    marks[..start + moved].rotate_right(moved);
}

#[cfg(test)]
mod tests {
    use crate::normalize::Normalizer;
    use crate::normalize::steps::{check, check_properties};
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn shadda_comes_before_the_vowel() {
        check(
            "order_marks",
            &[("ب\u{64E}\u{651}ت", "ب\u{651}\u{64E}ت"), ("ب\u{651}\u{64E}", "ب\u{651}\u{64E}")],
        );
        check("order_marks", &[("\u{64E}\u{651}", "\u{651}\u{64E}"), ("", ""), ("نص", "نص")]);
    }

    #[test]
    fn marks_that_modify_come_first_below_before_above() {
        check("order_marks", &[("ى\u{64E}\u{651}\u{654}", "ى\u{654}\u{651}\u{64E}")]);
        check("order_marks", &[("ى\u{651}\u{654}\u{655}", "ى\u{655}\u{654}\u{651}")]);
        check("order_marks", &[("ا\u{64E}\u{654}", "ا\u{654}\u{64E}"), ("أ\u{64E}", "أ\u{64E}")]);
    }

    #[test]
    fn a_modifying_mark_behind_another_of_its_class_stays() {
        check("order_marks", &[("ا\u{64E}\u{653}\u{654}", "ا\u{64E}\u{653}\u{654}")]);
        check("order_marks", &[("ا\u{651}\u{656}\u{655}", "ا\u{651}\u{656}\u{655}")]);
    }

    #[test]
    fn the_example_of_the_annex() {
        let before = "\u{618}\u{619}\u{64E}\u{64F}\u{654}\u{658}\u{653}\u{654}\u{651}\u{656}\u{651}\u{65C}\u{655}\u{650}";
        let after = "\u{654}\u{658}\u{651}\u{651}\u{618}\u{64E}\u{619}\u{64F}\u{650}\u{656}\u{65C}\u{655}\u{653}\u{654}";
        check("order_marks", &[(before, after)]);
    }

    #[test]
    fn a_joiner_parts_marks_and_nfc_undoes_the_order() {
        check("order_marks", &[("ب\u{64E}\u{34F}\u{651}", "ب\u{64E}\u{34F}\u{651}")]);
        check("order_marks | nfc", &[("ب\u{651}\u{64E}", "ب\u{64E}\u{651}")]);
    }

    #[test]
    fn a_pile_of_marks_is_linear() {
        let normalizer: Normalizer = "order_marks".parse().unwrap();
        let pile = format!("ب{}", "\u{64E}\u{651}\u{653}".repeat(400_000));
        let ordered = normalizer.normalize(&pile);
        assert!(ordered.starts_with("ب\u{651}\u{651}") && ordered.ends_with("\u{653}\u{653}"));
    }

    #[test]
    fn what_changed_place_belongs_together() {
        let normalizer: Normalizer = "order_marks".parse().unwrap();
        let aligned = normalizer.align("ب\u{64E}\u{651}\u{653}ت");
        assert_eq!(aligned.text(), "ب\u{651}\u{64E}\u{653}ت");
        assert_eq!([0..2, 2..4, 4..6, 6..8].map(|r| aligned.to_source(r).range()), [0..2, 2..6, 2..6, 6..8]);
    }

    proptest! {
        #[test]
        fn is_canonically_equivalent(text in crate::normalize::form::any_text()) {
            check_properties("order_marks", &text);
            let normalizer: Normalizer = "order_marks".parse().unwrap();
            prop_assert_eq!(normalizer.normalize(&text).nfc().collect::<String>(), text.nfc().collect::<String>());
        }
    }
}
