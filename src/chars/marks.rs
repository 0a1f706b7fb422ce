//! Arabic marks and their classes: what a reader adds above and below the letters.
//!
//! The classes are this crate's own and disjoint; Unicode has only their union, and not quite that: the small
//! letters U+06E5, U+06E6, U+08C9 and U+10EC5 are modifier letters by category, marks by use.

use crate::chars::code_point::CodePoint;
use crate::chars::tables;

/// A class of Arabic marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum MarkClass {
    /// Short vowels: fatha, damma, kasra, their small and curly forms.
    Harakat,
    /// Vowels with n: fathatan, dammatan, kasratan, their open and curly forms.
    Tanwin,
    /// U+0651, the doubling of a consonant.
    Shadda,
    /// The signs of a consonant without vowel.
    Sukun,
    /// U+0670, the alef that is read and not written.
    DaggerAlef,
    /// Lengthening.
    Maddah,
    /// Hamza above and below, as marks.
    Hamza,
    /// Signs of Quranic orthography and recitation.
    Quranic,
    /// Marks of other languages and notations.
    Extended,
}

use MarkClass::*;

/// First and last code point of every range of one class, ascending within the class.
const RANGES: &[(CodePoint, CodePoint, MarkClass)] = &[
    (0x064E, 0x0650, Harakat),    // fatha, damma, kasra
    (0x0618, 0x061A, Harakat),    // small fatha, small damma, small kasra
    (0x08E4, 0x08E6, Harakat),    // curly fatha, curly damma, curly kasra
    (0x064B, 0x064D, Tanwin),     // fathatan, dammatan, kasratan
    (0x08E7, 0x08E9, Tanwin),     // curly fathatan, curly dammatan, curly kasratan
    (0x08F0, 0x08F2, Tanwin),     // open fathatan, open dammatan, open kasratan
    (0x0651, 0x0651, Shadda),     // shadda
    (0x0652, 0x0652, Sukun),      // sukun
    (0x06E1, 0x06E1, Sukun),      // small high dotless head of khah
    (0x08D0, 0x08D0, Sukun),      // sukun below
    (0x0670, 0x0670, DaggerAlef), // superscript alef
    (0x0653, 0x0653, Maddah),     // maddah above
    (0x06E4, 0x06E4, Maddah),     // small high madda
    (0x089C, 0x089C, Maddah),     // madda waajib
    (0x089E, 0x089F, Maddah),     // doubled madda, half madda over madda
    (0x0654, 0x0655, Hamza),      // hamza above, hamza below
    (0x065F, 0x065F, Hamza),      // wavy hamza below
    (0x0610, 0x0617, Quranic),    // honorific signs, small high tah, small high yeh and zain
    (0x06D6, 0x06DC, Quranic),    // pause signs, small high seen
    (0x06DF, 0x06E0, Quranic),    // small high rounded zero, upright rectangular zero
    (0x06E2, 0x06E3, Quranic),    // small high meem, small low seen
    (0x06E5, 0x06E8, Quranic),    // small waw, small yeh, small high yeh, small high noon
    (0x06EA, 0x06ED, Quranic),    // empty centre stops, rounded stop, small low meem
    (0x0898, 0x089B, Quranic),    // small high words, superscript alef mokhassas
    (0x089D, 0x089D, Quranic),    // superscript alef before a madda
    (0x08C9, 0x08CF, Quranic),    // small farsi yeh, small high and low signs
    (0x08D1, 0x08E1, Quranic),    // large and small letters and words above and below
    (0x08F3, 0x08F3, Quranic),    // small high waw
    (0x10EC5, 0x10EC5, Quranic),  // small yeh barree with two dots below
    (0x10EFB, 0x10EFB, Quranic),  // small low noon
    (0x10EFD, 0x10EFF, Quranic),  // small low words sakta, qasr, madda
    (0x0656, 0x065E, Extended),   // subscript alef, inverted damma, marks of African and Asian languages
    (0x0897, 0x0897, Extended),   // pepet
    (0x08E3, 0x08E3, Extended),   // turned damma below
    (0x08EA, 0x08EF, Extended),   // tone marks
    (0x08F4, 0x08FF, Extended),   // marks of Rohingya, Arwi, Kashmiri, side ways noon ghunna
    (0x10EFA, 0x10EFA, Extended), // double vertical bar below
    (0x10EFC, 0x10EFC, Extended), // combining alef overlay
];

/// The first table covers U+0600–08FF, the second the end of Arabic Extended-C.
const FIRST: CodePoint = 0x0600;
const FIRST_EXTENDED_C: CodePoint = 0x10EC0;

