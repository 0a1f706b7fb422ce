//! `keep_arabic`: Arabic stays, and what is named; everything else goes.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "keep_arabic".parse()?;
//! assert_eq!(n.normalize("اقرأ:كتاب iPhone15 سعره 500$"), "اقرأ كتاب  سعره ");
//! let more: kalima::Normalizer = "keep_arabic(digits, punctuation)".parse()?;
//! assert_eq!(more.normalize("سعره $500، نعم 😂"), "سعره 500، نعم ");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Language models and lexicons of Arabic alone, from scraped pages. Lost: all the rest.
//!
//! **What it leaves alone.** Letters of script Arabic (ﷺ is one) with their Arabic marks, of all languages that write them;
//! tatweel; ZWNJ; white space.
//!
//! **Parameters.** `digits`: decimal digits of all scripts. `punctuation`: general category P. `latin`: script Latin with all
//! marks. `emoji`: whole emoji sequences.
//!
//! **Order.** After `strip_controls`, for controls count as foreign here; then `collapse_spaces`. **Kind.** Deleting, context;
//! idempotent. A run that goes leaves one space where it stood between two characters that are no white space, else nothing,
//! and takes ZWNJ and ZWJ that touch it. A mark goes with the character it sits on; a mark that is not Arabic goes from an
//! Arabic letter, too, and belongs to it. **Source.** Script, general category and emoji sequences of Unicode 17.0.0.

use std::ops::{Range, RangeInclusive};

use super::super::args::{Args, Param};
use super::super::controls::ZWNJ;
use super::super::domains::{ARABIC, DECIMAL_NUMBERS, LATIN, PUNCTUATION, WHITE_SPACE};
use super::super::never_glue::cut;
use super::super::step::{Effect, Info, Rule, Step};
use crate::chars::{self, CodePoint, Script, TATWEEL};
use crate::kernel::{Glyph, Writer};
use crate::recognize::{Object, objects};

pub const INFO: Info = Info {
    name: "keep_arabic",
    summary: "Arabic stays, and what is named; everything else goes.",
    example: ("keep_arabic(digits)", "نسخة v2.0: كتاب/book 15", "نسخة 2 0 كتاب 15"),
    effect: Effect::Deleting,
    params: &[Param::Flag("digits"), Param::Flag("punctuation"), Param::Flag("latin"), Param::Flag("emoji")],
    revision: 1,
    build: |args: &Args| {
        let [digits, punctuation, latin, emoji] = [0, 1, 2, 3].map(|i| args.flag(i));
        Ok(Box::new(KeepArabic { digits, punctuation, latin, emoji }))
    },
};

#[derive(Debug)]
struct KeepArabic {
    digits: bool,
    punctuation: bool,
    latin: bool,
    emoji: bool,
}

impl Step for KeepArabic {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        let mut domain = vec![ZWNJ..=ZWNJ];
        domain.extend(ARABIC.into_iter().chain(WHITE_SPACE));
        for (named, ranges) in
            [(self.digits, &DECIMAL_NUMBERS[..]), (self.punctuation, &PUNCTUATION), (self.latin, &LATIN)]
        {
            domain.extend_from_slice(if named { ranges } else { &[] });
        }
        domain
    }

    fn elsewhere(&self) -> Rule<'_> {
        Rule::Context
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        if self.keeps(cp) || chars::is_arabic_mark(cp) { Rule::Keep } else { Rule::Context }
    }

    fn rewrite(&self, text: &[Glyph], write: &mut Writer) {
        let cps: Vec<CodePoint> = text.iter().map(|glyph| glyph.cp).collect();
        let mut emoji = objects(&cps).filter(|found| self.emoji && found.object == Object::Emoji).peekable();
        let mut left: Vec<Glyph> = Vec::with_capacity(text.len());
        let mut cuts: Vec<Range<usize>> = Vec::new();
        let mut base = Base::Nothing;
        for (at, &glyph) in text.iter().enumerate() {
            while emoji.next_if(|found| found.end <= at).is_some() {}
            let fate = if emoji.peek().is_some_and(|found| found.start <= at) {
                base = Base::Kept;
                Fate::Stays
            } else if is_mark(glyph.cp) {
                base.fate_of_mark(glyph.cp)
            } else {
                base = self.base(glyph.cp);
                if base == Base::Gone { Fate::Goes } else { Fate::Stays }
            };
            match (fate, left.last_mut()) {
                (Fate::Stays, _) => left.push(glyph),
                (Fate::Goes, _) => {
                    cuts.push(left.len()..left.len() + 1);
                    left.push(glyph);
                }
                (Fate::GoesFromItsLetter, Some(letter)) if base == Base::Kept => {
                    letter.end = letter.end.max(glyph.end);
                }
                (Fate::GoesFromItsLetter, _) => {}
            }
        }
        cut(&left, &cuts, write);
    }
}

