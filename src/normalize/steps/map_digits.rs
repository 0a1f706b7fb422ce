//! `map_digits`: digits of the three sets of Arabic-script text become digits of one set.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "map_digits(ascii, separators)".parse()?;
//! assert_eq!(n.normalize("١٬٥٠٠٫٥ ریال در ۱۴۰۲"), "1,500.5 ریال در 1402");
//! let back: kalima::Normalizer = "map_digits(arabic, separators)".parse()?;
//! assert_eq!(back.normalize("النسبة 3.14 في iPhone15"), "النسبة ٣٫١٤ في iPhone15");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Retrieval and models: one number has one spelling. Lost: which keyboard wrote it.
//!
//! **What it leaves alone.** Digits of other scripts, ½ ² ①. To `arabic` and `persian` also the digits of a URL, an
//! e-mail address, a mention, a file name, a keycap emoji, and those that stand with a Latin letter in one run of
//! letters, digits, their marks, `_` and the separators of numbers (iPhone15, 3.5GB, img_2041); a run ends where an
//! object begins with another sign or a scheme. A hashtag is read like any text: #وسم2024 is mapped, #COVID19 is not.
//!
//! **Parameters.** `ascii` (default) · `arabic` · `persian`: the set that all become. `separators`: to `ascii` also ٫
//! and ٬ directly between digits become a stop and a comma; to the others the only decimal separator of a number, if
//! it is a stop, becomes ٫ (3.14, not 12.9.2024), and a comma before just three digits ٬. A number is digits and
//! single `. , ٫ ٬ ،` between them.
//!
//! **Order.** Any. **Kind.** Folding, idempotent; a table to `ascii` without `separators`. **Source.** Unicode names
//! of digits and separators; the numbers are those of [`recognize::number`](crate::recognize::number), with digits
//! of all three sets.

use std::ops::RangeInclusive;

use super::super::args::{Args, Param};
use super::super::step::{Effect, Info, Rule, Step, apply};
use crate::chars::{self, CodePoint, DigitSet, Script, digit};
use crate::kernel::{Glyph, Writer};
use crate::recognize::{Object, objects};

pub const INFO: Info = Info {
    name: "map_digits",
    summary: "Digits of the three sets of Arabic-script text become digits of one set.",
    example: ("map_digits(ascii, separators)", "١٬٥٠٠٫٥ و۲۰۲۴", "1,500.5 و2024"),
    effect: Effect::Folding,
    params: &[Param::Choice(&["ascii", "arabic", "persian"]), Param::Flag("separators")],
    revision: 1,
    build,
};

const STOP: CodePoint = 0x2E; // .
const COMMA: CodePoint = 0x2C; // ,
const ARABIC_COMMA: CodePoint = 0x60C; // ،
const DECIMAL: CodePoint = 0x66B; // ٫ ARABIC DECIMAL SEPARATOR
const THOUSANDS: CodePoint = 0x66C; // ٬ ARABIC THOUSANDS SEPARATOR
const UNDERSCORE: CodePoint = 0x5F; // _
const COLON: CodePoint = 0x3A; // :

const DIGITS: [RangeInclusive<CodePoint>; 3] = [0x30..=0x39, 0x660..=0x669, 0x6F0..=0x6F9];

fn build(args: &Args) -> Result<Box<dyn Step>, String> {
    let separators = args.flag(1);
    Ok(match args.word(0) {
        "arabic" => Box::new(ToNative { set: DigitSet::Arabic, separators }),
        "persian" => Box::new(ToNative { set: DigitSet::Persian, separators }),
        _ => Box::new(ToAscii { separators }),
    })
}

/// To ASCII: every digit, whatever stands around it.
#[derive(Debug)]
struct ToAscii {
    separators: bool,
}

impl Step for ToAscii {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        DIGITS.into_iter().chain([DECIMAL..=THOUSANDS]).collect()
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        match digit(cp) {
            Some((DigitSet::Ascii, _)) => Rule::Keep,
            Some((_, value)) => Rule::To(DigitSet::Ascii.zero() + u32::from(value)),
            None if self.separators && matches!(cp, DECIMAL | THOUSANDS) => Rule::Context,
            None => Rule::Keep,
        }
    }

    fn resolve(&self, text: &[Glyph], at: usize) -> Rule<'_> {
        match text[at].cp {
            DECIMAL if between_digits(text, at) => Rule::To(STOP),
            THOUSANDS if between_digits(text, at) => Rule::To(COMMA),
            _ => Rule::Keep,
        }
    }
}

