//! What each file of the lexicon says.

use std::collections::HashMap;

use super::entry::{Band, Place, kinds, rows};
use super::full::{Forms, Full, Noun, open};
use super::once::{Once, each_once};
use super::root_row::RootRow;
use super::row_kind;
use crate::error::{Error, Quoted};
use crate::morphology::inflect::{DialectVerb, Form, NounClass, SoundPlurals, Verb};
use crate::morphology::segment::cell::{Cell, Label, Pronoun, Restored, Takes};
use crate::morphology::segment::costs;

/// Words and their forms.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    forms: Forms,
    /// What plurals have to know of their singulars.
    nouns: HashMap<String, (Label, Band, bool)>,
}

impl Vocabulary {
    /// Adds the rows of a file; which one it is its name says. Plurals come behind the nouns that they are of.
    ///
    /// # Errors
    /// [`Error::Entry`] names file, line and what would be right.
    pub(crate) fn add(&mut self, file: &str, text: &str) -> Result<(), Error> {
        let name = file.rsplit('/').next().unwrap_or(file);
        let mut once = Once::default();
        match name {
            "nouns.tsv" => rows(file, text, |place, row| {
                once.see(place, &row[..1])?;
                self.noun(place, row)
            }),
            "plurals.tsv" => rows(file, text, |place, row| {
                once.see(place, &row[..1])?;
                each_once(place, row[1])?;
                self.plural(place, row)
            }),
            "roots.tsv" => rows(file, text, |place, row| {
                once.see(place, &row[..1])?;
                each_once(place, row[2])?;
                self.root(place, row)
            }),
            "names.tsv" => rows(file, text, |place, row| {
                once.see(place, &row[..1])?;
                self.name(place, row)
            }),
            // ثم is a conjunction and an adverb.
            "closed.tsv" => rows(file, text, |place, row| {
                once.see(place, &[row[0], row[1], row[5]])?;
                self.closed(place, row)
            }),
            "egy.tsv" | "lev.tsv" | "glf.tsv" | "mgr.tsv" => {
                self.forms.of_dialect = true;
                let added = kinds(file, text, |place, row| {
                    // All but the band: of جه there are يجي and ييجي.
                    let [kind, cells @ ..] = row else { return Ok(()) };
                    let told_apart = if *kind == "noun" { cells.len().min(1) } else { cells.len().saturating_sub(1) };
                    once.see(place, &row[..1 + told_apart])?;
                    self.row(place, row, name == "mgr.tsv")
                });
                self.forms.of_dialect = false;
                added
            }
            _ => Err(Error::Entry {
                file: file.to_owned(),
                line: 0,
                problem: "is none of nouns.tsv, plurals.tsv, roots.tsv, names.tsv, closed.tsv, egy.tsv, lev.tsv, glf.tsv, mgr.tsv"
                    .to_owned(),
            }),
        }
    }

    /// Adds rows of several kinds, told by their first column: words of the user.
    ///
    /// # Errors
    /// [`Error::Entry`] names file, line and what would be right.
    pub(crate) fn add_rows(&mut self, file: &str, text: &str) -> Result<(), Error> {
        kinds(file, text, |place, row| self.row(place, row, false))
    }

    /// All forms, sorted by letters.
    pub(crate) fn forms(self) -> Vec<Full> {
        self.forms.sorted()
    }

    fn noun(
        &mut self,
        place: Place<'_>,
        [lemma, class, fem, plural, my, band]: [&str; 6],
    ) -> Result<(), Error> {
        let lemma = place.word("the lemma", lemma)?;
        let label = match class {
            "noun" => Label::Noun,
            "adjective" | "elative" => Label::Adjective,
            "masdar" => Label::Masdar,
            _ => return Err(place.unknown("the class", class, "noun, adjective, masdar, elative")),
        };
        let plurals = sound_plurals(place, plural)?;
        let my = place.is_second("the column my", my, ["-", "my"])?;
        let band = place.band(band)?;
        self.nouns.insert(lemma.to_owned(), (label, band, my));
        // Two of a masdar or elative are hardly ever spoken of.
        let dual = !band.is_rare() && matches!(class, "noun" | "adjective");
        let noun = Noun { lemma, label, cost: open(band), my, dual };
        let loses_yeh = loses_yeh(lemma, label);
        if fem == "ة" {
            self.forms.add_adjective(lemma, loses_yeh, plurals, noun);
            return Ok(());
        }
        let class = NounClass { tanwin: class != "elative", dual: noun.dual, loses_yeh, plurals };
        self.forms.add_noun(lemma, class, noun);
        for fem in place.words("the feminine", fem)? {
            let class = NounClass {
                tanwin: false,
                dual: noun.dual,
                loses_yeh: false,
                plurals: SoundPlurals::default(),
            };
            self.forms.add_noun(fem, class, Noun { cost: noun.cost + costs::FEMININE, ..noun });
        }
        Ok(())
    }