impl KeepArabic {
    /// Whether a character stays that is no mark and no part of an emoji.
    fn keeps(&self, cp: CodePoint) -> bool {
        chars::is_arabic_letter(cp)
            || matches!(cp, TATWEEL | ZWNJ)
            || chars::is_white_space(cp)
            || (self.digits && chars::is_decimal_number(cp))
            || (self.punctuation && chars::is_punctuation(cp))
            || (self.latin && chars::script(cp) == Script::Latin)
    }

    fn base(&self, cp: CodePoint) -> Base {
        match cp {
            _ if !self.keeps(cp) => Base::Gone,
            _ if chars::is_white_space(cp) => Base::Nothing,
            _ if chars::script(cp) == Script::Latin => Base::Latin,
            _ => Base::Kept,
        }
    }
}

fn is_mark(cp: CodePoint) -> bool {
    chars::is_arabic_mark(cp) || chars::is_mark_category(cp)
}

/// What a mark sits on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Base {
    /// White space, or the start of the text.
    Nothing,
    /// A Latin letter that stays.
    Latin,
    /// Another character that stays.
    Kept,
    /// A character that goes.
    Gone,
}

#[derive(Debug)]
enum Fate {
    Stays,
    Goes,
    /// A mark whose letter stays.
    GoesFromItsLetter,
}

