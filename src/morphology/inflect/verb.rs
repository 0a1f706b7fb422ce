//! Verbs: perfect, imperfect and imperative of every person, active and passive.

use std::collections::HashSet;

use super::pattern::{Form, Stem, Vowels};
use super::root::Root;
use super::spelling::spelled;
use super::stem::{Base, base, contracts, settled_first, sounds};

/// A verb: a root in a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verb {
    root: Root,
    form: Form,
    vowels: Vowels,
}

/// What an inflected form says of time and mood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Aspect {
    /// كتب
    Perfect,
    /// يكتب, يكتبون
    Imperfect,
    /// Of subjunctive and jussive those that are written otherwise: يكتبوا, يقل, يدع.
    Short,
    /// اكتب
    Imperative,
}

/// Person, gender and number; those that are written alike stand for one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Person {
    /// he
    He,
    /// she; in the imperfect you (one man) too
    She,
    /// they two
    TheyTwo,
    /// they two (women); in the imperfect you two too
    TheyTwoF,
    /// they
    They,
    /// they (women)
    TheyF,
    /// I, you (one): كتبت; of imperfect and imperative you (one man)
    You,
    /// you (one woman)
    YouF,
    /// you two
    YouTwo,
    /// you (several)
    YouAll,
    /// you (several women)
    YouAllF,
    /// I
    I,
    /// we
    We,
}

/// An inflected form as it is written.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct VerbForm {
    /// Without a pronoun behind it.
    pub spelling: String,
    /// Before one: كتبوا is كتبو, رمى is رما.
    pub before_pronoun: String,
    /// Time and mood.
    pub aspect: Aspect,
    /// Who.
    pub person: Person,
    /// Whether it is passive.
    pub passive: bool,
}

impl Verb {
    /// The verb of this root and form; `vowels` are those of form I and are not looked at for the others.
    pub fn new(root: Root, form: Form, vowels: Vowels) -> Self {
        Verb { root, form, vowels }
    }

    /// The third person masculine singular of the perfect, which dictionaries list it by.
    pub fn lemma(&self) -> String {
        spelled(&joined(&self.base(Stem::Perfect), "a"))
    }

    /// All forms as they are written, the usual first; none twice.
    pub fn forms(&self) -> Vec<VerbForm> {
        let mut forms = Vec::new();
        for (stem, passive) in self.voices([Stem::Perfect, Stem::PerfectPassive]) {
            let base = self.base(stem);
            let perfect = |&(person, ending): &(Person, &str)| {
                form(&joined(&base, ending), Aspect::Perfect, person, passive)
            };
            forms.extend(PERFECT.iter().map(perfect));
        }
        for (stem, passive) in self.voices([Stem::Imperfect, Stem::ImperfectPassive]) {
            let base = self.base(stem);
            let imperfect = |&(person, prefix, aspect, ending): &(Person, char, Aspect, &str)| {
                form(&prefixed(prefix, &joined(&base, ending)), aspect, person, passive)
            };
            forms.extend(IMPERFECT.iter().map(imperfect));
        }
        forms.extend(self.imperatives());
        let mut seen = HashSet::new();
        forms.retain(|form| {
            seen.insert((form.spelling.clone(), form.before_pronoun.clone(), form.aspect == Aspect::Perfect))
        });
        forms
    }

    /// The active participle, masculine singular; one that ends in a weak radical with its ي (قاضي).
    pub fn active_participle(&self) -> String {
        self.derived(Stem::ActiveParticiple)
    }

    /// The passive participle, masculine singular.
    pub fn passive_participle(&self) -> String {
        self.derived(Stem::PassiveParticiple)
    }

    /// The masdar by rule; form I has none.
    pub fn masdar(&self) -> Option<String> {
        (self.form != Form::I).then(|| self.derived(Stem::Masdar))
    }

