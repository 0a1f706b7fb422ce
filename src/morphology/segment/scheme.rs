//! Which parts of a word a scheme keeps apart.

use super::clitics::Role;
use crate::error::Error;

/// Which segments a word is cut into.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Scheme {
    /// Conjunctions, the أ and ش of questions and يا: و+بكتابهم.
    D1,
    /// Besides prepositions and what stands before verbs: و+ب+كتابهم.
    D2,
    /// Besides pronouns, and so every clitic: و+ب+كتاب+هم. The article and inflection stay on the word. The default.
    #[default]
    D3,
    /// As `d3`, the way the Penn Arabic Treebank is written: what is asked for is [`Segment::form`](super::Segment::form).
    Atb,
    /// Besides the article: و+ب+ال+كتاب.
    Full,
    /// Besides the letters of inflection, where they stand before and behind the stem: و+ال+معلم+ون, ي+كتب+ون.
    Bw,
}

impl Scheme {
    /// All values.
    pub const ALL: [Scheme; 6] = [Scheme::D1, Scheme::D2, Scheme::D3, Scheme::Atb, Scheme::Full, Scheme::Bw];

    /// The name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Scheme::D1 => "d1",
            Scheme::D2 => "d2",
            Scheme::D3 => "d3",
            Scheme::Atb => "atb",
            Scheme::Full => "full",
            Scheme::Bw => "bw",
        }
    }

    /// The scheme of that name.
    ///
    /// # Errors
    /// [`Error::UnknownName`] lists the names there are.
    pub fn from_name(name: &str) -> Result<Self, Error> {
        let known = Self::ALL.into_iter().find(|scheme| scheme.name() == name);
        known.ok_or_else(|| Error::unknown_name("scheme", name, Self::ALL.map(Scheme::name)))
    }

    /// Whether a segment of this role stands apart from the word. Behind it, ل and ش go with the pronouns.
    pub(super) fn parts(self, role: Role, is_behind: bool) -> bool {
        match role {
            Role::Preposition | Role::Negation if is_behind => !matches!(self, Scheme::D1 | Scheme::D2),
            Role::Host => false,
            Role::Conjunction | Role::Interrogative | Role::Vocative => true,
            Role::Preposition | Role::Future | Role::Progressive | Role::Negation | Role::Demonstrative => {
                self != Scheme::D1
            }
            Role::Pronoun => !matches!(self, Scheme::D1 | Scheme::D2),
            Role::Article => matches!(self, Scheme::Full | Scheme::Bw),
            Role::Inflection => self == Scheme::Bw,
        }
    }
}
