//! What is written onto words: conjunctions and particles before them, prepositions and the article, pronouns behind them.
//!
//! The standard language has conjunctions, أ س ل ب ك ال and the pronouns; the sets of [`Sets`] hold what dialects have besides.

use super::cell::Takes;
use super::costs;
use super::dialect::Sets;
use super::letters::of;

/// What a segment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Role {
    /// و ف
    Conjunction,
    /// The أ of a question.
    Interrogative,
    /// يا
    Vocative,
    /// ب ك ل, and ع before the article.
    Preposition,
    /// س, and what dialects have for it.
    Future,
    /// ب or ك before an imperfect of today.
    Progressive,
    /// ما, and ش behind the verb.
    Negation,
    /// ه before the article: this.
    Demonstrative,
    /// The article: ال
    Article,
    /// The word itself.
    Host,
    /// Letters of inflection: ي of a verb, ون.
    Inflection,
    /// ه ها هم ك نا ي …
    Pronoun,
}

impl Role {
    /// All values.
    pub const ALL: [Role; 12] = [
        Role::Conjunction,
        Role::Interrogative,
        Role::Vocative,
        Role::Preposition,
        Role::Future,
        Role::Progressive,
        Role::Negation,
        Role::Demonstrative,
        Role::Article,
        Role::Host,
        Role::Inflection,
        Role::Pronoun,
    ];

    /// The name, in lower case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Role::Conjunction => "conjunction",
            Role::Interrogative => "interrogative",
            Role::Vocative => "vocative",
            Role::Preposition => "preposition",
            Role::Future => "future",
            Role::Progressive => "progressive",
            Role::Negation => "negation",
            Role::Demonstrative => "demonstrative",
            Role::Article => "article",
            Role::Host => "host",
            Role::Inflection => "inflection",
            Role::Pronoun => "pronoun",
        }
    }
}

/// A first letter of the word that is not written behind a proclitic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hidden {
    /// None.
    Nothing,
    /// The ل of the article is that of the word: لليل is ل + الليل.
    Article,
    /// The alef of the first person: بكتب is ب + أكتب.
    Alef,
}

/// Letters before a word, in the codes of `letters.rs`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Before {
    pub(crate) letters: &'static [u8],
    pub(crate) takes: Takes,
    pub(crate) cost: u16,
    /// The segments that the letters are, each with its length.
    pub(crate) roles: &'static [(Role, usize)],
    pub(crate) hidden: Hidden,
    pub(crate) set: Sets,
    /// Whether ش must stand behind the word.
    pub(crate) wants_sheen: bool,
}

impl Before {
    /// What it costs, where these sets were asked for.
    pub(crate) fn cost_with(&self, sets: Sets) -> u16 {
        self.cost + sets.unasked(self.set).unwrap_or_default()
    }
}

const ALEF: u8 = of('ا');
const ABOVE: u8 = of('أ');
const BEH: u8 = of('ب');
const TEH: u8 = of('ت');
const JEEM: u8 = of('ج');
const HAH: u8 = of('ح');
const SEEN: u8 = of('س');
/// ش of a negation.
pub(crate) const SHEEN: u8 = of('ش');
const AIN: u8 = of('ع');
const GHAIN: u8 = of('غ');
const FEH: u8 = of('ف');
const KAF: u8 = of('ك');
/// The ل of prepositions and of the article.
pub(crate) const LAM: u8 = of('ل');
const MEEM: u8 = of('م');
const NOON: u8 = of('ن');
const HEH: u8 = of('ه');
const WAW: u8 = of('و');
const YEH: u8 = of('ي');

/// What an imperfect begins with.
pub(crate) const OF_IMPERFECT: [u8; 5] = [YEH, TEH, NOON, ALEF, ABOVE];

const fn before(letters: &'static [u8], takes: Takes, cost: u16, roles: &'static [(Role, usize)]) -> Before {
    Before { letters, takes, cost, roles, hidden: Hidden::Nothing, set: Sets::STANDARD, wants_sheen: false }
}

/// Of a dialect, before an imperfect.
const fn of_verbs(letters: &'static [u8], cost: u16, roles: &'static [(Role, usize)], set: Sets) -> Before {
    Before { set, ..before(letters, Takes::LAM_OF_VERBS, cost, roles) }
}

/// The same before a first person whose alef is not written.
const fn without_alef(given: Before) -> Before {
    Before { hidden: Hidden::Alef, cost: given.cost + costs::P_HIDDEN_ALEF, ..given }
}

