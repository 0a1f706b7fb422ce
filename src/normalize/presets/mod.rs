//! Recipes with a name: ours, and those that give what another tool gives. One file a family, each pure data.

/// Arguments of a `map`: what stands before `=>` becomes what stands behind it. In the texts a quotation mark is
/// written `\\\"` and a backslash `\\\\`: once for Rust, once for the spec.
macro_rules! pairs {
    ($($($from:literal),+ => $text:literal;)*) => {
        concat!($($(", \"", $from, "\", \"", $text, "\"",)+)*)
    };
}

/// The text of a `map`: its [`pairs`], and behind `..` the macro of a table that others have too.
macro_rules! map {
    ($first:literal $(, $more:literal)* => $to:literal; $($($from:literal),+ => $text:literal;)* $(..$table:ident!)?) => {
        concat!(
            "map(\"", $first, "\", \"", $to, "\"",
            pairs! { $($more => $to;)* $($($from),+ => $text;)* }, $($table!(),)? ")"
        )
    };
}

mod anltk;
mod arabert;
mod arabic_norm;
mod araclean;
mod araclean_forms;
mod aranorm;
mod camel;
mod camel_arclean;
mod hf;
mod hf_lowercase;
mod letter_forms;
mod lucene;
mod maha;
mod own;
mod pyarabic;
mod tnkeeh;

use std::collections::BTreeMap;
use std::sync::LazyLock;

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
}

/// Our own presets, each a fixed point of itself.
pub static OWN: &[&Preset] = &[&CLEAN, &SEARCH, &MODEL, &SOCIAL, &QURAN];

/// What other tools give, tool by tool.
pub static PEERS: &[&[&Preset]] = &[
    &[&LUCENE],
    camel::PRESETS,
    hf::PRESETS,
    arabic_norm::PRESETS,
    pyarabic::PRESETS,
    arabert::PRESETS,
    araclean::PRESETS,
    aranorm::PRESETS,
    maha::PRESETS,
    tnkeeh::PRESETS,
    anltk::PRESETS,
];

/// Every preset.
pub static ALL: LazyLock<Vec<&'static Preset>> =
    LazyLock::new(|| OWN.iter().chain(PEERS.iter().copied().flatten()).copied().collect());

/// The names of presets by their canonical spelling. Of equal recipes the first in [`ALL`] gives the name.
static BY_SPEC: LazyLock<BTreeMap<String, &'static str>> =
    LazyLock::new(|| ALL.iter().rev().map(|preset| (preset.spec().to_string(), preset.name)).collect());

/// The name by which a recipe in canonical spelling is known, if that is the shorter way to write it. O(log n), but
/// for the first call, which parses every preset.
pub fn name_of(spec: &str) -> Option<&'static str> {
    BY_SPEC.get(spec).copied().filter(|name| name.len() < spec.len())
}

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
        for preset in ALL.iter() {
            assert!(!preset.spec().steps().is_empty(), "{}", preset.name);
            assert!(steps::find(preset.name).is_none(), "{} is a step too", preset.name);
            assert!(preset.name.parse::<Spec>().is_ok());
        }
    }

    #[test]
    fn a_recipe_is_known_by_the_shorter_of_name_and_spelling() {
        assert_eq!(name_of(&CLEAN.spec().to_string()), Some("clean"));
        assert_eq!(name_of("nfc"), None, "camel-nfc is longer");
        assert_eq!(name_of("nfc | trim"), None);
    }

    #[test]
    fn names_are_not_given_twice() {
        let names: std::collections::BTreeSet<_> = ALL.iter().map(|preset| preset.name).collect();
        assert_eq!(names.len(), ALL.len());
    }
}
