//! `map_punctuation`: comma, semicolon and question mark become the Arabic ones in Arabic context, or the Arabic signs
//! become the ASCII ones.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "map_punctuation".parse()?;
//! assert_eq!(n.normalize("نعم, كيف حالك? Yes, 1,500."), "نعم، كيف حالك؟ Yes, 1,500.");
//! let ascii: kalima::Normalizer = "map_punctuation(ascii)".parse()?;
//! assert_eq!(ascii.normalize("نعم، ٥٠٪؟"), "نعم, ٥٠%?");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** `arabic`: editors of Arabic text typed on another keyboard. `ascii`: retrieval and models, one
//! sign for each. Lost: which keyboard wrote it.
//!
//! **What it leaves alone.** `arabic`: signs whose nearest letter before them on the line (if there is none, after
//! them) is not Arabic, signs directly between two digits, and inside a URL, e-mail address, mention, hashtag, file name or
//! emoji; the percent sign. `ascii`: everything but its six signs.
//!
//! **Parameters.** `arabic` (default): , ; ? → ، ؛ ؟. `ascii`: ، ؛ ؟ ٪ ۔ ٭ → , ; ? % . * everywhere.
//!
//! **Order.** Any. **Kind.** Folding, idempotent; `ascii` is a table. **Source.** Unicode names; U+037E GREEK QUESTION
//! MARK is canonically the semicolon and goes with it.

use std::ops::RangeInclusive;

use super::super::args::{Args, Param};
use super::super::step::{Effect, Info, Rule, Step, apply};
use crate::chars::{self, CodePoint};
use crate::kernel::{Glyph, Reach, Writer};
use crate::recognize::objects;

pub const INFO: Info = Info {
    name: "map_punctuation",
    summary: "Comma, semicolon and question mark become the Arabic ones in Arabic context, or the Arabic signs the \
              ASCII ones.",
    example: ("map_punctuation", "نعم, كيف حالك? Yes, 1,500.", "نعم، كيف حالك؟ Yes, 1,500."),
    effect: Effect::Folding,
    params: &[Param::Choice(&["arabic", "ascii"])],
    revision: 1,
    build: |args: &Args| {
        Ok(if args.word(0) == "ascii" { Box::new(ToAscii) } else { Box::new(ToArabic) as Box<dyn Step> })
    },
};

const TO_ASCII: [(CodePoint, char); 6] = [
    (0x60C, ','), // ، ARABIC COMMA
    (0x61B, ';'), // ؛ ARABIC SEMICOLON
    (0x61F, '?'), // ؟ ARABIC QUESTION MARK
    (0x66A, '%'), // ٪ ARABIC PERCENT SIGN
    (0x6D4, '.'), // ۔ ARABIC FULL STOP
    (0x66D, '*'), // ٭ ARABIC FIVE POINTED STAR
];

const TO_ARABIC: [(CodePoint, CodePoint); 4] = [
    (0x2C, 0x60C),  // , → ،
    (0x3B, 0x61B),  // ; → ؛
    (0x37E, 0x61B), // GREEK QUESTION MARK, canonically ; → ؛
    (0x3F, 0x61F),  // ? → ؟
];

/// Everywhere, by the table.
#[derive(Debug)]
struct ToAscii;

impl Step for ToAscii {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        TO_ASCII.iter().map(|&(cp, _)| cp..=cp).collect()
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        let found = TO_ASCII.iter().find(|(arabic, _)| *arabic == cp);
        found.map_or(Rule::Keep, |&(_, ascii)| Rule::To(ascii as CodePoint))
    }
}

/// Where the line speaks Arabic.
#[derive(Debug)]
struct ToArabic;

fn arabic_sign(cp: CodePoint) -> Option<CodePoint> {
    TO_ARABIC.iter().find(|(ascii, _)| *ascii == cp).map(|&(_, arabic)| arabic)
}

impl Step for ToArabic {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        TO_ARABIC.iter().map(|&(cp, _)| cp..=cp).collect()
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        if arabic_sign(cp).is_some() { Rule::Context } else { Rule::Keep }
    }

    fn rewrite(&self, text: &[Glyph], write: &mut Writer) {
        text.split_inclusive(|glyph| chars::is_line_end(glyph.cp)).for_each(|line| map_line(line, write));
    }

    fn reach(&self) -> Reach {
        Reach::Line
    }
}

fn map_line(line: &[Glyph], write: &mut Writer) {
    // Before the first letter of the line the nearest one is that letter.
    let mut arabic = line.iter().find_map(|glyph| script_of_letter(glyph.cp)).unwrap_or(false);
    let cps: Vec<CodePoint> = line.iter().map(|glyph| glyph.cp).collect();
    let mut objects = objects(&cps).peekable();
    for (at, &glyph) in line.iter().enumerate() {
        arabic = script_of_letter(glyph.cp).unwrap_or(arabic);
        while objects.next_if(|object| object.end <= at).is_some() {}
        let in_object = objects.peek().is_some_and(|object| object.start <= at);
        let sign = arabic_sign(glyph.cp).filter(|_| arabic && !in_object && !between_digits(line, at));
        apply(sign.map_or(Rule::Keep, Rule::To), glyph, write);
    }
}