/// To Arabic or Persian digits: not where the digits are part of something Latin.
#[derive(Debug)]
struct ToNative {
    set: DigitSet,
    separators: bool,
}

impl Step for ToNative {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        DIGITS.to_vec()
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        match digit(cp) {
            // A digit of the set stays, but the stop beside it may be a decimal separator.
            Some((set, _)) if set != self.set || self.separators => Rule::Context,
            _ => Rule::Keep,
        }
    }

    fn rewrite(&self, text: &[Glyph], write: &mut Writer) {
        let cps: Vec<CodePoint> = text.iter().map(|glyph| glyph.cp).collect();
        let mut at = 0;
        for found in objects(&cps).filter(|found| found.object != Object::Hashtag) {
            self.runs(&text[at..found.start], goes_on(text, found.start), write);
            write.keep_all(&text[found.start..found.end]);
            at = found.end;
        }
        self.runs(&text[at..], false, write);
    }
}

impl ToNative {
    /// A stretch of text without objects; `latin` tells whether its last run goes on with Latin letters behind it.
    fn runs(&self, text: &[Glyph], latin: bool, write: &mut Writer) {
        let mut at = 0;
        while at < text.len() {
            let joined = (at..text.len()).take_while(|&i| joins(text, i)).count();
            let run = &text[at..at + joined.max(1)];
            at += run.len();
            let goes_on = latin && at == text.len() && joined > 0;
            if goes_on || run.iter().any(|glyph| is_latin_letter(glyph.cp)) {
                write.keep_all(run);
            } else {
                self.numbers(run, write);
            }
        }
    }

    fn numbers(&self, run: &[Glyph], write: &mut Writer) {
        for number in run.chunk_by(|a, b| in_number(a.cp) && in_number(b.cp)) {
            let points = number.iter().filter(|glyph| matches!(glyph.cp, STOP | DECIMAL));
            let only_point = points.count() == 1;
            for (at, &glyph) in number.iter().enumerate() {
                let rule = match (digit(glyph.cp), glyph.cp) {
                    (Some((_, value)), _) => Rule::To(self.set.zero() + u32::from(value)),
                    // A sign that is alone has been left out of every number.
                    _ if !self.separators || number.len() == 1 => Rule::Keep,
                    (_, STOP) if only_point => Rule::To(DECIMAL),
                    (_, COMMA) if digits_from(number, at + 1) == 3 => Rule::To(THOUSANDS),
                    _ => Rule::Keep,
                };
                apply(rule, glyph, write);
            }
        }
    }
}

/// Whether a run goes on with a Latin letter into the object that begins at `at`. A scheme begins a word of its own.
///
/// An address or a file name may be one only when the digits behind it are mapped: ۵a@b.co-11.
fn goes_on(text: &[Glyph], at: usize) -> bool {
    let end = at + (at..text.len()).take_while(|&i| joins(text, i)).count();
    let before_colon = text.get(end).is_some_and(|glyph| glyph.cp == COLON);
    !before_colon && text[at..end].iter().any(|glyph| is_latin_letter(glyph.cp))
}

fn is_digit_at(text: &[Glyph], at: usize) -> bool {
    text.get(at).is_some_and(|glyph| digit(glyph.cp).is_some())
}

fn between_digits(text: &[Glyph], at: usize) -> bool {
    at > 0 && is_digit_at(text, at - 1) && is_digit_at(text, at + 1)
}

/// How many digits stand from `at` on: 4 where they are more, so that a long run is not read for every comma.
fn digits_from(text: &[Glyph], at: usize) -> usize {
    (at..at + 4).take_while(|&i| is_digit_at(text, i)).count()
}

fn is_separator(cp: CodePoint) -> bool {
    matches!(cp, STOP | COMMA | DECIMAL | THOUSANDS | ARABIC_COMMA)
}

