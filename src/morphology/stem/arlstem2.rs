//! ARLSTem2: ARLSTem with feminines first, adjectives of its own, and a second look at nouns.
//!
//! *Source.* Abainia and Rebbani, "Comparing the Effectiveness of the Improved ARLSTem Algorithm with Existing
//! Arabic Light Stemmers" (ICTAACS 2019), as `ARLSTem2` of NLTK reads it (`nltk.stem.arlstem2`, 3.10.4). This file
//! and `arlstem_steps.rs` re-express that class (Apache-2.0, see `THIRD-PARTY`); stems are the same for every word.
//! The class also remembers whether its last word was a verb: nothing reads that, and nothing is remembered here.
//!
//! *Never nothing, odd input.* As in [`arlstem`](super::arlstem), but three letters are left before ات too.
//!
//! | word | stem | why |
//! |---|---|---|
//! | والكتاب | كتاب | conjunction و, prefix ال |
//! | المعلمون | علم | pattern مفعلون |
//! | مكتوب | كتب | pattern مفعول, in the second round |
//! | شاعرة | شعر | pattern فاعلة: feminines come first |
//! | تعليمية | علم | pattern تفعيلية |
//! | اجتماعي | اجتمع | an adjective: pattern افعالي, of which the first ا stays |
//! | إجتماعية | اجتمع | the hamza is taken off; pattern افعالية |
//! | مصري | مصر | ي, in the second round |
//! | بنات | بنا | three letters must be left before ات: only ت goes, as of a verb |
//! | مستشفيات | مستشف | ات, then ي in the second round |
//! | ليكتب | كتب | prefix of an imperative, which ARLSTem does not reach |
//! | تعليم | عليم | ت goes as of a verb, so the second round sees no تفعيل |
//!
//! ```
//! use kalima::morphology::stem::arlstem2::stem;
//!
//! let table = [
//!     ("والكتاب", "كتاب"),
//!     ("المعلمون", "علم"),
//!     ("مكتوب", "كتب"),
//!     ("شاعرة", "شعر"),
//!     ("تعليمية", "علم"),
//!     ("اجتماعي", "اجتمع"),
//!     ("إجتماعية", "اجتمع"),
//!     ("مصري", "مصر"),
//!     ("بنات", "بنا"),
//!     ("مستشفيات", "مستشف"),
//!     ("ليكتب", "كتب"),
//!     ("تعليم", "عليم"),
//! ];
//! for (word, expected) in table {
//!     assert_eq!(stem(word), expected);
//! }
//! ```

use std::borrow::Cow;
use std::ops::Range;

use super::affix_list::Affixes;
use super::arlstem_steps::{is_mark, normalize, noun_prefix, number, pronoun, verb};
use super::letters::Letters;
use super::part;
use super::trace::Trace;
use crate::chars::CodePoint;

const ALEF: CodePoint = 'ا' as CodePoint; // U+0627 ARABIC LETTER ALEF
const TEH_MARBUTA: CodePoint = 'ة' as CodePoint; // U+0629 ARABIC LETTER TEH MARBUTA
const TEH: CodePoint = 'ت' as CodePoint; // U+062A ARABIC LETTER TEH
const LAM: CodePoint = 'ل' as CodePoint; // U+0644 ARABIC LETTER LAM
const MEEM: CodePoint = 'م' as CodePoint; // U+0645 ARABIC LETTER MEEM
const NOON: CodePoint = 'ن' as CodePoint; // U+0646 ARABIC LETTER NOON
const WAW: CodePoint = 'و' as CodePoint; // U+0648 ARABIC LETTER WAW
const YEH: CodePoint = 'ي' as CodePoint; // U+064A ARABIC LETTER YEH

/// "let", before the persons of the present tense.
const IMPERATIVE_PREFIXES: Affixes<3> = Affixes::new([
    "prefix لن", // let us
    "prefix لت", // let her
    "prefix لي", // let him
]);

/// The stem of `word`, borrowed from it where it is a part of it. O(n).
///
/// ```
/// use kalima::morphology::stem::arlstem2::stem;
///
/// assert_eq!(stem("والكتاب"), "كتاب");
/// assert_eq!(stem("مكتوب"), "كتب");
/// ```
#[must_use]
pub fn stem(word: &str) -> Cow<'_, str> {
    part::text(word, is_mark, &stemmed(word.chars().map(u32::from), &mut ()))
}

