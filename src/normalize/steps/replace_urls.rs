//! `replace_urls`: URLs go, or a text stands in their place.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "replace_urls".parse()?;
//! assert_eq!(n.normalize("التفاصيل:https://t.co/aB3وفي www.example.com."), "التفاصيل: وفي .");
//! let named: kalima::Normalizer = r#"replace_urls("[رابط]")"#.parse()?;
//! assert_eq!(named.normalize("اقرأhttps://t.co/aB3"), "اقرأ [رابط]");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Classifiers and topic models: an address says nothing about the text around it. Lost: the address.
//!
//! **What it leaves alone.** E-mail addresses, which are never URLs; file names (README.md) and other names with a stop in
//! them (ASP.NET); what follows a URL directly: its trailing stop or bracket, and an Arabic word that touches it.
//!
//! **Parameters.** `strip` (default): one space where the URL stood between two characters that are no white space, else
//! nothing; ZWNJ and ZWJ that touch it go too. `"text"`: the text, with a space on each side that touches a letter, mark or
//! digit, and on both sides where it would make a URL with what it touches. A text that is a URL itself is found again.
//!
//! **Order.** After `reduce_elongation` (htttp:// would become a URL), before the splitting of words. **Kind.** Deleting,
//! context; idempotent. **Source.** RFC 3986 as [`recognize::url`](crate::recognize::url) reads it.

use super::super::replaced_objects::{PARAMS, step};
use super::super::step::{Effect, Info};
use crate::recognize::Object;

pub const INFO: Info = Info {
    name: "replace_urls",
    summary: "URLs go, or a text stands in their place.",
    example: ("replace_urls", "اقرأ https://t.co/aB3 الآن", "اقرأ  الآن"),
    effect: Effect::Deleting,
    params: PARAMS,
    revision: 1,
    // The one is in every scheme, the other in every host.
    build: |args| Ok(step(Object::Url, &['/', '.'], args)),
};

#[cfg(test)]
mod tests {
    use crate::normalize::steps::{check, check_properties};
    use proptest::prelude::*;

    #[test]
    fn a_url_goes_and_glues_nothing() {
        check(
            "replace_urls",
            &[
                ("", ""),
                ("https://t.co/a", ""),
                ("نص https://t.co/a نص", "نص  نص"),
                ("نصhttps://t.co/aنص", "نص نص"),
                ("نص https://t.co/a", "نص "),
                ("نصhttps://t.co/a", "نص"),
                ("(https://t.co/a)", "( )"),
                ("نص\nhttp://a.b\nنص", "نص\n\nنص"),
                ("نص:www.example.com/a?b=c#d.", "نص: ."),
                ("example.com/a و example.com", " و "),
                ("http://a.bhttp://c.d", ""),
                ("نصhttp://a.bhttp://c.dنص", "نص نص"),
            ],
        );
    }

    #[test]
    fn joiners_that_touch_it_go_too() {
        check(
            "replace_urls",
            &[
                ("نص\u{200C}http://a.b\u{200D}\u{200C}نص", "نص نص"),
                ("http://a.b\u{200C}http://c.d", ""),
                ("\u{200D}http://a.b\u{200D}", ""),
                ("نص\u{200C}نص", "نص\u{200C}نص"),
            ],
        );
        check(r#"replace_urls("س")"#, &[("نص\u{200C}http://a.b\u{200C}، ", "نص س، ")]);
    }

    #[test]
    fn what_is_no_url_stays() {
        let kept =
            "sara@example.com README.md main.py ASP.NET انتهى.بدأ مصر.السعودية 3.14 12/9 www. http:// a/b";
        check("replace_urls", &[(kept, kept)]);
        check(r#"replace_urls("x")"#, &[(kept, kept)]);
    }

    #[test]
    fn what_it_leaves_makes_no_other() {
        check(
            "replace_urls",
            &[
                ("www.http://a.b.x.com", "www."),
                ("www.http://a.b،.x.com", "www. ،."),
                ("http://http://a.b/", "http://"),
                ("http://x@y", ""),
                ("httphttp://a.b://c", "http"),
            ],
        );
    }

    #[test]
    fn a_text_in_its_place_touches_no_word() {
        check(
            r#"replace_urls("<url>")"#,
            &[
                ("https://t.co/a", "<url>"),
                ("نص https://t.co/a نص", "نص <url> نص"),
                ("نصhttps://t.co/aنص", "نص <url> نص"),
                ("5https://t.co/a", "5 <url>"),
                ("نص\u{64E}https://t.co/a.", "نص\u{64E} <url>."),
                ("(https://t.co/a)، ", "(<url>)، "),
                ("http://a.bhttp://c.d", "<url><url>"),
            ],
        );
        check(
            r#"replace_urls("رابط")"#,
            &[("http://a.bhttp://c.d", "رابط رابط"), ("(http://a.b)", "(رابط)")],
        );
        check(r#"replace_urls(" رابط ")"#, &[("نصhttp://a.bنص", "نص رابط نص")]);
        check(r#"replace_urls("")"#, &[("نصhttp://a.bنص", "نص نص")]);
    }

    #[test]
    fn a_text_that_would_be_part_of_a_url_stands_apart() {
        check(
            r#"replace_urls("رابط")"#,
            &[("www.http://a.b", "www. رابط"), ("انتهى.http://a.b", "انتهى.رابط")],
        );
    }

    #[test]
    fn it_maps_to_the_whole_url() {
        let normalizer: crate::normalize::Normalizer = r#"replace_urls("س ص")"#.parse().unwrap();
        let text = "نصhttp://a.bنص";
        let aligned = normalizer.align(text);
        assert_eq!(aligned.text(), "نص س ص نص");
        assert_eq!(&text[aligned.to_source(5..7).range()], "http://a.b");
        assert_eq!(aligned.to_source(4..5).range(), 4..4, "the inserted space");
        assert_eq!(aligned.to_source(10..11).range(), 14..14, "the inserted space behind it");
        let stripped: crate::normalize::Normalizer = "replace_urls".parse().unwrap();
        let aligned = stripped.align(text);
        assert_eq!(aligned.text(), "نص نص");
        assert!(aligned.to_source(4..5).range().is_empty());
        assert_eq!(aligned.to_source(0..9).range(), 0..text.len());
    }

    #[test]
    fn hostile_text_is_linear() {
        for unit in
            ["www.", "http://", "@", ".", "/", "http://a", "a.com", "a.com/", "\u{200C}", "a.com\u{200C}."]
        {
            for spec in ["replace_urls", r#"replace_urls("<url>")"#, r#"replace_urls("com")"#] {
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
                    "http://", "https://", "ftp://", "www.", ".com", ".", "/", ":", "a", "b", "Z", "é", "e\u{301}",
                    "1", "٢", "ب", "ا\u{654}", "\u{64E}", "@", "#", "_", "-", "%", "?", "(", ")", "[", "،", "مصر",
                    "\u{200C}", "\u{200D}", "\u{200F}", "😂", "❤\u{FE0F}", "ـ", " ", "\n", "\u{A0}", ".zip", "t.co/a",
                ]),
                0..16,
            ),
            spec in proptest::sample::select(vec![
                "replace_urls", r#"replace_urls("<url>")"#, r#"replace_urls("رابط")"#, r#"replace_urls("com")"#,
                r#"replace_urls("/x ")"#, r#"replace_urls("http")"#, r#"replace_urls("://")"#,
            ]),
        ) {
            check_properties(spec, &text.concat());
        }
    }
}
