//! `nfkc`: compatibility decomposition, then canonical composition, Unicode Normalization Form KC.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "nfkc".parse()?;
//! assert_eq!(n.normalize("ﻻ ½ ﬁ"), "لا 1⁄2 fi");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Who must answer as another program does that uses it (identifiers, models trained on NFKC). For
//! Arabic itself `fold_presentation_forms` is better: NFKC puts a space into words for U+FE70 and its like, and makes
//! Uyghur letters of U+FBD3–FBFB, which are glyph slots in PDF text.
//!
//! **What it leaves alone.** Letters without a compatibility mapping: ک, ی, ڤ; ﴾ ﴿.
//!
//! **Parameters.** None. **Order.** First, or after every step that removes something between a letter and a mark.
//! **Kind.** Folding, idempotent. **Source.** UAX #15, Unicode 17.0.0; canonical ordering by counting, so that a
//! pile of marks costs linear time.

use super::super::args::Args;
use super::super::form::{Form, IntoForm};
use super::super::step::{Effect, Info};

pub const INFO: Info = Info {
    name: "nfkc",
    summary: "Compatibility decomposition and canonical composition, Unicode Normalization Form KC.",
    example: ("nfkc", "ﻻ ½ ﬁ", "لا 1\u{2044}2 fi"),
    effect: Effect::Folding,
    params: &[],
    revision: 1,
    build: |_: &Args| Ok(Box::new(IntoForm(Form::Nfkc))),
};

#[cfg(test)]
mod tests {
    use crate::normalize::Normalizer;
    use crate::normalize::steps::{check, check_properties};
    use proptest::prelude::*;

    #[test]
    fn compatibility_characters_become_what_they_stand_for() {
        check("nfkc", &[("ﻷ", "لأ"), ("ﷲ", "الله"), ("①", "1"), ("\u{A0}", " "), ("\u{1D400}", "A")]);
        check("nfkc", &[("\u{FE70}", " \u{64B}"), ("\u{FBD3}", "\u{6AD}"), ("\u{1E9B}", "\u{1E61}")]);
    }

    #[test]
    fn what_they_stand_for_composes_with_its_neighbours() {
        check(
            "nfkc",
            &[("\u{FE8D}\u{654}", "أ"), ("\u{FE8D}\u{64E}\u{655}", "إ\u{64E}"), ("ｶ\u{FF9E}", "\u{30AC}")],
        );
        check("nfkc", &[("\u{FFA1}\u{FFC2}", "\u{AC00}")]);
    }

    #[test]
    fn letters_and_composed_text_stay() {
        check("nfkc", &[("", ""), ("نصّ café 한", "نصّ café 한"), ("ک ی ڤ ﴾﴿", "ک ی ڤ ﴾﴿")]);
    }

    #[test]
    fn a_word_comes_from_its_ligature() {
        let nfkc: Normalizer = "nfkc".parse().unwrap();
        let aligned = nfkc.align("xﷺy");
        assert_eq!(aligned.text(), "xصلى الله عليه وسلمy");
        assert_eq!(aligned.to_source(1..3).range(), 1..4);
        assert_eq!(aligned.to_source(0..1).range(), 0..1);
    }

    proptest! {
        #[test]
        fn holds_for_any_text(text in crate::normalize::form::any_text()) {
            check_properties("nfkc", &text);
        }
    }
}
