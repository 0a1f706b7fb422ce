//! The profile of a corpus equals a naive count: loops over characters and words, written without the counters' code.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::sync::LazyLock;

use kalima::Normalizer;
use kalima::analyze::profile::{COUNTERS, Counter, Profile, Unit};
use kalima::chars::{self, Category, Script};
use kalima::recognize::{Found, Object, objects};
use proptest::prelude::*;
use support::{shared_file, shared_folder};
use unicode_normalization::UnicodeNormalization;

type Counts = BTreeMap<&'static str, u64>;

/// The ranges of a counter that is nothing but a list of code points.
const LISTED: &[(&str, &[(u32, u32)])] = &[
    ("alef_hamza_above", &[(0x623, 0x623)]),
    ("alef_hamza_below", &[(0x625, 0x625)]),
    ("alef_madda", &[(0x622, 0x622)]),
    ("alef_wasla", &[(0x671, 0x671)]),
    ("hamza_seated", &[(0x624, 0x624), (0x626, 0x626)]),
    ("alef_maksura", &[(0x649, 0x649)]),
    ("teh_marbuta", &[(0x629, 0x629)]),
    ("farsi_yeh", &[(0x6CC, 0x6CC)]),
    ("keheh", &[(0x6A9, 0x6A9)]),
    ("heh_variants", &[(0x6BE, 0x6BE), (0x6C0, 0x6C2), (0x6D5, 0x6D5)]),
    ("loan_letters", &[(0x67E, 0x67E), (0x686, 0x686), (0x698, 0x698), (0x6A4, 0x6A4), (0x6AF, 0x6AF)]),
    ("tatweel", &[(0x640, 0x640)]),
    ("harakat", &[(0x64E, 0x650), (0x618, 0x61A), (0x8E4, 0x8E6)]),
    ("tanwin", &[(0x64B, 0x64D), (0x8E7, 0x8E9), (0x8F0, 0x8F2)]),
    ("shadda", &[(0x651, 0x651)]),
    ("sukun", &[(0x652, 0x652), (0x6E1, 0x6E1), (0x8D0, 0x8D0)]),
    ("dagger_alef", &[(0x670, 0x670)]),
    ("maddah", &[(0x653, 0x653), (0x6E4, 0x6E4), (0x89C, 0x89C), (0x89E, 0x89F)]),
    ("hamza", &[(0x654, 0x655), (0x65F, 0x65F)]),
    ("quranic", QURANIC),
    ("extended", EXTENDED),
    ("digits_ascii", &[(0x30, 0x39)]),
    ("digits_arabic", &[(0x660, 0x669)]),
    ("digits_persian", &[(0x6F0, 0x6F9)]),
    ("bidi_controls", &[(0x61C, 0x61C), (0x200E, 0x200F), (0x202A, 0x202E), (0x2066, 0x2069)]),
    ("zwnj", &[(0x200C, 0x200C)]),
    ("zwj", &[(0x200D, 0x200D)]),
    ("zwsp", &[(0x200B, 0x200B)]),
    ("bom", &[(0xFEFF, 0xFEFF)]),
    ("soft_hyphens", &[(0xAD, 0xAD)]),
    ("c0_controls", &[(0, 8), (0xE, 0x1F), (0x7F, 0x7F)]),
    ("c1_controls", &[(0x80, 0x84), (0x86, 0x9F)]),
    ("private_use", &[(0xE000, 0xF8FF), (0xF_0000, 0xF_FFFD), (0x10_0000, 0x10_FFFD)]),
    ("replacement_characters", &[(0xFFFD, 0xFFFD)]),
    ("surrogates", &[(0xD800, 0xDFFF)]),
    ("forms_a", &[(0xFB50, 0xFBB1), (0xFBFC, 0xFD3D), (0xFD50, 0xFD8F), (0xFD92, 0xFDC7)]),
    ("forms_b", &[(0xFE70, 0xFEF4)]),
    ("lam_alef", &[(0xFEF5, 0xFEFC)]),
    ("word_ligatures", &[(0xFDF0, 0xFDFD)]),
    ("no_break_spaces", &[(0xA0, 0xA0), (0x2007, 0x2007), (0x202F, 0x202F)]),
    ("quotes_straight", &[(0x22, 0x22), (0x27, 0x27)]),
];

