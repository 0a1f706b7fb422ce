//! What other tools and people call our steps and presets, so that a name carried over is answered with ours.

use super::{presets, steps};

/// The part of a spec that does what `name` does elsewhere: a step, perhaps with its arguments, or a preset. Upper case
/// and hyphens are no difference.
pub(crate) fn ours(name: &str) -> Option<&'static str> {
    let name = plain(name);
    spelled(&name).or_else(|| listed(&name)).or_else(|| family(&name).first().copied()).or_else(|| {
        let (_, rest) = TOOLS.iter().find_map(|(theirs, ours)| Some((ours, name.strip_prefix(theirs)?)))?;
        listed(rest.strip_prefix('_')?)
    })
}

/// The presets of the tool that `name` names.
pub(super) fn family(name: &str) -> Vec<&'static str> {
    let name = plain(name);
    let Some((_, tool)) = TOOLS.iter().find(|(theirs, _)| *theirs == name) else { return Vec::new() };
    let names = presets::ALL.iter().map(|preset| preset.name);
    names.filter(|preset| preset.strip_prefix(tool).is_some_and(|rest| rest.starts_with('-'))).collect()
}

/// What does `name`, where that is no part of a recipe.
pub(super) fn layer(name: &str) -> Option<&'static str> {
    let name = plain(name);
    LAYERS.iter().find(|(theirs, _)| theirs.contains(&name.as_str())).map(|(_, layer)| *layer)
}

const LAYERS: &[(&[&str], &str)] = &[
    (&["stem", "stemmer", "stemming", "light10", "light_stem"], "Stemmer stems the words of its answer"),
    (&["tokenize", "tokenizer", "tokenization", "word_tokenize"], "Tokenizer cuts its answer"),
    (&["sentences", "sent_tokenize", "split_sentences"], "Sentences cuts its answer"),
];

/// Which of the words that a step accepts is meant by what people write in its place.
pub(super) fn word(theirs: &str, accepted: &[&str]) -> Option<&'static str> {
    let meant = |(word, ours): &&(&str, &str)| word.eq_ignore_ascii_case(theirs) && accepted.contains(ours);
    WORDS.iter().find(meant).map(|(_, ours)| *ours)
}

const WORDS: &[(&str, &str)] = &[
    ("delete", "strip"),
    ("drop", "strip"),
    ("remove", "strip"),
    ("split", "segment"),
    ("words", "segment"),
    ("diacritics", "tashkeel"),
    ("numbers", "digits"),
    ("english", "latin"),
    ("english", "ascii"),
    ("latin", "ascii"),
    ("western", "ascii"),
    ("eastern", "arabic"),
    ("hindi", "arabic"),
    ("indic", "arabic"),
    ("ha", "heh"),
    ("ta", "teh"),
];

fn plain(name: &str) -> String {
    name.to_ascii_lowercase().replace('-', "_")
}

/// A name of ours but for upper case and hyphens.
fn spelled(name: &str) -> Option<&'static str> {
    let steps = steps::ALL.iter().map(|info| info.name);
    steps.chain(presets::ALL.iter().map(|preset| preset.name)).find(|ours| plain(ours) == name)
}

fn listed(name: &str) -> Option<&'static str> {
    NAMES.iter().find(|(theirs, _)| *theirs == name).map(|(_, ours)| *ours)
}

/// How people write the tools, and how the presets that give what a tool gives begin.
const TOOLS: &[(&str, &str)] = &[
    ("camel_tools", "camel"),
    ("cameltools", "camel"),
    ("camel", "camel"),
    ("huggingface", "hf"),
    ("hf", "hf"),
    ("tokenizers", "hf"),
    ("pyarabic", "pyarabic"),
    ("araby", "pyarabic"),
    ("arabert", "arabert"),
    ("araclean", "araclean"),
    ("aranorm", "aranorm"),
    ("maha", "maha"),
    ("tnkeeh", "tnkeeh"),
    ("anltk", "anltk"),
];

