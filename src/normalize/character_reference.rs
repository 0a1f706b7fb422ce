//! Character references of HTML: `&lt;`, `&#1610;`, `&#x64A;`.

/// The names that stand for a character, without `&` and `;`: those that Arabic pages use.
const NAMED: &[(&str, char)] = &[
    ("amp", '&'),
    ("apos", '\''),
    ("bull", '\u{2022}'), // • BULLET
    ("copy", '\u{A9}'),   // © COPYRIGHT SIGN
    ("deg", '\u{B0}'),    // ° DEGREE SIGN
    ("euro", '\u{20AC}'), // € EURO SIGN
    ("gt", '>'),
    ("hellip", '\u{2026}'), // … HORIZONTAL ELLIPSIS
    ("laquo", '\u{AB}'),    // « LEFT-POINTING DOUBLE ANGLE QUOTATION MARK
    ("ldquo", '\u{201C}'),  // “ LEFT DOUBLE QUOTATION MARK
    ("lrm", '\u{200E}'),    // LEFT-TO-RIGHT MARK
    ("lsquo", '\u{2018}'),  // ‘ LEFT SINGLE QUOTATION MARK
    ("lt", '<'),
    ("mdash", '\u{2014}'), // — EM DASH
    ("middot", '\u{B7}'),  // · MIDDLE DOT
    ("nbsp", '\u{A0}'),    // NO-BREAK SPACE
    ("ndash", '\u{2013}'), // – EN DASH
    ("pound", '\u{A3}'),   // £ POUND SIGN
    ("quot", '"'),
    ("raquo", '\u{BB}'),   // » RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK
    ("rdquo", '\u{201D}'), // ” RIGHT DOUBLE QUOTATION MARK
    ("reg", '\u{AE}'),     // ® REGISTERED SIGN
    ("rlm", '\u{200F}'),   // RIGHT-TO-LEFT MARK
    ("rsquo", '\u{2019}'), // ’ RIGHT SINGLE QUOTATION MARK
    ("shy", '\u{AD}'),     // SOFT HYPHEN
    ("times", '\u{D7}'),   // × MULTIPLICATION SIGN
    ("trade", '\u{2122}'), // ™ TRADE MARK SIGN
    ("zwj", '\u{200D}'),   // ZERO WIDTH JOINER
    ("zwnj", '\u{200C}'),  // ZERO WIDTH NON-JOINER
];

/// The longest of the names, in bytes.
const LONGEST_NAME: usize = 6;

/// What the numbers 0x80–0x9F mean, which would be controls: their writers had Windows-1252 in mind, and the HTML
/// Standard (section 13.2.5.80) has it so. Five are nothing there either.
const WINDOWS_1252: [Option<char>; 32] = [
    Some('\u{20AC}'), // € EURO SIGN
    None,
    Some('\u{201A}'), // ‚ SINGLE LOW-9 QUOTATION MARK
    Some('\u{192}'),  // ƒ LATIN SMALL LETTER F WITH HOOK
    Some('\u{201E}'), // „ DOUBLE LOW-9 QUOTATION MARK
    Some('\u{2026}'), // … HORIZONTAL ELLIPSIS
    Some('\u{2020}'), // † DAGGER
    Some('\u{2021}'), // ‡ DOUBLE DAGGER
    Some('\u{2C6}'),  // ˆ MODIFIER LETTER CIRCUMFLEX ACCENT
    Some('\u{2030}'), // ‰ PER MILLE SIGN
    Some('\u{160}'),  // Š LATIN CAPITAL LETTER S WITH CARON
    Some('\u{2039}'), // ‹ SINGLE LEFT-POINTING ANGLE QUOTATION MARK
    Some('\u{152}'),  // Œ LATIN CAPITAL LIGATURE OE
    None,
    Some('\u{17D}'), // Ž LATIN CAPITAL LETTER Z WITH CARON
    None,
    None,
    Some('\u{2018}'), // ‘ LEFT SINGLE QUOTATION MARK
    Some('\u{2019}'), // ’ RIGHT SINGLE QUOTATION MARK
    Some('\u{201C}'), // “ LEFT DOUBLE QUOTATION MARK
    Some('\u{201D}'), // ” RIGHT DOUBLE QUOTATION MARK
    Some('\u{2022}'), // • BULLET
    Some('\u{2013}'), // – EN DASH
    Some('\u{2014}'), // — EM DASH
    Some('\u{2DC}'),  // ˜ SMALL TILDE
    Some('\u{2122}'), // ™ TRADE MARK SIGN
    Some('\u{161}'),  // š LATIN SMALL LETTER S WITH CARON
    Some('\u{203A}'), // › SINGLE RIGHT-POINTING ANGLE QUOTATION MARK
    Some('\u{153}'),  // œ LATIN SMALL LIGATURE OE
    None,
    Some('\u{17E}'), // ž LATIN SMALL LETTER Z WITH CARON
    Some('\u{178}'), // Ÿ LATIN CAPITAL LETTER Y WITH DIAERESIS
];

