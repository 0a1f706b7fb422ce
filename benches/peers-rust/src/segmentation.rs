//! Words and sentences of UAX #29, beside `icu_segmenter` without its dictionaries: the same rules from a table.

use icu_segmenter::options::{SentenceBreakInvariantOptions, WordBreakInvariantOptions};
use icu_segmenter::{SentenceSegmenter, WordSegmenter};
use kalima::Tokenizer;
use kalima::tokenize::uax29;

use crate::GENRES;
use crate::support::{Bound, Engine, Goal, Question, Unit, whole};

const ICU: &str = "icu_segmenter";

fn words_of_icu() -> Engine {
    let words = WordSegmenter::new_for_non_complex_scripts(WordBreakInvariantOptions::default());
    // The first boundary of the peer is the start of the text.
    Engine::new(ICU, move |text, sink| words.segment_str(text).skip(1).for_each(|end| sink.place(end)))
}

fn sentences_of_icu() -> Engine {
    let sentences = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    Engine::new(ICU, move |text, sink| sentences.segment_str(text).skip(1).for_each(|end| sink.place(end)))
}

fn words() -> Engine {
    Engine::new("words", |text, sink| uax29::words(text).for_each(|range| sink.place(range.end)))
        .equal_to(ICU)
}

fn sentences() -> Engine {
    Engine::new("sentences", |text, sink| uax29::sentences(text).for_each(|range| sink.place(range.end)))
        .equal_to(ICU)
}

/// Typed tokens, which are other ones than those of the peer: it has no kinds.
fn tokens() -> Engine {
    let tokenizer = Tokenizer::default();
    Engine::new("tokens", move |text, sink| {
        tokenizer.tokens(text).for_each(|token| {
            std::hint::black_box(token.kind);
            sink.place(token.range.end);
        });
    })
}

pub fn questions() -> [Question; 2] {
    let question = |name: &str, asks, engines, goals| Question {
        name: name.into(),
        asks,
        texts: GENRES,
        pieces: whole,
        unit: Unit::Throughput,
        engines,
        goals,
    };
    [
        question(
            "words",
            "how fast are words of UAX #29 found, and typed tokens?",
            vec![words_of_icu(), words(), tokens()],
            vec![
                Goal::new("words", &[ICU], Bound::FasterOnEach(2.0)),
                Goal::new("tokens", &[ICU], Bound::FasterOnEach(1.2)),
            ],
        ),
        question(
            "sentences",
            "how fast are sentences of UAX #29 found?",
            vec![sentences_of_icu(), sentences()],
            vec![Goal::new("sentences", &[ICU], Bound::FasterOnEach(2.0))],
        ),
    ]
}
