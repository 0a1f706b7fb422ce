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
use super::arlstem_steps::{is_mark, normalize, noun_prefix, number, pronoun, verb};
use super::letters::Letters;
use super::part;
use super::trace::Trace;
use crate::chars::CodePoint;

const ALEF: CodePoint = 'ا' as CodePoint; // U+0627 ARABIC LETTER ALEF
const TEH: CodePoint = 'ت' as CodePoint; // U+062A ARABIC LETTER TEH

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
    part::text(word, is_mark, &stemmed(word.chars().map(u32::from), &mut ()))
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
/// use kalima::morphology::stem::arlstem::explain;
///
/// assert_eq!(explain("وأقلامهم"), ["hamza of alef", "conjunction و", "suffix هم", "pattern افعال"]);
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
    normalize(word, trace);
    let is_noun = noun_prefix(word, trace);
    pronoun(word, trace);
    if singular(word, trace) || FEMININE.take_suffix(word, trace) || is_noun {
        return;
    }
    verb(word, trace);
}

/// Makes a plural singular.
fn singular(word: &mut Letters, trace: &mut impl Trace) -> bool {
    if number(word, trace) {
        return true;
    }
    match word[..] {
        // Two letters are enough here, and only here.
        [_, _, .., ALEF, TEH] => {
            word.drop_last(2);
            trace.fired("suffix ات");
        }
        [ALEF, _, ALEF, _, ..] => {
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

#[cfg(test)]
mod tests {
    use super::*;

    const LAM: CodePoint = 'ل' as CodePoint; // U+0644 ARABIC LETTER LAM

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
        let word: Vec<CodePoint> = [&[ALEF, LAM][..], &surrogates].concat();
        assert_eq!(*stem_of(&word), surrogates);
        assert_eq!(stem_span_of(&word), Some(2..5));
    }
}
