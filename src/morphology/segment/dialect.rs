//! What dialects write onto words that the standard language does not, in sets that are chosen by a dialect's name.

use super::costs;
use crate::error::Error;

/// Sets of clitics and spellings, as bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Sets(u32);

impl Sets {
    /// What the standard language has.
    pub(crate) const STANDARD: Sets = Sets(0);
    /// ب before an imperfect.
    pub(crate) const PROGRESSIVE: Sets = Sets(1);
    /// ما or م before a verb and ش behind it.
    pub(crate) const NEGATION: Sets = Sets(1 << 1);
    /// ل and a pronoun behind a verb.
    pub(crate) const DATIVE: Sets = Sets(1 << 2);
    /// يا written onto a name.
    pub(crate) const VOCATIVE: Sets = Sets(1 << 3);
    /// ح or ه of the future.
    pub(crate) const FUTURE: Sets = Sets(1 << 4);
    /// هالـ and عالـ.
    pub(crate) const HAL: Sets = Sets(1 << 5);
    /// ك and غ before an imperfect.
    pub(crate) const MAGHREBI: Sets = Sets(1 << 6);
    /// ت and تا before an imperfect.
    pub(crate) const TEH: Sets = Sets(1 << 16);
    /// و written for the pronoun ه.
    pub(crate) const WAW_FOR_HEH: Sets = Sets(1 << 7);
    /// كي for a woman.
    pub(crate) const KI: Sets = Sets(1 << 9);
    /// كو for several.
    pub(crate) const KU: Sets = Sets(1 << 10);
    /// ش before a word: what.
    pub(crate) const WHAT: Sets = Sets(1 << 11);
    /// Words that only dialects have, as likely as others.
    pub(crate) const WORDS: Sets = Sets(1 << 12);
    /// ج for a woman.
    pub(crate) const JEEM: Sets = Sets(1 << 13);
    /// ن for هن.
    pub(crate) const NOON: Sets = Sets(1 << 14);
    /// يا for me.
    pub(crate) const YA: Sets = Sets(1 << 15);
    /// ه written for ة.
    pub(crate) const HEH_FOR_TEH: Sets = Sets(1 << 8);

    /// هوم and كوم for هم and كم.
    pub(crate) const HUM: Sets = Sets(1 << 17);

    const fn and(self, other: Sets) -> Sets {
        Sets(self.0 | other.0)
    }

    /// Whether all of `other` are there.
    pub(crate) const fn has(self, other: Sets) -> bool {
        self.0 & other.0 == other.0
    }

    /// What it costs besides that a set is read: nothing where it was asked for; `None` where it is not read at all.
    pub(crate) const fn unasked(self, set: Sets) -> Option<u16> {
        match set {
            _ if self.has(set) => Some(0),
            Sets::HEH_FOR_TEH => Some(costs::HEH_UNASKED),
            Sets::WAW_FOR_HEH => Some(costs::WAW_UNASKED),
            Sets::MAGHREBI => Some(costs::MAGHREBI_UNASKED),
            _ => None,
        }
    }
}

/// Those that cost the standard language nothing.
const SAFE: Sets = Sets::PROGRESSIVE
    .and(Sets::NEGATION)
    .and(Sets::DATIVE)
    .and(Sets::VOCATIVE)
    .and(Sets::FUTURE)
    .and(Sets::HAL)
    .and(Sets::WHAT)
    .and(Sets::KI)
    .and(Sets::KU);

/// A dialect, by what is written onto its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Dialect {
    /// The standard language, with what of the dialects does it no harm: ب, ح and ه before an imperfect, ما…ش, ل with a pronoun behind
    /// verbs, هالـ, عالـ, ش for what, يا, كي and كو; ك and غ before an imperfect, ه for ة and و for ه where little else is left to read.
    /// The default.
    #[default]
    Standard,
    /// Egyptian: its words, يا for me, و for ه, ه for ة.
    Egyptian,
    /// Levantine: its words, و for ه, ن for هن, ه for ة.
    Levantine,
    /// Of the Gulf: its words, ج for a woman, ه for ة.
    Gulf,
    /// Maghrebi: its words, كـ, تـ and غـ before an imperfect, هوم and كوم, و for ه, يا for me, ه for ة.
    Maghrebi,
    /// All of them.
    All,
}

impl Dialect {
    /// All values.
    pub const ALL: [Dialect; 6] = [
        Dialect::Standard,
        Dialect::Egyptian,
        Dialect::Levantine,
        Dialect::Gulf,
        Dialect::Maghrebi,
        Dialect::All,
    ];

    /// The name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Dialect::Standard => "standard",
            Dialect::Egyptian => "egy",
            Dialect::Levantine => "lev",
            Dialect::Gulf => "glf",
            Dialect::Maghrebi => "mgr",
            Dialect::All => "all",
        }
    }

    /// The dialect of that name.
    ///
    /// # Errors
    /// [`Error::UnknownName`] lists the names there are.
    pub fn from_name(name: &str) -> Result<Self, Error> {
        let known = Self::ALL.into_iter().find(|dialect| dialect.name() == name);
        known.ok_or_else(|| Error::unknown_name("dialect", name, Self::ALL.map(Dialect::name)))
    }

    pub(crate) const fn sets(self) -> Sets {
        match self {
            Dialect::Standard => SAFE,
            Dialect::Egyptian => EGYPTIAN,
            Dialect::Levantine => LEVANTINE,
            Dialect::Gulf => GULF,
            Dialect::Maghrebi => MAGHREBI,
            Dialect::All => EGYPTIAN.and(LEVANTINE).and(GULF).and(MAGHREBI),
        }
    }
}

/// What each of them has.
const ANY: Sets = SAFE.and(Sets::WORDS).and(Sets::HEH_FOR_TEH);
const EGYPTIAN: Sets = ANY.and(Sets::YA).and(Sets::WAW_FOR_HEH);
const LEVANTINE: Sets = ANY.and(Sets::WAW_FOR_HEH).and(Sets::NOON);
const GULF: Sets = ANY.and(Sets::JEEM);
const MAGHREBI: Sets =
    ANY.and(Sets::MAGHREBI).and(Sets::TEH).and(Sets::HUM).and(Sets::WAW_FOR_HEH).and(Sets::YA);
