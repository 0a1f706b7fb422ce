//! A set of kinds.

use super::Kind;

/// A set of kinds, one bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Kinds(u32);

impl Kinds {
    pub(super) const ALL: Kinds = Kinds((1 << Kind::ALL.len()) - 1);
    pub(super) const NONE: Kinds = Kinds(0);

    pub(super) fn of(kinds: &[Kind]) -> Self {
        kinds.iter().fold(Kinds::NONE, |set, &kind| Kinds(set.0 | bit(kind)))
    }

    #[inline]
    pub(super) fn has(self, kind: Kind) -> bool {
        self.0 & bit(kind) != 0
    }

    pub(super) fn and(self, other: Kinds) -> Self {
        Kinds(self.0 & other.0)
    }

    pub(super) fn or(self, other: Kinds) -> Self {
        Kinds(self.0 | other.0)
    }

    pub(super) fn without(self, other: Kinds) -> Self {
        Kinds(self.0 & !other.0)
    }

    pub(super) fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// As a spec writes it: `punctuation+symbol`, in the order of [`Kind::ALL`].
    pub(super) fn written(self) -> String {
        let names = Kind::ALL.iter().filter(|&&kind| self.has(kind)).map(|kind| kind.name());
        names.collect::<Vec<_>>().join("+")
    }
}

fn bit(kind: Kind) -> u32 {
    1 << kind as u32
}