fn in_number(cp: CodePoint) -> bool {
    digit(cp).is_some() || is_separator(cp)
}

fn is_latin_letter(cp: CodePoint) -> bool {
    chars::script(cp) == Script::Latin && chars::is_letter_category(cp)
}

/// Whether the character goes on with the run of the one before it.
fn joins(text: &[Glyph], at: usize) -> bool {
    let cp = text[at].cp;
    digit(cp).is_some()
        || is_latin_letter(cp)
        || cp == UNDERSCORE
        || chars::is_mark_category(cp)
        || (is_separator(cp) && between_digits(text, at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::steps::{check, check_properties};
    use crate::normalize::{Normalizer, Spec};
    use proptest::prelude::*;

    const SETS: [&str; 3] = ["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"];

    #[test]
    fn every_digit_of_every_set() {
        for from in SETS {
            check("map_digits", &[(from, SETS[0])]);
            check("map_digits(arabic)", &[(from, SETS[1])]);
            check("map_digits(persian)", &[(from, SETS[2])]);
        }
    }

    #[test]
    fn to_ascii_everywhere() {
        check(
            "map_digits(ascii)",
            &[
                ("", ""),
                ("iPhone١٥ http://a.b/خبر١٢", "iPhone15 http://a.b/خبر12"),
                ("٣٫١٤", "3٫14"),
                ("۳٬۵", "3٬5"),
            ],
        );
    }

    #[test]
    fn to_ascii_is_one_table_with_its_neighbours() {
        let stages = |spec: &str| {
            let normalizer: Normalizer = spec.parse().unwrap();
            normalizer.plan().stages().collect::<Vec<_>>()
        };
        assert_eq!(stages("fold_alef | map_digits"), [2]);
        assert_eq!(stages("fold_alef | map_digits(separators)"), [2]);
    }

    #[test]
    fn other_numbers_stay() {
        let kept = "½ ² ① Ⅷ १२३ ５ 𝟘";
        for set in ["ascii", "arabic", "persian"] {
            check(&format!("map_digits({set}, separators)"), &[(kept, kept)]);
        }
    }

    #[test]
    fn separators_to_ascii_only_between_digits() {
        check(
            "map_digits(separators)",
            &[
                ("١٬٥٠٠٫٥", "1,500.5"),
                ("3٫14 ۳٫۱", "3.14 3.1"),
                ("٫٥ ٥٫ ٥٫ ٥", "٫5 5٫ 5٫ 5"),
                ("ب٬٥ ٥٬ب", "ب٬5 5٬ب"),
                ("٣٫٫٤ ٣٫٬٤", "3٫٫4 3٫٬4"),
                ("٣، ٣،٥", "3، 3،5"),
                ("٣\u{64E}٫٥", "3\u{64E}٫5"),
            ],
        );
    }

    #[test]
    fn objects_keep_their_digits() {
        for kept in [
            "https://t.co/a1?b=2",
            "a.com/5/ب٦/خبر12",
            "http://a.b/خبر12",
            "12@34.net",
            "@sara_1",
            "@12",
            "1.pdf",
            "scan_12.pdf",
            "1\u{FE0F}\u{20E3}",
            "5\u{20E3}",
        ] {
            let text = format!("في {kept} 7");
            check("map_digits(persian, separators)", &[(&text, &format!("في {kept} ۷"))]);
        }
    }

    #[test]
    fn a_hashtag_is_read_like_any_text() {
        check(
            "map_digits(arabic)",
            &[
                ("#كأس_العالم2024", "#كأس_العالم٢٠٢٤"),
                ("#2024 #وسم5@x1", "#٢٠٢٤ #وسم٥@x1"),
                ("#COVID19", "#COVID19"),
            ],
        );
    }

    #[test]
    fn a_run_with_a_latin_letter_keeps_its_digits() {
        let kept = "iPhone15 5G 12th v3.14 3.5GB img_2041 cafe\u{301}5 é5 x۵ 1,500USD 5\u{64E}x";
        check("map_digits(arabic, separators)", &[(kept, kept)]);
        check(
            "map_digits(arabic, separators)",
            &[
                ("COVID-19", "COVID-١٩"),
                ("x 5", "x ٥"),
                ("2024وكشف ب15", "٢٠٢٤وكشف ب١٥"),
                ("iPhone15ب20", "iPhone15ب٢٠"),
                ("كلمة_2024", "كلمة_٢٠٢٤"),
                ("β5 Ж5", "β٥ Ж٥"),
                ("3.pm", "٣.pm"),
                ("2024https://t.co/a", "٢٠٢٤https://t.co/a"),
                ("۵a@b.co-11 ۵@a", "۵a@b.co-١١ ٥@a"),
            ],
        );
    }

    #[test]
    fn the_only_stop_and_the_comma_of_thousands() {
        check(
            "map_digits(arabic, separators)",
            &[
                ("3.14 -3.14% 3.14.", "٣٫١٤ -٣٫١٤% ٣٫١٤."),
                ("12.9.2024", "١٢.٩.٢٠٢٤"),
                ("1,500 1,500.5", "١٬٥٠٠ ١٬٥٠٠٫٥"),
                ("12,345,678", "١٢٬٣٤٥٬٦٧٨"),
                ("1,50 1,5000 1,500,20", "١,٥٠ ١,٥٠٠٠ ١٬٥٠٠,٢٠"),
                ("1, 500 1 ,500 ,500", "١, ٥٠٠ ١ ,٥٠٠ ,٥٠٠"),
                ("3..4 .5 5.", "٣..٤ .٥ ٥."),
                ("12:30 12/9 3،5", "١٢:٣٠ ١٢/٩ ٣،٥"),
                ("٣.١٤ ١,٥٠٠", "٣٫١٤ ١٬٥٠٠"),
                ("1٫5.3", "١٫٥.٣"),
            ],
        );
        check("map_digits(persian, separators)", &[("۳.۱۴ ٣.١٤", "۳٫۱۴ ۳٫۱۴")]);
        check("map_digits(arabic)", &[("3.14 1,500", "٣.١٤ ١,٥٠٠"), ("٣.١٤", "٣.١٤")]);
    }

    #[test]
    fn it_prints_in_the_order_of_its_parameters() {
        let spec: Spec = "map_digits(separators, arabic)".parse().unwrap();
        assert_eq!(spec.to_string(), "map_digits(arabic, separators)");
        let spec: Spec = "map_digits(ascii)".parse().unwrap();
        assert_eq!(spec.to_string(), "map_digits");
    }

    #[test]
    fn no_rule_lies_outside_the_domain() {
        for step in [
            ToNative { set: DigitSet::Arabic, separators: true },
            ToNative { set: DigitSet::Persian, separators: false },
        ] {
            let outside = |cp: &CodePoint| !step.domain().iter().any(|range| range.contains(cp));
            assert!((0..0x11_0000).filter(outside).all(|cp| step.rule(cp) == Rule::Keep));
        }
    }

    #[test]
    fn hostile_text_is_linear() {
        let normalizer: Normalizer = "map_digits(arabic, separators)".parse().unwrap();
        for (unit, target) in [("5,", "٥,"), ("5", "٥"), ("5\u{64E}", "٥\u{64E}"), ("5@", "٥@")] {
            assert_eq!(normalizer.normalize(&unit.repeat(300_000)), target.repeat(300_000));
        }
    }

    proptest! {
        #[test]
        fn windows_agree_and_the_second_run_changes_nothing(
            set in 0..3usize,
            separators in any::<bool>(),
            text in proptest::collection::vec(
                proptest::sample::select(vec![
                    "1", "23", "٤", "۵", "456", ".", ",", "٫", "٬", "،", "_", "-", "x", "é", "e\u{301}", "K",
                    "\u{212A}", "ب", "ا\u{654}", "\u{64E}", "\u{FE0F}\u{20E3}", "\u{FE0F}", "#", "@", ":", "/", "http://",
                    "www.", ".com", ".pdf", "a@b.co", "😂", "\u{200D}", "\u{200F}", "ـ", " ", "\n", "\u{A0}",
                ]),
                0..14,
            ),
        ) {
            let text = text.concat();
            let mut spec = format!("map_digits({}", ["ascii", "arabic", "persian"][set]);
            spec.push_str(if separators { ", separators)" } else { ")" });
            check_properties(&spec, &text);
        }
    }
}
