//! light10: takes the article, the conjunction and the commonest endings off a word, and nothing else.
//!
//! *Source.* Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information Retrieval" (Arabic
//! Computational Morphology, Springer 2007), as `ArabicStemmer` of Apache Lucene reads it (`analysis.ar`,
//! 8.7.0, unchanged in 9). This file re-expresses that class (Apache-2.0, see `THIRD-PARTY`); stems are the
//! same for every word. Lucene's filter also spares words marked as keywords: here the caller does not ask
//! for their stem.
//!
//! *Normalize first.* The lists know bare letters only, so a mark or a tatweel at an end of the word hides
//! the affix before it. The paper stems normalized text (no marks, one alef, ي for ى, ه for ة).
//!
//! | word | stem | why |
//! |---|---|---|
//! | القلم | قلم | article |
//! | والقلم | قلم | conjunction and article are one prefix |
//! | بالقلم | قلم | preposition and article |
//! | بقلم | بقلم | a preposition alone stays: too many words begin with that letter |
//! | للناس | ناس | ل hides the alef of the article, hence a prefix of its own |
//! | وقلم | قلم | conjunction, three letters are left |
//! | ولد | ولد | the و of a short word is part of it |
//! | وللناس | للناس | one prefix a word; the paper would take both |
//! | مكتباتها | مكتب | ها, then ات |
//! | مصريين | مصر | ين, then ي |
//! | مدينة | مدين | ة; ين was passed before the ة fell and is not tried again |
//! | يكتب | يكتب | the inflection of verbs is left alone |
//!
//! ```
//! use kalima::morphology::stem::light10::stem_span;
//!
//! let table = [
//!     ("القلم", "قلم"),
//!     ("والقلم", "قلم"),
//!     ("بالقلم", "قلم"),
//!     ("بقلم", "بقلم"),
//!     ("للناس", "ناس"),
//!     ("وقلم", "قلم"),
//!     ("ولد", "ولد"),
//!     ("وللناس", "للناس"),
//!     ("مكتباتها", "مكتب"),
//!     ("مصريين", "مصر"),
//!     ("مدينة", "مدين"),
//!     ("يكتب", "يكتب"),
//! ];
//! for (word, stem) in table {
//!     assert_eq!(&word[stem_span(word)], stem);
//! }
//! ```

use std::ops::Range;

const ALEF: char = 'ا'; // U+0627 ARABIC LETTER ALEF
const BEH: char = 'ب'; // U+0628 ARABIC LETTER BEH
const TEH_MARBUTA: char = 'ة'; // U+0629 ARABIC LETTER TEH MARBUTA
const TEH: char = 'ت'; // U+062A ARABIC LETTER TEH
const FEH: char = 'ف'; // U+0641 ARABIC LETTER FEH
const KAF: char = 'ك'; // U+0643 ARABIC LETTER KAF
const LAM: char = 'ل'; // U+0644 ARABIC LETTER LAM
const NOON: char = 'ن'; // U+0646 ARABIC LETTER NOON
const HEH: char = 'ه'; // U+0647 ARABIC LETTER HEH
const WAW: char = 'و'; // U+0648 ARABIC LETTER WAW
const YEH: char = 'ي'; // U+064A ARABIC LETTER YEH

/// UTF-8 bytes of a letter of an affix: the same for all of them, so that counting letters counts bytes.
const LETTER_BYTES: usize = ALEF.len_utf8();

/// The article with what is written onto it, then the conjunction. At most one is taken.
const PREFIXES: [&[char]; 7] = [
    &[ALEF, LAM],      // the
    &[WAW, ALEF, LAM], // and the
    &[BEH, ALEF, LAM], // with the
    &[KAF, ALEF, LAM], // like the
    &[FEH, ALEF, LAM], // so the
    &[LAM, LAM],       // to the: what light10 adds to the light8 of the same paper
    &[WAW],            // and: last, else it would take the و of "and the" and leave the article
];

/// Endings of number, gender, possession and relation. Each is tried once, in this order, on what the ones
/// before it left; longer ones come first where one ends in another.
const SUFFIXES: [&[char]; 10] = [
    &[HEH, ALEF],        // her
    &[ALEF, NOON],       // dual
    &[ALEF, TEH],        // feminine plural
    &[WAW, NOON],        // masculine plural
    &[YEH, NOON],        // masculine plural or dual, oblique
    &[YEH, HEH],         // relation, feminine, once ة is normalized to ه
    &[YEH, TEH_MARBUTA], // relation, feminine, as written: serves text that was not normalized
    &[HEH],              // his, and the feminine once normalized
    &[TEH_MARBUTA],      // feminine, as written
    &[YEH],              // relation, or my
];

