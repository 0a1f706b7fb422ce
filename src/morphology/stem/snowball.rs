//! Snowball: takes pronouns, endings and the particles written onto a word off it, and gives up hamza.
//!
//! *Source.* The Arabic stemmer of Snowball (`algorithms/arabic.sbl`, by Assem Chelli and Abdelkrim Aries), as
//! libstemmer 3.1 has it; read from that text and from the Python that Snowball 3.1.1 makes of it. This file
//! re-expresses it (BSD-3-Clause, see `THIRD-PARTY`); stems are the same for every word.
//! [`snowball_nltk`](super::snowball_nltk) is its older port in NLTK.
//!
//! *What it does.* Before all else it looks whether the word as given begins with an article. Such a word is a noun, any
//! other may be a verb. Then marks (U+064B to U+0652) and tatweel go, ٠ to ٩ become 0 to 9, and the shapes of letters
//! (U+FE80 to U+FEFC) letters. Suffixes go, then prefixes, each from so many letters on. At last a hamza that ends the
//! word loses its seat and becomes ء, and any other leaves its seat alone.
//!
//! *Odd words.* Any code point counts as a letter, and those of other scripts stay. Marks that are not named above (the
//! small signs of the Quran among them) stay as well, and hide an affix. A mark inside an article hides it from the first
//! look but not from being taken off. A word of nothing but marks and tatweel has an empty stem, no other word has.
//!
//! *Steps left out.* `Suffix_Noun_Step1a`, and `Step1b` and `Step2b` for a word without an article: they are tried when
//! the steps for verbs have taken nothing, and these know each of their endings from fewer letters on or as many.
//!
//! *Other programs.* The crate rust-stemmers 1.2 has the algorithm of 2018, which takes punctuation out of the word too:
//! `! " % * , . / : ; ? \` and `،` `؛` `؟` `٪` `٫` `٬`. So `كتاب،` gives `كتاب` there and is left alone here, and
//! `ل"سي` gives `لس` there and `ل"س` here. Words without these have the same stem.
//!
//! | word | stem | why |
//! |---|---|---|
//! | القلم | قلم | article |
//! | وبالكتاب | كتاب | conjunction, then preposition and article |
//! | والكتاب | والكتاب | و before ا may be a part of the word, and so hides the article |
//! | المعلمون | معلم | plural: ن, then و; then the article |
//! | المكتبات | مكتب | feminine plural |
//! | العربية | عرب | ة, then ي |
//! | كتبناها | كتب | object, then subject |
//! | يستخدمونها | استخدم | object, subject, and form X in place of a person |
//! | سيكتبون | يكتب | the future goes, the person stays |
//! | مدرسات | مدرسا | without an article it may be a verb, whose ت goes; no noun is tried then |
//! | بناء | ناء | ب is taken for a preposition |
//! | علي | عل | ي goes from words of three letters on |
//! | مستشفى | مستشفي | ى is taken for a slip of the pen |
//! | سماؤهم | سماء | ه and م go, and the hamza that is last then loses its seat |
//!
//! ```
//! use kalima::morphology::stem::snowball::stem;
//!
//! let table = [
//!     ("القلم", "قلم"),
//!     ("وبالكتاب", "كتاب"),
//!     ("والكتاب", "والكتاب"),
//!     ("المعلمون", "معلم"),
//!     ("المكتبات", "مكتب"),
//!     ("العربية", "عرب"),
//!     ("كتبناها", "كتب"),
//!     ("يستخدمونها", "استخدم"),
//!     ("سيكتبون", "يكتب"),
//!     ("مدرسات", "مدرسا"),
//!     ("بناء", "ناء"),
//!     ("علي", "عل"),
//!     ("مستشفى", "مستشفي"),
//!     ("سماؤهم", "سماء"),
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
use super::trace::Trace;
use super::word::{Word, code};
use crate::chars::{CodePoint, presentation_form};

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
const ALEF_MAKSURA: char = 'ى'; // U+0649 ARABIC LETTER ALEF MAKSURA
const YEH: char = 'ي'; // U+064A ARABIC LETTER YEH

// The tables have the rows of the source with the longest first, for Snowball takes the longest affix there is and
// does not try a shorter one where the word has too few letters for it.