    /// Active, and passive but for the forms that have no object.
    fn voices(&self, [active, passive]: [Stem; 2]) -> impl Iterator<Item = (Stem, bool)> {
        let has_passive = !matches!(self.form, Form::VII | Form::IX | Form::QIV);
        std::iter::once((active, false)).chain(has_passive.then_some((passive, true)))
    }

    fn base(&self, stem: Stem) -> Base {
        base(&self.root, self.form, self.vowels, stem)
    }

    fn derived(&self, stem: Stem) -> String {
        let sounds = sounds(&self.root, self.form, self.vowels, stem);
        // Of these the pattern says all that there is to say.
        let is_whole = stem == Stem::Masdar && !matches!(self.form, Form::VI)
            || stem == Stem::PassiveParticiple && self.form == Form::I;
        if is_whole {
            return spelled(&sounds);
        }
        spelled(&joined(&self.base(stem), "u"))
    }

    fn imperatives(&self) -> Vec<VerbForm> {
        let base = match self.base(Stem::Imperfect) {
            Base::Sound { vowel, consonant } => {
                Base::Sound { vowel: self.commanded(&vowel), consonant: self.commanded(&consonant) }
            }
            Base::Weak { base, vowel, radical } => Base::Weak { base: self.commanded(&base), vowel, radical },
        };
        // مدّ beside امدد.
        let contracted = contracts(&self.root, self.form).then_some((Person::You, "a"));
        let made = IMPERATIVE.into_iter().chain(contracted);
        let made =
            made.map(|(person, ending)| form(&joined(&base, ending), Aspect::Imperative, person, false));
        // Of a verb like وقى nothing is left but one letter.
        made.filter(|form| form.spelling.chars().count() > 1).collect()
    }

    /// The stem of the imperfect as the imperative has it: without the vowel of the prefix, and with one of its own where
    /// two consonants would begin the word.
    fn commanded(&self, stem: &str) -> String {
        let rest = &stem[1..];
        if self.form == Form::IV {
            // What the u of the imperfect makes و is ي behind a: يوقظ, أيقظ.
            let rest = if self.root.radical(1) == 'Y' { rest.replacen('w', "y", 1) } else { rest.to_owned() };
            return format!("'a{rest}");
        }
        let drops_hamza = ["'خذ", "'كل", "'مر"].iter().any(|letters| self.root.is_written(letters));
        if drops_hamza && self.form == Form::I {
            return rest[1..].to_owned();
        }
        let clusters = rest.chars().nth(1).is_some_and(|second| !matches!(second, 'a' | 'i' | 'u'));
        let vowel = if self.form == Form::I && self.vowels.imperfect == 'u' { "Au" } else { "Ai" };
        if clusters { settled_first(&format!("{vowel}{rest}")) } else { rest.to_owned() }
    }
}

const PERFECT: [(Person, &str); 11] = [
    (Person::He, "a"),
    (Person::She, "at"),
    (Person::They, "uwA"),
    (Person::You, "tu"),
    (Person::We, "naA"),
    (Person::TheyTwo, "aA"),
    (Person::TheyTwoF, "ataA"),
    (Person::TheyF, "na"),
    (Person::YouAll, "tum"),
    (Person::YouTwo, "tumaA"),
    (Person::YouAllF, "tun~a"),
];

/// The hamza of the first person: it keeps its letter before another one with u (أؤمن), where that of a pattern does not (أومن).
const I: char = 'أ';