/// The bytes of `word` that are its stem; `None` where it has letters between those of the stem, or an alef with
/// hamza or an alef maksura that the stem has plain.
///
/// ```
/// use kalima::morphology::stem::arlstem2::stem_span;
///
/// assert_eq!(stem_span("والكتاب"), Some(6..14));
/// assert_eq!(stem_span("مكتوب"), None);
/// ```
#[must_use]
pub fn stem_span(word: &str) -> Option<Range<usize>> {
    part::range_in_text(word, is_mark, &stemmed(word.chars().map(u32::from), &mut ()))
}

/// As [`stem_span`], in code points; lone surrogates are letters like any other.
pub(super) fn stem_span_of(word: &[CodePoint]) -> Option<Range<usize>> {
    part::range(word.iter().copied().enumerate(), word.len(), is_mark, &stem_of(word))
}

/// The stem of a word stored as code points.
pub(super) fn stem_of(word: &[CodePoint]) -> Letters {
    stemmed(word.iter().copied(), &mut ())
}

/// The rules that make the stem of `word`, in the order in which they fire.
///
/// ```
/// use kalima::morphology::stem::arlstem2::explain;
///
/// assert_eq!(explain("والمكتوب"), ["conjunction و", "prefix ال", "pattern مفعول"]);
/// ```
#[must_use]
pub fn explain(word: &str) -> Vec<&'static str> {
    let mut rules = Vec::new();
    stemmed(word.chars().map(u32::from), &mut rules);
    rules
}

fn stemmed(word: impl Iterator<Item = CodePoint>, trace: &mut impl Trace) -> Letters {
    let mut word = Letters::new(word);
    run(&mut word, trace);
    word
}

fn run(word: &mut Letters, trace: &mut impl Trace) {
    first_round(word, trace);
    second_round(word, trace);
}

/// ARLSTem's steps, but feminines and adjectives come before pronouns: ة and their ي are no part of a pronoun.
fn first_round(word: &mut Letters, trace: &mut impl Trace) {
    normalize(word, trace);
    let is_noun = noun_prefix(word, trace);
    if masculine(word, trace) || adjective(word, trace) {
        return;
    }
    pronoun(word, trace);
    if singular(word, trace) || is_noun {
        return;
    }
    let _ = verb(word, trace) || IMPERATIVE_PREFIXES.take_prefix(word, trace);
}

/// Makes a feminine masculine.
fn masculine(word: &mut Letters, trace: &mut impl Trace) -> bool {
    match word[..] {
        [TEH, _, _, .., YEH, _, YEH, TEH_MARBUTA] => {
            word.remove(word.len() - 4);
            word.drop_first(1);
            word.drop_last(2);
            trace.fired("pattern تفعيلية");
        }
        // The first ا stays.
        [ALEF, _, _, .., ALEF, _, YEH, TEH_MARBUTA] => {
            word.remove(word.len() - 4);
            word.drop_last(2);
            trace.fired("pattern افعالية");
        }
        // Before the next, which would take another ا.
        [_, _, _, .., ALEF, YEH, TEH_MARBUTA] => {
            word.drop_last(2);
            trace.fired("suffix ية");
        }
        [_, ALEF, _, _, .., TEH_MARBUTA] => {
            word.remove(1);
            word.drop_last(1);
            trace.fired("pattern فاعلة");
        }
        [_, _, _, .., YEH, TEH_MARBUTA] => {
            word.drop_last(2);
            trace.fired("suffix ية");
        }
        [_, _, _, .., TEH_MARBUTA] => {
            word.drop_last(1);
            trace.fired("suffix ة");
        }
        _ => return false,
    }
    true
}

/// Makes the noun of an adjective.
fn adjective(word: &mut Letters, trace: &mut impl Trace) -> bool {
    let [ALEF, _, _, .., ALEF, _, YEH] = word[..] else { return false };
    // The first ا stays.
    word.remove(word.len() - 3);
    word.drop_last(1);
    trace.fired("pattern افعالي");
    true
}

/// Makes a plural singular.
fn singular(word: &mut Letters, trace: &mut impl Trace) -> bool {
    if let [MEEM, _, _, _, .., WAW, NOON] = word[..] {
        word.drop_first(1);
        word.drop_last(2);
        trace.fired("pattern مفعلون");
        return true;
    }
    if number(word, trace) {
        return true;
    }
    match word[..] {
        [_, _, _, .., ALEF, TEH] => {
            word.drop_last(2);
            trace.fired("suffix ات");
        }
        [ALEF, _, ALEF, _, _, ..] => {
            word.remove(2);
            trace.fired("pattern افاعل");
        }
        [ALEF, _, _, .., ALEF, _] => {
            word.remove(word.len() - 2);
            word.drop_first(1);
            trace.fired("pattern افعال");
        }
        _ => return false,
    }
    true
}

