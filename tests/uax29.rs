//! UAX #29: the conformance files, a reference that reads as the standard does, and the crate unicode-segmentation.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod support;

use std::collections::HashMap;
use std::ops::Range;

use kalima::chars::{SentenceBreak, WordBreak, is_extended_pictographic, sentence_break, word_break};
use kalima::tokenize::uax29;
use proptest::prelude::*;
use support::{in_parallel, shared_file, shared_folder};
use unicode_segmentation::UnicodeSegmentation;

fn words(text: &str) -> Vec<Range<usize>> {
    uax29::words(text).collect()
}

fn sentences(text: &str) -> Vec<Range<usize>> {
    uax29::sentences(text).collect()
}

/// The ranges of parts that follow one another.
fn ranges<'a>(parts: impl Iterator<Item = (usize, &'a str)>) -> Vec<Range<usize>> {
    parts.map(|(start, part)| start..start + part.len()).collect()
}

/// A line of a conformance file: code points, and ÷ where the text parts.
fn parts_of_line(line: &str) -> Option<Vec<String>> {
    let (line, _) = line.split_once('#')?;
    let code_point = |hex: &str| char::from_u32(u32::from_str_radix(hex, 16).unwrap()).unwrap();
    let part = |part: &str| part.split('×').map(str::trim).map(code_point).collect::<String>();
    let parts: Vec<String> = line.split('÷').map(str::trim).filter(|p| !p.is_empty()).map(part).collect();
    (!parts.is_empty()).then_some(parts)
}

fn conforms(file: &str, split: impl Fn(&str) -> Vec<Range<usize>>, least: usize) {
    let Some(lines) = shared_file(&format!("unicode/{file}")) else { return };
    let mut cases = 0;
    for line in lines.lines() {
        let Some(parts) = parts_of_line(line) else { continue };
        let text = parts.concat();
        let found: Vec<&str> = split(&text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, parts, "{line}");
        cases += 1;
    }
    assert!(cases >= least, "{file} has {cases} cases");
}

#[test]
fn words_conform() {
    conforms("WordBreakTest-17.0.0.txt", words, 1900);
}

#[test]
fn sentences_conform() {
    conforms("SentenceBreakTest-17.0.0.txt", sentences, 500);
}

/// Words, with a bar at every boundary inside.
const WORDS: &[&str] = &[
    "",
    "كتاب",
    "كتاب| |جديد",
    "كِتَابٌ| |جَدِيدٌ|.",
    "الرحمـــن",
    "هذا|،| |وذاك|؛| |لماذا|؟",
    "قال|:| |«|نعم|»",
    // Signs between letters: WB6 and WB7.
    "can't",
    "l’été",
    "قال:نعم",
    "a:b| |a|:| |b",
    "a.b.c|.",
    "a|.|.|b",
    "a|,|b",
    "a\u{64E}:\u{64F}b",
    "a|:\u{64E}|1",
    "a\u{200D}.\u{200D}b",
    // Hebrew: WB7a to WB7c.
    "צה\"ל| |צה|\"|a",
    "א'| |א'|!",
    "א'a",
    "a|'| |a|\"|א",
    // Numbers: WB8 to WB12.
    "3.14| |1,500.50|,",
    "٣٫١٤| |١٬٥٠٠",
    "3|.|a| |a1.5b",
    "1|:|2",
    "12th| |A1",
    "\u{600}١٢\u{6DD}",
    // Katakana, ideographs and connectors: WB13 to WB13b.
    "カタカナ|漢|字",
    "_a_1_カ_| |_",
    "كتاب_جديد",
    // Spaces and line ends: WB3 to WB3d.
    "a|   |b|\t|\t|c",
    "a| \u{64E}| |b",
    "\r\n|\n|\r|\u{85}|\u{2028}",
    "a|\r\n|\u{64E}|a",
    // Marks and controls: WB4.
    "\u{64E}|a",
    "كتاب\u{200F}| \u{200F}|.\u{200F}",
    "\u{200D}|a",
    // Emoji and flags: WB3c, WB15 and WB16.
    "👨\u{200D}👩\u{200D}👧|😀|😀",
    "❤\u{FE0F}\u{200D}🔥",
    "a\u{200D}😀|a",
    "a|:\u{200D}😀",
    "1|.\u{200D}😀|1",
    "\u{200D}Ⓜa",
    "a:\u{200D}Ⓜa",
    "🇹🇳|🇪🇬|🇹",
    "a|🇹\u{200D}🇳|🇪",
];

