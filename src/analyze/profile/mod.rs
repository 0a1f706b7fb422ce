//! What a corpus is made of, in all and at what rate: marks, digits, controls, spellings, noise, and the steps of the
//! normalizer that would matter.
//!
//! Every counter has one definition, in [`Counter`] and in the table [`COUNTERS`]; docs/profile.md lists them. Lines
//! are counted one by one, so that a file may come in pieces: the profile of a text is that of its lines merged, but
//! for the number of texts.
//!
//! ```
//! use kalima::analyze::profile::{Counter, Profile};
//!
//! let mut profile = Profile::default();
//! profile.add("قالَ: ٣ كُتُب\nجمييييل");
//! assert_eq!(profile.count(Counter::Harakat), 3);
//! assert_eq!(profile.count(Counter::DigitsArabic), 1);
//! assert_eq!(profile.count(Counter::Elongations), 1);
//! assert_eq!(profile.advice()[0].step.name, "strip_marks");
//! ```

mod advice;
mod aim;
mod changes;
mod chart;
mod code_points;
mod counters;
mod html;
mod json;
mod line;
mod markup;
mod rate;
mod text;

pub use advice::Advice;
pub use aim::Aim;
pub use changes::{Measured, measured};
pub use counters::{COUNTERS, Counter, Group, Info, Unit, counter};
pub use html::page as html_page;
pub use rate::{Per, Rate};

use crate::chars::{CodePoint, is_line_end};
use crate::error::Error;

/// Counts of a corpus. A few hundred bytes, however long the corpus is; counting takes memory for the longest line.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Profile {
    counts: Vec<u64>,
    /// One for each of [`measured`].
    changes: Vec<u64>,
}

impl Default for Profile {
    fn default() -> Self {
        Profile { counts: vec![0; COUNTERS.len()], changes: vec![0; measured().len()] }
    }
}

impl Profile {
    /// Adds a text. O(n): each step of the normalizer reads it once.
    ///
    /// # Panics
    /// Where memory runs out; [`Profile::try_add`] says so instead.
    #[allow(clippy::panic)]
    pub fn add(&mut self, text: &str) {
        if let Err(error) = self.try_add(text) {
            panic!("{error}")
        }
    }

    /// Adds a text. O(n): each step of the normalizer reads it once. Takes memory for the longest line, some thirty
    /// bytes a code point.
    ///
    /// # Errors
    /// [`Error::OutOfMemory`]; the profile then holds the lines before.
    pub fn try_add(&mut self, text: &str) -> Result<(), Error> {
        let mut line: Vec<CodePoint> = Vec::new();
        self.text(|profile| {
            let mut rest = text.chars().map(u32::from).peekable();
            while let Some(cp) = rest.next() {
                line.try_reserve(1).map_err(|_| Error::OutOfMemory)?;
                line.push(cp);
                if ends_line(cp, rest.peek().copied()) {
                    line::add(profile, &line)?;
                    line.clear();
                }
            }
            if line.is_empty() { Ok(()) } else { line::add(profile, &line) }
        })
    }

    /// Adds a text of code points, as Python has them: lone surrogates among them are counted.
    ///
    /// # Errors
    /// [`Error::OutOfMemory`]; the profile then holds the lines before.
    pub fn try_add_code_points(&mut self, text: &[CodePoint]) -> Result<(), Error> {
        self.text(|profile| {
            let mut start = 0;
            for (at, &cp) in text.iter().enumerate() {
                if ends_line(cp, text.get(at + 1).copied()) {
                    line::add(profile, &text[start..=at])?;
                    start = at + 1;
                }
            }
            if start == text.len() { Ok(()) } else { line::add(profile, &text[start..]) }
        })
    }

    fn text(&mut self, add_lines: impl FnOnce(&mut Self) -> Result<(), Error>) -> Result<(), Error> {
        let before = self.count(Counter::LinesNotNfc);
        add_lines(self)?;
        self.increase(Counter::Texts, 1);
        self.increase(Counter::TextsNotNfc, usize::from(self.count(Counter::LinesNotNfc) > before));
        Ok(())
    }

