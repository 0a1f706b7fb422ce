//! General category: the broadest classification of a code point (UAX #44, table 12).

use crate::chars::code_point::CodePoint;
use crate::chars::tables::general_category::GENERAL_CATEGORY;

/// The property General_Category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Category {
    /// Lu, an upper-case letter: A.
    UppercaseLetter,
    /// Ll, a lower-case letter: a.
    LowercaseLetter,
    /// Lt, a digraph whose first part only is upper case: ǅ.
    TitlecaseLetter,
    /// Lm, a modifier letter: ʰ, U+0640 tatweel.
    ModifierLetter,
    /// Lo, a letter without case: ع.
    OtherLetter,
    /// Mn, a mark that takes no room of its own: U+064E fatha.
    NonspacingMark,
    /// Mc, a mark that takes room: U+0903 visarga.
    SpacingMark,
    /// Me, a mark that encloses: U+20E3 keycap.
    EnclosingMark,
    /// Nd, a decimal digit: 1, ١.
    DecimalNumber,
    /// Nl, a letter used as a number: Ⅷ.
    LetterNumber,
    /// No, another number: ½.
    OtherNumber,
    /// Pc, a connector: _.
    ConnectorPunctuation,
    /// Pd, a dash: –.
    DashPunctuation,
    /// Ps, an opening bracket: (.
    OpenPunctuation,
    /// Pe, a closing bracket: ).
    ClosePunctuation,
    /// Pi, an opening quote: «.
    InitialPunctuation,
    /// Pf, a closing quote: ».
    FinalPunctuation,
    /// Po, other punctuation: ، ؟.
    OtherPunctuation,
    /// Sm, a mathematical sign: +.
    MathSymbol,
    /// Sc, a currency sign: ﷼.
    CurrencySymbol,
    /// Sk, a modifier symbol: ^, 🏽.
    ModifierSymbol,
    /// So, another symbol: ۞, 😀.
    OtherSymbol,
    /// Zs, a space.
    SpaceSeparator,
    /// Zl, U+2028 only.
    LineSeparator,
    /// Zp, U+2029 only.
    ParagraphSeparator,
    /// Cc, a C0 or C1 control.
    Control,
    /// Cf, a format control: U+200F right-to-left mark.
    Format,
    /// Cs, half of a surrogate pair.
    Surrogate,
    /// Co, private use.
    PrivateUse,
    /// Cn, not assigned; also what is no code point.
    Unassigned,
}

/// The general category of a code point.
///
/// ```
/// use kalima::chars::{Category, general_category};
///
/// assert_eq!(general_category('ع'.into()), Category::OtherLetter);
/// assert_eq!(general_category('،'.into()), Category::OtherPunctuation);
/// assert_eq!(general_category(0x11_0000), Category::Unassigned);
/// ```
#[inline]
pub fn general_category(cp: CodePoint) -> Category {
    GENERAL_CATEGORY.get(cp)
}

/// Whether the code point is of group L: Lu, Ll, Lt, Lm or Lo, of any script.
#[inline]
pub fn is_letter_category(cp: CodePoint) -> bool {
    use Category::*;
    matches!(
        general_category(cp),
        UppercaseLetter | LowercaseLetter | TitlecaseLetter | ModifierLetter | OtherLetter
    )
}

/// Whether the code point is of group M: Mn, Mc or Me, of any script.
#[inline]
pub fn is_mark_category(cp: CodePoint) -> bool {
    use Category::*;
    matches!(general_category(cp), NonspacingMark | SpacingMark | EnclosingMark)
}

/// Whether the code point is of category Nd: a decimal digit of any script.
#[inline]
pub fn is_decimal_number(cp: CodePoint) -> bool {
    general_category(cp) == Category::DecimalNumber
}

/// Whether the code point is of group P: Pc, Pd, Ps, Pe, Pi, Pf or Po.
///
/// ```
/// assert!(kalima::chars::is_punctuation('؟'.into()));
/// assert!(!kalima::chars::is_punctuation('+'.into()), "a mathematical sign is a symbol");
/// ```
#[inline]
pub fn is_punctuation(cp: CodePoint) -> bool {
    use Category::*;
    matches!(
        general_category(cp),
        ConnectorPunctuation
            | DashPunctuation
            | OpenPunctuation
            | ClosePunctuation
            | InitialPunctuation
            | FinalPunctuation
            | OtherPunctuation
    )
}

/// Whether the code point is of group S: Sm, Sc, Sk or So.
#[inline]
pub fn is_symbol(cp: CodePoint) -> bool {
    use Category::*;
    matches!(general_category(cp), MathSymbol | CurrencySymbol | ModifierSymbol | OtherSymbol)
}
