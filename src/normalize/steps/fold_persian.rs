//! `fold_persian`: letters of Persian and Urdu keyboards become those of Arabic.
//!
//! **Before → after.**
//! ```
//! let n: kalima::Normalizer = "fold_persian".parse()?;
//! assert_eq!(n.normalize("العراق فی"), "العراق في");
//! assert_eq!(n.normalize("ذهب إلی المستشفی"), "ذهب إلى المستشفى");
//! assert_eq!(n.normalize("کتاب روی میز است"), "کتاب روی میز است");
//! let search: kalima::Normalizer = "fold_persian(loans, final=yeh, guard=off)".parse()?;
//! assert_eq!(search.normalize("پیتزا"), "بيتزا");
//! # Ok::<(), kalima::Error>(())
//! ```
//! **Who wants it.** Everyone: tweets, web news and some editions of the Quran are typed with ک and ی, which look like
//! ك and ي and are other code points. Lost: how it was typed.
//!
//! **What it leaves alone.** ە ۆ ۇ ێ ې ڵ ڕ ٹ ګ, which are letters of other languages and nothing else; پ چ ژ گ ڤ, which
//! write sounds of Arabic dialects and names (إسپانيا, شلونچ); with the guard, lines and words of other languages.
//!
//! **Parameters.** `loans`: پ چ ژ گ ڤ → ب ج ز ك ف too. `final`: what a word's last ی becomes. `list` (default): ى if the word
//! is in `lexicon/final_maksura.tsv`, also behind و ف and ب ل ك, else ي; `yeh`: ي; `maksura`: ى. A ی that carries a
//! dagger alef is a ى under each, one that carries a hamza above a ي. `guard=line` (default): only lines that are Arabic
//! change (see `normalize/guard.rs`; a line without evidence, فی alone, stays) · `off`: every word changes.
//!
//! The list has 115 words. The right last letter, in words of three letters or more: 96 % in news, 98 % in law, 95 % in
//! Wikipedia, 89 % in tweets, 83 % in classical prose; with `yeh` always 62, 51, 64, 73 and 45 %. No name: علی becomes
//! على, so علي is lost to it.
//!
//! The guard changes lines of other languages by error: Persian 0 of 1,199, Urdu 0 of 1,087, Uyghur 0 of 1,200,
//! Pashto 1 of 155, Sindhi 5 of 1,200, Sorani 2 of 427 (Arabic titles); but 11 % of Persian lines typed half in ي and ك.
//! Of 147 Arabic words with such letters 133 change, 3 Kurdish ones rightly stay, 11 stay by error (8 of them
//! with ڪ). Kept by error where one word of a line is typed with ی and ک: news 0.8 %, Wikipedia 1.1, tweets 1.2,
//! comments 2.5–5.5; where the whole line is: news 5.7 %, law and tweets 8.4, dialects 18–35.
//!
//! **Order.** After `fold_presentation_forms` and `strip_controls`, before steps about letters. A hamza typed as a
//! mark is seen without `nfc`. **Kind.** Folding, context (lines with the guard, words without), idempotent.
//! **Source.** Unicode names and the keyboards of Persian, Urdu and Sindhi; list and guard are this crate's own, the
//! figures counted on this crate's test corpora and, for other languages, on Universal Dependencies treebanks. Changes per
//! million code points: tweets 103 and 9, Wikipedia 102, Levantine comments 42, reviews 24, ten more texts none. Of 60 read, 58
//! right (false: عـلے twice, which ornament writes for على) — `cargo run --release --example changes -- 'fold_persian'
//! ../shared/corpora/*.txt --sample 60`.

use std::ops::{Range, RangeInclusive};

use super::super::arabic_word::{self, Letter};
use super::super::args::{Args, Param};
use super::super::guard;
use super::super::persian_letters::{self, FARSI_YEH, YEH_BARREE};
use super::super::step::{Effect, Info, Rule, Step};
use crate::chars::CodePoint;
use crate::kernel::{Glyph, Reach, Writer};
use crate::lexicon::{FINAL_MAKSURA, Row};

