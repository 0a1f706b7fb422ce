//! `nfc`: canonical composition, Unicode Normalization Form C.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "nfc".parse()?;
//! assert_eq!(n.normalize("ا\u{654}حمد"), "أحمد");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Everyone who compares text: hamza typed as a mark (law texts, the Quran) becomes the letter,
//! marks of one letter stand in one order. Typed vocalized text is never NFC: shadda comes before its vowel there.
//!
//! **What it leaves alone.** Compatibility characters: ﻻ, ½, ﬁ.
//!
//! **Parameters.** None. **Order.** After every step that removes something between a letter and a mark.
//! **Kind.** Lossless, idempotent. **Source.** UAX #15, Unicode 17.0.0; canonical ordering by counting, so that a
//! pile of marks costs linear time.

use super::super::args::Args;
use super::super::form::{Form, IntoForm};
use super::super::step::{Effect, Info};

pub const INFO: Info = Info {
    name: "nfc",
    summary: "Canonical composition, Unicode Normalization Form C.",
    example: ("nfc", "ا\u{654}حمد", "أحمد"),
    effect: Effect::Lossless,
    params: &[],
    revision: 1,
    build: |_: &Args| Ok(Box::new(IntoForm(Form::Nfc))),
};

#[cfg(test)]
mod tests {
    use crate::normalize::steps::check;

    #[test]
    fn hamza_and_madda_typed_as_marks_become_the_letter() {
        check(
            "nfc",
            &[("ا\u{653}", "آ"), ("ا\u{654}", "أ"), ("و\u{654}", "ؤ"), ("ا\u{655}", "إ"), ("ي\u{654}", "ئ")],
        );
        check("nfc", &[("ا\u{64E}\u{654}", "أ\u{64E}"), ("ى\u{654}", "ى\u{654}")]);
    }

    #[test]
    fn shadda_comes_behind_its_vowel() {
        check("nfc", &[("ب\u{651}\u{64E}ت", "ب\u{64E}\u{651}ت"), ("ب\u{64E}\u{651}", "ب\u{64E}\u{651}")]);
    }

    #[test]
    fn other_scripts_and_lone_marks() {
        check(
            "nfc",
            &[
                ("e\u{301}", "é"),
                ("é\u{323}", "ẹ\u{301}"),
                ("\u{1112}\u{1161}\u{11AB}", "한"),
                ("\u{212B}", "Å"),
            ],
        );
        check(
            "nfc",
            &[
                (" \u{651}\u{64E}", " \u{64E}\u{651}"),
                ("\u{301}", "\u{301}"),
                ("\u{2000}\u{2001}", "\u{2002}\u{2003}"),
            ],
        );
    }

    #[test]
    fn neighbours_that_both_change_keep_their_own_places() {
        let normalizer: crate::normalize::Normalizer = "nfc".parse().unwrap();
        let aligned = normalizer.align("\u{37E}\u{37E}\u{FB2A}\u{FB2B}");
        assert_eq!(aligned.text(), ";;\u{5E9}\u{5C1}\u{5E9}\u{5C2}");
        let from = [0..1, 1..2, 2..6, 6..10].map(|range| aligned.to_source(range).range());
        assert_eq!(from, [0..2, 2..4, 4..7, 7..10]);
    }

    #[test]
    fn composed_text_stays() {
        check("nfc", &[("", ""), ("نصّ café 한", "نصّ café 한"), ("ﻻ ½ ﬁ", "ﻻ ½ ﬁ")]);
    }
}
