//! Time grows with the text, not with its square: every step alone and every preset over baits that lure it into
//! looking far ahead at every place, and over the growing texts of the shared folder.
//!
//! A slow machine fails nothing here: what takes long is measured again beside a text four times as long, several
//! times, and only the ratio counts.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod support;

use std::time::{Duration, Instant};

use kalima::Normalizer;
use kalima::kernel::Utf8;
use support::nasty::BAITS;
use support::recipes::{Recipe, all_presets, single_steps};
use support::{bad_input, in_parallel};

/// How often a bait's unit stands in the first text.
const TIMES: usize = 20_000;
/// No square of so many shows below this.
const QUICK: Duration = Duration::from_millis(25);
/// A text four times as long takes a linear step four times as long, a quadratic one sixteen times.
const RATIO: u32 = 9;
/// How often a suspect may be measured: a busy machine delays some runs, not all of them.
const ATTEMPTS: usize = 5;

fn time(normalizer: &Normalizer, text: &str) -> Duration {
    let start = Instant::now();
    normalizer.plan().align::<Utf8>(text.as_bytes()).unwrap();
    start.elapsed()
}

/// Whether a text of four times the units takes far more than four times as long, whenever it is measured.
fn grows_too_fast(normalizer: &Normalizer, make: &dyn Fn(usize) -> String) -> bool {
    let text = make(TIMES);
    if time(normalizer, &text) < QUICK {
        return false;
    }
    let longer = make(4 * TIMES);
    (0..ATTEMPTS).all(|_| time(normalizer, &longer) > time(normalizer, &text) * RATIO)
}

fn assert_linear(recipes: &[Recipe]) {
    let cases: Vec<_> = bad_input::all().into_iter().filter(|case| case.grows()).collect();
    in_parallel(recipes, |recipe| {
        for bait in BAITS {
            let slow = grows_too_fast(&recipe.normalizer, &|times| bait.text(times));
            assert!(!slow, "{} is not linear on {bait:?}", recipe.name);
        }
        for case in cases.iter().filter(|case| bad_input::text(&case.code_points(1)).is_some()) {
            let slow = grows_too_fast(&recipe.normalizer, &|times| {
                bad_input::text(&case.code_points(times)).unwrap()
            });
            assert!(!slow, "{} is not linear on {}", recipe.name, case.id);
        }
    });
}

#[test]
fn every_step_is_linear() {
    assert_linear(&single_steps());
}

#[test]
fn every_preset_is_linear() {
    assert_linear(&all_presets());
}
