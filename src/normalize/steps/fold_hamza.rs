//! `fold_hamza`: a hamza on waw or yeh becomes its seat, or a hamza by itself.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "fold_hamza".parse()?;
//! assert_eq!(n.normalize("مسؤول قارئ"), "مسوول قاري");
//! let alone: kalima::Normalizer = "fold_hamza(standalone)".parse()?;
//! assert_eq!(alone.normalize("مسؤول قارئ"), "مسءول قارء");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Retrieval: the seat is spelled in several ways (مسؤول, مسئول). Lost: سئل (was asked) and سيل
//! (torrent) become one; runs of ييي arise, so elongation is never reduced after this step.
//!
//! **What it leaves alone.** ء, أ إ آ (see `fold_alef`), ۀ ۂ ۓ, a hamza mark on another letter.
//!
//! **Parameters.** `seat` (default): ؤ → و, ئ → ي · `standalone`: both → ء, also a hamza that a tatweel carries.
//!
//! **Order.** Any: ؤ and ئ typed as a letter and a mark are seen without `nfc`, so are ى and ی with a hamza above,
//! which look like ئ and do not compose. **Kind.** Folding, idempotent. **Source.** Unicode names; the seats are
//! those of Arabic spelling.

use std::ops::RangeInclusive;

use super::super::args::{Args, Param};
use super::super::canonical::clusters;
use super::super::step::{Effect, Info, Rule, Step, apply};
use crate::chars::{CodePoint, TATWEEL};
use crate::kernel::{Glyph, Writer};

pub const INFO: Info = Info {
    name: "fold_hamza",
    summary: "A hamza on waw or yeh becomes its seat, or a hamza by itself.",
    example: ("fold_hamza", "مسؤول قارئ", "مسوول قاري"),
    effect: Effect::Folding,
    params: &[Param::Choice(&["seat", "standalone"])],
    revision: 1,
    build: |args: &Args| Ok(Box::new(FoldHamza { standalone: args.word(0) == "standalone" })),
};

const HAMZA: CodePoint = 0x621; // ء
const HAMZA_ABOVE: CodePoint = 0x654;
const WAW: CodePoint = 0x648; // و
const YEH: CodePoint = 0x64A; // ي

/// Letter that holds a hamza → its seat.
const TABLE: [(CodePoint, CodePoint); 4] = [
    (0x624, WAW), // ؤ WAW WITH HAMZA ABOVE
    (0x676, WAW), // ٶ HIGH HAMZA WAW
    (0x626, YEH), // ئ YEH WITH HAMZA ABOVE
    (0x678, YEH), // ٸ HIGH HAMZA YEH
];

/// Letter that holds one where U+0654 follows → its seat.
const SEATS: [(CodePoint, CodePoint); 4] = [
    (WAW, WAW),   // و WAW
    (YEH, YEH),   // ي YEH
    (0x649, YEH), // ى ALEF MAKSURA
    (0x6CC, YEH), // ی FARSI YEH
];

#[derive(Debug)]
struct FoldHamza {
    standalone: bool,
}

fn seat(table: &[(CodePoint, CodePoint)], cp: CodePoint) -> Option<CodePoint> {
    table.iter().find(|(letter, _)| *letter == cp).map(|(_, seat)| *seat)
}

impl FoldHamza {
    /// What a cluster's letter becomes.
    fn folded(&self, base: CodePoint, marks: &[Glyph]) -> Option<CodePoint> {
        let marked = marks.iter().any(|mark| mark.cp == HAMZA_ABOVE);
        let on_letter = seat(&TABLE, base).or_else(|| seat(&SEATS, base).filter(|_| marked));
        if self.standalone {
            let on_tatweel = marked && base == TATWEEL;
            return (on_letter.is_some() || on_tatweel).then_some(HAMZA);
        }
        on_letter
    }
}

impl Step for FoldHamza {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        TABLE.iter().map(|&(cp, _)| cp..=cp).chain([HAMZA_ABOVE..=HAMZA_ABOVE]).collect()
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        if cp == HAMZA_ABOVE {
            return Rule::Context;
        }
        let seat = seat(&TABLE, cp).map(|seat| if self.standalone { HAMZA } else { seat });
        seat.map_or(Rule::Keep, Rule::To)
    }

    fn decides_by_stretch(&self) -> bool {
        true
    }

    fn rewrite(&self, text: &[Glyph], write: &mut Writer) {
        for cluster in clusters(text) {
            let (base, marks) = (text[cluster.start], &text[cluster.start + 1..cluster.end]);
            let Some(letter) = self.folded(base.cp, marks) else {
                write.keep_all(&text[cluster]);
                continue;
            };
            apply(Rule::To(letter), base, write);
            for &mark in marks {
                let rule = if mark.cp == HAMZA_ABOVE { Rule::DeleteMark } else { Rule::Keep };
                apply(rule, mark, write);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::normalize::steps::check;

    #[test]
    fn each_letter_of_the_tables() {
        check(
            "fold_hamza",
            &[("ؤ", "و"), ("ٶ", "و"), ("ئ", "ي"), ("ٸ", "ي"), ("سُئل", "سُيل"), ("ؤ\u{64E}", "و\u{64E}")],
        );
        check("fold_hamza(standalone)", &[("ؤ", "ء"), ("ٶ", "ء"), ("ئ", "ء"), ("ٸ", "ء")]);
    }

    #[test]
    fn hamza_typed_as_a_mark() {
        check(
            "fold_hamza",
            &[
                ("و\u{654}", "و"),
                ("ي\u{64F}\u{654}", "ي\u{64F}"),
                ("شاطى\u{654}", "شاطي"),
                ("ی\u{654}", "ي"),
                ("ؤ\u{654}", "و"),
            ],
        );
        check("fold_hamza(standalone)", &[("و\u{654}", "ء"), ("يسـ\u{654}ل", "يسءل")]);
    }

    #[test]
    fn neighbours_stay() {
        let kept = "ء أ إ آ ۀ ۂ ۓ ب\u{654} يسـ\u{654}ل ى ی و ي";
        check("fold_hamza", &[("", ""), (kept, kept)]);
        check("fold_hamza(standalone)", &[("ء أ ۀ ب\u{654} ـ", "ء أ ۀ ب\u{654} ـ")]);
    }
}
