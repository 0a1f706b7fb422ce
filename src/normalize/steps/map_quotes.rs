//! `map_quotes`: curly, angled and wide quotes become straight ones.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "map_quotes".parse()?;
//! assert_eq!(n.normalize("قال «نعم» ثم “لا”"), "قال \"نعم\" ثم \"لا\"");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Models and retrieval: one sign for each kind of quote. Lost: which side a quote closes.
//!
//! **What it leaves alone.** ′ ″ ` ´, the letters ʼ ʿ ʾ of transliteration, 「 」, the ornate parentheses ﴾ ﴿.
//!
//! **Parameters.** None. **Order.** Any. **Kind.** Folding, idempotent. **Source.** Unicode names and usage.

use std::ops::RangeInclusive;

use super::super::args::Args;
use super::super::step::{Effect, Info, Rule, Step};
use crate::chars::CodePoint;

pub const INFO: Info = Info {
    name: "map_quotes",
    summary: "Curly, angled and wide quotes become straight ones.",
    example: ("map_quotes", "قال «نعم» ثم “لا”", "قال \"نعم\" ثم \"لا\""),
    effect: Effect::Folding,
    params: &[],
    revision: 1,
    build: |_: &Args| Ok(Box::new(MapQuotes)),
};

const TABLE: [(CodePoint, char); 16] = [
    (0x201C, '"'),  // “ LEFT DOUBLE QUOTATION MARK
    (0x201D, '"'),  // ” RIGHT DOUBLE QUOTATION MARK
    (0x201E, '"'),  // „ DOUBLE LOW-9 QUOTATION MARK
    (0x201F, '"'),  // ‟ DOUBLE HIGH-REVERSED-9 QUOTATION MARK
    (0x00AB, '"'),  // « LEFT-POINTING DOUBLE ANGLE QUOTATION MARK
    (0x00BB, '"'),  // » RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK
    (0xFF02, '"'),  // ＂ FULLWIDTH QUOTATION MARK
    (0x275D, '"'),  // ❝ HEAVY DOUBLE TURNED COMMA QUOTATION MARK ORNAMENT
    (0x275E, '"'),  // ❞ HEAVY DOUBLE COMMA QUOTATION MARK ORNAMENT
    (0x2018, '\''), // ‘ LEFT SINGLE QUOTATION MARK
    (0x2019, '\''), // ’ RIGHT SINGLE QUOTATION MARK
    (0x201A, '\''), // ‚ SINGLE LOW-9 QUOTATION MARK
    (0x201B, '\''), // ‛ SINGLE HIGH-REVERSED-9 QUOTATION MARK
    (0x2039, '\''), // ‹ SINGLE LEFT-POINTING ANGLE QUOTATION MARK
    (0x203A, '\''), // › SINGLE RIGHT-POINTING ANGLE QUOTATION MARK
    (0xFF07, '\''), // ＇ FULLWIDTH APOSTROPHE
];

#[derive(Debug)]
struct MapQuotes;

impl Step for MapQuotes {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        TABLE.iter().map(|&(cp, _)| cp..=cp).collect()
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        let found = TABLE.iter().find(|(quote, _)| *quote == cp);
        found.map_or(Rule::Keep, |&(_, straight)| Rule::To(straight as CodePoint))
    }
}

#[cfg(test)]
mod tests {
    use super::TABLE;
    use crate::normalize::steps::check;

    #[test]
    fn each_quote_of_the_table() {
        for (quote, straight) in TABLE {
            let quote = char::from_u32(quote).unwrap();
            check("map_quotes", &[(&format!("ا{quote}b"), &format!("ا{straight}b"))]);
        }
    }

    #[test]
    fn neighbours_stay() {
        let kept = "′ ″ ` ´ ʼ ʿ ʾ 「」 ﴾ ﴿ \" '";
        check("map_quotes", &[("", ""), (kept, kept)]);
    }
}
