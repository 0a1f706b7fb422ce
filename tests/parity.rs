//! The presets of other tools give what the tools gave, row by row.

#![allow(clippy::unwrap_used, reason = "a preset that is not there fails the test")]

mod support;

use kalima::Normalizer;
use kalima::normalize::presets;
use support::{contracts, field, golden};

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
    ("araclean_light", "araclean-light"),
    ("araclean_search", "araclean-search"),
    ("araclean_ml", "araclean-ml"),
    ("araclean_social", "araclean-social"),
    ("araclean_clean_hashtags", "araclean-clean-hashtags"),
    ("araclean_clean_mentions", "araclean-clean-mentions"),
    ("araclean_clean_urls", "araclean-clean-urls"),
    ("araclean_clean_html", "araclean-clean-html"),
    ("araclean_collapse_whitespace", "araclean-collapse-whitespace"),
    ("araclean_fold_alef", "araclean-fold-alef"),
    ("araclean_fold_hamza", "araclean-fold-hamza"),
    ("araclean_fold_presentation_forms", "araclean-fold-presentation-forms"),
    ("araclean_fold_tanween_alef", "araclean-fold-tanween-alef"),
    ("araclean_map_digits", "araclean-map-digits"),
    ("araclean_map_digits_separators", "araclean-map-digits-separators"),
    ("araclean_map_punctuation", "araclean-map-punctuation"),
    ("araclean_map_quotes", "araclean-map-quotes"),
    ("araclean_reduce_elongation", "araclean-reduce-elongation"),
    ("araclean_remove_foreign", "araclean-remove-foreign"),
    ("araclean_remove_punctuation", "araclean-remove-punctuation"),
    ("araclean_remove_stopwords", "araclean-remove-stopwords"),
    ("araclean_remove_tashkeel", "araclean-remove-tashkeel"),
    ("araclean_strip_bidi", "araclean-strip-bidi"),
    ("araclean_strip_emoji", "araclean-strip-emoji"),
    ("araclean_unify_lookalikes", "araclean-unify-lookalikes"),
    ("maha_arabic_numbers_to_english", "maha-arabic-numbers-to-english"),
    ("maha_connect_single_letter_word", "maha-connect-single-letter-word"),
    ("maha_keep_arabic_characters", "maha-keep-arabic-characters"),
    ("maha_keep_arabic_letters", "maha-keep-arabic-letters"),
    ("maha_keep_arabic_letters_with_harakat", "maha-keep-arabic-letters-with-harakat"),
    ("maha_normalize_alef", "maha-normalize-alef"),
    ("maha_normalize_waw", "maha-normalize-waw"),
    ("maha_normalize_yeh", "maha-normalize-yeh"),
    ("maha_normalize_lam_alef", "maha-normalize-lam-alef"),
    ("maha_normalize_ligatures", "maha-normalize-ligatures"),
    ("maha_normalize_spaces", "maha-normalize-spaces"),
    ("maha_normalize_all", "maha-normalize-all"),
    ("maha_normalize_small_alef", "maha-normalize-small-alef"),
    ("maha_remove_all_harakat", "maha-remove-all-harakat"),
    ("maha_remove_harakat", "maha-remove-harakat"),
    ("maha_remove_tatweel", "maha-remove-tatweel"),
    ("maha_remove_arabic_letter_dots", "maha-remove-arabic-letter-dots"),
    ("maha_remove_emails", "maha-remove-emails"),
    ("maha_remove_emojis", "maha-remove-emojis"),
    ("maha_remove_english", "maha-remove-english"),
    ("maha_remove_numbers", "maha-remove-numbers"),
    ("maha_remove_punctuations", "maha-remove-punctuations"),
    ("maha_remove_extra_spaces", "maha-remove-extra-spaces"),
    ("maha_remove_hash_keep_tag", "maha-remove-hash-keep-tag"),
    ("maha_remove_hashtags", "maha-remove-hashtags"),
    ("maha_remove_mentions", "maha-remove-mentions"),
    ("tnkeeh_clean_default", "tnkeeh-clean-default"),
    ("tnkeeh_clean_diacritics", "tnkeeh-clean-diacritics"),
    ("tnkeeh_clean_normalize", "tnkeeh-clean-normalize"),
    ("tnkeeh_clean_all", "tnkeeh-clean-all"),
    ("tnkeeh_normalize_dots", "tnkeeh-normalize-dots"),
    ("anltk_normalize_hamzat", "anltk-normalize-hamzat"),
    ("anltk_normalize_to_heh", "anltk-normalize-to-heh"),
    ("anltk_normalize_to_teh", "anltk-normalize-to-teh"),
    ("anltk_remove_kasheeda", "anltk-remove-kasheeda"),
    ("anltk_remove_small", "anltk-remove-small"),
    ("anltk_remove_tashkeel", "anltk-remove-tashkeel"),
    ("anltk_duplicate_shadda_letter", "anltk-duplicate-shadda-letter"),
    ("aranorm_light", "aranorm-light"),
    ("aranorm_standard", "aranorm-standard"),
    ("arabert_preprocess_v02", "arabert-v02"),
    ("arabert_preprocess_v02_twitter", "arabert-v02-twitter"),
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

#[test]
fn every_preset_of_a_peer_has_its_golden() {
    for preset in presets::PEERS.iter().copied().flatten() {
        assert!(EQUAL.iter().any(|(_, name)| *name == preset.name), "{} has none", preset.name);
    }
}

/// A peer's recipe need not be a fixed point, but it aligns like any other, and its plan gives what its steps give.
#[test]
fn recipes_of_peers_align() {
    for (file, preset) in EQUAL {
        let normalizer = Normalizer::preset(preset).unwrap();
        for row in golden(&format!("{file}.jsonl")).iter().step_by(23) {
            contracts::aligned(&normalizer, field(row, "in"));
            contracts::fused_equals_unfused(&normalizer, field(row, "in"));
        }
    }
}