/// Nothing before a word.
pub(crate) static NOTHING: Before = NONE;

const NONE: Before = before(&[], Takes::NOTHING, 0, &[]);

/// What stands before all others.
pub(crate) static FIRST: [Before; 3] = [
    NONE,
    before(&[ABOVE], Takes::HAMZA, costs::P_HAMZA, &[(Role::Interrogative, 1)]),
    Before {
        set: Sets::VOCATIVE,
        ..before(&[YEH, ALEF], Takes::PREPOSITIONS, costs::P_VOCATIVE, &[(Role::Vocative, 2)])
    },
];

pub(crate) static CONJUNCTIONS: [Before; 3] = [
    NONE,
    before(&[WAW], Takes::WAW, costs::P_WAW, &[(Role::Conjunction, 1)]),
    before(&[FEH], Takes::FEH, costs::P_FEH, &[(Role::Conjunction, 1)]),
];

/// The negation of dialects.
pub(crate) static NEGATIONS: [Before; 3] = [
    NONE,
    Before {
        set: Sets::NEGATION,
        ..before(&[MEEM, ALEF], Takes::NEGATION, costs::P_NEGATION, &[(Role::Negation, 2)])
    },
    Before {
        set: Sets::NEGATION,
        wants_sheen: true,
        ..before(&[MEEM], Takes::NEGATION, costs::P_NEGATION, &[(Role::Negation, 1)])
    },
];

const PROGRESSIVE: Before =
    of_verbs(&[BEH], costs::P_BEH_OF_VERBS, &[(Role::Progressive, 1)], Sets::PROGRESSIVE);
const FUTURE_HAH: Before = of_verbs(&[HAH], costs::P_FUTURE, &[(Role::Future, 1)], Sets::FUTURE);
const FUTURE_HEH: Before = of_verbs(&[HEH], costs::P_FUTURE, &[(Role::Future, 1)], Sets::FUTURE);

/// What may stand next to the word, by its first letter.
pub(crate) fn next(first: u8) -> &'static [Before] {
    match first {
        ALEF => &OF_ALEF,
        BEH => &OF_BEH,
        LAM => &OF_LAM,
        KAF => &OF_KAF,
        SEEN => &OF_SEEN,
        HAH => &OF_HAH,
        HEH => &OF_HEH,
        TEH => &OF_TEH,
        GHAIN => &OF_GHAIN,
        AIN => &OF_AIN,
        SHEEN => &OF_SHEEN,
        _ => &[],
    }
}

static OF_ALEF: [Before; 1] = [before(&[ALEF, LAM], Takes::ARTICLE, costs::P_ARTICLE, &[(Role::Article, 2)])];

static OF_BEH: [Before; 5] = [
    before(&[BEH], Takes::BEH, costs::P_BEH, &[(Role::Preposition, 1)]),
    before(
        &[BEH, ALEF, LAM],
        Takes::BEH.and(Takes::ARTICLE),
        costs::P_BEH + costs::P_ARTICLE,
        &[(Role::Preposition, 1), (Role::Article, 2)],
    ),
    PROGRESSIVE,
    without_alef(PROGRESSIVE),
    Before {
        set: Sets::HAL,
        ..before(
            &[BEH, HEH, ALEF, LAM],
            Takes::BEH.and(Takes::ARTICLE),
            costs::P_BEH + costs::P_HAL + costs::P_ARTICLE,
            &[(Role::Preposition, 1), (Role::Demonstrative, 1), (Role::Article, 2)],
        )
    },
];

static OF_LAM: [Before; 6] = [
    before(&[LAM], Takes::LAM, costs::P_LAM, &[(Role::Preposition, 1)]),
    before(
        &[LAM, LAM],
        Takes::LAM.and(Takes::ARTICLE),
        costs::P_LAM + costs::P_ARTICLE,
        &[(Role::Preposition, 1), (Role::Article, 1)],
    ),
    Before {
        hidden: Hidden::Article,
        ..before(
            &[LAM],
            Takes::LAM.and(Takes::ARTICLE),
            costs::P_LAM + costs::P_ARTICLE,
            &[(Role::Preposition, 1)],
        )
    },
    // للذين is ل + الذين.
    Before {
        hidden: Hidden::Alef,
        ..before(&[LAM], Takes::LAM, costs::P_LAM + costs::P_LAM_OF_ALEF, &[(Role::Preposition, 1)])
    },
    before(&[LAM], Takes::LAM_OF_VERBS, costs::P_LAM_OF_VERBS, &[(Role::Preposition, 1)]),
    Before {
        set: Sets::HAL,
        ..before(
            &[LAM, HEH, ALEF, LAM],
            Takes::LAM.and(Takes::ARTICLE),
            costs::P_LAM + costs::P_HAL + costs::P_ARTICLE,
            &[(Role::Preposition, 1), (Role::Demonstrative, 1), (Role::Article, 2)],
        )
    },
];

