//! A stemmer beside its slow twin: over all words of a small alphabet, over words with every pair of affixes, over
//! every word of the corpora and over whatever is no word.

use std::borrow::Cow;
use std::collections::HashSet;

use kalima::Stemmer;
use proptest::prelude::*;

use super::{in_parallel, shared_file, shared_folder};

/// A stemmer, and what it is compared with.
#[derive(Clone, Copy)]
pub struct Pair {
    pub name: &'static str,
    pub twin: fn(&str) -> String,
}

impl Pair {
    /// Every face of the stemmer says what the twin says.
    pub fn assert_same(self, word: &str) {
        let stemmer = Stemmer::from_name(self.name).unwrap();
        let (stem, expected) = (stemmer.stem(word), (self.twin)(word));
        assert_eq!(stem, expected, "{}: {word:?}", self.name);

        let code_points: Vec<u32> = word.chars().map(u32::from).collect();
        let of_code_points = stemmer.stem_of(&code_points);
        assert!(of_code_points.iter().copied().eq(expected.chars().map(u32::from)), "{word:?}");

        let (span, span_of) = (stemmer.stem_span(word), stemmer.stem_span_of(&code_points));
        assert_eq!(matches!(stem, Cow::Borrowed(_)), span.is_some(), "{word:?}");
        assert_eq!(span.map(|span| word[span].to_owned()), span_of.clone().map(|_| expected), "{word:?}");
        assert!(span_of.is_none_or(|span| code_points[span] == of_code_points), "{word:?}");
    }

    /// All words of up to so many letters.
    pub fn assert_same_for_all_words(self, alphabet: &[char], letters: usize) {
        in_parallel(alphabet, |first| {
            words(*first, alphabet, letters - 1, &mut |word| self.assert_same(word))
        });
    }

    /// All words of three to five letters with every pair of affixes; the pairs with none are among them.
    pub fn assert_same_with_affixes(self, alphabet: &[char], prefixes: &[&str], suffixes: &[&str]) {
        let mut cores = Vec::new();
        for first in alphabet {
            words(*first, alphabet, 4, &mut |word| cores.push(word.to_owned()));
        }
        cores.retain(|core| core.chars().count() >= 3);
        in_parallel(prefixes, |prefix| {
            for suffix in suffixes {
                cores.iter().for_each(|core| self.assert_same(&format!("{prefix}{core}{suffix}")));
            }
        });
    }

    /// All words of the corpora, with their marks and what else stands between white space.
    pub fn assert_same_in_corpora(self) {
        in_parallel(&words_of_corpora(), |word| self.assert_same(word));
    }

    /// Lone surrogates are letters like any other, so other letters are put in their place for the twin.
    pub fn assert_same_for_code_points(self, word: &[u32]) {
        let stands_for =
            |&cp: &u32| char::from_u32(cp).unwrap_or_else(|| char::from_u32(cp + 0x10_0000).unwrap());
        let stem = Stemmer::from_name(self.name).unwrap().stem_of(word);
        let expected = (self.twin)(&word.iter().map(stands_for).collect::<String>());
        assert_eq!(stem.iter().map(stands_for).collect::<String>(), expected, "{word:?}");
    }
}

fn words(first: char, alphabet: &[char], letters_more: usize, found: &mut impl FnMut(&str)) {
    fn longer(word: &mut String, alphabet: &[char], letters_more: usize, found: &mut impl FnMut(&str)) {
        found(word);
        if letters_more == 0 {
            return;
        }
        for letter in alphabet {
            word.push(*letter);
            longer(word, alphabet, letters_more - 1, found);
            word.pop();
        }
    }
    longer(&mut first.to_string(), alphabet, letters_more, found);
}

fn words_of_corpora() -> Vec<String> {
    let Some(folder) = shared_folder() else { return Vec::new() };
    let mut words = HashSet::new();
    for file in std::fs::read_dir(folder.join("corpora")).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        if name.ends_with(".txt") {
            let text = shared_file(&format!("corpora/{name}")).unwrap();
            words.extend(text.split_whitespace().map(str::to_owned));
        }
    }
    assert!(!words.is_empty(), "the folder of corpora is empty");
    words.into_iter().collect()
}

/// Letters of affixes, with marks, presentation forms and letters of other scripts between them.
pub fn letter() -> impl Strategy<Value = char> {
    let affixes: Vec<char> = "والبلكفهمنتيةسىأإآئ".chars().collect();
    let marks = vec!['\u{64B}', '\u{64E}', '\u{652}', '\u{653}', '\u{65F}', '\u{660}', '\u{640}', '\u{670}'];
    let foreign =
        vec!['x', '\u{6FF}', '\u{748}', '\u{FEDB}', '\u{FFFF}', '\u{1F600}', '\u{10FFFF}', '\u{1_0648}'];
    prop_oneof![
        12 => prop::sample::select(affixes),
        1 => prop::sample::select(marks),
        1 => prop::sample::select(foreign),
    ]
}

/// As [`letter`], with lone surrogates.
pub fn code_point() -> impl Strategy<Value = u32> {
    prop_oneof![12 => letter().prop_map(u32::from), 2 => 0xD800_u32..=0xDFFF]
}
