//! Which counters a single code point belongs to: one by what it is, at most one more by what is special about it.

use std::sync::LazyLock;

use super::counters::Counter::{self, *};
use crate::chars::{self, Category, CodePoint, DigitSet, MarkClass, QuickCheck, Script, TATWEEL};

/// What a profile asks of each code point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Traits {
    /// The counter of what it is.
    pub kind: Option<Counter>,
    /// The counter of what is special about it.
    pub feature: Option<Counter>,
    pub white_space: bool,
    /// What `collapse_spaces` joins.
    pub blank: bool,
    /// Category L.
    pub letter: bool,
    pub latin: bool,
    /// Whether a text of nothing else is NFC.
    pub plain: bool,
}

/// Those of ASCII to Arabic, of which nearly all text is made: to ask for each would take half of the time.
static EVERYDAY: LazyLock<Vec<Traits>> = LazyLock::new(|| (0..0x700).map(Traits::of).collect());

impl Traits {
    fn of(cp: CodePoint) -> Self {
        let letter = chars::is_letter_category(cp);
        Traits {
            kind: kind(cp),
            feature: feature(cp),
            white_space: chars::is_white_space(cp),
            blank: matches!(cp, 0x09 | 0x2800 | 0x3164) || chars::is_space_separator(cp),
            letter,
            latin: letter && chars::script(cp) == Script::Latin,
            plain: chars::nfc_quick_check(cp) == QuickCheck::Yes && chars::combining_class(cp) == 0,
        }
    }
}

/// The traits of each code point of a line. O(1) for each.
pub fn traits(line: &[CodePoint]) -> impl Iterator<Item = Traits> + '_ {
    let everyday = EVERYDAY.as_slice();
    line.iter().map(|&cp| everyday.get(cp as usize).copied().unwrap_or_else(|| Traits::of(cp)))
}

/// The counter of what the code point is: letter, mark, digit, white space, sign. None for controls, for what is not
/// assigned, and for tatweel, which is a letter of category only. O(1).
fn kind(cp: CodePoint) -> Option<Counter> {
    if chars::is_arabic_letter(cp) {
        return Some(LettersArabic);
    }
    if chars::is_white_space(cp) {
        return Some(WhiteSpace);
    }
    if let Some(class) = chars::mark_class(cp) {
        return Some(mark(class));
    }
    use Category::*;
    match chars::general_category(cp) {
        _ if chars::is_letter_category(cp) => letter(cp),
        _ if chars::is_mark_category(cp) => Some(MarksOther),
        _ if chars::is_punctuation(cp) => Some(punctuation(cp)),
        _ if chars::is_symbol(cp) => Some(Symbols),
        DecimalNumber => Some(digit(cp)),
        LetterNumber | OtherNumber => Some(NumbersOther),
        _ => None,
    }
}

fn mark(class: MarkClass) -> Counter {
    match class {
        MarkClass::Harakat => Harakat,
        MarkClass::Tanwin => Tanwin,
        MarkClass::Shadda => Shadda,
        MarkClass::Sukun => Sukun,
        MarkClass::DaggerAlef => DaggerAlef,
        MarkClass::Maddah => Maddah,
        MarkClass::Hamza => Hamza,
        MarkClass::Quranic => Quranic,
        MarkClass::Extended => Extended,
    }
}

fn letter(cp: CodePoint) -> Option<Counter> {
    if chars::script(cp) == Script::Latin {
        return Some(LettersLatin);
    }
    (cp != TATWEEL).then_some(LettersOther)
}

fn punctuation(cp: CodePoint) -> Counter {
    match cp {
        0..=0x7F => PunctuationAscii,
        0x600..=0x6FF => PunctuationArabic,
        _ => PunctuationOther,
    }
}

fn digit(cp: CodePoint) -> Counter {
    match chars::digit(cp) {
        Some((DigitSet::Ascii, _)) => DigitsAscii,
        Some((DigitSet::Arabic, _)) => DigitsArabic,
        Some((DigitSet::Persian, _)) => DigitsPersian,
        None => DigitsOther,
    }
}

