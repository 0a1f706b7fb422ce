//! What a run of a normalizer allocates: beside the answer little, and nothing in memory that a run before has left.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod support;

use kalima::Normalizer;
use support::counting::{CountingAllocator, counted};
use support::rivals::N;

#[global_allocator]
static ALLOCATOR: CountingAllocator = CountingAllocator;

const MIB: usize = 1 << 20;
const SIZES: [usize; 3] = [1 << 10, 100 << 10, 3 * MIB];

/// Texts of the benches of which every plan here has something to change, in each of its stages.
fn texts() -> impl Iterator<Item = String> {
    let texts = [include_str!("../benches/texts/news.txt"), include_str!("../benches/texts/vocalized.txt")];
    let sized = |text: &str, size: usize| {
        let line = ["  عـامّ  ", text].concat();
        let mut long = line.repeat(size.div_ceil(line.len()));
        long.truncate((0..=size).rfind(|&end| long.is_char_boundary(end)).unwrap_or_default());
        long
    };
    texts.into_iter().flat_map(move |text| SIZES.map(|size| sized(text, size)))
}

#[test]
fn a_warm_run_allocates_nothing() {
    for (spec, most) in [(N, 3 * MIB), ("lucene", 3 * MIB), ("search", 100 << 10)] {
        let normalizer: Normalizer = spec.parse().unwrap();
        let mut out = String::new();
        // Beyond that, the second of two stages that change the text asks for memory which no thread keeps.
        for text in texts().filter(|text| text.len() <= most) {
            // The two buffers take turns, so that each must have grown.
            normalizer.normalize_into(&text, &mut out);
            normalizer.normalize_into(&text, &mut out);
            assert_ne!(out, text, "{spec} has nothing to do");
            let ((), warm) = counted(|| normalizer.normalize_into(&text, &mut out));
            assert_eq!(warm.allocations, 0, "{spec} on {} bytes: {warm:?}", text.len());
        }
    }
}

#[test]
fn a_run_holds_at_most_its_input_and_its_answer_again() {
    for spec in [N, "search", "clean", "lucene"] {
        let normalizer: Normalizer = spec.parse().unwrap();
        for text in texts() {
            let (answer, run) = counted(|| normalizer.normalize(&text));
            assert_ne!(answer, text, "{spec} has nothing to do");
            let most = text.len() + answer.len() + MIB;
            assert!(run.peak <= most, "{spec} on {} bytes: {run:?}, at most {most}", text.len());
        }
    }
}

#[test]
fn an_alignment_is_held_beside_them() {
    for spec in [N, "search", "clean", "lucene"] {
        let normalizer: Normalizer = spec.parse().unwrap();
        for text in texts() {
            let (aligned, run) = counted(|| normalizer.align(&text));
            // Two of neighbouring stages while they are composed, and what comes of them.
            let most = text.len() + aligned.text().len() + 3 * aligned.alignment().memory() + MIB;
            assert!(run.peak <= most, "{spec} on {} bytes: {run:?}, at most {most}", text.len());
        }
    }
}
