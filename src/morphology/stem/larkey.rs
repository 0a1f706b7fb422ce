//! light1, light2, light3 and light8: the steps by which Larkey, Ballesteros and Connell came to light10.
//!
//! *Source.* The same authors, "Improving Stemming for Arabic Information Retrieval" (SIGIR 2002), and "Light Stemming
//! for Arabic Information Retrieval" (Arabic Computational Morphology, Springer 2007), the table of what each takes off
//! and the three steps below it. Each takes off what the one before it does, and more:
//!
//! | stemmer | from the front | from the rear |
//! |---|---|---|
//! | light1 | ال وال بال كال فال | |
//! | light2 | the same, and و | |
//! | light3 | the same | ه ة |
//! | light8 | the same | ها ان ات ون ين يه ية ه ة ي |
//! | light10 | the same, and لل | the same |
//!
//! 1. و goes if three letters are left: it begins many words, hence one more than elsewhere.
//! 2. One article goes if two letters are left.
//! 3. Each suffix goes, in the order of the table, if two letters are left; each is tried once.
//!
//! *Beside [`light10`](super::light10)*, which is Lucene's. Lucene has و in the list of articles, at its end, and takes one
//! of that list; the paper takes و, then an article. So `وبالقلم` gives `قلم` here and `بالقلم` there. The paper's own
//! light10 is not offered: under its name users expect Lucene's.
//!
//! *Normalize first*, as for `light10`: the paper stems words without marks, with one alef, ي for ى and ه for ة at the
//! end. ة is in its lists all the same.
//!
//! *Odd words.* Letters are counted in UTF-16 units, as by `light10`; every letter that is in no list stays. No stem of a
//! word with letters is empty.
//!
//! | word | light1 | light2 | light3 | light8 | why |
//! |---|---|---|---|---|---|
//! | القلم | قلم | قلم | قلم | قلم | article |
//! | والقلم | قلم | قلم | قلم | قلم | وال is one of the articles, or و and then ال go |
//! | وبالقلم | وبالقلم | قلم | قلم | قلم | و, then بال |
//! | وقلم | وقلم | قلم | قلم | قلم | و |
//! | ولد | ولد | ولد | ولد | ولد | the و of a short word is part of it |
//! | للناس | للناس | للناس | للناس | للناس | لل is of light10 |
//! | المكتبه | مكتبه | مكتبه | مكتب | مكتب | feminine, normalized |
//! | مكتبة | مكتبة | مكتبة | مكتب | مكتب | feminine, as written |
//! | مكتباتها | مكتباتها | مكتباتها | مكتباتها | مكتب | ها, then ات |
//! | والمعلمون | معلمون | معلمون | معلمون | معلم | plural |
//! | مصريين | مصريين | مصريين | مصريين | مصر | ين, then ي |
//! | به | به | به | به | به | two letters must be left |
//!
//! ```
//! use kalima::morphology::stem::larkey::{Light, stem_span};
//!
//! let table = [
//!     ("القلم", ["قلم", "قلم", "قلم", "قلم"]),
//!     ("والقلم", ["قلم", "قلم", "قلم", "قلم"]),
//!     ("وبالقلم", ["وبالقلم", "قلم", "قلم", "قلم"]),
//!     ("وقلم", ["وقلم", "قلم", "قلم", "قلم"]),
//!     ("ولد", ["ولد", "ولد", "ولد", "ولد"]),
//!     ("للناس", ["للناس", "للناس", "للناس", "للناس"]),
//!     ("المكتبه", ["مكتبه", "مكتبه", "مكتب", "مكتب"]),
//!     ("مكتبة", ["مكتبة", "مكتبة", "مكتب", "مكتب"]),
//!     ("مكتباتها", ["مكتباتها", "مكتباتها", "مكتباتها", "مكتب"]),
//!     ("والمعلمون", ["معلمون", "معلمون", "معلمون", "معلم"]),
//!     ("مصريين", ["مصريين", "مصريين", "مصريين", "مصر"]),
//!     ("به", ["به", "به", "به", "به"]),
//! ];
//! for (word, stems) in table {
//!     let lights = [Light::Light1, Light::Light2, Light::Light3, Light::Light8];
//!     assert_eq!(lights.map(|light| &word[stem_span(light, word)]), stems);
//! }
//! ```

