//! A root of the table: its radicals and the verbs that are made of it, in four bytes.
//!
//! The twenty lower bits are up to four radicals, five bits each, the first one lowest; above them stand the perfect vowels of form I
//! (a, i, u) and forms II to X of three radicals, or Q, QII and QIV of four.

use crate::morphology::inflect::{Form, Root, Verb, Vowels};

/// The radicals by their codes, from one.
const RADICALS: [char; 28] = [
    'أ', 'ب', 'ت', 'ث', 'ج', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'س', 'ش', 'ص', 'ض', 'ط', 'ظ', 'ع', 'غ', 'ف', 'ق',
    'ك', 'ل', 'م', 'ن', 'ه', 'و', 'ي',
];
const HAMZA: u8 = 1;
const THAL: u8 = 9;
const WAW: u8 = 27;
const YEH: u8 = 28;
/// What a و and a ي that stay consonants have more.
const CONSONANT: u8 = 2;
const SHADDA: char = '\u{651}';

/// The bits of the radicals.
const LETTERS: u32 = (1 << 20) - 1;

/// The forms of three radicals, as their flags stand.
const OF_THREE: [Form; 9] =
    [Form::II, Form::III, Form::IV, Form::V, Form::VI, Form::VII, Form::VIII, Form::IX, Form::X];
const OF_FOUR: [Form; 3] = [Form::Q, Form::QII, Form::QIV];
/// The perfect vowels of form I, as their flags stand, with vowels that have them.
const PERFECTS: [(char, &str); 3] = [('a', "au"), ('i', "ia"), ('u', "uu")];

/// A root.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Entry(pub(super) u32);

impl Entry {
    /// The root of these letters, as the lexicon writes them, without verbs.
    pub(super) fn new(letters: &str) -> Option<Entry> {
        let mut codes: Vec<u8> = Vec::new();
        for letter in letters.chars() {
            match letter {
                SHADDA => *codes.last_mut()? += CONSONANT,
                letter => codes.push(radical(letter)?),
            }
        }
        let packed = |bits, (at, &code): (usize, &u8)| bits | u32::from(code) << (5 * at);
        (codes.len() <= 4).then(|| Entry(codes.iter().enumerate().fold(0, packed)))
    }

    /// The same with the verb of this form and vowels.
    pub(super) fn with(self, form: Form, vowels: Vowels) -> Entry {
        Entry(self.0 | self.flag(form, vowels))
    }

    /// The same without it.
    pub(super) fn without(self, form: Form, vowels: Vowels) -> Entry {
        Entry(self.0 & !self.flag(form, vowels))
    }

    fn flag(self, form: Form, vowels: Vowels) -> u32 {
        let place = match form {
            Form::I => PERFECTS.iter().position(|&(perfect, _)| perfect == vowels.perfect),
            form => OF_FOUR.iter().position(|&other| other == form).or_else(|| {
                OF_THREE.iter().position(|&other| other == form).map(|place| place + PERFECTS.len())
            }),
        };
        place.map_or(0, |place| 1 << (20 + place))
    }

    /// The radicals alone.
    pub(super) fn bare(self) -> Entry {
        Entry(self.0 & LETTERS)
    }

    fn has(self, flag: usize) -> bool {
        self.0 >> (20 + flag) & 1 == 1
    }

    fn codes(self) -> impl Iterator<Item = u8> {
        (0..4).map(move |at| (self.0 >> (5 * at)) as u8 & 0x1F).filter(|&code| code > 0)
    }

    fn has_four(self) -> bool {
        self.0 & LETTERS >= 1 << 15
    }

    /// As users are told: hamza as أ, without marks.
    pub(super) fn letters(self) -> String {
        self.codes().filter_map(|code| RADICALS.get(usize::from(plain(code)).wrapping_sub(1))).collect()
    }

    /// The root, to be inflected.
    pub(super) fn root(self) -> Option<Root> {
        let mut letters = String::new();
        for code in self.codes() {
            letters.push(*RADICALS.get(usize::from(plain(code)) - 1)?);
            letters.extend((code > YEH).then_some(SHADDA));
        }
        Root::new(&letters).ok()
    }

    /// Its verbs with their forms.
    pub(super) fn verbs(self, root: &Root) -> impl Iterator<Item = (Form, Verb)> {
        let listed = move |offset: usize| move |place: usize| self.has(offset + place);
        let (first, forms): (&[_], &[Form]) =
            if self.has_four() { (&[], &OF_FOUR) } else { (&PERFECTS, &OF_THREE) };
        let (of_first, of_forms) = (listed(0), listed(first.len()));
        let firsts = first.iter().enumerate().filter(move |(place, _)| of_first(*place));
        let firsts = firsts.filter_map(|(_, (_, name))| Some((Form::I, Vowels::from_name(name)?)));
        let forms = forms.iter().enumerate().filter(move |(place, _)| of_forms(*place));
        firsts
            .chain(forms.map(|(_, &form)| (form, Vowels::ANY)))
            .map(|(form, vowels)| (form, Verb::new(root.clone(), form, vowels)))
    }

