//! What the pages of the repository say of one another and of its files.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Every page outside hidden folders and what was built.
fn pages(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let built =
            ["target", "demo-output", "node_modules", "proptest-regressions"].contains(&name.as_str());
        if name.starts_with('.') || built {
            continue;
        }
        if path.is_dir() {
            pages(&path, found);
        } else if name.ends_with(".md") {
            found.push(path);
        }
    }
}

fn read(name: impl AsRef<Path>) -> String {
    fs::read_to_string(Path::new(ROOT).join(name)).unwrap()
}

/// A page without its blocks of code.
fn prose(text: &str) -> String {
    text.split("```").step_by(2).collect()
}

/// The targets of `[text](target)`.
fn links(text: &str) -> Vec<String> {
    let behind = text.match_indices("](").map(|(at, _)| &text[at + 2..]);
    behind.filter_map(|rest| rest.split_once(')')).map(|(target, _)| target.to_owned()).collect()
}

/// The anchor that a heading gets: lower case, without punctuation, blanks as hyphens.
fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || [' ', '-', '_'].contains(c));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect::<String>().to_lowercase()
}

fn has_anchor(page: &Path, wanted: &str) -> bool {
    let text = prose(&read(page));
    let headings = text.lines().filter(|line| line.starts_with('#'));
    headings.map(|line| anchor(line.trim_start_matches('#').trim())).any(|anchor| anchor == wanted)
}

#[test]
fn links_inside_the_repository_lead_somewhere() {
    let mut all = Vec::new();
    pages(Path::new(ROOT), &mut all);
    let mut checked = 0;
    for page in &all {
        for link in links(&prose(&read(page))) {
            if link.contains("://") || link.starts_with("mailto:") {
                continue;
            }
            let (file, anchor) = link.split_once('#').unwrap_or((&link, ""));
            let target = if file.is_empty() { page.clone() } else { page.parent().unwrap().join(file) };
            assert!(target.exists(), "{}: {link} leads nowhere", page.display());
            let found = anchor.is_empty() || has_anchor(&target, anchor);
            assert!(found, "{}: {link} has no such heading", page.display());
            checked += 1;
        }
    }
    assert!(checked > 20, "only {checked} links were found");
}

/// The names of the dependencies that a manifest declares.
fn dependencies(manifest: &str) -> Vec<String> {
    let mut inside = false;
    let mut found = Vec::new();
    for line in read(manifest).lines() {
        if line.starts_with('[') {
            inside = line.trim_end_matches(']').ends_with("dependencies");
        } else if let (true, Some((name, _))) = (inside, line.split_once(" = ")) {
            found.push(name.to_owned());
        }
    }
    found
}

#[test]
fn every_dependency_says_what_it_is_for() {
    let page = read("CONTRIBUTING.md");
    let (_, table) = page.split_once("## Dependencies").unwrap();
    let (table, _) = table.split_once("\n## ").unwrap();
    let first = |row: &str| row.split('|').nth(1).unwrap_or_default().to_owned();
    let named: String = table.lines().filter(|line| line.starts_with("| ")).map(first).collect();
    let words: Vec<_> = named.split(|c: char| !(c.is_alphanumeric() || "-_".contains(c))).collect();
    let own = [dependencies("Cargo.toml"), dependencies("tools/Cargo.toml")].concat();
    assert!(own.len() > 8, "{own:?}");
    for name in own {
        assert!(words.contains(&name.as_str()), "CONTRIBUTING.md does not say what {name} is for");
    }
}

#[test]
fn what_is_linked_into_the_wheel_is_named() {
    let notices = read("THIRD-PARTY");
    for name in dependencies("Cargo.toml") {
        // The tests' own are linked into nothing that is published.
        let tests_only = ["flate2", "unicode-normalization", "proptest"].contains(&name.as_str());
        assert!(tests_only || notices.contains(&format!("\n{name} ")), "THIRD-PARTY does not name {name}");
    }
}
