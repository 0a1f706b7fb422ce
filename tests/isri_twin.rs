//! ISRI against a slow twin over strings, with the paper's tables and steps one after the other, and with the rules
//! that the fast code leaves out because they never fire.

mod support;

use proptest::prelude::*;
use support::stems::{Pair, code_point, letter};

const P3: [&str; 4] = ["كال", "بال", "ولل", "وال"];
const P2: [&str; 2] = ["ال", "لل"];
const P1: [&str; 9] = ["ل", "ب", "ف", "س", "و", "ي", "ت", "ن", "ا"];
const S3: [&str; 5] = ["تمل", "همل", "تان", "تين", "كمل"];
const S2: [&str; 16] =
    ["ون", "ات", "ان", "ين", "تن", "كم", "هن", "نا", "يا", "ها", "تم", "كن", "ني", "وا", "ما", "هم"];
const S1: [&str; 7] = ["ة", "ه", "ي", "ك", "ت", "ا", "ن"];

/// ف, ع and ل stand for the letters of the root.
const PR4: [&str; 6] = ["مفعل", "فاعل", "فعال", "فعول", "فعيل", "فعلة"];
const PR53: [&str; 25] = [
    "افتعل",
    "افاعل",
    "مفعول",
    "مفعال",
    "مفعيل",
    "مفعلة",
    "تفعلة",
    "افعلة",
    "مفتعل",
    "يفتعل",
    "تفتعل",
    "مفاعل",
    "تفاعل",
    "فعولة",
    "فعالة",
    "انفعل",
    "منفعل",
    "افعال",
    "فعلان",
    "تفعيل",
    "فاعول",
    "فواعل",
    "فعائل",
    "فاعلة",
    "فعالي",
];
const PR54: [&str; 5] = ["تفعلل", "افعلل", "مفعلل", "فعللة", "فعالل"];
const PR63: [&str; 6] = ["استفعل", "مستفعل", "مفعالة", "افتعال", "افعوعل", "تفاعيل"];
const PR64: [&str; 2] = ["افعلال", "متفعلل"];

const STOP_WORDS: &str = "
    يكون وليس وكان كذلك التي وبين عليها مساء الذي وكانت ولكن والتي تكون اليوم اللذين عليه كانت لذلك أمام هناك
    منها مازال لازال لايزال مايزال اصبح أصبح أمسى امسى أضحى اضحى مابرح مافتئ ماانفك لاسيما ولايزال الحالي اليها
    الذين فانه والذي وهذا لهذا فكان ستكون اليه يمكن بهذا الذى";

const ISRI: Pair = Pair { name: "isri", twin };

fn length(word: &str) -> usize {
    word.chars().count()
}

fn without_prefix(word: &str, prefixes: &[&str]) -> String {
    prefixes.iter().find_map(|prefix| word.strip_prefix(prefix)).unwrap_or(word).to_owned()
}

fn without_suffix(word: &str, suffixes: &[&str]) -> String {
    suffixes.iter().find_map(|suffix| word.strip_suffix(suffix)).unwrap_or(word).to_owned()
}

/// The root in the first of these patterns. What the reference asks of a word is only that the letters which are no
/// root stand in their places, and that ع is the same where a pattern has it twice.
fn root(word: &str, patterns: &[&str]) -> Option<String> {
    patterns.iter().find_map(|pattern| {
        if length(word) != length(pattern) {
            return None;
        }
        let (mut root, mut middle) = (String::new(), None);
        for (letter, place) in word.chars().zip(pattern.chars()) {
            match place {
                'ع' if middle.is_some() => (middle == Some(letter)).then_some(())?,
                'ع' => {
                    middle = Some(letter);
                    root.push(letter);
                }
                'ف' | 'ل' => root.push(letter),
                _ => (letter == place).then_some(())?,
            }
        }
        Some(root)
    })
}

fn twin(word: &str) -> String {
    let mut word: String = word.chars().filter(|letter| !('\u{64B}'..='\u{652}').contains(letter)).collect();
    if STOP_WORDS.split_whitespace().any(|stop_word| stop_word == word) {
        return word;
    }
    word = match length(&word) {
        6.. if P3.iter().any(|prefix| word.starts_with(prefix)) => without_prefix(&word, &P3),
        5.. => without_prefix(&word, &P2),
        _ => word,
    };
    word = match length(&word) {
        6.. if S3.iter().any(|suffix| word.ends_with(suffix)) => without_suffix(&word, &S3),
        5.. => without_suffix(&word, &S2),
        _ => word,
    };
    if length(&word) >= 4 && word.starts_with("وو") {
        word = without_prefix(&word, &["و"]);
    }
    if word.starts_with(['آ', 'أ', 'إ']) {
        word = word.replacen(['آ', 'أ', 'إ'], "ا", 1);
    }
    match length(&word) {
        4 => four(word),
        5 => five(word),
        6 => six(word),
        7 => match short_affix(&word) {
            shorter if length(&shorter) == 6 => six(shorter),
            whole => whole,
        },
        _ => word,
    }
}

fn short_affix(word: &str) -> String {
    let shorter = without_suffix(word, &S1);
    if shorter == word { without_prefix(word, &P1) } else { shorter }
}

fn four(word: String) -> String {
    root(&word, &PR4).unwrap_or_else(|| short_affix(&word))
}

fn five(word: String) -> String {
    let shorter = root(&word, &PR53).unwrap_or_else(|| short_affix(&word));
    match length(&shorter) {
        4 => four(shorter),
        5 => root(&shorter, &PR54).unwrap_or(shorter),
        _ => shorter,
    }
}

fn six(word: String) -> String {
    let shorter = root(&word, &PR63).unwrap_or_else(|| short_affix(&word));
    match length(&shorter) {
        5 => five(shorter),
        6 => root(&shorter, &PR64).unwrap_or(shorter),
        _ => shorter,
    }
}

#[test]
fn all_words_of_up_to_six_letters() {
    // Letters of patterns, of which م, ئ, ة and و are in few affixes; ق stands for every other letter.
    ISRI.assert_same_for_all_words(&['ا', 'ت', 'م', 'و', 'ي', 'ن', 'س', 'ة', 'ق'], 6);
}

#[test]
fn all_words_of_three_to_five_letters_with_every_pair_of_affixes() {
    let prefixes: Vec<&str> = [&P3[..], &P2, &P1, &[""]].concat();
    let suffixes: Vec<&str> = [&S3[..], &S2, &S1, &[""]].concat();
    ISRI.assert_same_with_affixes(&['ا', 'م', 'و', 'ئ'], &prefixes, &suffixes);
}

#[test]
fn stop_words_and_their_neighbours() {
    for word in STOP_WORDS.split_whitespace() {
        for around in ["", "x", "و", "ا", "ه", "\u{64E}", "\u{640}", "\u{6FF}"] {
            for word in [format!("{word}{around}"), format!("{around}{word}")] {
                ISRI.assert_same(&word);
            }
        }
    }
}

#[test]
fn words_of_corpora() {
    ISRI.assert_same_in_corpora();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn words_rich_in_affixes(letters in prop::collection::vec(letter(), 0..24)) {
        ISRI.assert_same(&letters.into_iter().collect::<String>());
    }

    #[test]
    fn long_words(letters in prop::collection::vec(letter(), 28..40)) {
        ISRI.assert_same(&letters.into_iter().collect::<String>());
    }

    #[test]
    fn any_string(word in any::<String>()) {
        ISRI.assert_same(&word);
    }

    #[test]
    fn lone_surrogates(word in prop::collection::vec(code_point(), 0..12)) {
        ISRI.assert_same_for_code_points(&word);
    }
}