/// What nouns still have, whatever the first round took.
fn second_round(word: &mut Letters, trace: &mut impl Trace) {
    match word[..] {
        [TEH, _, _, .., YEH, _] => {
            word.remove(word.len() - 2);
            word.drop_first(1);
            trace.fired("pattern تفعيل");
        }
        [MEEM, _, _, .., WAW, _] => {
            word.remove(word.len() - 2);
            word.drop_first(1);
            trace.fired("pattern مفعول");
        }
        [first, _, _, .., YEH] if first != ALEF => {
            word.drop_last(1);
            trace.fired("suffix ي");
        }
        [LAM, _, _, _, ..] => {
            word.drop_first(1);
            trace.fired("prefix ل");
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_rules(word: &str, expected: &str, rules: &[&str]) {
        assert_eq!((&*stem(word), &*explain(word)), (expected, rules));
    }

    #[test]
    fn feminines_come_first() {
        assert_rules("تعليمية", "علم", &["pattern تفعيلية"]);
        assert_rules("اجتماعية", "اجتمع", &["pattern افعالية"]);
        assert_rules("عالية", "علي", &["pattern فاعلة"]);
        assert_rules("ساداية", "سادا", &["suffix ية"]);
        assert_rules("شاعرة", "شعر", &["pattern فاعلة"]);
        assert_rules("مصرية", "مصر", &["suffix ية"]);
        assert_rules("سمكة", "سمك", &["suffix ة"]);
        assert_rules("سنة", "سنة", &[]);
    }

    #[test]
    fn adjectives_keep_their_first_alef() {
        assert_rules("اجتماعي", "اجتمع", &["pattern افعالي"]);
    }

    #[test]
    fn plurals_become_singular() {
        assert_rules("مجتهدون", "جتهد", &["pattern مفعلون"]);
        assert_rules("شاهدون", "شاهد", &["suffix ون"]);
        assert_rules("فتات", "فتا", &["suffix ت"]);
        assert_rules("اماكن", "امكن", &["pattern افاعل"]);
        assert_rules("اقلام", "قلم", &["pattern افعال"]);
    }

    #[test]
    fn nouns_are_looked_at_again() {
        assert_rules("مكتوب", "كتب", &["pattern مفعول"]);
        assert_rules("التعليم", "علم", &["prefix ال", "pattern تفعيل"]);
        assert_rules("مصري", "مصر", &["suffix ي"]);
        assert_rules("لقلم", "قلم", &["prefix ل"]);
    }

    #[test]
    fn imperatives_with_lam_are_verbs() {
        assert_rules("ليكتب", "كتب", &["prefix لي"]);
        assert_rules("الليكتب", "يكتب", &["prefix ال", "prefix ل"]);
    }

    #[test]
    fn letters_of_any_kind_are_between_those_of_affixes() {
        assert_eq!(stem("الxyz"), "xyz");
        assert_eq!(stem("والﻛﺘﺐ"), "ﻛﺘﺐ");
        for word in ["English", "2026", "ﻛﺘﺎب", "كتـب", "\u{1F600}"] {
            assert_eq!((stem(word), stem_span(word)), (Cow::Borrowed(word), Some(0..word.len())));
        }
    }

    #[test]
    fn short_words_are_normalized_alone() {
        for word in ["", "\u{64E}", "\u{64B}\u{65F}"] {
            assert_eq!((&*stem(word), stem_span(word)), ("", Some(word.len()..word.len())));
        }
        for (word, expected) in
            [("و", "و"), ("ة", "ة"), ("أ", "ا"), ("على", "علي"), ("ورد", "ورد"), ("ات", "ات")]
        {
            assert_eq!(stem(word), expected);
            assert_eq!(stem_span(word).is_some(), word == expected);
        }
    }

    #[test]
    fn lone_surrogate_is_a_letter() {
        let surrogates = [0xD83D, 0xDE00, 0xDFFF];
        let word: Vec<CodePoint> = [&[ALEF, LAM][..], &surrogates].concat();
        assert_eq!(*stem_of(&word), surrogates);
        assert_eq!(stem_span_of(&word), Some(2..5));
    }
}