/// Sentences, with a bar at every boundary inside.
const SENTENCES: &[&str] = &[
    "",
    "نعم",
    "جاء الوفد. |ثم غادر! |لماذا؟ |لا أعلم... |انتهى",
    "انتهى.|بدأ",
    "هل جاء؟»  |نعم",
    "هل جاء؟ |(نعم)",
    // Numbers and abbreviations: SB6, SB7.
    "بلغ 3.14 اليوم",
    "U.S.A. |U.S.a. |A",
    "a.B c.d",
    "A.\u{301}B",
    "ا.|B",
    // Lower case: SB8.
    "e.g. this",
    "e.g. (1) «this»",
    "e.g. |(1) «This»",
    "e.g. |(1) «هذا»",
    "e.g. |😀. this",
    "e.g.|😀! |this",
    "no! |this",
    // What goes on: SB8a.
    "هل؟، نعم",
    "a., B",
    "a. , B",
    "!!..?! |ا",
    // Closing signs and spaces: SB9 to SB11.
    "a.') \u{A0}|B",
    "a.) |) B",
    "ا! |\"ب",
    "ا!\u{64E}\u{200F} \u{200F}|ب",
    // Line ends: SB3 and SB4.
    "a\r\n|b\r|c\n|\u{85}|\u{2028}|d\u{2029}",
    "a. \r\n| b",
    "\n|\u{64E}a",
    "قال،\n|نعم",
];

fn cut_as_written(cases: &[&str], split: impl Fn(&str) -> Vec<Range<usize>>) {
    for case in cases {
        let text = case.replace('|', "");
        let found: Vec<&str> = split(&text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found.join("|"), **case);
    }
}

#[test]
fn words_are_cut_as_written() {
    cut_as_written(WORDS, words);
}

#[test]
fn sentences_are_cut_as_written() {
    cut_as_written(SENTENCES, sentences);
}

/// The parts of a text between the boundaries that a rule book finds: it is asked for every place but the edges.
fn by_the_book(text: &str, parts_before: impl Fn(&[char], usize) -> bool) -> Vec<Range<usize>> {
    let chars: Vec<char> = text.chars().collect();
    let (mut found, mut start) = (Vec::new(), 0);
    for (number, (at, _)) in text.char_indices().enumerate() {
        if number > 0 && parts_before(&chars, number) {
            found.push(start..at);
            start = at;
        }
    }
    if !text.is_empty() {
        found.push(start..text.len());
    }
    found
}

/// The classes of the code points before `at`, the nearest first, without what is ignored behind another one. What is
/// ignored and has none before it, for a line begins there, is `other`.
fn before<C: Copy>(
    chars: &[C],
    at: usize,
    ignored: impl Fn(C) -> bool,
    ends_line: impl Fn(C) -> bool,
    other: C,
) -> Vec<C> {
    let mut kept = Vec::new();
    for (number, &class) in chars[..at].iter().enumerate() {
        if !ignored(class) {
            kept.push(class);
        } else if number == 0 || ends_line(chars[number - 1]) {
            kept.push(other);
        }
    }
    kept.reverse();
    kept
}

