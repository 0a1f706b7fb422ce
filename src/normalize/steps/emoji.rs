//! `emoji`: emoji go, or a space stands in their place.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "emoji(strip)".parse()?;
//! assert_eq!(n.normalize("رائع😂😂جدا 👍🏽"), "رائع جدا ");
//! let space: kalima::Normalizer = "emoji(space)".parse()?;
//! assert_eq!(space.normalize("رائع😂😂 جدا"), "رائع  جدا");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Models that know no emoji, and counts of words. Lost: the feeling; most classifiers want it.
//!
//! **What it leaves alone.** Pictographs with U+FE0E, which asks for the style of text; © ® ™, arrows, digits, `#` and `*`
//! but as keycaps or with U+FE0F; lone regional indicators; emoticons (`:)`); ۞ and other symbols.
//!
//! **Parameters.** `keep` (default): nothing changes. `strip`: one space where they stood between two characters that are no
//! white space, else nothing. `space`: always one space. Emoji that touch one another go as one, and ZWNJ and ZWJ that touch
//! them go too.
//!
//! **Order.** After `reduce_elongation`, before the splitting of words. **Kind.** Deleting, context; idempotent. **Source.** UTS
//! #51 as [`recognize::emoji`](crate::recognize::emoji) reads it.

use std::ops::{Range, RangeInclusive};

use super::super::args::{Args, Param};
use super::super::never_glue::{cut, without};
use super::super::step::{Effect, Info, Rule, Step};
use crate::chars::{CodePoint, is_emoji};
use crate::kernel::{Glyph, Writer};
use crate::recognize::{Object, objects};

pub const INFO: Info = Info {
    name: "emoji",
    summary: "Emoji go, or a space stands in their place.",
    example: ("emoji(strip)", "رائع😂😂جدا", "رائع جدا"),
    effect: Effect::Deleting,
    params: &[Param::Choice(&["keep", "strip", "space"])],
    revision: 1,
    build: |args: &Args| {
        Ok(Box::new(Emoji(match args.word(0) {
            "strip" => Mode::Strip,
            "space" => Mode::Space,
            _ => Mode::Keep,
        })))
    },
};

/// U+20E3 COMBINING ENCLOSING KEYCAP, without which digits, `#` and `*` are no emoji.
const KEYCAP: CodePoint = 0x20E3;

#[derive(Debug)]
struct Emoji(Mode);

#[derive(Debug, PartialEq, Eq)]
enum Mode {
    Keep,
    Strip,
    Space,
}