const QURANIC: &[(u32, u32)] = &[
    (0x610, 0x617),
    (0x6D6, 0x6DC),
    (0x6DF, 0x6E0),
    (0x6E2, 0x6E3),
    (0x6E5, 0x6E8),
    (0x6EA, 0x6ED),
    (0x898, 0x89B),
    (0x89D, 0x89D),
    (0x8C9, 0x8CF),
    (0x8D1, 0x8E1),
    (0x8F3, 0x8F3),
    (0x1_0EC5, 0x1_0EC5),
    (0x1_0EFB, 0x1_0EFB),
    (0x1_0EFD, 0x1_0EFF),
];

const EXTENDED: &[(u32, u32)] = &[
    (0x656, 0x65E),
    (0x897, 0x897),
    (0x8E3, 0x8E3),
    (0x8EA, 0x8EF),
    (0x8F4, 0x8FF),
    (0x1_0EFA, 0x1_0EFA),
    (0x1_0EFC, 0x1_0EFC),
];

fn listed(name: &str, cp: u32) -> bool {
    let (_, ranges) = LISTED.iter().find(|(listed, _)| *listed == name).unwrap();
    lies_in(ranges, cp)
}

fn lies_in(ranges: &[(u32, u32)], cp: u32) -> bool {
    ranges.iter().any(|&(first, last)| first <= cp && cp <= last)
}

fn is_arabic_mark(cp: u32) -> bool {
    let classes =
        ["harakat", "tanwin", "shadda", "sukun", "dagger_alef", "maddah", "hamza", "quranic", "extended"];
    // No mark of Arabic stands before U+0610.
    cp >= 0x610 && classes.iter().any(|class| listed(class, cp))
}

fn is_arabic_letter(cp: u32) -> bool {
    // Asked for each code point of the corpora many times.
    static LETTERS: LazyLock<Vec<bool>> = LazyLock::new(|| {
        let letter =
            |cp| matches!(chars::general_category(cp), Category::OtherLetter | Category::ModifierLetter);
        let arabic = |cp| chars::script(cp) == Script::Arabic && cp != 0x640 && !is_arabic_mark(cp);
        (0..0x11_0000).map(|cp| letter(cp) && arabic(cp)).collect()
    });
    LETTERS[cp as usize]
}

fn is_letter(cp: u32) -> bool {
    use Category::*;
    matches!(
        chars::general_category(cp),
        UppercaseLetter | LowercaseLetter | TitlecaseLetter | ModifierLetter | OtherLetter
    )
}

fn is_latin(cp: u32) -> bool {
    is_letter(cp) && chars::script(cp) == Script::Latin
}

fn is_blank(c: char) -> bool {
    (c.is_whitespace() && !ends_line(c)) || c == '\u{2800}' || c == '\u{3164}'
}

fn ends_line(c: char) -> bool {
    "\n\u{B}\u{C}\r\u{85}\u{2028}\u{2029}".contains(c)
}

