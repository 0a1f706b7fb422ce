//! `fold_teh_marbuta`: teh marbuta becomes heh, or teh.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "fold_teh_marbuta".parse()?;
//! assert_eq!(n.normalize("مدرسة جديدة"), "مدرسه جديده");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Retrieval: many writers leave the dots out. Lost: كرة (ball) and كره (he hated) become one.
//!
//! **What it leaves alone.** ۀ U+06C0, ۂ U+06C2, ہ U+06C1 and ه itself.
//!
//! **Parameters.** `heh` (default) → ه · `teh` → ت, as pronounced before a vowel.
//!
//! **Order.** Any. **Kind.** Folding, idempotent. **Source.** Lucene's ArabicNormalizer (`heh`, U+0629 alone);
//! U+06C3 is the same letter in Urdu.

use std::ops::RangeInclusive;

use super::super::args::{Args, Param};
use super::super::step::{Effect, Info, Rule, Step};
use crate::chars::CodePoint;

pub const INFO: Info = Info {
    name: "fold_teh_marbuta",
    summary: "Teh marbuta becomes heh, or teh.",
    example: ("fold_teh_marbuta", "مدرسة جديدة", "مدرسه جديده"),
    effect: Effect::Folding,
    params: &[Param::Choice(&["heh", "teh"])],
    revision: 1,
    build,
};

const TABLE: [CodePoint; 2] = [
    0x0629, // ة TEH MARBUTA
    0x06C3, // ۃ TEH MARBUTA GOAL
];
const HEH: CodePoint = 0x0647; // ه
const TEH: CodePoint = 0x062A; // ت

#[derive(Debug)]
struct FoldTehMarbuta {
    to: CodePoint,
}

fn build(args: &Args) -> Result<Box<dyn Step>, String> {
    let to = if args.word(0) == "teh" { TEH } else { HEH };
    Ok(Box::new(FoldTehMarbuta { to }))
}

impl Step for FoldTehMarbuta {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        TABLE.iter().map(|&cp| cp..=cp).collect()
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        if TABLE.contains(&cp) { Rule::To(self.to) } else { Rule::Keep }
    }
}

#[cfg(test)]
mod tests {
    use crate::normalize::steps::check;

    #[test]
    fn each_letter_of_the_table() {
        check("fold_teh_marbuta", &[("ة", "ه"), ("ۃ", "ه"), ("مدرسةٌ", "مدرسهٌ"), ("ةة", "هه")]);
        check("fold_teh_marbuta(teh)", &[("ة", "ت"), ("ۃ", "ت")]);
    }

    #[test]
    fn neighbours_stay() {
        check("fold_teh_marbuta", &[("", ""), ("ه ت ۀ ۂ ہ ھ", "ه ت ۀ ۂ ہ ھ")]);
    }
}
