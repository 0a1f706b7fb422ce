//! Random texts, rich in what Arabic text has.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// One of these characters.
pub fn among(chars: &'static str) -> impl Strategy<Value = String> {
    select(chars.chars().collect::<Vec<_>>()).prop_map(String::from)
}

/// A character of one of these ranges.
fn within(ranges: &'static [(u32, u32)]) -> impl Strategy<Value = String> {
    let all = ranges.iter().flat_map(|&(first, last)| first..=last).filter_map(char::from_u32);
    select(all.collect::<Vec<_>>()).prop_map(String::from)
}

/// One of these texts.
fn pieces(texts: &'static [&'static str]) -> impl Strategy<Value = String> {
    select(texts).prop_map(String::from)
}

/// A few characters, weighted so that marks stand on letters, controls beside words, and objects in sentences.
pub fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        24 => among("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئٱ"),
        4 => among("ااالللوووييينن"),
        3 => among("کیہھےپچژگڤڪۀۂۃۓەۆٹټ"),
        8 => within(&[(0x64B, 0x655)]),
        4 => within(&[(0x610, 0x61A), (0x656, 0x65F), (0x670, 0x670), (0x6D6, 0x6ED), (0x8E3, 0x8FF)]),
        4 => Just("\u{640}".to_owned()),
        3 => pieces(&["\u{654}", "\u{655}", "\u{653}", "\u{640}\u{654}"]),
        4 => pieces(&[
            "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{202B}", "\u{202C}", "\u{2067}", "\u{2069}",
            "\u{FEFF}", "\u{AD}", "\u{61C}", "\u{0}", "\u{FE0F}", "\u{FE0E}", "\u{34F}", "\u{E0041}",
        ]),
        4 => within(&[(0xFB50, 0xFBC2), (0xFBD3, 0xFD3F), (0xFDF0, 0xFDFF), (0xFE70, 0xFEFC)]),
        4 => among("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹½"),
        6 => among(".,;:!?؟،؛٪٫٬۔…()[]«»“”‘’\"'-–/_%#@&*+=<>|$©"),
        5 => pieces(&[
            "https://t.co/a", "www.a.com", "pic.twitter.com/x", "a@b.co", "@user", "#وسم", "#a_b", "README.md",
            "://", "www.", ".com", "إلى", "على", "است", "العراق", "فی", "الـ", "XIII",
        ]),
        4 => pieces(&[
            "😂", "😂😂😂", "❤\u{FE0F}", "👏🏽", "👨\u{200D}👩\u{200D}👧", "🇹🇳", "🇹", "1\u{FE0F}\u{20E3}", "🏽",
        ]),
        4 => among("abcXYZIİéÉßñHh"),
        8 => Just(" ".to_owned()),
        3 => pieces(&["\n", "\r\n", "\r", "\t", "\u{A0}", "\u{2028}", "\u{85}", "\u{3000}", "\u{2800}", "  "]),
        2 => among("шЖωשा्क漢한\u{301}\u{307}\u{323}\u{331}\u{1161}\u{11AB}\u{3164}\u{2800}"),
        2 => any::<char>().prop_map(String::from),
        2 => (among("اهي!.؟oا😂"), 2_usize..6).prop_map(|(c, n)| c.repeat(n)),
    ]
}

/// A line of such pieces.
pub fn text() -> impl Strategy<Value = String> {
    vec(piece(), 0..28).prop_map(|pieces| pieces.concat())
}