    fn plural(&mut self, place: Place<'_>, [singular, plurals]: [&str; 2]) -> Result<(), Error> {
        let singular = place.word("the singular", singular)?;
        let Some(&(label, band, my)) = self.nouns.get(singular) else {
            return Err(place.wrong(format!("{singular} is no lemma of nouns.tsv")));
        };
        for (rank, plural) in place.words("the plurals", plurals)?.into_iter().enumerate() {
            let label = if label == Label::Adjective { Label::Adjective } else { Label::BrokenPlural };
            let cost = open(band) + costs::BROKEN_PLURAL + later(rank, 10);
            let loses_yeh = plural.ends_with('ي');
            let class = NounClass { tanwin: true, dual: false, loses_yeh, plurals: SoundPlurals::default() };
            let noun = Noun { lemma: singular, label, cost, my, dual: false };
            self.forms.add_noun(plural, class, noun);
        }
        Ok(())
    }

    fn root(&mut self, place: Place<'_>, columns: [&str; 4]) -> Result<(), Error> {
        let row = RootRow::new(place, columns)?;
        for &(form, band) in &row.forms {
            for (rank, &vowels) in row.vowels_of(form).iter().enumerate() {
                let verb = Verb::new(row.root.clone(), form, vowels);
                self.verb(&verb, form, open(band) + later(rank, 15), band.is_rare());
            }
            if form == Form::I {
                row.masdars.iter().for_each(|masdar| self.masdar(masdar, open(band)));
            }
        }
        Ok(())
    }

    fn verb(&mut self, verb: &Verb, form: Form, cost: u16, is_rare: bool) {
        self.forms.add_verb(verb, cost, is_rare);
        let active = verb.active_participle();
        let passive = verb.passive_participle();
        let has_passive = !matches!(form, Form::VII | Form::IX | Form::QIV);
        let participles = [(active, costs::PARTICIPLE_ACTIVE)]
            .into_iter()
            .chain(has_passive.then_some((passive, costs::PARTICIPLE_PASSIVE)));
        for (lemma, more) in participles {
            let noun =
                Noun { lemma: &lemma, label: Label::Participle, cost: cost + more, my: false, dual: false };
            let plurals = SoundPlurals { masculine: true, feminine: true };
            self.forms.add_adjective(&lemma, lemma.ends_with('ي'), plurals, noun);
        }
        if let Some(masdar) = verb.masdar() {
            self.masdar(&masdar, cost);
        }
    }

    fn masdar(&mut self, masdar: &str, cost: u16) {
        let is_rare = cost >= costs::BAND_4;
        let cost = cost + costs::MASDAR;
        let noun = Noun { lemma: masdar, label: Label::DerivedMasdar, cost, my: false, dual: false };
        let plurals = SoundPlurals { masculine: false, feminine: !is_rare };
        let class = NounClass { tanwin: true, dual: false, loses_yeh: masdar.ends_with('ي'), plurals };
        self.forms.add_noun(masdar, class, noun);
    }