pub const INFO: Info = Info {
    name: "fold_persian",
    summary: "Letters of Persian and Urdu keyboards become those of Arabic, in Arabic lines.",
    example: ("fold_persian", "العراق فی", "العراق في"),
    effect: Effect::Folding,
    params: &[
        Param::Flag("loans"),
        Param::Keyed("final", &["list", "yeh", "maksura"]),
        Param::Keyed("guard", &["line", "off"]),
    ],
    revision: 1,
    build: |args: &Args| {
        let last = match args.word(1) {
            "yeh" => Final::Yeh,
            "maksura" => Final::Maksura,
            _ => Final::List,
        };
        Ok(Box::new(FoldPersian { loans: args.flag(0), last, guard: args.word(2) != "off" }))
    },
};

const YEH: CodePoint = 0x64A; // ي
const ALEF_MAKSURA: CodePoint = 0x649; // ى
const HAMZA_ABOVE: CodePoint = 0x654;
const DAGGER_ALEF: CodePoint = 0x670;

/// Letters for sounds that Arabic has in names and dialects → the letter nearest to them.
const LOANS: [(CodePoint, CodePoint); 5] = [
    (0x67E, 0x628), // پ PEH → ب
    (0x686, 0x62C), // چ TCHEH → ج
    (0x698, 0x632), // ژ JEH → ز
    (0x6AF, 0x643), // گ GAF → ك
    (0x6A4, 0x641), // ڤ VEH → ف
];

/// Bases that become a letter of the table with a hamza above behind them. AE alone stays.
const COMPOSING: [CodePoint; 3] = [
    0x6C1,      // ہ HEH GOAL
    YEH_BARREE, // ے
    0x6D5,      // ە AE
];

/// What a word's last Farsi yeh becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Final {
    List,
    Yeh,
    Maksura,
}

#[derive(Debug)]
struct FoldPersian {
    loans: bool,
    last: Final,
    guard: bool,
}

impl Step for FoldPersian {
    fn domain(&self) -> Vec<RangeInclusive<CodePoint>> {
        let letters = persian_letters::TABLE.iter().chain(&LOANS).map(|&(letter, _)| letter);
        letters.chain(COMPOSING).map(|cp| cp..=cp).collect()
    }

    fn rule(&self, cp: CodePoint) -> Rule<'_> {
        let context = cp == FARSI_YEH || COMPOSING.contains(&cp);
        match self.folded(cp) {
            Some(_) if self.guard || context => Rule::Context,
            Some(letter) => Rule::To(letter),
            // With the guard a word that has AE is foreign, hamza or not.
            None if context && !self.guard => Rule::Context,
            None => Rule::Keep,
        }
    }

    fn rewrite(&self, text: &[Glyph], write: &mut Writer) {
        match self.guard {
            true => self.fold_words(text, guard::arabic_words(text).into_iter(), write),
            false => self.fold_words(text, arabic_word::words(text), write),
        }
    }

    fn tables(&self) -> Vec<&str> {
        let guards = if self.guard { guard::lists().to_vec() } else { Vec::new() };
        let finals = (self.last == Final::List).then_some(&*FINAL_MAKSURA);
        let columns = |row: &Row| [row.entry, row.ambiguity];
        guards.into_iter().chain(finals).flat_map(|list| list.rows()).flat_map(columns).collect()
    }

    fn reach(&self) -> Reach {
        if self.guard { Reach::Line } else { Reach::Word }
    }
}

impl FoldPersian {
    /// What becomes of a letter wherever it stands.
    fn folded(&self, cp: CodePoint) -> Option<CodePoint> {
        let loan = || LOANS.iter().find(|(letter, _)| *letter == cp).map(|(_, arabic)| *arabic);
        persian_letters::fold(cp).or_else(|| if self.loans { loan() } else { None })
    }

    fn fold_words(&self, text: &[Glyph], words: impl Iterator<Item = Range<usize>>, write: &mut Writer) {
        let mut at = 0;
        for word in words {
            write.keep_all(&text[at..word.start]);
            at = word.end;
            self.fold_word(text, word, write);
        }
        write.keep_all(&text[at..]);
    }

