//! `strip_punctuation`: punctuation goes.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "strip_punctuation".parse()?;
//! assert_eq!(n.normalize("«نعم»، قال:لا (3.14)! https://t.co/a"), "نعم قال لا 3.14 https://t.co/a");
//! let kept: kalima::Normalizer = r#"strip_punctuation(keep="؟!")"#.parse()?;
//! assert_eq!(kept.normalize("حقا؟! نعم."), "حقا؟! نعم");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Bags of words and topic models. Lost: where clauses and sentences end, and quotes.
//!
//! **What it leaves alone.** `. , : / - ٫ ٬ ،` directly between two digits (3.14, 12:30, 12/9); an apostrophe (' or ’) between
//! Latin letters; the signs inside a URL, e-mail address, mention, hashtag, file name or an emoji of several code points;
//! tatweel, which is a letter by its category; symbols (category S: + = < > | ~ ^ ` $ and the like).
//!
//! **Parameters.** `keep="…"`: signs that stay wherever they stand.
//!
//! **Order.** After whatever looks at signs: the splitting of words, `hashtags`, `strip_html`. **Kind.** Deleting, context;
//! idempotent: one space where a sign stood between two characters that are no white space, else nothing; ZWNJ and ZWJ that
//! touch it go too. **Source.** General category P of Unicode 17.0.0.

use std::ops::{Range, RangeInclusive};

use super::super::args::{Args, Param};
use super::super::domains::PUNCTUATION;
use super::super::never_glue::cut;
use super::super::step::{Effect, Info, Rule, Step};
use crate::chars::{self, CodePoint, Script, canonical_decomposition};
use crate::kernel::{Glyph, Writer};
use crate::recognize::{Found, Object, objects};

pub const INFO: Info = Info {
    name: "strip_punctuation",
    summary: "Punctuation goes.",
    example: ("strip_punctuation", "«نعم»، قال:لا (3.14)!", "نعم قال لا 3.14"),
    effect: Effect::Deleting,
    params: &[Param::KeyedText("keep", "")],
    revision: 1,
    build: |args: &Args| {
        let keep = args.text(0).unwrap_or_default().chars().map(|c| canonical(c.into())).collect();
        Ok(Box::new(StripPunctuation { keep }))
    },
};

#[derive(Debug)]
struct StripPunctuation {
    /// What stays wherever it stands.
    keep: Vec<CodePoint>,
}

impl Step for StripPunctuation {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        PUNCTUATION.to_vec()
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        let goes = chars::is_punctuation(cp) && !self.keep.contains(&canonical(cp));
        if goes { Rule::Context } else { Rule::Keep }
    }

    fn rewrite(&self, text: &[Glyph], write: &mut Writer) {
        let cps: Vec<CodePoint> = text.iter().map(|glyph| glyph.cp).collect();
        let mut spared = objects(&cps).filter(spares).peekable();
        let mut cuts: Vec<Range<usize>> = Vec::new();
        let mut after_latin = false;
        for (at, &cp) in cps.iter().enumerate() {
            while spared.next_if(|found| found.end <= at).is_some() {}
            let inside = spared.peek().is_some_and(|found| found.start <= at);
            let goes = !inside && self.rule(cp) == Rule::Context;
            if goes && !between_digits(&cps, at) && !(after_latin && is_apostrophe_before_latin(&cps, at)) {
                cuts.push(at..at + 1);
            }
            after_latin = is_latin_letter(cp) || (after_latin && chars::is_mark_category(cp));
        }
        cut(text, &cuts, write);
    }
}

/// Whether the signs of an object stay. An emoji of one code point is no more than its sign: ‼ is punctuation.
fn spares(found: &Found) -> bool {
    found.object != Object::Emoji || found.end - found.start > 1
}

/// The code point that canonical equivalence has in its place: U+037E is a semicolon.
fn canonical(cp: CodePoint) -> CodePoint {
    match canonical_decomposition(cp) {
        Some(parts) if parts.as_slice().len() == 1 => parts.as_slice()[0],
        _ => cp,
    }
}

fn between_digits(cps: &[CodePoint], at: usize) -> bool {
    let digit = |at: usize| cps.get(at).is_some_and(|&cp| chars::is_decimal_number(cp));
    joins_digits(cps[at]) && at > 0 && digit(at - 1) && digit(at + 1)
}

fn joins_digits(cp: CodePoint) -> bool {
    matches!(
        cp,
        0x2E // .
        | 0x2C // ,
        | 0x3A // :
        | 0x2F // /
        | 0x2D // -
        | 0x66B // ٫ ARABIC DECIMAL SEPARATOR
        | 0x66C // ٬ ARABIC THOUSANDS SEPARATOR
        | 0x60C // ، ARABIC COMMA
    )
}

/// ' or U+2019 RIGHT SINGLE QUOTATION MARK, and a Latin letter behind it.
fn is_apostrophe_before_latin(cps: &[CodePoint], at: usize) -> bool {
    matches!(cps[at], 0x27 | 0x2019) && cps.get(at + 1).is_some_and(|&cp| is_latin_letter(cp))
}

