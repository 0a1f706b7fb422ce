//! `snowball` and `snowball-nltk` against slow twins: the text of each algorithm step by step, on strings, with the steps
//! and rows that the fast ones leave out.

#![allow(clippy::unwrap_used, reason = "a table without a row of its own fails the test")]

mod support;

use std::borrow::Cow;
use std::collections::BTreeSet;

use kalima::morphology::stem::{snowball, snowball_nltk};
use proptest::prelude::*;
use support::{in_parallel, shared_folder};

/// Of `rows` the first text that `is_there`, longest first as Snowball's among has it.
fn longest<'r>(rows: &[&'r str], is_there: impl Fn(&str) -> bool) -> Option<&'r str> {
    let mut rows = rows.to_vec();
    rows.sort_by_key(|row| std::cmp::Reverse(row.len()));
    rows.into_iter().find(|row| is_there(row))
}

fn length(text: &str) -> usize {
    text.chars().count()
}

fn is_mark(letter: char) -> bool {
    "\u{64B}\u{64C}\u{64D}\u{64E}\u{64F}\u{650}\u{651}\u{652}\u{640}".contains(letter)
}

fn post_normalized(word: &str) -> String {
    let last = word.chars().next_back().unwrap_or(' ');
    let word = match word.strip_suffix(['آ', 'أ', 'إ', 'ؤ', 'ئ']) {
        Some(before) if last != ' ' => format!("{before}ء"),
        _ => word.to_owned(),
    };
    word.replace(['آ', 'أ', 'إ'], "ا").replace('ؤ', "و").replace('ئ', "ي")
}

/// `arabic.sbl`, routine by routine and with its names.
mod twin {
    use super::{is_mark, length, longest, post_normalized};

    pub struct Env {
        word: String,
        /// Bytes.
        cursor: usize,
        is_noun: bool,
        is_verb: bool,
        is_defined: bool,
    }

    /// What the shapes from U+FE80 to U+FEF4 are of.
    const SHAPES: &str = "ءآآأأؤؤإإئئئئااببببةةتتتتثثثثججججححححخخخخددذذررزز\
                          سسسسششششصصصصضضضضططططظظظظععععغغغغففففققققككككللللممممننننههههووىىيييي";

    fn normalize_pre(word: &str) -> String {
        let mut normalized = String::new();
        for letter in word.chars().filter(|&letter| !is_mark(letter)) {
            let place = |first: char| letter as usize - first as usize;
            match letter {
                '٠'..='٩' => normalized += &place('٠').to_string(),
                '\u{FE80}'..='\u{FEF4}' => normalized.extend(SHAPES.chars().nth(place('\u{FE80}'))),
                '\u{FEF5}'..='\u{FEFC}' => normalized += ["لآ", "لأ", "لإ", "لا"][place('\u{FEF5}') / 2],
                _ => normalized.push(letter),
            }
        }
        normalized
    }

    impl Env {
        fn checks1(&mut self) {
            let Some(article) =
                longest(&["بال", "كال", "لل", "ال"], |row| self.word.starts_with(row))
            else {
                return;
            };
            if length(&self.word) > length(article) + 1 {
                (self.is_noun, self.is_verb, self.is_defined) = (true, false, true);
            }
        }

        /// A routine that deletes a suffix: rows by the letters that they need.
        fn delete(&mut self, rows: &[(&[&str], usize)]) -> bool {
            let all: Vec<&str> = rows.iter().flat_map(|(affixes, _)| affixes.iter().copied()).collect();
            let Some(suffix) = longest(&all, |row| self.word.ends_with(row)) else { return false };
            let (_, least) = rows.iter().find(|(affixes, _)| affixes.contains(&suffix)).unwrap();
            if length(&self.word) < *least {
                return false;
            }
            self.word.truncate(self.word.len() - suffix.len());
            true
        }

        fn suffix_noun_step1a(&mut self) -> bool {
            self.delete(&[(&["ي", "ك", "ه"], 4), (&["نا", "كم", "ها", "هن", "هم"], 5), (&["كما", "هما"], 6)])
        }

        fn suffix_noun_step1b(&mut self) -> bool {
            self.delete(&[(&["ن"], 6)])
        }

