//! The steps that ARLSTem and ARLSTem2 have in common. Each says whether one of its rules fired.
//!
//! Lists of one length are joined where the reference asks for them one after the other: a word has at most one
//! of them. Of the reference's rules these are left out, which can never fire: كنّ, هنّ and تنّ, for marks are gone
//! by then, and the imperative's لأ, for its hamza is.

use super::affix_list::Affixes;
use super::normalization::Normalization;
use super::trace::Trace;
use super::word::Word;
use crate::chars::CodePoint;

/// Takes out tanween, short vowels, shadda, sukun and the other marks of the Arabic block up to U+065F, makes ا of أ إ آ and
/// ي of ى.
pub(super) const NORMALIZATION: Normalization = Normalization::new()
    .without('\u{64B}', '\u{65F}')
    .writing('آ', 'ا') // U+0622 ARABIC LETTER ALEF WITH MADDA ABOVE
    .writing('أ', 'ا') // U+0623 ARABIC LETTER ALEF WITH HAMZA ABOVE
    .writing('إ', 'ا') // U+0625 ARABIC LETTER ALEF WITH HAMZA BELOW
    .writing('ى', 'ي'); // U+0649 ARABIC LETTER ALEF MAKSURA

const CONJUNCTION: Affixes<1> = Affixes::new(["conjunction و"]);

const NOUN_PREFIXES_OF_4: Affixes<3> = Affixes::new([
    "prefix فبال", // so with the
    "prefix وبال", // and with the
    "prefix فكال", // so like the
]);
const NOUN_PREFIXES_OF_3: Affixes<5> = Affixes::new([
    "prefix بال", // with the
    "prefix كال", // like the
    "prefix وال", // and the, behind another "and"
    "prefix فلل", // so to the
    "prefix ولل", // and to the, behind another "and"
]);
const NOUN_PREFIXES_OF_2: Affixes<4> = Affixes::new([
    "prefix ال", // the
    "prefix لل", // to the
    "prefix فل", // so to
    "prefix فب", // so with
]);

const PRONOUNS_OF_1: Affixes<2> = Affixes::new([
    "suffix ك", // your
    "suffix ه", // his
]);
const PRONOUNS_OF_2: Affixes<5> = Affixes::new([
    "suffix كي", // your (feminine)
    "suffix كم", // your (masculine plural)
    "suffix ها", // her
    "suffix هم", // their
    "suffix نا", // our
]);
const PRONOUNS_OF_3: Affixes<2> = Affixes::new([
    "suffix كما", // your (dual)
    "suffix هما", // their (dual)
]);

/// Dual and sound masculine plural. The reference asks for تان and تين after them, which never are reached.
const NUMBERS: Affixes<3> = Affixes::new(["suffix ان", "suffix ين", "suffix ون"]);

const TEH_PREFIX: Affixes<1> = Affixes::new(["prefix ت"]);
const YEH_PREFIX: Affixes<1> = Affixes::new(["prefix ي"]);
const ALEF_PREFIX: Affixes<1> = Affixes::new(["prefix ا"]);
const SEEN_TEH_PREFIX: Affixes<1> = Affixes::new(["prefix ست"]);
const SEEN_YEH_PREFIX: Affixes<1> = Affixes::new(["prefix سي"]);
const WAW_ALEF_SUFFIX: Affixes<1> = Affixes::new(["suffix وا"]);
const NOON_SUFFIX: Affixes<1> = Affixes::new(["suffix ن"]);
/// Dual and plural of verbs of the third person.
const VERB_NUMBERS: Affixes<2> = Affixes::new(["suffix ان", "suffix ون"]);
/// What an imperative with ا ends in.
const IMPERATIVE_SUFFIXES: Affixes<3> = Affixes::new(["suffix ي", "suffix ا", "suffix ن"]);

const PAST_SUFFIXES_OF_3: Affixes<1> = Affixes::new(["suffix تما"]); // you (dual) did
const PAST_SUFFIXES_OF_2: Affixes<4> = Affixes::new([
    "suffix نا", // we did
    "suffix تم", // you (masculine plural) did
    "suffix تا", // they (feminine dual) did
    "suffix وا", // they did
]);
const PAST_SUFFIXES_OF_1: Affixes<3> = Affixes::new([
    "suffix ت", // I, you or she did
    "suffix ا", // they (dual) did
    "suffix ن", // they (feminine) did
]);

