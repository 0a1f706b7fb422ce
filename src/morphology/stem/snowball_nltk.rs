//! Snowball as NLTK has it: an older text of the algorithm, ported by hand.
//!
//! *Source.* `ArabicStemmer` of `nltk.stem.snowball` (NLTK 3.10.4, by Lakhdar Benzahia), without stop words as is its
//! default. This file re-expresses that class (Apache-2.0, see `THIRD-PARTY`); stems are those of a new object.
//!
//! *Memory.* An object of NLTK's does not forget that `Suffix_Verb_Step1` once succeeded: after the first word that has
//! an object, وا and تم are not taken off any more. Here each word is stemmed by itself.
//!
//! *Beside [`snowball`](super::snowball).* A word that ends in ة or ات is a noun too. Suffixes of nouns are tried after
//! those of verbs, not in their place. ل and ك are prepositions. أؤ leaves ؤ. The future and form X are looked for only
//! behind an article. ى stays. Digits and the shapes of letters stay, while Arabic punctuation (U+060C to U+061B, U+061F)
//! goes, and the hyphen, which a pattern of NLTK's holds by accident. A word of one or two letters is normalized only, so
//! that its hamza keeps its seat. A word of nothing but what goes has an empty stem, no other word has.
//!
//! *Kept though it looks wrong.* `Suffix_Noun_Step2b` walks the letters of ات as if each were a suffix, and takes two
//! letters off for either.
//!
//! *Rows left out.* Where a shorter row stands first, a longer one with the same end has no turn: of
//! `Suffix_Verb_Step2a` four rows are left, of `Step2c` one, and بب is gone. `Suffix_All_alef_maqsura` is for words that
//! are no nouns, and each is one when its turn comes.
//!
//! | word | stem | why |
//! |---|---|---|
//! | القلم | قلم | article |
//! | والكتاب | كتاب | conjunction and article |
//! | المعلمون | معلم | ن, then و |
//! | المكتبات | مكتب | feminine plural, by accident |
//! | الدنيا | الدن | by the same accident; three letters are left with the article, which stays then |
//! | كتبناها | كتبن | object, then one letter of the subject |
//! | يستخدمونها | يستخدم | ها, ن, و; form X is looked for behind an article only |
//! | سيكتبون | سيكتب | so is the future |
//! | مدرسات | مدرس | a noun by its ending |
//! | ببيت | بب | ت of verbs, then ي of nouns |
//! | لكتاب | كتاب | ل goes, unlike in Snowball |
//! | مستشفى | مستشفى | ى stays |
//!
//! ```
//! use kalima::morphology::stem::snowball_nltk::stem;
//!
//! let table = [
//!     ("القلم", "قلم"),
//!     ("والكتاب", "كتاب"),
//!     ("المعلمون", "معلم"),
//!     ("المكتبات", "مكتب"),
//!     ("الدنيا", "الدن"),
//!     ("كتبناها", "كتبن"),
//!     ("يستخدمونها", "يستخدم"),
//!     ("سيكتبون", "سيكتب"),
//!     ("مدرسات", "مدرس"),
//!     ("ببيت", "بب"),
//!     ("لكتاب", "كتاب"),
//!     ("مستشفى", "مستشفى"),
//! ];
//! for (word, expected) in table {
//!     assert_eq!(stem(word), expected);
//! }
//! ```

use std::borrow::Cow;
use std::ops::Range;
use std::slice;

use super::cut::{Cut, level_hamzas};
use super::normalization::Normalization;
use super::rewriting::Rewriting;
use super::rule::Rule;
use super::snowball::{
    ARTICLES_OFF, CONJUNCTIONS, FEMININE_INSIDE, LONG_VOWELS, NOON_OF_NUMBER, OBJECTS, PERSON, PLURALS,
    RELATION, begins_with_article,
};
use super::trace::Trace;
use super::word::Word;
use crate::chars::CodePoint;