static OF_KAF: [Before; 4] = [
    before(&[KAF], Takes::KAF, costs::P_KAF, &[(Role::Preposition, 1)]),
    before(
        &[KAF, ALEF, LAM],
        Takes::KAF.and(Takes::ARTICLE),
        costs::P_KAF + costs::P_ARTICLE,
        &[(Role::Preposition, 1), (Role::Article, 2)],
    ),
    of_verbs(&[KAF], costs::P_KAF_OF_VERBS, &[(Role::Progressive, 1)], Sets::MAGHREBI),
    of_verbs(&[KAF, ALEF], costs::P_KAF_OF_VERBS, &[(Role::Progressive, 2)], Sets::MAGHREBI),
];

static OF_SEEN: [Before; 1] = [before(&[SEEN], Takes::SEEN, costs::P_SEEN, &[(Role::Future, 1)])];

static OF_HAH: [Before; 3] = [
    FUTURE_HAH,
    without_alef(FUTURE_HAH),
    of_verbs(&[HAH, ALEF], costs::P_FUTURE, &[(Role::Future, 2)], Sets::FUTURE),
];

static OF_HEH: [Before; 3] = [
    FUTURE_HEH,
    without_alef(FUTURE_HEH),
    Before {
        set: Sets::HAL,
        ..before(
            &[HEH, ALEF, LAM],
            Takes::ARTICLE,
            costs::P_HAL + costs::P_ARTICLE,
            &[(Role::Demonstrative, 1), (Role::Article, 2)],
        )
    },
];

static OF_TEH: [Before; 2] = [
    of_verbs(&[TEH], costs::P_KAF_OF_VERBS, &[(Role::Progressive, 1)], Sets::TEH),
    of_verbs(&[TEH, ALEF], costs::P_KAF_OF_VERBS, &[(Role::Progressive, 2)], Sets::TEH),
];

static OF_GHAIN: [Before; 2] = [
    of_verbs(&[GHAIN], costs::P_GHAIN, &[(Role::Future, 1)], Sets::MAGHREBI),
    of_verbs(&[GHAIN, ALEF], costs::P_GHAIN, &[(Role::Future, 2)], Sets::MAGHREBI),
];

static OF_AIN: [Before; 2] = [
    Before { set: Sets::HAL, ..before(&[AIN], Takes::AIN, costs::P_AIN_ALONE, &[(Role::Preposition, 1)]) },
    Before {
        set: Sets::HAL,
        ..before(
            &[AIN, ALEF, LAM],
            Takes::ARTICLE,
            costs::P_AIN + costs::P_ARTICLE,
            &[(Role::Preposition, 1), (Role::Article, 2)],
        )
    },
];

static OF_SHEEN: [Before; 2] = [
    Before {
        set: Sets::WHAT,
        ..before(&[SHEEN], Takes::NEGATION, costs::P_SHEEN, &[(Role::Interrogative, 1)])
    },
    Before {
        set: Sets::WHAT,
        ..before(
            &[SHEEN, BEH],
            Takes::LAM_OF_VERBS,
            costs::P_SHEEN + costs::P_BEH_OF_VERBS,
            &[(Role::Interrogative, 1), (Role::Progressive, 1)],
        )
    },
];

/// Letters behind a word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Behind {
    pub(crate) letters: &'static [u8],
    pub(crate) cost: u16,
    /// What they want of the word.
    pub(crate) takes: Takes,
    /// What they cost more behind a word that does not have that; `None` where that cannot be.
    pub(crate) otherwise: Option<u16>,
    pub(crate) set: Sets,
}

impl Behind {
    /// What it costs, where these sets were asked for.
    pub(crate) fn cost_with(&self, sets: Sets) -> u16 {
        self.cost + sets.unasked(self.set).unwrap_or_default()
    }
}

const fn pronoun(letters: &'static [u8], cost: u16) -> Behind {
    Behind { letters, cost, takes: Takes::NOTHING, otherwise: None, set: Sets::STANDARD }
}