const PRESENT_PREFIXES: Affixes<4> = Affixes::new([
    "prefix ت", // you, she
    "prefix ا", // I
    "prefix ن", // we
    "prefix ي", // he
]);
const FUTURE_PREFIXES: Affixes<4> = Affixes::new([
    "prefix سا", // I will
    "prefix سن", // we will
    "prefix ست", // you, she will
    "prefix سي", // he will
]);

/// Tells what [`NORMALIZATION`] changes.
pub(super) fn trace_normalization(given: &[CodePoint], trace: &mut impl Trace) {
    let normalized = |cp| NORMALIZATION.of_any(cp, std::slice::from_ref);
    let has =
        |letter: &[CodePoint]| given.iter().any(|cp| normalized(cp) != [*cp] && normalized(cp) == letter);
    if has(&[]) {
        trace.fired("marks");
    }
    if has(&['ا'.into()]) {
        trace.fired("hamza of alef");
    }
    if has(&['ي'.into()]) {
        trace.fired("alef maksura");
    }
}

/// Takes "and" off.
pub(super) fn conjunction(word: &mut impl Word, trace: &mut impl Trace) {
    CONJUNCTION.take_prefix(word, trace);
}

/// Article, prepositions and "so". A word that has one is a noun.
pub(super) fn noun_prefix(word: &mut impl Word, trace: &mut impl Trace) -> bool {
    NOUN_PREFIXES_OF_3.take_prefix(word, trace)
        || NOUN_PREFIXES_OF_4.take_prefix(word, trace)
        || NOUN_PREFIXES_OF_2.take_prefix(word, trace)
}

/// The pronoun that a noun or a verb ends in.
pub(super) fn pronoun(word: &mut impl Word, trace: &mut impl Trace) -> bool {
    PRONOUNS_OF_1.take_suffix(word, trace)
        || PRONOUNS_OF_2.take_suffix(word, trace)
        || PRONOUNS_OF_3.take_suffix(word, trace)
}

/// The dual and the sound masculine plural.
pub(super) fn number(word: &mut impl Word, trace: &mut impl Trace) -> bool {
    NUMBERS.take_suffix(word, trace)
}

/// Person, number and tense of a verb: the first that fits of what stands at both ends, at the end, at the start.
pub(super) fn verb(word: &mut impl Word, trace: &mut impl Trace) -> bool {
    present(word, trace)
        || future(word, trace)
        || PAST_SUFFIXES_OF_3.take_suffix(word, trace)
        || PAST_SUFFIXES_OF_2.take_suffix(word, trace)
        || PAST_SUFFIXES_OF_1.take_suffix(word, trace)
        || PRESENT_PREFIXES.take_prefix(word, trace)
        || FUTURE_PREFIXES.take_prefix(word, trace)
}

/// Both ends of the present tense and of the imperative.
fn present(word: &mut impl Word, trace: &mut impl Trace) -> bool {
    TEH_PREFIX.take_with(&NUMBERS, word, trace)
        || YEH_PREFIX.take_with(&VERB_NUMBERS, word, trace)
        || ALEF_PREFIX.take_with(&WAW_ALEF_SUFFIX, word, trace)
        || ALEF_PREFIX.take_with(&IMPERATIVE_SUFFIXES, word, trace)
        || YEH_PREFIX.take_with(&NOON_SUFFIX, word, trace)
        || TEH_PREFIX.take_with(&NOON_SUFFIX, word, trace)
}

/// Both ends of the future tense.
fn future(word: &mut impl Word, trace: &mut impl Trace) -> bool {
    SEEN_TEH_PREFIX.take_with(&NUMBERS, word, trace)
        || SEEN_YEH_PREFIX.take_with(&VERB_NUMBERS, word, trace)
        || SEEN_TEH_PREFIX.take_with(&NOON_SUFFIX, word, trace)
        || SEEN_YEH_PREFIX.take_with(&NOON_SUFFIX, word, trace)
}

