//! The distinct words of a collection and what each became.

use std::collections::HashMap;

use super::{Merge, Merges};

/// Spellings given of one merged word.
const MOST_SPELLINGS: usize = 10;

/// Distinct words, with what became of them.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    words: HashMap<Box<str>, Vec<Form>>,
}

/// What a word became, at so many of its occurrences. Context may make several forms of one word.
#[derive(Debug)]
struct Form {
    /// The steps that changed it, where it was seen first.
    steps: Box<[Step]>,
    times: usize,
}

/// A word after a step that changed it.
#[derive(Debug)]
pub(super) struct Step {
    pub number: usize,
    pub form: Box<str>,
}

impl Form {
    fn last<'a>(&'a self, word: &'a str) -> &'a str {
        self.steps.last().map_or(word, |step| &step.form)
    }
}

impl Vocabulary {
    /// Counts an occurrence of a word; `steps` tells what each step made of it and is asked for only where the form
    /// that `last` gives is a new one.
    pub fn add<'a>(&mut self, word: &str, steps: impl FnOnce() -> Vec<Step>, last: impl FnOnce() -> &'a str) {
        let last = last();
        let new = || Form { steps: steps().into(), times: 1 };
        let Some(forms) = self.words.get_mut(word) else {
            self.words.insert(word.into(), vec![new()]);
            return;
        };
        match forms.iter_mut().find(|form| form.last(word) == last) {
            Some(form) => form.times += 1,
            None => forms.push(new()),
        }
    }

    /// The number of distinct words.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    fn forms(&self) -> impl Iterator<Item = (&str, &Form)> {
        self.words.iter().flat_map(|(word, forms)| forms.iter().map(move |form| (&**word, form)))
    }

    /// Which words of the source became equal.
    pub fn merges(&self, most: usize) -> Merges {
        merges(
            self.forms().map(|(word, form)| Became {
                after: form.last(word),
                before: word,
                times: form.times,
            }),
            most,
        )
    }

    /// Which words became equal at each step, as they were spelled before that step.
    pub fn merges_by_step(&self, steps: usize, most: usize) -> Vec<Merges> {
        // Each form with how many of its steps are done, and how it is spelled by then.
        let mut at_hand: Vec<(&str, &[Step], usize)> =
            self.forms().map(|(word, form)| (word, &*form.steps, form.times)).collect();
        let step = |number: usize| {
            let is_due = |steps: &[Step]| steps.first().is_some_and(|step| step.number == number);
            if !at_hand.iter().any(|(_, steps, _)| is_due(steps)) {
                return Merges::default();
            }
            let became = at_hand.iter().map(|&(before, steps, times)| {
                let after = steps.first().filter(|_| is_due(steps)).map_or(before, |step| &step.form);
                Became { after, before, times }
            });
            let found = merges(became, most);
            for (word, steps, _) in &mut at_hand {
                if let Some((step, rest)) = steps.split_first().filter(|(step, _)| step.number == number) {
                    (*word, *steps) = (&step.form, rest);
                }
            }
            found
        };
        (0..steps).map(step).collect()
    }
}

/// A word, what it became, and how often.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Became<'a> {
    after: &'a str,
    before: &'a str,
    times: usize,
}

fn merges<'a>(all: impl Iterator<Item = Became<'a>>, most: usize) -> Merges {
    let mut all: Vec<_> = all.filter(|became| !became.before.is_empty()).collect();
    all.sort_unstable();
    // One word may have become the same on several ways.
    all.dedup_by(|next, kept| {
        let same = (next.after, next.before) == (kept.after, kept.before);
        kept.times += if same { next.times } else { 0 };
        same
    });
    let mut found = Merges::default();
    let mut groups: Vec<(usize, &[Became])> = Vec::new();
    for group in all.chunk_by(|a, b| a.after == b.after) {
        match group {
            lost if lost.iter().any(|became| became.after.is_empty()) => found.lost = lost.len(),
            [_] => {}
            group => groups.push((lesser(group), group)),
        }
    }
    found.groups = groups.len();
    found.words = groups.iter().map(|(_, group)| group.len() - 1).sum();
    groups.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    found.top = groups.iter().take(most).map(|(_, group)| merge(group)).collect();
    found
}

/// Occurrences of all spellings but the most frequent one.
fn lesser(group: &[Became]) -> usize {
    let most = group.iter().map(|became| became.times).max().unwrap_or_default();
    group.iter().map(|became| became.times).sum::<usize>() - most
}

fn merge(group: &[Became]) -> Merge {
    let mut spellings: Vec<_> = group.iter().map(|became| (became.before.to_owned(), became.times)).collect();
    spellings.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    spellings.truncate(MOST_SPELLINGS);
    Merge {
        word: group.first().map_or_else(String::new, |became| became.after.to_owned()),
        spellings,
        distinct: group.len(),
        times: group.iter().map(|became| became.times).sum(),
    }
}
