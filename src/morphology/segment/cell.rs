//! What kind of form a reading is: what may be written onto it, and what it is called.

/// What a form may have before it, as bits. `و` and `ف` stand before all but what the lexicon says otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Takes(u16);

impl Takes {
    pub(crate) const NOTHING: Takes = Takes(0);
    /// و
    pub(crate) const WAW: Takes = Takes(1);
    /// ف
    pub(crate) const FEH: Takes = Takes(1 << 1);
    /// The question: أ
    pub(crate) const HAMZA: Takes = Takes(1 << 2);
    /// ب
    pub(crate) const BEH: Takes = Takes(1 << 3);
    /// ك
    pub(crate) const KAF: Takes = Takes(1 << 4);
    /// ل before a noun.
    pub(crate) const LAM: Takes = Takes(1 << 5);
    /// The future: س
    pub(crate) const SEEN: Takes = Takes(1 << 6);
    /// ال
    pub(crate) const ARTICLE: Takes = Takes(1 << 7);
    /// ل before a verb.
    pub(crate) const LAM_OF_VERBS: Takes = Takes(1 << 8);
    /// ني for me.
    pub(crate) const NI: Takes = Takes(1 << 9);
    /// ي for my, which people say of it.
    pub(crate) const MY: Takes = Takes(1 << 10);
    /// ال, without which it is not said.
    pub(crate) const NEEDS_ARTICLE: Takes = Takes(1 << 11);

    /// A verb, which in dialects has ل with a pronoun behind it.
    pub(crate) const VERB: Takes = Takes(1 << 12);
    /// ما before it and ش behind it: verbs, and what dialects use like them (عند, في).
    pub(crate) const NEGATION: Takes = Takes(1 << 13);

    /// و ف and the أ of questions.
    pub(crate) const CONJUNCTIONS: Takes = Self::WAW.and(Self::FEH).and(Self::HAMZA);
    /// ع, as dialects have it.
    pub(crate) const AIN: Takes = Takes(1 << 14);

    /// Only a dialect has it.
    pub(crate) const DIALECT: Takes = Takes(1 << 15);

    /// ب ك ل ع
    pub(crate) const PREPOSITIONS: Takes = Self::BEH.and(Self::KAF).and(Self::LAM).and(Self::AIN);

    /// Both.
    pub(crate) const fn and(self, other: Takes) -> Takes {
        Takes(self.0 | other.0)
    }

    /// Whether all of `other` are taken.
    pub(crate) const fn has(self, other: Takes) -> bool {
        self.0 & other.0 == other.0
    }

    /// These, but not those of `other`.
    pub(crate) const fn but(self, other: Takes) -> Takes {
        Takes(self.0 & !other.0)
    }

    pub(crate) const fn bits(self) -> u16 {
        self.0
    }

    pub(crate) const fn of_bits(bits: u16) -> Takes {
        Takes(bits)
    }
}

/// Whether a pronoun stands behind a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Pronoun {
    No,
    May,
    Must,
}

/// What a form that has a pronoun behind it would be without one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Restored {
    /// The same.
    Same,
    /// Its last ت is ة.
    Teh,
    /// Its last letter, ا or ي, is ى: مستشفاه, عليه.
    Maksura,
    /// ا stands behind its last و.
    Alef,
    /// Its last letter is ء: أصدقاؤه.
    Hamza,
    /// Its last letter is أ: مبدئه.
    HamzaOnAlef,
}

/// What a form is. The names are what `explain` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Label {
    Noun,
    Adjective,
    Dual,
    SoundPlural,
    BrokenPlural,
    Feminine,
    Tanwin,
    Participle,
    Masdar,
    DerivedMasdar,
    Name,
    Nisba,
    Perfect,
    Imperfect,
    Imperative,
    Passive,
    Particle,
}

impl Label {
    const ALL: [Label; 17] = [
        Label::Noun,
        Label::Adjective,
        Label::Dual,
        Label::SoundPlural,
        Label::BrokenPlural,
        Label::Feminine,
        Label::Tanwin,
        Label::Participle,
        Label::Masdar,
        Label::DerivedMasdar,
        Label::Name,
        Label::Nisba,
        Label::Perfect,
        Label::Imperfect,
        Label::Imperative,
        Label::Passive,
        Label::Particle,
    ];

    /// What a reader of `explain` is told.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Label::Noun => "noun",
            Label::Adjective => "adjective",
            Label::Dual => "dual",
            Label::SoundPlural => "sound plural",
            Label::BrokenPlural => "broken plural",
            Label::Feminine => "feminine",
            Label::Tanwin => "noun with the alef of tanwin",
            Label::Participle => "participle by rule",
            Label::Masdar => "masdar",
            Label::DerivedMasdar => "masdar by rule",
            Label::Name => "name",
            Label::Nisba => "nisba",
            Label::Perfect => "verb, perfect",
            Label::Imperfect => "verb, imperfect",
            Label::Imperative => "verb, imperative",
            Label::Passive => "verb, passive",
            Label::Particle => "word of a closed class",
        }
    }

    pub(crate) fn of_number(number: u8) -> Option<Label> {
        Self::ALL.get(usize::from(number)).copied()
    }
}

/// What kind of form a reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Cell {
    pub(crate) takes: Takes,
    pub(crate) pronoun: Pronoun,
    pub(crate) restored: Restored,
    pub(crate) label: Label,
}

impl Cell {
    /// Four bytes.
    pub(crate) fn to_bytes(self) -> [u8; 4] {
        let [low, high] = self.takes.bits().to_le_bytes();
        [low, high, self.pronoun as u8 | (self.restored as u8) << 4, self.label as u8]
    }

    /// The cell of these bytes.
    pub(crate) fn of_bytes([low, high, pronoun, label]: [u8; 4]) -> Option<Cell> {
        let restored = match pronoun >> 4 {
            0 => Restored::Same,
            1 => Restored::Teh,
            2 => Restored::Maksura,
            3 => Restored::Alef,
            4 => Restored::Hamza,
            5 => Restored::HamzaOnAlef,
            _ => return None,
        };
        let pronoun = match pronoun & 0xF {
            0 => Pronoun::No,
            1 => Pronoun::May,
            2 => Pronoun::Must,
            _ => return None,
        };
        let takes = Takes::of_bits(u16::from_le_bytes([low, high]));
        Some(Cell { takes, pronoun, restored, label: Label::of_number(label)? })
    }
}
