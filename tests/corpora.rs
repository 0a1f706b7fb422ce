//! The contracts on real text: every line of the corpora and of the article in the shared folder.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a contract that fails is a failed test")]

mod support;

use kalima::Normalizer;
use support::{contracts, field, golden, in_parallel, shared_file, shared_folder};

/// One line in this many is also looked at by the slow check.
const SAMPLE: usize = 7;

fn presets() -> Vec<Normalizer> {
    contracts::preset_names().into_iter().map(|name| Normalizer::preset(name).unwrap()).collect()
}

fn check(line: &str, sampled: bool, presets: &[Normalizer]) {
    for preset in presets {
        contracts::idempotent(preset, line);
        contracts::aligned(preset, line);
        if sampled {
            contracts::fused_equals_unfused(preset, line);
        }
    }
    let tokens = contracts::tokens(line);
    contracts::tokens_of_every_tokenizer(line);
    contracts::sentences(line, &tokens);
}

/// The names of all texts, the largest first, so that threads end together.
fn texts() -> Vec<String> {
    let Some(folder) = shared_folder() else { return Vec::new() };
    let files = std::fs::read_dir(folder.join("corpora")).unwrap().map(Result::unwrap);
    let mut texts: Vec<(u64, String)> = files
        .map(|file| (file.metadata().unwrap().len(), file.file_name().into_string().unwrap()))
        .filter(|(_, name)| name.ends_with(".txt"))
        .collect();
    assert!(!texts.is_empty(), "the folder of corpora is empty");
    texts.sort_by(|a, b| b.cmp(a));
    let corpora = texts.into_iter().map(|(_, name)| format!("corpora/{name}"));
    corpora.chain(["data/article.txt".into()]).collect()
}

#[test]
fn every_line_keeps_the_contracts() {
    let presets = presets();
    in_parallel(&texts(), |name| {
        let text = shared_file(name).unwrap_or_else(|| panic!("{name} cannot be read"));
        let lines = text.lines().enumerate();
        lines.for_each(|(number, line)| check(line, number.is_multiple_of(SAMPLE), &presets));
    });
}

#[test]
fn a_whole_text_has_the_lines_of_its_parts() {
    let Some(text) = shared_file("data/article.txt") else { return };
    for preset in presets() {
        let lines: Vec<String> = text.lines().map(|line| preset.normalize(line).into_owned()).collect();
        let whole = preset.normalize(&text);
        assert_eq!(whole.lines().collect::<Vec<_>>(), lines, "{}", preset.spec());
    }
}

#[test]
fn lucene_gives_what_lucene_gives() {
    let lucene = Normalizer::preset("lucene").unwrap();
    for row in golden("lucene_normalizer.jsonl") {
        let text = field(&row, "in");
        assert_eq!(lucene.normalize(text), field(&row, "out"), "{text:?}");
        contracts::aligned(&lucene, text);
    }
}