    /// Adds what another profile counted.
    ///
    /// ```
    /// use kalima::analyze::profile::{Counter, Profile};
    ///
    /// let (mut one, mut two) = (Profile::default(), Profile::default());
    /// one.add("نعم");
    /// two.add("لا");
    /// one.merge(&two);
    /// assert_eq!((one.count(Counter::Texts), one.count(Counter::CodePoints)), (2, 5));
    /// ```
    pub fn merge(&mut self, other: &Profile) {
        let pairs =
            self.counts.iter_mut().zip(&other.counts).chain(self.changes.iter_mut().zip(&other.changes));
        pairs.for_each(|(sum, more)| *sum = sum.saturating_add(*more));
    }

    /// What a counter stands at.
    pub fn count(&self, counter: Counter) -> u64 {
        self.counts[counter as usize]
    }

    /// How frequent what a counter counts is, in what fits its unit: code points and places in a million code points,
    /// lines, words and objects in a thousand lines, texts in a thousand texts; 0 for an empty corpus.
    ///
    /// ```
    /// use kalima::analyze::profile::{Counter, Per, Profile};
    ///
    /// let mut profile = Profile::default();
    /// profile.add("قال 😀\nنعم");
    /// let rate = profile.rate(Counter::Emoji);
    /// assert_eq!((rate.value, rate.per), (500.0, Per::ThousandLines));
    /// assert_eq!(rate.to_string(), "500 per thousand lines");
    /// ```
    pub fn rate(&self, counter: Counter) -> Rate {
        Rate::new(self, self.count(counter), COUNTERS[counter as usize].unit.per())
    }

    /// Where a counter would stand in a corpus of a million code points like this one, whatever it counts; 0 for an
    /// empty corpus. [`Profile::rate`] has a unit that fits.
    pub fn per_million(&self, counter: Counter) -> f64 {
        self.in_a_million(self.count(counter))
    }

    /// How many changes each of [`measured`] would make, in its order.
    pub fn changes(&self) -> impl Iterator<Item = (&'static Measured, u64)> + '_ {
        measured().iter().zip(self.changes.iter().copied())
    }

    /// The steps that would change something, those that would change most first.
    pub fn advice(&self) -> Vec<Advice> {
        advice::advice(self)
    }

    /// The profile with these counts and changes, as another one gave them by name.
    ///
    /// # Errors
    /// [`Error::UnknownName`] for a name that is no counter or no measured step.
    pub fn from_counts<'a>(
        counts: impl IntoIterator<Item = (&'a str, u64)>,
        changes: impl IntoIterator<Item = (&'a str, u64)>,
    ) -> Result<Self, Error> {
        let mut profile = Profile::default();
        for (name, count) in counts {
            let names = COUNTERS.iter().map(|info| info.name);
            let info = counter(name).ok_or_else(|| Error::unknown_name("counter", name, names))?;
            profile.counts[info.counter as usize] = count;
        }
        for (name, count) in changes {
            let names = || measured().iter().map(|measured| measured.info.name);
            let place = names().position(|step| step == name);
            let place = place.ok_or_else(|| Error::unknown_name("step", name, names()))?;
            profile.changes[place] = count;
        }
        Ok(profile)
    }

    fn increase(&mut self, counter: Counter, by: usize) {
        let count = &mut self.counts[counter as usize];
        *count = count.saturating_add(by as u64);
    }

    /// A number of changes or anything else, in a million code points; 0 for an empty corpus.
    pub fn in_a_million(&self, count: u64) -> f64 {
        Rate::new(self, count, Per::MillionCodePoints).value
    }
}

/// Whether a line ends behind `cp`: CR LF is one line end.
fn ends_line(cp: CodePoint, next: Option<CodePoint>) -> bool {
    is_line_end(cp) && !(cp == 0x0D && next == Some(0x0A))
}