    /// The verbs of the forms II to X that the lexicon does not list.
    pub(super) fn others(self, root: &Root) -> impl Iterator<Item = (Form, Verb)> {
        let forms: &[Form] = if self.has_four() { &OF_FOUR } else { &OF_THREE };
        let unlisted = forms.iter().filter(move |&&form| self.0 & self.flag(form, Vowels::ANY) == 0);
        unlisted.map(|&form| (form, Verb::new(root.clone(), form, Vowels::ANY)))
    }

    /// The radicals, a bit each.
    pub(super) fn letter_set(self) -> u32 {
        self.codes().fold(0, |set, code| set | 1 << code)
    }

    /// Whether the letters of a word (as of [`radical_of`]) have the radicals in their order: all of them, or those that stand in
    /// every word of the root, which are neither weak nor a hamza nor ذ nor the second of two equal ones.
    pub(super) fn stands_in(self, word: &[u8], all: bool) -> bool {
        let mut rest = word.iter();
        let mut before = 0;
        self.codes().all(|code| {
            // The ذ of ادكر becomes د.
            let is_free = code == HAMZA || code == THAL || code >= WAW || code == before;
            before = code;
            !all && is_free || rest.any(|&letter| letter == plain(code))
        })
    }
}

/// The code of a radical whether it stays a consonant or not.
fn plain(code: u8) -> u8 {
    if code > YEH { code - CONSONANT } else { code }
}

/// The letters of a word that no pattern adds, so that they are of its root, a bit each, as of [`Entry::letter_set`]: all but hamza,
/// ت س م ن و ي, and the د and ط that the ت of form VIII becomes.
pub(super) fn own_letters(word: &[u8]) -> u32 {
    const ADDED: [char; 8] = ['ت', 'س', 'م', 'ن', 'و', 'ي', 'د', 'ط'];
    let is_added = |code: u8| {
        code <= HAMZA || RADICALS.get(usize::from(code) - 1).is_some_and(|letter| ADDED.contains(letter))
    };
    word.iter().filter(|&&code| !is_added(code)).fold(0, |set, &code| set | 1 << code)
}

/// The code of a radical, `None` for what is none.
fn radical(letter: char) -> Option<u8> {
    RADICALS.iter().position(|&radical| radical == letter).map(|place| place as u8 + 1)
}

/// The code of the radical that a letter is, 0 where it is none.
pub(super) fn radical_of(letter: char) -> u8 {
    match letter {
        'ء' | 'آ' | 'ؤ' | 'إ' | 'ئ' => HAMZA,
        letter => radical(letter).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_root_is_packed_with_its_verbs() {
        let au = Vowels::from_name("au").unwrap();
        let entry = Entry::new("قول").unwrap().with(Form::I, au).with(Form::X, Vowels::ANY);
        assert_eq!(entry.letters(), "قول");
        let verbs = |entry: Entry| -> Vec<String> {
            entry.verbs(&entry.root().unwrap()).map(|(_, verb)| verb.lemma()).collect()
        };
        assert_eq!(verbs(entry), ["قال", "استقال"]);
        assert_eq!(verbs(entry.without(Form::I, au)), ["استقال"]);
        assert_eq!(verbs(Entry::new("ترجم").unwrap().with(Form::Q, Vowels::ANY)), ["ترجم"]);
        let entry = Entry::new("جوّب").unwrap().with(Form::X, Vowels::ANY);
        assert_eq!((entry.letters().as_str(), verbs(entry)), ("جوب", vec!["استجوب".to_owned()]));
        assert_eq!(Entry::new("كتة"), None);
    }

    #[test]
    fn weak_radicals_need_no_letter() {
        let codes = |word: &str| -> Vec<u8> { word.chars().map(radical_of).collect() };
        for (root, word, stands, all) in [
            ("كتب", "مكتبة", true, true),
            ("كتب", "كبت", false, false),
            ("قول", "مقال", true, false),
            ("قول", "قول", true, true),
            ("أكل", "مأكل", true, true),
            ("مدد", "مد", true, false),
            ("سأل", "مسؤول", true, true),
        ] {
            let entry = Entry::new(root).unwrap();
            assert_eq!(
                (entry.stands_in(&codes(word), false), entry.stands_in(&codes(word), true)),
                (stands, all),
                "{word}"
            );
        }
    }
}