/// `Checks1`: articles that make a word a noun. The letters are one fewer than for taking the article off.
const ARTICLES: [Rule; 4] = [
    Rule::prefix(&[BEH, ALEF, LAM], 5, "prefix بال makes a noun"),
    Rule::prefix(&[KAF, ALEF, LAM], 5, "prefix كال makes a noun"),
    Rule::prefix(&[LAM, LAM], 4, "prefix لل makes a noun"),
    Rule::prefix(&[ALEF, LAM], 4, "prefix ال makes a noun"),
];

/// `Suffix_Verb_Step1`: objects of verbs.
pub(super) const OBJECTS: [Rule; 12] = [
    Rule::suffix(&[HEH, MEEM, ALEF], 6, "suffix هما"), // both of them
    Rule::suffix(&[KAF, MEEM, ALEF], 6, "suffix كما"), // both of you
    Rule::suffix(&[KAF, MEEM, WAW], 6, "suffix كمو"),  // you, before another pronoun
    Rule::suffix(&[NOON, YEH], 5, "suffix ني"),        // me
    Rule::suffix(&[NOON, ALEF], 5, "suffix نا"),       // us
    Rule::suffix(&[HEH, ALEF], 5, "suffix ها"),        // her
    Rule::suffix(&[HEH, MEEM], 5, "suffix هم"),        // them
    Rule::suffix(&[HEH, NOON], 5, "suffix هن"),        // them, of women
    Rule::suffix(&[KAF, MEEM], 5, "suffix كم"),        // you
    Rule::suffix(&[KAF, NOON], 5, "suffix كن"),        // you, of women
    Rule::suffix(&[HEH], 4, "suffix ه"),               // him
    Rule::suffix(&[KAF], 4, "suffix ك"),               // you
];

/// `Suffix_Verb_Step2a`: subjects of verbs.
const SUBJECTS: [Rule; 11] = [
    Rule::suffix(&[TEH, MEEM, ALEF], 6, "suffix تما"), // both of you
    Rule::suffix(&[ALEF, NOON], 6, "suffix ان"),       // present: dual
    Rule::suffix(&[WAW, NOON], 6, "suffix ون"),        // present: plural
    Rule::suffix(&[YEH, NOON], 6, "suffix ين"),        // present: you, of a woman
    Rule::suffix(&[NOON, ALEF], 5, "suffix نا"),       // past: we
    Rule::suffix(&[TEH, ALEF], 5, "suffix تا"),        // past: both, of women
    Rule::suffix(&[TEH, NOON], 5, "suffix تن"),        // past: you, of women
    Rule::suffix(&[TEH], 4, "suffix ت"),               // past: I, you, she
    Rule::suffix(&[ALEF], 4, "suffix ا"),              // past: both
    Rule::suffix(&[NOON], 4, "suffix ن"),              // they, of women
    Rule::suffix(&[YEH], 4, "suffix ي"),               // you, of a woman
];

/// `Suffix_Verb_Step2b`: plural subjects that no object follows in this shape.
pub(super) const PLURALS: [Rule; 2] =
    [Rule::suffix(&[WAW, ALEF], 5, "suffix وا"), Rule::suffix(&[TEH, MEEM], 5, "suffix تم")];

/// `Suffix_Verb_Step2c`: the same before an object.
const PLURALS_INSIDE: [Rule; 2] =
    [Rule::suffix(&[TEH, MEEM, WAW], 6, "suffix تمو"), Rule::suffix(&[WAW], 4, "suffix و")];

/// `Suffix_Noun_Step1b`: noon of the dual and the masculine plural.
pub(super) const NOON_OF_NUMBER: [Rule; 1] = [Rule::suffix(&[NOON], 6, "suffix ن")];

/// `Suffix_Noun_Step2a`: what is before that noon.
pub(super) const LONG_VOWELS: [Rule; 3] = [
    Rule::suffix(&[ALEF], 5, "suffix ا"),
    Rule::suffix(&[YEH], 5, "suffix ي"),
    Rule::suffix(&[WAW], 5, "suffix و"),
];

/// `Suffix_Noun_Step2b`: the feminine plural.
const FEMININE_PLURAL: [Rule; 1] = [Rule::suffix(&[ALEF, TEH], 5, "suffix ات")];

/// `Suffix_Noun_Step2c1`: the feminine before another ending.
pub(super) const FEMININE_INSIDE: [Rule; 1] = [Rule::suffix(&[TEH], 4, "suffix ت")];

/// `Suffix_Noun_Step2c2`: the feminine.
const FEMININE: [Rule; 1] = [Rule::suffix(&[TEH_MARBUTA], 4, "suffix ة")];