        fn suffix_noun_step2a(&mut self) -> bool {
            self.delete(&[(&["ا", "ي", "و"], 5)])
        }

        fn suffix_noun_step2b(&mut self) -> bool {
            self.delete(&[(&["ات"], 5)])
        }

        fn suffix_noun_step2c1(&mut self) -> bool {
            self.delete(&[(&["ت"], 4)])
        }

        fn suffix_noun_step2c2(&mut self) -> bool {
            self.delete(&[(&["ة"], 4)])
        }

        fn suffix_noun_step3(&mut self) -> bool {
            self.delete(&[(&["ي"], 3)])
        }

        fn suffix_verb_step1(&mut self) -> bool {
            self.delete(&[
                (&["ه", "ك"], 4),
                (&["ني", "نا", "ها", "هم", "هن", "كم", "كن"], 5),
                (&["هما", "كما", "كمو"], 6),
            ])
        }

        fn suffix_verb_step2a(&mut self) -> bool {
            self.delete(&[
                (&["ت", "ا", "ن", "ي"], 4),
                (&["نا", "تا", "تن"], 5),
                (&["ان", "ون", "ين"], 6),
                (&["تما"], 6),
            ])
        }

        fn suffix_verb_step2b(&mut self) -> bool {
            self.delete(&[(&["وا", "تم"], 5)])
        }

        fn suffix_verb_step2c(&mut self) -> bool {
            self.delete(&[(&["و"], 4), (&["تمو"], 6)])
        }

        fn suffix_all_alef_maqsura(&mut self) -> bool {
            let is_there = self.word.ends_with('ى');
            if is_there {
                self.word.pop();
                self.word.push('ي');
            }
            is_there
        }

        fn verb_suffixes(&mut self) -> bool {
            if self.suffix_verb_step1() {
                while self.suffix_verb_step1() {}
                let _ = self.suffix_verb_step2a() || self.suffix_verb_step2c();
                return true;
            }
            self.suffix_verb_step2b() || self.suffix_verb_step2a()
        }

        fn noun_suffixes(&mut self) -> bool {
            let _ = self.suffix_noun_step2c2()
                || !self.is_defined && self.suffix_noun_step1a() && {
                    let _ =
                        self.suffix_noun_step2a() || self.suffix_noun_step2b() || self.suffix_noun_step2c1();
                    true
                }
                || self.suffix_noun_step1b()
                    && (self.suffix_noun_step2a() || self.suffix_noun_step2b() || self.suffix_noun_step2c1())
                || !self.is_defined && self.suffix_noun_step2a()
                || self.suffix_noun_step2b();
            self.suffix_noun_step3()
        }

        /// A routine that writes something for a prefix at the cursor, and goes behind it.
        fn replace(&mut self, rows: &[(&str, &str)], above: usize) -> bool {
            let affixes: Vec<&str> = rows.iter().map(|(affix, _)| *affix).collect();
            let rest = &self.word[self.cursor..];
            let Some(prefix) = longest(&affixes, |row| rest.starts_with(row)) else { return false };
            if length(&self.word) <= above {
                return false;
            }
            let (_, put) = rows.iter().find(|(affix, _)| *affix == prefix).unwrap();
            self.word.replace_range(self.cursor..self.cursor + prefix.len(), put);
            self.cursor += put.len();
            true
        }

        fn prefix_step1(&mut self) -> bool {
            self.replace(&[("أأ", "أ"), ("أآ", "آ"), ("أؤ", "أ"), ("أا", "ا"), ("أإ", "إ")], 3)
        }

        fn prefix_step2(&mut self) -> bool {
            let rest = &self.word[self.cursor..];
            !rest.starts_with("فا") && !rest.starts_with("وا") && self.replace(&[("ف", ""), ("و", "")], 3)
        }

        fn prefix_step3a_noun(&mut self) -> bool {
            self.replace(&[("بال", ""), ("كال", "")], 5) || self.replace(&[("لل", ""), ("ال", "")], 4)
        }

        fn prefix_step3b_noun(&mut self) -> bool {
            self.word[self.cursor..].starts_with("با")
                || self.replace(&[("ب", ""), ("بب", "ب"), ("كك", "ك")], 3)
        }

