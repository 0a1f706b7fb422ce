//! Gold tokens and sentences of our own (`testdata/gold`): token F1 over spans and kinds, sentence F1 over ends.
//!
//! `cargo test --test gold -- --nocapture` prints the figures of both halves; KALIMA_SHOW_GOLD=1 also what is wrong on
//! the half for development. The other half is only reported.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a gold row that cannot be read is a failed test")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use kalima::{Sentences, Tokenizer};
use serde_json::Value;
use support::{cases, field};

/// What was found of what should be.
#[derive(Clone, Copy, Debug, Default)]
struct Score {
    right: usize,
    found: usize,
    wanted: usize,
}

impl Score {
    fn add(&mut self, other: Score) {
        self.right += other.right;
        self.found += other.found;
        self.wanted += other.wanted;
    }

    fn of<T: Ord>(found: &BTreeSet<T>, wanted: &BTreeSet<T>) -> Self {
        Score { right: found.intersection(wanted).count(), found: found.len(), wanted: wanted.len() }
    }

    fn f1(self) -> f64 {
        match self.found + self.wanted {
            0 => 1.0,
            all => 2.0 * self.right as f64 / all as f64,
        }
    }
}

/// The places of texts that stand one after the other in a row's text.
fn places<'a>(text: &str, parts: impl Iterator<Item = &'a str>) -> Vec<Range<usize>> {
    let mut at = 0;
    let place = |part: &str| {
        let start = at + text[at..].find(part).unwrap_or_else(|| panic!("{part:?} is not in {text:?}"));
        at = start + part.len();
        start..at
    };
    parts.map(place).collect()
}

fn list(row: &Value, name: &str) -> Vec<Value> {
    row[name].as_array().unwrap_or_else(|| panic!("{row}: no {name}")).clone()
}

fn show(row: &Value, found: &[String], wanted: &[String]) {
    if std::env::var_os("KALIMA_SHOW_GOLD").is_some() {
        println!("[{}] {:?}\n  found  {found:?}\n  wanted {wanted:?}", field(row, "genre"), field(row, "in"));
    }
}

/// Figures of one half: all of it, by class or genre, and how many rows are right as a whole.
#[derive(Default)]
struct Report {
    all: Score,
    parts: BTreeMap<String, Score>,
    whole: usize,
    rows: usize,
}

impl Report {
    fn print(&self, what: &str) {
        let mean = self.parts.values().map(|score| score.f1()).sum::<f64>() / self.parts.len() as f64;
        println!(
            "{what}: F1 {:.4}, mean of parts {mean:.4}, rows right {:.4} of {}",
            self.all.f1(),
            self.whole as f64 / self.rows as f64,
            self.rows
        );
        let parts: Vec<_> =
            self.parts.iter().map(|(name, score)| format!("{name} {:.3}", score.f1())).collect();
        println!("  {}", parts.join(", "));
    }
}

fn tokens(file: &str, shown: bool) -> Report {
    let mut report = Report::default();
    for row in cases(file) {
        let text = field(&row, "in");
        let pairs = list(&row, "tokens");
        let texts = pairs.iter().map(|pair| pair[1].as_str().unwrap());
        let kinds = pairs.iter().map(|pair| pair[0].as_str().unwrap().to_owned());
        let wanted: BTreeSet<_> =
            places(text, texts).into_iter().map(|at| (at.start, at.end)).zip(kinds).collect();
        let found: BTreeSet<_> = Tokenizer::default()
            .tokens(text)
            .map(|token| ((token.range.start, token.range.end), token.kind.name().to_owned()))
            .collect();
        report.all.add(Score::of(&found, &wanted));
        let of_kind = |set: &BTreeSet<((usize, usize), String)>, kind: &str| {
            set.iter().filter(|(_, other)| other == kind).cloned().collect::<BTreeSet<_>>()
        };
        let names: BTreeSet<_> = found.iter().chain(&wanted).map(|(_, kind)| kind.clone()).collect();
        for kind in names {
            let score = Score::of(&of_kind(&found, &kind), &of_kind(&wanted, &kind));
            report.parts.entry(kind).or_default().add(score);
        }
        report.rows += 1;
        report.whole += usize::from(found == wanted);
        if shown && found != wanted {
            let written = |set: &BTreeSet<((usize, usize), String)>, other: &BTreeSet<_>| {
                let only = set.difference(other);
                only.map(|((start, end), kind)| format!("{kind}:{}", &text[*start..*end])).collect::<Vec<_>>()
            };
            show(&row, &written(&found, &wanted), &written(&wanted, &found));
        }
    }
    report
}

