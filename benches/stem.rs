//! How fast does light10 stem running words?

mod support;

use std::process::ExitCode;

use kalima::{Algorithm, Normalizer, Stemmer, Tokenizer};
use support::{Engine, Question, Sink, Unit};

/// Prefixes in the order in which light10 tries them; at most one goes.
const PREFIXES: [&str; 7] = ["ال", "وال", "بال", "كال", "فال", "لل", "و"];
/// Suffixes in the order in which light10 tries them; each may go once.
const SUFFIXES: [&str; 10] = ["ها", "ان", "ات", "ون", "ين", "يه", "ية", "ه", "ة", "ي"];

/// light10 over `String`, as its description reads.
fn naive_light10(word: &str) -> String {
    let length = |text: &str| text.chars().count();
    let mut stem = word.to_string();
    for prefix in PREFIXES {
        let at_least = if length(prefix) == 1 { 4 } else { length(prefix) + 2 };
        if length(&stem) >= at_least && stem.starts_with(prefix) {
            stem = stem[prefix.len()..].to_string();
            break;
        }
    }
    for suffix in SUFFIXES {
        if length(&stem) >= length(suffix) + 2 && stem.ends_with(suffix) {
            stem.truncate(stem.len() - suffix.len());
        }
    }
    stem
}

/// The words of a text, normalized as the algorithm wants them.
fn running_words(text: &str) -> Vec<String> {
    let Ok(normalizer) = Normalizer::preset("lucene") else { return Vec::new() };
    let tokenizer: Tokenizer = Default::default();
    let words = tokenizer.tokens(text).filter(|token| token.kind.has_content());
    words.map(|token| normalizer.normalize(&text[token.range]).into_owned()).collect()
}

fn main() -> ExitCode {
    let stemmer = Stemmer::new(Algorithm::Light10);
    let light10 = move |word: &str, sink: &mut Sink| sink.put(&stemmer.stem(word));
    support::main(vec![Question {
        name: "stem-words".into(),
        asks: "what does the stem of a running word cost?",
        texts: &[],
        pieces: running_words,
        unit: Unit::PerPiece,
        engines: vec![
            Engine::new("naive light10", |word, sink| sink.put(&naive_light10(word))).equal_to("light10"),
            Engine::new("light10", light10),
        ],
        goals: Vec::new(),
    }])
}
