//! `replace_mentions`: mentions go, or a text stands in their place.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "replace_mentions".parse()?;
//! assert_eq!(n.normalize("RT @sara: قالت@aliنعم"), "RT : قالت نعم");
//! let named: kalima::Normalizer = r#"replace_mentions("[مستخدم]")"#.parse()?;
//! assert_eq!(named.normalize("قالت@ali، نعم"), "قالت [مستخدم]، نعم");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Classifiers, and whoever gives texts to others: a mention names a person. Lost: who it is.
//!
//! **What it leaves alone.** E-mail addresses; `@` before an Arabic word (@محمد), after a Latin letter or a digit, and alone.
//!
//! **Parameters.** `strip` (default): one space where the mention stood between two characters that are no white space, else
//! nothing; ZWNJ and ZWJ that touch it go too. `"text"`: the text, with a space on each side that touches a letter, mark or
//! digit, and on both sides where it would make a mention with what it touches (`@@sara`). A text that is a mention itself is
//! found again.
//!
//! **Order.** After `replace_emails`, before the splitting of words. **Kind.** Deleting, context; idempotent. **Source.** The
//! user names of X, Telegram and Instagram as [`recognize::mention`](crate::recognize::mention) reads them.

use super::super::replaced_objects::{PARAMS, step};
use super::super::step::{Effect, Info};
use crate::recognize::Object;

pub const INFO: Info = Info {
    name: "replace_mentions",
    summary: "Mentions go, or a text stands in their place.",
    example: ("replace_mentions", "شكرا @sara جزيلا", "شكرا  جزيلا"),
    effect: Effect::Deleting,
    params: PARAMS,
    revision: 1,
    build: |args| Ok(step(Object::Mention, &['@'], args)),
};

#[cfg(test)]
mod tests {
    use crate::normalize::steps::{check, check_properties};
    use proptest::prelude::*;

    #[test]
    fn a_mention_goes_and_glues_nothing() {
        check(
            "replace_mentions",
            &[
                ("", ""),
                ("@sara", ""),
                ("RT @sara: نعم", "RT : نعم"),
                ("قالت@saraثم", "قالت ثم"),
                ("@a@b", ""),
                ("في@a@bثم", "في ثم"),
                ("(@sara)", "( )"),
                ("@user.name", ".name"),
                ("@@x", "@"),
                ("@a#b", "#b"),
                ("#DWTS@b", "#DWTS"),
                ("@a\u{200C}@b", ""),
                ("قالت\u{200D}@sara\u{200C}ثم", "قالت ثم"),
            ],
        );
    }

    #[test]
    fn what_is_no_mention_stays() {
        let kept = "sara@example.com user@localhost @محمد @ @_@ 5@x é@x";
        check("replace_mentions", &[(kept, kept)]);
        check(r#"replace_mentions("x")"#, &[(kept, kept)]);
    }

    #[test]
    fn what_it_leaves_makes_no_other() {
        check(
            "replace_mentions",
            &[("@a@é@b", "@é@b"), ("@@a@b", "@"), ("@a@b.co@c", ".co@c"), (".@a@@b", ". @"), ("@a@", "@")],
        );
    }

    #[test]
    fn a_text_in_its_place_touches_no_word() {
        check(
            r#"replace_mentions("USER")"#,
            &[
                ("RT @sara: نعم", "RT USER: نعم"),
                ("قالت@saraثم", "قالت USER ثم"),
                ("(@sara)", "(USER)"),
                ("@a@b", "USER USER"),
                ("@a#b", "USER#b"),
                ("@@x", "@ USER"),
            ],
        );
        check(r#"replace_mentions("<u>")"#, &[("@a@b @@x", "<u><u> @<u>")]);
    }

    #[test]
    fn hostile_text_is_linear() {
        for unit in ["@", "@a", "a@", "@@a", "@_", "@a\u{200C}", "@a.", "@a#a"] {
            for spec in ["replace_mentions", r#"replace_mentions("x")"#] {
                let normalizer: crate::normalize::Normalizer = spec.parse().unwrap();
                let answer = normalizer.normalize(&unit.repeat(20_000)).into_owned();
                assert_eq!(normalizer.normalize(&answer), answer, "{spec} on {unit}");
            }
        }
    }

    proptest! {
        #[test]
        fn compiled_as_one_by_one_idempotent_and_canonical(
            text in proptest::collection::vec(
                proptest::sample::select(vec![
                    "@", "@", "@a", "a@b.co", ".co", ".", "-", "_", "a", "Z", "é", "e\u{301}", "1", "٢", "ب",
                    "ا\u{654}", "\u{64E}", "\u{301}", "http://", "www.", "/", ":", "#", "#x", "(", ")", "،", "\u{200C}",
                    "\u{200D}", "\u{200F}", "😂", "1\u{FE0F}\u{20E3}", "\u{FE0F}", "ـ", " ", "\n", "\u{A0}",
                ]),
                0..16,
            ),
            spec in proptest::sample::select(vec![
                "replace_mentions", r#"replace_mentions("<u>")"#, r#"replace_mentions("USER")"#, r#"replace_mentions("@")"#,
                r#"replace_mentions("مستخدم")"#, r##"replace_mentions("#x")"##, r#"replace_mentions("_")"#,
            ]),
        ) {
            check_properties(spec, &text.concat());
        }
    }
}