/// `Suffix_Noun_Step3`: relation.
pub(super) const RELATION: [Rule; 1] = [Rule::suffix(&[YEH], 3, "suffix ي")];

/// `Prefix_Step1`: the hamza that asks. It goes before another hamza or alef only.
const QUESTION: [Rule; 5] = [
    Rule::prefix(&[ALEF_HAMZA, ALEF_HAMZA], 4, "prefix أأ to أ").putting(&[ALEF_HAMZA]),
    Rule::prefix(&[ALEF_HAMZA, ALEF_MADDA], 4, "prefix أآ to آ").putting(&[ALEF_MADDA]),
    Rule::prefix(&[ALEF_HAMZA, WAW_HAMZA], 4, "prefix أؤ to أ").putting(&[ALEF_HAMZA]),
    Rule::prefix(&[ALEF_HAMZA, ALEF], 4, "prefix أا to ا").putting(&[ALEF]),
    Rule::prefix(&[ALEF_HAMZA, ALEF_HAMZA_BELOW], 4, "prefix أإ to إ").putting(&[ALEF_HAMZA_BELOW]),
];

/// `Prefix_Step2`: conjunctions.
pub(super) const CONJUNCTIONS: [Rule; 2] =
    [Rule::prefix(&[FEH], 4, "prefix ف"), Rule::prefix(&[WAW], 4, "prefix و")];

/// `Prefix_Step3a_Noun`: the article with what is written onto it.
pub(super) const ARTICLES_OFF: [Rule; 4] = [
    Rule::prefix(&[BEH, ALEF, LAM], 6, "prefix بال"),
    Rule::prefix(&[KAF, ALEF, LAM], 6, "prefix كال"),
    Rule::prefix(&[LAM, LAM], 5, "prefix لل"),
    Rule::prefix(&[ALEF, LAM], 5, "prefix ال"),
];

/// `Prefix_Step3b_Noun`: prepositions. ب is the only one that goes before any letter, ك and ل begin too many words.
/// Before its own letter a preposition is none of the word.
const PREPOSITIONS: [Rule; 3] = [
    Rule::prefix(&[BEH, BEH], 4, "prefix بب to ب").putting(&[BEH]),
    Rule::prefix(&[KAF, KAF], 4, "prefix كك to ك").putting(&[KAF]),
    Rule::prefix(&[BEH], 4, "prefix ب"),
];

/// `Prefix_Step3_Verb`: the future, before the letter of the person.
const FUTURE: [Rule; 4] = [
    Rule::prefix(&[SEEN, YEH], 5, "prefix سي to ي").putting(&[YEH]),
    Rule::prefix(&[SEEN, TEH], 5, "prefix ست to ت").putting(&[TEH]),
    Rule::prefix(&[SEEN, NOON], 5, "prefix سن to ن").putting(&[NOON]),
    Rule::prefix(&[SEEN, ALEF_HAMZA], 5, "prefix سأ to أ").putting(&[ALEF_HAMZA]),
];

/// `Prefix_Step4_Verb`: the person before form X.
pub(super) const PERSON: [Rule; 3] = [
    Rule::prefix(&[YEH, SEEN, TEH], 5, "prefix يست to است").taking(1).putting(&[ALEF]),
    Rule::prefix(&[NOON, SEEN, TEH], 5, "prefix نست to است").taking(1).putting(&[ALEF]),
    Rule::prefix(&[TEH, SEEN, TEH], 5, "prefix تست to است").taking(1).putting(&[ALEF]),
];

/// The digits that stand for ٠ to ٩.
const DIGITS: [CodePoint; 10] = [0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39];

/// The stem of `word`, borrowed where it is a part of it. O(n).
///
/// ```
/// use kalima::morphology::stem::snowball::stem;
///
/// assert_eq!(stem("يستخدمونها"), "استخدم");
/// assert_eq!(stem("English"), "English");
/// ```
#[must_use]
pub fn stem(word: &str) -> Cow<'_, str> {
    Snowball::stem(word)
}

/// The bytes of `word` that are its stem; `None` if the letters of the stem are not side by side in it. O(n).
///
/// ```
/// use kalima::morphology::stem::snowball::stem_span;
///
/// assert_eq!(stem_span("القلم"), Some(4..10));
/// assert_eq!(stem_span("القَلم"), None, "a mark goes out of the middle");
/// ```
#[must_use]
pub fn stem_span(word: &str) -> Option<Range<usize>> {
    Snowball::stem_span(word)
}

