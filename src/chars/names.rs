//! Short names of what cannot be read by itself: marks, spaces, controls.

use crate::chars::code_point::CodePoint;
use crate::chars::marks::{MarkClass, mark_class};

/// Ascending. The controls have the abbreviations of the Unicode Standard (NameAliases.txt), the marks their names
/// without the word ARABIC.
const NAMES: &[(CodePoint, &str)] = &[
    (0x0000, "NUL"),
    (0x0008, "BS"),
    (0x0009, "TAB"),
    (0x000A, "LF"),
    (0x000B, "VT"),
    (0x000C, "FF"),
    (0x000D, "CR"),
    (0x001B, "ESC"),
    (0x0020, "SPACE"),
    (0x007F, "DEL"),
    (0x0085, "NEL"),
    (0x00A0, "NBSP"),
    (0x00AD, "SHY"),
    (0x034F, "CGJ"),
    (0x061C, "ALM"),
    (0x0640, "TATWEEL"),
    (0x064B, "FATHATAN"),
    (0x064C, "DAMMATAN"),
    (0x064D, "KASRATAN"),
    (0x064E, "FATHA"),
    (0x064F, "DAMMA"),
    (0x0650, "KASRA"),
    (0x0651, "SHADDA"),
    (0x0652, "SUKUN"),
    (0x0653, "MADDAH ABOVE"),
    (0x0654, "HAMZA ABOVE"),
    (0x0655, "HAMZA BELOW"),
    (0x0670, "SUPERSCRIPT ALEF"),
    (0x200B, "ZWSP"),
    (0x200C, "ZWNJ"),
    (0x200D, "ZWJ"),
    (0x200E, "LRM"),
    (0x200F, "RLM"),
    (0x2028, "LS"),
    (0x2029, "PS"),
    (0x202A, "LRE"),
    (0x202B, "RLE"),
    (0x202C, "PDF"),
    (0x202D, "LRO"),
    (0x202E, "RLO"),
    (0x202F, "NNBSP"),
    (0x2060, "WJ"),
    (0x2066, "LRI"),
    (0x2067, "RLI"),
    (0x2068, "FSI"),
    (0x2069, "PDI"),
    (0xFE0E, "VS15"),
    (0xFE0F, "VS16"),
    (0xFEFF, "ZWNBSP"),
];

/// The short name of a control, space or common mark; of other Arabic marks the name of their class, in lower case.
/// None for all that can be read by itself, and for the rest.
///
/// ```
/// use kalima::chars::short_name;
///
/// assert_eq!(short_name(0x064E), Some("FATHA"));
/// assert_eq!(short_name(0x200F), Some("RLM"));
/// assert_eq!(short_name(0x06D6), Some("quranic mark"));
/// assert_eq!(short_name('ع'.into()), None);
/// ```
pub fn short_name(cp: CodePoint) -> Option<&'static str> {
    if let Ok(index) = NAMES.binary_search_by_key(&cp, |&(named, _)| named) {
        return NAMES.get(index).map(|&(_, name)| name);
    }
    Some(match mark_class(cp)? {
        MarkClass::Harakat => "haraka",
        MarkClass::Tanwin => "tanwin",
        MarkClass::Shadda => "shadda",
        MarkClass::Sukun => "sukun",
        MarkClass::DaggerAlef => "dagger alef",
        MarkClass::Maddah => "maddah",
        MarkClass::Hamza => "hamza mark",
        MarkClass::Quranic => "quranic mark",
        MarkClass::Extended => "extended mark",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_ascend_and_every_mark_has_one() {
        assert!(NAMES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        for cp in (0..0x11_0000).filter(|&cp| mark_class(cp).is_some()) {
            assert!(short_name(cp).is_some(), "U+{cp:04X}");
        }
        assert_eq!(short_name(0x0627), None);
    }
}
