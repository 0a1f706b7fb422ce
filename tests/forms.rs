//! The four normalization forms of UAX #15 against its conformance test and against an independent implementation.
//!
//! The conformance test lies in the shared folder; where it is absent the test says so and passes, and what compares
//! with the other crate runs in any case.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a file that cannot be read is a failed test")]

mod support;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use kalima::Normalizer;
use proptest::prelude::*;
use support::contracts;
use unicode_normalization::UnicodeNormalization;

/// A form: its step, and the same by the other crate.
struct Form {
    normalizer: Normalizer,
    expected: fn(&str) -> String,
}

static FORMS: LazyLock<[Form; 4]> = LazyLock::new(|| {
    let form = |name: &str, expected| Form { normalizer: name.parse().unwrap(), expected };
    [
        form("nfc", |text| text.nfc().collect()),
        form("nfd", |text| text.nfd().collect()),
        form("nfkc", |text| text.nfkc().collect()),
        form("nfkd", |text| text.nfkd().collect()),
    ]
});

static ORDER_MARKS: LazyLock<Normalizer> = LazyLock::new(|| "order_marks".parse().unwrap());

/// A form among other steps, in any place of a spec.
static AMONG_OTHERS: LazyLock<Vec<Normalizer>> = LazyLock::new(|| {
    let specs = ["nfc", "nfd", "nfkc", "nfkd", "order_marks"].into_iter().flat_map(|form| {
        [
            format!("{form} | strip_marks | fold_alef"),
            format!("strip_marks | {form} | fold_alef | lowercase"),
            format!("strip_tatweel | strip_marks(all) | {form} | collapse_spaces | {form}"),
            format!("map(\"\u{650}\", \"\u{651}\", \"e\", \"\u{301}\") | {form} | map(\"ا\", \"\u{654}\")"),
        ]
    });
    specs.map(|spec| spec.parse().unwrap()).collect()
});

fn forms_of(text: &str) -> [String; 4] {
    FORMS.each_ref().map(|form| form.normalizer.normalize(text).into_owned())
}

/// The ranges first assigned in Unicode 18, which the tables do not know.
fn added_in_18() -> Option<Vec<RangeInclusive<u32>>> {
    let text = support::shared_file("unicode/added-since-16.0.0.tsv")?;
    let code_point = |hexadecimal: &str| u32::from_str_radix(hexadecimal.trim(), 16).unwrap();
    let ranges = text.lines().filter_map(|line| line.strip_prefix("18.0\t")).map(|range| {
        let (first, last) = range.split_once('\t').unwrap();
        code_point(first)..=code_point(last)
    });
    Some(ranges.collect())
}

fn decoded(hexadecimal: &str) -> String {
    let code_points = hexadecimal.split_whitespace();
    code_points.map(|cp| char::from_u32(u32::from_str_radix(cp, 16).unwrap()).unwrap()).collect()
}

/// The invariants that the header of the conformance test states, for all five columns; and of part 1, that whatever
/// it does not list is its own form.
#[test]
fn the_conformance_test() {
    let Some(text) = support::shared_file("unicode/NormalizationTest-18.0.0.txt.gz") else { return };
    let Some(added_in_18) = added_in_18() else { return };
    let is_new = |c: char| added_in_18.iter().any(|range| range.contains(&u32::from(c)));
    let (mut checked, mut part, mut listed) = (0, "", BTreeSet::new());
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        if line.starts_with('@') {
            part = line;
            continue;
        }
        let columns: Vec<String> = line.split(';').take(5).map(decoded).collect();
        let [source, nfc, nfd, nfkc, nfkd] = columns.as_slice() else { panic!("{line}") };
        if part.starts_with("@Part1") {
            listed.extend(source.chars());
        }
        if columns.iter().any(|column| column.chars().any(is_new)) {
            continue;
        }
        let [nfc, nfd, nfkc, nfkd] = [nfc, nfd, nfkc, nfkd].map(String::clone);
        for canonical in [source, &nfc, &nfd] {
            let forms = [nfc.clone(), nfd.clone(), nfkc.clone(), nfkd.clone()];
            assert_eq!(forms_of(canonical), forms, "{line}");
        }
        for compatible in [&nfkc, &nfkd] {
            let forms = [nfkc.clone(), nfkd.clone(), nfkc.clone(), nfkd.clone()];
            assert_eq!(forms_of(compatible), forms, "{line}");
        }
        checked += 1;
    }
    assert!(checked > 18_000, "{checked} lines");
    assert!(listed.len() > 16_000, "{} code points in part 1", listed.len());
    for c in (0..=0x10_FFFF).filter_map(char::from_u32).filter(|&c| !listed.contains(&c)) {
        let text = String::from(c);
        for form in &*FORMS {
            assert_eq!(form.normalizer.normalize(&text), text, "{} of {c:?}", form.normalizer.spec());
        }
    }
}

