//! Which steps would matter for a corpus.

use super::Profile;
use super::aim::Aim;
use super::changes::measured;
use crate::normalize::Info;
use crate::normalize::presets::{self, Preset};

/// A step that would change the corpus.
#[derive(Clone, Debug)]
pub struct Advice {
    /// Which step.
    pub step: &'static Info,
    /// How it was tried, as a spec writes it.
    pub spec: &'static str,
    /// What the step is for.
    pub aim: Aim,
    /// How many changes it would make.
    pub changes: u64,
    /// How many it would make in a million code points.
    pub per_million: f64,
    /// kalima's own presets that hold the step, with whatever parameters.
    pub presets: Vec<&'static str>,
}

/// The steps that would change something, those that would change most first.
pub fn advice(profile: &Profile) -> Vec<Advice> {
    let mut list: Vec<Advice> = measured()
        .iter()
        .zip(&profile.changes)
        .filter(|(_, changes)| **changes > 0)
        .map(|(measured, &changes)| Advice {
            step: measured.info,
            spec: measured.spec,
            aim: measured.aim,
            changes,
            per_million: profile.in_a_million(changes),
            presets: presets::OWN
                .iter()
                .filter(|own| holds(own, measured.info))
                .map(|own| own.name)
                .collect(),
        })
        .collect();
    list.sort_by_key(|advice| std::cmp::Reverse(advice.changes));
    list
}

fn holds(preset: &Preset, step: &Info) -> bool {
    preset.spec().steps().iter().any(|held| held.info.name == step.name)
}

impl std::fmt::Display for Advice {
    /// One line: `strip_tatweel: 3,123 per million (deleting; for retrieval and models; in search, model)`.
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        let presets = if self.presets.is_empty() { "no preset".into() } else { self.presets.join(", ") };
        let rate = super::text::rate(self.per_million);
        let (effect, aim) = (self.step.effect.name(), self.aim.name());
        write!(f, "{}: {rate} per million ({effect}; for {aim}; in {presets})", self.spec)
    }
}
