//! Affixes of one length, taken off the ends of a word where a root is left.

use super::packed::packed_last_word;
use super::trace::Trace;
use super::word::Word;

/// Letters of a root, the fewest that may be left of a word.
pub(super) const ROOT: usize = 3;

/// Affixes of one length, up to four letters, of which a word has therefore at most one at either end.
pub(super) struct Affixes<const N: usize> {
    packed: [u32; N],
    rules: [&'static str; N],
    length: usize,
}

impl<const N: usize> Affixes<N> {
    /// By their rules' names, at whose end they stand: "prefix وال".
    pub(super) const fn new(rules: [&'static str; N]) -> Self {
        let (_, length) = packed_last_word(rules[0]);
        assert!(length <= 4, "an end of a word is four letters");
        let (mut affixes, mut place) = ([0; N], 0);
        while place < N {
            let (affix, letters) = packed_last_word(rules[place]);
            assert!(letters == length, "affixes of one length");
            affixes[place] = affix as u32;
            place += 1;
        }
        Self { packed: affixes, rules, length }
    }

    /// Takes off the one that the word begins with, if a root is left.
    #[inline(always)]
    pub(super) fn take_prefix(&self, word: &mut impl Word, trace: &mut impl Trace) -> bool {
        let start = self.start(word);
        let is_there = word.length() >= self.length + ROOT && self.has(start);
        if is_there {
            word.drop_first(self.length);
            trace.fired(self.rule(start));
        }
        is_there
    }

    /// Takes off the one that the word ends in, if a root is left.
    #[inline(always)]
    pub(super) fn take_suffix(&self, word: &mut impl Word, trace: &mut impl Trace) -> bool {
        let end = self.end(word);
        let is_there = word.length() >= self.length + ROOT && self.has(end);
        if is_there {
            word.drop_last(self.length);
            trace.fired(self.rule(end));
        }
        is_there
    }

    /// Takes off one of these prefixes and one of `suffixes`, if the word has both and a root is left.
    #[inline(always)]
    pub(super) fn take_with<const M: usize>(
        &self,
        suffixes: &Affixes<M>,
        word: &mut impl Word,
        trace: &mut impl Trace,
    ) -> bool {
        let (start, end) = (self.start(word), suffixes.end(word));
        let is_long = word.length() >= self.length + suffixes.length + ROOT;
        let are_there = is_long && self.has(start) && suffixes.has(end);
        if are_there {
            word.drop_first(self.length);
            trace.fired(self.rule(start));
            word.drop_last(suffixes.length);
            trace.fired(suffixes.rule(end));
        }
        are_there
    }

    /// As many letters of the start of a word as the affixes have.
    #[inline(always)]
    fn start(&self, word: &impl Word) -> u32 {
        word.first() >> (8 * (4 - self.length))
    }

    /// As many letters of its end.
    #[inline(always)]
    fn end(&self, word: &impl Word) -> u32 {
        word.last() & (u32::MAX >> (8 * (4 - self.length)))
    }

    /// All are compared, whichever it is: that takes less time than a wrong guess where to stop.
    #[inline(always)]
    fn has(&self, letters: u32) -> bool {
        self.packed.iter().fold(false, |found, &affix| found | (affix == letters))
    }

    #[inline(always)]
    fn rule(&self, letters: u32) -> &'static str {
        let place = self.packed.iter().position(|&affix| affix == letters);
        place.map_or("", |place| self.rules[place])
    }
}

#[cfg(test)]
mod tests {
    use super::super::letters::Letters;
    use super::*;

    const PREFIXES: Affixes<2> = Affixes::new(["prefix ال", "prefix لل"]);
    const SUFFIXES: Affixes<1> = Affixes::new(["suffix ة"]);

    fn after(
        word: &str,
        rule: impl Fn(&mut Letters, &mut Vec<&'static str>) -> bool,
    ) -> (String, Vec<&'static str>) {
        let (mut letters, mut rules) = (Letters::new(word.chars().map(u32::from)), Vec::new());
        assert_eq!(rule(&mut letters, &mut rules), !rules.is_empty());
        (letters.iter().filter_map(|&cp| char::from_u32(cp)).collect(), rules)
    }

    #[test]
    fn one_goes_where_a_root_is_left() {
        let prefix = |word| after(word, |letters, rules| PREFIXES.take_prefix(letters, rules));
        assert_eq!(prefix("القلم"), ("قلم".into(), vec!["prefix ال"]));
        assert_eq!(prefix("للناس"), ("ناس".into(), vec!["prefix لل"]));
        let suffix = |word| after(word, |letters, rules| SUFFIXES.take_suffix(letters, rules));
        assert_eq!(suffix("قلمة"), ("قلم".into(), vec!["suffix ة"]));
        for word in ["", "ا", "ال", "الا", "اليد", "كالقلم", "سنة"] {
            assert_eq!(prefix(word), (word.into(), vec![]));
            assert_eq!(suffix(word), (word.into(), vec![]));
        }
    }

    #[test]
    fn both_go_or_neither() {
        let both = |word| after(word, |letters, rules| PREFIXES.take_with(&SUFFIXES, letters, rules));
        assert_eq!(both("القلمة"), ("قلم".into(), vec!["prefix ال", "suffix ة"]));
        for word in ["القلم", "قلمة", "اليدة", "اة", "ة", ""] {
            assert_eq!(both(word), (word.into(), vec![]));
        }
    }
}