/// Whether a letter is Arabic; `None` for what is no letter.
fn script_of_letter(cp: CodePoint) -> Option<bool> {
    if chars::is_arabic_letter(cp) {
        return Some(true);
    }
    let sits_in_words = cp == chars::TATWEEL || chars::is_arabic_mark(cp);
    (!sits_in_words && chars::is_letter_category(cp)).then_some(false)
}

fn between_digits(text: &[Glyph], at: usize) -> bool {
    let digit = |i: usize| text.get(i).is_some_and(|glyph| chars::is_decimal_number(glyph.cp));
    at > 0 && digit(at - 1) && digit(at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::Normalizer;
    use crate::normalize::steps::{check, check_properties};
    use proptest::prelude::*;

    #[test]
    fn each_sign_to_ascii_everywhere() {
        for (arabic, ascii) in TO_ASCII {
            let arabic = char::from_u32(arabic).unwrap();
            check(
                "map_punctuation(ascii)",
                &[(&format!("ا{arabic}b{arabic}1"), &format!("ا{ascii}b{ascii}1"))],
            );
        }
        let kept = "۝ ٫ ٬ ﴾ ، ".replace('،', "") + "« » … ؞ ؍";
        check("map_punctuation(ascii)", &[("", ""), (&kept, &kept)]);
    }

    #[test]
    fn the_nearest_letter_before_decides() {
        check(
            "map_punctuation",
            &[
                ("نعم, لا; كيف?", "نعم، لا؛ كيف؟"),
                ("نعم?!, ", "نعم؟!، "),
                ("Yes, نعم, no?", "Yes, نعم، no?"),
                ("قال (Yes), نعم", "قال (Yes), نعم"),
                ("نعم 5, 6?", "نعم 5، 6؟"),
                ("نَعَمْ, محـ,", "نَعَمْ، محـ،"),
                ("قلت β, Ж?", "قلت β, Ж?"),
                ("نعم\u{37E}", "نعم؛"),
                ("کیا? چې,", "کیا؟ چې،"),
                ("yes \u{6E5}, ", "yes \u{6E5}, "),
            ],
        );
    }

    #[test]
    fn without_one_the_first_after_decides() {
        check(
            "map_punctuation(arabic)",
            &[
                ("?? نعم", "؟؟ نعم"),
                (", yes نعم", ", yes نعم"),
                ("1, 2; \u{640}? نعم", "1، 2؛ \u{640}؟ نعم"),
                ("?", "?"),
                ("1, 2;", "1, 2;"),
            ],
        );
    }

    #[test]
    fn every_line_by_itself() {
        for end in ["\n", "\r", "\r\n", "\u{85}", "\u{B}", "\u{C}", "\u{2028}", "\u{2029}"] {
            let text = format!("نعم,{end}, yes?{end},{end}? لا");
            let after = format!("نعم،{end}, yes?{end},{end}؟ لا");
            check("map_punctuation", &[(&text, &after)]);
        }
    }

    #[test]
    fn between_digits_and_percent_stay() {
        let kept = "نعم 1,500 ١,٥ 1;2 ۱?۲ 50% . * : !";
        check("map_punctuation", &[(kept, kept)]);
        check("map_punctuation", &[("نعم 1,ب ب,1 1, 5", "نعم 1،ب ب،1 1، 5")]);
    }

    #[test]
    fn objects_stay() {
        for object in ["http://a.b/ث?x=1,2;3#ث", "a.com?خبر", "http://a.b/خبر,x?y"] {
            check("map_punctuation", &[(&format!("نعم {object} نعم?"), &format!("نعم {object} نعم؟"))]);
        }
        check(
            "map_punctuation",
            &[("(#وسم?)", "(#وسم؟)"), ("@sara, لا? http://a.b/خبر, ", "@sara, لا؟ http://a.b/خبر، ")],
        );
    }

    #[test]
    fn hostile_text_is_linear() {
        let normalizer: Normalizer = "map_punctuation".parse().unwrap();
        for (unit, target) in [(",", ","), ("ب?", "ب؟"), ("?\n", "?\n"), ("1,", "1,")] {
            assert_eq!(normalizer.normalize(&unit.repeat(300_000)), target.repeat(300_000));
        }
    }

    proptest! {
        #[test]
        fn windows_agree_and_the_second_run_changes_nothing(
            text in proptest::collection::vec(
                proptest::sample::select(vec![
                    ",", ";", "?", "\u{37E}", "،", "؟", "1", "٢", "ب", "ا\u{654}", "\u{64E}", "\u{6E5}", "ـ", "x", "é",
                    "e\u{301}", "\u{212A}", "β", "#", "@", ":", "/", "&", "http://", "www.", ".com", ".pdf", "a@b.co", "(", ")",
                    "😂", "\u{FE0F}\u{20E3}", "\u{200F}", " ", " ", "\n", "\r\n", "\u{2028}",
                ]),
                0..16,
            ),
        ) {
            let text = text.concat();
            check_properties("map_punctuation", &text);
        }
    }
}
