//! The tables of `kalima::chars` against files of the Unicode Character Database.
//!
//! A test whose file is absent says so and passes: the unit tests compare with other crates in any case.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a file that cannot be read is a failed test")]

mod support;

use std::collections::HashMap;
use std::ops::RangeInclusive;

use kalima::chars::*;

/// The text of a file of the Unicode Character Database; none where it is absent.
fn unicode_file(name: &str) -> Option<String> {
    support::shared_file(&format!("unicode/{name}"))
}

fn code_point(hexadecimal: &str) -> CodePoint {
    CodePoint::from_str_radix(hexadecimal.trim(), 16).unwrap()
}

fn code_points(hexadecimal: &str) -> Vec<CodePoint> {
    hexadecimal.split_whitespace().map(code_point).collect()
}

/// The ranges first assigned in Unicode 18, which the tables do not know.
fn added_in_18() -> Option<Vec<RangeInclusive<CodePoint>>> {
    let text = unicode_file("added-since-16.0.0.tsv")?;
    let ranges = text.lines().filter_map(|line| line.strip_prefix("18.0\t")).map(|range| {
        let (first, last) = range.split_once('\t').unwrap();
        code_point(first)..=code_point(last)
    });
    Some(ranges.collect())
}

fn short_name(category: Category) -> &'static str {
    match category {
        Category::UppercaseLetter => "Lu",
        Category::LowercaseLetter => "Ll",
        Category::TitlecaseLetter => "Lt",
        Category::ModifierLetter => "Lm",
        Category::OtherLetter => "Lo",
        Category::NonspacingMark => "Mn",
        Category::SpacingMark => "Mc",
        Category::EnclosingMark => "Me",
        Category::DecimalNumber => "Nd",
        Category::LetterNumber => "Nl",
        Category::OtherNumber => "No",
        Category::ConnectorPunctuation => "Pc",
        Category::DashPunctuation => "Pd",
        Category::OpenPunctuation => "Ps",
        Category::ClosePunctuation => "Pe",
        Category::InitialPunctuation => "Pi",
        Category::FinalPunctuation => "Pf",
        Category::OtherPunctuation => "Po",
        Category::MathSymbol => "Sm",
        Category::CurrencySymbol => "Sc",
        Category::ModifierSymbol => "Sk",
        Category::OtherSymbol => "So",
        Category::SpaceSeparator => "Zs",
        Category::LineSeparator => "Zl",
        Category::ParagraphSeparator => "Zp",
        Category::Control => "Cc",
        Category::Format => "Cf",
        Category::Surrogate => "Cs",
        Category::PrivateUse => "Co",
        Category::Unassigned => "Cn",
    }
}

#[test]
fn category_and_combining_class_are_those_of_unicode_data_17() {
    let Some(text) = unicode_file("UnicodeData-17.0.0-arabic-blocks.txt") else { return };
    let mut checked = 0;
    for line in text.lines() {
        let fields: Vec<&str> = line.split(';').collect();
        let cp = code_point(fields[0]);
        assert_eq!(short_name(general_category(cp)), fields[2], "{line}");
        assert_eq!(combining_class(cp).to_string(), fields[3], "{line}");
        checked += 1;
    }
    assert!(checked > 1500, "{checked} lines");
}

#[test]
fn what_the_file_of_arabic_blocks_lacks_is_unassigned() {
    let Some(text) = unicode_file("UnicodeData-17.0.0-arabic-blocks.txt") else { return };
    let listed: HashMap<CodePoint, &str> = text
        .lines()
        .map(|line| line.split_once(';').unwrap())
        .map(|(cp, line)| (code_point(cp), line))
        .collect();
    // Noncharacters, U+FDD0–FDEF, lie inside a block and are listed nowhere: category Cn as well.
    for cp in (0x0600..=0x06FF)
        .chain(0x0750..=0x077F)
        .chain(0x0870..=0x08FF)
        .chain(0xFB50..=0xFDFF)
        .chain(0xFE70..=0xFEFF)
        .chain(0x1_0EC0..=0x1_0EFF)
        .chain(0x1_EE00..=0x1_EEFF)
    {
        let is_assigned = general_category(cp) != Category::Unassigned;
        assert_eq!(is_assigned, listed.contains_key(&cp), "U+{cp:04X}");
    }
}

