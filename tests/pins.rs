//! What every step answers on every code point and on nasty sequences is pinned, so that no answer changes without its
//! revision.
//!
//! `testdata/pins.tsv` holds two digests for every step with each of its options. Where one differs, either the
//! change is a fault, or the step's `revision` must rise; then KALIMA_WRITE_PINS=1 writes the file anew.

#![allow(clippy::unwrap_used, reason = "a test")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::sync::Mutex;

use kalima::Normalizer;
use kalima::kernel::Ucs4;
use kalima::normalize::steps;
use support::in_parallel;
use support::nasty::{BAITS, NASTY};
use support::recipes::variants;
use xxhash_rust::xxh3::Xxh3;

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

/// Sequences, each a text of its own so that what one leaves open does not swallow the next: what broke something, and
/// each bait a few times, alone and before the next one.
fn sequences() -> Vec<Vec<u32>> {
    let baits = BAITS.iter().map(|bait| bait.text(3));
    let pairs = BAITS.windows(2).map(|pair| format!("{}ب{}", pair[0].text(2), pair[1].text(5)));
    let texts = NASTY.iter().map(|&text| text.to_owned()).chain(baits).chain(pairs);
    texts.map(|text| text.chars().map(u32::from).collect()).collect()
}

/// The digests of the answers on every code point and on the sequences, each of these behind its length in bytes.
fn digests(spec: &str, code_points: &[u32], sequences: &[Vec<u32>]) -> String {
    let normalizer: Normalizer = spec.parse().unwrap();
    let answer = |text: &[u32]| normalizer.plan().run::<Ucs4>(text).unwrap().unwrap_or_else(|| text.to_vec());
    let (mut of_code_points, mut of_sequences) = (Xxh3::new(), Xxh3::new());
    digest(&answer(code_points), &mut of_code_points);
    for text in sequences {
        let answer = answer(text);
        of_sequences.update(&(answer.len() as u64 * 4).to_le_bytes());
        digest(&answer, &mut of_sequences);
    }
    format!("{:032x}\t{:032x}", of_code_points.digest128(), of_sequences.digest128())
}

/// Part by part: the bytes of a long answer are nowhere all at once.
fn digest(answer: &[u32], into: &mut Xxh3) {
    let mut bytes = [0; 4096];
    for part in answer.chunks(bytes.len() / 4) {
        for (four, cp) in bytes.chunks_exact_mut(4).zip(part) {
            four.copy_from_slice(&cp.to_le_bytes());
        }
        into.update(&bytes[..part.len() * 4]);
    }
}

#[test]
fn no_answer_changes_without_its_revision() {
    let (code_points, sequences) = (every_code_point(), sequences());
    let specs: Vec<_> = steps::ALL
        .iter()
        .flat_map(|info| variants(info).into_iter().map(|spec| (info.revision, spec)))
        .collect();
    let found = Mutex::new(BTreeMap::new());
    in_parallel(&specs, |(revision, spec)| {
        let row = (revision.to_string(), digests(spec, &code_points, &sequences));
        found.lock().unwrap().insert(spec.clone(), row);
    });
    let found = found.into_inner().unwrap();
    let path = format!("{}/testdata/pins.tsv", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("KALIMA_WRITE_PINS").is_some() {
        let rows: String =
            found.iter().map(|(spec, (revision, d))| format!("{spec}\t{revision}\t{d}\n")).collect();
        fs::write(
            &path,
            format!("# step\trevision\tdigest of its answers on code points\tand on sequences\n{rows}"),
        )
        .unwrap();
    }
    let pinned: BTreeMap<String, (String, String)> = fs::read_to_string(&path)
        .unwrap_or_default()
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let mut columns = line.splitn(3, '\t').map(str::to_owned);
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
