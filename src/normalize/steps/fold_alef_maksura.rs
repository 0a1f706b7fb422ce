//! `fold_alef_maksura`: alef maksura becomes yeh.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "fold_alef_maksura".parse()?;
//! assert_eq!(n.normalize("مستشفى المعادى"), "مستشفي المعادي");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Retrieval, above all of Egyptian text, where final yeh is written without dots. Lost: على (on)
//! and علي (Ali) become one.
//!
//! **What it leaves alone.** ىٰ, which carries a dagger alef and so is surely an alef; ى with a hamza above, which is
//! ئ; ی.
//!
//! **Parameters.** None. **Order.** `strip_marks` before it merges موسىٰ, after it keeps it apart; only the first is
//! a fixed point. **Kind.** Folding, idempotent. **Source.** Lucene's ArabicNormalizer; the exceptions are ours.

use std::ops::RangeInclusive;

use super::super::args::Args;
use super::super::canonical::clusters;
use super::super::step::{Effect, Info, Rule, Step, apply};
use crate::chars::CodePoint;
use crate::kernel::{Glyph, Writer};

pub const INFO: Info = Info {
    name: "fold_alef_maksura",
    summary: "Alef maksura becomes yeh.",
    example: ("fold_alef_maksura", "مستشفى المعادى", "مستشفي المعادي"),
    effect: Effect::Folding,
    params: &[],
    revision: 1,
    build: |_: &Args| Ok(Box::new(FoldAlefMaksura)),
};

const ALEF_MAKSURA: CodePoint = 0x649; // ى
const YEH: CodePoint = 0x64A; // ي
/// With the dagger alef it is read as an alef, with the hamza above it is ئ.
const EXCEPTIONS: [CodePoint; 2] = [0x670, 0x654];

#[derive(Debug)]
struct FoldAlefMaksura;

impl Step for FoldAlefMaksura {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        [ALEF_MAKSURA].into_iter().chain(EXCEPTIONS).map(|cp| cp..=cp).collect()
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        match cp {
            ALEF_MAKSURA => Rule::To(YEH),
            _ if EXCEPTIONS.contains(&cp) => Rule::Context,
            _ => Rule::Keep,
        }
    }

    fn decides_by_stretch(&self) -> bool {
        true
    }

    fn rewrite(&self, text: &[Glyph], write: &mut Writer) {
        for cluster in clusters(text) {
            let (base, marks) = (text[cluster.start], &text[cluster.start + 1..cluster.end]);
            let excepted = marks.iter().any(|mark| EXCEPTIONS.contains(&mark.cp));
            let folds = base.cp == ALEF_MAKSURA && !excepted;
            apply(if folds { Rule::To(YEH) } else { Rule::Keep }, base, write);
            write.keep_all(marks);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::normalize::steps::check;

    #[test]
    fn in_any_place() {
        check(
            "fold_alef_maksura",
            &[("على", "علي"), ("ى", "ي"), ("مىم", "ميم"), ("هُدًى", "هُدًي"), ("ى\u{64E}", "ي\u{64E}")],
        );
    }

    #[test]
    fn neighbours_stay() {
        let kept = "موسى\u{670} شاطى\u{654} ى\u{64E}\u{670} ی ي ا";
        check("fold_alef_maksura", &[("", ""), (kept, kept)]);
        check("strip_marks(all) | fold_alef_maksura", &[("موسى\u{670}", "موسي")]);
    }
}
