//! ISRI: finds the root of a word by affixes and by patterns, without a dictionary of roots.
//!
//! *Source.* Taghva, Elkhoury and Coombs, "Arabic Stemming Without A Root Dictionary" (ITCC 2005), as
//! `ISRIStemmer` of NLTK reads it (`nltk.stem.isri`, 3.10.4). This file re-expresses that class (Apache-2.0, see
//! `THIRD-PARTY`); stems are the same for every word. NLTK departs from the paper: it has the stop words and the
//! pattern تفاعيل besides, and leaves ء ؤ ئ as they are, where the paper makes one letter of them (its step 2):
//! that would mix roots that differ.
//!
//! *Odd input.* The marks U+064B to U+0652 are taken out; every other code point is a letter, a tatweel, a
//! presentation form, a Latin letter and a lone surrogate too, so the affixes and patterns of Arabic letters are
//! found between letters of any kind. A word of up to three letters, or of more than seven once the long affixes
//! are gone, is not searched for a pattern. Only a word without letters has the empty stem.
//!
//! | word | stem | why |
//! |---|---|---|
//! | والكتاب | كتب | prefix وال, then the pattern فعال |
//! | مكتوب | كتب | pattern مفعول |
//! | يكتبون | كتب | suffix ون, then the prefix ي, for no pattern has it |
//! | استقبال | قبل | no pattern of seven, six or five letters: the prefixes ا, س and ت go; pattern فعال |
//! | تعاليم | علم | pattern تفاعيل, which is NLTK's |
//! | سنابل | نبل | taken for "will": the prefix س goes before فعالل is tried; pattern فاعل |
//! | مدحرج | دحرج | pattern مفعلل: a root of four letters |
//! | كَتَبَ | كتب | marks |
//! | أولاد | ولد | the initial hamza is written ا; pattern افعال |
//! | ووجد | وجد | "and" before another و |
//! | عليها | عليها | stop word |
//! | قناديل | قناديل | six letters, and neither affix nor pattern known: فعاليل is in no list |
//!
//! ```
//! use kalima::morphology::stem::isri::stem;
//!
//! let table = [
//!     ("والكتاب", "كتب"),
//!     ("مكتوب", "كتب"),
//!     ("يكتبون", "كتب"),
//!     ("استقبال", "قبل"),
//!     ("تعاليم", "علم"),
//!     ("سنابل", "نبل"),
//!     ("مدحرج", "دحرج"),
//!     ("كَتَبَ", "كتب"),
//!     ("أولاد", "ولد"),
//!     ("ووجد", "وجد"),
//!     ("عليها", "عليها"),
//!     ("قناديل", "قناديل"),
//! ];
//! for (word, expected) in table {
//!     assert_eq!(stem(word), expected);
//! }
//! ```

use std::borrow::Cow;
use std::ops::Range;

use super::affix_list::Affixes;
use super::letters::Letters;
use super::packed::{MOST, packed, packed_last_word};
use super::part;
use super::trace::Trace;
use crate::chars::CodePoint;

const ALEF_MADDA: CodePoint = 'آ' as CodePoint; // U+0622 ARABIC LETTER ALEF WITH MADDA ABOVE
const ALEF_HAMZA: CodePoint = 'أ' as CodePoint; // U+0623 ARABIC LETTER ALEF WITH HAMZA ABOVE
const ALEF_HAMZA_BELOW: CodePoint = 'إ' as CodePoint; // U+0625 ARABIC LETTER ALEF WITH HAMZA BELOW
const YEH_HAMZA: CodePoint = 'ئ' as CodePoint; // U+0626 ARABIC LETTER YEH WITH HAMZA ABOVE
const ALEF: CodePoint = 'ا' as CodePoint; // U+0627 ARABIC LETTER ALEF
const TEH_MARBUTA: CodePoint = 'ة' as CodePoint; // U+0629 ARABIC LETTER TEH MARBUTA
const TEH: CodePoint = 'ت' as CodePoint; // U+062A ARABIC LETTER TEH
const SEEN: CodePoint = 'س' as CodePoint; // U+0633 ARABIC LETTER SEEN
const MEEM: CodePoint = 'م' as CodePoint; // U+0645 ARABIC LETTER MEEM
const NOON: CodePoint = 'ن' as CodePoint; // U+0646 ARABIC LETTER NOON
const WAW: CodePoint = 'و' as CodePoint; // U+0648 ARABIC LETTER WAW
const YEH: CodePoint = 'ي' as CodePoint; // U+064A ARABIC LETTER YEH