fn sentences(file: &str, shown: bool) -> Report {
    let mut report = Report::default();
    for row in cases(file) {
        let text = field(&row, "in");
        let texts = list(&row, "sentences");
        let wanted = places(text, texts.iter().map(|sentence| sentence.as_str().unwrap()));
        let found: Vec<_> = Sentences::default().split(text).collect();
        let ends = |ranges: &[Range<usize>]| ranges.iter().map(|range| range.end).collect::<BTreeSet<_>>();
        let score = Score::of(&ends(&found), &ends(&wanted));
        report.all.add(score);
        report.parts.entry(field(&row, "genre").to_owned()).or_default().add(score);
        report.rows += 1;
        report.whole += usize::from(found == wanted);
        if shown && found != wanted {
            let written = |ranges: &[Range<usize>]| {
                ranges.iter().map(|at| text[at.clone()].to_owned()).collect::<Vec<_>>()
            };
            show(&row, &written(&found), &written(&wanted));
        }
    }
    report
}

#[test]
fn tokens_of_the_gold() {
    let development = tokens("gold/tokens-dev.jsonl", true);
    development.print("tokens, for development");
    assert_eq!(development.whole, development.rows, "KALIMA_SHOW_GOLD=1 shows which rows are wrong");
    tokens("gold/tokens-held.jsonl", false).print("tokens, held apart");
}

/// Spans alone, so that tokenizers without kinds can be compared; segments of white space are left out.
fn spans(name: &str) -> Report {
    let tokenizer = Tokenizer::from_name(name).unwrap();
    let mut report = Report::default();
    for row in cases("gold/tokens-held.jsonl") {
        let text = field(&row, "in");
        let pairs = list(&row, "tokens");
        let texts = pairs.iter().map(|pair| pair[1].as_str().unwrap());
        let wanted: BTreeSet<_> = places(text, texts).into_iter().map(|at| (at.start, at.end)).collect();
        let ranges = tokenizer.tokens(text).map(|token| token.range);
        let found: BTreeSet<_> = ranges
            .filter(|range| !text[range.clone()].trim().is_empty())
            .map(|range| (range.start, range.end))
            .collect();
        report.all.add(Score::of(&found, &wanted));
        report.rows += 1;
        report.whole += usize::from(found == wanted);
    }
    report
}

#[test]
fn spans_of_every_tokenizer() {
    for name in Tokenizer::NAMES {
        let report = spans(name);
        let whole = report.whole as f64 / report.rows as f64;
        println!("spans, held apart, {name}: F1 {:.4}, rows right {whole:.4}", report.all.f1());
    }
    let standard = Sentences::from_name("uax29").unwrap();
    let mut score = Score::default();
    for row in cases("gold/sentences-held.jsonl") {
        let text = field(&row, "in");
        let texts = list(&row, "sentences");
        let wanted = places(text, texts.iter().map(|sentence| sentence.as_str().unwrap()));
        let end = |range: Range<usize>| range.start + text[range].trim_end().len();
        let found: BTreeSet<_> = standard.split(text).map(end).collect();
        score.add(Score::of(&found, &wanted.iter().map(|range| range.end).collect()));
    }
    println!("sentences, held apart, uax29: F1 {:.4}", score.f1());
}

#[test]
fn sentences_of_the_gold() {
    let development = sentences("gold/sentences-dev.jsonl", true);
    development.print("sentences, for development");
    assert_eq!(development.whole, development.rows, "KALIMA_SHOW_GOLD=1 shows which rows are wrong");
    sentences("gold/sentences-held.jsonl", false).print("sentences, held apart");
}