/// As [`stem_span`] for a word stored as code points, which may hold lone surrogates: letters like any other.
///
/// ```
/// use kalima::morphology::stem::snowball::stem_span_of;
///
/// let word: Vec<u32> = "القلم".chars().map(u32::from).collect();
/// assert_eq!(stem_span_of(&word), Some(2..5));
/// ```
#[must_use]
pub fn stem_span_of(word: &[CodePoint]) -> Option<Range<usize>> {
    Snowball::stem_span_of(word)
}

/// The rules that fire, in order.
///
/// ```
/// use kalima::morphology::stem::snowball::explain;
///
/// assert_eq!(explain("القلم"), ["prefix ال makes a noun", "prefix ال"]);
/// ```
#[must_use]
pub fn explain(word: &str) -> Vec<&'static str> {
    Snowball::explain(word)
}

pub(super) struct Snowball;

impl Rewriting for Snowball {
    /// Whether the word begins with an article, which makes it a noun; any other may be a verb too.
    type Guess = bool;

    /// `Normalize_pre`, but for what is not of the Arabic block.
    const NORMALIZATION: &'static Normalization =
        &Normalization::new().without('\u{64B}', '\u{652}').without('ـ', 'ـ').leaving('٠', '٩');

    /// The rest of it.
    fn normalized_other(cp: &CodePoint) -> &[CodePoint] {
        match *cp {
            0x660..=0x669 => &DIGITS[(*cp - 0x660) as usize..][..1],
            0xFE80..=0xFEFC => presentation_form(*cp).unwrap_or(slice::from_ref(cp)),
            _ => slice::from_ref(cp),
        }
    }

    fn guess(given: &impl Word, trace: &mut impl Trace) -> bool {
        begins_with_article(given, trace)
    }

    fn strip(word: &mut impl Word, is_definite: bool, trace: &mut impl Trace) {
        take_suffixes(word, is_definite, trace);
        take_prefixes(word, is_definite, trace);
        level_hamzas(word, trace);
    }
}

/// `Checks1`.
pub(super) fn begins_with_article(given: &impl Word, trace: &mut impl Trace) -> bool {
    let article = Rule::prefix_of(given, 0, &ARTICLES);
    article.inspect(|rule| trace.fired(rule.name)).is_some()
}

fn take_suffixes(word: &mut impl Word, is_definite: bool, trace: &mut impl Trace) {
    let is_taken = if is_definite {
        take_suffixes_of_definite_noun(word, trace)
    } else {
        take_suffixes_of_verb(word, trace) || take_suffixes_of_noun(word, trace)
    };
    if !is_taken && word.last() as u8 == code(ALEF_MAKSURA) {
        word.put(word.length() - 1, code(YEH));
        trace.fired("suffix ى to ي");
    }
}

/// Whether a suffix of verbs was there; nothing else is tried then.
fn take_suffixes_of_verb(word: &mut impl Word, trace: &mut impl Trace) -> bool {
    if !Rule::take_suffix(word, &OBJECTS, trace) {
        return Rule::take_suffix(word, &PLURALS, trace) || Rule::take_suffix(word, &SUBJECTS, trace);
    }
    while Rule::take_suffix(word, &OBJECTS, trace) {}
    let _ = Rule::take_suffix(word, &SUBJECTS, trace) || Rule::take_suffix(word, &PLURALS_INSIDE, trace);
    true
}

/// Whether the suffix of relation was there: that alone decides, whatever went before it.
fn take_suffixes_of_noun(word: &mut impl Word, trace: &mut impl Trace) -> bool {
    let _ = Rule::take_suffix(word, &FEMININE, trace) || Rule::take_suffix(word, &LONG_VOWELS, trace);
    Rule::take_suffix(word, &RELATION, trace)
}

/// As [`take_suffixes_of_noun`]. No possessive follows a noun that has the article.
fn take_suffixes_of_definite_noun(word: &mut impl Word, trace: &mut impl Trace) -> bool {
    if !Rule::take_suffix(word, &FEMININE, trace) {
        let is_number = Rule::take_suffix(word, &NOON_OF_NUMBER, trace);
        let _ = is_number && Rule::take_suffix(word, &LONG_VOWELS, trace)
            || Rule::take_suffix(word, &FEMININE_PLURAL, trace)
            || is_number && Rule::take_suffix(word, &FEMININE_INSIDE, trace);
    }
    Rule::take_suffix(word, &RELATION, trace)
}

