//! The conjugator against paradigms that were written by hand.

#![allow(clippy::expect_used, clippy::panic, reason = "a row that cannot be read is a failed test")]

use std::collections::{BTreeMap, BTreeSet};

use kalima::morphology::inflect::{Aspect, Form, Person, Root, Verb, VerbForm, Vowels};

const PARADIGMS: &str = include_str!("../lexicon/morphology/paradigms.tsv");

struct Row {
    tense: &'static str,
    person: &'static str,
    spellings: BTreeSet<&'static str>,
    before_pronoun: BTreeSet<&'static str>,
}

type Name = (&'static str, &'static str, &'static str);

fn paradigms() -> BTreeMap<Name, Vec<Row>> {
    let mut paradigms = BTreeMap::<_, Vec<_>>::new();
    for line in PARADIGMS.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&'static str> = line.split('\t').collect();
        let [root, form, vowels, tense, person, spelling, before_pronoun] = cells[..] else {
            panic!("{line}")
        };
        let before_pronoun = if before_pronoun == "-" { spelling } else { before_pronoun };
        let row = Row {
            tense,
            person,
            spellings: spelling.split('|').collect(),
            before_pronoun: before_pronoun.split('|').collect(),
        };
        paradigms.entry((root, form, vowels)).or_default().push(row);
    }
    paradigms
}

fn verb((root, form, vowels): Name) -> Verb {
    let form = Form::ALL.into_iter().find(|known| known.name() == form).expect(form);
    let vowels = if form == Form::I { Vowels::from_name(vowels).expect(root) } else { Vowels::ANY };
    Verb::new(Root::new(root).expect(root), form, vowels)
}

fn tense(form: &VerbForm) -> &'static str {
    match (form.aspect, form.passive) {
        (Aspect::Perfect, false) => "perfect",
        (Aspect::Imperfect, false) => "imperfect",
        (Aspect::Short, false) => "short",
        (Aspect::Imperative, _) => "imperative",
        (Aspect::Perfect, true) => "perfect_passive",
        (Aspect::Imperfect, true) => "imperfect_passive",
        (Aspect::Short, true) => "short_passive",
    }
}

fn person(form: &VerbForm) -> &'static str {
    match form.person {
        Person::He => "he",
        Person::She => "she",
        Person::TheyTwo => "they_two",
        Person::TheyTwoF => "they_two_f",
        Person::They => "they",
        Person::TheyF => "they_f",
        Person::You => "you",
        Person::YouF => "you_f",
        Person::YouTwo => "you_two",
        Person::YouAll => "you_all",
        Person::YouAllF => "you_all_f",
        Person::I => "i",
        Person::We => "we",
    }
}

impl Row {
    fn has_spelling(&self, form: &VerbForm) -> bool {
        self.spellings.contains(form.spelling.as_str())
            && self.before_pronoun.contains(form.before_pronoun.as_str())
    }

    /// The conjugator gives a form once, so another tense or person may stand for this one; but perfect and imperfect are told apart.
    fn is_given_by(&self, form: &VerbForm) -> bool {
        self.has_spelling(form) && self.tense.starts_with("perfect") == (form.aspect == Aspect::Perfect)
    }

    fn is(&self, form: &VerbForm) -> bool {
        self.has_spelling(form) && self.tense == tense(form) && self.person == person(form)
    }
}

#[test]
fn verbs_have_the_forms_of_their_paradigm_and_no_others() {
    let mut faults = Vec::new();
    for (name, rows) in paradigms() {
        let forms = verb(name).forms();
        let rows: Vec<Row> = rows.into_iter().filter(|row| row.person != "-").collect();
        for row in rows.iter().filter(|row| !forms.iter().any(|form| row.is_given_by(form))) {
            let (tense, person) = (row.tense, row.person);
            faults.push(format!(
                "{name:?} lacks {tense} {person} {:?} {:?}",
                row.spellings, row.before_pronoun
            ));
        }
        for form in forms.iter().filter(|form| !rows.iter().any(|row| row.is(form))) {
            let (tense, person) = (tense(form), person(form));
            faults.push(format!("{name:?} has {tense} {person} {} {}", form.spelling, form.before_pronoun));
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn verbs_have_the_participles_and_masdars_of_their_paradigm() {
    let mut faults = Vec::new();
    for (name, rows) in paradigms() {
        let verb = verb(name);
        for row in rows.iter().filter(|row| row.person == "-") {
            let made = match row.tense {
                "active_participle" => Some(verb.active_participle()),
                "passive_participle" => Some(verb.passive_participle()),
                "masdar" => verb.masdar(),
                other => panic!("{other}"),
            };
            if !made.as_deref().is_some_and(|made| row.spellings.contains(made)) {
                faults.push(format!("{name:?} has {} {made:?}, not {:?}", row.tense, row.spellings));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}
