//! The stemmers answer what the programs answer that they are named after, word for word.

#![allow(clippy::panic, reason = "a kind that is not known fails the test")]

mod support;

use kalima::morphology::stem::{Algorithm, Stemmer};
use support::{field, golden};

fn stem(word: &str) -> String {
    by(Algorithm::Light10)(word)
}

fn by(algorithm: Algorithm) -> impl Fn(&str) -> String {
    move |word| Stemmer::new(algorithm).stem(word).into_owned()
}

/// What Lucene does to a word before it stems it.
fn lucene_normalized(word: &str) -> String {
    word.chars().filter(|letter| !matches!(letter, '\u{640}' | '\u{64B}'..='\u{652}')).map(folded).collect()
}

fn folded(letter: char) -> char {
    match letter {
        'آ' => 'ا', // U+0622 ALEF WITH MADDA ABOVE to U+0627 ALEF
        'أ' => 'ا', // U+0623 ALEF WITH HAMZA ABOVE to U+0627 ALEF
        'إ' => 'ا', // U+0625 ALEF WITH HAMZA BELOW to U+0627 ALEF
        'ى' => 'ي', // U+0649 ALEF MAKSURA to U+064A YEH
        'ة' => 'ه', // U+0629 TEH MARBUTA to U+0647 HEH
        other => other,
    }
}

fn assert_parity(name: &str, function: impl Fn(&str) -> String) {
    for row in golden(name) {
        let word = field(&row, "in");
        assert_eq!(function(word), field(&row, "out"), "{name}: {word}");
    }
}

#[test]
fn words_as_written() {
    assert_parity("lucene_light10.jsonl", stem);
}

#[test]
fn words_normalized() {
    assert_parity("lucene_norm_light10.jsonl", |word| stem(&lucene_normalized(word)));
}

#[test]
fn words_by_nltk() {
    for (golden, algorithm) in [
        ("nltk_isri_root.jsonl", Algorithm::Isri),
        ("nltk_arlstem.jsonl", Algorithm::Arlstem),
        ("nltk_arlstem2.jsonl", Algorithm::Arlstem2),
    ] {
        assert_parity(golden, |word| Stemmer::new(algorithm).stem(word).into_owned());
    }
}

#[test]
fn words_of_lucenes_own_tests() {
    for row in golden("lucene_expectations.jsonl") {
        let word = field(&row, "in");
        let answer = match field(&row, "kind") {
            "stem" => stem(word),
            "normalize" => lucene_normalized(word),
            "normalize+stem" => stem(&lucene_normalized(word)),
            other => panic!("unknown kind {other}"),
        };
        assert_eq!(answer, field(&row, "out"), "{word}");
    }
}

#[test]
fn words_of_libstemmer() {
    assert_parity("snowball_arabic.jsonl", by(Algorithm::Snowball));
    assert_parity("snowball_arabic_pure.jsonl", by(Algorithm::Snowball));
}

#[test]
fn words_of_nltk() {
    assert_parity("nltk_snowball_arabic.jsonl", by(Algorithm::SnowballNltk));
}
