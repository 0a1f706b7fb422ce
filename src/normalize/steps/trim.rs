//! `trim`: white space and line ends at both ends of the text go.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "trim".parse()?;
//! assert_eq!(n.normalize("  السلام عليكم\n"), "السلام عليكم");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Everyone who compares rows. Lost: nothing a reader sees.
//!
//! **What it leaves alone.** Everything inside, invisible controls at the ends included.
//!
//! **Parameters.** None. **Order.** Last. **Kind.** Lossless, idempotent. **Source.** The same white space as
//! `collapse_spaces`.

use std::ops::RangeInclusive;

use super::super::args::Args;
use super::super::step::{Effect, Info, Rule, Step};
use super::super::white_space::{DOMAIN, is_blank};
use crate::chars::{CodePoint, is_line_end};
use crate::kernel::{Detector, Glyph, Reach, Writer};

pub const INFO: Info = Info {
    name: "trim",
    summary: "White space and line ends at both ends of the text go.",
    example: ("trim", "  السلام عليكم\n", "السلام عليكم"),
    effect: Effect::Lossless,
    params: &[],
    revision: 1,
    build: |_: &Args| Ok(Box::new(Trim)),
};

#[derive(Debug)]
struct Trim;

fn is_space(cp: CodePoint) -> bool {
    is_blank(cp) || is_line_end(cp)
}

impl Step for Trim {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        DOMAIN.to_vec()
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        if is_space(cp) { Rule::Rank(1) } else { Rule::Keep }
    }

    fn rewrite(&self, text: &[Glyph], write: &mut Writer) {
        let stays = |g: &Glyph| !is_space(g.cp);
        let Some(first) = text.iter().position(stays) else { return };
        let last = text.iter().rposition(stays).unwrap_or(first);
        write.keep_all(&text[first..=last]);
    }

    fn detector(&self) -> Detector {
        Detector::Ends
    }

    fn reach(&self) -> Reach {
        Reach::Run
    }
}

#[cfg(test)]
mod tests {
    use crate::normalize::steps::check;

    #[test]
    fn both_ends() {
        check("trim", &[(" ا ", "ا"), ("\r\n\t\u{A0}ا ب\u{2029}", "ا ب"), ("   ", ""), ("\n", "")]);
    }

    #[test]
    fn the_inside_stays() {
        check("trim", &[("", ""), ("ا  ب\n\nج", "ا  ب\n\nج"), ("\u{200F} ا", "\u{200F} ا")]);
    }
}
