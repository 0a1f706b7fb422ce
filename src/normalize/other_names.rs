//! What other tools call our steps, so that a name carried over from one of them is answered with ours.

use super::steps;

/// The part of a spec that does what `name` does elsewhere. Upper case and hyphens are no difference.
pub(super) fn ours(name: &str) -> Option<&'static str> {
    let name = name.to_ascii_lowercase().replace('-', "_");
    let ours = NAMES.iter().find(|(theirs, _)| *theirs == name).map(|(_, ours)| *ours)?;
    steps::find(step(ours)).map(|_| ours)
}

/// The name of the step in a part of a spec.
fn step(part: &'static str) -> &'static str {
    part.split('(').next().unwrap_or(part)
}

/// A name as other tools or people write it, and the step. One that is a near misspelling of ours is found anyway.
const NAMES: &[(&str, &str)] = &[
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
    ("nfc", "nfc"),
    ("nfd", "nfd"),
    ("nfkc", "nfkc"),
    ("nfkd", "nfkd"),
    ("regex", "sub"),
    ("re_sub", "sub"),
    ("map_chars", "map"),
    ("translate", "map"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::{Spec, presets, steps};

    #[test]
    fn no_name_of_ours_is_answered_with_another() {
        for (theirs, ours) in NAMES {
            assert!(presets::find(theirs).is_none(), "{theirs} is a preset");
            assert!(steps::find(theirs).is_none() || theirs == ours, "{theirs} is a step");
        }
    }

    #[test]
    fn every_answer_can_be_read() {
        for (theirs, answer) in NAMES.iter().filter(|(theirs, _)| ours(theirs).is_some()) {
            // A step that cannot stand without arguments is named all the same: its error says what it takes.
            let bare =
                step(answer) == *answer && steps::find(answer).is_some_and(|info| !info.params.is_empty());
            assert!(answer.parse::<Spec>().is_ok() || bare, "{theirs}: {answer}");
        }
        assert!(["remove_tashkeel", "normalize_alef", "unicode_nfc"].iter().all(|name| ours(name).is_some()));
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
        assert_eq!(ours("xyzzy"), None);
    }
}
