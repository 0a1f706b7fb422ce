//! Bad input × every step alone and every preset: every text of the shared folder that broke something, and the
//! repository's own nasty ones, keep every contract.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a contract that fails is a failed test")]

mod support;

use std::sync::LazyLock;

use kalima::Normalizer;
use kalima::kernel::{Encoding, Ucs2, Ucs4};
use support::bad_input::{self, BadInput};
use support::nasty::{BAITS, NASTY};
use support::recipes::{Recipe, all_presets, single_steps};
use support::{contracts, in_parallel};

/// A growing text has its growing part this often where every recipe reads it: what it has more is more of the same.
const TIMES: usize = 40;
/// No longer text is read by every recipe.
const LONGEST: usize = 5_000;
/// No longer text is read step by step by our own presets.
const LONGEST_UNFUSED: usize = 50_000;

/// Compiled once for all tests of this file.
static RECIPES: LazyLock<Vec<Recipe>> =
    LazyLock::new(|| single_steps().into_iter().chain(all_presets()).collect());

static CASES: LazyLock<Vec<BadInput>> = LazyLock::new(|| {
    let cases = bad_input::all();
    assert!(cases.is_empty() || cases.len() > 200, "the shared folder has {} texts", cases.len());
    cases
});

/// A text, where it is from, and how many code points at most may stand for one of it.
struct Nasty {
    id: String,
    code_points: Vec<u32>,
    growth: usize,
}

/// Every text at a size that every recipe can read.
fn texts() -> Vec<Nasty> {
    let shared = CASES.iter().map(|case| Nasty {
        id: case.id.clone(),
        code_points: case.code_points(case.times().min(TIMES)),
        growth: case.growth(),
    });
    let own =
        |id: String, text: &str| Nasty { id, code_points: text.chars().map(u32::from).collect(), growth: 22 };
    let nasty = NASTY.iter().map(|text| own(format!("{text:?}"), text));
    let baits = BAITS.iter().map(|bait| own(format!("{bait:?}"), &bait.text(9)));
    let mut texts: Vec<Nasty> = shared.chain(nasty).chain(baits).collect();
    texts.iter_mut().for_each(|text| text.code_points.truncate(LONGEST));
    texts
}

/// Everything that any recipe promises for a text.
fn keeps_the_contracts(recipe: &Recipe, text: &str) {
    contracts::aligned(&recipe.normalizer, text);
    contracts::map_is_monotone(&recipe.normalizer, text);
    contracts::fused_equals_unfused(&recipe.normalizer, text);
    contracts::every_storage_agrees(&recipe.normalizer, text);
    if recipe.idempotent {
        contracts::idempotent(&recipe.normalizer, text);
    }
}

/// The lone surrogates of a text, in order.
fn surrogates(text: &[u32]) -> Vec<u32> {
    text.iter().copied().filter(|cp| (0xD800..0xE000).contains(cp)).collect()
}

/// Whether the recipe has a step that names what stays, which no lone surrogate can be.
fn names_what_stays(recipe: &Recipe) -> bool {
    let steps = recipe.normalizer.recipe().steps();
    steps.iter().any(|step| ["keep", "keep_arabic"].contains(&step.info.name))
}

/// As [`keeps_the_contracts`], for a text that no `str` can hold; and its lone surrogates come through unchanged, or go
/// where all goes that is not named.
fn keeps_the_contracts_with_surrogates(recipe: &Recipe, text: &[u32]) {
    let answer = stored::<Ucs4>(recipe, text);
    let stay = if names_what_stays(recipe) { Vec::new() } else { surrogates(text) };
    assert_eq!(surrogates(&answer), stay, "{} on {text:X?}", recipe.name);
    let narrow: Option<Vec<u16>> = text.iter().map(|&cp| u16::try_from(cp).ok()).collect();
    if let Some(narrow) = narrow {
        let of_narrow: Vec<u32> = stored::<Ucs2>(recipe, &narrow).into_iter().map(u32::from).collect();
        assert_eq!(of_narrow, answer, "{} in narrow storage, on {text:X?}", recipe.name);
    }
}

