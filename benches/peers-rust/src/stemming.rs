//! Stems of running words, beside `rust-stemmers`: Snowball's Arabic stemmer, compiled by Snowball from its text of 2018.

use kalima::tokenize::Kind;
use kalima::{Algorithm, Normalizer, Stemmer, Tokenizer};
use rust_stemmers::{Algorithm as Language, Stemmer as Peer};

use crate::GENRES;
use crate::support::{Bound, Engine, Goal, Question, Unit};

const PEER: &str = "rust-stemmers";

/// The words of Arabic script. Abbreviations go: the peer takes their full stops for something to delete.
pub fn as_written(text: &str) -> Vec<String> {
    words(text, None)
}

fn normalized(text: &str) -> Vec<String> {
    words(text, Normalizer::preset("search").ok().as_ref())
}

fn words(text: &str, normalizer: Option<&Normalizer>) -> Vec<String> {
    let tokens = Tokenizer::default();
    let arabic =
        tokens.tokens(text).filter(|token| token.kind == Kind::Arabic).map(|token| &text[token.range]);
    let whole = arabic.filter(|word| !word.contains('.'));
    whole.map(|word| normalizer.map_or(word.into(), |search| search.normalize(word).into_owned())).collect()
}

fn peer() -> Engine {
    let peer = Peer::create(Language::Arabic);
    Engine::new(PEER, move |word, sink| sink.put(&peer.stem(word)))
}

fn engine(algorithm: Algorithm) -> Engine {
    let stemmer = Stemmer::new(algorithm);
    Engine::new(algorithm.name(), move |word, sink| sink.put(&stemmer.stem(word)))
}

/// Snowball is the peer's own algorithm. light10 has a goal although it is another; the rest have no counterpart among
/// crates, and their figures are shown beside the same peer.
fn bound(algorithm: Algorithm) -> Bound {
    match algorithm {
        Algorithm::Snowball => Bound::FasterOnEach(4.0),
        Algorithm::Light10 => Bound::FasterOnEach(10.0),
        _ => Bound::Shown,
    }
}

fn wants_normalized(algorithm: Algorithm) -> bool {
    algorithm == Algorithm::Light10 || matches!(algorithm, Algorithm::Larkey(_))
}

pub fn questions() -> [Question; 2] {
    let question = |name: &str, pieces, algorithms: Vec<Algorithm>| {
        let ours = algorithms.iter().map(|&algorithm| match algorithm {
            Algorithm::Snowball => engine(algorithm).equal_to(PEER),
            other => engine(other),
        });
        Question {
            name: name.into(),
            asks: "what does the stem of a running word cost?",
            texts: GENRES,
            pieces,
            unit: Unit::PerPiece,
            engines: std::iter::once(peer()).chain(ours).collect(),
            goals: algorithms
                .iter()
                .map(|&algorithm| Goal::new(algorithm.name(), &[PEER], bound(algorithm)))
                .collect(),
        }
    };
    let (light, others) = Algorithm::ALL.iter().partition(|&&algorithm| wants_normalized(algorithm));
    [
        question("stem-as-written", as_written as fn(&str) -> Vec<String>, others),
        question("stem-normalized", normalized, light),
    ]
}
