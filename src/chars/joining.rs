//! How a letter joins its neighbours (The Unicode Standard, section 9.2).

use crate::chars::code_point::CodePoint;
use crate::chars::tables::joining_type::JOINING_TYPE;

/// The property Joining_Type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum JoiningType {
    /// U: joins nothing: ء, U+200C ZWNJ, Latin letters.
    NonJoining,
    /// R: joins the letter before it only: ا د ر و.
    RightJoining,
    /// L: joins the letter after it only; no Arabic letter does.
    LeftJoining,
    /// D: joins on both sides: ب.
    DualJoining,
    /// C: makes both neighbours join: U+0640 tatweel, U+200D ZWJ.
    JoinCausing,
    /// T: is looked through: marks, most format controls.
    Transparent,
}

/// The joining type of a code point.
///
/// ```
/// use kalima::chars::{JoiningType, joining_type};
///
/// assert_eq!(joining_type('ب'.into()), JoiningType::DualJoining);
/// assert_eq!(joining_type('و'.into()), JoiningType::RightJoining);
/// ```
#[inline]
pub fn joining_type(cp: CodePoint) -> JoiningType {
    JOINING_TYPE.get(cp)
}