#[test]
fn text_segmentation_is_of_the_same_unicode_version() {
    let (major, minor, update) = UNICODE_VERSION;
    assert_eq!(unicode_segmentation::UNICODE_VERSION, (major.into(), minor.into(), update.into()));
}

#[test]
fn what_is_no_code_point_answers_as_unassigned() {
    for cp in [0x11_0000, 0x11_0041, 0x20_0000, 0x8000_0000, u32::MAX] {
        assert_eq!(general_category(cp), Category::Unassigned);
        assert_eq!(script(cp), Script::Unknown);
        assert_eq!(word_break(cp), WordBreak::Other);
        assert_eq!(sentence_break(cp), SentenceBreak::Other);
        assert_eq!(joining_type(cp), JoiningType::NonJoining);
        assert_eq!(nfc_quick_check(cp), QuickCheck::Yes);
        assert_eq!(combining_class(cp), 0);
        assert_eq!(lowercase_latin(cp), cp);
        assert_eq!(
            (skeleton(cp), mark_class(cp), digit(cp), presentation_form(cp)),
            (None, None, None, None)
        );
        assert!(canonical_decomposition(cp).is_none());
        assert_eq!((compose(cp, 0x0654), compose(0x0627, cp)), (None, None));
        for property in [
            is_white_space,
            is_line_end,
            is_space_separator,
            is_noncharacter,
            is_surrogate,
            is_punctuation,
            is_symbol,
            is_letter_category,
            is_alphabetic,
            is_mark_category,
            is_decimal_number,
            is_format_control,
            is_default_ignorable,
            is_arabic_letter,
            is_arabic_mark,
            is_emoji,
            is_emoji_presentation,
            is_emoji_modifier,
            is_emoji_modifier_base,
            is_extended_pictographic,
            is_regional_indicator,
        ] {
            assert!(!property(cp));
        }
    }
}

#[test]
fn lone_surrogates_are_surrogates_and_nothing_else() {
    for cp in [0xD800, 0xDBFF, 0xDC00, 0xDFFF] {
        assert_eq!(general_category(cp), Category::Surrogate);
        assert_eq!(script(cp), Script::Unknown);
        assert!(is_surrogate(cp) && !is_noncharacter(cp) && canonical_decomposition(cp).is_none());
    }
}

/// Properties of assigned code points do not change lightly: those of 18.0 are those of 17.0.
#[test]
fn script_and_joining_type_and_decomposition_are_those_of_the_arabic_blocks() {
    let Some(text) = unicode_file("arabic-properties-18.0.0.tsv") else { return };
    let Some(added_in_18) = added_in_18() else { return };
    let mut checked = 0;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let cp = code_point(fields[0]);
        if added_in_18.iter().any(|range| range.contains(&cp)) {
            assert_eq!(general_category(cp), Category::Unassigned, "{line}");
            continue;
        }
        assert_eq!(short_joining_type(joining_type(cp)), fields[4], "{line}");
        let reduced = match fields[6] {
            "Arab" => Script::Arabic,
            "Latn" => Script::Latin,
            "Zyyy" => Script::Common,
            "Zinh" => Script::Inherited,
            "Zzzz" => Script::Unknown,
            _ => Script::Other,
        };
        assert_eq!(script(cp), reduced, "{line}");
        let has_canonical = !fields[7].is_empty() && !fields[7].starts_with('<');
        assert_eq!(canonical_decomposition(cp).is_some(), has_canonical, "{line}");
        checked += 1;
    }
    assert!(checked > 1500, "{checked} lines");
}

fn short_joining_type(joining_type: JoiningType) -> &'static str {
    match joining_type {
        JoiningType::NonJoining => "U",
        JoiningType::RightJoining => "R",
        JoiningType::LeftJoining => "L",
        JoiningType::DualJoining => "D",
        JoiningType::JoinCausing => "C",
        JoiningType::Transparent => "T",
    }
}

