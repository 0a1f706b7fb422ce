//! The table of roots, searched as it is embedded: nothing is built when a program starts.

use super::entry::{Entry, own_letters, radical_of};
use crate::morphology::inflect::{Form, Root, Verb, is_nominal};
use crate::morphology::segment::letters::codes;

/// The bytes of a row of a word that are its root.
const ROOT: usize = 3;

/// The roots, and the words that are listed with theirs.
#[derive(Clone, Copy)]
pub(super) struct Table<'a> {
    /// Four bytes each.
    roots: &'a [[u8; 4]],
    /// The number of letters, their codes, three bytes of the root's letters, which are 0 for none.
    words: &'a [u8],
}

impl<'a> Table<'a> {
    /// The table of these bytes, `None` if they hold none.
    pub(super) fn new(bytes: &'a [u8]) -> Option<Self> {
        let (count, rest) = bytes.split_first_chunk()?;
        let (roots, words) = rest.split_at_checked(u32::from_le_bytes(*count) as usize * 4)?;
        Some(Table { roots: roots.as_chunks().0, words })
    }

    /// The root of a verb, if it is the only one that is conjugated so.
    pub(super) fn of_verb(self, lemma: &str) -> Option<String> {
        self.only(&Word::new(lemma), |entry, root| {
            entry.verbs(root).any(|(_, verb)| verb.lemma() == lemma).then_some(Way::VerbSeen)
        })
    }

    /// The root of any other word: what is listed, or the one root that makes it by the best of the ways in which it is made.
    pub(super) fn of_noun(self, lemma: &str) -> Option<String> {
        if let Some(listed) = self.listed(lemma) {
            return listed;
        }
        let word = Word::new(lemma);
        self.only(&word, |entry, root| word.way(entry, root))
    }

    /// The root whose way is the best of those that may have made the word, if it is the only one.
    fn only(self, word: &Word<'_>, way: impl Fn(Entry, &Root) -> Option<Way>) -> Option<String> {
        let mut best: Option<(Way, Option<String>)> = None;
        for &bytes in self.roots {
            let entry = Entry(u32::from_le_bytes(bytes));
            if word.own & !entry.letter_set() != 0 || !entry.stands_in(&word.letters, false) {
                continue;
            }
            let Some(way) = entry.root().and_then(|root| way(entry, &root)) else { continue };
            best = match best {
                Some((least, root)) if least < way => Some((least, root)),
                Some((least, root)) if least == way => {
                    Some((way, root.filter(|root| *root == entry.letters())))
                }
                _ => Some((way, Some(entry.letters()))),
            };
        }
        best?.1
    }

    /// What is listed of a word: its root, or that it has none.
    pub(super) fn listed(self, lemma: &str) -> Option<Option<String>> {
        let wanted = codes(lemma)?;
        let mut rest = self.words;
        while let Some((&len, behind)) = rest.split_first() {
            let (word, behind) = behind.split_at_checked(usize::from(len))?;
            let (&[low, middle, high], behind) = behind.split_first_chunk::<ROOT>()?;
            if word == wanted {
                let letters = Entry(u32::from_le_bytes([low, middle, high, 0])).letters();
                return Some((!letters.is_empty()).then_some(letters));
            }
            rest = behind;
        }
        None
    }
}

/// A dictionary form.
struct Word<'w> {
    lemma: &'w str,
    /// Without ة.
    stem: &'w str,
    /// Those that may be radicals.
    letters: Vec<u8>,
    /// Those that are radicals, whatever the pattern.
    own: u32,
}

impl<'w> Word<'w> {
    fn new(lemma: &'w str) -> Self {
        let stem = lemma.strip_suffix('ة').unwrap_or(lemma);
        let letters: Vec<u8> = lemma.chars().map(radical_of).collect();
        let own = own_letters(&letters);
        Word { lemma, stem, letters, own }
    }

    /// How a root makes the word, the best way first.
    fn way(&self, entry: Entry, root: &Root) -> Option<Way> {
        let is_seen = entry.stands_in(&self.letters, true);
        let listed = entry.verbs(root).filter_map(|(form, verb)| self.derived(form, &verb)).min();
        let by_pattern = || is_nominal(root, self.lemma);
        let by_verb = || entry.others(root).any(|(form, verb)| self.derived(form, &verb).is_some());
        match (is_seen, listed) {
            (true, Some(_)) => Some(Way::VerbSeen),
            (false, Some(Derived::Plain)) => Some(Way::Verb),
            (true, None) if by_pattern() => Some(Way::PatternSeen),
            (false, Some(Derived::Short)) => Some(Way::PatternSeen),
            (true, None) => by_verb().then_some(Way::UnlistedVerb),
            (false, Some(Derived::Doubled)) => Some(Way::Pattern),
            (false, None) => by_pattern().then_some(Way::Pattern),
        }
    }

    /// Whether it is a participle of the verb, or its masdar by rule.
    fn derived(&self, form: Form, verb: &Verb) -> Option<Derived> {
        // Most forms begin otherwise; that is told before a word is made.
        let (participle, masdar) = match (form, self.lemma.chars().next()) {
            (Form::I | Form::Q, _) => (true, true),
            (_, Some('م')) => (true, form == Form::III),
            (Form::II | Form::V | Form::VI | Form::QII, Some('ت'))
            | (Form::IV, Some('إ'))
            | (Form::VII | Form::VIII | Form::IX | Form::X | Form::QIV, Some('ا')) => (false, true),
            _ => return None,
        };
        let has_passive = !matches!(form, Form::VII | Form::IX | Form::QIV);
        let is = |made: &str| made == self.lemma || made == self.stem;
        if masdar && verb.masdar().is_some_and(|masdar| is(&masdar)) {
            return Some(Derived::Plain);
        }
        if participle && is(&verb.active_participle()) {
            let is_doubled = form == Form::I && self.stem.chars().count() == 3;
            return Some(if is_doubled { Derived::Doubled } else { Derived::of(form) });
        }
        (participle && has_passive && is(&verb.passive_participle())).then(|| Derived::of(form))
    }
}

/// How surely a word is a participle or masdar, if not all radicals are written: the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Derived {
    /// By what is added, or by its vowels: إدارة, منهار, قائل.
    Plain,
    /// What is added may as well be a radical: مهان, مصر.
    Short,
    /// It is written like a noun of a hollow root: حال, خاص.
    Doubled,
}

impl Derived {
    /// A participle of this form.
    fn of(form: Form) -> Derived {
        if matches!(form, Form::II | Form::III | Form::IV) { Derived::Short } else { Derived::Plain }
    }
}

/// How a root makes a word, the best way first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    /// By a verb of the lexicon, with all radicals written.
    VerbSeen,
    /// By a verb of the lexicon.
    Verb,
    /// By a pattern, with all radicals written.
    PatternSeen,
    /// By a verb that the lexicon has not, with all radicals written.
    UnlistedVerb,
    /// By a pattern.
    Pattern,
}
