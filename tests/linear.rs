//! Time grows with the text, not with its square: every step alone and every preset over baits that lure it into
//! looking far ahead at every place, and over the growing texts of the shared folder; and the profile.
//!
//! A slow machine fails nothing here: what takes long is measured again beside a text four times as long, several
//! times, and only the ratio counts.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod support;

use std::sync::Mutex;
use std::time::Duration;

use kalima::analyze::profile::{Profile, measured};
use kalima::kernel::Utf8;
use support::nasty::BAITS;
use support::recipes::{Recipe, all_presets, single_steps};
use support::{bad_input, in_parallel};

/// How often a growing text's unit stands in the first text.
const TIMES: usize = 2_500;
/// No square of so many shows below this.
const QUICK: Duration = Duration::from_millis(4);
/// How often it stands where growth is measured: past the caches, and past what the allocator hands out without asking
/// the system.
const SIZES: [usize; 2] = [16_000, 64_000];
/// A text four times as long takes a linear step four times as long, a quadratic one sixteen times.
const RATIO: u32 = 9;
/// How often a suspect may be measured.
const ATTEMPTS: usize = 3;

/// The time that this thread has had a processor, which other work on the machine hardly changes.
#[cfg(target_os = "linux")]
fn now() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
}

#[cfg(not(target_os = "linux"))]
fn now() -> Duration {
    static START: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    START.elapsed()
}

fn time(work: &dyn Fn(&str), text: &str) -> Duration {
    let start = now();
    work(text);
    now() - start
}

/// Whether a text of four times the units takes far more than four times as long, whenever it is measured.
fn grows_too_fast(work: &dyn Fn(&str), make: &dyn Fn(usize) -> String) -> bool {
    let text = make(TIMES);
    if time(work, &text) < QUICK {
        return false;
    }
    let [text, longer] = SIZES.map(make);
    (0..ATTEMPTS).all(|_| time(work, &longer) > time(work, &text) * RATIO)
}

fn assert_linear(recipes: &[Recipe]) {
    let cases: Vec<_> = bad_input::all().into_iter().filter(|case| case.grows()).collect();
    let cases: Vec<_> = cases.iter().filter(|case| bad_input::text(&case.code_points(1)).is_some()).collect();
    let bad = Mutex::new(Vec::new());
    in_parallel(recipes, |recipe| {
        let align = |text: &str| drop(recipe.normalizer.plan().align::<Utf8>(text.as_bytes()).unwrap());
        let report = |slow: bool, text: String| {
            if slow {
                bad.lock().unwrap().push(format!("{} on {text}", recipe.name));
            }
        };
        for bait in BAITS {
            report(grows_too_fast(&align, &|times| bait.text(times)), format!("{bait:?}"));
        }
        for case in &cases {
            let make = |times| bad_input::text(&case.code_points(times)).unwrap();
            report(grows_too_fast(&align, &make), case.id.clone());
        }
    });
    let bad = bad.into_inner().unwrap();
    assert!(bad.is_empty(), "not linear:\n{}", bad.join("\n"));
}

#[test]
#[ignore = "measures time: make test-linear"]
fn every_step_is_linear() {
    let mut steps = single_steps();
    // Finding all matches of a pattern is quadratic at worst, as the step says of itself: `\b` on Arabic is so up to
    // some 200 KB of text, where the crate `regex` clears the memory of its search for each match.
    steps.retain(|recipe| !recipe.name.starts_with("sub("));
    assert_linear(&steps);
}

#[test]
#[ignore = "measures time: make test-linear"]
fn every_preset_is_linear() {
    assert_linear(&all_presets());
}

#[test]
#[ignore = "measures time: make test-linear"]
fn the_profile_is_linear() {
    measured();
    let profile = |text: &str| Profile::default().add(text);
    let units =
        ["\u{651}\u{64E}", "ا\u{654}", "ي", "a@", "#@a", "http://", "😀\u{200D}", " ", "\u{640}", "\r", "<"];
    for unit in units {
        assert!(!grows_too_fast(&profile, &|times| unit.repeat(times)), "{unit:?}");
    }
}