#[cfg(test)]
mod tests {
    use super::super::letters::Letters;
    use super::*;

    type Step = fn(&mut Letters, &mut Vec<&'static str>) -> bool;

    fn after(word: &str, step: Step) -> (String, Vec<&'static str>) {
        let (mut letters, mut rules) = (Letters::new(word.chars().map(u32::from)), Vec::new());
        assert_eq!(step(&mut letters, &mut rules), !rules.is_empty(), "{word}");
        (letters.iter().filter_map(|&cp| char::from_u32(cp)).collect(), rules)
    }

    fn assert_steps(step: Step, rows: &[(&str, &str, &[&str])]) {
        for (word, left, rules) in rows {
            assert_eq!(after(word, step), ((*left).to_owned(), rules.to_vec()));
        }
    }

    #[test]
    fn words_are_normalized() {
        for (word, left, expected) in [
            ("وَقَرَأَ\u{65F}", "وقرا", vec!["marks", "hamza of alef"]),
            ("آإأؤئ", "اااؤئ", vec!["hamza of alef"]),
            ("هدى", "هدي", vec!["alef maksura"]),
            ("هد\u{640}\u{670}ٱ", "هد\u{640}\u{670}ٱ", vec![]),
            ("", "", vec![]),
        ] {
            let (given, mut rules): (Vec<CodePoint>, _) = (word.chars().map(u32::from).collect(), Vec::new());
            trace_normalization(&given, &mut rules);
            assert_eq!(rules, expected, "{word}");
            let normalized = given.iter().flat_map(|cp| NORMALIZATION.of_any(cp, std::slice::from_ref));
            assert!(normalized.copied().eq(left.chars().map(u32::from)), "{word}");
        }
    }

    #[test]
    fn conjunction_goes_once() {
        assert_steps(
            |word, rules| {
                conjunction(word, rules);
                !rules.is_empty()
            },
            &[
                ("وقرا", "قرا", &["conjunction و"]),
                ("ورد", "ورد", &[]),
                ("ووالد", "والد", &["conjunction و"]),
            ],
        );
    }

    #[test]
    fn nouns_lose_one_prefix() {
        assert_steps(
            noun_prefix,
            &[
                ("فبالقلم", "قلم", &["prefix فبال"]),
                ("فبالقل", "القل", &["prefix فب"]),
                ("بالقلم", "قلم", &["prefix بال"]),
                ("فللقلم", "قلم", &["prefix فلل"]),
                ("القلم", "قلم", &["prefix ال"]),
                ("القل", "القل", &[]),
                ("بقلم", "بقلم", &[]),
            ],
        );
    }

    #[test]
    fn one_pronoun_goes() {
        assert_steps(
            pronoun,
            &[
                ("قلمك", "قلم", &["suffix ك"]),
                ("قلمهم", "قلم", &["suffix هم"]),
                ("قلمهما", "قلم", &["suffix هما"]),
                ("قلمنا", "قلم", &["suffix نا"]),
                ("فيها", "فيها", &[]),
            ],
        );
    }

    #[test]
    fn verbs_lose_both_ends_or_one() {
        assert_steps(
            verb,
            &[
                ("تكتبين", "كتب", &["prefix ت", "suffix ين"]),
                ("يكتبين", "كتبي", &["prefix ي", "suffix ن"]),
                ("اكتبوا", "كتب", &["prefix ا", "suffix وا"]),
                ("سيكتبون", "كتب", &["prefix سي", "suffix ون"]),
                ("سيكتبين", "كتبي", &["prefix سي", "suffix ن"]),
                ("كتبتما", "كتب", &["suffix تما"]),
                ("كتبتا", "كتب", &["suffix تا"]),
                ("يكتبن", "كتب", &["prefix ي", "suffix ن"]),
                ("نكتب", "كتب", &["prefix ن"]),
                ("سنكتب", "كتب", &["prefix سن"]),
                ("سنكل", "سنكل", &[]),
            ],
        );
    }
}