/// A name as other tools or people write it, and the step or preset. One that is a near misspelling of ours is found
/// anyway.
const NAMES: &[(&str, &str)] = &[
    ("normalize_arabic", "search"),
    ("normalize_letters", "search"),
    ("remove_stop_words", "araclean-remove-stopwords"),
    ("remove_stopwords", "araclean-remove-stopwords"),
    ("stopwords", "araclean-remove-stopwords"),
    ("remove_digits", "maha-remove-numbers"),
    ("remove_numbers", "maha-remove-numbers"),
    ("strip_digits", "maha-remove-numbers"),
    ("remove_english", "keep_arabic(digits, punctuation)"),
    ("remove_foreign", "keep_arabic(digits, punctuation)"),
    ("remove_latin", "keep_arabic(digits, punctuation)"),
    ("strip_latin", "keep_arabic(digits, punctuation)"),
    ("remove_non_arabic", "keep_arabic"),
    ("remove_line_breaks", "collapse_spaces(lines=join)"),
    ("remove_newlines", "collapse_spaces(lines=join)"),
    ("remove_spaces", "collapse_spaces"),
    ("remove_whitespace", "collapse_spaces"),
    ("remove_repeated_chars", "reduce_elongation"),
    ("remove_repeating_chars", "reduce_elongation"),
    ("remove_special_characters", "strip_punctuation"),
    ("remove_tags", "strip_html"),
    ("remove_user", "replace_mentions"),
    ("remove_usernames", "replace_mentions"),
    ("remove_users", "replace_mentions"),
    ("strip_emails", "replace_emails"),
    ("strip_hashtags", "hashtags(strip)"),
    ("strip_mentions", "replace_mentions"),
    ("strip_urls", "replace_urls"),
    ("fold_ya", "fold_alef_maksura"),
    ("fold_yeh", "fold_alef_maksura"),
    ("remove_hamza", "fold_hamza"),
    ("unicode", "nfc"),
    ("all", "clean"),
    ("arabic", "clean"),
    ("basic", "clean"),
    ("clean_text", "clean"),
    ("cleaning", "clean"),
    ("default", "clean"),
    ("lossless", "clean"),
    ("normalize", "clean"),
    ("normalizer", "clean"),
    ("standard", "clean"),
    ("index", "search"),
    ("ir", "search"),
    ("information_retrieval", "search"),
    ("retrieval", "search"),
    ("bert", "model"),
    ("classification", "model"),
    ("embedding", "model"),
    ("embeddings", "model"),
    ("llm", "model"),
    ("ml", "model"),
    ("reviews", "social"),
    ("social_media", "social"),
    ("tweet", "social"),
    ("tweets", "social"),
    ("twitter", "social"),
    ("koran", "quran"),
    ("quranic", "quran"),
    ("uthmani", "quran"),
    ("arabert_preprocessor", "arabert-v02"),
    ("arabert_v2", "arabert-v02"),
    ("arabertpreprocessor", "arabert-v02"),
    ("arabertv02", "arabert-v02"),
    ("arabertv2", "arabert-v02"),
    ("arabic_normalization", "lucene"),
    ("arabic_normalizer", "lucene"),
    ("arabicnormalizer", "lucene"),
    ("elasticsearch", "lucene"),
    ("lucene_arabic", "lucene"),
    ("lucene_normalizer", "lucene"),
    ("solr", "lucene"),
    ("camel_dediac_ar", "camel-dediac"),
    ("camel_normalize_alef_ar", "camel-alef"),
    ("camel_normalize_alef_maksura_ar", "camel-alef-maksura"),
    ("camel_normalize_teh_marbuta_ar", "camel-teh-marbuta"),
    ("camel_normalize_unicode", "camel-nfkc"),
    ("arclean", "camel-arclean"),
    ("bertnormalizer", "hf-bert"),
    ("stripaccents", "hf-strip-accents"),
    ("dediac", "strip_marks"),
    ("dediac_ar", "strip_marks"),
    ("dediacritize", "strip_marks"),
    ("diacritics", "strip_marks"),
    ("remove_diacritics", "strip_marks"),
    ("remove_harakat", "strip_marks"),
    ("remove_marks", "strip_marks"),
    ("remove_tashkeel", "strip_marks"),
    ("strip_accents", "strip_marks"),
    ("strip_diacritics", "strip_marks"),
    ("strip_harakat", "strip_marks"),
    ("strip_tashkeel", "strip_marks"),
    ("tashkeel", "strip_marks"),
    ("kashida", "strip_tatweel"),
    ("remove_kasheeda", "strip_tatweel"),
    ("remove_kashida", "strip_tatweel"),
    ("remove_tatweel", "strip_tatweel"),
    ("strip_kashida", "strip_tatweel"),
    ("alef", "fold_alef"),
    ("normalize_alef", "fold_alef"),
    ("normalize_alef_ar", "fold_alef"),
    ("normalize_alif", "fold_alef"),
    ("unify_alef", "fold_alef"),
    ("normalize_alef_maksura", "fold_alef_maksura"),
    ("normalize_alef_maksura_ar", "fold_alef_maksura"),
    ("normalize_ya", "fold_alef_maksura"),
    ("normalize_yeh", "fold_alef_maksura"),
    ("hamza", "fold_hamza"),
    ("normalize_hamza", "fold_hamza"),
    ("normalize_ta", "fold_teh_marbuta"),
    ("normalize_ta_marbuta", "fold_teh_marbuta"),
    ("normalize_teh", "fold_teh_marbuta"),
    ("normalize_teh_marbuta", "fold_teh_marbuta"),
    ("normalize_teh_marbuta_ar", "fold_teh_marbuta"),
    ("ta_marbuta", "fold_teh_marbuta"),
    ("taa_marbuta", "fold_teh_marbuta"),
    ("normalize_lamalef", "fold_presentation_forms"),
    ("normalize_ligature", "fold_presentation_forms"),
    ("normalize_ligatures", "fold_presentation_forms"),
    ("presentation_forms", "fold_presentation_forms"),
    ("casefold", "lowercase"),
    ("lower", "lowercase"),
    ("lower_case", "lowercase"),
    ("digits", "map_digits"),
    ("normalize_digits", "map_digits"),
    ("normalize_numbers", "map_digits"),
    ("unify_numbers", "map_digits"),
    ("normalize_punctuation", "map_punctuation"),
    ("normalize_quotes", "map_quotes"),
    ("quotes", "map_quotes"),
    ("delete_punctuation", "strip_punctuation"),
    ("remove_punct", "strip_punctuation"),
    ("remove_punctuation", "strip_punctuation"),
    ("remove_punctuations", "strip_punctuation"),
    ("collapse_whitespace", "collapse_spaces"),
    ("normalize_spaces", "collapse_spaces"),
    ("normalize_whitespace", "collapse_spaces"),
    ("remove_extra_spaces", "collapse_spaces"),
    ("whitespace", "collapse_spaces"),
    ("strip", "trim"),
    ("strip_whitespace", "trim"),
    ("reduce_repeated", "reduce_elongation"),
    ("remove_elongation", "reduce_elongation"),
    ("remove_longation", "reduce_elongation"),
    ("remove_repeated", "reduce_elongation"),
    ("remove_repeating_char", "reduce_elongation"),
    ("remove_control_chars", "strip_controls"),
    ("remove_zero_width", "strip_controls"),
    ("remove_html", "strip_html"),
    ("remove_html_markup", "strip_html"),
    ("remove_email", "replace_emails"),
    ("remove_emails", "replace_emails"),
    ("remove_links", "replace_urls"),
    ("remove_url", "replace_urls"),
    ("remove_urls", "replace_urls"),
    ("urls", "replace_urls"),
    ("remove_mentions", "replace_mentions"),
    ("replace_urls_emails_mentions", "replace_urls"),
    ("remove_hashtag", "hashtags(strip)"),
    ("remove_hashtags", "hashtags(strip)"),
    ("remove_emoji", "emoji(strip)"),
    ("remove_emojis", "emoji(strip)"),
    ("strip_emoji", "emoji(strip)"),
    ("keep_arabic_only", "keep_arabic"),
    ("keep_only_arabic", "keep_arabic"),
    ("normalize_unicode", "nfkc"),
    ("unicode_nfc", "nfc"),
    ("unicode_nfd", "nfd"),
    ("unicode_nfkc", "nfkc"),
    ("unicode_nfkd", "nfkd"),
    ("regex", "sub"),
    ("re_sub", "sub"),
    ("map_chars", "map"),
    ("translate", "map"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::Spec;

    #[test]
    fn no_name_of_ours_is_answered_with_another() {
        for (theirs, ours) in NAMES {
            assert!(presets::find(theirs).is_none(), "{theirs} is a preset");
            assert!(steps::find(theirs).is_none() || theirs == ours, "{theirs} is a step");
        }
        for preset in presets::ALL.iter() {
            assert_eq!(ours(preset.name), Some(preset.name));
        }
    }

    #[test]
    fn every_answer_can_be_read() {
        for (theirs, answer) in NAMES {
            // A step that cannot stand without arguments is named all the same: its error says what it takes.
            let bare = steps::find(answer).is_some_and(|info| !info.params.is_empty());
            assert!(answer.parse::<Spec>().is_ok() || bare, "{theirs}: {answer}");
        }
    }

    #[test]
    fn every_name_stands_once() {
        for (i, (name, _)) in NAMES.iter().enumerate() {
            assert!(NAMES[i + 1..].iter().all(|(other, _)| other != name), "{name}");
        }
    }

    #[test]
    fn case_and_hyphens_are_no_difference() {
        assert_eq!(ours("Remove-Tashkeel"), Some("strip_marks"));
        assert_eq!(ours("NFC"), Some("nfc"));
        assert_eq!(ours("Camel_Alef"), Some("camel-alef"));
        assert_eq!(ours("xyzzy"), None);
    }

    #[test]
    fn what_is_no_part_of_a_recipe_has_no_part_of_one() {
        for name in LAYERS.iter().flat_map(|(names, _)| *names) {
            assert!(layer(name).is_some() && ours(name).is_none(), "{name}");
        }
        assert_eq!(layer("trim"), None);
    }

    #[test]
    fn every_tool_has_presets() {
        for (theirs, _) in TOOLS {
            assert!(!family(theirs).is_empty(), "{theirs}");
        }
        assert_eq!(family("ArabERT"), ["arabert-v02", "arabert-v02-twitter"]);
        assert_eq!(ours("camel_tools_remove_tatweel"), Some("strip_tatweel"));
        assert_eq!(family("clean"), [""; 0]);
    }
}
