//! `nfd`: canonical decomposition, Unicode Normalization Form D.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "nfd".parse()?;
//! assert_eq!(n.normalize("أحمد"), "ا\u{654}حمد");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Who hands text to a program that expects letters and marks apart, or wants to look at marks one by
//! one, those of composed letters too.
//!
//! **What it leaves alone.** Compatibility characters: ﻻ, ½, ﬁ.
//!
//! **Parameters.** None. **Order.** Last: the steps about letters take أ and ا with its mark alike, `nfc` undoes it.
//! **Kind.** Lossless, idempotent. **Source.** UAX #15, Unicode 17.0.0; canonical ordering by counting, so that a
//! pile of marks costs linear time.

use super::super::args::Args;
use super::super::form::{Form, IntoForm};
use super::super::step::{Effect, Info};

pub const INFO: Info = Info {
    name: "nfd",
    summary: "Canonical decomposition, Unicode Normalization Form D.",
    example: ("nfd", "أحمد", "ا\u{654}حمد"),
    effect: Effect::Lossless,
    params: &[],
    revision: 1,
    build: |_: &Args| Ok(Box::new(IntoForm(Form::Nfd))),
};

#[cfg(test)]
mod tests {
    use crate::normalize::Normalizer;
    use crate::normalize::steps::{check, check_properties};
    use proptest::prelude::*;

    #[test]
    fn letters_come_apart_and_their_marks_in_order() {
        check("nfd", &[("آإؤئ", "ا\u{653}ا\u{655}و\u{654}ي\u{654}"), ("أ\u{64E}", "ا\u{64E}\u{654}")]);
        check("nfd", &[("ب\u{651}\u{64E}ت", "ب\u{64E}\u{651}ت"), ("\u{1E69}", "s\u{323}\u{307}")]);
        check("nfd", &[("한국", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"), ("\u{37E}", ";")]);
    }

    #[test]
    fn text_in_the_form_and_compatibility_characters_stay() {
        check("nfd", &[("", ""), ("ا\u{654}حمد", "ا\u{654}حمد"), ("ﻻ ½ ﬁ", "ﻻ ½ ﬁ")]);
        let nfd: Normalizer = "nfd".parse().unwrap();
        assert!(matches!(nfd.normalize("ا\u{64E}\u{654} a"), std::borrow::Cow::Borrowed(_)));
    }

    #[test]
    fn the_parts_of_a_letter_come_from_it() {
        let nfd: Normalizer = "nfd".parse().unwrap();
        let aligned = nfd.align("سأل");
        assert_eq!(aligned.text(), "سا\u{654}ل");
        assert_eq!(aligned.to_source(2..4).range(), 2..4);
        assert_eq!(aligned.to_source(4..6).range(), 2..4);
        assert_eq!(aligned.to_source(6..8).range(), 4..6);
    }

    proptest! {
        #[test]
        fn holds_for_any_text(text in crate::normalize::form::any_text()) {
            check_properties("nfd", &text);
        }
    }
}