const ALEF_MADDA: char = 'آ'; // U+0622 ARABIC LETTER ALEF WITH MADDA ABOVE
const ALEF_HAMZA: char = 'أ'; // U+0623 ARABIC LETTER ALEF WITH HAMZA ABOVE
const WAW_HAMZA: char = 'ؤ'; // U+0624 ARABIC LETTER WAW WITH HAMZA ABOVE
const ALEF_HAMZA_BELOW: char = 'إ'; // U+0625 ARABIC LETTER ALEF WITH HAMZA BELOW
const ALEF: char = 'ا'; // U+0627 ARABIC LETTER ALEF
const BEH: char = 'ب'; // U+0628 ARABIC LETTER BEH
const TEH_MARBUTA: char = 'ة'; // U+0629 ARABIC LETTER TEH MARBUTA
const TEH: char = 'ت'; // U+062A ARABIC LETTER TEH
const SEEN: char = 'س'; // U+0633 ARABIC LETTER SEEN
const FEH: char = 'ف'; // U+0641 ARABIC LETTER FEH
const KAF: char = 'ك'; // U+0643 ARABIC LETTER KAF
const LAM: char = 'ل'; // U+0644 ARABIC LETTER LAM
const MEEM: char = 'م'; // U+0645 ARABIC LETTER MEEM
const NOON: char = 'ن'; // U+0646 ARABIC LETTER NOON
const HEH: char = 'ه'; // U+0647 ARABIC LETTER HEH
const WAW: char = 'و'; // U+0648 ARABIC LETTER WAW
const YEH: char = 'ي'; // U+064A ARABIC LETTER YEH

/// `checks_2`: endings that make a word a noun.
const FEMININE_ENDINGS: [Rule; 2] = [
    Rule::suffix(&[TEH_MARBUTA], 3, "suffix ة makes a noun"),
    Rule::suffix(&[ALEF, TEH], 4, "suffix ات makes a noun"),
];

/// `Suffix_Verb_Step2a`.
const SUBJECTS: [Rule; 4] = [
    Rule::suffix(&[TEH], 4, "suffix ت"),
    Rule::suffix(&[ALEF], 4, "suffix ا"),
    Rule::suffix(&[NOON], 4, "suffix ن"),
    Rule::suffix(&[YEH], 4, "suffix ي"),
];

/// `Suffix_Verb_Step2c`.
const PLURAL_INSIDE: [Rule; 1] = [Rule::suffix(&[WAW], 4, "suffix و")];

/// `Suffix_Noun_Step1a`: possessives.
const POSSESSIVES: [Rule; 10] = [
    Rule::suffix(&[YEH], 4, "suffix ي"),               // my
    Rule::suffix(&[KAF], 4, "suffix ك"),               // your
    Rule::suffix(&[HEH], 4, "suffix ه"),               // his
    Rule::suffix(&[NOON, ALEF], 5, "suffix نا"),       // our
    Rule::suffix(&[KAF, MEEM], 5, "suffix كم"),        // your
    Rule::suffix(&[HEH, ALEF], 5, "suffix ها"),        // her
    Rule::suffix(&[HEH, NOON], 5, "suffix هن"),        // their, of women
    Rule::suffix(&[HEH, MEEM], 5, "suffix هم"),        // their
    Rule::suffix(&[KAF, MEEM, ALEF], 6, "suffix كما"), // of both of you
    Rule::suffix(&[HEH, MEEM, ALEF], 6, "suffix هما"), // of both of them
];

/// `Suffix_Noun_Step2b`, as its letters are walked.
const LAST_TWO: [Rule; 2] = [
    Rule::suffix(&[ALEF], 5, "suffix ا and the letter before it").taking(2),
    Rule::suffix(&[TEH], 5, "suffix ت and the letter before it").taking(2),
];

/// `Suffix_Noun_Step2c2`, from fewer letters on than in Snowball.
const FEMININE: [Rule; 1] = [Rule::suffix(&[TEH_MARBUTA], 3, "suffix ة")];

/// `Prefix_Step1`: the hamza that asks. Unlike in Snowball, what was behind it is read as the start of the word.
const QUESTION: [Rule; 5] = [
    Rule::prefix(&[ALEF_HAMZA, ALEF_HAMZA], 4, "prefix أأ to أ").taking(1),
    Rule::prefix(&[ALEF_HAMZA, ALEF_MADDA], 4, "prefix أآ to آ").taking(1),
    Rule::prefix(&[ALEF_HAMZA, WAW_HAMZA], 4, "prefix أؤ to ؤ").taking(1),
    Rule::prefix(&[ALEF_HAMZA, ALEF], 4, "prefix أا to ا").taking(1),
    Rule::prefix(&[ALEF_HAMZA, ALEF_HAMZA_BELOW], 4, "prefix أإ to إ").taking(1),
];

