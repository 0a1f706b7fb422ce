//! Rules of the kind "a word of so many letters loses this affix", in tables.

use super::affix::{Affix, Word};
use super::letters::Letters;
use super::trace::Trace;

/// A row of a table.
pub(super) struct Rule {
    affix: Affix,
    /// Letters a word must have, those of the affix among them.
    least: usize,
    name: &'static str,
}

impl Rule {
    /// `name` is what the trace says: "prefix", a space, the letters, and what else there is to say.
    pub(super) const fn prefix(letters: &[char], least: usize, name: &'static str) -> Self {
        assert!(names(name, "prefix ", letters), "the name says other letters");
        Self { affix: Affix::prefix(letters), least, name }
    }

    /// As [`prefix`](Self::prefix).
    pub(super) const fn suffix(letters: &[char], least: usize, name: &'static str) -> Self {
        assert!(names(name, "suffix ", letters), "the name says other letters");
        Self { affix: Affix::suffix(letters), least, name }
    }

    pub(super) const fn name(&self) -> &'static str {
        self.name
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
        let bytes = (name[at] as u32 & 0x1F) << 6 | name[at + 1] as u32 & 0x3F;
        if bytes != letters[letter] as u32 {
            return false;
        }
        at += 2;
        letter += 1;
    }
    at == name.len() || name[at] == b' '
}

/// The first row whose prefix is at `cursor`, if the word has letters enough for it. That row decides: where the word is
/// too short for it, no other is tried.
#[inline]
pub(super) fn find_prefix<'t>(word: &Letters, cursor: usize, table: &'t [Rule]) -> Option<&'t Rule> {
    let start = word.get(cursor..).map_or(0, Word::start);
    table.iter().find(|rule| rule.affix.is_at(start)).filter(|rule| word.len() >= rule.least)
}

/// Takes off what [`find_prefix`] finds, but for its last `kept` letters.
#[inline]
pub(super) fn take_prefix(
    word: &mut Letters,
    cursor: usize,
    table: &[Rule],
    kept: usize,
    trace: &mut impl Trace,
) -> bool {
    let Some(rule) = find_prefix(word, cursor, table) else { return false };
    word.cut(cursor, rule.affix.length() - kept);
    trace.fired(rule.name);
    true
}

/// Takes off the suffix of the first row that the word ends in; the same row decides.
#[inline]
pub(super) fn take_suffix(word: &mut Letters, table: &[Rule], trace: &mut impl Trace) -> bool {
    let end = (**word).end();
    let rule = table.iter().find(|rule| rule.affix.is_at(end)).filter(|rule| word.len() >= rule.least);
    let Some(rule) = rule else { return false };
    word.drop_last(rule.affix.length());
    trace.fired(rule.name);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: [Rule; 2] = [Rule::suffix(&['ه', 'ا'], 5, "suffix ها"), Rule::suffix(&['ا'], 3, "suffix ا")];

    fn without_suffix(word: &str) -> (String, Vec<&'static str>) {
        let (mut letters, mut trace) = (Letters::new(word.chars().map(u32::from)), Vec::new());
        assert_eq!(take_suffix(&mut letters, &TABLE, &mut trace), !trace.is_empty());
        (letters.text(), trace)
    }

    #[test]
    fn first_row_that_fits_decides() {
        assert_eq!(without_suffix("كتبها"), ("كتب".into(), vec!["suffix ها"]));
        assert_eq!(without_suffix("كتبا"), ("كتب".into(), vec!["suffix ا"]));
        assert_eq!(without_suffix("كتها"), ("كتها".into(), vec![]), "too short for ها, and ا is not tried");
        assert_eq!(without_suffix("كا"), ("كا".into(), vec![]));
        assert_eq!(without_suffix(""), (String::new(), vec![]));
    }

    #[test]
    fn prefix_is_taken_at_the_cursor() {
        let table = [Rule::prefix(&['س', 'ي'], 4, "prefix سي to ي")];
        let without_prefix = |word: &str, cursor, kept| {
            let mut letters = Letters::new(word.chars().map(u32::from));
            take_prefix(&mut letters, cursor, &table, kept, &mut ()).then(|| letters.text())
        };
        assert_eq!(without_prefix("سيكتب", 0, 1).as_deref(), Some("يكتب"));
        assert_eq!(without_prefix("سيكتب", 0, 0).as_deref(), Some("كتب"));
        assert_eq!(without_prefix("اسيكتب", 1, 1).as_deref(), Some("ايكتب"));
        assert_eq!(without_prefix("سيكتب", 1, 1), None);
        assert_eq!(without_prefix("سير", 0, 1), None, "too short");
        assert_eq!(without_prefix("", 1, 1), None, "nothing is behind the end");
    }

    #[test]
    fn names_are_those_of_the_letters() {
        assert!(names("suffix ها", "suffix ", &['ه', 'ا']));
        assert!(names("prefix سي to ي", "prefix ", &['س', 'ي']));
        assert!(!names("suffix ها", "suffix ", &['ه', 'ن']));
        assert!(!names("suffix ها", "suffix ", &['ه']));
        assert!(!names("suffix ها", "prefix ", &['ه', 'ا']));
    }
}
