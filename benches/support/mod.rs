//! What the benches share: texts, engines, digests, goals, and the clock.
//!
//! A bench is data: a question, texts cut into pieces, engines that answer it, the digest of each answer or the engine
//! whose answers it equals, and the ratios that are wanted. All engines are checked before any is timed, so every bench is
//! a test as well.

#![allow(dead_code, unused_imports, reason = "each bench uses a part of it")]

mod call;
mod clock;
mod engine;
mod goal;
mod question;
mod texts;

use std::error::Error;
use std::process::ExitCode;

pub use call::{Call, shared};
pub use engine::{Engine, Sink};
pub use goal::{Bound, Goal, Verdict};
pub use question::{Question, Unit};
pub use texts::{Text, lines, whole};

/// Checks every engine of the questions, then times them if `cargo bench` asks.
pub fn main(questions: Vec<Question>) -> ExitCode {
    finish(Call::parse(Call::default()).and_then(|call| answer(&questions, &call)))
}

/// What a bench ends with: the table of its goals, where it has any, and success if every engine gave right answers.
pub fn finish(verdicts: Result<Vec<Verdict>, Box<dyn Error>>) -> ExitCode {
    match verdicts {
        Ok(verdicts) => {
            goal::print(&verdicts);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// The verdicts over the goals of the questions that are asked for.
pub fn answer(questions: &[Question], call: &Call) -> Result<Vec<Verdict>, Box<dyn Error>> {
    let asked: Vec<&Question> = questions.iter().filter(|question| call.asks(&question.name)).collect();
    let (mut wrong, mut verdicts) = (Vec::new(), Vec::new());
    for question in &asked {
        let texts = call.texts(question)?;
        wrong.extend(texts.iter().flat_map(|text| question.check(text, call.shared)));
        if wrong.is_empty() && call.timed {
            verdicts.extend(question.report(&texts));
        }
    }
    let engines: usize = asked.iter().map(|question| question.engines.len()).sum();
    println!("{engines} engines checked, {} wrong answers", wrong.len());
    if wrong.is_empty() {
        return Ok(verdicts);
    }
    Err(format!(
        "wrong answers; where one changed on purpose, benches/digests.tsv should have its row:\n{}",
        wrong.join("\n")
    )
    .into())
}
