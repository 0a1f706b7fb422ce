//! How fast are typed tokens found, beside the bare word boundaries of UAX #29 that they are built on?

mod support;

use std::process::ExitCode;

use kalima::{Sentences, Tokenizer};
use support::{Engine, Question, Unit};
use unicode_segmentation::UnicodeSegmentation;

fn word_bounds(text: &str, sink: &mut support::Sink) {
    text.split_word_bound_indices().for_each(|(_, segment)| sink.put(segment));
}

fn tokens() -> Engine {
    let tokenizer: Tokenizer = Default::default();
    Engine::new("tokens", move |text, sink| {
        tokenizer.tokens(text).for_each(|token| sink.put(&text[token.range]));
    })
}

fn sentences() -> Engine {
    let sentences: Sentences = Default::default();
    Engine::new("sentences", move |text, sink| {
        sentences.split(text).for_each(|range| sink.put(&text[range]));
    })
}

fn main() -> ExitCode {
    support::main(vec![Question {
        name: "tokenize-lines".into(),
        asks: "how fast is a text cut into tokens and into sentences, line by line?",
        texts: &[],
        pieces: support::lines,
        unit: Unit::Throughput,
        engines: vec![Engine::new("unicode-segmentation word bounds", word_bounds), tokens(), sentences()],
        goals: Vec::new(),
    }])
}
