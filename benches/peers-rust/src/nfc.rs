//! NFC beside `icu_normalizer`.

use icu_normalizer::ComposingNormalizer;

use crate::support::{Bound, Engine, Goal, Question, Unit, whole};
use crate::{GENRES, normalizer};

fn composed(text: &str) -> Vec<String> {
    vec![ComposingNormalizer::new_nfc().normalize(text).into_owned()]
}

fn question(name: &str, pieces: fn(&str) -> Vec<String>, bound: Bound) -> Result<Question, String> {
    let ours = normalizer("nfc")?;
    let icu = ComposingNormalizer::new_nfc();
    Ok(Question {
        name: name.into(),
        asks: "how fast is NFC?",
        texts: GENRES,
        pieces,
        unit: Unit::Throughput,
        engines: vec![
            Engine::new("icu_normalizer", move |text, sink| sink.put(&icu.normalize(text))),
            Engine::new("nfc", move |text, sink| sink.put(&ours.normalize(text))).equal_to("icu_normalizer"),
        ],
        goals: vec![Goal::new("nfc", &["icu_normalizer"], bound)],
    })
}

pub fn questions() -> Result<[Question; 2], String> {
    Ok([
        question("nfc-of-nfc", composed, Bound::FasterOnEach(1.5))?,
        question("nfc-as-typed", whole, Bound::Shown)?,
    ])
}