/// The reference that `text` begins with: its length in bytes, `&` and `;` counted, and its character. O(its length).
pub fn reference(text: &[u8]) -> Option<(usize, char)> {
    match text {
        [b'&', b'#', b'x' | b'X', digits @ ..] => number(digits, 16).map(|(len, c)| (len + 3, c)),
        [b'&', b'#', digits @ ..] => number(digits, 10).map(|(len, c)| (len + 2, c)),
        [b'&', name @ ..] => {
            let len = name.iter().take(LONGEST_NAME + 1).position(|&byte| byte == b';')?;
            let found = NAMED.iter().find(|(known, _)| known.as_bytes() == &name[..len])?;
            Some((len + 2, found.1))
        }
        _ => None,
    }
}

/// A number and its semicolon: their length, and the character of that number.
fn number(text: &[u8], radix: u32) -> Option<(usize, char)> {
    let mut value = 0_u32;
    let mut len = 0;
    while let Some(digit) = text.get(len).and_then(|&byte| char::from(byte).to_digit(radix)) {
        value = value.saturating_mul(radix).saturating_add(digit);
        len += 1;
    }
    let closed = len > 0 && text.get(len) == Some(&b';');
    let c = match value {
        _ if !closed => None,
        0 => None,
        0x80..=0x9F => WINDOWS_1252[value as usize - 0x80],
        value => char::from_u32(value),
    };
    c.map(|c| (len + 1, c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers() {
        for (name, c) in NAMED {
            let text = format!("&{name};x");
            assert_eq!(reference(text.as_bytes()), Some((name.len() + 2, *c)), "{name}");
        }
        assert_eq!(NAMED.len(), 29);
        assert_eq!(NAMED.iter().map(|(name, _)| name.len()).max(), Some(LONGEST_NAME));
        for (text, c) in [
            ("&#1610;", 'ي'),
            ("&#x64a;", 'ي'),
            ("&#X64A;", 'ي'),
            ("&#00000000001610;", 'ي'),
            ("&#128514;", '😂'),
            ("&#9;", '\t'),
            ("&#150;", '–'),
            ("&#x93;", '“'),
            ("&#x10FFFF;", '\u{10FFFF}'),
        ] {
            assert_eq!(reference(text.as_bytes()), Some((text.len(), c)), "{text}");
        }
    }

    #[test]
    fn what_is_none() {
        for text in [
            "&",
            "&;",
            "&#;",
            "&#x;",
            "&lt",
            "&LT;",
            "&lt ;",
            "& lt;",
            "&ltt;",
            "&middott;",
            "&eacute;",
            "&#1610",
            "&#16a0;",
            "&#xG;",
            "&#+65;",
            "&#-1;",
            "&#٦٥;",
            "&#0;",
            "&#x0;",
            "&#xD800;",
            "&#57343;",
            "&#x110000;",
            "&#99999999999999999999;",
            "&#129;",
            "&#x9D;",
            "lt;",
        ] {
            assert_eq!(reference(text.as_bytes()), None, "{text}");
        }
    }
}
