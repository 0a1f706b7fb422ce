//! What a step is: one named change of the text.

use std::fmt::Debug;
use std::ops::{Range, RangeInclusive};

use super::args::{Args, Param};
use crate::chars::CodePoint;
use crate::kernel::{Detector, Glyph, Reach, TooWide, Writer};

/// What a step does to a code point that stands alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule<'a> {
    /// It stays.
    Keep,
    /// Another code point stands in its place.
    To(CodePoint),
    /// A text of several code points stands in its place.
    Expand(&'a [CodePoint]),
    /// It goes and belongs to the letter it sat on.
    DeleteMark,
    /// It goes and belongs to nothing.
    Delete,
    /// [`Step::resolve`] or [`Step::rewrite`] tells.
    Context,
    /// It stays unless the step's detector finds its number out of place.
    Rank(u8),
}

/// A step, ready to run: parameters resolved.
///
/// A step must answer alike whether it sees the whole text or the windows that its [`Step::detector`] and
/// [`Step::reach`] cut; the property tests compare both.
pub trait Step: Debug + Send + Sync {
    /// The code points outside of which [`Step::rule`] is [`Step::elsewhere`]. Generous is right, only slower to compile.
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>>;

    /// The rule for all code points outside of [`Step::domain`]: `Keep`, or `Context` of a step that names what stays.
    fn elsewhere(&self) -> Rule<'_> {
        Rule::Keep
    }

    /// What happens to a code point. O(1).
    fn rule(&self, cp: CodePoint) -> Rule<'_>;

    /// What happens to the code point at `at`, whose rule is `Context`. Never `Context` again. O(1), or bounded
    /// by what a run of marks needs: a step that must look far overrides [`Step::rewrite`] instead.
    fn resolve(&self, _text: &[Glyph], _at: usize) -> Rule<'_> {
        Rule::Keep
    }

    /// The whole step, obviously right: reads the text, writes the text. O(n).
    fn rewrite(&self, text: &[Glyph], write: &mut Writer) {
        for (at, &glyph) in text.iter().enumerate() {
            let rule = match self.rule(glyph.cp) {
                Rule::Context => self.resolve(text, at),
                rule => rule,
            };
            apply(rule, glyph, write);
        }
    }

    /// The word lists that decide beside [`Step::rule`], entry by entry: part of the fingerprint.
    fn tables(&self) -> Vec<&str> {
        Vec::new()
    }

    /// What, beside `Context`, needs more than the table.
    fn detector(&self) -> Detector {
        Detector::Context
    }

    /// How much text decides.
    fn reach(&self) -> Reach {
        Reach::Word
    }

    /// Whether what it does in a run of marks and tatweels, and to the code point before it, follows from these and from whether
    /// an Arabic letter is behind the run. Then what it did to one of them is remembered.
    fn decides_by_stretch(&self) -> bool {
        false
    }

    /// The step itself where it edits the whole text by matches: then it is a pass of its own, and nothing else of
    /// it is asked.
    fn matches(&self) -> Option<&dyn Matches> {
        None
    }

    /// Whether the step may change a text that holds `cp`. A text of code points for which it says no stays as it is.
    fn concerns(&self, cp: CodePoint) -> bool {
        self.matches().map_or_else(|| self.rule(cp) != Rule::Keep, |matches| matches.looks_for(cp))
    }
}

/// A step that looks for matches in the whole text and puts other text in their place.
pub trait Matches: Debug + Send + Sync {
    /// Tells `emit` of every match: its bytes in `text` and what stands there instead. O(n), but where the step says
    /// otherwise.
    ///
    /// `text` is UTF-8, but for lone surrogates of other storage, which are three bytes each (WTF-8): no pattern of
    /// valid UTF-8 matches them. Matches ascend, do not overlap, and begin and end on whole code points; an empty one is an
    /// insertion, an empty replacement a deletion.
    ///
    /// # Errors
    /// Those of `emit`, which end the search, and [`TooWide::Memory`].
    fn edits(&self, text: &[u8], emit: &mut Emit) -> Result<(), TooWide>;

    /// Whether matches hold `cp`, or something like it: a text without any such code point holds no match.
    fn looks_for(&self, _cp: CodePoint) -> bool {
        true
    }
}

/// Takes one match and what stands in its place.
pub type Emit<'a> = dyn FnMut(Range<usize>, &str) -> Result<(), TooWide> + 'a;

/// Writes what `rule` makes of `glyph`.
pub fn apply(rule: Rule, glyph: Glyph, write: &mut Writer) {
    match rule {
        Rule::Keep | Rule::Rank(_) | Rule::Context => write.keep(glyph),
        Rule::To(cp) => write.keep(Glyph { cp, ..glyph }),
        Rule::Expand(text) => text.iter().for_each(|&cp| write.keep(Glyph { cp, ..glyph })),
        Rule::DeleteMark => write.drop_mark(glyph),
        Rule::Delete => {}
    }
}

/// What a step does to meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// A reader sees no difference.
    Lossless,
    /// Two spellings become one.
    Folding,
    /// Something goes.
    Deleting,
}

impl Effect {
    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            Effect::Lossless => "lossless",
            Effect::Folding => "folding",
            Effect::Deleting => "deleting",
        }
    }
}

/// What there is to know of a step before it is built. Each file of `steps/` has one.
#[derive(Debug)]
pub struct Info {
    /// The name, as it is written in a spec and as its file is called.
    pub name: &'static str,
    /// One sentence.
    pub summary: &'static str,
    /// A spec, a text before it and the text after it.
    pub example: (&'static str, &'static str, &'static str),
    /// What it does to meaning.
    pub effect: Effect,
    /// What may stand in the parentheses.
    pub params: &'static [Param],
    /// Raised whenever an answer changes; part of every fingerprint.
    pub revision: u32,
    /// Builds the step; what its arguments cannot be is said in words.
    pub build: fn(&Args) -> Result<Box<dyn Step>, String>,
}
