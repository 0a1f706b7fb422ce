//! All full forms of the words of a lexicon.

use std::collections::HashMap;

use super::entry::Band;
use crate::morphology::inflect::{
    Aspect, NounCell, NounClass, Person, SoundPlurals, Verb, VerbForm, feminine, noun_forms,
};
use crate::morphology::segment::cell::{Cell, Label, Pronoun, Restored, Takes};
use crate::morphology::segment::costs;
use crate::morphology::segment::letters::codes;

/// A form as it is looked up, with what it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Full {
    /// Codes.
    pub(crate) letters: Vec<u8>,
    pub(crate) cell: Cell,
    /// The dictionary form, as it is written.
    pub(crate) lemma: String,
    pub(crate) cost: u16,
}

/// What of a noun is the same in all its forms.
#[derive(Clone, Copy, Debug)]
pub(super) struct Noun<'a> {
    pub(super) lemma: &'a str,
    pub(super) label: Label,
    pub(super) cost: u16,
    /// Whether people say it with "my".
    pub(super) my: bool,
    /// Whether it has a dual: those of rare words are left out, for the size of the tables.
    pub(super) dual: bool,
}

/// The forms of words, gathered.
#[derive(Debug, Default)]
pub(crate) struct Forms {
    forms: Vec<Full>,
    /// Whether what is added now is of a dialect.
    pub(super) of_dialect: bool,
}

const OPEN: [u16; 4] = [costs::BAND_1, costs::BAND_2, costs::BAND_3, costs::BAND_4];

/// The cost of a noun, verb or name of this band.
pub(super) fn open(band: Band) -> u16 {
    band.of(OPEN)
}

impl Forms {
    /// Adds one form.
    pub(super) fn add(&mut self, spelling: &str, mut cell: Cell, lemma: &str, mut cost: u16) {
        if self.of_dialect {
            cell.takes = cell.takes.and(Takes::DIALECT);
            cost += costs::DIALECT;
        }
        let Some(letters) = codes(spelling) else { return };
        self.forms.push(Full { letters, cell, lemma: lemma.to_owned(), cost });
        // Hamza that و follows is also written onto alef: قرأوا beside قرؤوا.
        if spelling.contains("ؤو") {
            let other = spelling.replace("ؤو", "أو");
            if let Some(letters) = codes(&other) {
                self.forms.push(Full { letters, cell, lemma: lemma.to_owned(), cost: cost + 10 });
            }
        }
    }

    /// Adds the inflected forms of a word that counts as `noun`; `word` is the singular, a feminine or a broken plural.
    pub(super) fn add_noun(&mut self, word: &str, class: NounClass, noun: Noun<'_>) {
        for (spelling, form) in noun_forms(word, class) {
            let (cell, more) = noun_cell(&spelling, form, noun);
            self.add(&spelling, cell, noun.lemma, noun.cost + more);
            // Without ن a noun follows, or a pronoun, which is usual.
            let before_noun = match form {
                NounCell::DualLinked | NounCell::DualLinkedOblique => costs::DUAL_OF_NOUN,
                NounCell::PluralLinked | NounCell::PluralLinkedOblique => costs::SOUND_PLURAL_OF_NOUN,
                _ => continue,
            };
            let cell = Cell { pronoun: Pronoun::No, ..cell };
            self.add(&spelling, cell, noun.lemma, noun.cost + before_noun);
        }
    }

    /// Adds an adjective with its feminine and their plurals.
    pub(super) fn add_adjective(
        &mut self,
        word: &str,
        loses_yeh: bool,
        plurals: SoundPlurals,
        noun: Noun<'_>,
    ) {
        let masculine = SoundPlurals { masculine: plurals.masculine, feminine: false };
        self.add_noun(word, NounClass { tanwin: true, dual: noun.dual, loses_yeh, plurals: masculine }, noun);
        let of_feminine = SoundPlurals { masculine: false, feminine: plurals.feminine };
        let class = NounClass { tanwin: false, dual: noun.dual, loses_yeh: false, plurals: of_feminine };
        let cost = noun.cost + costs::FEMININE;
        self.add_noun(&feminine(word), class, Noun { cost, ..noun });
    }

    /// Adds the forms of a verb; of a rare one those alone that are not rare themselves, for the size of the tables.
    pub(super) fn add_verb(&mut self, verb: &Verb, cost: u16, is_rare: bool) {
        let forms = verb.forms().into_iter().filter(|form| !is_rare || rare(form) == 0);
        self.add_verb_forms(forms, &verb.lemma(), cost);
    }

    /// Adds these forms of the verb of that lemma.
    pub(super) fn add_verb_forms(
        &mut self,
        forms: impl IntoIterator<Item = VerbForm>,
        lemma: &str,
        cost: u16,
    ) {
        for form in forms {
            let (takes, label) = verb_takes(&form);
            let cost = cost + verb_cost(&form);
            let pronoun = if form.passive { Pronoun::No } else { Pronoun::May };
            if form.spelling == form.before_pronoun || form.passive {
                self.add(
                    &form.spelling,
                    Cell { takes, pronoun, restored: Restored::Same, label },
                    lemma,
                    cost,
                );
                continue;
            }
            let cell = Cell { takes, pronoun: Pronoun::No, restored: Restored::Same, label };
            self.add(&form.spelling, cell, lemma, cost);
            let restored = match form.spelling.chars().next_back() {
                Some('ا') => Restored::Alef,
                Some('ى') => Restored::Maksura,
                _ => Restored::Same,
            };
            self.add(&form.before_pronoun, Cell { pronoun: Pronoun::Must, restored, ..cell }, lemma, cost);
        }
    }

