//! `lowercase`: Latin letters become small.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "lowercase".parse()?;
//! assert_eq!(n.normalize("جهاز iPhone من APPLE"), "جهاز iphone من apple");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Retrieval over mixed text. Lost: US and us become one.
//!
//! **What it leaves alone.** Greek, Cyrillic and every other script.
//!
//! **Parameters.** None. **Order.** Any. **Kind.** Folding, idempotent. **Source.** Simple lower case mapping of
//! Unicode 17.0.0 for the script Latin, one code point for one: İ becomes i, also where its dot is a mark.

use std::ops::RangeInclusive;

use super::super::args::Args;
use super::super::canonical::{clusters, composing_mark};
use super::super::step::{Effect, Info, Rule, Step, apply};
use crate::chars::{CodePoint, lowercase_latin};
use crate::kernel::{Glyph, Writer};

pub const INFO: Info = Info {
    name: "lowercase",
    summary: "Latin letters become small.",
    example: ("lowercase", "جهاز iPhone من APPLE", "جهاز iphone من apple"),
    effect: Effect::Folding,
    params: &[],
    revision: 1,
    build: |_: &Args| Ok(Box::new(Lowercase)),
};

const DOT_ABOVE: CodePoint = 0x307;
/// İ LATIN CAPITAL LETTER I WITH DOT ABOVE
const DOTTED_I: CodePoint = 0x130;

#[derive(Debug)]
struct Lowercase;

impl Step for Lowercase {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        vec![
            0x41..=0x24F,
            DOT_ABOVE..=DOT_ABOVE,
            0x1D00..=0x1EFF,
            0x2100..=0x218F,
            0x2C60..=0x2C7F,
            0xA720..=0xA7FF,
            0xAB30..=0xAB6F,
            0xFF21..=0xFF3A,
        ]
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        match lowercase_latin(cp) {
            _ if cp == DOT_ABOVE => Rule::Context,
            small if small == cp => Rule::Keep,
            small => Rule::To(small),
        }
    }

    fn rewrite(&self, text: &[Glyph], write: &mut Writer) {
        for cluster in clusters(text) {
            // Canonically, I with a dot above as a mark is İ: what goes with the one goes with the other.
            let dot = composing_mark(text, cluster.clone()).filter(|(_, letter)| *letter == DOTTED_I);
            for at in cluster {
                let is_dot = dot.is_some_and(|(mark, _)| mark == at);
                let small = Rule::To(lowercase_latin(text[at].cp));
                apply(if is_dot { Rule::DeleteMark } else { small }, text[at], write);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::normalize::steps::check;

    #[test]
    fn latin_of_every_kind() {
        check(
            "lowercase",
            &[
                ("ABC", "abc"),
                ("ÉĀẾ", "éāế"),
                ("ＡＢ", "ａｂ"),
                ("İ", "i"),
                ("I\u{307}", "i"),
                ("Ǆǅ", "ǆǆ"),
                ("\u{212A}", "k"),
            ],
        );
    }

    #[test]
    fn other_scripts_stay() {
        let kept = "ΑΒΓ АБВ عربي abc i\u{307} e\u{307} ß";
        check("lowercase", &[("", ""), (kept, kept)]);
    }
}
