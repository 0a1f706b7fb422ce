//! The segmenter on gold of our own (`testdata/gold`), on words at random, and its lexicon.
//!
//! `cargo test --test segments -- --nocapture` prints the figures; KALIMA_SHOW_GOLD=1 also what is wrong, but for the half that is only
//! reported.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a gold row that cannot be read is a failed test")]

use std::collections::BTreeSet;
use std::path::Path;

use kalima::Stemmer;
use kalima::morphology::segment::{Dialect, Role, Scheme, Segmenter, Words};
use proptest::prelude::*;

struct Row {
    word: String,
    segments: Vec<String>,
    /// Another cut that is as right.
    other: Option<Vec<String>>,
    /// The dictionary forms that are right.
    lemmas: Vec<String>,
}

fn gold(name: &str) -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("testdata/gold").join(name);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let rows = text.lines().filter(|line| !line.starts_with('#'));
    rows.map(|line| {
        let [word, segments, lemma, doubt] =
            line.split('\t').collect::<Vec<_>>().try_into().unwrap_or_else(|_| {
                panic!("{}: no four columns: {line}", path.display());
            });
        let parts = |cut: &str| {
            let parts: Vec<String> = cut.split('+').map(str::to_owned).collect();
            assert_eq!(parts.concat(), word, "{}", path.display());
            parts
        };
        let lemmas = [Some(lemma), doubt.strip_prefix("or ")];
        let lemmas = lemmas.into_iter().flatten().map(str::to_owned).collect();
        let other = doubt.split_once("seg ").and_then(|(_, cut)| cut.split(' ').next()).map(parts);
        Row { word: word.to_owned(), segments: parts(segments), other, lemmas }
    })
    .collect()
}

/// The borders inside a word, in bytes.
fn borders<'a>(segments: impl Iterator<Item = &'a str>) -> BTreeSet<usize> {
    let ends = segments.scan(0, |end, segment| {
        *end += segment.len();
        Some(*end)
    });
    let mut borders: BTreeSet<usize> = ends.collect();
    borders.pop_last();
    borders
}

/// The share of words that are cut in one of the ways they should be, of those with the right dictionary form, and F1 over borders.
fn score(name: &str, dialect: Dialect, may_show: bool) -> (f64, f64, f64) {
    let rows = gold(name);
    let segmenter = Segmenter::new(Scheme::D3, dialect);
    let (mut exact, mut lemmas, mut right, mut found, mut wanted) = (0, 0, 0, 0, 0);
    for row in &rows {
        let answer = segmenter.segment(&row.word);
        let cut: Vec<&str> = answer.segments.iter().map(|segment| &row.word[segment.range.clone()]).collect();
        let of = |cut: &[String]| borders(cut.iter().map(String::as_str));
        let (ours, first) = (borders(cut.iter().copied()), of(&row.segments));
        let theirs = row.other.as_deref().map(of).filter(|other| *other == ours).unwrap_or(first);
        right += ours.intersection(&theirs).count();
        found += ours.len();
        wanted += theirs.len();
        exact += usize::from(ours == theirs);
        lemmas += usize::from(row.lemmas.contains(&answer.lemma));
        if ours != theirs && may_show && std::env::var_os("KALIMA_SHOW_GOLD").is_some() {
            println!("{name}: {} is {}, not {}", row.word, row.segments.join("+"), cut.join("+"));
        }
    }
    let share = |count: usize| count as f64 / rows.len() as f64;
    let f1 = 2.0 * right as f64 / (found + wanted) as f64;
    println!(
        "{name}, dialect {}: {} words, exact {:.4}, border F1 {f1:.4}, dictionary form {:.4}",
        dialect.name(),
        rows.len(),
        share(exact),
        share(lemmas),
    );
    (share(exact), f1, share(lemmas))
}

