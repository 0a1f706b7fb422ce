//! Segments of running words. No crate has them, so the goals are times.

use kalima::morphology::segment::{Segmenter, Segments};

use crate::GENRES;
use crate::support::{Bound, Engine, Goal, Question, Sink, Unit};

/// How many words the one that remembers may remember.
const REMEMBERED: usize = 1 << 16;

/// Each word looked up, and each word looked up once by a segmenter that is new in each pass.
pub fn question() -> Question {
    let plain = Segmenter::default();
    let fresh = plain.clone();
    let segment = Engine::new("each looked up", move |word, sink| put(&plain.segment(word), sink));
    let remembering = Engine::of_all("remembering words", move |words, sink| {
        let mut segmenter = fresh.clone().remembering(REMEMBERED);
        words.iter().for_each(|word| put(segmenter.segment(word), sink));
    })
    .equal_to("each looked up");
    Question {
        name: "segment".into(),
        asks: "what does cutting a running word into its segments cost?",
        texts: GENRES,
        pieces: crate::stemming::as_written,
        unit: Unit::PerPiece,
        engines: vec![segment, remembering],
        // 1.5 and 5 million words a second.
        goals: vec![
            Goal::new("each looked up", &[], Bound::AtMost(667.0)),
            Goal::new("remembering words", &[], Bound::AtMost(200.0)),
        ],
    }
}

fn put(segments: &Segments, sink: &mut Sink) {
    segments.segments.iter().for_each(|segment| sink.put(&segment.form));
}