/// The article after a preposition or a conjunction: P3 of the paper.
const PREFIXES_OF_3: Affixes<4> = Affixes::new([
    "prefix كال", // like the
    "prefix بال", // with the
    "prefix ولل", // and to the
    "prefix وال", // and the
]);

/// The article, alone and after "to": P2.
const PREFIXES_OF_2: Affixes<2> = Affixes::new(["prefix ال", "prefix لل"]);

/// Prepositions, conjunctions, the future and the persons of verbs: P1. The order cannot matter, here and below.
const PREFIXES_OF_1: Affixes<9> = Affixes::new([
    "prefix ل", // to, for
    "prefix ب", // with, in
    "prefix ف", // so
    "prefix س", // will
    "prefix و", // and
    "prefix ي", // he
    "prefix ت", // she, you
    "prefix ن", // we
    "prefix ا", // I, and the alef of forms VII to X
]);

/// S3, with ل where grammar has ا: تما, هما and كما are meant, but the reference has these, and takes ما by S2.
const SUFFIXES_OF_3: Affixes<5> = Affixes::new([
    "suffix تمل",
    "suffix همل",
    "suffix تان", // feminine dual
    "suffix تين", // feminine dual, oblique
    "suffix كمل",
]);

/// Endings of number, person and possession: S2.
const SUFFIXES_OF_2: Affixes<16> = Affixes::new([
    "suffix ون", // masculine plural
    "suffix ات", // feminine plural
    "suffix ان", // dual
    "suffix ين", // masculine plural or dual, oblique
    "suffix تن", // you (feminine plural) did
    "suffix كم", // your (masculine plural)
    "suffix هن", // their (feminine)
    "suffix نا", // our
    "suffix يا", // relation, accusative
    "suffix ها", // her
    "suffix تم", // you (masculine plural) did
    "suffix كن", // your (feminine plural)
    "suffix ني", // me
    "suffix وا", // they did
    "suffix ما", // their, your (dual), of هما and كما
    "suffix هم", // their
]);

/// S1.
const SUFFIXES_OF_1: Affixes<7> = Affixes::new([
    "suffix ة", // feminine
    "suffix ه", // his
    "suffix ي", // my
    "suffix ك", // your
    "suffix ت", // I, you or she did
    "suffix ا", // accusative
    "suffix ن", // they (feminine) did
]);

/// NLTK's, not the paper's: frequent words that the rules below would spoil. With their hamza as it is written.
const STOP_WORDS: [u64; 49] = all_packed([
    "يكون",
    "وليس",
    "وكان",
    "كذلك",
    "التي",
    "وبين",
    "عليها",
    "مساء",
    "الذي",
    "وكانت",
    "ولكن",
    "والتي",
    "تكون",
    "اليوم",
    "اللذين",
    "عليه",
    "كانت",
    "لذلك",
    "أمام",
    "هناك",
    "منها",
    "مازال",
    "لازال",
    "لايزال",
    "مايزال",
    "اصبح",
    "أصبح",
    "أمسى",
    "امسى",
    "أضحى",
    "اضحى",
    "مابرح",
    "مافتئ",
    "ماانفك",
    "لاسيما",
    "ولايزال",
    "الحالي",
    "اليها",
    "الذين",
    "فانه",
    "والذي",
    "وهذا",
    "لهذا",
    "فكان",
    "ستكون",
    "اليه",
    "يمكن",
    "بهذا",
    "الذى",
]);

const fn all_packed<const N: usize>(words: [&str; N]) -> [u64; N] {
    let (mut all, mut place) = ([0; N], 0);
    while place < N {
        all[place] = packed_last_word(words[place]).0;
        place += 1;
    }
    all
}

/// The stem of `word`, borrowed from it where it is a part of it. O(n); above seven letters only the ends count.
///
/// ```
/// use kalima::morphology::stem::isri::stem;
///
/// assert_eq!(stem("يكتبون"), "كتب");
/// assert_eq!(stem("مكتوب"), "كتب");
/// ```
#[must_use]
pub fn stem(word: &str) -> Cow<'_, str> {
    part::text(word, is_mark, &stemmed(word.chars().map(u32::from), &mut ()))
}

