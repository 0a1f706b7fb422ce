//! The identity of a recipe.

use xxhash_rust::xxh3::Xxh3;

use super::spec::{Spec, StepSpec};
use super::step::Rule;

/// `k1-` and the XXH3-128 of the canonical spelling, each step's revision and each step's tables.
pub(super) fn of(spec: &Spec) -> String {
    let mut hash = Xxh3::new();
    hash.update(spec.to_string().as_bytes());
    for step in spec.steps() {
        add_step(&mut hash, step);
    }
    format!("k1-{:032x}", hash.digest128())
}

fn add_step(hash: &mut Xxh3, step: &StepSpec) {
    hash.update(&step.info.revision.to_le_bytes());
    let built = step.build();
    if built.elsewhere() != Rule::Keep {
        hash.update(b"elsewhere");
    }
    for cp in built.domain().into_iter().flatten() {
        let mut add = |kind: u32, value: u32| {
            for n in [cp, kind, value] {
                hash.update(&n.to_le_bytes());
            }
        };
        match built.rule(cp) {
            Rule::Keep => {}
            Rule::To(other) => add(1, other),
            Rule::Expand(text) => text.iter().for_each(|&c| add(2, c)),
            Rule::DeleteMark => add(3, 0),
            Rule::Delete => add(4, 0),
            Rule::Context => add(5, 0),
            Rule::Rank(rank) => add(6, u32::from(rank)),
        }
    }
    for table in built.tables() {
        hash.update(table.as_bytes());
        hash.update(&[0]);
    }
}

#[cfg(test)]
mod tests {
    fn fingerprint(spec: &str) -> String {
        super::of(&spec.parse().unwrap())
    }

    #[test]
    fn spelling_does_not_matter_and_order_does() {
        assert_eq!(fingerprint("nfc | strip_marks"), fingerprint(" nfc|strip_marks(tashkeel)"));
        assert_ne!(fingerprint("nfc | strip_marks"), fingerprint("strip_marks | nfc"));
        assert_eq!(
            fingerprint("clean"),
            fingerprint(&crate::normalize::presets::find("clean").unwrap().spec().to_string())
        );
        assert_eq!(fingerprint("nfc").len(), 35);
    }
}