/// Letters that must be left when an affix goes. Two still tell words apart and keep the many short words
/// whole.
const LETTERS_LEFT: usize = 2;

/// Letters that must be left when و goes: it begins so many words of three letters that two would not do.
const LETTERS_LEFT_BY_WAW: usize = 3;

/// The bytes of `word` that are its stem. Constant time: only the ends are read, however long the word.
///
/// ```
/// use kalima::morphology::stem::light10::stem_span;
///
/// assert_eq!(stem_span("والكتاب"), 6..14);
/// assert_eq!(stem_span("English"), 0..7);
/// ```
#[must_use]
pub fn stem_span(word: &str) -> Range<usize> {
    let (prefix, suffix) = affix_lengths(word.chars().map(u32::from));
    prefix * LETTER_BYTES..word.len() - suffix * LETTER_BYTES
}

/// The code points of `word` that are its stem; lone surrogates are letters like any other. Constant time.
///
/// ```
/// use kalima::morphology::stem::light10::stem_span_of;
///
/// let word: Vec<u32> = "والكتاب".chars().map(u32::from).collect();
/// assert_eq!(stem_span_of(&word), 3..7);
/// ```
#[must_use]
pub fn stem_span_of(word: &[u32]) -> Range<usize> {
    let (prefix, suffix) = affix_lengths(word.iter().copied());
    prefix..word.len() - suffix
}

/// Letters of the prefix and of the suffixes together that a word of these code points loses.
fn affix_lengths<W>(word: W) -> (usize, usize)
where
    W: DoubleEndedIterator<Item = u32> + Clone,
{
    let (mut left, prefix) = strip_prefix(&word).unwrap_or((word, 0));
    let mut suffixes = 0;
    for suffix in SUFFIXES {
        let Some(shorter) = without_suffix(&left, suffix) else { continue };
        left = shorter;
        suffixes += suffix.len();
    }
    (prefix, suffixes)
}

/// The word without the first prefix of the list that may go, and the letters of that prefix.
fn strip_prefix<W>(word: &W) -> Option<(W, usize)>
where
    W: Iterator<Item = u32> + Clone,
{
    PREFIXES.iter().find_map(|prefix| Some((without_prefix(word, prefix)?, prefix.len())))
}

fn without_prefix<W>(word: &W, prefix: &[char]) -> Option<W>
where
    W: Iterator<Item = u32> + Clone,
{
    let mut left = word.clone();
    let begins = prefix.iter().all(|&letter| left.next() == Some(u32::from(letter)));
    let letters_left = if prefix == [WAW] { LETTERS_LEFT_BY_WAW } else { LETTERS_LEFT };
    (begins && has_letters(&left, letters_left)).then_some(left)
}

fn without_suffix<W>(word: &W, suffix: &[char]) -> Option<W>
where
    W: DoubleEndedIterator<Item = u32> + Clone,
{
    let mut left = word.clone();
    let ends = suffix.iter().rev().all(|&letter| left.next_back() == Some(u32::from(letter)));
    (ends && has_letters(&left, LETTERS_LEFT)).then_some(left)
}

