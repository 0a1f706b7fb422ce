//! What an alignment adds: time beside the same plan without one, and memory.

use std::error::Error;

use crate::support::{Bound, Engine, Goal, Question, Unit, Verdict, whole};
use crate::{NEWS, VOCALIZED, n, normalizer};

/// The texts, how many times the time of the plan without an alignment, and how many bytes a code point.
const MOST: [(&[&str], &str, f64, f64); 2] =
    [(&[NEWS], "news", 1.5, 0.02), (&[VOCALIZED], "vocalized", 2.5, 0.5)];

const PLANS: [(&str, &str); 5] = [
    ("n-as-map", n::AS_MAP),
    ("n-as-steps", n::AS_STEPS),
    ("search", "search"),
    ("clean", "clean"),
    ("model", "model"),
];

pub fn questions() -> Result<Vec<Question>, String> {
    let mut questions = Vec::new();
    for (texts, genre, most, _) in MOST {
        for (name, spec) in PLANS {
            let (plain, aligned) = (normalizer(spec)?, normalizer(spec)?);
            questions.push(Question {
                name: format!("align-{name}-{genre}"),
                asks: "what does the alignment add?",
                texts,
                pieces: whole,
                unit: Unit::Throughput,
                engines: vec![
                    Engine::new("normalize", move |text, sink| sink.put(&plain.normalize(text))),
                    Engine::new("align", move |text, sink| sink.put(aligned.align(text).text()))
                        .equal_to("normalize"),
                ],
                goals: vec![Goal::new("align", &["normalize"], Bound::Slower(most))],
            });
        }
    }
    Ok(questions)
}

/// Bytes of an alignment for each code point of the source. For presets, which change more, they are shown.
pub fn memory() -> Result<Vec<Verdict>, Box<dyn Error>> {
    let mut verdicts = Vec::new();
    for (texts, genre, _, most) in MOST {
        for (name, spec) in PLANS {
            let plan = normalizer(spec)?;
            let figures =
                crate::support::shared()?.into_iter().filter(|(name, _)| texts.contains(&name.as_str()));
            let bytes =
                |text: &str| plan.align(text).alignment().memory() as f64 / text.chars().count() as f64;
            verdicts.push(Verdict {
                question: format!("memory-{name}-{genre}"),
                goal: "bytes a code point".into(),
                bound: if name.starts_with("n-") { Bound::AtMost(most) } else { Bound::Shown },
                figures: figures.map(|(name, text)| (name, bytes(&text))).collect(),
            });
        }
    }
    Ok(verdicts)
}