static CLASSES: [Option<MarkClass>; 0x300] = classes(FIRST);
static CLASSES_EXTENDED_C: [Option<MarkClass>; 0x40] = classes(FIRST_EXTENDED_C);

/// The class of each of `N` code points from `first`, from [`RANGES`].
const fn classes<const N: usize>(first: CodePoint) -> [Option<MarkClass>; N] {
    let mut classes = [None; N];
    let mut number = 0;
    while number < RANGES.len() {
        let (start, end, class) = RANGES[number];
        let mut cp = start;
        while cp <= end {
            let index = cp.wrapping_sub(first) as usize;
            if index < N {
                classes[index] = Some(class);
            }
            cp += 1;
        }
        number += 1;
    }
    classes
}

/// The class of an Arabic mark; none for any other code point, marks of other scripts included.
///
/// ```
/// use kalima::chars::{MarkClass, mark_class};
///
/// assert_eq!(mark_class(0x064E), Some(MarkClass::Harakat), "fatha");
/// assert_eq!(mark_class(0x0651), Some(MarkClass::Shadda));
/// assert_eq!(mark_class(0x0301), None, "the acute accent");
/// ```
#[inline]
pub fn mark_class(cp: CodePoint) -> Option<MarkClass> {
    if let Some(&class) = CLASSES.get(cp.wrapping_sub(FIRST) as usize) {
        return class;
    }
    CLASSES_EXTENDED_C.get(cp.wrapping_sub(FIRST_EXTENDED_C) as usize).copied().flatten()
}

/// Whether the code point is an Arabic mark, of any class.
///
/// ```
/// assert!(kalima::chars::is_arabic_mark(0x0670));
/// assert!(!kalima::chars::is_arabic_mark(0x06DD), "the end of ayah is a sign");
/// ```
#[inline]
pub fn is_arabic_mark(cp: CodePoint) -> bool {
    mark_class(cp).is_some()
}

/// Whether the code point is a modifier combining mark (property MCM): a mark that modifies its letter, as hamza does,
/// and that UAX #53 therefore puts next to it.
///
/// ```
/// assert!(kalima::chars::is_modifier_combining_mark(0x0654));
/// assert!(!kalima::chars::is_modifier_combining_mark(0x0653), "maddah only lengthens");
/// ```
#[inline]
pub fn is_modifier_combining_mark(cp: CodePoint) -> bool {
    tables::modifier_combining_mark::is_modifier_combining_mark(cp)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chars::category::{Category, general_category};

    #[test]
    fn marks_are_the_nonspacing_marks_of_the_arabic_blocks_and_four_small_letters() {
        let blocks = (0x0600..=0x06FF).chain(0x0750..=0x077F).chain(0x0870..=0x08FF).chain(0x10EC0..=0x10EFF);
        for cp in blocks {
            let is_mark = general_category(cp) == Category::NonspacingMark;
            let is_small_letter = matches!(cp, 0x06E5 | 0x06E6 | 0x08C9 | 0x10EC5);
            assert_eq!(is_arabic_mark(cp), is_mark || is_small_letter, "U+{cp:04X}");
        }
    }

    #[test]
    fn ranges_do_not_overlap_and_fill_every_class() {
        let mut ranges = RANGES.to_vec();
        ranges.sort_by_key(|range| range.0);
        assert!(ranges.iter().all(|&(start, end, _)| start <= end));
        assert!(ranges.windows(2).all(|pair| pair[0].1 < pair[1].0));
        for class in [Harakat, Tanwin, Shadda, Sukun, DaggerAlef, Maddah, Hamza, Quranic, Extended] {
            assert!(RANGES.iter().any(|range| range.2 == class), "{class:?}");
        }
    }

    #[test]
    fn modifier_combining_marks_are_arabic_marks_of_two_classes() {
        let marks: Vec<u32> = (0..0x11_0000).filter(|&cp| is_modifier_combining_mark(cp)).collect();
        assert_eq!(marks.len(), 14);
        for cp in marks {
            assert!(is_arabic_mark(cp), "U+{cp:04X}");
            assert!(matches!(crate::chars::combining_class(cp), 220 | 230), "U+{cp:04X}");
        }
    }

    #[test]
    fn the_tables_answer_what_the_ranges_say() {
        for cp in (0..0x11_0000).chain([0x11_0000, u32::MAX]) {
            let range = RANGES.iter().find(|&&(start, end, _)| (start..=end).contains(&cp));
            assert_eq!(mark_class(cp), range.map(|range| range.2), "U+{cp:04X}");
        }
    }
}
