//! The patterns of verbs, their participles and masdars, by form: digits stand for radicals.

use super::root::{Kind, Root};
use super::spelling::HAMZA;

/// A form of a verb, in the numbering that Arabists use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Form {
    /// فعل
    I,
    /// فعّل
    II,
    /// فاعل
    III,
    /// أفعل
    IV,
    /// تفعّل
    V,
    /// تفاعل
    VI,
    /// انفعل
    VII,
    /// افتعل
    VIII,
    /// افعلّ
    IX,
    /// استفعل
    X,
    /// فعلل
    Q,
    /// تفعلل
    QII,
    /// افعللّ
    QIV,
}

impl Form {
    /// All of them.
    pub const ALL: [Form; 13] = [
        Form::I,
        Form::II,
        Form::III,
        Form::IV,
        Form::V,
        Form::VI,
        Form::VII,
        Form::VIII,
        Form::IX,
        Form::X,
        Form::Q,
        Form::QII,
        Form::QIV,
    ];

    /// The number, as the lexicon writes it.
    pub fn name(self) -> &'static str {
        match self {
            Form::I => "I",
            Form::II => "II",
            Form::III => "III",
            Form::IV => "IV",
            Form::V => "V",
            Form::VI => "VI",
            Form::VII => "VII",
            Form::VIII => "VIII",
            Form::IX => "IX",
            Form::X => "X",
            Form::Q => "Q",
            Form::QII => "QII",
            Form::QIV => "QIV",
        }
    }
}

/// The vowels of the middle radical in form I, perfect and imperfect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Vowels {
    pub(in crate::morphology) perfect: char,
    pub(super) imperfect: char,
}

impl Vowels {
    /// Of a derived form, whose pattern has its own.
    pub const ANY: Vowels = Vowels { perfect: 'a', imperfect: 'u' };

    /// Those of this name: `au ai aa ia uu ii`.
    pub fn from_name(name: &str) -> Option<Self> {
        let &[perfect, imperfect] = name.as_bytes() else { return None };
        ["au", "ai", "aa", "ia", "uu", "ii"]
            .contains(&name)
            .then_some(Vowels { perfect: perfect.into(), imperfect: imperfect.into() })
    }
}

/// What is made of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stem {
    Perfect,
    PerfectPassive,
    /// Without the consonant of the person.
    Imperfect,
    ImperfectPassive,
    ActiveParticiple,
    PassiveParticiple,
    /// Of form I none: it follows no rule.
    Masdar,
}