#[test]
fn skeletons_are_the_joining_groups_of_arabic_shaping() {
    let Some(text) = unicode_file("ArabicShaping-16.0.0.txt") else { return };
    let mut checked = 0;
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let fields: Vec<&str> = line.split(';').map(str::trim).collect();
        let cp = code_point(fields[0]);
        if !is_arabic_letter(cp) {
            assert!(skeleton(cp).is_none(), "{line}");
            continue;
        }
        let found = skeleton(cp).map_or_else(|| "NoJoiningGroup".to_owned(), |group| format!("{group:?}"));
        // Unicode 17 gave U+0620 a group of its own.
        let expected = if cp == 0x0620 { "KASHMIRI YEH" } else { fields[3] };
        assert_eq!(found.to_uppercase(), expected.replace([' ', '_'], "").to_uppercase(), "{line}");
        checked += 1;
    }
    assert!(checked > 250, "{checked} letters");
}

/// UAX #15, columns source, NFC and NFD of every line of the conformance test.
#[test]
fn normalization_passes_the_conformance_test() {
    let Some(text) = unicode_file("NormalizationTest-18.0.0.txt.gz") else { return };
    let Some(added_in_18) = added_in_18() else { return };
    let mut checked = 0;
    for line in text.lines().filter(|line| !line.starts_with(['#', '@']) && !line.is_empty()) {
        let columns: Vec<Vec<CodePoint>> = line.split(';').take(5).map(code_points).collect();
        let is_new = |cp: &CodePoint| added_in_18.iter().any(|range| range.contains(cp));
        if columns.iter().flatten().any(is_new) {
            continue;
        }
        let [source, nfc, nfd, nfkc, nfkd] = columns.as_slice() else { panic!("{line}") };
        for (text, composed, decomposed) in
            [(source, nfc, nfd), (nfc, nfc, nfd), (nfd, nfc, nfd), (nfkc, nfkc, nfkd), (nfkd, nfkc, nfkd)]
        {
            assert_eq!(&decompose(text), decomposed, "{line}");
            assert_eq!(&recompose(&decompose(text)), composed, "{line}");
        }
        assert!(passes_quick_check(nfc) != Some(false), "{line}");
        assert!(source == nfc || passes_quick_check(source) != Some(true), "{line}");
        checked += 1;
    }
    assert!(checked > 18_000, "{checked} lines");
}

/// NFD, as plainly as it can be written.
fn decompose(text: &[CodePoint]) -> Vec<CodePoint> {
    let mut decomposed = Vec::new();
    for &cp in text {
        match canonical_decomposition(cp) {
            Some(decomposition) => decomposed.extend_from_slice(decomposition.as_slice()),
            None => decomposed.push(cp),
        }
    }
    for marks in decomposed.chunk_by_mut(|_, &next| combining_class(next) != 0) {
        let starters = marks.iter().take_while(|&&cp| combining_class(cp) == 0).count();
        marks[starters..].sort_by_key(|&cp| combining_class(cp));
    }
    decomposed
}

/// NFC of a text in NFD (The Unicode Standard, definition D117).
fn recompose(decomposed: &[CodePoint]) -> Vec<CodePoint> {
    let mut composed: Vec<CodePoint> = Vec::new();
    let mut starter = None;
    for &cp in decomposed {
        let class = combining_class(cp);
        if let Some(position) = starter {
            // A mark is blocked by another one of its class; a starter by whatever stands between.
            let last = composed[composed.len() - 1];
            let is_next = composed.len() == position + 1;
            if (is_next || combining_class(last) < class)
                && let Some(composite) = compose(composed[position], cp)
            {
                composed[position] = composite;
                continue;
            }
        }
        if class == 0 {
            starter = Some(composed.len());
        }
        composed.push(cp);
    }
    composed
}

/// Whether a text is in NFC, as far as the quick check knows.
fn passes_quick_check(text: &[CodePoint]) -> Option<bool> {
    let is_ordered = text.windows(2).all(|pair| {
        let next = combining_class(pair[1]);
        next == 0 || combining_class(pair[0]) <= next
    });
    let answers: Vec<QuickCheck> = text.iter().map(|&cp| nfc_quick_check(cp)).collect();
    if !is_ordered || answers.contains(&QuickCheck::No) {
        return Some(false);
    }
    if answers.contains(&QuickCheck::Maybe) { None } else { Some(true) }
}
