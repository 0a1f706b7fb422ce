//! What each step of a recipe changed in a text, for people and for programs.
//!
//! The steps run one by one, as they are written. For each there is the text it saw, the text it made, and every
//! edit between the two, with the place in the text that was explained that it comes from. `Display` prints an
//! [`Explanation`] as plain text, [`Explanation::to_html`] as a fragment of HTML.
//!
//! ```
//! let search = kalima::Normalizer::preset("search")?;
//! let explained = search.explain("مَدْرَسةٌ");
//! let changed: Vec<_> = explained.steps().filter(|step| step.changed()).collect();
//! assert_eq!(changed.len(), 2);
//! assert!(changed[0].spec().starts_with("strip_marks"));
//! assert_eq!((changed[1].before(), changed[1].after()), ("مدرسة", "مدرسه"));
//! let edit = &changed[1].edits()[0];
//! assert_eq!(&"مَدْرَسةٌ"[edit.source.range()], "ةٌ", "the letter with the mark it had");
//! # Ok::<(), kalima::Error>(())
//! ```

mod counts;
mod html;
mod text;
mod trace;
mod visible;
mod windows;

use crate::alignment::CodePoints;
use crate::error::Error;
use crate::kernel::{Utf8, utf8_string};
use crate::normalize::{Effect, Normalizer};

pub use counts::{Count, counts};
pub use html::{PAGE_END, escape, page_start};
pub use text::{plural, word_around};
pub use trace::{EditKind, StepEdit, Trace, TracedStep, Tracer};
pub use visible::{described, shown};

/// What a recipe did to a text, step by step.
#[derive(Clone, Debug)]
pub struct Explanation<'a> {
    source: &'a str,
    /// The texts that steps made, without those that a step left as they were.
    texts: Vec<String>,
    steps: Vec<Explained>,
}

/// A step and what it did.
#[derive(Clone, Debug)]
struct Explained {
    spec: String,
    effect: Effect,
    traced: TracedStep,
    again: bool,
}

/// What one step did to the text.
#[derive(Clone, Copy, Debug)]
pub struct StepChanges<'a> {
    step: &'a Explained,
    before: &'a str,
    after: &'a str,
}

impl Normalizer {
    /// What each step changes in a text. O(n) for each step; memory for the text after each step that changes it.
    ///
    /// # Panics
    /// Where memory runs out; [`Normalizer::try_explain`] says so instead.
    #[allow(clippy::panic)]
    pub fn explain<'a>(&self, text: &'a str) -> Explanation<'a> {
        self.try_explain(text).unwrap_or_else(|error| panic!("{error}"))
    }

    /// What each step changes in a text. O(n) for each step; memory for the text after each step that changes it.
    ///
    /// # Errors
    /// [`Error::OutOfMemory`].
    pub fn try_explain<'a>(&self, text: &'a str) -> Result<Explanation<'a>, Error> {
        let tracer = self.tracer();
        let trace = tracer.trace::<Utf8>(text.as_bytes(), None).map_err(|_| Error::OutOfMemory)?;
        let again = tracer.changing_again::<Utf8>(trace.answer(text.as_bytes()));
        let again = again.map_err(|_| Error::OutOfMemory)?;
        let (texts, traced) = trace.into_parts();
        let steps = tracer.steps().zip(traced).zip(again);
        let explained = |(((spec, effect), traced), again): ((_, _), _)| -> Explained {
            Explained { spec: str::to_owned(spec), effect, traced, again }
        };
        Ok(Explanation {
            source: text,
            texts: texts.into_iter().map(utf8_string).collect(),
            steps: steps.map(explained).collect(),
        })
    }

    /// The steps, to be run one by one over many texts.
    pub fn tracer(&self) -> Tracer {
        Tracer::new(self.recipe())
    }
}

impl Explanation<'_> {
    /// The text that was explained.
    pub fn source(&self) -> &str {
        self.source
    }

    /// The text that the recipe makes of it: what [`Normalizer::normalize`] gives.
    pub fn text(&self) -> &str {
        self.texts.last().map_or(self.source, String::as_str)
    }

    /// What each step did, in order; also those that changed nothing.
    pub fn steps(&self) -> impl ExactSizeIterator<Item = StepChanges<'_>> {
        self.steps.iter().map(|step| {
            let number = step.traced.changed_before();
            let before = number.checked_sub(1).and_then(|last| self.texts.get(last));
            let before = before.map_or(self.source, String::as_str);
            let made = self.texts.get(number).filter(|_| step.traced.alignment.is_some());
            StepChanges { step, before, after: made.map_or(before, String::as_str) }
        })
    }

    /// The same as a fragment of HTML without anything from outside: the lines before and after each step that
    /// changed something, right to left, what changed marked by whole grapheme clusters. At most 256 KiB: of long
    /// texts the parts around changes are shown, and how much is left out.
    pub fn to_html(&self) -> String {
        html::style() + &html::body(self)
    }

    /// The fragment without its style sheet, for a page that began with [`page_start`].
    pub fn to_html_body(&self) -> String {
        html::body(self)
    }

    fn code_points(&self) -> (usize, usize) {
        let count = |text| CodePoints::new(text).of_byte(usize::MAX);
        (count(self.source), count(self.text()))
    }
}

impl<'a> StepChanges<'a> {
    /// The step as a spec writes it.
    pub fn spec(&self) -> &'a str {
        &self.step.spec
    }

    /// What the step does to meaning.
    pub fn effect(&self) -> Effect {
        self.step.effect
    }

    /// The text that the step saw.
    pub fn before(&self) -> &'a str {
        self.before
    }

    /// The text that the step made.
    pub fn after(&self) -> &'a str {
        self.after
    }

    /// Whether it changed the text.
    pub fn changed(&self) -> bool {
        !self.step.traced.edits.is_empty()
    }

    /// Every change, in order: the text before, with each `seen` replaced by what stands at `target`, is the text
    /// after.
    pub fn edits(&self) -> &'a [StepEdit] {
        &self.step.traced.edits
    }

    /// The same changes counted together, most frequent first. Marks, spaces, tatweel and invisible characters
    /// that went are counted one by one.
    pub fn counts(&self) -> Vec<Count> {
        counts::<Utf8>(self.edits(), self.before.as_bytes(), self.after.as_bytes())
    }

    /// Whether the step changes the text again where the whole recipe runs over its own answer and gives another
    /// one: the recipe has no fixed point there, and this step is why.
    pub fn changes_again(&self) -> bool {
        self.step.again
    }
}