use std::ops::Range;

use super::affix::{Affix, LETTER_BYTES, Stored};
use super::light10::SUFFIXES as SUFFIXES_OF_LIGHT10;
use super::trace::Trace;

const ALEF: char = 'ا'; // U+0627 ARABIC LETTER ALEF
const BEH: char = 'ب'; // U+0628 ARABIC LETTER BEH
const TEH_MARBUTA: char = 'ة'; // U+0629 ARABIC LETTER TEH MARBUTA
const FEH: char = 'ف'; // U+0641 ARABIC LETTER FEH
const KAF: char = 'ك'; // U+0643 ARABIC LETTER KAF
const LAM: char = 'ل'; // U+0644 ARABIC LETTER LAM
const HEH: char = 'ه'; // U+0647 ARABIC LETTER HEH
const WAW: char = 'و'; // U+0648 ARABIC LETTER WAW

/// A stemmer of the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Light {
    /// Articles.
    Light1,
    /// And the conjunction.
    Light2,
    /// And the feminine ending, or a possessive.
    Light3,
    /// And the commonest endings.
    Light8,
}

/// The conjunction.
const AND: (Affix, &str) = (Affix::prefix(&[WAW]), "prefix و");

/// The article with what is written onto it.
const ARTICLES: [(Affix, &str); 5] = [
    (Affix::prefix(&[ALEF, LAM]), "prefix ال"),
    (Affix::prefix(&[WAW, ALEF, LAM]), "prefix وال"),
    (Affix::prefix(&[BEH, ALEF, LAM]), "prefix بال"),
    (Affix::prefix(&[KAF, ALEF, LAM]), "prefix كال"),
    (Affix::prefix(&[FEH, ALEF, LAM]), "prefix فال"),
];

/// his, and the feminine once ة is normalized; the feminine as written. light8 has all that light10 has, in its order.
const SUFFIXES_OF_LIGHT3: [(Affix, &str); 2] =
    [(Affix::suffix(&[HEH]), "suffix ه"), (Affix::suffix(&[TEH_MARBUTA]), "suffix ة")];

/// Letters that must be left when و goes.
const LETTERS_LEFT_BY_AND: usize = 3;

/// Letters that must be left when another affix goes.
const LETTERS_LEFT: usize = 2;

impl Light {
    const fn takes_and(self) -> bool {
        !matches!(self, Self::Light1)
    }

    fn suffixes_length(self, word: impl Stored, trace: &mut impl Trace) -> usize {
        match self {
            Self::Light1 | Self::Light2 => 0,
            Self::Light3 => suffixes_length(word, &SUFFIXES_OF_LIGHT3, trace),
            Self::Light8 => suffixes_length(word, &SUFFIXES_OF_LIGHT10, trace),
        }
    }
}

/// The bytes of `word` that are its stem. Constant time: only the ends are read, however long the word.
///
/// ```
/// use kalima::morphology::stem::larkey::{Light, stem_span};
///
/// assert_eq!(stem_span(Light::Light8, "وبالكتاب"), 8..16);
/// assert_eq!(stem_span(Light::Light8, "English"), 0..7);
/// ```
#[must_use]
pub fn stem_span(light: Light, word: &str) -> Range<usize> {
    let (prefix, suffix) = affix_lengths(light, word, &mut ());
    prefix * LETTER_BYTES..word.len() - suffix * LETTER_BYTES
}

/// The code points of `word` that are its stem; lone surrogates are letters like any other. Constant time.
///
/// ```
/// use kalima::morphology::stem::larkey::{Light, stem_span_of};
///
/// let word: Vec<u32> = "وبالكتاب".chars().map(u32::from).collect();
/// assert_eq!(stem_span_of(Light::Light8, &word), 4..8);
/// ```
#[must_use]
pub fn stem_span_of(light: Light, word: &[u32]) -> Range<usize> {
    let (prefix, suffix) = affix_lengths(light, word, &mut ());
    prefix..word.len() - suffix
}

