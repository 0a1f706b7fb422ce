//! The room arrows: a room imports only from rooms below it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What each room may import, from the top of the house to its foundation.
const ARROWS: &[(&str, &[&str])] = &[
    (
        "python",
        &["cli", "analyze", "morphology", "tokenize", "normalize", "alignment", "kernel", "chars", "error"],
    ),
    ("cli", &["analyze", "morphology", "tokenize", "normalize", "alignment", "kernel", "chars", "error"]),
    (
        "analyze",
        &[
            "morphology",
            "tokenize",
            "normalize",
            "recognize",
            "lexicon",
            "alignment",
            "kernel",
            "chars",
            "error",
        ],
    ),
    ("morphology", &["normalize", "lexicon", "alignment", "kernel", "chars", "error"]),
    ("tokenize", &["recognize", "lexicon", "alignment", "kernel", "chars", "error"]),
    ("normalize", &["recognize", "lexicon", "alignment", "kernel", "chars", "error"]),
    ("recognize", &["lexicon", "alignment", "kernel", "chars", "error"]),
    ("lexicon", &["alignment", "kernel", "chars", "error"]),
    ("alignment", &["kernel", "chars", "error"]),
    ("kernel", &["chars", "error"]),
    ("chars", &[]),
    ("error", &["chars"]),
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// The room of a source file, and how many folders below the crate's root it lies.
fn room(path: &Path, src: &Path) -> (String, Vec<String>) {
    let inside = path.strip_prefix(src).unwrap().with_extension("");
    let parts: Vec<String> = inside.iter().map(|p| p.to_str().unwrap().to_owned()).collect();
    (parts[0].clone(), parts)
}

/// Every room a line reaches by `crate::…` or by `super::` chains that leave the room.
fn reached(line: &str, parts: &[String]) -> Vec<String> {
    let mut rooms = Vec::new();
    let word = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    for (at, _) in line.match_indices("crate::") {
        let rest = &line[at + 7..];
        let list = rest.strip_prefix('{').and_then(|r| r.split('}').next());
        match list {
            Some(list) => rooms.extend(list.split(',').map(|item| word(item.trim()))),
            None => rooms.push(word(rest)),
        }
    }
    let depth = parts.len() - usize::from(parts.last().is_some_and(|p| p == "mod"));
    let mut rest = line;
    while let Some(at) = rest.find("super::") {
        let chain = &rest[at..];
        let steps =
            chain.matches("super::").count().min(chain.split("super::").take_while(|s| s.is_empty()).count());
        let end = at + 7 * steps.max(1);
        if steps.max(1) >= depth {
            rooms.push(word(&rest[end..]));
        }
        rest = &rest[end..];
    }
    rooms.retain(|room| !room.is_empty());
    rooms
}

#[test]
fn rooms_import_only_from_rooms_below() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    let mut wrong = BTreeSet::new();
    let mut seen = 0;
    for path in files {
        let (name, parts) = room(&path, &src);
        if name == "lib" || name == "bin" {
            continue;
        }
        let Some((_, allowed)) = ARROWS.iter().find(|(room, _)| *room == name) else {
            panic!("{name} is no room; add it to ARROWS, where it belongs");
        };
        let text = fs::read_to_string(&path).unwrap();
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for target in reached(line, &parts) {
                seen += 1;
                if target != name && !allowed.contains(&target.as_str()) {
                    wrong.insert(format!("{}: {} -> {target}", path.display(), name));
                }
            }
        }
    }
    assert!(seen > 50, "only {seen} imports found: the reader of imports is broken");
    assert!(wrong.is_empty(), "arrows that point up, sideways or to the crate's root:\n{wrong:#?}");
}

#[test]
fn the_reader_of_imports_sees_every_way() {
    let parts = |path: &str| path.split('/').map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(reached("use crate::chars::X;", &parts("kernel/table")), ["chars"]);
    assert_eq!(reached("use crate::{chars, error::Error};", &parts("kernel/table")), ["chars", "error"]);
    assert_eq!(reached("use super::super::chars;", &parts("kernel/table")), ["chars"]);
    assert_eq!(reached("use super::table;", &parts("kernel/scalar")), [""; 0]);
    assert_eq!(reached("use super::normalize;", &parts("kernel/mod")), ["normalize"]);
    assert_eq!(reached("use super::super::args::Args;", &parts("normalize/steps/nfc")), [""; 0]);
    assert_eq!(reached("crate::Normalizer::new()", &parts("python/mod")), ["Normalizer"]);
}