        fn prefix_step3_verb(&mut self) -> bool {
            self.replace(&[("سي", "ي"), ("ست", "ت"), ("سن", "ن"), ("سأ", "أ")], 4)
        }

        fn prefix_step4_verb(&mut self) -> bool {
            self.replace(&[("يست", "است"), ("نست", "است"), ("تست", "است")], 4)
        }
    }

    pub fn stem(word: &str) -> String {
        let mut env =
            Env { word: word.to_owned(), cursor: 0, is_noun: true, is_verb: true, is_defined: false };
        env.checks1();
        env.word = normalize_pre(word);
        let _ = env.is_verb && env.verb_suffixes()
            || env.is_noun && env.noun_suffixes()
            || env.suffix_all_alef_maqsura();
        env.prefix_step1();
        env.prefix_step2();
        let _ = env.prefix_step3a_noun()
            || env.is_noun && env.prefix_step3b_noun()
            || env.is_verb && {
                env.prefix_step3_verb();
                env.prefix_step4_verb()
            };
        post_normalized(&env.word)
    }
}

/// NLTK's class, method by method, with every row in the order of its tuples.
mod twin_nltk {
    use super::{is_mark, length, post_normalized};

    /// Takes off the first suffix that is there and whose word has letters enough: rows by the letters that they need.
    fn strip(word: &mut String, rows: &[(&[&str], usize)]) -> bool {
        let all = length(word);
        let rows =
            rows.iter().flat_map(|&(suffixes, least)| suffixes.iter().map(move |&suffix| (suffix, least)));
        let row = rows.into_iter().find(|&(suffix, least)| word.ends_with(suffix) && all >= least);
        row.inspect(|(suffix, _)| word.truncate(word.len() - suffix.len())).is_some()
    }

    /// A loop over the letters of ات, each of which takes two off.
    fn step2b(word: &mut String) -> bool {
        let is_there = "ات".chars().any(|letter| word.ends_with(letter)) && length(word) >= 5;
        if is_there {
            word.pop();
            word.pop();
        }
        is_there
    }

    /// As [`strip`] for prefixes, with what is put for each.
    fn put(word: &mut String, rows: &[(&str, usize, &str)]) -> bool {
        let all = length(word);
        let row = rows.iter().find(|&&(prefix, least, _)| word.starts_with(prefix) && all >= least);
        let Some(&(prefix, _, put)) = row else { return false };
        word.replace_range(..prefix.len(), put);
        true
    }

    fn step2a_verb(word: &mut String) -> bool {
        let rows: &[(&[&str], usize)] =
            &[(&["ت", "ا", "ن", "ي"], 4), (&["نا", "تا", "تن"], 5), (&["ان", "ون", "ين"], 6), (&["تما"], 6)];
        strip(word, rows)
    }

    fn verb_suffixes(word: &mut String) {
        let step1: &[(&[&str], usize)] = &[
            (&["ه", "ك"], 4),
            (&["ني", "نا", "ها", "هم", "هن", "كم", "كن"], 5),
            (&["هما", "كما", "كمو"], 6),
        ];
        let _ = if strip(word, step1) {
            step2a_verb(word) || strip(word, &[(&["و"], 4), (&["تمو"], 6)])
        } else {
            strip(word, &[(&["وا", "تم"], 5)]) || step2a_verb(word)
        };
    }

    fn noun_suffixes(word: &mut String, is_defined: bool) {
        let step2a = |word: &mut String| strip(word, &[(&["ا", "ي", "و"], 5)]);
        let step2c1 = |word: &mut String| strip(word, &[(&["ت"], 4)]);
        if !strip(word, &[(&["ة"], 3)]) {
            if !is_defined {
                let rows: &[(&[&str], usize)] =
                    &[(&["ي", "ك", "ه"], 4), (&["نا", "كم", "ها", "هن", "هم"], 5), (&["كما", "هما"], 6)];
                strip(word, rows);
                let _ = step2a(word) || step2b(word) || step2c1(word);
            } else if strip(word, &[(&["ن"], 6)]) {
                let _ = step2a(word) || step2b(word) || step2c1(word);
            } else {
                step2b(word);
            }
        }
        strip(word, &[(&["ي"], 3)]);
    }