/// The rules of words, in their order.
fn word_parts_before(chars: &[char], at: usize) -> bool {
    use WordBreak::*;
    let classes: Vec<WordBreak> = chars.iter().map(|&c| word_break(c.into())).collect();
    let ignored = |class| matches!(class, Extend | Format | Zwj);
    let ends_line = |class| matches!(class, Cr | Lf | Newline);
    let (left, right) = (classes[at - 1], classes[at]);
    if (left, right) == (Cr, Lf) {
        return false; // WB3
    }
    if ends_line(left) || ends_line(right) {
        return true; // WB3a, WB3b
    }
    if left == Zwj && is_extended_pictographic(chars[at].into()) {
        return false; // WB3c
    }
    if (left, right) == (WSegSpace, WSegSpace) {
        return false; // WB3d
    }
    if ignored(right) {
        return false; // WB4
    }
    let before = before(&classes, at, ignored, ends_line, Other);
    let (left, left2) = (before[0], before.get(1).copied().unwrap_or(Other));
    let right2 = classes[at + 1..].iter().copied().find(|&class| !ignored(class)).unwrap_or(Other);
    let ah_letter = |class| matches!(class, ALetter | HebrewLetter);
    let mid_num_let_q = |class| matches!(class, MidNumLet | SingleQuote);
    let mid_letter = |class| class == MidLetter || mid_num_let_q(class);
    let mid_num = |class| class == MidNum || mid_num_let_q(class);
    let flags = before.iter().take_while(|&&class| class == RegionalIndicator).count();
    let joined = [
        ah_letter(left) && ah_letter(right),                       // WB5
        ah_letter(left) && mid_letter(right) && ah_letter(right2), // WB6
        ah_letter(left2) && mid_letter(left) && ah_letter(right),  // WB7
        left == HebrewLetter && right == SingleQuote,              // WB7a
        left == HebrewLetter && right == DoubleQuote && right2 == HebrewLetter, // WB7b
        left2 == HebrewLetter && left == DoubleQuote && right == HebrewLetter, // WB7c
        left == Numeric && right == Numeric,                       // WB8
        ah_letter(left) && right == Numeric,                       // WB9
        left == Numeric && ah_letter(right),                       // WB10
        left2 == Numeric && mid_num(left) && right == Numeric,     // WB11
        left == Numeric && mid_num(right) && right2 == Numeric,    // WB12
        left == Katakana && right == Katakana,                     // WB13
        (ah_letter(left) || matches!(left, Numeric | Katakana | ExtendNumLet)) && right == ExtendNumLet, // WB13a
        left == ExtendNumLet && (ah_letter(right) || matches!(right, Numeric | Katakana)), // WB13b
        right == RegionalIndicator && flags % 2 == 1,                                      // WB15, WB16
    ];
    !joined.contains(&true) // WB999
}

/// The rules of sentences, in their order.
fn sentence_parts_before(chars: &[char], at: usize) -> bool {
    use SentenceBreak::*;
    let classes: Vec<SentenceBreak> = chars.iter().map(|&c| sentence_break(c.into())).collect();
    let ignored = |class| matches!(class, Extend | Format);
    let para_sep = |class| matches!(class, Sep | Cr | Lf);
    let sa_term = |class| matches!(class, STerm | ATerm);
    let right = classes[at];
    if (classes[at - 1], right) == (Cr, Lf) {
        return false; // SB3
    }
    if para_sep(classes[at - 1]) {
        return true; // SB4
    }
    if ignored(right) {
        return false; // SB5
    }
    let before = before(&classes, at, ignored, para_sep, Other);
    let class = |number: usize| before.get(number).copied().unwrap_or(Other);
    // How many before `at` are Sp, and from there how many are Close: what stands before both may be a terminator.
    let run =
        |from: usize, of| before[from.min(before.len())..].iter().take_while(|&&class| class == of).count();
    let closed = run(0, Close);
    let spaces = run(0, Sp);
    let spaced = spaces + run(spaces, Close);
    if class(0) == ATerm && right == Numeric {
        return false; // SB6
    }
    if matches!(class(1), Upper | Lower) && class(0) == ATerm && right == Upper {
        return false; // SB7
    }
    let decides = |class: &SentenceBreak| {
        matches!(class, OLetter | Upper | Lower) || para_sep(*class) || sa_term(*class)
    };
    if class(spaced) == ATerm && classes[at..].iter().copied().find(decides) == Some(Lower) {
        return false; // SB8
    }
    if sa_term(class(spaced)) && (right == SContinue || sa_term(right)) {
        return false; // SB8a
    }
    if sa_term(class(closed)) && (matches!(right, Close | Sp) || para_sep(right)) {
        return false; // SB9
    }
    if sa_term(class(spaced)) && (right == Sp || para_sep(right)) {
        return false; // SB10
    }
    sa_term(class(spaced)) // SB11, SB998
}

#[test]
fn the_rule_books_conform_themselves() {
    conforms("WordBreakTest-17.0.0.txt", |text| by_the_book(text, word_parts_before), 1900);
    conforms("SentenceBreakTest-17.0.0.txt", |text| by_the_book(text, sentence_parts_before), 500);
    cut_as_written(WORDS, |text| by_the_book(text, word_parts_before));
    cut_as_written(SENTENCES, |text| by_the_book(text, sentence_parts_before));
}

