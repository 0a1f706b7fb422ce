//! Stems of running words, beside `rust-stemmers`: Snowball's Arabic stemmer, compiled by Snowball from its text of 2018.

use std::hint::black_box;

use kalima::tokenize::Kind;
use kalima::{Algorithm, Normalizer, Stemmer, Tokenizer};
use rust_stemmers::{Algorithm as Language, Stemmer as Peer};

use crate::{Bound, Goal, Text, Unit, each};

/// The words of Arabic script, one a line, normalized if they shall be. Abbreviations go: the peer takes their full stops
/// for something to delete.
pub fn words(text: &Text, normalizer: Option<&Normalizer>) -> Text {
    let tokenizer = Tokenizer::default();
    let mut content = String::new();
    for token in tokenizer.tokens(&text.content).filter(|token| token.kind == Kind::Arabic) {
        let word = &text.content[token.range];
        if word.contains('.') {
            continue;
        }
        content += &normalizer.map_or(word.into(), |normalizer| normalizer.normalize(word));
        content.push('\n');
    }
    Text { name: text.name, content, unit: Unit::NanosecondsAWord }
}

/// The goal for words as they are written, once both have been seen to give the same stems.
pub fn snowball<'a>(texts: &[Text]) -> Result<Goal<'a>, String> {
    let (ours, other) = (Stemmer::new(Algorithm::Snowball), Peer::create(Language::Arabic));
    for Text { name, content, .. } in texts {
        if let Some(word) = content.lines().find(|word| ours.stem(word) != other.stem(word)) {
            return Err(format!("{name}: another stem of {word} than rust-stemmers'"));
        }
    }
    Ok(goal("stem: snowball", Algorithm::Snowball, Bound::Faster(4.0)))
}

/// The goal for normalized words. Another algorithm than the peer's, which has no light stemmer.
pub fn light10<'a>() -> Goal<'a> {
    goal("stem: light10", Algorithm::Light10, Bound::Faster(10.0))
}

/// The rest have no counterpart among crates: their figures are shown beside the same peer. Whether each wants normalized
/// words stands beside it.
pub fn others<'a>() -> impl Iterator<Item = (bool, Goal<'a>)> {
    let measured = [Algorithm::Snowball, Algorithm::Light10];
    let rest = Algorithm::ALL.iter().filter(move |algorithm| !measured.contains(algorithm));
    rest.map(|&algorithm| {
        let goal = goal(&format!("stem: {} (no goal)", algorithm.name()), algorithm, Bound::Faster(0.0));
        (matches!(algorithm, Algorithm::Larkey(_)), goal)
    })
}

fn goal<'a>(name: &str, algorithm: Algorithm, bound: Bound) -> Goal<'a> {
    let (ours, other) = (Stemmer::new(algorithm), Peer::create(Language::Arabic));
    Goal {
        name: name.into(),
        ours: ("kalima", each(move |word| drop(black_box(ours.stem(word))))),
        other: ("rust-stemmers", each(move |word| drop(black_box(other.stem(word))))),
        bound,
    }
}