/// `Prefix_Step2a`: conjunction and article.
const CONJUNCTIONS_WITH_ARTICLE: [Rule; 2] =
    [Rule::prefix(&[FEH, ALEF, LAM], 6, "prefix فال"), Rule::prefix(&[WAW, ALEF, LAM], 6, "prefix وال")];

/// `Prefix_Step3b_Noun`: prepositions.
const PREPOSITIONS: [Rule; 3] = [
    Rule::prefix(&[BEH], 4, "prefix ب"),
    Rule::prefix(&[KAF], 5, "prefix ك"),
    Rule::prefix(&[LAM], 5, "prefix ل"),
];

/// `Prefix_Step3b_Noun`, for words that are too short for the ones before.
const DOUBLED_PREPOSITION: [Rule; 1] = [Rule::prefix(&[KAF, KAF], 4, "prefix كك to ك").taking(1)];

/// `Prefix_Step3_Verb`: the future, before the letter of the person, with which the word then begins.
const FUTURE: [Rule; 4] = [
    Rule::prefix(&[SEEN, YEH], 5, "prefix سي to ي").taking(1),
    Rule::prefix(&[SEEN, TEH], 5, "prefix ست to ت").taking(1),
    Rule::prefix(&[SEEN, NOON], 5, "prefix سن to ن").taking(1),
    Rule::prefix(&[SEEN, ALEF_HAMZA], 5, "prefix سأ to أ").taking(1),
];

/// The stem of `word`, borrowed where it is a part of it. O(n).
///
/// ```
/// use kalima::morphology::stem::snowball_nltk::stem;
///
/// assert_eq!(stem("للسيارات"), "سيار");
/// ```
#[must_use]
pub fn stem(word: &str) -> Cow<'_, str> {
    SnowballNltk::stem(word)
}

/// The bytes of `word` that are its stem; `None` if the letters of the stem are not side by side in it. O(n).
///
/// ```
/// use kalima::morphology::stem::snowball_nltk::stem_span;
///
/// assert_eq!(stem_span("القلم"), Some(4..10));
/// ```
#[must_use]
pub fn stem_span(word: &str) -> Option<Range<usize>> {
    SnowballNltk::stem_span(word)
}

/// As [`stem_span`] for a word stored as code points, which may hold lone surrogates: letters like any other.
///
/// ```
/// use kalima::morphology::stem::snowball_nltk::stem_span_of;
///
/// let word: Vec<u32> = "القلم".chars().map(u32::from).collect();
/// assert_eq!(stem_span_of(&word), Some(2..5));
/// ```
#[must_use]
pub fn stem_span_of(word: &[CodePoint]) -> Option<Range<usize>> {
    SnowballNltk::stem_span_of(word)
}

/// The rules that fire, in order.
///
/// ```
/// use kalima::morphology::stem::snowball_nltk::explain;
///
/// assert_eq!(explain("القلم"), ["prefix ال makes a noun", "prefix ال"]);
/// ```
#[must_use]
pub fn explain(word: &str) -> Vec<&'static str> {
    SnowballNltk::explain(word)
}

pub(super) struct SnowballNltk;

#[derive(Clone, Copy)]
pub(super) struct Guess {
    is_definite: bool,
    is_verb: bool,
}

impl Rewriting for SnowballNltk {
    type Guess = Guess;

    const NORMALIZATION: &'static Normalization = &Normalization::new()
        .without('\u{64B}', '\u{652}')
        .without('ـ', 'ـ')
        .without('،', '\u{61B}')
        .without('؟', '؟');

    fn normalized_other(cp: &CodePoint) -> &[CodePoint] {
        if *cp == CodePoint::from('-') { &[] } else { slice::from_ref(cp) }
    }

    fn guess(given: &impl Word, trace: &mut impl Trace) -> Guess {
        let is_definite = begins_with_article(given, trace);
        let feminine = Rule::suffix_of(given, &FEMININE_ENDINGS);
        feminine.inspect(|rule| trace.fired(rule.name));
        Guess { is_definite, is_verb: !is_definite && feminine.is_none() }
    }

    fn strip(word: &mut impl Word, guess: Guess, trace: &mut impl Trace) {
        if word.length() <= 2 {
            return;
        }
        if guess.is_verb {
            take_suffixes_of_verb(word, trace);
        }
        take_suffixes_of_noun(word, guess.is_definite, trace);
        take_prefixes(word, guess.is_verb, trace);
        level_hamzas(word, trace);
    }
}

