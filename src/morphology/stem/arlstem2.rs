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
use super::arlstem_steps::{
    NORMALIZATION, conjunction, noun_prefix, number, pronoun, trace_normalization, verb,
};
use super::normalization::Normalization;
use super::rewriting::Rewriting;
use super::trace::Trace;
use super::word::{Word, code};
use crate::chars::CodePoint;

const ALEF: u8 = code('ا'); // U+0627 ARABIC LETTER ALEF
const TEH_MARBUTA: u8 = code('ة'); // U+0629 ARABIC LETTER TEH MARBUTA
const TEH: u8 = code('ت'); // U+062A ARABIC LETTER TEH
const LAM: u8 = code('ل'); // U+0644 ARABIC LETTER LAM
const MEEM: u8 = code('م'); // U+0645 ARABIC LETTER MEEM
const NOON: u8 = code('ن'); // U+0646 ARABIC LETTER NOON
const WAW: u8 = code('و'); // U+0648 ARABIC LETTER WAW
const YEH: u8 = code('ي'); // U+064A ARABIC LETTER YEH

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
    Arlstem2::stem(word)
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
    Arlstem2::stem_span(word)
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
    Arlstem2::explain(word)
}

pub(super) struct Arlstem2;

impl Rewriting for Arlstem2 {
    type Guess = ();

    const NORMALIZATION: &'static Normalization = &NORMALIZATION;

    fn guess(_: &impl Word, _: &mut impl Trace) {}

    fn trace_normalization(given: &[CodePoint], trace: &mut impl Trace) {
        trace_normalization(given, trace);
    }

    fn strip(word: &mut impl Word, (): (), trace: &mut impl Trace) {
        first_round(word, trace);
        second_round(word, trace);
    }
}

/// ARLSTem's steps, but feminines and adjectives come before pronouns: ة and their ي are no part of a pronoun.
fn first_round(word: &mut impl Word, trace: &mut impl Trace) {
    conjunction(word, trace);
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
fn masculine(word: &mut impl Word, trace: &mut impl Trace) -> bool {
    match word.ends() {
        (7.., [TEH, ..], [YEH, _, YEH, TEH_MARBUTA]) => {
            word.remove(word.length() - 4);
            word.drop_first(1);
            word.drop_last(2);
            trace.fired("pattern تفعيلية");
        }
        // The first ا stays.
        (7.., [ALEF, ..], [ALEF, _, YEH, TEH_MARBUTA]) => {
            word.remove(word.length() - 4);
            word.drop_last(2);
            trace.fired("pattern افعالية");
        }
        // Before the next, which would take another ا.
        (6.., _, [.., ALEF, YEH, TEH_MARBUTA]) => {
            word.drop_last(2);
            trace.fired("suffix ية");
        }
        (5.., [_, ALEF, ..], [.., TEH_MARBUTA]) => {
            word.remove(1);
            word.drop_last(1);
            trace.fired("pattern فاعلة");
        }
        (5.., _, [.., YEH, TEH_MARBUTA]) => {
            word.drop_last(2);
            trace.fired("suffix ية");
        }
        (4.., _, [.., TEH_MARBUTA]) => {
            word.drop_last(1);
            trace.fired("suffix ة");
        }
        _ => return false,
    }
    true
}

/// Makes the noun of an adjective.
fn adjective(word: &mut impl Word, trace: &mut impl Trace) -> bool {
    let (6.., [ALEF, ..], [.., ALEF, _, YEH]) = word.ends() else { return false };
    // The first ا stays.
    word.remove(word.length() - 3);
    word.drop_last(1);
    trace.fired("pattern افعالي");
    true
}

/// Makes a plural singular.
fn singular(word: &mut impl Word, trace: &mut impl Trace) -> bool {
    if let (6.., [MEEM, ..], [.., WAW, NOON]) = word.ends() {
        word.drop_first(1);
        word.drop_last(2);
        trace.fired("pattern مفعلون");
        return true;
    }
    if number(word, trace) {
        return true;
    }
    match word.ends() {
        (5.., _, [.., ALEF, TEH]) => {
            word.drop_last(2);
            trace.fired("suffix ات");
        }
        (5.., [ALEF, _, ALEF, ..], _) => {
            word.remove(2);
            trace.fired("pattern افاعل");
        }
        (5.., [ALEF, ..], [.., ALEF, _]) => {
            word.remove(word.length() - 2);
            word.drop_first(1);
            trace.fired("pattern افعال");
        }
        _ => return false,
    }
    true
}

/// What nouns still have, whatever the first round took.
fn second_round(word: &mut impl Word, trace: &mut impl Trace) {
    match word.ends() {
        (5.., [TEH, ..], [.., YEH, _]) => {
            word.remove(word.length() - 2);
            word.drop_first(1);
            trace.fired("pattern تفعيل");
        }
        (5.., [MEEM, ..], [.., WAW, _]) => {
            word.remove(word.length() - 2);
            word.drop_first(1);
            trace.fired("pattern مفعول");
        }
        (4.., [first, ..], [.., YEH]) if first != ALEF => {
            word.drop_last(1);
            trace.fired("suffix ي");
        }
        (4.., [LAM, ..], _) => {
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
        let word: Vec<CodePoint> = "ال".chars().map(u32::from).chain(surrogates).collect();
        assert_eq!(*Arlstem2::stem_of(&word), surrogates);
        assert_eq!(Arlstem2::stem_span_of(&word), Some(2..5));
    }
}
