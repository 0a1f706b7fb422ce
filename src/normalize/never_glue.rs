//! Never glue: what stands on either side of a stretch that goes does not become one word.
//!
//! A step that deletes an object or a sign (a URL, a mention, an emoji, punctuation) leaves one space where it stood
//! between two characters that are no white space, else nothing; the spaces around it stay as they were. The joiners
//! ZWNJ and ZWJ that touch it go with it: there is nothing left for them to part or join. Text put in its place gets a
//! space on each side that touches a letter, mark or digit. What stands on either side is judged as it will stand after
//! the deletion, so objects that touch one another count as one.

use std::ops::Range;

use super::controls::{ZWJ, ZWNJ};
use crate::chars::{self, CodePoint};
use crate::kernel::{Glyph, Writer};

const SPACE: CodePoint = 0x20;

/// The place of a stretch that goes.
#[derive(Debug)]
pub struct Gap<'a> {
    /// What stands before it.
    pub before: Option<CodePoint>,
    /// The stretches of it that are more than joiners, in order.
    pub cuts: &'a [Range<usize>],
    /// What stands behind it.
    pub after: Option<CodePoint>,
}

/// Writes `text` without the `cuts`, which ascend and do not overlap, and without the joiners that touch them. Cuts that
/// touch one another make one gap, and `fill` writes what stands in it. O(n) beside what `fill` does.
pub fn without(
    text: &[Glyph],
    cuts: &[Range<usize>],
    write: &mut Writer,
    mut fill: impl FnMut(Gap, &mut Writer),
) {
    let mut at = 0;
    for cuts in cuts.chunk_by(|a, b| text[a.end..b.start].iter().all(is_joiner)) {
        let (first, last) = (cuts[0].start, cuts[cuts.len() - 1].end);
        let start = first - text[at..first].iter().rev().take_while(|glyph| is_joiner(glyph)).count();
        let end = last + text[last..].iter().take_while(|glyph| is_joiner(glyph)).count();
        write.keep_all(&text[at..start]);
        let cp = |glyph: &Glyph| glyph.cp;
        fill(Gap { before: text[..start].last().map(cp), cuts, after: text.get(end).map(cp) }, write);
        at = end;
    }
    write.keep_all(&text[at..]);
}

fn is_joiner(glyph: &Glyph) -> bool {
    matches!(glyph.cp, ZWNJ | ZWJ)
}

/// The text without the cuts: one space in each gap between two characters that are no white space.
pub fn cut(text: &[Glyph], cuts: &[Range<usize>], write: &mut Writer) {
    without(text, cuts, write, |gap, write| {
        let bare = |cp: Option<CodePoint>| cp.is_some_and(|cp| !chars::is_white_space(cp));
        if bare(gap.before) && bare(gap.after) {
            insert_space(text[gap.cuts[0].start].start, write);
        }
    });
}

/// A space that no part of the source stands for.
pub fn insert_space(border: usize, write: &mut Writer) {
    write.put(SPACE, &[], border);
}

/// Whether a character is one that text put beside it must not touch: a letter, a mark or a digit.
pub fn is_part_of_word(cp: CodePoint) -> bool {
    chars::is_letter_category(cp) || chars::is_mark_category(cp) || chars::is_decimal_number(cp)
}

/// Text put in the place of each cut.
#[derive(Debug)]
pub struct Substitute {
    text: Vec<CodePoint>,
    first_is_space: bool,
    last_is_space: bool,
}

impl Substitute {
    /// That text; none where it is empty.
    pub fn new(text: &str) -> Option<Self> {
        let text: Vec<CodePoint> = text.chars().map(CodePoint::from).collect();
        let (&first, &last) = (text.first()?, text.last()?);
        let [first_is_space, last_is_space] = [first, last].map(chars::is_white_space);
        Some(Substitute { text, first_is_space, last_is_space })
    }

    /// Its code points.
    pub fn text(&self) -> &[CodePoint] {
        &self.text
    }

    /// Writes `text` with the substitute in the place of each cut. `parted` tells which characters it must not touch.
    pub fn put(
        &self,
        text: &[Glyph],
        cuts: &[Range<usize>],
        parted: fn(CodePoint) -> bool,
        write: &mut Writer,
    ) {
        without(text, cuts, write, |gap, write| {
            let mut before = gap.before;
            for cut in gap.cuts {
                let (start, end) = (text[cut.start].start, text[cut.end - 1].end);
                if before.is_some_and(parted) && !self.first_is_space {
                    insert_space(start, write);
                }
                self.text.iter().for_each(|&cp| write.keep(Glyph { cp, start, end }));
                before = self.text.last().copied();
            }
            if gap.after.is_some_and(parted) && !self.last_is_space {
                insert_space(text[gap.cuts[gap.cuts.len() - 1].end - 1].end, write);
            }
        });
    }
}