    fn prefixes(word: &mut String, is_verb: bool) {
        put(word, &[("أأ", 4, "أ"), ("أآ", 4, "آ"), ("أؤ", 4, "ؤ"), ("أا", 4, "ا"), ("أإ", 4, "إ")]);
        let is_step2a = put(word, &[("فال", 6, ""), ("وال", 6, "")]);
        if !is_step2a && !word.starts_with("وا") && !word.starts_with("فا") {
            put(word, &[("ف", 4, ""), ("و", 4, "")]);
        }
        let is_step3a = put(word, &[("ال", 5, ""), ("لل", 5, "")]);
        if !is_step3a {
            put(word, &[("كال", 6, ""), ("بال", 6, "")]);
            put(word, &[("ب", 4, ""), ("ك", 5, ""), ("ل", 5, ""), ("بب", 4, "ب"), ("كك", 4, "ك")]);
        } else if is_verb {
            put(word, &[("سي", 5, "ي"), ("ست", 5, "ت"), ("سن", 5, "ن"), ("سأ", 5, "أ")]);
            put(word, &[("يست", 5, "است"), ("نست", 5, "است"), ("تست", 5, "است")]);
        }
    }

    pub fn stem(word: &str) -> String {
        let begins = |prefix: &str, above: usize| word.starts_with(prefix) && length(word) > above;
        let ends = |suffix: &str, above: usize| word.ends_with(suffix) && length(word) > above;
        let is_defined = begins("كال", 4) || begins("بال", 4) || begins("ال", 3) || begins("لل", 3);
        let is_verb = !is_defined && !ends("ة", 2) && !ends("ات", 3);

        let is_sign = |letter| matches!(letter, '-' | '\u{60C}'..='\u{61B}' | '\u{61F}');
        let mut word: String = word.chars().filter(|&letter| !is_mark(letter) && !is_sign(letter)).collect();
        if length(&word) <= 2 {
            return word;
        }
        if is_verb {
            verb_suffixes(&mut word);
        }
        noun_suffixes(&mut word, is_defined);
        prefixes(&mut word, is_verb);
        post_normalized(&word)
    }
}

/// A stemmer's face.
struct Face {
    stem: fn(&str) -> Cow<'_, str>,
    stem_span: fn(&str) -> Option<std::ops::Range<usize>>,
    stem_span_of: fn(&[u32]) -> Option<std::ops::Range<usize>>,
    explain: fn(&str) -> Vec<&'static str>,
    twin: fn(&str) -> String,
}

const FACES: [Face; 2] = [
    Face {
        stem: snowball::stem,
        stem_span: snowball::stem_span,
        stem_span_of: snowball::stem_span_of,
        explain: snowball::explain,
        twin: twin::stem,
    },
    Face {
        stem: snowball_nltk::stem,
        stem_span: snowball_nltk::stem_span,
        stem_span_of: snowball_nltk::stem_span_of,
        explain: snowball_nltk::explain,
        twin: twin_nltk::stem,
    },
];

fn assert_same_stems(word: &str) {
    for face in &FACES {
        let stem = (face.stem)(word);
        assert_eq!(stem, (face.twin)(word), "{word:?}");
        let span = (face.stem_span)(word);
        assert_eq!(span.clone().map(|span| &word[span]), borrowed(&stem), "{word:?}");
        assert!((face.explain)(word).is_empty() <= (stem == word), "{word:?} {stem:?}: no rule fired");

        let code_points: Vec<u32> = word.chars().map(u32::from).collect();
        let places = span.map(|span| length(&word[..span.start])..length(&word[..span.end]));
        assert_eq!((face.stem_span_of)(&code_points), places, "{word:?}");
    }
}

fn borrowed<'w>(stem: &Cow<'w, str>) -> Option<&'w str> {
    match *stem {
        Cow::Borrowed(stem) => Some(stem),
        Cow::Owned(_) => None,
    }
}