    fn fold_word(&self, text: &[Glyph], word: Range<usize>, write: &mut Writer) {
        let mut at = word.start;
        let mut letters = arabic_word::letters(text, word.clone()).peekable();
        while let Some(letter) = letters.next() {
            write.keep_all(&text[at..letter.at]);
            at = letter.marks.end;
            let place = (&word, letters.peek().is_none());
            match self.letter(text, place, &letter) {
                Some(cp) => write_letter(text, cp, &letter, write),
                None => write.keep_all(&text[letter.at..at]),
            }
        }
        write.keep_all(&text[at..word.end]);
    }

    /// What becomes of a letter of that word, which may be its last.
    fn letter(&self, text: &[Glyph], place: (&Range<usize>, bool), letter: &Letter) -> Option<CodePoint> {
        if letter.cp != FARSI_YEH {
            return self.folded(letter.cp);
        }
        let carries = |mark| text[letter.marks.clone()].iter().any(|g| g.cp == mark);
        let (word, last) = place;
        let maksura = match self.last {
            _ if carries(HAMZA_ABOVE) => false,
            _ if carries(DAGGER_ALEF) => true,
            _ if !last => false,
            Final::Yeh => false,
            Final::Maksura => true,
            Final::List => ends_in_maksura(text, word.clone()),
        };
        Some(if maksura { ALEF_MAKSURA } else { YEH })
    }
}

/// The letter in place of its base; the mark that composed is part of it.
fn write_letter(text: &[Glyph], cp: CodePoint, letter: &Letter, write: &mut Writer) {
    write.keep(Glyph { cp, ..text[letter.at] });
    for at in letter.marks.clone() {
        if letter.composing == Some(at) {
            write.drop_mark(text[at]);
        } else {
            write.keep(text[at]);
        }
    }
}

