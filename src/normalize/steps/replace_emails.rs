//! `replace_emails`: e-mail addresses go, or a text stands in their place.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "replace_emails".parse()?;
//! assert_eq!(n.normalize("راسلsara@example.comفورا"), "راسل فورا");
//! let named: kalima::Normalizer = r#"replace_emails("[بريد]")"#.parse()?;
//! assert_eq!(named.normalize("راسلsara@example.comفورا"), "راسل [بريد] فورا");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Classifiers, and whoever gives texts to others: an address names a person. Lost: the address.
//!
//! **What it leaves alone.** URLs; mentions (@sara); user@localhost; `mailto:` before an address; the signs and the Arabic
//! words that touch one.
//!
//! **Parameters.** `strip` (default): one space where the address stood between two characters that are no white space, else
//! nothing; ZWNJ and ZWJ that touch it go too. `"text"`: the text, with a space on each side that touches a letter, mark or
//! digit, and on both sides where it would make an address with what it touches. A text that is an address itself is found
//! again.
//!
//! **Order.** Before `replace_mentions` and the splitting of words. **Kind.** Deleting, context; idempotent. **Source.** RFC
//! 5321 and 5322 as [`recognize::email`](crate::recognize::email) reads them.

use super::super::replaced_objects::{PARAMS, step};
use super::super::step::{Effect, Info};
use crate::recognize::Object;

pub const INFO: Info = Info {
    name: "replace_emails",
    summary: "E-mail addresses go, or a text stands in their place.",
    example: ("replace_emails", "راسل sara@example.com فورا", "راسل  فورا"),
    effect: Effect::Deleting,
    params: PARAMS,
    revision: 1,
    build: |args| Ok(step(Object::Email, &['@'], args)),
};

#[cfg(test)]
mod tests {
    use crate::normalize::steps::{check, check_properties};
    use proptest::prelude::*;

    #[test]
    fn an_address_goes_and_glues_nothing() {
        check(
            "replace_emails",
            &[
                ("", ""),
                ("a@b.co", ""),
                ("راسل a@b.co فورا", "راسل  فورا"),
                ("راسلa@b.coفورا", "راسل فورا"),
                ("راسلa@b.co، فورا", "راسل ، فورا"),
                ("<First.Last+tag@mail.example.com>", "< >"),
                ("mailto:a@b.co.", "mailto: ."),
                ("راسل\u{200C}a@b.co\u{200D}فورا", "راسل فورا"),
            ],
        );
    }

    #[test]
    fn what_is_no_address_stays() {
        let kept = "@sara user@localhost a@b x@@y @example.com https://t.co/a www.example.com C@ @ é@b.co";
        check("replace_emails", &[(kept, kept)]);
        check(r#"replace_emails("x")"#, &[(kept, kept)]);
    }

    #[test]
    fn what_it_leaves_makes_no_other() {
        check(
            "replace_emails",
            &[
                ("a@b.co@c.de", "@c.de"),
                ("éa@b.co@c.de", "éa@"),
                ("x..a@b.co@c.de", "x.. @c.de"),
                ("a@a@b.co", "a@"),
                ("@a@b.co@", "@a@b.co@"),
                ("http://x@y.com", "http://x@y.com"),
            ],
        );
    }

    #[test]
    fn a_text_in_its_place_touches_no_word() {
        check(
            r#"replace_emails("<mail>")"#,
            &[
                ("راسلa@b.coفورا", "راسل <mail> فورا"),
                ("(a@b.co)،", "(<mail>)،"),
                ("راسل a@b.co.", "راسل <mail>."),
                ("٥\u{200C}a@b.co", "٥ <mail>"),
            ],
        );
        check(r#"replace_emails("x")"#, &[("a@b.co@c.de", "x @c.de"), ("a@b.co@", "x@")]);
    }

    #[test]
    fn hostile_text_is_linear() {
        for unit in ["@", "a@", "a@b.co@", "a@b.co", "@a", "a.", "a@b.co\u{200C}", "%@"] {
            for spec in ["replace_emails", r#"replace_emails("x")"#] {
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
                    "@", "@", "a@b.co", "a@", "@b.co", ".co", ".", "..", "-", "_", "+", "%", "a", "b", "Z", "é",
                    "e\u{301}", "1", "٢", "ب", "ا\u{654}", "\u{64E}", "http://", "www.", "/", ":", "#", "(", ")", "،",
                    "\u{200C}", "\u{200D}", "\u{200F}", "😂", "1\u{FE0F}\u{20E3}", "ـ", " ", "\n", "\u{A0}", ".zip",
                ]),
                0..16,
            ),
            spec in proptest::sample::select(vec![
                "replace_emails", r#"replace_emails("<mail>")"#, r#"replace_emails("بريد")"#, r#"replace_emails("co")"#,
                r#"replace_emails("a.")"#, r#"replace_emails("@")"#, r#"replace_emails("@b.co")"#,
            ]),
        ) {
            check_properties(spec, &text.concat());
        }
    }
}
