//! How frequent something is, and in how much of what.

use std::fmt;

use super::counters::{Counter, Unit};
use super::{Profile, text};

/// What a rate is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Per {
    /// A million code points.
    MillionCodePoints,
    /// A thousand lines.
    ThousandLines,
    /// A thousand texts.
    ThousandTexts,
}

impl Per {
    /// The words for it.
    pub fn name(self) -> &'static str {
        match self {
            Per::MillionCodePoints => "million code points",
            Per::ThousandLines => "thousand lines",
            Per::ThousandTexts => "thousand texts",
        }
    }

    /// How many there are of it, and the counter that tells how many the corpus has.
    fn base(self) -> (f64, Counter) {
        match self {
            Per::MillionCodePoints => (1e6, Counter::CodePoints),
            Per::ThousandLines => (1e3, Counter::Lines),
            Per::ThousandTexts => (1e3, Counter::Texts),
        }
    }
}

impl Unit {
    /// What the rate of such a counter is counted in. Places are few code points each, and lie as densely as the
    /// changes of the steps that concern them; a corpus that holds an object may hold no word.
    pub fn per(self) -> Per {
        match self {
            Unit::CodePoints | Unit::Places => Per::MillionCodePoints,
            Unit::Words | Unit::Objects | Unit::Lines => Per::ThousandLines,
            Unit::Texts => Per::ThousandTexts,
        }
    }
}

/// How frequent something is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// How many there are in as much as [`Rate::per`] says; 0 for an empty corpus.
    pub value: f64,
    /// What it is counted in.
    pub per: Per,
}

impl Rate {
    /// So many of the whole corpus.
    pub(super) fn new(profile: &Profile, count: u64, per: Per) -> Self {
        let (much, counter) = per.base();
        let value = match profile.count(counter) {
            0 => 0.0,
            all => count as f64 * much / all as f64,
        };
        Rate { value, per }
    }
}

impl fmt::Display for Rate {
    /// `77,123 per million code points`.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} per {}", text::rate(self.value), self.per.name())
    }
}
