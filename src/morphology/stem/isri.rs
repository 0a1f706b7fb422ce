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
use super::normalization::Normalization;
use super::packed::MOST;
use super::patterns::Patterns;
use super::rewriting::Rewriting;
use super::trace::Trace;
use super::word::{Word, code};
use super::words::Words;
use crate::chars::CodePoint;

const ALEF_MADDA: u8 = code('آ'); // U+0622 ARABIC LETTER ALEF WITH MADDA ABOVE
const ALEF_HAMZA: u8 = code('أ'); // U+0623 ARABIC LETTER ALEF WITH HAMZA ABOVE
const ALEF_HAMZA_BELOW: u8 = code('إ'); // U+0625 ARABIC LETTER ALEF WITH HAMZA BELOW
const ALEF: u8 = code('ا'); // U+0627 ARABIC LETTER ALEF
const WAW: u8 = code('و'); // U+0648 ARABIC LETTER WAW

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

// Each number of letters has a table in the paper; the order in it is the reference's.

/// PR4.
const PATTERNS_OF_4: Patterns<6, 4, 3> = Patterns::new([
    ("pattern مفعل", [1, 2, 3]),
    ("pattern فاعل", [0, 2, 3]),
    ("pattern فعال", [0, 1, 3]),
    ("pattern فعول", [0, 1, 3]),
    ("pattern فعيل", [0, 1, 3]),
    ("pattern فعلة", [0, 1, 2]),
]);

/// PR53.
const PATTERNS_OF_5: Patterns<25, 5, 3> = Patterns::new([
    ("pattern افتعل", [1, 3, 4]),
    ("pattern افاعل", [1, 3, 4]),
    ("pattern مفعول", [1, 2, 4]),
    ("pattern مفعال", [1, 2, 4]),
    ("pattern مفعيل", [1, 2, 4]),
    ("pattern مفعلة", [1, 2, 3]),
    ("pattern تفعلة", [1, 2, 3]),
    ("pattern افعلة", [1, 2, 3]),
    ("pattern مفتعل", [1, 3, 4]),
    ("pattern يفتعل", [1, 3, 4]),
    ("pattern تفتعل", [1, 3, 4]),
    ("pattern مفاعل", [1, 3, 4]),
    ("pattern تفاعل", [1, 3, 4]),
    ("pattern فعولة", [0, 1, 3]),
    ("pattern فعالة", [0, 1, 3]),
    ("pattern انفعل", [2, 3, 4]),
    ("pattern منفعل", [2, 3, 4]),
    ("pattern افعال", [1, 2, 4]),
    ("pattern فعلان", [0, 1, 2]),
    ("pattern تفعيل", [1, 2, 4]),
    ("pattern فاعول", [0, 2, 4]),
    ("pattern فواعل", [0, 3, 4]),
    ("pattern فعائل", [0, 1, 4]),
    ("pattern فاعلة", [0, 2, 3]),
    ("pattern فعالي", [0, 1, 3]),
]);

/// PR63, but for افعوعل, which asks for more.
const PATTERNS_OF_6: Patterns<5, 6, 3> = Patterns::new([
    ("pattern استفعل", [3, 4, 5]),
    ("pattern مستفعل", [3, 4, 5]),
    ("pattern مفعالة", [1, 2, 4]),
    ("pattern افتعال", [1, 3, 5]),
    ("pattern تفاعيل", [1, 3, 5]), // NLTK's, not the paper's
]);

/// PR54. When their turn comes, تفعلل, افعلل and فعللة of the paper have lost their ت, ا or ة as an affix of one letter.
const PATTERNS_OF_4_IN_5: Patterns<2, 5, 4> =
    Patterns::new([("pattern مفعلل", [1, 2, 3, 4]), ("pattern فعالل", [0, 1, 3, 4])]);

/// PR64, without افعلال for the same reason.
const PATTERNS_OF_4_IN_6: Patterns<1, 6, 4> = Patterns::new([("pattern متفعلل", [2, 3, 4, 5])]);

/// NLTK's, not the paper's: frequent words that the rules below would spoil. With their hamza as it is written.
const STOP_WORDS: Words = Words::new(
    0xCE29_564A_93E3_6751,
    [
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
    ],
);

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
    Isri::stem(word)
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
    Isri::stem_span(word)
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
    Isri::explain(word)
}

pub(super) struct Isri;

impl Rewriting for Isri {
    type Guess = ();

    /// Tanween, short vowels, shadda and sukun: the reference calls them all short vowels. Step 1.
    const NORMALIZATION: &'static Normalization = &Normalization::new().without('\u{64B}', '\u{652}');

    fn guess(_: &impl Word, _: &mut impl Trace) {}