/// The bytes of `word` that are its stem; `None` where it has letters between those of the stem, or an alef with
/// hamza that the stem has without.
///
/// ```
/// use kalima::morphology::stem::isri::stem_span;
///
/// assert_eq!(stem_span("يكتبون"), Some(2..8));
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
/// use kalima::morphology::stem::isri::explain;
///
/// assert_eq!(explain("والمدرسة"), ["prefix وال", "pattern مفعلة"]);
/// assert_eq!(explain("عليها"), ["stop word"]);
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

/// The steps of the paper, by its numbers.
fn run(word: &mut Letters, trace: &mut impl Trace) {
    // 1.
    if word.retain(|cp| !is_mark(cp)) {
        trace.fired("marks");
    }
    if is_stop_word(word) {
        return trace.fired("stop word");
    }
    // 3, 4.
    let _ = PREFIXES_OF_3.take_prefix(word, trace) || PREFIXES_OF_2.take_prefix(word, trace);
    let _ = SUFFIXES_OF_3.take_suffix(word, trace) || SUFFIXES_OF_2.take_suffix(word, trace);
    // 5. Only before another و is "and" sure not to be part of the word.
    if let [WAW, WAW, _, _, ..] = word[..] {
        word.drop_first(1);
        trace.fired("conjunction و");
    }
    // 6. Else patterns that begin with ا would not be known.
    if let [ALEF_MADDA | ALEF_HAMZA | ALEF_HAMZA_BELOW, ..] = word[..] {
        word[0] = ALEF;
        trace.fired("initial hamza");
    }
    // 7, 8.
    while let 4..=7 = word.len() {
        if let Some((pattern, root)) = root_of_3(word) {
            word.leave(&root);
            return trace.fired(pattern);
        }
        if SUFFIXES_OF_1.take_suffix(word, trace) || PREFIXES_OF_1.take_prefix(word, trace) {
            continue;
        }
        if let Some((pattern, root)) = root_of_4(word) {
            word.leave(&root);
            trace.fired(pattern);
        }
        return;
    }
}

/// Tanween, short vowels, shadda and sukun: the reference calls them all short vowels.
fn is_mark(cp: CodePoint) -> bool {
    matches!(cp, 0x64B..=0x652)
}

fn is_stop_word(word: &[CodePoint]) -> bool {
    word.len() <= MOST && STOP_WORDS.contains(&packed(word))
}