/// The answer over one kind of storage: plain, aligned and step by step alike, and a fixed point if promised.
fn stored<E: Encoding>(recipe: &Recipe, text: &[E::Unit]) -> Vec<E::Unit>
where
    E::Unit: std::fmt::Debug + PartialEq,
{
    let (plan, name) = (recipe.normalizer.plan(), &recipe.name);
    let answer = plan.run::<E>(text).unwrap().unwrap_or_else(|| text.to_vec());
    let (aligned, alignment) = plan.align::<E>(text).unwrap();
    assert_eq!(aligned.as_deref().unwrap_or(text), answer, "{name} aligned, on {text:?}");
    assert_eq!(
        (alignment.source_len(), alignment.target_len()),
        (text.len(), answer.len()),
        "{name} on {text:?}"
    );
    let (unfused, _) = plan.run_unfused::<E>(text).unwrap();
    assert_eq!(unfused, answer, "{name} unfused, on {text:?}");
    let mut last = (0, 0);
    for at in 0..answer.len() {
        let from = alignment.to_source((at..at + 1).into());
        assert!(last.0 <= from.start && last.1 <= from.end && from.end <= text.len(), "{name} on {text:?}");
        last = (from.start, from.end);
    }
    if recipe.idempotent {
        let twice = plan.run::<E>(&answer).unwrap().unwrap_or_else(|| answer.clone());
        assert_eq!(twice, answer, "{name} twice, on {text:?}");
    }
    answer
}

/// No answer is longer than its text times what the text allows, and a bit.
fn is_bounded(recipe: &Recipe, text: &Nasty) {
    let of_step = match recipe.name.split('(').next() {
        Some("nfd" | "nfkd") => return,
        // What it writes is the user's: here two signs around each match.
        Some("sub") => 3,
        _ => 1,
    };
    let answer = recipe.normalizer.plan().run::<Ucs4>(&text.code_points).unwrap();
    let (before, after) = (text.code_points.len(), answer.map_or(0, |answer| answer.len()));
    let most = before * text.growth.max(of_step) + 16;
    assert!(after <= most, "{}: {before} → {after}, {}", recipe.name, text.id);
}

#[test]
fn every_recipe_keeps_the_contracts() {
    let texts = texts();
    in_parallel(&RECIPES, |recipe| {
        for nasty in &texts {
            match bad_input::text(&nasty.code_points) {
                Some(text) => keeps_the_contracts(recipe, &text),
                None => keeps_the_contracts_with_surrogates(recipe, &nasty.code_points),
            }
            is_bounded(recipe, nasty);
        }
    });
}

/// Every step once, and asked only what costs little more than reading the text.
#[test]
fn whole_texts_are_fixed_points_of_every_step() {
    let mut steps = single_steps();
    steps.dedup_by_key(|step| step.normalizer.recipe().steps()[0].info.name);
    in_parallel(&CASES, |case| {
        let whole =
            Nasty { id: case.id.clone(), code_points: case.code_points(case.times()), growth: case.growth() };
        let Some(text) = bad_input::text(&whole.code_points) else { return };
        for step in &steps {
            is_bounded(step, &whole);
            if step.idempotent {
                contracts::idempotent(&step.normalizer, &text);
            }
        }
    });
}

#[test]
fn surrogates_stay_wherever_they_stand() {
    let halves = [0xD83D, 0xDE00, 0xD800, 0xDFFF];
    in_parallel(&RECIPES, |recipe| {
        for (number, text) in NASTY.iter().enumerate() {
            let mut code_points: Vec<u32> = text.chars().map(u32::from).collect();
            for at in (0..=code_points.len()).rev() {
                code_points.insert(at, halves[(number + at) % halves.len()]);
            }
            keeps_the_contracts_with_surrogates(recipe, &code_points);
        }
    });
}

#[test]
fn whole_texts_keep_the_contracts_of_our_presets() {
    let presets: Vec<Normalizer> =
        contracts::preset_names().into_iter().map(|name| Normalizer::preset(name).unwrap()).collect();
    in_parallel(&CASES, |case| {
        let Some(text) = bad_input::text(&case.code_points(case.times())) else { return };
        for preset in &presets {
            contracts::idempotent(preset, &text);
            contracts::aligned(preset, &text);
            if text.len() <= LONGEST_UNFUSED {
                contracts::fused_equals_unfused(preset, &text);
            }
        }
        let tokens = contracts::tokens(&text);
        contracts::tokens_of_every_tokenizer(&text);
        contracts::sentences(&text, &tokens);
    });
}
