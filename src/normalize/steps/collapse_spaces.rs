//! `collapse_spaces`: a run of white space becomes one space, or its line ends.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "collapse_spaces".parse()?;
//! assert_eq!(n.normalize("السلام  \u{A0}عليكم \n ورحمة"), "السلام عليكم\nورحمة");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Everyone; pages and PDFs are full of such runs. Lost: nothing a reader sees.
//!
//! **What it leaves alone.** Line ends as typed: CR LF stays, blank lines stay. Invisible controls are no space: strip
//! them first.
//!
//! **Parameters.** `lines=keep` (default) · `join`: line ends are white space like any other.
//!
//! **Order.** After steps that delete. **Kind.** Lossless, idempotent. **Source.** White space is general category
//! Zs, the tabulator, and the blanks U+2800 and U+3164 that chat uses as such.

use std::ops::RangeInclusive;

use super::super::args::{Args, Param};
use super::super::step::{Effect, Info, Rule, Step};
use super::super::white_space::{DOMAIN, is_blank};
use crate::chars::{CodePoint, is_line_end};
use crate::kernel::{Detector, Glyph, Reach, Writer};

pub const INFO: Info = Info {
    name: "collapse_spaces",
    summary: "A run of white space becomes one space, or its line ends.",
    example: ("collapse_spaces", "السلام  \u{A0}عليكم \n ورحمة", "السلام عليكم\nورحمة"),
    effect: Effect::Lossless,
    params: &[Param::Keyed("lines", &["keep", "join"])],
    revision: 1,
    build: |args: &Args| Ok(Box::new(CollapseSpaces { join: args.word(0) == "join" })),
};

const SPACE: CodePoint = 0x20;

#[derive(Debug)]
struct CollapseSpaces {
    join: bool,
}

impl Step for CollapseSpaces {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        DOMAIN.to_vec()
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        // A space or a kept line end is in order unless another stands beside it.
        if cp == SPACE || (is_line_end(cp) && !self.join) {
            return Rule::Rank(1);
        }
        if is_blank(cp) || is_line_end(cp) { Rule::Context } else { Rule::Keep }
    }

    fn rewrite(&self, text: &[Glyph], write: &mut Writer) {
        let is_space = |g: &Glyph| is_blank(g.cp) || is_line_end(g.cp);
        for run in text.chunk_by(|a, b| is_space(a) && is_space(b)) {
            let first = run[0];
            if !is_space(&first) {
                write.keep(first);
            } else if !self.join && run.iter().any(|g| is_line_end(g.cp)) {
                run.iter().filter(|g| is_line_end(g.cp)).for_each(|&g| write.keep(g));
            } else {
                write.put(SPACE, run, first.start);
            }
        }
    }

    fn detector(&self) -> Detector {
        Detector::Pairs
    }

    fn reach(&self) -> Reach {
        Reach::Run
    }
}

#[cfg(test)]
mod tests {
    use crate::normalize::steps::check;

    #[test]
    fn each_blank_becomes_a_space() {
        for blank in "\t\u{A0}\u{1680}\u{2003}\u{202F}\u{205F}\u{3000}\u{2800}\u{3164}".chars() {
            check(
                "collapse_spaces",
                &[(&format!("ا{blank}ب"), "ا ب"), (&format!("ا {blank}ب{blank} "), "ا ب ")],
            );
        }
    }

    #[test]
    fn line_ends_stay_as_typed_or_join() {
        check(
            "collapse_spaces",
            &[("ا \r\n ب", "ا\r\nب"), ("ا\n\n\nب", "ا\n\n\nب"), ("ا \n \n ب", "ا\n\nب")],
        );
        check("collapse_spaces(lines=join)", &[("ا \r\n ب", "ا ب"), ("\n", " "), ("ا\u{2028}ب", "ا ب")]);
    }

    #[test]
    fn single_spaces_and_controls_stay() {
        let kept = "ا ب\nج \u{200F} د \u{200B}";
        check("collapse_spaces", &[("", ""), (" ", " "), (kept, kept)]);
    }
}
