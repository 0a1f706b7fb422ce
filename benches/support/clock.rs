//! How long engines take, on a machine that is shared.
//!
//! Engines take turns, round by round, and the median of the rounds counts: a noisy neighbour disturbs a round of all of
//! them, not all rounds of one. What is counted is the time that the thread had a processor: by a clock on the wall a long
//! round pays for the slices of others and a short one does not, which favours whoever is faster.

use super::engine::Engine;

/// Seconds in which a round is long against what the round of another engine has left in the caches.
const ROUND: f64 = 5e-3;
/// Seconds for all rounds of one text, as far as the fewest rounds allow.
const BUDGET: f64 = 1.0;
const ROUNDS: (f64, f64) = (7.0, 101.0);

/// Seconds for one pass of each engine over the pieces.
pub fn medians(engines: &[Engine], pieces: &[String]) -> Vec<f64> {
    // The first pass warms up, the second tells how many passes fill a round.
    engines.iter().for_each(|engine| _ = engine.time(pieces, 1));
    let once: Vec<f64> = engines.iter().map(|engine| engine.time(pieces, 1).max(1e-9)).collect();
    let passes: Vec<u32> = once.iter().map(|time| (ROUND / time).ceil().clamp(1.0, 1e6) as u32).collect();
    let round: f64 = once.iter().zip(&passes).map(|(time, &passes)| time * f64::from(passes)).sum();
    let rounds = (BUDGET / round).clamp(ROUNDS.0, ROUNDS.1) as usize;
    let mut times = vec![Vec::with_capacity(rounds); engines.len()];
    for _ in 0..rounds {
        for (i, engine) in engines.iter().enumerate() {
            times[i].push(engine.time(pieces, passes[i]));
        }
    }
    times.into_iter().map(median).collect()
}

pub fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}

/// Seconds that this thread has had a processor for.
#[cfg(target_os = "linux")]
pub fn now() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}

/// Seconds on the wall, where there is no such clock.
#[cfg(not(target_os = "linux"))]
pub fn now() -> f64 {
    static START: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    START.elapsed().as_secs_f64()
}