/// The patterns of the seven stems, in their order.
type Patterns = [&'static str; 7];

/// The pattern of a stem, as sounds.
pub(super) fn pattern(form: Form, vowels: Vowels, stem: Stem, root: &Root) -> String {
    let patterns = match root.kind() {
        Kind::Hollow => hollow(form, vowels, root).unwrap_or_else(|| strong(form)),
        _ => strong(form),
    };
    let pattern = match (stem, root.kind()) {
        (Stem::Masdar, _) => masdar(form, root),
        (Stem::PassiveParticiple, Kind::Defective) if form == Form::I => {
            Some(if root.radical(3) == 'W' { "ma12uw" } else { "ma12iy" })
        }
        // Of two hamzas the second is ي: جاء, الجائي.
        (Stem::ActiveParticiple, Kind::Hollow) if form == Form::I && root.radical(3) == HAMZA => {
            Some("1aA'iy")
        }
        _ => None,
    };
    let pattern = pattern.unwrap_or(patterns[stem as usize]);
    pattern.replace('p', &vowels.perfect.to_string()).replace('q', &vowels.imperfect.to_string())
}

/// `p` and `q` are the vowels of perfect and imperfect.
fn strong(form: Form) -> Patterns {
    match form {
        Form::I => ["1a2p3", "1u2i3", "a12q3", "u12a3", "1aA2i3", "ma12uw3", ""],
        Form::II => ["1a2~a3", "1u2~i3", "u1a2~i3", "u1a2~a3", "mu1a2~i3", "mu1a2~a3", "ta12iy3"],
        Form::III => ["1aA2a3", "1uw2i3", "u1aA2i3", "u1aA2a3", "mu1aA2i3", "mu1aA2a3", "mu1aA2a3aT"],
        Form::IV => ["'a12a3", "'u12i3", "u12i3", "u12a3", "mu12i3", "mu12a3", "'i12aA3"],
        Form::V => ["ta1a2~a3", "tu1u2~i3", "ata1a2~a3", "uta1a2~a3", "muta1a2~i3", "muta1a2~a3", "ta1a2~u3"],
        Form::VI => {
            ["ta1aA2a3", "tu1uw2i3", "ata1aA2a3", "uta1aA2a3", "muta1aA2i3", "muta1aA2a3", "ta1aA2u3"]
        }
        Form::VII => ["Ain1a2a3", "Aun1u2i3", "an1a2i3", "un1a2a3", "mun1a2i3", "mun1a2a3", "Ain1i2aA3"],
        Form::VIII => ["Ai1ta2a3", "Au1tu2i3", "a1ta2i3", "u1ta2a3", "mu1ta2i3", "mu1ta2a3", "Ai1ti2aA3"],
        Form::IX => ["Ai12a3a3", "Au12u3i3", "a12a3i3", "u12a3a3", "mu12a3i3", "mu12a3a3", "Ai12i3aA3"],
        Form::X => ["Aista12a3", "Austu12i3", "asta12i3", "usta12a3", "musta12i3", "musta12a3", "Aisti12aA3"],
        Form::Q => ["1a23a4", "1u23i4", "u1a23i4", "u1a23a4", "mu1a23i4", "mu1a23a4", "1a23a4aT"],
        Form::QII => {
            ["ta1a23a4", "tu1u23i4", "ata1a23a4", "uta1a23a4", "muta1a23i4", "muta1a23a4", "ta1a23u4"]
        }
        Form::QIV => {
            ["Ai12a34a4", "Au12u34i4", "a12a34i4", "u12a34a4", "mu12a34i4", "mu12a34a4", "Ai12i34aA4"]
        }
    }
}

/// With a long vowel for the weak second radical; `None` for the forms in which it is a consonant.
fn hollow(form: Form, vowels: Vowels, root: &Root) -> Option<Patterns> {
    let of_form_i = |imperfect, participle| ["1aA3", "1iy3", imperfect, "u1aA3", "1aA'i3", participle, ""];
    let participle = if root.radical(2) == 'W' { "ma1uw3" } else { "ma1iy3" };
    Some(match form {
        Form::I => match vowels.imperfect {
            'u' => of_form_i("a1uw3", participle),
            'i' => of_form_i("a1iy3", participle),
            _ => of_form_i("a1aA3", participle),
        },
        Form::IV => ["'a1aA3", "'u1iy3", "u1iy3", "u1aA3", "mu1iy3", "mu1aA3", "'i1aA3aT"],
        Form::VII => ["Ain1aA3", "Aun1iy3", "an1aA3", "un1aA3", "mun1aA3", "mun1aA3", "Ain1iyaA3"],
        Form::VIII => ["Ai1taA3", "Au1tiy3", "a1taA3", "u1taA3", "mu1taA3", "mu1taA3", "Ai1tiyaA3"],
        Form::X => {
            ["Aista1aA3", "Austu1iy3", "asta1iy3", "usta1aA3", "musta1iy3", "musta1aA3", "Aisti1aA3aT"]
        }
        _ => return None,
    })
}

/// Masdars that a weak last radical changes.
fn masdar(form: Form, root: &Root) -> Option<&'static str> {
    let ends_weak = root.kind() == Kind::Defective;
    match form {
        // تحية
        Form::II if ends_weak && root.radical(2) == 'Y' => Some("ta1iy~aT"),
        Form::II if ends_weak => Some("ta12iyaT"),
        Form::II if root.radical(3) == HAMZA => Some("ta12i3aT"),
        Form::III if root.kind() == Kind::Doubled => Some("mu1aA3~aT"),
        Form::III if ends_weak => Some("mu1aA2aAT"),
        // Where the hamza of رأى goes ة stands for it, as for the و of أقام: إراءة.
        Form::IV if root.is(['ر', HAMZA, 'Y']) => Some("'i1aA'aT"),
        Form::IV if ends_weak => Some("'i12aA'"),
        Form::VII if ends_weak => Some("Ain1i2aA'"),
        Form::VIII if ends_weak => Some("Ai1ti2aA'"),
        Form::X if ends_weak => Some("Aisti12aA'"),
        Form::V if ends_weak => Some("ta1a2~iy"),
        Form::VI if ends_weak => Some("ta1aA2iy"),
        _ => None,
    }
}
