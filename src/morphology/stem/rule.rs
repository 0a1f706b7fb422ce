//! Rules of the kind "a word of so many letters loses this affix", in tables.

use super::affix::Affix;

/// A row of a table.
pub(super) struct Rule {
    pub(super) affix: Affix,
    /// Letters a word must have, those of the affix among them.
    pub(super) least: usize,
    /// Letters that go, from the end of the word on.
    pub(super) taken: usize,
    /// Letters that come in place of a prefix.
    pub(super) put: &'static [char],
    pub(super) name: &'static str,
}

impl Rule {
    /// `name` is what the trace says: "prefix", a space, the letters, and what else there is to say.
    pub(super) const fn prefix(letters: &[char], least: usize, name: &'static str) -> Self {
        assert!(names(name, "prefix ", letters), "the name says other letters");
        Self { affix: Affix::prefix(letters), least, taken: letters.len(), put: &[], name }
    }

    /// As [`prefix`](Self::prefix).
    pub(super) const fn suffix(letters: &[char], least: usize, name: &'static str) -> Self {
        assert!(names(name, "suffix ", letters), "the name says other letters");
        Self { affix: Affix::suffix(letters), least, taken: letters.len(), put: &[], name }
    }

    /// Only so many letters go; the others were looked at.
    pub(super) const fn taking(self, taken: usize) -> Self {
        Self { taken, ..self }
    }

    /// These letters come in place of what goes.
    pub(super) const fn putting(self, put: &'static [char]) -> Self {
        Self { put, ..self }
    }

    /// The first row whose affix is there decides: none, where a word of `length` letters is too short for it. Inlined
    /// with the length of the table, so that its rows become numbers in the code; a loop over them is a sixth slower.
    #[inline(always)]
    pub(super) fn find<const N: usize>(
        table: &'static [Self; N],
        length: usize,
        is_there: impl Fn(&Affix) -> bool,
    ) -> Option<&'static Self> {
        table.iter().find(|rule| is_there(&rule.affix)).filter(|rule| length >= rule.least)
    }
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