pub(crate) static PRONOUNS: [Behind; 20] = [
    pronoun(&[HEH], costs::S_HEH),
    pronoun(&[HEH, ALEF], costs::S_HA),
    pronoun(&[HEH, MEEM], costs::S_HUM),
    pronoun(&[HEH, MEEM, ALEF], costs::S_HUMA),
    pronoun(&[HEH, NOON], costs::S_HUNNA),
    pronoun(&[KAF], costs::S_KAF),
    pronoun(&[KAF, MEEM], costs::S_KUM),
    pronoun(&[KAF, MEEM, ALEF], costs::S_KUMA),
    pronoun(&[KAF, NOON], costs::S_KUNNA),
    pronoun(&[NOON, ALEF], costs::S_NA),
    Behind { takes: Takes::MY, otherwise: Some(costs::MY_UNLIKELY), ..pronoun(&[YEH], costs::S_YEH) },
    Behind { takes: Takes::NI, ..pronoun(&[NOON, YEH], costs::S_NI) },
    Behind { set: Sets::KI, ..pronoun(&[KAF, YEH], costs::S_KI) },
    Behind { set: Sets::KU, ..pronoun(&[KAF, WAW], costs::S_KU) },
    Behind { set: Sets::JEEM, ..pronoun(&[JEEM], costs::S_JEEM) },
    Behind { set: Sets::NOON, ..pronoun(&[NOON], costs::S_NOON) },
    Behind { set: Sets::HUM, ..pronoun(&[HEH, WAW, MEEM], costs::S_HUM) },
    Behind { set: Sets::HUM, ..pronoun(&[KAF, WAW, MEEM], costs::S_KUM) },
    Behind { set: Sets::YA, ..pronoun(&[YEH, ALEF], costs::S_YA) },
    Behind { set: Sets::WAW_FOR_HEH, ..pronoun(&[WAW], costs::S_WAW) },
];

/// The letters of each pronoun in one number.
pub(crate) static PRONOUNS_PACKED: [u32; PRONOUNS.len()] = {
    let (mut numbers, mut at) = ([0; PRONOUNS.len()], 0);
    while at < numbers.len() {
        numbers[at] = packed(PRONOUNS[at].letters);
        at += 1;
    }
    numbers
};

/// Up to four letters in one number.
pub(crate) const fn packed(letters: &[u8]) -> u32 {
    let (mut number, mut at) = (0, 0);
    while at < letters.len() {
        number = number << 8 | letters[at] as u32;
        at += 1;
    }
    number
}

/// A bit for each of these letters.
const fn bits(letters: &[u8]) -> u64 {
    let (mut bits, mut at) = (0, 0);
    while at < letters.len() {
        bits |= 1 << letters[at];
        at += 1;
    }
    bits
}

/// What the letters behind a word begin with, as bits.
pub(crate) const FIRST_BEHIND: u64 = bits(&[JEEM, HEH, KAF, NOON, YEH, of('ى'), WAW, LAM, SHEEN]);

/// All letters that stand behind a word, as bits.
pub(crate) const INSIDE_BEHIND: u64 = FIRST_BEHIND | bits(&[ALEF, MEEM]);

/// How many there are at most: كموها, هالكمش.
pub(crate) const LONGEST_BEHIND: usize = 8;

/// What a guessed word costs by its first and last letters, which may be a clitic that was not seen.
pub(crate) static LOOKS_LIKE_BEFORE: [(&[u8], u16); 6] = [
    (&[WAW], costs::LOOKS_WAW),
    (&[FEH], costs::LOOKS_FEH),
    (&[LAM], costs::LOOKS_LAM),
    (&[BEH], costs::LOOKS_BEH),
    (&[KAF], costs::LOOKS_KAF),
    (&[ALEF, LAM], costs::LOOKS_ARTICLE),
];

pub(crate) static LOOKS_LIKE_BEHIND: [(&[u8], u16); 5] = [
    (&[HEH, ALEF], costs::LOOKS_HEH_ALEF),
    (&[HEH, MEEM], costs::LOOKS_HEH_MEEM),
    (&[HEH], costs::LOOKS_HEH),
    (&[NOON, ALEF], costs::LOOKS_NA),
    (&[KAF, MEEM], costs::LOOKS_KAM),
];

/// What a guessed word costs by its number of letters.
pub(crate) const GUESS: [u16; 8] = [
    costs::GUESS_1,
    costs::GUESS_2,
    costs::GUESS_3,
    costs::GUESS_4,
    costs::GUESS_5,
    costs::GUESS_6,
    costs::GUESS_7,
    costs::GUESS_8,
];
