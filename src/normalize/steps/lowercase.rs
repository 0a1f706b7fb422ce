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
//! **Parameters.** None. **Order.** Before `nfc`: h composes with U+0331, H does not. **Kind.** Folding, idempotent.
//! **Source.** Simple lower case mapping of Unicode 17.0.0 for the script Latin, one code point for one: İ becomes i,
//! also where its dot is a mark.

use std::ops::RangeInclusive;

use super::super::args::Args;
use super::super::canonical::clusters;
use super::super::step::{Effect, Info, Rule, Step, apply};
use crate::chars::{CodePoint, canonical_decomposition, combining_class, lowercase_latin};
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
const CAPITAL_I: CodePoint = 0x49;

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
            let dot = dot_of_i(&text[cluster.clone()]);
            for (place, &glyph) in text[cluster].iter().enumerate() {
                let small = Rule::To(lowercase_latin(glyph.cp));
                apply(if dot == Some(place) { Rule::DeleteMark } else { small }, glyph, write);
            }
        }
    }
}

/// The place of a dot above that stands directly on the I of a cluster, marks below it set aside. Canonically I with
/// this mark is İ, and Ị with it İ with a dot below: what goes with the one goes with the other.
fn dot_of_i(cluster: &[Glyph]) -> Option<usize> {
    let above = combining_class(DOT_ABOVE);
    let base = cluster[0].cp;
    let decomposition = canonical_decomposition(base);
    let parts = decomposition.as_ref().map_or(std::slice::from_ref(&base), |found| found.as_slice());
    if parts[0] != CAPITAL_I || parts.iter().any(|&part| combining_class(part) == above) {
        return None;
    }
    let first = cluster.iter().position(|mark| combining_class(mark.cp) == above)?;
    (cluster[first].cp == DOT_ABOVE).then_some(first)
}

#[cfg(test)]
mod tests {
    use crate::normalize::steps::{check, check_properties};
    use proptest::prelude::*;

    #[test]
    fn latin_of_every_kind() {
        check(
            "lowercase",
            &[
                ("ABC", "abc"),
                ("ÉĀẾ", "éāế"),
                ("ＡＢ", "ａｂ"),
                ("İ", "i"),
                ("I\u{307} I\u{323}\u{307} \u{1ECA}\u{307}", "i i\u{323} \u{1ECB}"),
                ("I\u{301}\u{307} Í\u{307} İ\u{307}", "i\u{301}\u{307} í\u{307} i\u{307}"),
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

    proptest! {
        #[test]
        fn compiled_as_one_by_one_idempotent_and_canonical(
            text in proptest::collection::vec(
                proptest::sample::select(vec![
                    'I', 'i', 'İ', 'Í', 'Ị', 'Ḯ', 'H', 'É', 'K', '\u{212A}', '\u{307}', '\u{301}', '\u{323}', '\u{331}',
                    '\u{64E}', ' ', 'ا',
                ]),
                0..10,
            ),
        ) {
            let text: String = text.into_iter().collect();
            check_properties("lowercase", &text);
            check_properties("search", &text);
        }
    }
}
