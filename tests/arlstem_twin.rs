//! ARLSTem and ARLSTem2 against slow twins over strings, with the papers' lists and steps one after the other, and
//! with the rules that the fast code leaves out because they never fire.

mod support;

use proptest::prelude::*;
use support::stems::{Pair, code_point, letter};

const ARLSTEM: Pair = Pair { name: "arlstem", twin: first };
const ARLSTEM2: Pair = Pair { name: "arlstem2", twin: second };

fn length(word: &str) -> usize {
    word.chars().count()
}

/// The word without the first of the affixes that it has, if it has more letters than `longer_than`.
fn without(word: &str, longer_than: usize, prefixes: &[&str], suffixes: &[&str]) -> Option<String> {
    if length(word) <= longer_than {
        return None;
    }
    let rest = |prefix: &&str| {
        let rest = word.strip_prefix(prefix)?;
        suffixes.iter().find_map(|suffix| rest.strip_suffix(suffix))
    };
    prefixes.iter().find_map(rest).map(str::to_owned)
}

fn without_prefix(word: &str, longer_than: usize, prefixes: &[&str]) -> Option<String> {
    without(word, longer_than, prefixes, &[""])
}

fn without_suffix(word: &str, longer_than: usize, suffixes: &[&str]) -> Option<String> {
    without(word, longer_than, &[""], suffixes)
}

/// The letter at this place, from the end if it is negative.
fn at(word: &str, place: isize) -> Option<char> {
    let letters: Vec<char> = word.chars().collect();
    letters.get(usize::try_from(place).unwrap_or_else(|_| letters.len() - place.unsigned_abs())).copied()
}

/// The word without the letters at these places.
fn cut(word: &str, places: &[isize]) -> Option<String> {
    let length = length(word) as isize;
    let is_cut = |index: usize| places.iter().any(|place| place.rem_euclid(length) == index as isize);
    Some(
        word.char_indices()
            .enumerate()
            .filter(|&(index, _)| !is_cut(index))
            .map(|(_, (_, letter))| letter)
            .collect(),
    )
}

fn normalized(word: &str) -> String {
    let bare = word.chars().filter(|letter| !('\u{64B}'..='\u{65F}').contains(letter));
    let word: String = bare.collect();
    let word = word.replace(['أ', 'إ', 'آ'], "ا").replace('ى', "ي");
    without_prefix(&word, 3, &["و"]).unwrap_or(word)
}

fn noun_prefix(word: &str) -> Option<String> {
    without_prefix(word, 5, &["بال", "كال", "وال"])
        .or_else(|| without_prefix(word, 6, &["فبال", "وبال", "فكال"]))
        .or_else(|| without_prefix(word, 5, &["فلل", "ولل"]))
        .or_else(|| without_prefix(word, 4, &["ال", "لل", "فل", "فب"]))
}

fn without_pronoun(word: &str) -> String {
    without_suffix(word, 3, &["ك"])
        .or_else(|| without_suffix(word, 4, &["كي", "كم"]))
        .or_else(|| without_suffix(word, 5, &["كما", "كن\u{651}"]))
        .or_else(|| without_suffix(word, 3, &["ه"]))
        .or_else(|| without_suffix(word, 4, &["ها", "هم"]))
        .or_else(|| without_suffix(word, 5, &["هما", "هن\u{651}"]))
        .or_else(|| without_suffix(word, 4, &["نا"]))
        .unwrap_or_else(|| word.to_owned())
}

fn sound_plural(word: &str) -> Option<String> {
    without_suffix(word, 4, &["ان", "ين", "ون"]).or_else(|| without_suffix(word, 5, &["تان", "تين"]))
}

/// Plurals with an ا behind their second letter, or before their last.
fn broken_plural(word: &str, longer_than: usize) -> Option<String> {
    if !word.starts_with('ا') {
        return None;
    }
    match length(word) {
        n if n > longer_than && at(word, 2) == Some('ا') => cut(word, &[2]),
        n if n > 4 && at(word, -2) == Some('ا') => cut(word, &[0, -2]),
        _ => None,
    }
}

fn verb(word: &str) -> Option<String> {
    let numbers = ["ان", "ين", "ون"];
    without(word, 5, &["ت"], &numbers)
        .or_else(|| without(word, 5, &["ي"], &["ان", "ون"]))
        .or_else(|| without(word, 5, &["ا"], &["وا"]))
        .or_else(|| without(word, 4, &["ا"], &["ي", "ا", "ن"]))
        .or_else(|| without(word, 4, &["ي"], &["ن"]))
        .or_else(|| without(word, 4, &["ت"], &["ن"]))
        .or_else(|| without(word, 6, &["ست"], &numbers))
        .or_else(|| without(word, 6, &["سي"], &["ان", "ون"]))
        .or_else(|| without(word, 5, &["ست"], &["ن"]))
        .or_else(|| without(word, 5, &["سي"], &["ن"]))
        .or_else(|| without_suffix(word, 5, &["تما", "تن\u{651}"]))
        .or_else(|| without_suffix(word, 4, &["نا", "تم", "تا", "وا"]))
        .or_else(|| without_suffix(word, 3, &["ت", "ا", "ن"]))
        .or_else(|| without_prefix(word, 3, &["ت", "ا", "ن", "ي"]))
        .or_else(|| without_prefix(word, 4, &["سا", "سن", "ست", "سي"]))
}

