//! What every tokenizer and sentence splitter answers is pinned, so that no token changes without its fingerprint.
//!
//! `testdata/token_pins.tsv` holds for each a fingerprint and a digest of its answers. Where a digest differs, either the
//! change is a fault, or `REVISION` of `src/tokenize/fingerprint.rs` must rise, unless a word list changed, which is in the
//! fingerprint; then KALIMA_WRITE_PINS=1 writes the file anew.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod support;

use std::fs;

use kalima::{Sentences, Token, Tokenizer};
use support::nasty::{BAITS, NASTY};
use xxhash_rust::xxh3::Xxh3;

/// Letters and signs up to kana, presentation forms, further Arabic, emoji.
const BLOCKS: [std::ops::Range<u32>; 5] =
    [0..0x3100, 0xFB00..0x1_0000, 0x1_0EC0..0x1_0F00, 0x1_EE00..0x1_FB00, 0xE_0000..0xE_0200];

/// Code points alone, between letters, between digits and doubled, a line each; what broke something; the baits.
fn text() -> String {
    let mut text = String::new();
    for c in BLOCKS.into_iter().flatten().filter_map(char::from_u32) {
        text.extend([c, '\n', 'ب', c, 'ب', '\n', 'a', c, 'b', '\n', '1', c, '2', '\n', c, c, ' ', c, '\n']);
    }
    text.extend(NASTY.iter().flat_map(|nasty| [nasty, "\n"]));
    text.extend(BAITS.iter().flat_map(|bait| [bait.text(3), " ".into(), bait.text(2), ". ".into()]));
    text
}

fn digest(answers: impl Iterator<Item = Token>) -> String {
    let mut hash = Xxh3::new();
    for Token { kind, range } in answers {
        hash.update(kind.name().as_bytes());
        hash.update(&(range.start as u64).to_le_bytes());
        hash.update(&(range.end as u64).to_le_bytes());
    }
    format!("{:032x}", hash.digest128())
}

#[test]
fn no_token_changes_without_its_fingerprint() {
    let text = text();
    let apart = Tokenizer::APART.map(|kind| kind.name()).join("+");
    let optioned = ["default(hashtags=split)".to_owned(), format!("default(apart={apart})")];
    let specs = Tokenizer::NAMES.iter().map(|&name| name.to_owned()).chain(optioned);
    let mut found: Vec<_> = specs
        .map(|spec| {
            let tokenizer: Tokenizer = spec.parse().unwrap();
            (format!("tokens {spec}"), tokenizer.fingerprint(), digest(tokenizer.tokens(&text)))
        })
        .collect();
    for spec in Sentences::NAMES.into_iter().chain(["default(lines=join)", "default(max_tokens=5)"]) {
        let sentences: Sentences = spec.parse().unwrap();
        let answers = sentences.split(&text).map(|range| Token { kind: kalima::Kind::Other, range });
        found.push((format!("sentences {spec}"), sentences.fingerprint(), digest(answers)));
    }
    let path = format!("{}/testdata/token_pins.tsv", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("KALIMA_WRITE_PINS").is_some() {
        let rows: String =
            found.iter().map(|(spec, print, digest)| format!("{spec}\t{print}\t{digest}\n")).collect();
        fs::write(&path, format!("# what\tfingerprint\tdigest of its answers\n{rows}")).unwrap();
    }
    let pinned = fs::read_to_string(&path).unwrap_or_default();
    let pinned: Vec<Vec<&str>> =
        pinned.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect()).collect();
    assert_eq!(pinned.len(), found.len(), "testdata/token_pins.tsv does not hold what there is");
    for (row, (spec, print, digest)) in pinned.iter().zip(&found) {
        let [old_spec, old_print, old_digest] = row[..] else { panic!("{row:?}") };
        assert_eq!(old_spec, spec);
        let problem = match (old_print == print, old_digest == digest) {
            (true, true) => continue,
            (true, false) => "the answers changed, and REVISION did not",
            (false, true) => {
                "the fingerprint changed, and no answer did: write the pins anew if a word list changed"
            }
            (false, false) => "both changed: write the pins anew",
        };
        panic!("{spec}: {problem}");
    }
}
