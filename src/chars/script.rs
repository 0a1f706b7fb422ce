//! Script of a code point (UAX #24), reduced to what Arabic text asks about.

use crate::chars::code_point::CodePoint;
use crate::chars::tables::script::SCRIPT;

/// The property Script (not Script_Extensions), reduced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Script {
    /// Arab: ع, U+0610–061A.
    Arabic,
    /// Latn: a.
    Latin,
    /// Zyyy, shared by scripts: 1, ، and U+0640 tatweel.
    Common,
    /// Zinh, that of the base: U+0301, the harakat U+064B–0655.
    Inherited,
    /// Zzzz: unassigned, private use, noncharacters, surrogates, what is no code point.
    Unknown,
    /// Any other script.
    Other,
}

/// The script of a code point.
///
/// ```
/// use kalima::chars::{Script, script};
///
/// assert_eq!(script('ع'.into()), Script::Arabic);
/// assert_eq!(script('é'.into()), Script::Latin);
/// assert_eq!(script('ש'.into()), Script::Other);
/// assert_eq!(script(0x064E), Script::Inherited);
/// ```
#[inline]
pub fn script(cp: CodePoint) -> Script {
    SCRIPT.get(cp)
}