fn first(word: &str) -> String {
    let word = normalized(word);
    let noun = noun_prefix(&word);
    let word = without_pronoun(noun.as_ref().unwrap_or(&word));
    sound_plural(&word)
        .or_else(|| without_suffix(&word, 3, &["ات"]))
        .or_else(|| broken_plural(&word, 3))
        .or_else(|| without_suffix(&word, 3, &["ة"]))
        .or_else(|| if noun.is_none() { verb(&word) } else { None })
        .unwrap_or(word)
}

fn masculine(word: &str) -> Option<String> {
    let letters = length(word);
    if letters > 6 && word.ends_with("ية") && word.starts_with('ت') && at(word, -4) == Some('ي') {
        return cut(word, &[0, -4, -2, -1]);
    }
    if letters > 6 && word.ends_with("ية") && word.starts_with('ا') && at(word, -4) == Some('ا') {
        return cut(word, &[-4, -2, -1]);
    }
    if letters > 5 && word.ends_with("اية") {
        return without_suffix(word, 0, &["ية"]);
    }
    if letters > 4 && word.ends_with('ة') && at(word, 1) == Some('ا') {
        return cut(word, &[1, -1]);
    }
    without_suffix(word, 4, &["ية"]).or_else(|| without_suffix(word, 3, &["ة"]))
}

fn adjective(word: &str) -> Option<String> {
    let has_pattern =
        word.starts_with('ا') && word.ends_with('ي') && length(word) > 5 && at(word, -3) == Some('ا');
    if has_pattern { cut(word, &[-3, -1]) } else { None }
}

fn first_round(word: &str) -> String {
    let word = normalized(word);
    let noun = noun_prefix(&word);
    let word = noun.clone().unwrap_or(word);
    if let Some(stem) = masculine(&word).or_else(|| adjective(&word)) {
        return stem;
    }
    let word = without_pronoun(&word);
    without(&word, 5, &["م"], &["ون"])
        .or_else(|| sound_plural(&word))
        .or_else(|| without_suffix(&word, 4, &["ات"]))
        .or_else(|| broken_plural(&word, 4))
        .or_else(|| if noun.is_none() { verb(&word) } else { None })
        .or_else(|| {
            if noun.is_none() { without_prefix(&word, 4, &["لن", "لت", "لي", "لأ"]) } else { None }
        })
        .unwrap_or(word)
}

fn second(word: &str) -> String {
    let word = first_round(word);
    let letters = length(&word);
    let infix = if letters > 4 { at(&word, -2) } else { None };
    let stem = match infix {
        Some('ي') if word.starts_with('ت') => cut(&word, &[0, -2]),
        Some('و') if word.starts_with('م') => cut(&word, &[0, -2]),
        _ if letters > 3 && !word.starts_with('ا') && word.ends_with('ي') => cut(&word, &[-1]),
        _ => without_prefix(&word, 3, &["ل"]),
    };
    stem.unwrap_or(word)
}

#[test]
fn all_words_of_up_to_six_letters() {
    let alphabet = ['ا', 'ت', 'ي', 'ن', 'و', 'م', 'ل', 'ة', 'ق'];
    ARLSTEM.assert_same_for_all_words(&alphabet, 6);
    ARLSTEM2.assert_same_for_all_words(&alphabet, 6);
}

#[test]
fn all_words_of_three_to_five_letters_with_every_pair_of_affixes() {
    let prefixes = [
        "",
        "و",
        "بال",
        "كال",
        "وال",
        "ووال",
        "فبال",
        "وبال",
        "ووبال",
        "فكال",
        "فلل",
        "ولل",
        "وولل",
        "ال",
        "لل",
        "فل",
        "فب",
        "ت",
        "ي",
        "ا",
        "ن",
        "م",
        "ل",
        "ست",
        "سي",
        "سا",
        "سن",
        "لن",
        "لت",
        "لي",
        "لأ",
    ];
    let suffixes = [
        "",
        "ك",
        "كي",
        "كم",
        "كما",
        "كن\u{651}",
        "ه",
        "ها",
        "هم",
        "هما",
        "هن\u{651}",
        "نا",
        "ان",
        "ين",
        "ون",
        "تان",
        "تين",
        "ات",
        "ة",
        "ية",
        "اية",
        "تما",
        "تن\u{651}",
        "تم",
        "تا",
        "وا",
        "ت",
        "ا",
        "ن",
        "ي",
    ];
    let alphabet = ['ا', 'ي', 'و', 'ق'];
    ARLSTEM.assert_same_with_affixes(&alphabet, &prefixes, &suffixes);
    ARLSTEM2.assert_same_with_affixes(&alphabet, &prefixes, &suffixes);
}

#[test]
fn words_of_corpora() {
    ARLSTEM.assert_same_in_corpora();
    ARLSTEM2.assert_same_in_corpora();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn words_rich_in_affixes(letters in prop::collection::vec(letter(), 0..24)) {
        let word: String = letters.into_iter().collect();
        ARLSTEM.assert_same(&word);
        ARLSTEM2.assert_same(&word);
    }

    #[test]
    fn long_words(letters in prop::collection::vec(letter(), 28..40)) {
        let word: String = letters.into_iter().collect();
        ARLSTEM.assert_same(&word);
        ARLSTEM2.assert_same(&word);
    }

    #[test]
    fn any_string(word in any::<String>()) {
        ARLSTEM.assert_same(&word);
        ARLSTEM2.assert_same(&word);
    }

    #[test]
    fn lone_surrogates(word in prop::collection::vec(code_point(), 0..12)) {
        ARLSTEM.assert_same_for_code_points(&word);
        ARLSTEM2.assert_same_for_code_points(&word);
    }
}
