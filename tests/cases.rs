//! The cases of `testdata/`, which Python and the command line run too, and the article that has every trait of
//! messy text. `testdata/README.md` tells the fields.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a case that cannot be read is a failed test")]

mod support;

use std::fmt::Write;
use std::ops::Range;

use kalima::alignment::CodePoints;
use kalima::normalize::Spec;
use kalima::{Analyzer, Document, Error, Kind, Normalizer, Sentences, Stemmer, Tokenizer};
use serde_json::{Value, json};
use support::{cases, contracts, field, testdata};

/// Compares all rows before it fails, so that one run shows everything.
fn compare(name: &str, answer: impl Fn(&Value) -> (Value, Value)) {
    let mut wrong = String::new();
    for (i, row) in cases(name).iter().enumerate() {
        let (found, expected) = answer(row);
        if found != expected {
            writeln!(wrong, "line {}: {row}\n  found {found}", i + 1).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{name}:\n{wrong}");
}

fn normalizer(row: &Value) -> Normalizer {
    field(row, "spec").parse().unwrap_or_else(|error| panic!("{row}: {error}"))
}

#[test]
fn normalize() {
    compare("normalize.jsonl", |row| {
        let (normalizer, text) = (normalizer(row), field(row, "in"));
        contracts::aligned(&normalizer, text);
        contracts::fused_equals_unfused(&normalizer, text);
        contracts::every_storage_agrees(&normalizer, text);
        (json!(normalizer.normalize(text)), row["out"].clone())
    });
}

#[test]
fn tokens() {
    compare("tokens.jsonl", |row| {
        let text = field(row, "in");
        let tokens = contracts::tokens(text);
        let found: Vec<_> =
            tokens.iter().map(|token| (token.kind.name(), &text[token.range.clone()])).collect();
        (json!(found), row["tokens"].clone())
    });
}

#[test]
fn sentences() {
    compare("sentences.jsonl", |row| {
        let text = field(row, "in");
        contracts::sentences(text, &contracts::tokens(text));
        let found: Vec<&str> = Sentences.split(text).map(|range| &text[range]).collect();
        (json!(found), row["sentences"].clone())
    });
}

#[test]
fn stem() {
    compare("stem.jsonl", |row| {
        let stemmer = Stemmer::from_name(field(row, "stemmer")).unwrap();
        (json!(stemmer.stem(field(row, "in"))), row["out"].clone())
    });
}

fn code_points(range: Range<usize>, text: &str) -> Value {
    let index = CodePoints::new(text);
    json!([index.of_byte(range.start), index.of_byte(range.end)])
}

fn bytes(range: &Value, text: &str) -> Range<usize> {
    let (index, at) =
        (CodePoints::new(text), |i: usize| usize::try_from(range[i].as_u64().unwrap()).unwrap());
    index.to_byte(at(0))..index.to_byte(at(1))
}

#[test]
fn align() {
    compare("align.jsonl", |row| {
        let (normalizer, text) = (normalizer(row), field(row, "in"));
        contracts::map_is_monotone(&normalizer, text);
        let aligned = normalizer.align(text);
        let from = aligned.to_source(bytes(&row["target"], aligned.text()));
        (code_points(from.range(), text), row["source"].clone())
    });
}

#[test]
fn specs() {
    compare("specs.jsonl", |row| match field(row, "spec").parse::<Spec>() {
        Ok(spec) => (json!(spec.to_string()), row["canonical"].clone()),
        Err(Error::Spec(error)) => {
            let range = code_points(error.start..error.end, &error.spec);
            (json!({"start": range[0], "end": range[1]}), row["error"].clone())
        }
        Err(other) => panic!("{row}: {other}"),
    });
}

#[test]
fn every_step_and_preset_has_cases() {
    let rows = cases("normalize.jsonl");
    let specs: Vec<&str> = rows.iter().map(|row| field(row, "spec")).collect();
    let steps = kalima::normalize::steps::ALL.iter().map(|info| info.name);
    for name in steps.chain(contracts::preset_names()) {
        let of_it = |spec: &&&str| spec.split(['(', ' ']).next() == Some(name);
        let count = specs.iter().filter(of_it).count();
        assert!(count >= 3, "{name} has {count} cases");
    }
}

/// The article as it lies in the file.
fn article() -> String {
    std::fs::read_to_string(testdata("article.txt")).unwrap()
}

/// What nobody could see is escaped, so that the file can be read.
fn escaped(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() || kalima::chars::takes_no_column(u32::from(c)) || c == '\u{A0}' => {
                let units = c.encode_utf16(&mut [0; 2]).to_vec();
                units.iter().for_each(|unit| write!(out, "\\u{unit:04x}").unwrap());
            }
            c => out.push(c),
        }
    }
    out + "\""
}

fn analysis(document: &Document) -> String {
    let index = CodePoints::new(document.text());
    let mut out = String::new();
    for token in document.tokens() {
        let (start, end) = (index.of_byte(token.range().start), index.of_byte(token.range().end));
        let stem = token.stem().map_or("null".into(), escaped);
        let sentence = token.sentence().map_or("null".into(), |number| number.to_string());
        let (kind, text, norm) = (token.kind().name(), escaped(token.text()), escaped(token.norm()));
        let places = format!("\"start\": {start}, \"end\": {end}, \"kind\": \"{kind}\"");
        let forms = format!("\"text\": {text}, \"norm\": {norm}, \"stem\": {stem}");
        writeln!(out, "{{{places}, {forms}, \"sentence\": {sentence}}}").unwrap();
    }
    out
}

#[test]
fn analysis_of_the_article() {
    let path = testdata("article.analysis.jsonl");
    let text = article();
    let found = analysis(&Analyzer::default().analyze(&text));
    if std::env::var_os("KALIMA_WRITE_GOLDENS").is_some_and(|value| value == "1") {
        std::fs::write(&path, &found).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    let again = "after reading the new answers line by line, write them with \
                 KALIMA_WRITE_GOLDENS=1 cargo test --test cases";
    for (i, (found, expected)) in found.lines().zip(expected.lines()).enumerate() {
        assert_eq!(found, expected, "article.analysis.jsonl, line {}; {again}", i + 1);
    }
    assert_eq!(found.lines().count(), expected.lines().count(), "{again}");
}
