//! Lines of other languages that write Arabic script stay as they are.

#![allow(clippy::unwrap_used, reason = "a list that cannot be read is a failed test")]

use std::collections::BTreeMap;

use kalima::Normalizer;

fn sentences() -> Vec<(String, String)> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/testdata/other_languages.tsv");
    let text = std::fs::read_to_string(path).unwrap();
    let rows = text.lines().filter(|line| !line.starts_with('#'));
    rows.map(|row| row.split_once('\t').unwrap()).map(|(l, s)| (l.to_owned(), s.to_owned())).collect()
}

#[test]
fn the_guard_leaves_every_sentence_alone() {
    let specs = ["fold_persian", "fold_persian(loans)", "fold_persian(final=maksura)", "clean"];
    for spec in specs {
        let normalizer: Normalizer = spec.parse().unwrap();
        for (language, sentence) in sentences() {
            assert_eq!(normalizer.normalize(&sentence), sentence, "{spec}: {language}");
        }
        let whole: Vec<String> = sentences().into_iter().map(|(_, sentence)| sentence).collect();
        let whole = whole.join("\n");
        assert_eq!(normalizer.normalize(&whole), whole, "{spec}: all as one text");
    }
}

/// Without the guard nearly each of them would change: the sentences are no easy ones.
#[test]
fn without_the_guard_every_language_changes() {
    let normalizer: Normalizer = "fold_persian(guard=off)".parse().unwrap();
    let mut counts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for (language, sentence) in sentences() {
        let count = counts.entry(language).or_default();
        count.0 += 1;
        count.1 += usize::from(normalizer.normalize(&sentence) != sentence);
    }
    let many: Vec<_> = counts.iter().filter(|(_, (all, _))| *all >= 20).collect();
    assert!(many.len() >= 6, "{counts:?}");
    for (language, (_, changed)) in many {
        assert!(*changed > 0, "{language}");
    }
}