fn is_latin_letter(cp: CodePoint) -> bool {
    chars::script(cp) == Script::Latin && chars::is_letter_category(cp)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::Normalizer;
    use crate::normalize::steps::{check, check_properties};
    use proptest::prelude::*;

    #[test]
    fn every_sign_of_category_p_goes() {
        let normalizer: Normalizer = "strip_punctuation".parse().unwrap();
        for c in (0..0x2_0000).filter_map(char::from_u32) {
            let (alone, between) = (c.to_string(), format!("ب{c}+"));
            let punctuation = chars::is_punctuation(c.into());
            let expected = if punctuation { ["", "ب +"] } else { [&alone, &between].map(String::as_str) };
            let answers = [&alone, &between].map(|text| normalizer.normalize(text));
            assert_eq!(answers, expected, "{c:?}");
        }
    }

    #[test]
    fn one_space_where_it_parted_two_words() {
        check(
            "strip_punctuation",
            &[
                ("", ""),
                ("نعم.", "نعم"),
                ("انتهى.بدأ", "انتهى بدأ"),
                ("نعم ، لا", "نعم  لا"),
                ("نعم، لا", "نعم لا"),
                ("«(نعم)»", "نعم"),
                ("نعم...لا", "نعم لا"),
                ("نعم\u{200C}،\u{200D}لا", "نعم لا"),
                ("!\n؟", "\n"),
                ("5%", "5"),
                ("أ&ب", "أ ب"),
            ],
        );
    }

    #[test]
    fn separators_between_digits_stay() {
        let kept = "3.14 1,500 12:30 12/9 555-1234 ١٬٥٠٠٫٥ 3،5 2024-12-19 10:30:15 १.२";
        check("strip_punctuation", &[(kept, kept)]);
        check(
            "strip_punctuation",
            &[
                ("3. .14 3..14 -5 5- 3;4 3_4 3٪4 ب.3 3.ب", "3 14 3 14 5 5 3 4 3 4 3 4 ب 3 3 ب"),
                ("(3.14)، 12/9.", "3.14 12/9"),
                ("3\u{64E}.14", "3\u{64E} 14"),
            ],
        );
    }

    #[test]
    fn an_apostrophe_between_latin_letters_stays() {
        let kept = "don't l’été e\u{301}t'e\u{301}";
        check("strip_punctuation", &[(kept, kept)]);
        check(
            "strip_punctuation",
            &[("'don't' ها't 5's t'5 a''b a'\u{301}b a’ ‘a’", "don't ها t 5 s t 5 a b a \u{301}b a a")],
        );
    }

    #[test]
    fn signs_inside_objects_stay() {
        let kept = "https://t.co/a?b=c#d www.example.com/(a) sara.x@example.com @sara_1 #كأس_العالم2024 README.md \
                    #\u{FE0F}\u{20E3} *\u{20E3} ‼\u{FE0F}";
        check("strip_punctuation", &[(kept, kept)]);
        check(
            "strip_punctuation",
            &[
                ("(https://t.co/a).", "https://t.co/a"),
                ("@sara: @محمد #2024 C# #وسم!", "@sara محمد 2024 C #وسم"),
                ("خبر:#وسم،@sara", "خبر #وسم @sara"),
                ("@@x", "@x"),
                ("x@@b", "x @b"),
                ("!#a#b", "#a#b"),
                ("user@localhost a_b", "user localhost a b"),
                ("a.comhttp://. a.ziphttp://", "a comhttp a ziphttp"),
                ("a.comhttp://b!", "a.comhttp://b"),
            ],
        );
    }

    #[test]
    fn tatweel_and_symbols_stay() {
        let kept = "محـــمد + = < > | ~ ^ ` $ € ۞ © ﷼ 😂 ☺ ½";
        check("strip_punctuation", &[(kept, kept)]);
    }

    #[test]
    fn named_signs_stay_everywhere() {
        check(r#"strip_punctuation(keep="؟!")"#, &[("حقا؟!نعم. «لا»!", "حقا؟!نعم لا !")]);
        check(r#"strip_punctuation(keep="\"-")"#, &[("\"أ-ب\"، -.", "\"أ-ب\" -")]);
        check(r#"strip_punctuation(keep=";")"#, &[("a;b\u{37E}c،", "a;b\u{37E}c")]);
        check(r##"strip_punctuation(keep="#@")"##, &[("!#2024 x!@y .@", "#2024 x @y @")]);
        let spec: crate::normalize::Spec = r#"strip_punctuation(keep="")"#.parse().unwrap();
        assert_eq!(spec.to_string(), "strip_punctuation");
    }

    #[test]
    fn hostile_text_is_linear() {
        for unit in
            [".", "@", "www.", "http://", "#a", "a'", "1.", "!\u{200C}", "\u{301}'", "e\u{301}'", "(ب"]
        {
            let normalizer: Normalizer = "strip_punctuation".parse().unwrap();
            let answer = normalizer.normalize(&unit.repeat(20_000)).into_owned();
            assert_eq!(normalizer.normalize(&answer), answer, "{unit}");
        }
    }

    proptest! {
        #[test]
        fn compiled_as_one_by_one_idempotent_and_canonical(
            text in proptest::collection::vec(
                proptest::sample::select(vec![
                    ".", ",", ":", "/", "-", "٫", "،", "'", "’", "_", "#", "@", "(", ")", "!", "%", "*", "…", "‼", "1",
                    "٢", "a", "Z", "é", "e\u{301}", "ب", "ا\u{654}", "\u{64E}", "\u{301}", "\u{338}", "=", "+", "http://",
                    "www.", ".com", "a@b.co", ".zip", "\u{20E3}", "\u{FE0F}", "\u{200C}", "\u{200D}", "👩", "ـ", " ", "\n",
                    "\u{A0}", "\u{387}",
                ]),
                0..16,
            ),
            spec in proptest::sample::select(vec![
                "strip_punctuation", r#"strip_punctuation(keep="؟!.")"#, r##"strip_punctuation(keep="@#_")"##,
                r#"strip_punctuation(keep=":/")"#,
            ]),
        ) {
            check_properties(spec, &text.concat());
        }
    }
}
