//! The skeleton of a letter: its shape without dots and signs (The Unicode Standard, section 9.2, "Arabic
//! Joining Groups").

use crate::chars::code_point::CodePoint;
use crate::chars::tables::skeleton::SKELETON;

/// The property Joining_Group, as far as letters of script Arabic have it. The letter beside each name is the
/// one the group is named after, or its first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Skeleton {
    /// ࢻ U+08BB
    AfricanFeh,
    /// ࢽ U+08BD
    AfricanNoon,
    /// ࢼ U+08BC
    AfricanQaf,
    /// ع U+0639
    Ain,
    /// ا U+0627
    Alef,
    /// ب U+0628
    Beh,
    /// ݺ U+077A
    BurushaskiYehBarree,
    /// د U+062F
    Dal,
    /// ی U+06CC
    FarsiYeh,
    /// ف U+0641
    Feh,
    /// گ U+06AF
    Gaf,
    /// ح U+062D
    Hah,
    /// ه U+0647
    Heh,
    /// ہ U+06C1
    HehGoal,
    /// ك U+0643
    Kaf,
    /// ؠ U+0620
    KashmiriYeh,
    /// ھ U+06BE
    KnottedHeh,
    /// ل U+0644
    Lam,
    /// م U+0645
    Meem,
    /// ن U+0646
    Noon,
    /// ڽ U+06BD
    Nya,
    /// ق U+0642
    Qaf,
    /// ر U+0631
    Reh,
    /// ࢬ U+08AC
    RohingyaYeh,
    /// ص U+0635
    Sad,
    /// س U+0633
    Seen,
    /// ࢱ U+08B1
    StraightWaw,
    /// ڪ U+06AA
    SwashKaf,
    /// ط U+0637
    Tah,
    /// ة U+0629
    TehMarbuta,
    /// ۃ U+06C3
    TehMarbutaGoal,
    /// 𐻆 U+10EC6
    ThinNoon,
    /// ࢆ U+0886
    ThinYeh,
    /// ࢎ U+088E
    VerticalTail,
    /// و U+0648
    Waw,
    /// ي U+064A
    Yeh,
    /// ے U+06D2
    YehBarree,
    /// ۍ U+06CD
    YehWithTail,
}

/// The skeleton of an Arabic letter. None for letters of no joining group (ء, presentation forms), for
/// tatweel, and for whatever is not of script Arabic.
///
/// ```
/// use kalima::chars::{Skeleton, skeleton};
///
/// assert_eq!(skeleton('ت'.into()), Some(Skeleton::Beh), "teh is beh with other dots");
/// assert_eq!(skeleton('ء'.into()), None);
/// ```
#[inline]
pub fn skeleton(cp: CodePoint) -> Option<Skeleton> {
    SKELETON.get(cp)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_differ_by_dots_share_a_skeleton() {
        for (letters, expected) in [
            ("اأإآٱ", Skeleton::Alef),
            ("بتثپ", Skeleton::Beh),
            ("جحخچ", Skeleton::Hah),
            ("دذڈ", Skeleton::Dal),
            ("رزژ", Skeleton::Reh),
            ("سش", Skeleton::Seen),
            ("صض", Skeleton::Sad),
            ("طظ", Skeleton::Tah),
            ("عغ", Skeleton::Ain),
            ("وؤ", Skeleton::Waw),
            ("يىئ", Skeleton::Yeh),
        ] {
            assert!(letters.chars().all(|letter| skeleton(letter.into()) == Some(expected)), "{letters}");
        }
        assert_eq!(skeleton('ی'.into()), Some(Skeleton::FarsiYeh));
        assert_eq!(skeleton('ة'.into()), Some(Skeleton::TehMarbuta));
    }

    #[test]
    fn other_scripts_and_signs_have_none() {
        // Syriac alaph, tatweel, hamza, a presentation form, fatha.
        for cp in [0x0710, 0x0640, 0x0621, 0xFE8D, 0x064E, 0x61, u32::MAX] {
            assert_eq!(skeleton(cp), None, "U+{cp:04X}");
        }
    }
}
