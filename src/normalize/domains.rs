//! Where the code points of a property lie: generous ranges for [`Step::domain`](super::step::Step::domain).

use std::ops::RangeInclusive;

use crate::chars::CodePoint;

/// All of general category P.
pub const PUNCTUATION: [RangeInclusive<CodePoint>; 16] = [
    0x21..=0x1CD3,
    0x2010..=0x232A,
    0x2768..=0x30FB,
    0xA4FE..=0xABEB,
    0xFD3E..=0xFF65,
    0x1_0100..=0x1_0102,
    0x1_039F..=0x1_03D0,
    0x1_056F..=0x1_056F,
    0x1_0857..=0x1_1FFF,
    0x1_2470..=0x1_2474,
    0x1_2FF1..=0x1_2FF2,
    0x1_6A6E..=0x1_6FE2,
    0x1_BC9F..=0x1_BC9F,
    0x1_DA87..=0x1_DA8B,
    0x1_E5FF..=0x1_E5FF,
    0x1_E95E..=0x1_E95F,
];

/// All of general category Nd.
pub const DECIMAL_NUMBERS: [RangeInclusive<CodePoint>; 13] = [
    0x30..=0x39,
    0x660..=0x1C59,
    0xA620..=0xABF9,
    0xFF10..=0xFF19,
    0x1_04A0..=0x1_04A9,
    0x1_0D30..=0x1_0D49,
    0x1_1066..=0x1_1F59,
    0x1_6100..=0x1_6D79,
    0x1_CCF0..=0x1_CCF9,
    0x1_D7CE..=0x1_D7FF,
    0x1_E140..=0x1_E5FF,
    0x1_E950..=0x1_E959,
    0x1_FBF0..=0x1_FBF9,
];

/// All of script Latin.
pub const LATIN: [RangeInclusive<CodePoint>; 9] = [
    0x41..=0x2E4,
    0x1D00..=0x1EFF,
    0x2071..=0x218B,
    0x2C60..=0x2C7F,
    0xA722..=0xAB69,
    0xFB00..=0xFB06,
    0xFF21..=0xFF5A,
    0x1_0780..=0x1_07BA,
    0x1_DF00..=0x1_DFFF,
];

/// All letters and marks of Arabic, and tatweel.
pub const ARABIC: [RangeInclusive<CodePoint>; 7] = [
    0x610..=0x6FF,
    0x750..=0x77F,
    0x870..=0x8FF,
    0xFB50..=0xFDFF,
    0xFE70..=0xFEFF,
    0x1_0EC0..=0x1_0EFF,
    0x1_EE00..=0x1_EEFF,
];

/// All white space (property White_Space).
pub const WHITE_SPACE: [RangeInclusive<CodePoint>; 5] =
    [0x09..=0x20, 0x85..=0xA0, 0x1680..=0x1680, 0x2000..=0x205F, 0x3000..=0x3000];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chars;

    #[track_caller]
    fn holds(ranges: &[RangeInclusive<CodePoint>], all: impl Fn(CodePoint) -> bool) {
        let outside: Vec<CodePoint> =
            (0..0x11_0000).filter(|&cp| all(cp) && !ranges.iter().any(|range| range.contains(&cp))).collect();
        assert_eq!(outside, [0; 0], "{outside:X?}");
    }

    #[test]
    fn they_hold_all_of_their_kind() {
        holds(&PUNCTUATION, chars::is_punctuation);
        holds(&DECIMAL_NUMBERS, chars::is_decimal_number);
        holds(&LATIN, |cp| chars::script(cp) == chars::Script::Latin);
        holds(&ARABIC, |cp| chars::is_arabic_letter(cp) || chars::is_arabic_mark(cp) || cp == chars::TATWEEL);
        holds(&WHITE_SPACE, chars::is_white_space);
    }
}