    fn name(&mut self, place: Place<'_>, [name, kind, article, nisba, band]: [&str; 5]) -> Result<(), Error> {
        let kinds = "man, woman, family, place, country, people, month, organisation, other";
        if !kinds.split(", ").any(|known| known == kind) {
            return Err(place.unknown("the kind", kind, kinds));
        }
        let cost = open(place.band(band)?) + costs::NAME;
        let all = Takes::CONJUNCTIONS.and(Takes::PREPOSITIONS);
        let takes = match article {
            "no" => all,
            "may" => all.and(Takes::ARTICLE),
            "must" => all.and(Takes::ARTICLE).and(Takes::NEEDS_ARTICLE),
            _ => return Err(place.unknown("the article", article, "no, may, must")),
        };
        // Of a name of several words each is looked up for itself.
        for part in name.split(' ') {
            let part = place.word("the name", part)?;
            let cell = Cell { takes, pronoun: Pronoun::No, restored: Restored::Same, label: Label::Name };
            self.forms.add(part, cell, part, cost);
            // Behind ل an article that the name begins with loses its alef: لله. As common as a noun, or فلله would be "his villas".
            if let Some(rest) = part.strip_prefix("ال") {
                let takes = all.and(Takes::ARTICLE).and(Takes::NEEDS_ARTICLE);
                self.forms.add(rest, Cell { takes, ..cell }, part, cost - costs::NAME);
            }
            // محمدا; of places and women few are nunated.
            if kind == "man" && part.ends_with(JOINS_TANWIN) {
                let takes = Takes::CONJUNCTIONS;
                self.forms.add(&format!("{part}ا"), Cell { takes, ..cell }, part, cost + costs::TANWIN);
            }
        }
        for nisba in place.words("the nisba", nisba)? {
            let cost = cost + costs::NISBA;
            let noun = Noun { lemma: nisba, label: Label::Nisba, cost, my: false, dual: false };
            self.forms.add_adjective(nisba, false, SoundPlurals { masculine: true, feminine: true }, noun);
        }
        Ok(())
    }

    fn closed(
        &mut self,
        place: Place<'_>,
        [form, role, prefixes, pronoun, before, lemma, band]: [&str; 7],
    ) -> Result<(), Error> {
        let roles = "preposition, conjunction, pronoun, demonstrative, relative, interrogative, particle, adverb, interjection, auxiliary, number";
        if !roles.split(", ").any(|known| known == role) {
            return Err(place.unknown("the role", role, roles));
        }
        self.particle(place, role, [form, prefixes, pronoun, before, lemma, band])
    }

    fn particle(
        &mut self,
        place: Place<'_>,
        role: &str,
        [form, prefixes, pronoun, before, lemma, band]: [&str; 6],
    ) -> Result<(), Error> {
        let form = place.word("the form", form)?;
        let lemma = place.word("the lemma", lemma)?;
        let mut takes = Takes::NOTHING;
        for prefix in if prefixes == "-" { Vec::new() } else { prefixes.split(',').collect() } {
            takes = takes.and(match prefix {
                "و" => Takes::WAW,
                "ف" => Takes::FEH,
                "أ" => Takes::HAMZA,
                "ل" if role == "auxiliary" => Takes::LAM.and(Takes::LAM_OF_VERBS),
                "ل" => Takes::LAM,
                "ب" => Takes::BEH,
                "ك" => Takes::KAF,
                "س" => Takes::SEEN,
                "ع" => Takes::AIN,
                "ال" => Takes::ARTICLE,
                _ => return Err(place.unknown("a prefix", prefix, "و, ف, أ, ل, ب, ك, س, ع, ال")),
            });
        }
        let pronoun = match pronoun {
            "no" => Pronoun::No,
            "may" => Pronoun::May,
            "must" => Pronoun::Must,
            _ => return Err(place.unknown("the pronoun", pronoun, "no, may, must")),
        };
        let costs = [costs::CLOSED_1, costs::CLOSED_2, costs::CLOSED_3, costs::CLOSED_4];
        let cost = place.band(band)?.of(costs);
        let negated = if pronoun == Pronoun::No { Takes::NOTHING } else { Takes::NEGATION };
        let ni = if TAKE_NI.contains(&lemma) { Takes::NI } else { Takes::NOTHING };
        let takes = takes.and(ni).and(Takes::MY).and(negated);
        let cell = Cell { takes, pronoun, restored: Restored::Same, label: Label::Particle };
        if before == "-" {
            self.forms.add(form, cell, lemma, cost);
            return Ok(());
        }
        let before = place.word("the form before a pronoun", before)?;
        if pronoun != Pronoun::Must {
            self.forms.add(form, Cell { pronoun: Pronoun::No, ..cell }, lemma, cost);
        }
        let restored = if form.ends_with('ى') { Restored::Maksura } else { Restored::Same };
        self.forms.add(before, Cell { pronoun: Pronoun::Must, restored, ..cell }, lemma, cost);
        Ok(())
    }

