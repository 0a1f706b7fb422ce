//! `nfkd`: compatibility decomposition, Unicode Normalization Form KD.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "nfkd".parse()?;
//! assert_eq!(n.normalize("ﻷن"), "لا\u{654}ن");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Who must answer as another program does that uses it, often before it deletes all marks. What is
//! said of Arabic presentation forms at `nfkc` holds here too.
//!
//! **What it leaves alone.** Letters without any decomposition: ک, ی, ڤ; ﴾ ﴿.
//!
//! **Parameters.** None. **Order.** Any; `nfc` composes its letters again.
//! **Kind.** Folding, idempotent. **Source.** UAX #15, Unicode 17.0.0; canonical ordering by counting, so that a
//! pile of marks costs linear time.

use super::super::args::Args;
use super::super::form::{Form, IntoForm};
use super::super::step::{Effect, Info};

pub const INFO: Info = Info {
    name: "nfkd",
    summary: "Compatibility decomposition, Unicode Normalization Form KD.",
    example: ("nfkd", "ﻷن", "لا\u{654}ن"),
    effect: Effect::Folding,
    params: &[],
    revision: 1,
    build: |_: &Args| Ok(Box::new(IntoForm(Form::Nfkd))),
};

#[cfg(test)]
mod tests {
    use crate::normalize::steps::{check, check_properties};
    use proptest::prelude::*;

    #[test]
    fn everything_comes_apart() {
        check("nfkd", &[("ﻷ", "لا\u{654}"), ("½", "1\u{2044}2"), ("\u{1E9B}\u{323}", "s\u{323}\u{307}")]);
        check(
            "nfkd",
            &[("أ\u{64E}", "ا\u{64E}\u{654}"), ("한", "\u{1112}\u{1161}\u{11AB}"), ("ｶﾞ", "カ\u{3099}")],
        );
    }

    #[test]
    fn text_in_the_form_stays() {
        check(
            "nfkd",
            &[("", ""), ("ا\u{64E}\u{654}حمد abc", "ا\u{64E}\u{654}حمد abc"), ("ک ی ڤ ﴾﴿", "ک ی ڤ ﴾﴿")],
        );
    }

    proptest! {
        #[test]
        fn holds_for_any_text(text in crate::normalize::form::any_text()) {
            check_properties("nfkd", &text);
        }
    }
}