const IMPERFECT: [(Person, char, Aspect, &str); 24] = [
    (Person::He, 'y', Aspect::Imperfect, "u"),
    (Person::She, 't', Aspect::Imperfect, "u"),
    (Person::I, I, Aspect::Imperfect, "u"),
    (Person::We, 'n', Aspect::Imperfect, "u"),
    (Person::They, 'y', Aspect::Imperfect, "uwna"),
    (Person::YouAll, 't', Aspect::Imperfect, "uwna"),
    (Person::YouF, 't', Aspect::Imperfect, "iyna"),
    (Person::TheyTwo, 'y', Aspect::Imperfect, "aAni"),
    (Person::TheyTwoF, 't', Aspect::Imperfect, "aAni"),
    (Person::TheyF, 'y', Aspect::Imperfect, "na"),
    (Person::YouAllF, 't', Aspect::Imperfect, "na"),
    (Person::They, 'y', Aspect::Short, "uwA"),
    (Person::YouAll, 't', Aspect::Short, "uwA"),
    (Person::YouF, 't', Aspect::Short, "iy"),
    (Person::TheyTwo, 'y', Aspect::Short, "aA"),
    (Person::TheyTwoF, 't', Aspect::Short, "aA"),
    // Where they are not written as the indicative is: يقل, يدع; يقرأه.
    (Person::He, 'y', Aspect::Short, ""),
    (Person::She, 't', Aspect::Short, ""),
    (Person::I, I, Aspect::Short, ""),
    (Person::We, 'n', Aspect::Short, ""),
    (Person::He, 'y', Aspect::Short, "a"),
    (Person::She, 't', Aspect::Short, "a"),
    (Person::I, I, Aspect::Short, "a"),
    (Person::We, 'n', Aspect::Short, "a"),
];

const IMPERATIVE: [(Person, &str); 5] = [
    (Person::You, ""),
    (Person::YouF, "iy"),
    (Person::YouAll, "uwA"),
    (Person::YouTwo, "aA"),
    (Person::YouAllF, "na"),
];

/// An inflected form of these sounds.
fn form(sounds: &str, aspect: Aspect, person: Person, passive: bool) -> VerbForm {
    // The alef behind و and the و behind تم are a matter of what follows.
    let before_pronoun = match sounds.strip_suffix("wA") {
        Some(stem) => format!("{stem}w"),
        // Its ت may be one with a radical: أثبتم.
        None if sounds.ends_with("um") => format!("{sounds}uw"),
        None => sounds.to_owned(),
    };
    let mut before_pronoun = spelled(&format!("{before_pronoun}ه"));
    before_pronoun.pop();
    VerbForm { spelling: spelled(sounds), before_pronoun, aspect, person, passive }
}

/// The stem of an imperfect behind the consonant of the person.
fn prefixed(prefix: char, stem: &str) -> String {
    match stem.strip_prefix("a'") {
        Some(rest) if prefix == I && !rest.starts_with(['a', 'i', 'u']) => format!("'aA{rest}"),
        _ => format!("{prefix}{stem}"),
    }
}

/// A stem with an ending.
fn joined(base: &Base, ending: &str) -> String {
    let begins_with_vowel = ending.starts_with(['a', 'i', 'u']);
    let (base, vowel, radical) = match base {
        Base::Sound { vowel, .. } if begins_with_vowel => return format!("{vowel}{ending}"),
        Base::Sound { consonant, .. } => {
            let same = consonant.ends_with('ت') && ending.starts_with('t')
                || consonant.ends_with('ن') && ending.starts_with('n');
            return if same {
                format!("{consonant}~{}", &ending[1..])
            } else {
                format!("{consonant}{ending}")
            };
        }
        Base::Weak { base, vowel, radical } => (base, *vowel, *radical),
    };
    let glide = if radical == 'W' { 'w' } else { 'y' };
    match (vowel, ending) {
        (vowel, "") => format!("{base}{vowel}"),
        ('a', "a" | "u") => format!("{base}a{}", if radical == 'W' { 'A' } else { 'E' }),
        ('a', "at" | "ataA") => format!("{base}{ending}"),
        // The a stays and makes a diphthong of و and ي: رموا, ترضين.
        ('a', _) if ending.starts_with(['u', 'i']) => format!("{base}a{}", &ending[1..]),
        (_, _) if ending.len() > 1 && ending.starts_with(['u', 'i']) => format!("{base}{ending}"),
        ('i', _) => format!("{base}iy{ending}"),
        ('u', _) => format!("{base}uw{ending}"),
        _ => format!("{base}a{glide}{ending}"),
    }
}
