//! The contracts on real text and on bad input: every line of the corpora and of the article in the shared folder,
//! and every text that is listed there because it broke something.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a contract that fails is a failed test")]

mod support;

use std::sync::atomic::{AtomicUsize, Ordering};

use kalima::Normalizer;
use serde_json::Value;
use support::{contracts, field, golden, json_lines, shared_file, shared_folder};

/// One line in this many is also looked at by the slow check.
const SAMPLE: usize = 7;

/// No longer bad input is looked at by the slow check: what it has more is more of the same.
const LONGEST_SAMPLE: usize = 50_000;

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
    contracts::sentences(line, &tokens);
}

/// Does `work` for every item, on all processors.
fn in_parallel<T: Sync>(items: &[T], work: impl Fn(&T) + Sync) {
    let next = AtomicUsize::new(0);
    let take = || {
        while let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed)) {
            work(item);
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| (0..threads).for_each(|_| drop(scope.spawn(take))));
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

/// `\u{HEX}` is one code point, `\\` a backslash; none where a lone surrogate is among them, which no `str` can hold.
fn unescaped(text: &str) -> Option<String> {
    let (mut out, mut rest) = (String::new(), text);
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        if let Some(behind) = rest.strip_prefix('\\') {
            out.push('\\');
            rest = behind;
        } else if let Some((hexadecimal, behind)) =
            rest.strip_prefix("u{").and_then(|rest| rest.split_once('}'))
        {
            out.push(char::from_u32(u32::from_str_radix(hexadecimal, 16).unwrap())?);
            rest = behind;
        } else {
            out.push('\\');
        }
    }
    Some(out + rest)
}

/// The text of a bad input: one string, or parts with how often each stands there.
fn bad_input(row: &Value) -> Option<String> {
    let count = |value: &Value| usize::try_from(value.as_u64().unwrap()).unwrap();
    let of_part = |part: &Value| {
        let times = if part[1] == "N" { &row["n"] } else { &part[1] };
        unescaped(part[0].as_str().unwrap()).map(|text| text.repeat(count(times)))
    };
    let once = match &row["input"] {
        Value::Array(parts) => parts.iter().map(of_part).collect::<Option<String>>()?,
        text => unescaped(text.as_str().unwrap())?,
    };
    Some(once.repeat(row.get("repeat").map_or(1, count)))
}

#[test]
fn bad_input_keeps_the_contracts() {
    let presets = presets();
    for name in ["badinput/cases.jsonl", "badinput/more-cases.jsonl"] {
        let Some(rows) = shared_file(name) else { return };
        let texts: Vec<String> = json_lines(name, &rows).iter().filter_map(bad_input).collect();
        assert!(texts.len() > 60, "{name} has {} texts", texts.len());
        in_parallel(&texts, |text| check(text, text.len() <= LONGEST_SAMPLE, &presets));
    }
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
