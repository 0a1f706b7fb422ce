//! What every step answers on every code point is pinned, so that no answer changes without its revision.
//!
//! `testdata/pins.tsv` holds a digest for every step with each of its options. Where a digest differs, either the
//! change is a fault, or the step's `revision` must rise; then KALIMA_WRITE_PINS=1 writes the file anew.

#![allow(clippy::unwrap_used, reason = "a test")]

use std::collections::BTreeMap;
use std::fs;

use kalima::Normalizer;
use kalima::kernel::Ucs4;
use kalima::normalize::{Info, Param, steps};
use xxhash_rust::xxh3::xxh3_128;

/// Every code point alone, a line each; those of the planes that have letters and signs also among neighbours.
fn every_code_point() -> Vec<u32> {
    let line_ends = [0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029];
    let mut text = Vec::new();
    for cp in (0..0x11_0000).filter(|cp| !line_ends.contains(cp)) {
        text.extend([cp, 0x0A]);
        if cp < 0x2_0000 || (0xE_0000..0xE_0200).contains(&cp) {
            let beh = 0x628;
            text.extend([beh, cp, 0x0A]);
            text.extend([beh, cp, beh, 0x0A]);
            text.extend([0x627, cp, 0x654, 0x0A]);
            text.extend([0x31, cp, 0x32, 0x0A]);
            text.extend([cp, cp, cp, cp, 0x0A]);
        }
    }
    text
}

/// The step with its defaults, then with every other value of each parameter.
fn variants(info: &Info) -> Vec<String> {
    let mut arguments = vec![String::new()];
    for param in info.params {
        match param {
            Param::Choice(words) => arguments.extend(words[1..].iter().map(|word| format!("({word})"))),
            Param::ChoiceOrText(words) => {
                arguments.extend(words[1..].iter().map(|word| format!("({word})")));
                arguments.push(r#"("<x>")"#.into());
            }
            Param::KeyedText(key, _) => arguments.push(format!(r#"({key}="-.،؟x")"#)),
            Param::Keyed(key, words) => {
                arguments.extend(words[1..].iter().map(|word| format!("({key}={word})")))
            }
            Param::Number(key, min, max, default) => {
                arguments.extend((*min..=*max).filter(|n| n != default).map(|n| format!("({key}={n})")));
            }
            Param::Flag(word) => {
                let with_others =
                    arguments.iter().filter_map(|a| a.strip_suffix(')')).map(|a| format!("{a}, {word})"));
                let with_others: Vec<_> = with_others.collect();
                arguments.push(format!("({word})"));
                arguments.extend(with_others);
            }
            Param::Members(words, _) => arguments.extend(words.iter().map(|(word, _)| format!("({word})"))),
            Param::Pairs => arguments = vec![r#"("آ", "ا", "\u{64E}", "", "ﷲ", "الله")"#.into()],
            // The classes that the crate `regex` takes from its own version of Unicode are pinned with it.
            Param::Substitution(_) => {
                let classes =
                    [r"(\\w)", r"(\\d)", r"(\\s)", r"\\b", r"([\\p{L}--\\p{Arabic}])", "(?i)([a-zσ])"];
                arguments = classes.map(|pattern| format!("(\"{pattern}\", \"<$0>\")")).to_vec();
            }
            Param::Texts => arguments = vec![r#"("ابت", "0-9")"#.into()],
        }
    }
    arguments.into_iter().map(|arguments| format!("{}{arguments}", info.name)).collect()
}

fn digest(spec: &str, text: &[u32]) -> String {
    let normalizer: Normalizer = spec.parse().unwrap();
    let answer = normalizer.plan().run::<Ucs4>(text).unwrap();
    let bytes: Vec<u8> = answer.as_deref().unwrap_or(text).iter().flat_map(|cp| cp.to_le_bytes()).collect();
    format!("{:032x}", xxh3_128(&bytes))
}

#[test]
fn no_answer_changes_without_its_revision() {
    let text = every_code_point();
    let mut found = BTreeMap::new();
    for info in steps::ALL {
        for spec in variants(info) {
            let row = (info.revision.to_string(), digest(&spec, &text));
            found.insert(spec, row);
        }
    }
    let path = format!("{}/testdata/pins.tsv", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("KALIMA_WRITE_PINS").is_some() {
        let rows: String =
            found.iter().map(|(spec, (revision, d))| format!("{spec}\t{revision}\t{d}\n")).collect();
        fs::write(&path, format!("# step\trevision\tdigest of its answers\n{rows}")).unwrap();
    }
    let pinned: BTreeMap<String, (String, String)> = fs::read_to_string(&path)
        .unwrap_or_default()
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let mut columns = line.split('\t').map(str::to_owned);
            let mut column = || columns.next().unwrap_or_default();
            (column(), (column(), column()))
        })
        .collect();
    for (spec, (revision, digest)) in &found {
        let Some((pinned_revision, pinned_digest)) = pinned.get(spec) else {
            panic!("{spec} is not pinned in testdata/pins.tsv");
        };
        let same = (revision, digest) == (pinned_revision, pinned_digest);
        let raised = revision != pinned_revision && digest != pinned_digest;
        assert!(
            same,
            "{spec}: revision {pinned_revision} → {revision}; the answers {}",
            match raised {
                true => "changed with it: write the pins anew",
                false => "and the revision must change together",
            }
        );
    }
    assert_eq!(pinned.len(), found.len(), "testdata/pins.tsv holds steps that are no more");
}