/// The first pattern of a root of three letters that the word has, with the places of the root: ف ع ل stand for
/// its letters. Each number of letters has a table in the paper; the order in it is the reference's.
fn root_of_3(word: &[CodePoint]) -> Option<(&'static str, [usize; 3])> {
    Some(match *word {
        // PR4
        [MEEM, _, _, _] => ("pattern مفعل", [1, 2, 3]),
        [_, ALEF, _, _] => ("pattern فاعل", [0, 2, 3]),
        [_, _, ALEF, _] => ("pattern فعال", [0, 1, 3]),
        [_, _, WAW, _] => ("pattern فعول", [0, 1, 3]),
        [_, _, YEH, _] => ("pattern فعيل", [0, 1, 3]),
        [_, _, _, TEH_MARBUTA] => ("pattern فعلة", [0, 1, 2]),
        // PR53
        [ALEF, _, TEH, _, _] => ("pattern افتعل", [1, 3, 4]),
        [ALEF, _, ALEF, _, _] => ("pattern افاعل", [1, 3, 4]),
        [MEEM, _, _, WAW, _] => ("pattern مفعول", [1, 2, 4]),
        [MEEM, _, _, ALEF, _] => ("pattern مفعال", [1, 2, 4]),
        [MEEM, _, _, YEH, _] => ("pattern مفعيل", [1, 2, 4]),
        [MEEM, _, _, _, TEH_MARBUTA] => ("pattern مفعلة", [1, 2, 3]),
        [TEH, _, _, _, TEH_MARBUTA] => ("pattern تفعلة", [1, 2, 3]),
        [ALEF, _, _, _, TEH_MARBUTA] => ("pattern افعلة", [1, 2, 3]),
        [MEEM, _, TEH, _, _] => ("pattern مفتعل", [1, 3, 4]),
        [YEH, _, TEH, _, _] => ("pattern يفتعل", [1, 3, 4]),
        [TEH, _, TEH, _, _] => ("pattern تفتعل", [1, 3, 4]),
        [MEEM, _, ALEF, _, _] => ("pattern مفاعل", [1, 3, 4]),
        [TEH, _, ALEF, _, _] => ("pattern تفاعل", [1, 3, 4]),
        [_, _, WAW, _, TEH_MARBUTA] => ("pattern فعولة", [0, 1, 3]),
        [_, _, ALEF, _, TEH_MARBUTA] => ("pattern فعالة", [0, 1, 3]),
        [ALEF, NOON, _, _, _] => ("pattern انفعل", [2, 3, 4]),
        [MEEM, NOON, _, _, _] => ("pattern منفعل", [2, 3, 4]),
        [ALEF, _, _, ALEF, _] => ("pattern افعال", [1, 2, 4]),
        [_, _, _, ALEF, NOON] => ("pattern فعلان", [0, 1, 2]),
        [TEH, _, _, YEH, _] => ("pattern تفعيل", [1, 2, 4]),
        [_, ALEF, _, WAW, _] => ("pattern فاعول", [0, 2, 4]),
        [_, WAW, ALEF, _, _] => ("pattern فواعل", [0, 3, 4]),
        [_, _, ALEF, YEH_HAMZA, _] => ("pattern فعائل", [0, 1, 4]),
        [_, ALEF, _, _, TEH_MARBUTA] => ("pattern فاعلة", [0, 2, 3]),
        [_, _, ALEF, _, YEH] => ("pattern فعالي", [0, 1, 3]),
        // PR63
        [ALEF, SEEN, TEH, _, _, _] => ("pattern استفعل", [3, 4, 5]),
        [MEEM, SEEN, TEH, _, _, _] => ("pattern مستفعل", [3, 4, 5]),
        [MEEM, _, _, ALEF, _, TEH_MARBUTA] => ("pattern مفعالة", [1, 2, 4]),
        [ALEF, _, TEH, _, ALEF, _] => ("pattern افتعال", [1, 3, 5]),
        [ALEF, _, second, WAW, again, _] if second == again => ("pattern افعوعل", [1, 4, 5]),
        // NLTK's, not the paper's.
        [TEH, _, ALEF, _, YEH, _] => ("pattern تفاعيل", [1, 3, 5]),
        _ => return None,
    })
}

