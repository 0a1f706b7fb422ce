//! Segments and dictionary forms of running words: how many a second. No crate has them, so the goals are rates.

use std::hint::black_box;
use std::time::Instant;

use kalima::morphology::segment::Segmenter;

use crate::{Text, median};

const ROUNDS: usize = 9;
/// How many words the one that remembers may remember.
const REMEMBERED: usize = 1 << 16;

/// Reports one pass over the words of a text, one a line: each word looked up, and each word looked up once by a segmenter that is
/// new in each round.
pub fn report(text: &Text) {
    let words: Vec<&str> = text.content.lines().collect();
    let segmenter = Segmenter::default();
    let (mut plain, mut remembering) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        plain.push(seconds(|| words.iter().for_each(|word| drop(black_box(segmenter.segment(word))))));
        remembering.push(seconds(|| {
            let mut segmenter = segmenter.clone().remembering(REMEMBERED);
            for word in &words {
                black_box(segmenter.segment(word));
            }
        }));
    }
    for (name, times, wanted) in
        [("segment and stem", plain, 1.5), ("the same, remembering words", remembering, 5.0)]
    {
        let rate = words.len() as f64 / median(times) / 1e6;
        let held = if rate >= wanted { "held" } else { "**missed**" };
        println!(
            "| {name} | {} | {:.0} ns | {rate:.2} M words/s | ≥ {wanted} M | {held} |",
            text.name,
            1e3 / rate
        );
    }
}

fn seconds(run: impl FnOnce()) -> f64 {
    let start = Instant::now();
    run();
    start.elapsed().as_secs_f64()
}