    fn trace_normalization(given: &[CodePoint], trace: &mut impl Trace) {
        if given.iter().any(|cp| Self::normalized(cp).is_empty()) {
            trace.fired("marks");
        }
    }

    /// The other steps of the paper, by its numbers.
    fn strip(word: &mut impl Word, (): (), trace: &mut impl Trace) {
        if is_stop_word(word) {
            return trace.fired("stop word");
        }
        // 3, 4.
        let _ = PREFIXES_OF_3.take_prefix(word, trace) || PREFIXES_OF_2.take_prefix(word, trace);
        let _ = SUFFIXES_OF_3.take_suffix(word, trace) || SUFFIXES_OF_2.take_suffix(word, trace);
        // 5. Only before another و is "and" sure not to be part of the word.
        if let (4.., [WAW, WAW, ..], _) = word.ends() {
            word.drop_first(1);
            trace.fired("conjunction و");
        }
        // 6. Else patterns that begin with ا would not be known.
        if let (_, [ALEF_MADDA | ALEF_HAMZA | ALEF_HAMZA_BELOW, ..], _) = word.ends() {
            word.put(0, ALEF);
            trace.fired("initial hamza");
        }
        // 7, 8.
        while let 4..=7 = word.length() {
            if leave_root_of_3(word, trace) {
                return;
            }
            if !SUFFIXES_OF_1.take_suffix(word, trace) && !PREFIXES_OF_1.take_prefix(word, trace) {
                return leave_root_of_4(word, trace);
            }
        }
    }
}

fn is_stop_word(word: &impl Word) -> bool {
    word.length() <= MOST && STOP_WORDS.has(word.packed())
}

/// Whether the word has a pattern of a root of three letters.
fn leave_root_of_3(word: &mut impl Word, trace: &mut impl Trace) -> bool {
    match word.length() {
        4 => PATTERNS_OF_4.leave_root(word, trace),
        5 => PATTERNS_OF_5.leave_root(word, trace),
        6 => PATTERNS_OF_6.leave_root(word, trace) || leave_root_of_doubled(word, trace),
        _ => false,
    }
}

/// افعوعل, where the second letter of the root comes again.
fn leave_root_of_doubled(word: &mut impl Word, trace: &mut impl Trace) -> bool {
    let is_one = matches!(word.ends(), (6, [ALEF, _, _, WAW], _)) && word.letter(2) == word.letter(4);
    if is_one {
        word.leave([1, 4, 5]);
        trace.fired("pattern افعوعل");
    }
    is_one
}

/// For words without a pattern of a root of three letters and without an affix of one letter.
fn leave_root_of_4(word: &mut impl Word, trace: &mut impl Trace) {
    match word.length() {
        5 => _ = PATTERNS_OF_4_IN_5.leave_root(word, trace),
        6 => _ = PATTERNS_OF_4_IN_6.leave_root(word, trace),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::super::letters::Letters;
    use super::*;

    fn code_points(word: &str) -> Vec<CodePoint> {
        word.chars().map(u32::from).collect()
    }

    /// A pattern's name, written as a word, is a word of that pattern with the root ف ع ل.
    fn assert_spelled<const N: usize, const L: usize, const R: usize>(
        patterns: &Patterns<N, L, R>,
        root: &str,
    ) {
        for name in patterns.names() {
            let mut word = Letters::new(name["pattern ".len()..].chars().map(u32::from));
            let mut rules = Vec::new();
            assert!(patterns.leave_root(&mut word, &mut rules));
            assert_eq!((&*word, &*rules), (&*code_points(root), &[name][..]));
        }
    }

    #[test]
    fn patterns_are_spelled_as_they_are_named() {
        assert_spelled(&PATTERNS_OF_4, "فعل");
        assert_spelled(&PATTERNS_OF_5, "فعل");
        assert_spelled(&PATTERNS_OF_6, "فعل");
        assert_spelled(&PATTERNS_OF_4_IN_5, "فعلل");
        assert_spelled(&PATTERNS_OF_4_IN_6, "فعلل");
        assert_eq!(explain("افعوعل"), ["pattern افعوعل"]);
        assert_eq!(explain("اعشوجب"), ["prefix ا"], "the letter before و does not come again");
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
        let [waw, alef, lam, meem] = code_points("والم")[..] else { unreachable!() };
        let word = [meem, 0xD83D, 0xDE00, waw, 0xDFFF];
        assert_eq!(*Isri::stem_of(&word), [0xD83D, 0xDE00, 0xDFFF]);
        assert_eq!(Isri::stem_span_of(&word), None);
        assert_eq!(Isri::stem_span_of(&[waw, alef, lam, 0xD83D, meem, meem]), Some(3..6));
    }
}
