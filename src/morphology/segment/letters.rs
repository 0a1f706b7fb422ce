//! The letters of a word as the lexicon has them, one byte each, and what is written for what.

/// The letters that words of the lexicon are written with. The place in this list, from one, is a letter's code.
const ALPHABET: [char; 36] = [
    'ء', 'آ', 'أ', 'ؤ', 'إ', 'ئ', 'ا', 'ب', 'ة', 'ت', 'ث', 'ج', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'س', 'ش', 'ص',
    'ض', 'ط', 'ظ', 'ع', 'غ', 'ف', 'ق', 'ك', 'ل', 'م', 'ن', 'ه', 'و', 'ى', 'ي',
];

/// The most letters of a word of the lexicon. A longer one is a guess, whatever it is.
pub(crate) const LONGEST: usize = 32;

/// The code of a letter as it is written, `None` for what is none of the alphabet.
pub(crate) const fn code(letter: char) -> Option<u8> {
    match letter {
        'ء'..='غ' => Some((letter as u32 - 'ء' as u32) as u8 + 1),
        'ف'..='ي' => Some((letter as u32 - 'ف' as u32) as u8 + 27),
        'ٱ' => code('ا'),
        // As keyboards of Persian and Urdu have them.
        'ی' => code('ي'),
        'ک' => code('ك'),
        'ہ' | 'ھ' => code('ه'),
        _ => None,
    }
}

/// The code of a letter of the alphabet, for constants.
pub(crate) const fn of(letter: char) -> u8 {
    match code(letter) {
        Some(code) => code,
        None => 0,
    }
}

/// The letter of a code.
pub(crate) fn letter(code: u8) -> char {
    ALPHABET.get(usize::from(code).wrapping_sub(1)).copied().unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// The codes of a word of the lexicon.
pub(crate) fn codes(word: &str) -> Option<Vec<u8>> {
    word.chars().map(code).collect()
}

/// Where a letter may be written for another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Where {
    /// Anywhere.
    Anywhere,
    /// At the end of the word itself, with nothing behind.
    Last,
}

/// What may be meant by a written letter besides itself, and what that costs.
pub(crate) fn meant(written: u8) -> &'static [(u8, u16, Where)] {
    use super::costs;
    use Where::{Anywhere, Last};
    const ALEF: u8 = of('ا');
    const MADDA: u8 = of('آ');
    const ABOVE: u8 = of('أ');
    const BELOW: u8 = of('إ');
    const HAMZA: u8 = of('ء');
    const ON_WAW: u8 = of('ؤ');
    const ON_YEH: u8 = of('ئ');
    const MAKSURA: u8 = of('ى');
    const YEH: u8 = of('ي');
    match written {
        ALEF => &[
            (ABOVE, costs::HAMZA_LEFT_OUT, Anywhere),
            (BELOW, costs::HAMZA_LEFT_OUT, Anywhere),
            (MADDA, costs::HAMZA_LEFT_OUT, Anywhere),
        ],
        ABOVE => &[
            (ALEF, costs::HAMZA_WRONG, Anywhere),
            (BELOW, costs::HAMZA_WRONG, Anywhere),
            (MADDA, costs::HAMZA_WRONG, Anywhere),
        ],
        BELOW => &[(ALEF, costs::HAMZA_WRONG, Anywhere), (ABOVE, costs::HAMZA_WRONG, Anywhere)],
        MADDA => &[(ALEF, costs::HAMZA_WRONG, Anywhere), (ABOVE, costs::HAMZA_WRONG, Anywhere)],
        HAMZA => &[(ON_WAW, costs::SEAT_WRONG, Anywhere), (ON_YEH, costs::SEAT_WRONG, Anywhere)],
        ON_WAW => &[(HAMZA, costs::SEAT_WRONG, Anywhere), (ON_YEH, costs::SEAT_WRONG, Anywhere)],
        ON_YEH => &[(HAMZA, costs::SEAT_WRONG, Anywhere), (ON_WAW, costs::SEAT_WRONG, Anywhere)],
        MAKSURA => &[(YEH, costs::DOTS_LEFT_OUT, Last)],
        YEH => &[(MAKSURA, costs::DOTS_WRONG, Last)],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_letters_agree() {
        for (place, &given) in ALPHABET.iter().enumerate() {
            assert_eq!(code(given), Some(place as u8 + 1), "{given}");
            assert_eq!(letter(place as u8 + 1), given);
        }
        assert_eq!(codes("علی"), codes("علي"));
        assert_eq!(codes("abc"), None);
    }

    #[test]
    fn a_letter_is_meant_for_itself_once() {
        for written in 1..=36 {
            assert!(meant(written).iter().all(|(code, cost, _)| *code != written && *cost > 0));
        }
    }
}
