//! Patterns of one length: where the root is in a word, by the letters around it.

use super::packed::{MOST, packed_last_word};
use super::trace::Trace;
use super::word::{Word, code};

/// Codes from U+0620 on have a place each, all others that of the first.
const FIRST: u8 = 0x20;
const PLACES: usize = 64;

/// Up to 32 patterns of `L` letters with a root of `R`.
pub(super) struct Patterns<const N: usize, const L: usize, const R: usize> {
    rows: [(&'static str, [u8; R]); N],
    /// Which patterns, as bits from the first on, may have a letter at a place of the word.
    may_have: [[u32; PLACES]; L],
}

impl<const N: usize, const L: usize, const R: usize> Patterns<N, L, R> {
    /// By their rules' names, at whose end they stand with ف, ع and ل for any letter ("pattern مفعول"), and the places of
    /// the root.
    pub(super) const fn new(rows: [(&'static str, [u8; R]); N]) -> Self {
        assert!(N <= u32::BITS as usize && L <= MOST);
        let (mut may_have, mut row) = ([[0; PLACES]; L], 0);
        while row < N {
            let (letters, length) = packed_last_word(rows[row].0);
            assert!(length == L, "patterns of one length");
            let letters = letters.to_be_bytes();
            let mut index = 0;
            while index < L {
                let letter = letters[MOST - L + index];
                let mut at = 0;
                while at < PLACES {
                    may_have[index][at] |= ((is_any(letter) || at == place(letter)) as u32) << row;
                    at += 1;
                }
                index += 1;
            }
            row += 1;
        }
        Self { rows, may_have }
    }

    /// Leaves the root of the first pattern that a word of so many letters has.
    #[inline(always)]
    pub(super) fn leave_root(&self, word: &mut impl Word, trace: &mut impl Trace) -> bool {
        let letters = word.packed().to_be_bytes();
        let letters = letters[MOST - L..].iter();
        let all = u32::MAX >> (u32::BITS as usize - N);
        let fitting =
            letters.zip(&self.may_have).fold(all, |fitting, (&letter, may)| fitting & may[place(letter)]);
        let Some(&(name, root)) = self.rows.get(fitting.trailing_zeros() as usize) else { return false };
        word.leave(root);
        trace.fired(name);
        true
    }
}

#[cfg(test)]
impl<const N: usize, const L: usize, const R: usize> Patterns<N, L, R> {
    pub(super) fn names(&self) -> [&'static str; N] {
        self.rows.map(|(name, _)| name)
    }
}

const fn is_any(letter: u8) -> bool {
    const FEH: u8 = code('ف');
    const AIN: u8 = code('ع');
    const LAM: u8 = code('ل');
    matches!(letter, FEH | AIN | LAM)
}

const fn place(code: u8) -> usize {
    let place = code.wrapping_sub(FIRST) as usize;
    if place < PLACES { place } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::super::letters::Letters;
    use super::*;

    const PATTERNS: Patterns<2, 4, 3> =
        Patterns::new([("pattern مفعل", [1, 2, 3]), ("pattern فعلة", [0, 1, 2])]);

    #[test]
    fn first_pattern_decides() {
        for (word, root, rule) in [
            ("مدرس", "درس", vec!["pattern مفعل"]),
            ("سمكة", "سمك", vec!["pattern فعلة"]),
            ("مركة", "ركة", vec!["pattern مفعل"]),
            ("مxyz", "xyz", vec!["pattern مفعل"]),
            ("كتاب", "كتاب", vec![]),
            ("xyz\u{748}", "xyz\u{748}", vec![]),
        ] {
            let (mut letters, mut rules) = (Letters::new(word.chars().map(u32::from)), Vec::new());
            assert_eq!(PATTERNS.leave_root(&mut letters, &mut rules), !rule.is_empty(), "{word}");
            assert!(letters.iter().copied().eq(root.chars().map(u32::from)), "{word}");
            assert_eq!(rules, rule);
        }
    }
}