    /// The forms: of readings that say the same the cheapest, sorted.
    pub(crate) fn sorted(self) -> Vec<Full> {
        let mut cheapest: HashMap<(Vec<u8>, Cell, String), u16> = HashMap::with_capacity(self.forms.len());
        for Full { letters, cell, lemma, cost } in self.forms {
            let known = cheapest.entry((letters, cell, lemma)).or_insert(cost);
            *known = cost.min(*known);
        }
        let mut forms: Vec<Full> = cheapest
            .into_iter()
            .map(|((letters, cell, lemma), cost)| Full { letters, cell, lemma, cost })
            .collect();
        forms.sort();
        forms
    }
}

/// What may be written onto a form of a noun, and what the form costs.
fn noun_cell(spelling: &str, cell: NounCell, noun: Noun<'_>) -> (Cell, u16) {
    use NounCell as N;
    let all = Takes::CONJUNCTIONS.and(Takes::PREPOSITIONS);
    let my = if noun.my { Takes::MY } else { Takes::NOTHING };
    let (takes, pronoun, label, cost) = match cell {
        N::Bare => {
            let linked = spelling.ends_with(['ة', 'ى', 'أ']);
            (all.and(Takes::ARTICLE).and(my), if linked { Pronoun::No } else { Pronoun::May }, noun.label, 0)
        }
        N::Shortened => (all, Pronoun::No, noun.label, costs::SHORTENED),
        N::Tanwin => (Takes::CONJUNCTIONS, Pronoun::No, Label::Tanwin, costs::TANWIN),
        N::Linked | N::LinkedHamza | N::LinkedHamzaOnAlef => (all.and(my), Pronoun::Must, noun.label, 0),
        N::Dual => (Takes::CONJUNCTIONS.and(Takes::ARTICLE), Pronoun::No, Label::Dual, costs::DUAL),
        N::DualOblique => (all.and(Takes::ARTICLE), Pronoun::No, Label::Dual, costs::DUAL),
        N::DualLinked => (Takes::CONJUNCTIONS, Pronoun::Must, Label::Dual, costs::DUAL_LINKED),
        N::DualLinkedOblique => (all, Pronoun::Must, Label::Dual, costs::DUAL_LINKED),
        N::Plural => {
            (Takes::CONJUNCTIONS.and(Takes::ARTICLE), Pronoun::No, Label::SoundPlural, costs::SOUND_PLURAL)
        }
        N::PluralOblique => (all.and(Takes::ARTICLE), Pronoun::No, Label::SoundPlural, costs::SOUND_PLURAL),
        N::PluralLinked => {
            (Takes::CONJUNCTIONS, Pronoun::Must, Label::SoundPlural, costs::SOUND_PLURAL_LINKED)
        }
        N::PluralLinkedOblique => (all, Pronoun::Must, Label::SoundPlural, costs::SOUND_PLURAL_LINKED),
        N::FemininePlural => {
            (all.and(Takes::ARTICLE).and(my), Pronoun::May, Label::SoundPlural, costs::FEMININE_PLURAL)
        }
    };
    let restored = match (cell, spelling.chars().next_back()) {
        (N::Linked, Some('ت')) => Restored::Teh,
        (N::Linked, Some('ا')) => Restored::Maksura,
        (N::LinkedHamza, _) => Restored::Hamza,
        (N::LinkedHamzaOnAlef, _) => Restored::HamzaOnAlef,
        _ => Restored::Same,
    };
    (Cell { takes, pronoun, restored, label }, cost)
}

fn verb_takes(form: &VerbForm) -> (Takes, Label) {
    let base = Takes::CONJUNCTIONS.and(Takes::NI).and(Takes::VERB).and(Takes::NEGATION);
    let (takes, label) = match form.aspect {
        // لكان, of an answer to لو.
        Aspect::Perfect => (base.and(Takes::LAM), Label::Perfect),
        Aspect::Imperfect => (base.and(Takes::SEEN).and(Takes::LAM_OF_VERBS), Label::Imperfect),
        Aspect::Short => (base.and(Takes::LAM_OF_VERBS), Label::Imperfect),
        Aspect::Imperative => (base.but(Takes::HAMZA), Label::Imperative),
    };
    (takes, if form.passive { Label::Passive } else { label })
}

fn verb_cost(form: &VerbForm) -> u16 {
    let third = matches!(form.person, Person::He | Person::She);
    let cost = match (form.aspect, third) {
        (Aspect::Perfect, true) => costs::PERFECT,
        (Aspect::Perfect, false) => costs::PERFECT_OTHER,
        (Aspect::Imperfect, true) => costs::IMPERFECT,
        (Aspect::Imperfect, false) => costs::IMPERFECT_OTHER,
        (Aspect::Short, _) => costs::SHORT,
        (Aspect::Imperative, _) => costs::IMPERATIVE,
    };
    cost + rare(form) + if form.passive { costs::PASSIVE } else { 0 }
}

/// What the persons cost more that are seldom spoken of.
fn rare(form: &VerbForm) -> u16 {
    match form.person {
        Person::TheyTwo | Person::TheyTwoF | Person::YouTwo => costs::DUAL_VERB,
        Person::TheyF | Person::YouAllF => costs::FEMININE_PLURAL_VERB,
        _ => 0,
    }
}
