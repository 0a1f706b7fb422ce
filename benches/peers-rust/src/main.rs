//! Are the speed goals met? kalima beside other crates and beside loops that one writes in an afternoon, in one process.
//!
//! `KALIMA_SHARED=FOLDER cargo run --release -- [PART …]`: over the files of `FOLDER/corpora`, each text whole; only the questions
//! whose names hold a PART. `--test` checks the answers and times nothing. A figure alone says little on a machine that is
//! shared, the ratio in one run does.

mod alignment;
mod kernels;
mod lexicon;
mod n;
mod naive_search;
mod nfc;
mod random_plans;
mod search;
mod segmentation;
mod stemming;
#[path = "../../support/mod.rs"]
mod support;

use std::error::Error;
use std::process::ExitCode;

use kalima::Normalizer;
use support::{Call, Verdict};

/// The texts that stand for their genres where not all are asked.
const NEWS: &str = "news-saudinewsnet";
const VOCALIZED: &str = "classical-vocalized-tashkeela";
const TWEETS: &str = "tweets-arsarcasm";
const GENRES: &[&str] = &[NEWS, VOCALIZED, TWEETS];

fn normalizer(spec: &str) -> Result<Normalizer, String> {
    spec.parse().map_err(|error| format!("{spec}: {error}"))
}

fn run() -> Result<Vec<Verdict>, Box<dyn Error>> {
    let call = Call::parse(Call { timed: true, shared: true, parts: Vec::new() })?;
    let mut questions = n::questions()?;
    questions.extend(random_plans::questions()?);
    questions.push(search::question()?);
    questions.extend(alignment::questions()?);
    questions.extend(nfc::questions()?);
    questions.extend(segmentation::questions());
    questions.extend(stemming::questions());
    questions.push(lexicon::question());
    let mut verdicts = support::answer(&questions, &call)?;
    if call.asks("memory") {
        verdicts.extend(alignment::memory()?);
    }
    Ok(verdicts)
}

fn main() -> ExitCode {
    support::finish(run())
}