fn take_suffixes_of_verb(word: &mut impl Word, trace: &mut impl Trace) {
    let _ = if Rule::take_suffix(word, &OBJECTS, trace) {
        Rule::take_suffix(word, &SUBJECTS, trace) || Rule::take_suffix(word, &PLURAL_INSIDE, trace)
    } else {
        Rule::take_suffix(word, &PLURALS, trace) || Rule::take_suffix(word, &SUBJECTS, trace)
    };
}

fn take_suffixes_of_noun(word: &mut impl Word, is_definite: bool, trace: &mut impl Trace) {
    if !Rule::take_suffix(word, &FEMININE, trace) {
        let is_open = if is_definite {
            Rule::take_suffix(word, &NOON_OF_NUMBER, trace)
        } else {
            Rule::take_suffix(word, &POSSESSIVES, trace);
            true
        };
        let _ = is_open && Rule::take_suffix(word, &LONG_VOWELS, trace)
            || Rule::take_suffix(word, &LAST_TWO, trace)
            || is_open && Rule::take_suffix(word, &FEMININE_INSIDE, trace);
    }
    Rule::take_suffix(word, &RELATION, trace);
}

fn take_prefixes(word: &mut impl Word, is_verb: bool, trace: &mut impl Trace) {
    let mut word = Cut::new(word);
    word.take_prefix(&QUESTION, trace);
    if !word.take_prefix(&CONJUNCTIONS_WITH_ARTICLE, trace) && !word.is(1, ALEF) {
        word.take_prefix(&CONJUNCTIONS, trace);
    }
    // بال and كال are taken like the others, but NLTK does not note it.
    let begins_in_lam = word.is(1, LAM);
    let has_article = word.take_prefix(&ARTICLES_OFF, trace) && begins_in_lam;
    if !has_article {
        let _ = word.take_prefix(&PREPOSITIONS, trace) || word.take_prefix(&DOUBLED_PREPOSITION, trace);
    } else if is_verb {
        word.take_prefix(&FUTURE, trace);
        word.take_prefix(&PERSON, trace);
    }
    word.close();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_no_memory() {
        // NLTK's own object leaves the second word as it is after the first.
        assert_eq!(stem("يكتبها"), "يكتب");
        assert_eq!(stem("كتبوا"), "كتب");
    }

    #[test]
    fn last_two_letters_go_for_either_letter_of_a_suffix() {
        let rules = ["prefix ال makes a noun", "suffix ت and the letter before it", "prefix ال"];
        assert_eq!(explain("المشروبت"), rules);
        assert_eq!(stem("المشروبت"), "مشرو");
    }

    #[test]
    fn verbs_are_looked_for_behind_an_article() {
        assert_eq!(stem("سيكتب"), "سيكتب");
        assert_eq!(explain("وللسيكتب"), ["prefix و", "prefix لل", "prefix سي to ي"]);
        assert_eq!(explain("وللسيستخدم"), ["prefix و", "prefix لل", "prefix سي to ي", "prefix يست to است"]);
        assert_eq!(explain("وبالسيكتب"), ["prefix و", "prefix بال"], "not noted as an article");
    }

    #[test]
    fn prepositions() {
        assert_eq!(stem("كرعم"), "كرعم", "four letters are too few for ك");
        assert_eq!(stem("ككرع"), "كرع");
        assert_eq!(stem("ببرع"), "برع");
    }

    #[test]
    fn word_is_normalized() {
        assert_eq!(stem("قَلَـمٌ؟"), "قلم");
        assert_eq!(stem("ق-لم"), "قلم");
        assert_eq!(stem("قلم."), "قلم.");
        assert_eq!(stem("٠٩٠"), "٠٩٠");
        assert_eq!(stem("ﻗﻠﻢ"), "ﻗﻠﻢ");
    }

    #[test]
    fn odd_words_stay() {
        for word in ["", "x", "English", "ا", "أ", "أب", "\u{1F600}"] {
            assert_eq!(stem(word), word);
            assert_eq!(stem_span(word), Some(0..word.len()), "{word:?}");
            assert!(explain(word).is_empty(), "{word:?}");
        }
        assert_eq!(stem("ـً؟-"), "", "as in NLTK");
        assert_eq!(SnowballNltk::stem_of(&[0x628, 0xD800, 0xD800, 0xD800])[..], [0xD800, 0xD800, 0xD800]);
    }
}
