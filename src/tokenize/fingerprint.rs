//! The identity of a tokenizer.

use xxhash_rust::xxh3::Xxh3;

use crate::chars::UNICODE_VERSION;
use crate::lexicon::{ABBREVIATIONS, CONJUNCTIONS, DOMAINS, EMOTICONS, FILE_ENDINGS, List};

/// Rises whenever the rules give another answer on any text: `tests/pins.rs` says when.
const REVISION: u32 = 1;

/// `t1-` and the XXH3-128 of the canonical spec, the revision, the version of Unicode and, for the default rules, the word
/// lists.
pub(super) fn of_tokenizer(spec: &str, default_rules: bool) -> String {
    let lists: &[&List] =
        if default_rules { &[&ABBREVIATIONS, &EMOTICONS, &DOMAINS, &FILE_ENDINGS] } else { &[] };
    of("t1", spec, lists)
}

/// The same of a sentence splitter: `s1-`.
pub(super) fn of_sentences(spec: &str, default_rules: bool) -> String {
    let lists: &[&List] = if default_rules {
        &[&ABBREVIATIONS, &EMOTICONS, &DOMAINS, &FILE_ENDINGS, &CONJUNCTIONS]
    } else {
        &[]
    };
    of("s1", spec, lists)
}

fn of(prefix: &str, spec: &str, lists: &[&List]) -> String {
    let mut hash = Xxh3::new();
    let (major, minor, patch) = UNICODE_VERSION;
    hash.update(format!("{prefix} {spec} {REVISION} {major}.{minor}.{patch}").as_bytes());
    for row in lists.iter().flat_map(|list| list.rows()) {
        for column in [row.entry, row.ambiguity, row.ends] {
            hash.update(column.as_bytes());
            hash.update(&[0]);
        }
    }
    format!("{prefix}-{:032x}", hash.digest128())
}