/// Lucene counts UTF-16 units, so that a letter above U+FFFF stands for two; matched here, or stems would
/// differ.
fn has_letters<W>(word: &W, least: usize) -> bool
where
    W: Iterator<Item = u32> + Clone,
{
    let units = |code_point| if code_point > 0xFFFF { 2 } else { 1 };
    word.clone().take(least).map(units).sum::<usize>() >= least
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    fn stem(word: &str) -> &str {
        &word[stem_span(word)]
    }

    #[test]
    fn article() {
        assert_eq!(stem("الحسن"), "حسن");
        assert_eq!(stem("اليد"), "يد", "two letters are enough");
        assert_eq!(stem("الو"), "الو", "one letter is not");
    }

    #[test]
    fn conjunction_and_article() {
        assert_eq!(stem("والحسن"), "حسن");
        assert_eq!(stem("فالحسن"), "حسن");
        assert_eq!(stem("فالق"), "فالق");
    }

    #[test]
    fn preposition_and_article() {
        assert_eq!(stem("بالحسن"), "حسن");
        assert_eq!(stem("كالحسن"), "حسن");
        assert_eq!(stem("للاخر"), "اخر");
    }

    #[test]
    fn preposition_alone_stays() {
        assert_eq!(stem("بحسن"), "بحسن");
        assert_eq!(stem("لحسن"), "لحسن");
        assert_eq!(stem("كحسن"), "كحسن");
        assert_eq!(stem("فحسن"), "فحسن");
    }

    #[test]
    fn conjunction() {
        assert_eq!(stem("وحسن"), "حسن");
        assert_eq!(stem("وهم"), "وهم", "two letters are not enough");
        assert_eq!(stem("والد"), "الد", "too short for the article, long enough for the conjunction");
    }

    #[test]
    fn one_prefix_a_word() {
        assert_eq!(stem("وللحسن"), "للحسن");
        assert_eq!(stem("ووالحسن"), "والحسن");
    }

    #[test]
    fn possessive() {
        assert_eq!(stem("زوجها"), "زوج");
        assert_eq!(stem("ساهده"), "ساهد");
        assert_eq!(stem("ساهدي"), "ساهد");
    }

    #[test]
    fn dual_and_sound_plural() {
        assert_eq!(stem("ساهدان"), "ساهد");
        assert_eq!(stem("ساهدات"), "ساهد");
        assert_eq!(stem("ساهدون"), "ساهد");
        assert_eq!(stem("ساهدين"), "ساهد");
    }

    #[test]
    fn nisba_and_teh_marbuta() {
        assert_eq!(stem("ساهديه"), "ساهد");
        assert_eq!(stem("ساهدية"), "ساهد");
        assert_eq!(stem("ساهدة"), "ساهد");
    }

    #[test]
    fn suffixes_are_tried_once_in_order() {
        assert_eq!(stem("ساهدهات"), "ساهد", "ات, then ه");
        assert_eq!(stem("ساهداتها"), "ساهد", "ها, then ات");
        assert_eq!(stem("ساهدانات"), "ساهدان", "ان was passed before ات fell");
        assert_eq!(stem("مدينة"), "مدين", "ين was passed before ة fell");
        assert_eq!(stem("حية"), "حي", "too short for ية, long enough for ة");
        assert_eq!(stem("يد"), "يد");
        assert_eq!(stem("يده"), "يد");
    }

    #[test]
    fn prefix_and_suffix_share_no_letter() {
        assert_eq!(stem("وساهدون"), "ساهد");
        assert_eq!(stem("بالون"), "ون");
        assert_eq!(stem("الها"), "ها");
    }

    #[test]
    fn other_words_stay() {
        for word in ["", "و", "ه", "English", "2026", "\u{64B}", "قلم\u{64C}", "\u{1F600}"] {
            assert_eq!(stem(word), word);
        }
    }

    #[test]
    fn letter_above_ffff_counts_twice() {
        assert_eq!(stem("\u{1F600}ه"), "\u{1F600}");
        assert_eq!(stem("ال\u{1F600}"), "\u{1F600}");
        assert_eq!(stem("و\u{1F600}"), "و\u{1F600}");
        assert_eq!(stem("وم\u{1F600}"), "م\u{1F600}");
    }

    #[test]
    fn lone_surrogate_counts_once() {
        let heh = u32::from(HEH);
        assert_eq!(stem_span_of(&[0xD83D, heh]), 0..2);
        assert_eq!(stem_span_of(&[0xD83D, 0xDE00, heh]), 0..2);
        assert_eq!(stem_span_of(&[0x1F600, heh]), 0..1);
    }

    #[test]
    fn letters_of_affixes_have_one_size() {
        let letters = PREFIXES.iter().chain(&SUFFIXES).copied().flatten();
        assert!(letters.into_iter().all(|letter| letter.len_utf8() == LETTER_BYTES));
    }

    #[test]
    fn long_word_is_not_walked() {
        let steps = Cell::new(0);
        let word = "و".chars().chain(std::iter::repeat_n(YEH, 1_000_000)).collect::<String>();
        let counted = word.chars().map(|letter| {
            steps.set(steps.get() + 1);
            u32::from(letter)
        });
        assert_eq!(affix_lengths(counted), (1, 1));
        assert!(steps.get() < 100, "{} letters read", steps.get());
    }
}