/// The rules that fire, in order. Constant time.
///
/// ```
/// use kalima::morphology::stem::larkey::{Light, explain};
///
/// assert_eq!(explain(Light::Light8, "وبالمكتباتها"), ["prefix و", "prefix بال", "suffix ها", "suffix ات"]);
/// ```
#[must_use]
pub fn explain(light: Light, word: &str) -> Vec<&'static str> {
    let mut rules = Vec::new();
    affix_lengths(light, word, &mut rules);
    rules
}

/// Letters of the prefixes and of the suffixes that a word loses.
fn affix_lengths(light: Light, word: impl Stored, trace: &mut impl Trace) -> (usize, usize) {
    let and = if light.takes_and() { and_length(word, trace) } else { 0 };
    let prefix = and + article_length(word.without(and, 0), trace);
    (prefix, light.suffixes_length(word.without(prefix, 0), trace))
}

fn and_length(word: impl Stored, trace: &mut impl Trace) -> usize {
    let (and, name) = AND;
    if !and.is_at(word.start()) || !word.without(and.length(), 0).has_units(LETTERS_LEFT_BY_AND) {
        return 0;
    }
    trace.fired(name);
    and.length()
}

/// Letters of the article that may go; 0 if none may.
fn article_length(word: impl Stored, trace: &mut impl Trace) -> usize {
    let start = word.start();
    for (article, name) in &ARTICLES {
        if article.is_at(start) && word.without(article.length(), 0).has_units(LETTERS_LEFT) {
            trace.fired(name);
            return article.length();
        }
    }
    0
}

/// Letters of all the suffixes that go, one after the other. Inlined with the length of the table, so that its rows become
/// numbers in the code.
#[inline(always)]
pub(super) fn suffixes_length<const N: usize>(
    word: impl Stored,
    suffixes: &'static [(Affix, &'static str); N],
    trace: &mut impl Trace,
) -> usize {
    let mut length = 0;
    let mut end = word.end();
    for (suffix, name) in suffixes {
        if suffix.is_at(end) && word.without(0, length + suffix.length()).has_units(LETTERS_LEFT) {
            trace.fired(name);
            length += suffix.length();
            end = word.without(0, length).end();
        }
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stem(light: Light, word: &str) -> &str {
        &word[stem_span(light, word)]
    }

    #[test]
    fn conjunction_leaves_three_letters_and_an_article_two() {
        assert_eq!(stem(Light::Light2, "وقلم"), "قلم");
        assert_eq!(stem(Light::Light2, "ولد"), "ولد");
        assert_eq!(stem(Light::Light2, "واليد"), "يد");
        assert_eq!(stem(Light::Light2, "والد"), "الد", "و leaves three letters, and ال would leave one");
    }

    #[test]
    fn one_conjunction_and_one_article_go() {
        assert_eq!(stem(Light::Light2, "ووالقلم"), "قلم", "و, then وال");
        assert_eq!(stem(Light::Light2, "بالالقلم"), "القلم");
        assert_eq!(stem(Light::Light2, "فوالقلم"), "فوالقلم");
    }

    #[test]
    fn suffixes_are_tried_once_in_order() {
        assert_eq!(stem(Light::Light8, "مدينة"), "مدين");
        assert_eq!(stem(Light::Light3, "كتابهة"), "كتابه");
        assert_eq!(stem(Light::Light3, "كتابةه"), "كتاب");
    }

    #[test]
    fn odd_words_stay() {
        for word in ["", "x", "English", "و", "ال", "ة", "\u{1F600}", "القَ"] {
            for light in [Light::Light1, Light::Light2, Light::Light3, Light::Light8] {
                let expected = if word == "القَ" { "قَ" } else { word };
                assert_eq!(stem(light, word), expected, "a mark is a letter");
            }
        }
        assert_eq!(stem_span_of(Light::Light8, &[0x627, 0x644, 0xD800, 0xDC00]), 2..4);
    }
}
