//! Hangul syllables, whose decompositions are arithmetic (The Unicode Standard, section 3.12).

use crate::chars::code_point::CodePoint;

const SYLLABLES: CodePoint = 0xAC00;
const LEADING: CodePoint = 0x1100;
const VOWELS: CodePoint = 0x1161;
/// One before the first trailing consonant: trailing index 0 means there is none.
const TRAILING: CodePoint = 0x11A7;
const LEADING_COUNT: u32 = 19;
const VOWEL_COUNT: u32 = 21;
const TRAILING_COUNT: u32 = 28;
const SYLLABLE_COUNT: u32 = LEADING_COUNT * VOWEL_COUNT * TRAILING_COUNT;

/// The jamo of a syllable, and how many of the three there are: two or three.
#[inline]
pub(in crate::chars) const fn decompose(syllable: CodePoint) -> Option<([CodePoint; 3], usize)> {
    let index = syllable.wrapping_sub(SYLLABLES);
    if index >= SYLLABLE_COUNT {
        return None;
    }
    let trailing = index % TRAILING_COUNT;
    let vowel = index / TRAILING_COUNT % VOWEL_COUNT;
    let leading = index / TRAILING_COUNT / VOWEL_COUNT;
    let jamo = [LEADING + leading, VOWELS + vowel, TRAILING + trailing];
    Some((jamo, if trailing == 0 { 2 } else { 3 }))
}

/// The syllable of a leading consonant and a vowel, or of a syllable without trailing consonant and one.
#[inline]
pub(in crate::chars) const fn compose(first: CodePoint, second: CodePoint) -> Option<CodePoint> {
    let (leading, vowel) = (first.wrapping_sub(LEADING), second.wrapping_sub(VOWELS));
    if leading < LEADING_COUNT && vowel < VOWEL_COUNT {
        return Some(SYLLABLES + (leading * VOWEL_COUNT + vowel) * TRAILING_COUNT);
    }
    let (syllable, trailing) = (first.wrapping_sub(SYLLABLES), second.wrapping_sub(TRAILING));
    if syllable < SYLLABLE_COUNT
        && syllable.is_multiple_of(TRAILING_COUNT)
        && trailing != 0
        && trailing < TRAILING_COUNT
    {
        return Some(first + trailing);
    }
    None
}