fn take_prefixes(word: &mut impl Word, is_definite: bool, trace: &mut impl Trace) {
    let mut word = Cut::new(word);
    word.take_prefix(&QUESTION, trace);
    if !word.is(1, ALEF) {
        word.take_prefix(&CONJUNCTIONS, trace);
    }
    let is_noun = word.take_prefix(&ARTICLES_OFF, trace) || take_preposition(&mut word, trace);
    if !is_noun && !is_definite {
        word.take_prefix(&FUTURE, trace);
        word.take_prefix(&PERSON, trace);
    }
    word.close();
}

/// Whether one was there, با among them, which stays.
fn take_preposition(word: &mut Cut<'_, impl Word>, trace: &mut impl Trace) -> bool {
    let is_beh_alef = word.is(0, BEH) && word.is(1, ALEF);
    is_beh_alef || word.take_prefix(&PREPOSITIONS, trace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_go_as_often_as_there_are_some() {
        assert_eq!(explain("سألتمونيها"), ["suffix ها", "suffix ني", "suffix تمو", "hamza to its seat"]);
    }

    #[test]
    fn article_makes_a_noun() {
        assert_eq!(explain("المدرسات"), ["prefix ال makes a noun", "suffix ات", "prefix ال"]);
        assert_eq!(explain("مدرسات"), ["suffix ت"]);
        assert_eq!(stem("الو"), "الو", "three letters have no article");
    }

    #[test]
    fn article_is_looked_for_before_the_word_is_normalized() {
        assert_eq!(explain("اَلبنات"), ["normalization", "suffix ت", "prefix ال"]);
        assert_eq!(explain("ﺍﻟﺒﻨﺎﺕ"), ["normalization", "suffix ت", "prefix ال"]);
    }

    #[test]
    fn prefixes_go_on_behind_what_was_put() {
        // سي leaves ي, which is no part of a prefix any more.
        assert_eq!(stem("سيستخدم"), "يستخدم");
        assert_eq!(stem("يستخدم"), "استخدم");
        assert_eq!(explain("أأوكتب"), ["prefix أأ to أ", "prefix و", "hamza to its seat"]);
        assert_eq!(stem("أأوكتب"), "اكتب");
    }

    #[test]
    fn question_before_waw_with_hamza_keeps_the_first_hamza() {
        assert_eq!(stem("أؤكد"), "اكد");
        assert_eq!(stem("أأكد"), "اكد");
        assert_eq!(stem("أإكد"), "اكد");
    }

    #[test]
    fn longest_suffix_decides() {
        assert_eq!(stem("مكتان"), "مكتان", "ان wants six letters, and ن has no turn");
        assert_eq!(stem("ممكتان"), "ممكت");
    }

    #[test]
    fn preposition_before_alef_stays() {
        assert_eq!(stem("بارع"), "بارع");
        assert_eq!(stem("برعم"), "رعم");
        assert_eq!(stem("كرعم"), "كرعم");
        assert_eq!(stem("ككرع"), "كرع");
    }

    #[test]
    fn word_is_normalized() {
        assert_eq!(stem("قَلَمٌ"), "قلم");
        assert_eq!(stem("قـلـم"), "قلم");
        assert_eq!(stem("٠٩"), "09");
        assert_eq!(stem("ﻗﻠﻢ"), "قلم");
        assert_eq!(stem("ﻷﺏ"), "لاب");
    }

    #[test]
    fn odd_words_stay() {
        for word in ["", "x", "English", "ا", "و", "ق،", "\u{1F600}", "ۦ"] {
            assert_eq!(stem(word), word);
            assert_eq!(stem_span(word), Some(0..word.len()), "{word:?}");
            assert!(explain(word).is_empty(), "{word:?}");
        }
        assert_eq!(stem("ء"), "ء");
        assert_eq!(stem("أ"), "ء");
        assert_eq!(stem("ـً"), "", "as in libstemmer");
    }

    #[test]
    fn other_scripts_count_as_letters() {
        assert_eq!(stem("الabc"), "abc");
        assert_eq!(stem("ال\u{1F600}\u{1F600}"), "ال\u{1F600}\u{1F600}");
        assert_eq!(Snowball::stem_of(&[0x627, 0x644, 0xD800, 0xD800, 0xD800])[..], [0xD800, 0xD800, 0xD800]);
        assert_eq!(
            stem("\u{10627}\u{10644}كتب"),
            "\u{10627}\u{10644}كتب",
            "no alef, though it ends like one"
        );
    }
}
