//! ARLSTem: a light stemmer that also makes plurals singular and feminines masculine, and takes off what verbs are
//! inflected by.
//!
//! *Source.* Abainia, Ouamour and Sayoud, "A novel robust Arabic light stemmer" (Journal of Experimental and
//! Theoretical Artificial Intelligence 29(3), 2017), as `ARLSTem` of NLTK reads it (`nltk.stem.arlstem`, 3.10.4).
//! This file and `arlstem_steps.rs` re-express that class (Apache-2.0, see `THIRD-PARTY`); stems are the same for
//! every word. The class has a last step for imperatives with ل, which never is reached: the step before it always
//! answers.
//!
//! *Never nothing.* NLTK's method answers `None` to `None` alone, never to a `str`; there is a stem here for every
//! word. That of a word of marks alone is empty, and no other is: three letters are left by every rule, but two
//! before ات.
//!
//! *Odd input.* The marks U+064B to U+065F are taken out, أ إ آ are written ا and ى is written ي, in words that are
//! not stemmed too. Every other code point is a letter: a tatweel, a presentation form, a Latin letter and a lone
//! surrogate too.
//!
//! | word | stem | why |
//! |---|---|---|
//! | والكتاب | كتاب | conjunction و, prefix ال |
//! | وللناس | ناس | conjunction و, prefix لل |
//! | فالمدرسة | فالمدرس | prefix فال is in no list; ة |
//! | مدرستهم | مدرس | suffix هم, then ت as of a verb |
//! | المعلمون | معلم | a plural made singular |
//! | وأقلامهم | قلم | the hamza is taken off; pattern افعال |
//! | بنات | بن | ات, though two letters are left |
//! | سيكتبون | سيكتب | ون goes as of a noun, and the prefixes of verbs are tried no more |
//! | اكتبوا | كتب | both ends of an imperative |
//! | سيكتب | كتب | prefix of the future |
//! | استقبال | ستقبل | taken for a plural like افعال |
//! | مستشفى | مستشفي | ى is written ي in every word |
//!
//! ```
//! use kalima::morphology::stem::arlstem::stem;
//!
//! let table = [
//!     ("والكتاب", "كتاب"),
//!     ("وللناس", "ناس"),
//!     ("فالمدرسة", "فالمدرس"),
//!     ("مدرستهم", "مدرس"),
//!     ("المعلمون", "معلم"),
//!     ("وأقلامهم", "قلم"),
//!     ("بنات", "بن"),
//!     ("سيكتبون", "سيكتب"),
//!     ("اكتبوا", "كتب"),
//!     ("سيكتب", "كتب"),
//!     ("استقبال", "ستقبل"),
//!     ("مستشفى", "مستشفي"),
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
const TEH: u8 = code('ت'); // U+062A ARABIC LETTER TEH

const FEMININE: Affixes<1> = Affixes::new(["suffix ة"]);

/// The stem of `word`, borrowed from it where it is a part of it. O(n).
///
/// ```
/// use kalima::morphology::stem::arlstem::stem;
///
/// assert_eq!(stem("والكتاب"), "كتاب");
/// assert_eq!(stem("أقلام"), "قلم");
/// ```
#[must_use]
pub fn stem(word: &str) -> Cow<'_, str> {
    Arlstem::stem(word)
}

/// The bytes of `word` that are its stem; `None` where it has letters between those of the stem, or an alef with
/// hamza or an alef maksura that the stem has plain.
///
/// ```
/// use kalima::morphology::stem::arlstem::stem_span;
///
/// assert_eq!(stem_span("والكتاب"), Some(6..14));
/// assert_eq!(stem_span("أقلام"), None);
/// ```
#[must_use]
pub fn stem_span(word: &str) -> Option<Range<usize>> {
    Arlstem::stem_span(word)
}

/// The rules that make the stem of `word`, in the order in which they fire.
///
/// ```
/// use kalima::morphology::stem::arlstem::explain;
///
/// assert_eq!(explain("وأقلامهم"), ["hamza of alef", "conjunction و", "suffix هم", "pattern افعال"]);
/// ```
#[must_use]
pub fn explain(word: &str) -> Vec<&'static str> {
    Arlstem::explain(word)
}

pub(super) struct Arlstem;

impl Rewriting for Arlstem {
    type Guess = ();

    const NORMALIZATION: &'static Normalization = &NORMALIZATION;

    fn guess(_: &impl Word, _: &mut impl Trace) {}

    fn trace_normalization(given: &[CodePoint], trace: &mut impl Trace) {
        trace_normalization(given, trace);
    }

    fn strip(word: &mut impl Word, (): (), trace: &mut impl Trace) {
        conjunction(word, trace);
        let is_noun = noun_prefix(word, trace);
        pronoun(word, trace);
        if singular(word, trace) || FEMININE.take_suffix(word, trace) || is_noun {
            return;
        }
        verb(word, trace);
    }
}

/// Makes a plural singular.
fn singular(word: &mut impl Word, trace: &mut impl Trace) -> bool {
    if number(word, trace) {
        return true;
    }
    match word.ends() {
        // Two letters are enough here, and only here.
        (4.., _, [.., ALEF, TEH]) => {
            word.drop_last(2);
            trace.fired("suffix ات");
        }
        (4.., [ALEF, _, ALEF, ..], _) => {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_become_singular() {
        assert_eq!(explain("معلمون"), ["suffix ون"]);
        assert_eq!(explain("فتات"), ["suffix ات"], "two letters are left");
        assert_eq!(explain("فات"), [""; 0]);
        assert_eq!((&*stem("اماكن"), explain("اماكن")), ("امكن", vec!["pattern افاعل"]));
        assert_eq!((&*stem("اماك"), explain("اماك")), ("اما", vec!["suffix ك"]));
        assert_eq!((&*stem("اقلام"), explain("اقلام")), ("قلم", vec!["pattern افعال"]));
    }

    #[test]
    fn words_with_the_prefix_of_a_noun_are_no_verbs() {
        assert_eq!(explain("سنكتب"), ["prefix سن"]);
        assert_eq!(explain("السنكتب"), ["prefix ال"]);
        assert_eq!(explain("شجرة"), ["suffix ة"]);
        assert_eq!(explain("الشجرة"), ["prefix ال", "suffix ة"]);
    }

    #[test]
    fn imperatives_with_lam_are_not_known() {
        assert_eq!(stem("ليكتب"), "ليكتب");
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
        assert_eq!(*Arlstem::stem_of(&word), surrogates);
        assert_eq!(Arlstem::stem_span_of(&word), Some(2..5));
    }
}
