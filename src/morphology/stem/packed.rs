//! A few Arabic letters as one number, so that lists of affixes and of short words are compared without a loop
//! over letters.

use crate::chars::CodePoint;

/// Letters that a number holds.
pub(super) const MOST: usize = 8;

/// The letters of the Arabic block (U+0600 to U+06FF) differ in their lowest byte.
const LETTER_BITS: usize = 8;
const BLOCK: CodePoint = 0x06;

/// Stands for whatever is outside the block: U+06FF, which is in no list.
const FOREIGN: u64 = 0xFF;

/// What of a word is a list's business: `letters` are eight at most.
pub(super) fn packed(letters: &[CodePoint]) -> u64 {
    let packed_letter =
        |&cp: &CodePoint| if cp >> LETTER_BITS == BLOCK { u64::from(cp & 0xFF) } else { FOREIGN };
    letters.iter().fold(0, |packed, letter| packed << LETTER_BITS | packed_letter(letter))
}

/// The letters of the last word of `text`, and how many they are.
pub(super) const fn packed_last_word(text: &str) -> (u64, usize) {
    let (text, mut packed, mut letters, mut place) = (text.as_bytes(), 0, 0, 0);
    while place < text.len() {
        match text[place] {
            b' ' => (packed, letters) = (0, 0),
            // The first of the two bytes of a letter of the block: its lowest two bits and the six of the next byte.
            first @ 0xD8..=0xDB => {
                packed = packed << LETTER_BITS | ((first as u64) << 6 | text[place + 1] as u64 & 0x3F) & 0xFF;
                letters += 1;
            }
            _ => {}
        }
        place += 1;
    }
    assert!(letters > 0 && letters <= MOST, "one to eight letters");
    (packed, letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code_points(word: &str) -> Vec<CodePoint> {
        word.chars().map(u32::from).collect()
    }

    #[test]
    fn text_is_packed_as_letters_are() {
        for letter in '\u{600}'..'\u{6FF}' {
            let (packed_text, letters) = packed_last_word(&format!("rule ب{letter}"));
            assert_eq!((packed_text, letters), (packed(&code_points(&format!("ب{letter}"))), 2));
        }
    }

    #[test]
    fn foreign_letters_are_in_no_list() {
        let (waw, _) = packed_last_word("و");
        for other in ["x", "\u{748}", "\u{6FF}", "\u{1_0648}", "xو", "وx", "وو", ""] {
            assert_ne!(packed(&code_points(other)), waw, "{other}");
        }
    }
}