// The floors lie a little below what is reached, so that a change that costs words is seen.
#[test]
fn gold_is_cut_as_measured() {
    let mut below = Vec::new();
    for (name, dialect, may_show, floors) in [
        ("segments-dev.tsv", Dialect::Standard, true, (0.955, 0.945, 0.905)),
        ("segments-held.tsv", Dialect::Standard, false, (0.955, 0.945, 0.905)),
        ("segments-egy.tsv", Dialect::Egyptian, true, (0.90, 0.87, 0.75)),
        ("segments-lev.tsv", Dialect::Levantine, true, (0.88, 0.85, 0.75)),
        ("segments-glf.tsv", Dialect::Gulf, true, (0.90, 0.87, 0.75)),
        ("segments-mgr.tsv", Dialect::Maghrebi, true, (0.83, 0.78, 0.70)),
        ("segments-tricky.tsv", Dialect::Standard, true, (0.92, 0.90, 0.87)),
        ("segments-tricky.tsv", Dialect::All, true, (0.93, 0.91, 0.87)),
        ("segments-news.tsv", Dialect::Standard, true, (0.98, 0.97, 0.93)),
        ("segments-egy2.tsv", Dialect::Egyptian, true, (0.95, 0.93, 0.83)),
        ("segments-lev2.tsv", Dialect::Levantine, true, (0.91, 0.90, 0.83)),
        ("segments-glf2.tsv", Dialect::Gulf, true, (0.94, 0.91, 0.83)),
        ("segments-mgr2.tsv", Dialect::Maghrebi, true, (0.92, 0.89, 0.78)),
        ("segments-egy2.tsv", Dialect::Standard, true, (0.89, 0.84, 0.80)),
        ("segments-lev2.tsv", Dialect::Standard, true, (0.87, 0.82, 0.78)),
        ("segments-glf2.tsv", Dialect::Standard, true, (0.91, 0.86, 0.80)),
        ("segments-mgr2.tsv", Dialect::Standard, true, (0.87, 0.82, 0.74)),
        ("segments-tricky2.tsv", Dialect::Standard, true, (0.96, 0.95, 0.92)),
        ("segments-tricky2.tsv", Dialect::All, true, (0.94, 0.93, 0.91)),
    ] {
        let (exact, f1, lemma) = score(name, dialect, may_show);
        if exact < floors.0 || f1 < floors.1 || lemma < floors.2 {
            below.push(format!("{name} {}", dialect.name()));
        }
    }
    assert!(below.is_empty(), "{below:?}");
}

/// What is embedded stays below 0.9 MB.
#[test]
fn tables_are_small() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/morphology");
    let sizes = ["segment/lexicon.bin", "roots/roots.bin"]
        .map(|name| std::fs::metadata(folder.join(name)).unwrap().len());
    assert!(sizes.iter().sum::<u64>() <= 900_000, "{sizes:?}");
}

/// Each file of the lexicon is sorted and has no row twice.
#[test]
fn lexicon_is_sorted() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lexicon/morphology");
    let mut files = Vec::new();
    for folder in [folder.clone(), folder.join("dialect")] {
        let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        files.extend(entries.filter(|path| path.extension().is_some_and(|ending| ending == "tsv")));
    }
    assert!(files.len() >= 9, "{files:?}");
    let by_hand = ["costs.tsv", "paradigms.tsv"];
    for path in files.iter().filter(|path| !by_hand.iter().any(|name| path.ends_with(name))) {
        let text = std::fs::read_to_string(path).unwrap();
        let rows: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
        let wrong = rows.windows(2).find(|pair| pair[0] >= pair[1]);
        assert!(wrong.is_none(), "{}: {wrong:?}", path.display());
        assert!(rows.iter().all(|row| row.split('\t').all(|cell| !cell.is_empty())), "{}", path.display());
    }
}

fn words() -> impl Strategy<Value = String> {
    let letters = "[ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي]{1,12}";
    let clitics =
        "(و|ف|أ|ما|م|)(ب|ك|ل|س|ش|ال|لل|بال|ح|هال|)(كتاب|يكتب|مدرست|قالو|علي|)(ه|ها|هم|ني|نا|كمو|له|لي|ش|)";
    let long = "[ءآأؤإئابتةدرزسشلمنهوىي]{30,34}[هاكمنلش]{0,3}";
    prop_oneof![
        letters,
        clitics,
        long,
        "[اوبکیٱلہﻻﷲﺏ\u{200C}]{1,6}",
        "[ءاوبكلتهيمنة]{0,8}[ًٌٍَُِّْـ]{0,2}[اوه]{0,3}",
        "\\PC{0,6}"
    ]
}

