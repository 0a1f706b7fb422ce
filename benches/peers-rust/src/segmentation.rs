//! Words and sentences of UAX #29, beside `icu_segmenter` without its dictionaries: the same rules from a table.

use std::hint::black_box;

use icu_segmenter::options::{SentenceBreakInvariantOptions, WordBreakInvariantOptions};
use icu_segmenter::{SentenceSegmenter, WordSegmenter};
use kalima::Tokenizer;
use kalima::tokenize::uax29;

use crate::{Bound, Goal, Text, each};

/// The goals, once both have been seen to cut the texts alike.
pub fn goals<'a>(texts: &[&Text]) -> Result<[Goal<'a>; 3], String> {
    let words = WordSegmenter::new_for_non_complex_scripts(WordBreakInvariantOptions::default());
    let words_again = words;
    let sentences = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    for Text { name, content, .. } in texts {
        // The first boundary of the peer is the start of the text.
        let same_words = uax29::words(content).map(|range| range.end).eq(words.segment_str(content).skip(1));
        let same_sentences =
            uax29::sentences(content).map(|range| range.end).eq(sentences.segment_str(content).skip(1));
        if !same_words || !same_sentences {
            return Err(format!("{name}: other words or sentences than icu_segmenter's"));
        }
    }
    Ok([
        Goal {
            name: "words of UAX #29".into(),
            ours: ("kalima", each(|text| uax29::words(text).for_each(|range| _ = black_box(range.end)))),
            other: (
                "icu_segmenter",
                each(move |text| words.segment_str(text).for_each(|end| _ = black_box(end))),
            ),
            bound: Bound::Faster(2.0),
        },
        Goal {
            name: "default tokenizer with kinds".into(),
            ours: (
                "kalima",
                each(|text| {
                    Tokenizer::default()
                        .tokens(text)
                        .for_each(|token| _ = black_box((token.kind, token.range.end)));
                }),
            ),
            other: (
                "icu_segmenter",
                each(move |text| words_again.segment_str(text).for_each(|end| _ = black_box(end))),
            ),
            bound: Bound::Faster(1.2),
        },
        Goal {
            name: "sentences of UAX #29".into(),
            ours: ("kalima", each(|text| uax29::sentences(text).for_each(|range| _ = black_box(range.end)))),
            other: (
                "icu_segmenter",
                each(move |text| sentences.segment_str(text).for_each(|end| _ = black_box(end))),
            ),
            bound: Bound::Faster(2.0),
        },
    ])
}
