//! Recipes with a name: ours, and those that give what another tool gives. One file a family, each pure data.

mod lucene;
mod own;

pub use lucene::LUCENE;
pub use own::{CLEAN, MODEL, QURAN, SEARCH, SOCIAL};

use super::spec::Spec;

/// A recipe with a name.
#[derive(Debug)]
pub struct Preset {
    /// Its name, as `Normalizer` takes it.
    pub name: &'static str,
    /// One sentence: who wants it and what it does.
    pub summary: &'static str,
    /// The recipe.
    pub text: &'static str,
    /// Steps the recipe should have and has not yet; the fingerprint changes when they come.
    pub missing: &'static [&'static str],
}

/// Every preset.
pub static ALL: &[&Preset] = &[&CLEAN, &SEARCH, &MODEL, &SOCIAL, &QURAN, &LUCENE];

/// The preset of that name.
pub fn find(name: &str) -> Option<&'static Preset> {
    ALL.iter().copied().find(|preset| preset.name == name)
}

impl Preset {
    /// The recipe, parsed.
    pub fn spec(&self) -> Spec {
        self.text.parse().unwrap_or_else(|error| unreachable!("preset {}: {error}", self.name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::steps;

    #[test]
    fn every_preset_parses_and_no_name_is_also_a_step() {
        for preset in ALL {
            assert!(!preset.spec().steps().is_empty(), "{}", preset.name);
            assert!(steps::find(preset.name).is_none(), "{} is a step too", preset.name);
            assert!(preset.name.parse::<Spec>().is_ok());
        }
    }
}