/// Whether the crate's words may differ from the standard's, as the documentation of `uax29` says: a pictograph behind
/// a ZWJ is a letter, or a sign that may join stands before the ZWJ.
fn crate_may_differ(text: &str) -> bool {
    use WordBreak::*;
    let chars: Vec<u32> = text.chars().map(u32::from).collect();
    let joined = |&at: &usize| word_break(chars[at - 1]) == Zwj && is_extended_pictographic(chars[at]);
    (1..chars.len()).filter(joined).any(|at| {
        let mut before = chars[..at].iter().rev().map(|&cp| word_break(cp));
        let base = before.find(|class| !matches!(class, Extend | Format | Zwj));
        let sign = matches!(base, Some(MidLetter | MidNum | MidNumLet | SingleQuote | DoubleQuote));
        sign || word_break(chars[at]) == ALetter
    })
}

#[test]
fn the_crate_differs_where_the_documentation_says() {
    for text in [
        "a:\u{200D}😀",
        "1,\u{200D}😀",
        "א\"\u{200D}😀",
        "\u{200D}Ⓜa",
        "\u{200D}Ⓜ:a",
        "\u{200D}Ⓜ1",
        "\u{200D}Ⓜ_",
    ] {
        assert!(crate_may_differ(text), "{text:?}");
        assert_ne!(ranges(text.split_word_bound_indices()), words(text), "{text:?}");
        assert_eq!(by_the_book(text, word_parts_before), words(text), "{text:?}");
    }
    assert!(!crate_may_differ("👨\u{200D}👩 a:b"));
}

fn equals_the_crate(text: &str) {
    assert_eq!(sentences(text), ranges(text.split_sentence_bound_indices()), "{text:?}");
    let kept = |range: &Range<usize>| uax29::holds_word(&text[range.clone()]);
    let told: Vec<&str> = uax29::sentences(text).filter(kept).map(|range| &text[range]).collect();
    assert_eq!(told, text.unicode_sentences().collect::<Vec<_>>(), "{text:?}");
    if crate_may_differ(text) {
        return;
    }
    assert_eq!(words(text), ranges(text.split_word_bound_indices()), "{text:?}");
    let told: Vec<Range<usize>> = uax29::words(text).filter(kept).collect();
    assert_eq!(told, ranges(text.unicode_word_indices()), "{text:?}");
}

#[test]
fn corpora_are_cut_as_the_crate_does() {
    let Some(folder) = shared_folder() else { return };
    let names: Vec<String> = std::fs::read_dir(folder.join("corpora"))
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".txt"))
        .collect();
    assert!(!names.is_empty(), "the folder of corpora is empty");
    in_parallel(&names, |name| {
        let text = shared_file(&format!("corpora/{name}")).unwrap();
        assert_eq!(sentences(&text), ranges(text.split_sentence_bound_indices()), "{name}");
        text.lines().for_each(equals_the_crate);
    });
}

/// A few characters of every kind that a rule or a fast path tells from others.
fn kinds() -> Vec<char> {
    let mut kinds: HashMap<_, Vec<char>> = HashMap::new();
    for c in '\0'..=char::MAX {
        let cp = u32::from(c);
        let letter = uax29::holds_word(c.encode_utf8(&mut [0; 4]));
        let key = (word_break(cp), sentence_break(cp), is_extended_pictographic(cp), letter, c.len_utf8());
        kinds.entry(key).or_default().push(c);
    }
    let mut found: Vec<char> =
        kinds.values().flat_map(|of| [of[0], of[of.len() / 2], of[of.len() - 1]]).collect();
    // In an order of their own, so that a seed means the same cases on every run.
    found.sort_unstable();
    found.dedup();
    found
}

/// Texts of all kinds of characters, of kinds that make rules meet, and of Arabic and ASCII runs.
fn texts() -> impl Strategy<Value = String> {
    let signs = "a1אب٣\u{64E}\u{301}\u{200D}\u{200F}.:,'\"_;!؟،)( \t\n\r😀Ⓜ🇹カB";
    let runs = ["كتاب", "كِتَابٌ", "الاستقلاليات", "abc", "Abcdefghijklmnopqrs", "12", "\u{670}", "  "];
    let piece = prop_oneof![
        3 => prop::sample::select(kinds()).prop_map(String::from),
        5 => prop::sample::select(signs.chars().collect::<Vec<_>>()).prop_map(String::from),
        1 => prop::sample::select(runs.to_vec()).prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(4000) })]

    #[test]
    fn texts_are_cut_by_the_book_and_as_the_crate_does(text in texts()) {
        prop_assert_eq!(words(&text), by_the_book(&text, word_parts_before));
        prop_assert_eq!(sentences(&text), by_the_book(&text, sentence_parts_before));
        equals_the_crate(&text);
    }
}