/// Behind ولل NLTK looks for the prefixes of verbs.
const PREFIXES: [&str; 41] = [
    "",
    "ال",
    "لل",
    "بال",
    "كال",
    "فال",
    "وال",
    "و",
    "ف",
    "ب",
    "ك",
    "ل",
    "بب",
    "كك",
    "با",
    "فا",
    "وا",
    "سي",
    "ست",
    "سن",
    "سأ",
    "يست",
    "نست",
    "تست",
    "أأ",
    "أآ",
    "أؤ",
    "أا",
    "أإ",
    "أأو",
    "أاال",
    "سيتست",
    "ولل",
    "وللسي",
    "وللست",
    "وللسن",
    "وللسأ",
    "ولليست",
    "وللنست",
    "وللتست",
    "وللسيست",
];

/// Before تم and ها NLTK finds a second suffix, of nouns.
const SUFFIXES: [&str; 40] = [
    "",
    "ي",
    "ك",
    "ه",
    "نا",
    "كم",
    "ها",
    "هن",
    "هم",
    "كما",
    "هما",
    "ني",
    "كن",
    "كمو",
    "ت",
    "ا",
    "ن",
    "تا",
    "تن",
    "ان",
    "ون",
    "ين",
    "تما",
    "وا",
    "تم",
    "و",
    "تمو",
    "ات",
    "ة",
    "ى",
    "ؤ",
    "تموها",
    "همها",
    "هاتم",
    "هنتم",
    "ناتم",
    "كماتم",
    "هماتم",
    "كمها",
    "يتم",
];

/// م for every letter that is in no affix.
const STEM_LETTERS: [char; 3] = ['م', 'ا', 'ي'];

/// All words of so many letters of an alphabet.
fn words(alphabet: &[char], length: usize) -> Vec<String> {
    if length == 0 {
        return vec![String::new()];
    }
    let shorter = words(alphabet, length - 1);
    shorter.iter().flat_map(|word| alphabet.iter().map(move |letter| format!("{word}{letter}"))).collect()
}

#[test]
fn words_of_up_to_five_letters_with_every_affix_pair() {
    let stems: Vec<String> = (1..=5).flat_map(|length| words(&STEM_LETTERS, length)).collect();
    in_parallel(&PREFIXES, |prefix| {
        for suffix in SUFFIXES {
            stems.iter().for_each(|stem| assert_same_stems(&format!("{prefix}{stem}{suffix}")));
        }
    });
}

#[test]
fn short_words_of_all_letters_of_affixes() {
    // A mark is a letter until the word is normalized, and so is a ligature of two.
    let alphabet: Vec<char> = "آأؤإئابةتسفكلمنهويى\u{64E}\u{FEFB}".chars().collect();
    in_parallel(&alphabet, |first| {
        for length in 0..=3 {
            words(&alphabet, length).iter().for_each(|word| assert_same_stems(&format!("{first}{word}")));
        }
    });
}

#[test]
fn words_of_the_corpora() {
    let Some(folder) = shared_folder() else { return };
    let files = std::fs::read_dir(folder.join("corpora")).unwrap().map(|entry| entry.unwrap().path());
    let texts: Vec<String> = files
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect();
    let distinct: BTreeSet<&str> = texts.iter().flat_map(|text| text.split_whitespace()).collect();
    let distinct: Vec<&str> = distinct.into_iter().collect();
    assert!(distinct.len() > 100_000);
    in_parallel(&distinct, |word| assert_same_stems(word));
}

fn piece() -> impl Strategy<Value = String> {
    let odd = ["x", "7", "-", "،", "؟", "\u{670}", "پ", "ی", "\u{1F600}", "\u{10627}", "\u{200C}", "ﷺ"];
    prop_oneof![
        4 => prop::sample::select(&PREFIXES[..]).prop_map(str::to_owned),
        4 => prop::sample::select(&SUFFIXES[..]).prop_map(str::to_owned),
        2 => prop::char::range('ء', 'ي').prop_map(String::from),
        1 => prop::char::range('\u{64B}', '\u{669}').prop_map(String::from),
        1 => prop::char::range('\u{FE70}', '\u{FEFF}').prop_map(String::from),
        1 => prop::sample::select(odd.to_vec()).prop_map(str::to_owned),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn words_rich_in_affixes(pieces in prop::collection::vec(piece(), 0..20)) {
        assert_same_stems(&pieces.concat());
    }

    #[test]
    fn any_string(word in any::<String>()) {
        assert_same_stems(&word);
    }
}
