//! Rules of the kind "a word of so many letters loses this affix", in tables.

use super::trace::Trace;
use super::word::{Word, code};

/// A row of a table.
pub(super) struct Rule {
    /// The codes of its letters as an end of a word has them, and the bits that they take.
    letters: u32,
    mask: u32,
    /// Letters a word must have, those of the affix among them.
    least: usize,
    /// Letters that go, from the end of the word on.
    pub(super) taken: usize,
    /// Letters that come in place of a prefix.
    pub(super) put: &'static [char],
    pub(super) name: &'static str,
}

impl Rule {
    /// Of up to four letters. `name` is what the trace says: "prefix", a space, the letters, and what else there is to say.
    pub(super) const fn prefix(letters: &[char], least: usize, name: &'static str) -> Self {
        assert!(names(name, "prefix ", letters), "the name says other letters");
        let (affix, mask) = packed(letters);
        let shift = u32::BITS - mask.count_ones();
        Self { letters: affix << shift, mask: mask << shift, least, taken: letters.len(), put: &[], name }
    }

    /// As [`prefix`](Self::prefix).
    pub(super) const fn suffix(letters: &[char], least: usize, name: &'static str) -> Self {
        assert!(names(name, "suffix ", letters), "the name says other letters");
        let (letters_packed, mask) = packed(letters);
        Self { letters: letters_packed, mask, least, taken: letters.len(), put: &[], name }
    }

    /// Only so many letters go; the others were looked at.
    pub(super) const fn taking(self, taken: usize) -> Self {
        Self { taken, ..self }
    }

    /// These letters come in place of what goes.
    pub(super) const fn putting(self, put: &'static [char]) -> Self {
        Self { put, ..self }
    }

    /// The first prefix of a table that `word` has decides, behind `more` letters that count only as letters: none, where
    /// the word is too short for it. Inlined with the length of the table, so that its rows become numbers in the code; a
    /// loop over them is a sixth slower.
    #[inline(always)]
    pub(super) fn prefix_of<const N: usize>(
        word: &impl Word,
        more: usize,
        table: &'static [Self; N],
    ) -> Option<&'static Self> {
        Self::find(table, more + word.length(), word.first())
    }

    /// As [`prefix_of`](Self::prefix_of).
    #[inline(always)]
    pub(super) fn suffix_of<const N: usize>(
        word: &impl Word,
        table: &'static [Self; N],
    ) -> Option<&'static Self> {
        Self::find(table, word.length(), word.last())
    }

    #[inline(always)]
    fn find<const N: usize>(table: &'static [Self; N], length: usize, end: u32) -> Option<&'static Self> {
        let is_there = |rule: &&Self| (end ^ rule.letters) & rule.mask == 0;
        table.iter().find(is_there).filter(|rule| length >= rule.least)
    }

    /// Takes the suffix off that [`suffix_of`](Self::suffix_of) finds.
    #[inline(always)]
    pub(super) fn take_suffix<const N: usize>(
        word: &mut impl Word,
        table: &'static [Self; N],
        trace: &mut impl Trace,
    ) -> bool {
        let Some(rule) = Self::suffix_of(word, table) else { return false };
        word.drop_last(rule.taken);
        trace.fired(rule.name);
        true
    }
}

/// The codes of letters, the last in the lowest byte, and the bits that they take.
const fn packed(letters: &[char]) -> (u32, u32) {
    let [before @ .., last] = letters else { return (0, 0) };
    let (packed, mask) = packed(before);
    (packed << 8 | code(*last) as u32, mask << 8 | 0xFF)
}

/// Whether a name begins with that kind and those letters, of two bytes each.
const fn names(name: &str, kind: &str, letters: &[char]) -> bool {
    let (name, kind) = (name.as_bytes(), kind.as_bytes());
    let mut at = 0;
    while at < kind.len() {
        if name[at] != kind[at] {
            return false;
        }
        at += 1;
    }
    let mut letter = 0;
    while letter < letters.len() {
        let code_point = (name[at] as u32 & 0x1F) << 6 | name[at + 1] as u32 & 0x3F;
        if code_point != letters[letter] as u32 {
            return false;
        }
        at += 2;
        letter += 1;
    }
    at == name.len() || name[at] == b' '
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_the_letters() {
        assert!(names("suffix ها", "suffix ", &['ه', 'ا']));
        assert!(names("prefix سي to ي", "prefix ", &['س', 'ي']));
        assert!(!names("suffix ها", "suffix ", &['ه', 'ن']));
        assert!(!names("suffix ها", "suffix ", &['ه']));
        assert!(!names("suffix ها", "prefix ", &['ه', 'ا']));
    }
}