/// The counter of what is special about the code point: a spelling, a form, a control, a quote, a space. O(1).
fn feature(cp: CodePoint) -> Option<Counter> {
    match cp {
        // Everyday letters, and ASCII but for controls, tabulator and the quotes.
        0x20 | 0x21 | 0x23..=0x26 | 0x28..=0x7E | 0x627..=0x628 | 0x62A..=0x63A | 0x641..=0x648 => None,
        0x22 | 0x27 => Some(QuotesStraight),
        0x09 | 0x1680 | 0x2000..=0x2006 | 0x2008..=0x200A | 0x205F | 0x2800 | 0x3000 | 0x3164 => {
            Some(OtherBlanks)
        }
        0xA0 | 0x2007 | 0x202F => Some(NoBreakSpaces),
        0x600..=0x6FF => arabic_block(cp),
        0xFB50..=0xFDFF | 0xFE70..=0xFEFF => form(cp),
        _ => quote(cp).or_else(|| invisible(cp)).or_else(|| foreign_letter(cp)),
    }
}

fn arabic_block(cp: CodePoint) -> Option<Counter> {
    Some(match cp {
        0x61C => BidiControls,        // ARABIC LETTER MARK
        0x622 => AlefMadda,           // آ
        0x623 => AlefHamzaAbove,      // أ
        0x624 | 0x626 => HamzaSeated, // ؤ ئ
        0x625 => AlefHamzaBelow,      // إ
        0x629 => TehMarbuta,          // ة
        0x640 => Tatweel,             // ـ
        0x649 => AlefMaksura,         // ى
        0x671 => AlefWasla,           // ٱ
        0x67E => LoanLetters,         // پ PEH
        0x686 => LoanLetters,         // چ TCHEH
        0x698 => LoanLetters,         // ژ JEH
        0x6A4 => LoanLetters,         // ڤ VEH
        0x6A9 => Keheh,               // ک
        0x6AF => LoanLetters,         // گ GAF
        0x6BE => HehVariants,         // ھ HEH DOACHASHMEE
        0x6C0 => HehVariants,         // ۀ HEH WITH YEH ABOVE
        0x6C1 => HehVariants,         // ہ HEH GOAL
        0x6C2 => HehVariants,         // ۂ HEH GOAL WITH HAMZA ABOVE
        0x6CC => FarsiYeh,            // ی
        0x6D5 => HehVariants,         // ە AE
        0x621 | 0x64A => return None, // ء ي
        _ => return foreign_letter(cp),
    })
}

fn form(cp: CodePoint) -> Option<Counter> {
    Some(match cp {
        0xFB50..=0xFBB1 | 0xFBFC..=0xFD3D | 0xFD50..=0xFD8F | 0xFD92..=0xFDC7 => FormsA,
        0xFDD0..=0xFDEF => Noncharacters,
        0xFDF0..=0xFDFD => WordLigatures,
        0xFE70..=0xFEF4 => FormsB,
        0xFEF5..=0xFEFC => LamAlef,
        0xFEFF => Bom,
        _ => return None,
    })
}

fn quote(cp: CodePoint) -> Option<Counter> {
    let curly = matches!(
        cp,
        0xAB | 0xBB // « »
        | 0x2018
            ..=0x201F // ‘ ’ ‚ ‛ “ ” „ ‟
        | 0x2039 | 0x203A // ‹ ›
        | 0x275D | 0x275E // ❝ ❞
        | 0xFF02 | 0xFF07 // ＂ ＇
    );
    curly.then_some(QuotesCurly)
}

fn invisible(cp: CodePoint) -> Option<Counter> {
    Some(match cp {
        0..=0x08 | 0x0E..=0x1F | 0x7F => C0Controls,
        0x80..=0x84 | 0x86..=0x9F => C1Controls,
        0xAD => SoftHyphens,
        0x200B => Zwsp,
        0x200C => Zwnj,
        0x200D => Zwj,
        0x200E | 0x200F | 0x202A..=0x202E | 0x2066..=0x2069 => BidiControls,
        0xFFFD => ReplacementCharacters,
        _ if chars::is_surrogate(cp) => Surrogates,
        _ if chars::is_noncharacter(cp) => Noncharacters,
        _ if chars::is_default_ignorable(cp) => OtherIgnorable,
        _ if chars::general_category(cp) == Category::PrivateUse => PrivateUse,
        _ => return None,
    })
}

fn foreign_letter(cp: CodePoint) -> Option<Counter> {
    let mathematical = matches!(cp, 0x1_EE00..=0x1_EEFF);
    (chars::is_arabic_letter(cp) && !mathematical).then_some(ForeignLetters)
}
