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
//! | وللناس | للناس | one prefix a word; the paper would take both, as [`larkey`](super::larkey) does |
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

use super::affix::{Affix, LETTER_BYTES, Stored};
use super::larkey::suffixes_length;
use super::trace::Trace;

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

/// The article with what is written onto it, then the conjunction, with what a trace says. At most one is taken.
const PREFIXES: [(Affix, &str); 7] = [
    (Affix::prefix(&[ALEF, LAM]), "prefix ال"),       // the
    (Affix::prefix(&[WAW, ALEF, LAM]), "prefix وال"), // and the
    (Affix::prefix(&[BEH, ALEF, LAM]), "prefix بال"), // with the
    (Affix::prefix(&[KAF, ALEF, LAM]), "prefix كال"), // like the
    (Affix::prefix(&[FEH, ALEF, LAM]), "prefix فال"), // so the
    (Affix::prefix(&[LAM, LAM]), "prefix لل"), // to the: what light10 adds to the light8 of the same paper
    (Affix::prefix(&[WAW]), "prefix و"),       // and: last, else it would leave the article of "and the"
];

/// Endings of number, gender, possession and relation. Each is tried once, in this order, on what the ones
/// before it left; longer ones come first where one ends in another.
pub(super) const SUFFIXES: [(Affix, &str); 10] = [
    (Affix::suffix(&[HEH, ALEF]), "suffix ها"),        // her
    (Affix::suffix(&[ALEF, NOON]), "suffix ان"),       // dual
    (Affix::suffix(&[ALEF, TEH]), "suffix ات"),        // feminine plural
    (Affix::suffix(&[WAW, NOON]), "suffix ون"),        // masculine plural
    (Affix::suffix(&[YEH, NOON]), "suffix ين"),        // masculine plural or dual, oblique
    (Affix::suffix(&[YEH, HEH]), "suffix يه"),         // relation, feminine, once ة is normalized to ه
    (Affix::suffix(&[YEH, TEH_MARBUTA]), "suffix ية"), // relation, feminine, as written: serves text that was not normalized
    (Affix::suffix(&[HEH]), "suffix ه"),               // his, and the feminine once normalized
    (Affix::suffix(&[TEH_MARBUTA]), "suffix ة"),       // feminine, as written
    (Affix::suffix(&[YEH]), "suffix ي"),               // relation, or my
];

/// Letters that must be left when an affix goes, in UTF-16 units as Lucene counts them. Two still tell words
/// apart and keep the many short words whole.
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
    let (prefix, suffix) = affix_lengths(word, &mut ());
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
    let (prefix, suffix) = affix_lengths(word, &mut ());
    prefix..word.len() - suffix
}

/// The rules that fire, in order. Constant time.
///
/// ```
/// use kalima::morphology::stem::light10::explain;
///
/// assert_eq!(explain("والمكتباتها"), ["prefix وال", "suffix ها", "suffix ات"]);
/// ```
#[must_use]
pub fn explain(word: &str) -> Vec<&'static str> {
    let mut rules = Vec::new();
    affix_lengths(word, &mut rules);
    rules
}

/// Letters of the prefix and of the suffixes together that a word loses.
fn affix_lengths(word: impl Stored, trace: &mut impl Trace) -> (usize, usize) {
    let prefix = prefix_length(word, trace);
    (prefix, suffixes_length(word.without(prefix, 0), &SUFFIXES, trace))
}

/// Letters of the first prefix of the list that may go; 0 if none may.
fn prefix_length(word: impl Stored, trace: &mut impl Trace) -> usize {
    let start = word.start();
    for (prefix, name) in &PREFIXES {
        let least = if prefix.length() == 1 { LETTERS_LEFT_BY_WAW } else { LETTERS_LEFT };
        if prefix.is_at(start) && word.without(prefix.length(), 0).has_units(least) {
            trace.fired(name);
            return prefix.length();
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use std::hint::black_box;

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
    fn rules_are_named_by_their_affix() {
        for (_, rule) in PREFIXES {
            let affix = rule.strip_prefix("prefix ").unwrap();
            let word = format!("{affix}صدر");
            assert_eq!((stem(&word), explain(&word)), ("صدر", vec![rule]));
        }
        for (_, rule) in SUFFIXES {
            let affix = rule.strip_prefix("suffix ").unwrap();
            let word = format!("صدر{affix}");
            assert_eq!((stem(&word), explain(&word)), ("صدر", vec![rule]));
        }
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
    fn long_word_is_not_walked() {
        let word = "ي".repeat(1 << 20);
        // Walked, these are terabytes, for which nobody waits.
        for _ in 0..1_000_000 {
            assert_eq!(black_box(stem_span(black_box(&word))), 0..word.len() - 2);
        }
    }
}
