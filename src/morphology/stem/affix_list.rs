//! Affixes of one length, taken off the ends of a word where a root is left.

use super::letters::Letters;
use super::packed::{packed, packed_last_word};
use super::trace::Trace;
use crate::chars::CodePoint;

/// Letters of a root, the fewest that may be left of a word.
pub(super) const ROOT: usize = 3;

/// Affixes of one length, of which a word has therefore at most one at either end.
pub(super) struct Affixes<const N: usize> {
    packed: [u64; N],
    rules: [&'static str; N],
    length: usize,
}

impl<const N: usize> Affixes<N> {
    /// By their rules' names, at whose end they stand: "prefix وال".
    pub(super) const fn new(rules: [&'static str; N]) -> Self {
        let (_, length) = packed_last_word(rules[0]);
        let (mut affixes, mut place) = ([0; N], 0);
        while place < N {
            let (affix, letters) = packed_last_word(rules[place]);
            assert!(letters == length, "affixes of one length");
            affixes[place] = affix;
            place += 1;
        }
        Self { packed: affixes, rules, length }
    }

    /// Takes off the one that the word begins with, if a root is left.
    pub(super) fn take_prefix(&self, word: &mut Letters, trace: &mut impl Trace) -> bool {
        let rule = if word.len() < self.length + ROOT { None } else { self.at_start(word) };
        if let Some(rule) = rule {
            word.drop_first(self.length);
            trace.fired(rule);
        }
        rule.is_some()
    }

    /// Takes off the one that the word ends in, if a root is left.
    pub(super) fn take_suffix(&self, word: &mut Letters, trace: &mut impl Trace) -> bool {
        let rule = if word.len() < self.length + ROOT { None } else { self.at_end(word) };
        if let Some(rule) = rule {
            word.drop_last(self.length);
            trace.fired(rule);
        }
        rule.is_some()
    }

    /// Takes off one of these prefixes and one of `suffixes`, if the word has both and a root is left.
    pub(super) fn take_with<const M: usize>(
        &self,
        suffixes: &Affixes<M>,
        word: &mut Letters,
        trace: &mut impl Trace,
    ) -> bool {
        if word.len() < self.length + suffixes.length + ROOT {
            return false;
        }
        let (Some(prefix), Some(suffix)) = (self.at_start(word), suffixes.at_end(word)) else { return false };
        word.drop_first(self.length);
        trace.fired(prefix);
        word.drop_last(suffixes.length);
        trace.fired(suffix);
        true
    }

    fn at_start(&self, word: &[CodePoint]) -> Option<&'static str> {
        self.rule(word.get(..self.length)?)
    }

    fn at_end(&self, word: &[CodePoint]) -> Option<&'static str> {
        self.rule(word.get(word.len().checked_sub(self.length)?..)?)
    }

    fn rule(&self, letters: &[CodePoint]) -> Option<&'static str> {
        let wanted = packed(letters);
        let place = self.packed.iter().position(|&affix| affix == wanted)?;
        Some(self.rules[place])
    }
}

#[cfg(test)]
mod tests {
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