/// The lines of a text, with their ends.
fn lines(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    let chars: Vec<char> = text.chars().collect();
    for (i, &c) in chars.iter().enumerate() {
        lines.last_mut().unwrap().push(c);
        if ends_line(c) && !(c == '\r' && chars.get(i + 1) == Some(&'\n')) {
            lines.push(String::new());
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// What a character that stands `times` times in a text counts for.
fn of_character(c: char, times: u64, counts: &mut Counts) {
    let cp = u32::from(c);
    let mut hit = |name: &'static str, is: bool| {
        if is {
            *counts.entry(name).or_default() += times;
        }
    };
    LISTED.iter().for_each(|&(name, ranges)| hit(name, lies_in(ranges, cp)));
    let category = chars::general_category(cp);
    use Category::*;
    let punctuation = matches!(
        category,
        ConnectorPunctuation
            | DashPunctuation
            | OpenPunctuation
            | ClosePunctuation
            | InitialPunctuation
            | FinalPunctuation
            | OtherPunctuation
    );
    let mark = matches!(category, NonspacingMark | SpacingMark | EnclosingMark);
    let digit = ["digits_ascii", "digits_arabic", "digits_persian"].iter().any(|set| listed(set, cp));
    let arabic = is_arabic_letter(cp);
    hit("code_points", true);
    hit("letters_arabic", arabic);
    hit("letters_latin", is_latin(cp));
    hit("letters_other", is_letter(cp) && !arabic && !is_latin(cp) && cp != 0x640 && !is_arabic_mark(cp));
    let alphabet = matches!(c, 'ء'..='غ' | 'ف'..='ي');
    let variant = ["alef_wasla", "farsi_yeh", "keheh", "heh_variants", "loan_letters"];
    let apart = matches!(cp, 0xFB50..=0xFDFF | 0xFE70..=0xFEFF | 0x1_EE00..=0x1_EEFF);
    hit("foreign_letters", arabic && !alphabet && !apart && !variant.iter().any(|name| listed(name, cp)));
    hit("marks_other", mark && !is_arabic_mark(cp));
    hit("digits_other", category == DecimalNumber && !digit);
    hit("numbers_other", matches!(category, LetterNumber | OtherNumber));
    hit("noncharacters", matches!(cp, 0xFDD0..=0xFDEF) || cp % 0x1_0000 >= 0xFFFE);
    let invisible = ["zwnj", "zwj", "zwsp", "bom", "soft_hyphens", "bidi_controls"];
    let filler = cp == 0x3164;
    hit(
        "other_ignorable",
        chars::is_default_ignorable(cp) && !invisible.iter().any(|name| listed(name, cp)) && !filler,
    );
    hit("white_space", c.is_whitespace());
    hit("other_blanks", is_blank(c) && c != ' ' && !listed("no_break_spaces", cp));
    hit("punctuation_ascii", punctuation && c.is_ascii());
    hit("punctuation_arabic", punctuation && (0x600..0x700).contains(&cp));
    hit("punctuation_other", punctuation && !c.is_ascii() && !(0x600..0x700).contains(&cp));
    hit("symbols", matches!(category, MathSymbol | CurrencySymbol | ModifierSymbol | OtherSymbol));
    hit("quotes_curly", "“”„‟«»＂❝❞‘’‚‛‹›＇".contains(c));
}

fn of_line(line: &str, counts: &mut Counts) {
    let mut hit = |name: &'static str, by: usize| *counts.entry(name).or_default() += by as u64;
    hit("lines", 1);
    hit("words", line.split_whitespace().filter(|word| word.chars().any(|c| is_letter(c.into()))).count());
    let composed: String = line.nfc().collect();
    hit("lines_not_nfc", usize::from(composed != line));
    let marks = |text: &str| text.matches(['\u{653}', '\u{654}', '\u{655}']).count();
    hit("decomposed", marks(line) - marks(&composed));
    let mut blanks = 0;
    for c in line.chars().chain(['|']) {
        if !is_blank(c) {
            hit("blank_runs", usize::from(blanks > 1));
            blanks = 0;
        } else {
            blanks += 1;
        }
    }
    let mut rest: Vec<u32> = line.chars().map(u32::from).collect();
    let found: Vec<_> = objects(&rest.clone()).collect();
    for found in &found {
        let name = match found.object {
            Object::Url => "urls",
            Object::Email => "emails",
            Object::Mention => "mentions",
            Object::Hashtag => "hashtags",
            Object::Emoji => "emoji",
            Object::FileName => "file_names",
            other => panic!("no counter for {other:?}"),
        };
        hit(name, 1);
        if found.object != Object::Hashtag {
            rest[found.start..found.end].fill(u32::from(' '));
        }
    }
    let arabic = line.chars().any(|c| is_arabic_letter(c.into()));
    hit("lines_mixed", usize::from(arabic && rest.iter().any(|&cp| is_latin(cp))));
    hit("elongations", elongations(&rest));
    let inner: Vec<char> = line.trim_end_matches(ends_line).chars().collect();
    hit("glued", glued(&inner, &found));
    hit("detached_waw", detached_waw(&inner));
}

/// Runs of three equal Arabic letters or more, of which only the last may bear a mark. Letters that are typed in two
/// code points are composed first.
fn elongations(line: &[u32]) -> usize {
    let text: String = line.iter().filter_map(|&cp| char::from_u32(cp)).nfc().collect();
    let letters: Vec<u32> = text.chars().map(u32::from).collect();
    let (mut found, mut at) = (0, 0);
    while at < letters.len() {
        let mut end = at + 1;
        while end < letters.len() && letters[end] == letters[at] && is_arabic_letter(letters[at]) {
            end += 1;
        }
        found += usize::from(end - at >= 3);
        at = end;
        while at < letters.len() && is_mark(letters[at]) {
            at += 1;
        }
    }
    found
}

/// A mark of any script.
fn is_mark(cp: u32) -> bool {
    static MARKS: LazyLock<Vec<bool>> = LazyLock::new(|| {
        (0..0x11_0000).map(|cp| is_arabic_mark(cp) || chars::is_mark_category(cp)).collect()
    });
    MARKS[cp as usize]
}

/// Runs of Arabic letters, tatweel, marks and joiners.
fn words(line: &[char]) -> Vec<Range<usize>> {
    let belongs =
        |c: char| is_arabic_letter(c.into()) || "\u{640}\u{200C}\u{200D}".contains(c) || is_mark(c.into());
    let mut words: Vec<Range<usize>> = Vec::new();
    for at in (0..line.len()).filter(|&at| belongs(line[at])) {
        match words.last_mut() {
            Some(word) if word.end == at => word.end += 1,
            _ => words.push(at..at + 1),
        }
    }
    words
}

/// How many Arabic letters a word is typed with.
fn letters(word: &[char]) -> usize {
    word.iter().filter(|&&c| is_arabic_letter(c.into())).count()
}

/// The letters of a word, composed, those of Persian and Urdu keyboards as Arabic has them.
fn spelling(word: &[char]) -> String {
    let letters = word.iter().copied().nfc().filter(|&c| is_arabic_letter(c.into()));
    let arabic = letters.map(|c| match c {
        'ک' | 'ڪ' => 'ك',
        'ھ' | 'ۀ' | 'ہ' | 'ۂ' => 'ه',
        'ۃ' => 'ة',
        'ی' | 'ے' => 'ي',
        'ۓ' => 'ئ',
        c => c,
    });
    arabic.collect()
}

/// Whether a word is an entry of a list of `lexicon/`.
fn is_listed(list: &str, word: &str) -> bool {
    static LISTS: LazyLock<BTreeMap<&str, Vec<String>>> = LazyLock::new(|| {
        let names = ["glued_proclitics", "powered_units", "before_lone_waw", "after_lone_waw"];
        let entries = |name| {
            let table =
                fs::read_to_string(format!("{}/lexicon/{name}.tsv", env!("CARGO_MANIFEST_DIR"))).unwrap();
            let rows = table.lines().filter(|line| !line.starts_with('#'));
            rows.map(|row| row.split('\t').next().unwrap().to_owned()).collect()
        };
        names.into_iter().map(|name| (name, entries(name))).collect()
    });
    LISTS[list].iter().any(|entry| entry == word)
}

/// Places where an Arabic part and a foreign letter or a digit touch, by the rule of `split_glued`.
fn glued(line: &[char], objects: &[Found]) -> usize {
    let in_object = |border| objects.iter().any(|found| found.start < border && border < found.end);
    let in_emoji = |at| {
        objects.iter().any(|found| found.object == Object::Emoji && (found.start..found.end).contains(&at))
    };
    let glues = |at: usize| (zero(line[at]).is_some() || is_foreign(line[at])) && !in_emoji(at);
    let mut borders = 0;
    for word in words(line) {
        let Some(start) = word.clone().find(|&at| !is_mark(line[at].into())) else { continue };
        let part = &line[start..word.end];
        let is_base = |c: &&char| **c != '\u{640}' && !is_mark((**c).into());
        let is_letter = |c: Option<&char>| c.is_some_and(|&c| is_arabic_letter(c.into()));
        if word.start > 0 && is_letter(part.iter().find(is_base)) && glues(word.start - 1) {
            let lone = letters(part) == 1 && zero(line[word.start - 1]).is_some();
            borders += usize::from(!lone && !in_object(start));
        }
        if word.end < line.len() && is_letter(part.iter().rfind(is_base)) && glues(word.end) {
            borders += usize::from(!stays_before(part, &line[word.end..]) && !in_object(word.end));
        }
    }
    borders
}

/// The zero of the digits that a digit belongs to.
fn zero(digit: char) -> Option<u32> {
    [0x30, 0x660, 0x6F0].into_iter().find(|&zero| (zero..zero + 10).contains(&digit.into()))
}

fn is_foreign(c: char) -> bool {
    let cp = u32::from(c);
    is_letter(cp) && !is_arabic_letter(cp) && !is_arabic_mark(cp) && !"\u{640}\u{3164}".contains(c)
}

/// Whether an Arabic part belongs to the digit or letter behind it: ب15, وGPS, ال15, كم2.
fn stays_before(part: &[char], rest: &[char]) -> bool {
    let (set, part_spelling) = (zero(rest[0]), spelling(part));
    if letters(part) == 1 && (set.is_some() || is_latin(rest[0].into())) {
        return true;
    }
    let goes_on = |at: usize| rest.get(at).is_some_and(|&c| zero(c) == set);
    let separated = rest.get(1).is_some_and(|&c| ".,\u{66B}\u{66C}\u{60C}".contains(c)) && goes_on(2);
    let power = "23٢٣۲۳".contains(rest[0]) && !goes_on(1) && !separated;
    is_listed("glued_proclitics", &part_spelling) || (power && is_listed("powered_units", &part_spelling))
}

/// A و alone before a word that it belongs to, by the rule of `join_waw`. Whether the line is one of another language,
/// in which nothing is joined, is asked of the step itself, by such a و behind the line: the guard has counts of its own.
fn detached_waw(line: &[char]) -> usize {
    static STEP: LazyLock<Normalizer> = LazyLock::new(|| "join_waw".parse().unwrap());
    let words = words(line);
    let is_white = |c: &char| c.is_whitespace() || is_blank(*c);
    let may_precede = |c: char| {
        let opens = [Category::OpenPunctuation, Category::InitialPunctuation];
        is_white(&c) || "\"'".contains(c) || opens.contains(&chars::general_category(c.into()))
    };
    let is_waw = |word: &Range<usize>| {
        let typed = &line[word.clone()];
        let begins = word.start == 0 || may_precede(line[word.start - 1]);
        begins && typed.iter().all(|&c| c == 'و' || is_arabic_mark(c.into())) && spelling(typed) == "و"
    };
    let belongs_before = |at: usize| {
        let Some(before) = at.checked_sub(1).map(|at| &words[at]) else { return false };
        let name = spelling(&line[before.clone()]);
        let listed =
            [&name, name.strip_prefix('و').unwrap_or(&name)].iter().any(|w| is_listed("before_lone_waw", w));
        line[before.end..words[at].start].iter().all(is_white)
            && (listed || letters(&line[before.clone()]) == 1)
    };
    let joins = |at: &usize| {
        let next = &words[at + 1];
        let (gap, typed) = (&line[words[*at].end..next.start], &line[next.clone()]);
        let spaces = gap.iter().all(|&c| chars::general_category(c.into()) == Category::SpaceSeparator);
        let word =
            letters(typed) > 1 && !is_mark(typed[0].into()) && !is_listed("after_lone_waw", &spelling(typed));
        is_waw(&words[*at]) && spaces && word && !belongs_before(*at)
    };
    let found = (1..words.len()).map(|next| next - 1).filter(joins).count();
    let asks = || STEP.normalize(&(line.iter().collect::<String>() + "\u{60C} و قال")).ends_with("وقال");
    if found > 0 && asks() { found } else { 0 }
}

fn naive(text: &str) -> Counts {
    let mut counts: Counts = COUNTERS.iter().map(|info| (info.name, 0)).collect();
    let mut characters: BTreeMap<char, u64> = BTreeMap::new();
    text.chars().for_each(|c| *characters.entry(c).or_default() += 1);
    characters.into_iter().for_each(|(c, times)| of_character(c, times, &mut counts));
    lines(text).iter().for_each(|line| of_line(line, &mut counts));
    counts.insert("texts", 1);
    counts.insert("texts_not_nfc", u64::from(text.nfc().ne(text.chars())));
    counts
}

fn counts(profile: &Profile) -> Counts {
    COUNTERS.iter().map(|info| (info.name, profile.count(info.counter))).collect()
}

/// Where a profile and a naive count differ: nowhere.
fn differences(profile: &Profile, text: &str) -> Vec<String> {
    let (found, expected) = (counts(profile), naive(text));
    assert_eq!(found.len(), expected.len());
    let pairs = found.iter().zip(&expected).filter(|(found, expected)| found != expected);
    pairs.map(|(found, expected)| format!("{found:?}, naively {expected:?}")).collect()
}

fn profile(text: &str) -> Profile {
    let mut profile = Profile::default();
    profile.add(text);
    profile
}

/// The texts of the repository.
fn own_texts() -> Vec<(String, String)> {
    let root = env!("CARGO_MANIFEST_DIR");
    let mut paths = vec![format!("{root}/testdata/article.txt")];
    let benches = fs::read_dir(format!("{root}/benches/texts")).unwrap();
    paths.extend(benches.map(|file| file.unwrap().path().to_str().unwrap().to_owned()));
    assert!(paths.len() > 4);
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

/// The texts of the shared folder; none where it is absent.
fn corpora() -> Vec<(String, String)> {
    let Some(folder) = shared_folder() else { return Vec::new() };
    let names = fs::read_dir(folder.join("corpora")).unwrap().map(|file| file.unwrap().file_name());
    let names = names.map(|name| format!("corpora/{}", name.to_str().unwrap()));
    let texts: Vec<_> = names.filter(|name| name.ends_with(".txt")).collect();
    assert!(!texts.is_empty(), "the folder of corpora is empty");
    texts.into_iter().map(|name| (name.clone(), shared_file(&name).unwrap())).collect()
}

#[test]
fn the_profile_of_every_text_equals_a_naive_count() {
    let check = |(name, text): &(String, String)| {
        assert_eq!(differences(&profile(text), text), [""; 0], "{name}");
    };
    let texts: Vec<_> = own_texts().into_iter().chain(corpora()).collect();
    let (some, others) = texts.split_at(texts.len() / 2);
    std::thread::scope(|scope| {
        scope.spawn(|| some.iter().for_each(check));
        scope.spawn(|| others.iter().for_each(check));
    });
}

/// What stands nowhere in the corpora: every counter is reached.
#[test]
fn every_counter_but_that_of_surrogates_can_be_reached() {
    let every: String = (0..=0x10_FFFF).filter_map(char::from_u32).collect();
    let text = "جمييييل و هو زين5  http://a.com a@b.com @ali #وسم 😀 a.zip ا\u{654}\nx";
    let mut both = profile(&every);
    assert_eq!(differences(&both, &every), [""; 0]);
    assert_eq!(differences(&profile(text), text), [""; 0]);
    both.merge(&profile(text));
    for info in COUNTERS.iter().filter(|info| info.counter != Counter::Surrogates) {
        assert!(both.count(info.counter) > 0, "{}", info.name);
    }
    let mut with_surrogates = Profile::default();
    with_surrogates.try_add_code_points(&[0x627, 0xD800, 0xDFFF]).unwrap();
    assert_eq!(with_surrogates.count(Counter::Surrogates), 2);
}

#[test]
fn changes_are_the_edits_of_the_step_line_by_line() {
    for (name, text) in own_texts() {
        let profile = profile(&text);
        for (step, changes) in profile.changes() {
            let normalizer: Normalizer = step.spec.parse().unwrap();
            let of_line =
                |line: &str| normalizer.align(line.trim_end_matches(ends_line)).edits().count() as u64;
            let expected: u64 = lines(&text).iter().map(|line| of_line(line)).sum();
            assert_eq!(changes, expected, "{} in {name}", step.spec);
        }
        let of_step = |name| profile.changes().find(|(step, _)| step.info.name == name).unwrap().1;
        assert_eq!(profile.count(Counter::Elongations), of_step("reduce_elongation"), "{name}");
        let advice = profile.advice();
        assert!(advice.is_sorted_by_key(|advice| std::cmp::Reverse(advice.changes)));
        assert!(advice.iter().all(|advice| advice.changes > 0));
        assert_eq!(advice.len(), profile.changes().filter(|(_, changes)| *changes > 0).count());
    }
}

/// Characters that counters, line ends and objects are made of.
fn line() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => prop::sample::select(vec!["ا", "ي", "ييي", "\u{651}", "\u{64E}", "\u{654}", "\u{653}", "ـ", "٣", "7", "x", "see"]),
        1 => prop::sample::select(vec![" ", "  ", "\t", "\u{A0}", "\r", "\u{85}", "\u{2028}", "\u{200F}", "\u{200C}", "،", ",", "«"]),
        1 => prop::sample::select(vec!["و", " و ", "و قال", "كم", "ال", "عمر", "بن", "ک", "است", "2", "۳", "Ж", "\""]),
        1 => prop::sample::select(vec!["@ali", "#وسم", "https://t.co/a", "a@b.eg", "😀", "\u{200D}", "ﻻ", "ﷺ", "گ", "\u{FFFD}"]),
        1 => Just("\u{1F1EA}\u{1F1EC}"),
    ];
    prop::collection::vec(piece, 0..20).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn a_text_equals_a_naive_count(text in line()) {
        prop_assert_eq!(differences(&profile(&text), &text), [""; 0]);
    }

    #[test]
    fn any_characters_equal_a_naive_count(text in "\\PC{0,40}") {
        prop_assert_eq!(differences(&profile(&text), &text), [""; 0]);
    }

    /// The number of texts apart, a text cut behind its line feeds has the profile of its parts.
    #[test]
    fn the_profile_of_a_text_is_that_of_its_lines_merged(lines in prop::collection::vec(line(), 0..6)) {
        let lines: Vec<String> = lines.into_iter().map(|line| line + "\n").collect();
        let whole = profile(&lines.concat());
        let mut merged = Profile::default();
        lines.iter().for_each(|line| merged.merge(&profile(line)));
        for info in COUNTERS.iter().filter(|info| info.unit != Unit::Texts) {
            prop_assert_eq!(whole.count(info.counter), merged.count(info.counter), "{}", info.name);
        }
        prop_assert!(whole.changes().map(|(_, n)| n).eq(merged.changes().map(|(_, n)| n)));
    }

    #[test]
    fn code_points_and_text_have_one_profile(text in line()) {
        let mut of_code_points = Profile::default();
        let code_points: Vec<u32> = text.chars().map(u32::from).collect();
        of_code_points.try_add_code_points(&code_points).unwrap();
        prop_assert_eq!(of_code_points, profile(&text));
    }
}

#[test]
fn a_profile_can_be_made_again_from_its_counts_by_name() {
    let (_, text) = own_texts().remove(0);
    let profile = profile(&text);
    let changes: Vec<_> = profile.changes().map(|(step, n)| (step.info.name, n)).collect();
    assert_eq!(Profile::from_counts(counts(&profile), changes).unwrap(), profile);
    let error = Profile::from_counts([("tatweell", 1)], []).unwrap_err().to_string();
    assert!(error.contains("did you mean \"tatweel\""), "{error}");
    assert!(Profile::from_counts([], [("strip_mark", 1)]).is_err());
    let most = Profile::from_counts([("lines", u64::MAX)], []).unwrap();
    let mut sum = most.clone();
    sum.merge(&most);
    assert_eq!(sum.count(Counter::Lines), u64::MAX, "sums stay at the largest number");
}

#[test]
fn an_empty_profile_divides_by_nothing() {
    let profile = Profile::default();
    assert!(COUNTERS.iter().all(|info| profile.per_million(info.counter) == 0.0));
    assert!(profile.advice().is_empty());
}