    /// A row whose kind its first column tells.
    fn row(&mut self, place: Place<'_>, cells: &[&str], maghrebi: bool) -> Result<(), Error> {
        match *cells {
            ["word", form, prefixes, pronoun, before, lemma, band] => {
                self.particle(place, "word", [form, prefixes, pronoun, before, lemma, band])
            }
            ["noun", lemma, class, fem, plural, my, band, plurals] => {
                self.noun(place, [lemma, class, fem, plural, my, band])?;
                self.plural(place, [lemma, plurals])
            }
            ["name", name, kind, article, nisba, band] => {
                self.name(place, [name, kind, article, nisba, band])
            }
            ["root", root, vowels, forms, masdars] => self.root(place, [root, vowels, forms, masdars]),
            ["verb", perfect, first, imperfect, participle, lemma, band] => {
                let perfect = place.word("the perfect", perfect)?;
                let first = place.word("the first person", first)?;
                let imperfect = place.word("the imperfect", imperfect)?;
                if imperfect.strip_prefix('ي').is_none_or(str::is_empty) {
                    let given = Quoted(imperfect);
                    return Err(place.wrong(format!("the imperfect must be ي and more letters, not {given}")));
                }
                let lemma = place.word("the lemma", lemma)?;
                let cost = open(place.band(band)?);
                let verb = DialectVerb { perfect, first, imperfect, maghrebi };
                self.forms.add_verb_forms(verb.forms(), lemma, cost);
                for lemma in place.words("the participle", participle)? {
                    let noun = Noun {
                        lemma,
                        label: Label::Participle,
                        cost: cost + costs::PARTICIPLE_ACTIVE,
                        my: false,
                        dual: false,
                    };
                    let plurals = SoundPlurals { masculine: true, feminine: false };
                    self.forms.add_adjective(lemma, false, plurals, noun);
                }
                Ok(())
            }
            _ => Err(place.wrong(row_kind::problem(cells))),
        }
    }
}

/// Words of the closed classes that have ني for me; the others have ي.
const TAKE_NI: [&str; 14] =
    ["إن", "أن", "كأن", "لكن", "ليت", "لعل", "من", "عن", "لدن", "عدا", "خلا", "حاشا", "راه", "خاص"];

/// What a name ends in that is written with the alef of tanwin.
const JOINS_TANWIN: [char; 24] = [
    'ب', 'ت', 'ث', 'ج', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'س', 'ش', 'ص', 'ض', 'ط', 'ظ', 'ع', 'غ', 'ف', 'ق', 'ك',
    'ل', 'م', 'ن',
];

/// What the later ones of a list cost more than the first, `step` each: from the tenth on as much as the tenth.
fn later(rank: usize, step: u16) -> u16 {
    step * rank.min(9) as u16
}

fn sound_plurals(place: Place<'_>, given: &str) -> Result<SoundPlurals, Error> {
    let (masculine, feminine) = match given {
        "-" => (false, false),
        "ون" => (true, false),
        "ات" => (false, true),
        "ون,ات" => (true, true),
        _ => return Err(place.unknown("the plural", given, "-, ون, ات, \"ون,ات\"")),
    };
    Ok(SoundPlurals { masculine, feminine })
}

/// Whether the last ي of a word is the weak radical of its root, which goes in قاض: the lexicon does not say, the pattern
/// does. Masdars are تفعّي, participles فاعي or م…ي.
fn loses_yeh(lemma: &str, label: Label) -> bool {
    let letters: Vec<char> = lemma.chars().collect();
    match letters.as_slice() {
        [.., 'ي'] if label == Label::Masdar => true,
        [_, 'ا', _, 'ي'] => true,
        ['م', _, _, .., 'ي'] => letters.len() <= 6,
        _ => false,
    }
}