impl Base {
    /// Canonical equivalents differ in the order of marks and in whether a letter is one with its mark, so what becomes of
    /// a mark must not depend on the mark before it.
    fn fate_of_mark(self, cp: CodePoint) -> Fate {
        match self {
            Base::Gone => Fate::Goes,
            Base::Latin => Fate::Stays,
            Base::Nothing | Base::Kept if chars::is_arabic_mark(cp) => Fate::Stays,
            Base::Nothing | Base::Kept => Fate::GoesFromItsLetter,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::Normalizer;
    use crate::normalize::steps::{check, check_properties};
    use proptest::prelude::*;

    #[test]
    fn arabic_stays() {
        let kept = "كِتَابٌ محـــمد پچژگ ڤ ٱلسَّمَآءِ می\u{200C}شود ﷺ ﻻ\u{A0}\n\tبـ\u{6E5} ا\u{654} \u{64E}";
        check("keep_arabic", &[("", ""), (kept, kept)]);
    }

    #[test]
    fn other_runs_go_and_glue_nothing() {
        check(
            "keep_arabic",
            &[
                ("زينSee", "زين"),
                ("كتاب/book 15 ورقة", "كتاب  ورقة"),
                ("نعم،لا", "نعم لا"),
                ("نعم، لا.", "نعم لا"),
                ("ب15ت", "ب ت"),
                ("😂نص😂نص😂", "نص نص"),
                ("نص\u{200C}abc\u{200D}نص", "نص نص"),
                ("ب\u{200D} \u{FEFF}ت\u{200F}", "ب ت"),
                ("漢字نصрусский", "نص"),
                ("۞ ﷼ ۝ ½ ٣", "    "),
                ("\u{E000}ب\u{10FFFF}ت", "ب ت"),
            ],
        );
    }

    #[test]
    fn what_the_flags_name_stays() {
        let text = "نص٣5५،book 😂1\u{FE0F}\u{20E3}!";
        check("keep_arabic(digits)", &[(text, "نص٣5५ 1")]);
        check("keep_arabic(punctuation)", &[(text, "نص ، !")]);
        check("keep_arabic(latin)", &[(text, "نص book ")]);
        check("keep_arabic(emoji)", &[(text, "نص 😂1\u{FE0F}\u{20E3}")]);
        check("keep_arabic(digits, punctuation, latin, emoji)", &[(text, text)]);
        check("keep_arabic(latin)", &[("café cafe\u{301} Ａ K", "café cafe\u{301} Ａ K")]);
        check(
            "keep_arabic(emoji)",
            &[("👩\u{200D}👧❤\u{FE0F}🇪🇬 © ☺\u{FE0E} 🇪 👩\u{200D}", "👩\u{200D}👧❤\u{FE0F}🇪🇬    👩")],
        );
    }

    #[test]
    fn a_mark_goes_with_what_it_sits_on() {
        check(
            "keep_arabic",
            &[
                ("ب a\u{64E}\u{301} ت", "ب  ت"),
                ("باé\u{64E}ت", "با ت"),
                ("بe\u{301}ت", "ب ت"),
                ("ب\u{301}ت \u{301}ب ب\u{FE0F}", "بت ب ب"),
                ("ب\u{64E}\u{301}\u{651}", "ب\u{64E}\u{651}"),
            ],
        );
        check("keep_arabic(digits)", &[("5\u{301}\u{20E3}6\u{64E}", "56\u{64E}")]);
    }

    #[test]
    fn a_mark_that_goes_belongs_to_its_letter() {
        let normalizer: Normalizer = "keep_arabic".parse().unwrap();
        let aligned = normalizer.align("ب\u{301}ت");
        assert_eq!(aligned.text(), "بت");
        assert_eq!(aligned.to_source(0..2).range(), 0..4);
    }

    #[test]
    fn every_rule_is_what_rewriting_does() {
        for flags in ["", "(digits)", "(punctuation)", "(latin)", "(emoji)"] {
            let normalizer: Normalizer = format!("keep_arabic{flags}").parse().unwrap();
            let beyond = [0x2_0000, 0xE_0001, 0xE_0041, 0xE_0100, 0xF_0000, 0x10_FFFF];
            for c in (0..0x2_0000).chain(beyond).filter_map(char::from_u32) {
                let cp = CodePoint::from(c);
                let arabic = chars::is_arabic_letter(cp) || chars::is_arabic_mark(cp);
                let stays = arabic
                    || matches!(cp, TATWEEL | ZWNJ)
                    || chars::is_white_space(cp)
                    || match flags {
                        "(digits)" => chars::is_decimal_number(cp),
                        "(punctuation)" => chars::is_punctuation(cp),
                        "(latin)" => chars::script(cp) == Script::Latin,
                        "(emoji)" => crate::recognize::emoji::emoji_at(&[cp], 0).is_some(),
                        _ => false,
                    };
                let expected = if stays { c.to_string() } else { String::new() };
                assert_eq!(normalizer.normalize(&c.to_string()), expected, "{flags} {c:?}");
            }
        }
    }

    #[test]
    fn hostile_text_is_linear() {
        for unit in ["a", "aب", "\u{301}", "ب\u{301}", "\u{200C}", "a\u{200C}", "👩\u{200D}", "www.", "@"]
        {
            for spec in ["keep_arabic", "keep_arabic(emoji, latin)"] {
                let normalizer: Normalizer = spec.parse().unwrap();
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
                    "ب", "ا", "ا\u{654}", "\u{64E}", "\u{651}", "\u{654}", "\u{6E5}", "\u{301}", "\u{338}", "ـ", "\u{200C}",
                    "\u{200D}", "\u{200F}", "a", "é", "e\u{301}", "K", "1", "٢", "#", "*", "،", ".", "!", "=", "≠", "‼", "😂",
                    "👩", "🏽", "❤", "©", "🇪", "🇬", "\u{FE0F}", "\u{FE0E}", "\u{20E3}", "🏴", "\u{E0067}", "\u{E007F}", "漢",
                    "\u{1100}", "\u{1161}", "\u{11A8}", "क", "\u{93C}", "\u{3164}", " ", "\n", "\u{A0}", "\u{FFFF}",
                ]),
                0..16,
            ),
            flags in proptest::sample::subsequence(vec!["digits", "punctuation", "latin", "emoji"], 0..=4),
        ) {
            check_properties(&format!("keep_arabic({})", flags.join(", ")), &text.concat());
        }
    }
}