/// Rows of words of the user, right and wrong ones.
fn rows() -> impl Strategy<Value = String> {
    let word = "-|[أءابةتلىيوهن]{1,3}|[ءآأؤإئابةتكلمنوىي]{1,34}|[کیa1َ]";
    let words = || proptest::collection::vec(word, 4);
    prop_oneof![
        (words(), "noun|adjective|masdar|elative", "ة|-", "-|ون|ات|ون,ات", "[1-5]").prop_map(
            |(w, class, fem, plural, band)| format!(
                "noun\t{}\t{class}\t{fem}\t{plural}\tmy\t{band}\t{},{}",
                w[0], w[1], w[2]
            )
        ),
        (words(), "no|may|must", "[1-5]")
            .prop_map(|(w, article, band)| format!("name\t{}\tman\t{article}\t{}\t{band}", w[0], w[1])),
        (
            "[أوبتنيمو](وّ|يّ|[أبوتي])[أبيوتن][نوي]?",
            "au|ai|aa|ia|uu|ii",
            "I1,IV2,VIII3|V1,VII4,X1|II1,III1,VI1|Q1,QII2,QIV3"
        )
            .prop_map(|(root, vowels, forms)| format!("root\t{root}\t{vowels}\t{forms}\t-")),
        (words(), "ي?", "[1-5]").prop_map(|(w, prefix, band)| format!(
            "verb\t{}\t{}\t{prefix}{}\t-\t{}\t{band}",
            w[0], w[1], w[2], w[3]
        )),
        (words(), "-|و,ف,أ,ل,ب,ك,س,ع,ال", "no|may|must", "[1-5]").prop_map(|(w, prefixes, pronoun, band)| {
            format!("word\t{}\t{prefixes}\t{pronoun}\t{}\t{}\t{band}", w[0], w[1], w[2])
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn rows_are_words_or_an_error(row in rows(), before in "(و|ب|ل|لل|)", behind in "(|ه|ها|له|لي|ش)") {
        let Ok(words) = Words::new("mine", &row) else { return Ok(()) };
        let segmenter = Segmenter::new(Scheme::D3, Dialect::All).with_words(words);
        for cell in row.split(['\t', ',']).skip(1) {
            let word = format!("{before}{cell}{behind}");
            for reading in segmenter.explain(&word) {
                let parts: String = reading.segments.iter().map(|segment| &word[segment.range.clone()]).collect();
                prop_assert_eq!(&parts, &word, "{}", row);
                let hosts = reading.segments.iter().filter(|segment| segment.role == Role::Host).count();
                prop_assert_eq!(hosts, 1, "{} {}: {}", row, word, reading);
            }
        }
    }

    #[test]
    fn segments_cover_the_word(word in words()) {
        for scheme in Scheme::ALL {
            for dialect in [Dialect::Standard, Dialect::All] {
                let segments = Segmenter::new(scheme, dialect).segment(&word);
                let mut end = 0;
                for segment in &segments.segments {
                    prop_assert_eq!(segment.range.start, end, "{} {:?}", word, segments);
                    prop_assert!(word.is_char_boundary(segment.range.end));
                    end = segment.range.end;
                }
                prop_assert_eq!(end, word.len());
                let hosts = segments.segments.iter().filter(|segment| segment.role == Role::Host).count();
                prop_assert_eq!(hosts, 1, "{} {:?}", word, segments);
            }
        }
    }

    #[test]
    fn the_answer_is_the_cheapest_reading(word in words()) {
        let segmenter = Segmenter::new(Scheme::Full, Dialect::All);
        let readings = segmenter.explain(&word);
        if let Some(first) = readings.first() {
            let answer = segmenter.segment(&word);
            prop_assert_eq!(&answer.segments, &first.segments);
            prop_assert_eq!(&answer.lemma, &first.lemma);
            prop_assert!(readings.iter().all(|reading| reading.cost >= first.cost));
            for reading in &readings {
                let sum: u32 = reading.costs.iter().map(|(_, cost)| u32::from(*cost)).sum();
                prop_assert_eq!(sum, u32::from(reading.cost), "{} {:?}", word, reading);
            }
        }
    }

    #[test]
    fn stems_are_not_empty_where_there_are_letters(word in "[ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي]{1,10}") {
        for name in ["kalima", "kalima-light"] {
            prop_assert!(!Stemmer::from_name(name).unwrap().stem(&word).is_empty(), "{name} {word}");
        }
    }
}

// The lexicon has من and واحد in several rows.
#[test]
fn a_reading_is_told_once() {
    for word in ["من", "ومن", "واحد", "إلى", "كورة"] {
        let readings = Segmenter::default().explain(word);
        for (place, reading) in readings.iter().enumerate() {
            assert!(!readings[..place].contains(reading), "{word}: {reading}");
        }
    }
}

/// A word of a million letters is one guess; it takes no time to speak of.
#[test]
fn a_long_word_is_its_own_host() {
    let word = "وبكتابهم".repeat(125_000);
    let segments = Segmenter::new(Scheme::D3, Dialect::All).segment(&word);
    assert_eq!((segments.segments.len(), segments.lemma.len()), (1, word.len()));
}