/// The first pattern of a root of four letters, for words without one of three and without an affix of one letter.
/// By then تفعلل, افعلل, فعللة and افعلال of the paper have lost their ت, ا or ة as such an affix.
fn root_of_4(word: &[CodePoint]) -> Option<(&'static str, [usize; 4])> {
    Some(match *word {
        // PR54
        [MEEM, _, _, _, _] => ("pattern مفعلل", [1, 2, 3, 4]),
        [_, _, ALEF, _, _] => ("pattern فعالل", [0, 1, 3, 4]),
        // PR64
        [MEEM, TEH, _, _, _, _] => ("pattern متفعلل", [2, 3, 4, 5]),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code_points(word: &str) -> Vec<CodePoint> {
        word.chars().map(u32::from).collect()
    }

    /// A pattern's name, written as a word, is a word of that pattern with the root ف ع ل.
    fn assert_root<const N: usize>(pattern: &str, root: &str, found: Option<(&str, [usize; N])>) {
        let (name, places) = found.unwrap();
        let letters: Vec<char> = pattern.chars().collect();
        assert_eq!(name.strip_prefix("pattern "), Some(pattern));
        assert_eq!(places.iter().map(|&place| letters[place]).collect::<String>(), root, "{pattern}");
    }

    #[test]
    fn patterns_are_spelled_as_they_are_named() {
        for pattern in [
            "مفعل",
            "فاعل",
            "فعال",
            "فعول",
            "فعيل",
            "فعلة",
            "افتعل",
            "افاعل",
            "مفعول",
            "مفعال",
            "مفعيل",
            "مفعلة",
            "تفعلة",
            "افعلة",
            "مفتعل",
            "يفتعل",
            "تفتعل",
            "مفاعل",
            "تفاعل",
            "فعولة",
            "فعالة",
            "انفعل",
            "منفعل",
            "افعال",
            "فعلان",
            "تفعيل",
            "فاعول",
            "فواعل",
            "فعائل",
            "فاعلة",
            "فعالي",
            "استفعل",
            "مستفعل",
            "مفعالة",
            "افتعال",
            "افعوعل",
            "تفاعيل",
        ] {
            assert_root(pattern, "فعل", root_of_3(&code_points(pattern)));
        }
        for pattern in ["مفعلل", "فعالل", "متفعلل"] {
            assert_root(pattern, "فعلل", root_of_4(&code_points(pattern)));
        }
        assert_eq!(root_of_3(&code_points("اعشوجب")), None, "the letter before و does not come again");
    }

    #[test]
    fn long_affixes_go_where_a_root_is_left() {
        assert_eq!(explain("والصدق"), ["prefix وال"]);
        assert_eq!(explain("القلم"), ["prefix ال"]);
        assert_eq!(explain("نهرتان"), ["suffix تان"]);
        assert_eq!(explain("هرتان"), ["suffix ان"]);
        assert_eq!(explain("نهركما"), ["suffix ما", "suffix ك"]);
        assert_eq!(explain("الجهم"), ["prefix ال"], "هم would leave one letter");
    }

    #[test]
    fn and_goes_before_another_waw() {
        assert_eq!(explain("وودع"), ["conjunction و"]);
        assert!(explain("وود").is_empty());
    }

    #[test]
    fn hamza_goes_at_the_start_alone() {
        for word in ["أمر", "إمر", "آمر"] {
            assert_eq!((&*stem(word), explain(word)), ("امر", vec!["initial hamza"]));
        }
        for word in ["سأل", "سؤل", "سئل", "ٱمر"] {
            assert_eq!(stem(word), word);
        }
    }

    #[test]
    fn stop_words_stay() {
        assert_eq!((&*stem("مَسَاء"), explain("مَسَاء")), ("مساء", vec!["marks", "stop word"]));
        assert_eq!(stem("عليها"), "عليها");
        assert_eq!(stem("عليهم"), "علي");
    }

    #[test]
    fn marks_go_at_any_place() {
        assert_eq!(stem("مُدَرِّسٌ"), "درس");
        assert_eq!(stem_span("قلمٌ"), Some(0..6));
        assert_eq!(stem_span("قَلم"), None);
        for mark in ['\u{640}', '\u{653}', '\u{670}'] {
            let word = format!("قل{mark}");
            assert_eq!(stem(&word), word, "no mark of this algorithm");
        }
    }

    #[test]
    fn letters_of_any_kind_are_between_those_of_affixes() {
        assert_eq!(stem("مكxوب"), "كxب");
        assert_eq!(stem("aاbc"), "abc");
        assert_eq!(stem("والﻛﺘﺐ"), "ﻛﺘﺐ");
        assert_eq!(stem("والقاهرةabc"), "قاهرةabc", "more than seven letters");
        for word in ["English", "2026", "ﻛﺘﺎب", "كتـاب", "\u{1F600}"] {
            assert_eq!((stem(word), stem_span(word)), (Cow::Borrowed(word), Some(0..word.len())));
        }
    }

    #[test]
    fn no_word_with_a_letter_has_an_empty_stem() {
        for word in ["", "\u{64E}", "\u{64B}\u{652}"] {
            assert_eq!((&*stem(word), stem_span(word)), ("", Some(word.len()..word.len())));
        }
        for word in ["و", "ة", "ال", "ون", "أ", "x"] {
            assert!(!stem(word).is_empty());
        }
    }

    #[test]
    fn lone_surrogate_is_a_letter() {
        let word: Vec<CodePoint> = [MEEM, 0xD83D, 0xDE00, WAW, 0xDFFF].into();
        assert_eq!(*stem_of(&word), [0xD83D, 0xDE00, 0xDFFF]);
        assert_eq!(stem_span_of(&word), None);
        assert_eq!(stem_span_of(&[WAW, ALEF, code_points("ل")[0], 0xD83D, MEEM, MEEM]), Some(3..6));
    }
}
