//! What `replace_urls`, `replace_emails` and `replace_mentions` share: objects of one kind go, or a text stands in their
//! place.

use std::ops::{Range, RangeInclusive};

use super::args::{Args, Param};
use super::never_glue::{Substitute, cut, is_part_of_word};
use super::step::{Rule, Step};
use crate::chars::{self, CodePoint};
use crate::kernel::{Glyph, Writer};
use crate::recognize::{Object, objects};

/// What stands in the parentheses of each of the three.
pub const PARAMS: &[Param] = &[Param::ChoiceOrText(&["strip"])];

/// The step for objects of one kind, each of which holds one of the `signs`.
pub fn step(object: Object, signs: &'static [char], args: &Args) -> Box<dyn Step> {
    let substitute = args.text(0).and_then(Substitute::new);
    let text = substitute.as_ref().map_or(&[][..], Substitute::text);
    let user_made = find(object, text).next().is_some();
    Box::new(ReplacedObjects { object, signs, substitute, user_made })
}

#[derive(Debug)]
struct ReplacedObjects {
    object: Object,
    signs: &'static [char],
    /// What stands in their place, if anything does.
    substitute: Option<Substitute>,
    /// Whether that holds such an object itself: then the second run finds it, as the user has it.
    user_made: bool,
}

impl Step for ReplacedObjects {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        self.signs.iter().map(|&sign| CodePoint::from(sign)..=CodePoint::from(sign)).collect()
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        if self.signs.iter().any(|&sign| CodePoint::from(sign) == cp) { Rule::Context } else { Rule::Keep }
    }

    fn rewrite(&self, text: &[Glyph], write: &mut Writer) {
        let words = text.chunk_by(|a, b| chars::is_white_space(a.cp) == chars::is_white_space(b.cp));
        let mut cps = Vec::new();
        for word in words {
            cps.clear();
            cps.extend(word.iter().map(|glyph| glyph.cp));
            let cuts: Vec<Range<usize>> = find(self.object, &cps).collect();
            match &self.substitute {
                _ if cuts.is_empty() => write.keep_all(word),
                None => cut(word, &cuts, write),
                Some(substitute) => self.put(substitute, word, &cuts, write),
            }
        }
    }
}

impl ReplacedObjects {
    /// Where the text would make another such object with what it touches (`@@a` and `"user"`), it touches nothing.
    fn put(&self, substitute: &Substitute, word: &[Glyph], cuts: &[Range<usize>], write: &mut Writer) {
        let before = write.written().len();
        substitute.put(word, cuts, is_part_of_word, write);
        if self.user_made {
            return;
        }
        let made: Vec<CodePoint> = write.written()[before..].iter().map(|glyph| glyph.cp).collect();
        if find(self.object, &made).next().is_some() {
            write.take_back(before);
            substitute.put(word, cuts, |cp| !chars::is_white_space(cp), write);
        }
    }
}

fn find(object: Object, cps: &[CodePoint]) -> impl Iterator<Item = Range<usize>> + '_ {
    objects(cps).filter(move |found| found.object == object).map(|found| found.start..found.end)
}
