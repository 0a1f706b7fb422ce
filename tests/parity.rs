//! The presets of other tools give what the tools gave, row by row.

mod support;

use kalima::Normalizer;
use support::{field, golden};

/// A golden file and the preset that gives it.
const EQUAL: &[(&str, &str)] = &[
    ("lucene_normalizer", "lucene"),
    ("camel_dediac_ar", "camel-dediac"),
    ("camel_normalize_alef_ar", "camel-alef"),
    ("camel_normalize_alef_maksura_ar", "camel-alef-maksura"),
    ("camel_normalize_teh_marbuta_ar", "camel-teh-marbuta"),
    ("camel_normalize_unicode_nfc", "camel-nfc"),
    ("camel_normalize_unicode_nfkc", "camel-nfkc"),
    ("camel_arclean", "camel-arclean"),
    ("hf_bert_normalizer", "hf-bert"),
    ("hf_nfd_strip_accents", "hf-strip-accents"),
    ("arabic_norm_default", "arabic-norm"),
    ("arabic_norm_all", "arabic-norm-all"),
    ("pyarabic_strip_tashkeel", "pyarabic-strip-tashkeel"),
    ("pyarabic_strip_harakat", "pyarabic-strip-harakat"),
    ("pyarabic_strip_shadda", "pyarabic-strip-shadda"),
    ("pyarabic_strip_small", "pyarabic-strip-small"),
    ("pyarabic_strip_diacritics", "pyarabic-strip-diacritics"),
    ("pyarabic_strip_tatweel", "pyarabic-strip-tatweel"),
    ("pyarabic_normalize_digits_west", "pyarabic-digits-west"),
    ("pyarabic_normalize_digits_east", "pyarabic-digits-east"),
    ("pyarabic_normalize_digits_persian", "pyarabic-digits-persian"),
    ("pyarabic_normalize_teh", "pyarabic-teh"),
];

/// The rows that differ, and how many rows there are.
fn differing(file: &str, preset: &str) -> (Vec<String>, usize) {
    let normalizer = Normalizer::preset(preset).unwrap();
    let rows = golden(&format!("{file}.jsonl"));
    let answer = |row| normalizer.normalize(field(row, "in")).into_owned();
    let bad = rows.iter().filter(|row| answer(row) != field(row, "out"));
    let shown = bad.map(|row| {
        format!("{:?}\n  gave {:?}\n  want {:?}", field(row, "in"), answer(row), field(row, "out"))
    });
    (shown.collect(), rows.len())
}

#[test]
fn every_row_is_equal() {
    let mut failures = Vec::new();
    for (file, preset) in EQUAL {
        let (bad, rows) = differing(file, preset);
        if !bad.is_empty() {
            failures.push(format!("{file}: {} of {rows} differ\n{}", bad.len(), bad.join("\n")));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}
