//! `fold_alef`: every alef becomes a bare alef.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "fold_alef".parse()?;
//! assert_eq!(n.normalize("أحمد إلى آخر ٱلكتاب"), "احمد الى اخر الكتاب");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Retrieval, and models of informal text: writers leave hamza and madda out. Lost: أن (that) and
//! إن (if), آن (it is time) become one.
//!
//! **What it leaves alone.** ى, the dagger alef (على stays على), ء ؤ ئ, the Hindko letters U+0773 and U+0774, a hamza
//! on tatweel, every other mark.
//!
//! **Parameters.** `uthmani`: ء directly before an alef goes too (ءامنوا → امنوا), as Quranic spelling has it.
//!
//! **Order.** Any: hamza and madda typed as marks are seen without `nfc`. **Kind.** Folding, idempotent.
//! **Source.** Lucene's ArabicNormalizer and CAMeL's `normalize_alef_ar` fold the first four; the rest are the
//! other letters that Unicode names ALEF WITH ….

use std::ops::RangeInclusive;

use super::super::args::{Args, Param};
use super::super::canonical::clusters;
use super::super::step::{Effect, Info, Rule, Step, apply};
use crate::chars::CodePoint;
use crate::kernel::{Glyph, Writer};

pub const INFO: Info = Info {
    name: "fold_alef",
    summary: "Every alef becomes a bare alef.",
    example: ("fold_alef", "أحمد إلى آخر ٱلكتاب", "احمد الى اخر الكتاب"),
    effect: Effect::Folding,
    params: &[Param::Flag("uthmani")],
    revision: 1,
    build: |args: &Args| Ok(Box::new(FoldAlef { uthmani: args.flag(0) })),
};

const ALEF: CodePoint = 0x627; // ا
const HAMZA: CodePoint = 0x621; // ء

const TABLE: [RangeInclusive<CodePoint>; 7] = [
    0x622..=0x622, // آ ALEF WITH MADDA ABOVE
    0x623..=0x623, // أ ALEF WITH HAMZA ABOVE
    0x625..=0x625, // إ ALEF WITH HAMZA BELOW
    0x671..=0x671, // ٱ ALEF WASLA
    0x672..=0x673, // ٲ ٳ ALEF WITH WAVY HAMZA ABOVE, BELOW
    0x675..=0x675, // ٵ HIGH HAMZA ALEF
    0x870..=0x882, // ࡰ … ALEF WITH ATTACHED marks of Quranic orthography
];

/// What an alef drops: maddah above, hamza above, hamza below, wavy hamza below.
const MARKS: [CodePoint; 4] = [0x653, 0x654, 0x655, 0x65F];

#[derive(Debug)]
struct FoldAlef {
    uthmani: bool,
}

fn is_alef(cp: CodePoint) -> bool {
    cp == ALEF || TABLE.iter().any(|range| range.contains(&cp))
}

impl Step for FoldAlef {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        let others = MARKS.iter().map(|&mark| mark..=mark).chain([HAMZA..=HAMZA]);
        TABLE.into_iter().chain(others).collect()
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        match cp {
            HAMZA if self.uthmani => Rule::Context,
            ALEF => Rule::Keep,
            _ if is_alef(cp) => Rule::To(ALEF),
            _ if MARKS.contains(&cp) => Rule::Context,
            _ => Rule::Keep,
        }
    }

    fn decides_by_stretch(&self) -> bool {
        !self.uthmani
    }

    fn rewrite(&self, text: &[Glyph], write: &mut Writer) {
        // Hamzas that go if an alef follows, from here on.
        let mut hamzas: Option<usize> = None;
        for cluster in clusters(text) {
            let (start, base) = (cluster.start, text[cluster.start].cp);
            if self.uthmani && base == HAMZA && cluster.len() == 1 {
                hamzas = hamzas.or(Some(start));
                continue;
            }
            let from = hamzas.take().unwrap_or(start);
            if !is_alef(base) {
                write.keep_all(&text[from..cluster.end]);
                continue;
            }
            write.put(ALEF, &text[from..=start], text[start].start);
            for &mark in &text[start + 1..cluster.end] {
                let rule = if MARKS.contains(&mark.cp) { Rule::DeleteMark } else { Rule::Keep };
                apply(rule, mark, write);
            }
        }
        write.keep_all(&text[hamzas.unwrap_or(text.len())..]);
    }
}

#[cfg(test)]
mod tests {
    use super::TABLE;
    use crate::normalize::steps::check;

    #[test]
    fn each_alef_of_the_table() {
        for cp in TABLE.into_iter().flatten() {
            let alef = char::from_u32(cp).unwrap();
            check("fold_alef", &[(&format!("ب{alef}ب"), "باب")]);
        }
    }

    #[test]
    fn hamza_and_madda_typed_as_marks() {
        check(
            "fold_alef",
            &[
                ("ا\u{654}حمد", "احمد"),
                ("ا\u{64E}\u{654}", "ا\u{64E}"),
                ("ٱ\u{653}", "ا"),
                ("ا\u{65F}\u{653}", "ا"),
            ],
        );
    }

    #[test]
    fn neighbours_stay() {
        let kept = "على موسىٰ هذٰا سماء سؤال بئر ݳ ݴ يسـ\u{654}ل ب\u{654} اَ";
        check("fold_alef", &[("", ""), (kept, kept)]);
        check("fold_alef", &[("ءامنوا", "ءامنوا")]);
    }

    #[test]
    fn uthmani_spelling() {
        check(
            "fold_alef(uthmani)",
            &[
                ("ءامنوا القرءان", "امنوا القران"),
                ("ماء ماءً شيء أ", "ماء ماءً شيء ا"),
                ("ءأ", "ا"),
                ("ءءا", "ا"),
                ("ءءب", "ءءب"),
                ("سماءء", "سماءء"),
            ],
        );
    }
}