impl Step for Emoji {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        vec![0xA9..=0xAE, 0x203C..=0x3299, 0x1_F000..=0x1_FFFF]
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        let in_emoji = cp == KEYCAP || (cp >= 0x80 && is_emoji(cp));
        if in_emoji && self.0 != Mode::Keep { Rule::Context } else { Rule::Keep }
    }

    fn rewrite(&self, text: &[Glyph], write: &mut Writer) {
        if self.0 == Mode::Keep {
            return write.keep_all(text);
        }
        let cps: Vec<CodePoint> = text.iter().map(|glyph| glyph.cp).collect();
        let found = objects(&cps).filter(|found| found.object == Object::Emoji);
        let emoji: Vec<Range<usize>> = found.map(|found| found.start..found.end).collect();
        match self.0 {
            Mode::Space => without(text, &emoji, write, |gap, write| {
                let (first, last) = (gap.cuts[0].start, gap.cuts[gap.cuts.len() - 1].end);
                write.put(0x20, &text[first..last], 0);
            }),
            _ => cut(text, &emoji, write),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::normalize::steps::{check, check_properties};
    use proptest::prelude::*;

    const EACH: [&str; 3] = ["emoji(keep)", "emoji(strip)", "emoji(space)"];

    #[test]
    fn strips() {
        check(
            "emoji(strip)",
            &[
                ("", ""),
                ("😂", ""),
                ("رائع 😂 جدا", "رائع  جدا"),
                ("رائع😂جدا", "رائع جدا"),
                ("رائع😂😂👍🏽جدا", "رائع جدا"),
                ("رائع😂.", "رائع ."),
                ("رائع ❤\u{FE0F}", "رائع "),
                ("رائع☺جدا", "رائع جدا"),
                ("1\u{FE0F}\u{20E3}#\u{20E3}", ""),
                ("أ🇪🇬ب", "أ ب"),
                ("أ👨\u{200D}👩\u{200D}👧ب", "أ ب"),
            ],
        );
    }

    #[test]
    fn always_one_space() {
        check(
            "emoji(space)",
            &[
                ("😂", " "),
                ("رائع 😂 جدا", "رائع   جدا"),
                ("رائع😂😂جدا", "رائع جدا"),
                ("رائع😂 😂", "رائع   "),
                ("رائع😂", "رائع "),
            ],
        );
    }

    #[test]
    fn what_is_no_emoji_stays() {
        let kept = "☺\u{FE0E} ❤\u{FE0E} © ® ™ → ↔ ➡ 123 ٣ # * :) <3 ^_^ ۞ ﷺ 🇪 1\u{FE0F} ✓ \u{20E3}";
        for spec in EACH {
            check(spec, &[(kept, kept)]);
        }
        check("emoji", &[("رائع😂", "رائع😂")]);
    }

    #[test]
    fn joiners_that_are_left_over_go_too() {
        check(
            "emoji(strip)",
            &[
                ("👩\u{200D}", ""),
                ("👩\u{200D} 👩\u{200D}ا", " ا"),
                ("ا\u{200D}👩\u{200C}\u{200D}ب", "ا ب"),
                ("😂\u{200C}😂", ""),
                ("👩\u{200D}❤\u{FE0E}", "❤\u{FE0E}"),
                ("🇪🇬🇸", "🇸"),
                ("🇪😂🇬", "🇪 🇬"),
                ("1😂\u{FE0F}\u{20E3}", "1 \u{20E3}"),
                ("a1\u{20E3}\u{20E3}", "a \u{20E3}"),
            ],
        );
    }

    #[test]
    fn the_space_stands_for_all_of_them() {
        let normalizer: crate::normalize::Normalizer = "emoji(space)".parse().unwrap();
        let text = "أ😂👍🏽ب";
        let aligned = normalizer.align(text);
        assert_eq!(aligned.text(), "أ ب");
        assert_eq!(&text[aligned.to_source(2..3).range()], "😂👍🏽");
        let strip: crate::normalize::Normalizer = "emoji(strip)".parse().unwrap();
        let aligned = strip.align(text);
        assert_eq!(aligned.to_source(2..3).range(), 2..2);
    }

    #[test]
    fn hostile_text_is_linear() {
        for unit in [
            "👩\u{200D}",
            "👩",
            "🇪",
            "🏽",
            "1\u{20E3}",
            "1",
            "\u{200D}",
            "❤\u{FE0E}\u{200D}",
            "🏴\u{E0067}",
            "😂ب",
        ] {
            for spec in ["emoji(strip)", "emoji(space)"] {
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
                    "😂", "👍", "🏽", "❤", "☺", "©", "➡", "👩", "🏴", "🇪", "🇬", "1", "#", "*", "\u{20E3}", "\u{FE0F}",
                    "\u{FE0E}", "\u{200D}", "\u{200D}", "\u{200C}", "\u{E0067}", "\u{E007F}", "\u{200F}", "a", "é",
                    "e\u{301}", "\u{301}", "ب", "ا\u{654}", "\u{64E}", "@x", "http://a.b", "a@b.co", "#ب", "ℹ", "‼",
                    " ", "\n", "\u{A0}", "،",
                ]),
                0..16,
            ),
            spec in proptest::sample::select(EACH.to_vec()),
        ) {
            check_properties(spec, &text.concat());
        }
    }
}
