//! light10 answers what Lucene's own classes answer, word for word.

#![allow(clippy::unwrap_used, reason = "a golden file that cannot be read fails the test")]

use std::path::{Path, PathBuf};

use kalima::morphology::stem::{Algorithm, Stemmer};
use serde_json::Value;

/// Lines of a golden file, or none with a word about it where the shared folder is not at hand.
fn golden(name: &str) -> Vec<Value> {
    let shared = std::env::var_os("KALIMA_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    if !shared.is_dir() {
        println!("{} is absent: {name} is not compared", shared.display());
        return Vec::new();
    }
    let lines = std::fs::read_to_string(shared.join("parity").join(name)).unwrap();
    let rows: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(!rows.is_empty(), "{name} has no line");
    rows
}

fn field<'a>(row: &'a Value, name: &str) -> &'a str {
    row[name].as_str().unwrap()
}

fn stem(word: &str) -> String {
    Stemmer::new(Algorithm::Light10).stem(word).into_owned()
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