/// Whether the list has the word, whose last letter is a Farsi yeh, with or without و ف and ب ل ك.
fn ends_in_maksura(text: &[Glyph], word: Range<usize>) -> bool {
    let mut spelling = String::new();
    arabic_word::spelling(arabic_word::letters(text, word), &mut spelling);
    spelling.pop();
    spelling.push('ى');
    let listed = |word: &str| FINAL_MAKSURA.find(word.as_bytes()).is_some();
    arabic_word::without_conjunction(&spelling).any(|word| {
        // ل before the article takes its alef.
        let contracted = word.strip_prefix("لل").is_some_and(|rest| listed(&format!("ال{rest}")));
        contracted || arabic_word::without_preposition(word).any(listed)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::Normalizer;
    use crate::normalize::steps::{check, check_properties};
    use proptest::prelude::*;

    const OFF: &str = "fold_persian(guard=off)";

    #[test]
    fn each_letter_of_the_tables() {
        for (letter, arabic) in persian_letters::TABLE {
            let (letter, arabic) = (char::from_u32(letter).unwrap(), char::from_u32(arabic).unwrap());
            check(OFF, &[(&format!("ب{letter}ب"), &format!("ب{arabic}ب"))]);
        }
        for (letter, arabic) in LOANS {
            let (letter, arabic) = (char::from_u32(letter).unwrap(), char::from_u32(arabic).unwrap());
            let word = format!("ب{letter}ب");
            check(OFF, &[(&word, &word)]);
            check("fold_persian(loans, guard=off)", &[(&word, &format!("ب{arabic}ب"))]);
        }
    }

    #[test]
    fn letters_of_other_languages_stay() {
        let kept = "ە ۆ ۇ ێ ې ڵ ڕ ٹ ګ إسپانيا شلونچ ژاكيت گال ڤيديو";
        check(OFF, &[("", ""), (kept, kept)]);
    }

    #[test]
    fn letters_typed_as_base_and_mark() {
        check(
            OFF,
            &[
                ("بہ\u{654}ب", "بهب"),
                ("بہ\u{64E}\u{654}ب", "به\u{64E}ب"),
                ("بے\u{654}ب", "بئب"),
                ("بە\u{654}ب", "بهب"),
                ("بی\u{654}ب", "بي\u{654}ب"),
                ("شاطی\u{654}", "شاطي\u{654}"),
                ("ہ\u{653}\u{654}", "ه\u{653}\u{654}"),
                ("ھ\u{654} ۀ\u{654}", "ه\u{654} ه\u{654}"),
            ],
        );
    }

    #[test]
    fn a_farsi_yeh_with_a_dagger_alef_is_alef_maksura() {
        check(OFF, &[("عبی\u{670}", "عبى\u{670}"), ("رمی\u{64E}\u{670}ه", "رمى\u{64E}\u{670}ه")]);
        check(
            "fold_persian(final=yeh, guard=off)",
            &[("علی\u{670} ی\u{670}\u{654}", "على\u{670} ي\u{670}\u{654}")],
        );
        check(OFF, &[("ی\u{6E5}\u{670}", "ى\u{6E5}\u{670}"), ("الشیـ\u{670}طین", "الشيـ\u{670}طين")]);
    }

    #[test]
    fn the_last_letter_of_a_word() {
        check(
            OFF,
            &[
                ("إلی علی حتی مستوی المستوی", "إلى على حتى مستوى المستوى"),
                ("في مدرستی، یحیی", "في مدرستي، يحيى"),
                ("وعلی فبمستوی للأولی وللمستوی كمستوی", "وعلى فبمستوى للأولى وللمستوى كمستوى"),
                ("عَلَیْ عليی علیه", "عَلَىْ عليي عليه"),
                ("علیـ علی\u{200C} علی\u{200C}ه", "علىـ على\u{200C} علي\u{200C}ه"),
                ("علیok علی2 ok علی_علی", "علىok على2 ok على_على"),
                ("ی", "ي"),
            ],
        );
        check("fold_persian(final=yeh, guard=off)", &[("علی فی یحیی", "علي في يحيي")]);
        check("fold_persian(final=maksura, guard=off)", &[("علی فی یحیی ی", "على فى يحيى ى")]);
        check(OFF, &[("علے حتے", "علي حتي")]);
    }

    #[test]
    fn every_example_of_the_list_gives_its_word() {
        for row in FINAL_MAKSURA.rows() {
            let normalizer: Normalizer = OFF.parse().unwrap();
            let answer = normalizer.normalize(row.example).into_owned();
            let found = answer.split(' ').any(|word| word.strip_prefix('و').unwrap_or(word) == row.entry);
            assert!(found && row.example.contains('ی'), "{}: {answer}", row.entry);
        }
    }

    #[test]
    fn the_guard_leaves_lines_without_evidence() {
        let kept = ["فی", "تهران ۱۴۰۲", "کتاب", "ایران و عراق", "فی عن این", "این کتاب ثم", "ہے فی العراق"];
        for line in kept {
            check("fold_persian", &[(line, line)]);
        }
        check("fold_persian", &[("العراق فی", "العراق في"), ("مدرسة کبيرة", "مدرسة كبيرة")]);
    }

    #[test]
    fn the_guard_decides_line_by_line() {
        for end in ["\n", "\r\n", "\r", "\u{85}", "\u{B}", "\u{C}", "\u{2028}", "\u{2029}"] {
            let before = format!("العراق فی{end}فی{end}{end}العراق فی");
            let after = format!("العراق في{end}فی{end}{end}العراق في");
            check("fold_persian", &[(&before, &after)]);
        }
        check("fold_persian", &[("العراق فی\tفی", "العراق في\tفي")]);
    }

    #[test]
    fn foreign_words_of_an_arabic_line_stay_and_keep_their_neighbours() {
        let arabic = "في المدينة الكبيرة على الجبل";
        for (before, after) in [
            ("كۆماری عێراق کتب", "كۆماری عێراق کتب"),
            ("كۆماری عێراق، کتب", "كۆماری عێراق، كتب"),
            ("این کتاب ثم", "این کتاب ثم"),
            ("این \u{A0}کتاب ثم کتب", "این \u{A0}کتاب ثم كتب"),
            ("پیتزا مکتب", "پیتزا مکتب"),
            ("مڪان قلے کتب", "مكان قلي كتب"),
            ("مڪاپ مکتب", "مڪاپ مکتب"),
            ("إسپانی کتب", "إسپاني كتب"),
            ("كتاب\u{200C}ھا", "كتاب\u{200C}ھا"),
            ("کتب ۾", "کتب ۾"),
        ] {
            check("fold_persian", &[(&format!("{arabic} {before}"), &format!("{arabic} {after}"))]);
        }
        check("fold_persian(loans)", &[("في المدينة إسپانیا، پارک ڤیلا", "في المدينة إسبانيا، پارک ڤیلا")]);
        check("fold_persian(loans)", &[("في المدينة ڤیلا", "في المدينة فيلا")]);
    }

    #[test]
    fn words_beyond_what_the_lists_hold() {
        let long = "ب".repeat(50);
        let (before, after) = (format!("العراق {long}ی علی{long}"), format!("العراق {long}ي علي{long}"));
        check("fold_persian", &[(&before, &after)]);
        check("fold_persian", &[(&format!("وبال{long}ک"), &format!("وبال{long}ك"))]);
    }

    #[test]
    fn huge_lines_words_and_piles_are_linear() {
        let normalizer: Normalizer = "fold_persian".parse().unwrap();
        let line = "العراق فی این ".repeat(200_000);
        assert_eq!(normalizer.normalize(&line), line, "more speaks against Arabic than for it");
        let word = format!("ال{}", "علی".repeat(300_000));
        assert_eq!(normalizer.normalize(&word), word.replace('ی', "ي"));
        let pile = format!("العراق ہ{}", "\u{651}\u{654}\u{64E}".repeat(300_000));
        assert_eq!(normalizer.normalize(&pile), pile);
        let marks = format!("العراق ک{}", "\u{651}\u{654}\u{64E}\u{6E5}".repeat(300_000));
        assert_eq!(normalizer.normalize(&marks), marks.replace('ک', "ك"));
        let signs = "۽".repeat(500_000);
        assert_eq!(normalizer.normalize(&format!("{signs}ی")), format!("{signs}ی"));
    }

    #[test]
    fn lists_are_part_of_the_fingerprint() {
        let tables = |spec: &str| {
            let spec: crate::normalize::Spec = spec.parse().unwrap();
            let built = (INFO.build)(&spec.steps()[0].args).unwrap();
            let tables = built.tables();
            (tables.contains(&"مستشفى"), tables.contains(&"ڭ") && tables.contains(&"هستند"))
        };
        assert_eq!(tables("fold_persian"), (true, true));
        assert_eq!(tables("fold_persian(guard=off)"), (true, false));
        assert_eq!(tables("fold_persian(final=yeh)"), (false, true));
        assert_eq!(tables("fold_persian(final=maksura, guard=off)"), (false, false));
    }

    const SPECS: [&str; 5] = [
        "fold_persian",
        "fold_persian(loans)",
        "fold_persian(guard=off)",
        "fold_persian(final=maksura)",
        "fold_persian(loans, final=yeh, guard=off)",
    ];

    fn nasty() -> impl Strategy<Value = String> {
        let pieces = vec![
            "ک",
            "ڪ",
            "ہ",
            "ھ",
            "ۀ",
            "ۂ",
            "ۃ",
            "ے",
            "ۓ",
            "ی",
            "ە",
            "ئ",
            "پ",
            "گ",
            "ڤ",
            "ة",
            "ى",
            "ي",
            "ك",
            "ا",
            "ل",
            "و",
            "أ",
            "إ",
            "ب",
            "۾",
            "\u{654}",
            "\u{655}",
            "\u{653}",
            "\u{651}",
            "\u{64E}",
            "\u{670}",
            "\u{6E5}",
            "ـ",
            "\u{200C}",
            "\u{200D}",
            "\u{200F}",
            " ",
            " ",
            " ",
            "\u{A0}",
            "\t",
            "\n",
            "\r\n",
            "\u{2028}",
            "\u{85}",
            "a",
            "é",
            "٣",
            "😂",
            "،",
            "علی",
            "العراق",
            "فی",
            "این",
            "که",
            "ثم",
            "للأولی",
            "می\u{200C}رود",
            "\u{93F}",
        ];
        proptest::collection::vec(proptest::sample::select(pieces), 0..24).prop_map(|parts| parts.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn windows_canonical_equivalence_and_a_second_run(text in nasty()) {
            for spec in SPECS {
                check_properties(spec, &text);
            }
        }
    }
}
