//! What becomes of the letters of a word before affixes are taken off it.

use super::word::{FOREIGN, code, code_of, letter_of};
use crate::chars::CodePoint;

/// The code that a code becomes, or one of two that stand for no letter: U+0600 and U+0601 are signs before numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Becomes(pub(super) u8);

impl Becomes {
    pub(super) const NOTHING: Self = Becomes(0);
    /// Code points of another block: the table does not know.
    pub(super) const OTHERS: Self = Becomes(1);
}

/// Tables of the Arabic block, by code.
pub(super) struct Normalization {
    becomes: [Becomes; 256],
    /// Whether it becomes anything else; not that of U+0600, whose code stands for no letter in a [`Packed`].
    ///
    /// [`Packed`]: super::packed::Packed
    changes: [bool; 256],
}

/// The letters of the block, by code.
static BLOCK: [CodePoint; 256] = {
    let mut block = [0; 256];
    let mut code = 0;
    while code < block.len() {
        block[code] = letter_of(code as u8);
        code += 1;
    }
    block
};

impl Normalization {
    /// That leaves every letter as it is.
    pub(super) const fn new() -> Self {
        let (mut becomes, mut changes) = ([Becomes::OTHERS; 256], [false; 256]);
        let mut code = 2;
        while code < FOREIGN as usize {
            becomes[code] = Becomes(code as u8);
            code += 1;
        }
        (changes[1], changes[FOREIGN as usize]) = (true, true);
        Self { becomes, changes }
    }

    /// That takes these out too.
    pub(super) const fn without(self, first: char, last: char) -> Self {
        self.all(first, last, Becomes::NOTHING)
    }

    /// That leaves these to another table.
    pub(super) const fn leaving(self, first: char, last: char) -> Self {
        self.all(first, last, Becomes::OTHERS)
    }

    /// That writes this letter in another way.
    pub(super) const fn writing(self, letter: char, other: char) -> Self {
        self.all(letter, letter, Becomes(code(other)))
    }

    const fn all(mut self, first: char, last: char, becomes: Becomes) -> Self {
        let mut at = code(first);
        while at <= code(last) {
            self.becomes[at as usize] = becomes;
            self.changes[at as usize] = true;
            at += 1;
        }
        self
    }

    #[inline(always)]
    pub(super) fn of(&self, code: u8) -> Becomes {
        self.becomes[usize::from(code)]
    }

    /// Whether one of eight letters becomes anything else.
    #[inline(always)]
    pub(super) fn changes_any(&self, codes: u64) -> bool {
        codes.to_be_bytes().iter().fold(false, |any, &code| any | self.changes[usize::from(code)])
    }

    /// What a code point becomes, by the table or else by `others`.
    pub(super) fn of_any<'c>(
        &self,
        cp: &'c CodePoint,
        others: impl Fn(&'c CodePoint) -> &'c [CodePoint],
    ) -> &'c [CodePoint] {
        match self.of(code_of(*cp)) {
            Becomes::OTHERS => others(cp),
            Becomes::NOTHING => &[],
            Becomes(code) => &BLOCK[usize::from(code)..][..1],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: Normalization =
        Normalization::new().without('\u{64B}', '\u{652}').writing('أ', 'ا').leaving('٠', '٩');

    fn becomes(cp: CodePoint) -> Vec<CodePoint> {
        TABLE.of_any(&cp, |_| &[0]).to_vec()
    }

    #[test]
    fn letters_of_the_block_are_in_the_table() {
        for cp in '\u{602}'..'\u{6FF}' {
            let expected = match cp {
                '\u{64B}'..='\u{652}' => vec![],
                'أ' => vec!['ا'.into()],
                '٠'..='٩' => vec![0],
                _ => vec![cp.into()],
            };
            assert_eq!(becomes(cp.into()), expected, "{cp}");
        }
    }

    #[test]
    fn what_the_table_does_not_know_is_left_to_others() {
        for cp in [0, 0x4B, 0x5FF, 0x600, 0x601, 0x6FF, 0x700, 0x74B, 0xD800, 0x1_064B, 0x10FFFF] {
            assert_eq!(becomes(cp), [0], "{cp:X}");
        }
    }
}
