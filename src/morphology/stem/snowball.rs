//! Snowball: takes pronouns, endings and the particles written onto a word off it, and levels hamza.
//!
//! *Source.* The Arabic stemmer of Snowball (`algorithms/arabic.sbl` of libstemmer 3.1, by Assem Chelli, Abdelkrim
//! Aries and Lakhdar Benzahia), read from that text and from the Python that its compiler makes of it (`snowballstemmer`
//! 3.1.1). This file re-expresses it (BSD-3-Clause, see `THIRD-PARTY`); stems are the same for every word.
//! `snowball-nltk`, its older port in NLTK, is [`snowball_nltk`](super::snowball_nltk).
//!
//! *What it does.* Before all else it looks whether the word as written begins with an article; such a word is a noun,
//! any other may be a verb too. Then marks (U+064B to U+0652) and tatweel go, ٠ to ٩ become 0 to 9 and the shapes of
//! letters (U+FE80 to U+FEFC) letters. Suffixes go, then prefixes, each from so many letters on. At last a hamza on a
//! seat at the end becomes ء, and one elsewhere becomes its seat.
//!
//! *Other words.* Any character counts as a letter, and those of other scripts stay: `ال123` loses its article. Other
//! marks (the small signs of the Quran) stay and hide the affix before or behind them. A stem is empty where the word
//! has nothing but marks and tatweel, as in libstemmer, and nowhere else.
//!
//! *Steps left out.* After the steps for verbs have failed, every ending of `Suffix_Noun_Step1a`, `Step1b` and `Step2b`
//! is gone from a word without an article: the verbs have the same endings and take them from fewer letters on. And a
//! word is never one of `is_noun` unless by `Prefix_Step4_Verb`, behind which nobody asks.
//!
//! *rust-stemmers 1.2* has the algorithm as of 2018. It also takes punctuation out (`كتاب،` gives `كتاب`, here
//! `كتاب،`: to cut words is the tokenizer's business), lets `أؤ` become `أ` rather than `ؤ` (`أؤكد` gives `اكد`, here
//! `وكد`), and seats no hamza beyond as many letters as the word had at its last count.
//!
//! | word | stem | why |
//! |---|---|---|
//! | والكتاب | الكتاب | و; the article is looked for again, but the word is then too short to be sure: see وبالكتاب |
//! | القلم | قلم | article |
//!
//! ```
//! use kalima::morphology::stem::snowball::stem;
//!
//! assert_eq!(stem("القلم"), "قلم");
//! ```

use std::borrow::Cow;
use std::ops::Range;
use std::slice;

use super::affix::Letter;
use super::cut::Cut;
use super::letters::Letters;
use super::rewriting::{self, Rewriting};
use super::rule::Rule;
use super::trace::Trace;
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
    Rule::suffix(&[TEH], 4, "suffix ت"),
    Rule::suffix(&[ALEF], 4, "suffix ا"),
    Rule::suffix(&[NOON], 4, "suffix ن"),
    Rule::suffix(&[YEH], 4, "suffix ي"),
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
    rewriting::stem::<Snowball>(word)
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
    rewriting::stem_span::<Snowball>(word)
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
    rewriting::stem_span_of::<Snowball>(word)
}

/// As [`stem`] for a word stored as code points.
pub(super) fn stem_of(word: &[CodePoint]) -> Letters {
    rewriting::stem_of::<Snowball>(word)
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
    rewriting::explain::<Snowball>(word)
}

struct Snowball;

impl Rewriting for Snowball {
    /// Whether the word begins with an article, which makes it a noun; any other may be a verb too.
    type Guess = bool;

    fn guess<L: Letter>(word: &[L], trace: &mut impl Trace) -> bool {
        begins_with_article(word, trace)
    }

    /// `Normalize_pre`.
    fn normalized(cp: &CodePoint) -> &[CodePoint] {
        match *cp {
            0x64B..=0x652 | 0x640 => &[],
            0x660..=0x669 => &DIGITS[(*cp - 0x660) as usize..][..1],
            0xFE80..=0xFEFC => presentation_form(*cp).unwrap_or(slice::from_ref(cp)),
            _ => slice::from_ref(cp),
        }
    }

    fn strip<L: Letter>(word: &mut Cut<'_, L>, is_definite: bool, trace: &mut impl Trace) {
        take_suffixes(word, is_definite, trace);
        take_prefixes(word, is_definite, trace);
        word.level_hamzas(trace);
    }
}

/// `Checks1`.
pub(super) fn begins_with_article<L: Letter>(word: &[L], trace: &mut impl Trace) -> bool {
    let article = Cut::new(word).find_prefix(&ARTICLES);
    article.inspect(|rule| trace.fired(rule.name)).is_some()
}

fn take_suffixes<L: Letter>(word: &mut Cut<'_, L>, is_definite: bool, trace: &mut impl Trace) {
    let is_taken = if is_definite {
        take_suffixes_of_definite_noun(word, trace)
    } else {
        take_suffixes_of_verb(word, trace) || take_suffixes_of_noun(word, trace)
    };
    if !is_taken && word.ends_in(ALEF_MAKSURA) {
        word.replace_last(YEH);
        trace.fired("suffix ى to ي");
    }
}

/// Whether a suffix of verbs was there; nothing else is tried then.
fn take_suffixes_of_verb<L: Letter>(word: &mut Cut<'_, L>, trace: &mut impl Trace) -> bool {
    if !word.take_suffix(&OBJECTS, trace) {
        return word.take_suffix(&PLURALS, trace) || word.take_suffix(&SUBJECTS, trace);
    }
    while word.take_suffix(&OBJECTS, trace) {}
    let _ = word.take_suffix(&SUBJECTS, trace) || word.take_suffix(&PLURALS_INSIDE, trace);
    true
}

/// Whether the suffix of relation was there: that alone decides, whatever went before it.
fn take_suffixes_of_noun<L: Letter>(word: &mut Cut<'_, L>, trace: &mut impl Trace) -> bool {
    let _ = word.take_suffix(&FEMININE, trace) || word.take_suffix(&LONG_VOWELS, trace);
    word.take_suffix(&RELATION, trace)
}

/// As [`take_suffixes_of_noun`]. No possessive follows a noun that has the article.
fn take_suffixes_of_definite_noun<L: Letter>(word: &mut Cut<'_, L>, trace: &mut impl Trace) -> bool {
    if !word.take_suffix(&FEMININE, trace) {
        let is_number = word.take_suffix(&NOON_OF_NUMBER, trace);
        let _ = is_number && word.take_suffix(&LONG_VOWELS, trace)
            || word.take_suffix(&FEMININE_PLURAL, trace)
            || is_number && word.take_suffix(&FEMININE_INSIDE, trace);
    }
    word.take_suffix(&RELATION, trace)
}

fn take_prefixes<L: Letter>(word: &mut Cut<'_, L>, is_definite: bool, trace: &mut impl Trace) {
    word.take_prefix(&QUESTION, trace);
    if !word.is(1, ALEF) {
        word.take_prefix(&CONJUNCTIONS, trace);
    }
    let is_noun = word.take_prefix(&ARTICLES_OFF, trace) || take_preposition(word, trace);
    if !is_noun && !is_definite {
        word.take_prefix(&FUTURE, trace);
        word.take_prefix(&PERSON, trace);
    }
}

/// Whether one was there, با among them, which stays.
fn take_preposition<L: Letter>(word: &mut Cut<'_, L>, trace: &mut impl Trace) -> bool {
    let is_beh_alef = word.is(0, BEH) && word.is(1, ALEF);
    is_beh_alef || word.take_prefix(&PREPOSITIONS, trace)
}