/// Alone, and where it meets what it may compose or change places with.
#[test]
fn every_code_point_as_the_other_crate_has_it() {
    for c in (0..=0x10_FFFF).filter_map(char::from_u32) {
        let among_others = format!("{c}\u{655}\u{301}{c}\u{64E}{c}");
        for form in &*FORMS {
            for text in [String::from(c).as_str(), &among_others] {
                let found = form.normalizer.normalize(text);
                assert_eq!(found, (form.expected)(text), "{} of {text:?}", form.normalizer.spec());
            }
        }
    }
}

/// What is in a form already comes back as it is, not a copy.
#[test]
fn text_in_a_form_is_borrowed() {
    let text = "قال أَحْمَدُ إِنَّهُ ﷺ ½ café ẹ\u{301} 한국 ｶﾞ".repeat(50);
    for form in &*FORMS {
        let in_form = form.normalizer.normalize(&text);
        let again = form.normalizer.normalize(&in_form);
        assert!(matches!(again, Cow::Borrowed(_)), "{} copied", form.normalizer.spec());
        let aligned = form.normalizer.align(&in_form);
        assert!(aligned.alignment().is_identity(), "{}", form.normalizer.spec());
    }
}

/// A million marks in alternating classes: a sort by insertion would take hours.
#[test]
fn a_pile_of_marks_costs_linear_time() {
    let pile = format!("ا{}ب", "\u{651}\u{64E}\u{655}\u{301}".repeat(250_000));
    for form in &*FORMS {
        assert_eq!(form.normalizer.normalize(&pile), (form.expected)(&pile), "{}", form.normalizer.spec());
    }
    let ordered = ORDER_MARKS.normalize(&pile);
    assert_eq!(ordered.nfc().collect::<String>(), pile.nfc().collect::<String>());
    assert!(ordered.starts_with("ا\u{655}\u{655}"), "hamza comes first");
}

fn text() -> impl Strategy<Value = String> {
    let chosen = "اأوؤيئىەبeéKſ 한각ﻻﻷﷺ½ｶﾞ①\u{654}\u{655}\u{653}\u{651}\u{64E}\u{650}\u{670}\u{301}\u{323}\u{345}\
                  \u{344}\u{34F}\u{1100}\u{1161}\u{11A8}\u{FE70}\u{1E9B}\u{37E}\u{A0}\u{200D}\u{F73}\u{FB2C}";
    let chosen = proptest::sample::select(chosen.chars().collect::<Vec<_>>());
    let marks = proptest::sample::select(
        (0x300..0x1_F000)
            .filter_map(char::from_u32)
            .filter(|&c| kalima::chars::combining_class(c.into()) != 0)
            .collect::<Vec<_>>(),
    );
    proptest::collection::vec(prop_oneof![6 => chosen, 2 => marks, 2 => any::<char>()], 0..24)
        .prop_map(|chars| chars.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1024, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_text_as_the_other_crate_has_it(text in text()) {
        for form in &*FORMS {
            let found = form.normalizer.normalize(&text);
            prop_assert_eq!(&found, &(form.expected)(&text), "{} of {:?}", form.normalizer.spec(), text);
        }
    }

    #[test]
    fn every_storage_and_the_alignment(text in text()) {
        for normalizer in FORMS.iter().map(|form| &form.normalizer).chain([&*ORDER_MARKS]) {
            contracts::idempotent(normalizer, &text);
            contracts::aligned(normalizer, &text);
            contracts::fused_equals_unfused(normalizer, &text);
            contracts::every_storage_agrees(normalizer, &text);
            contracts::map_is_monotone(normalizer, &text);
        }
    }

    #[test]
    fn anywhere_in_a_spec(text in text()) {
        for normalizer in &*AMONG_OTHERS {
            contracts::aligned(normalizer, &text);
            contracts::fused_equals_unfused(normalizer, &text);
        }
    }
}
