//! Where the objects of a text stand, for steps that must leave their inside alone.

use crate::chars::CodePoint;
use crate::kernel::Glyph;
use crate::recognize::{Found, Object, objects};

/// The objects of a text. Asking costs O(log n).
#[derive(Debug)]
pub struct ObjectMap(Vec<Found>);

impl ObjectMap {
    /// Finds them all. O(n).
    pub fn of(text: &[Glyph]) -> Self {
        let cps: Vec<CodePoint> = text.iter().map(|glyph| glyph.cp).collect();
        ObjectMap(objects(&cps).collect())
    }

    /// The object that the glyph at `at` is part of.
    pub fn at(&self, at: usize) -> Option<Object> {
        self.first_behind(at).filter(|found| found.start <= at).map(|found| found.object)
    }

    /// Whether an object goes on over the border before `at`.
    pub fn spans(&self, at: usize) -> bool {
        self.first_behind(at).is_some_and(|found| found.start < at)
    }

    /// The first object that ends behind `at`.
    fn first_behind(&self, at: usize) -> Option<&Found> {
        self.0.get(self.0.partition_point(|found| found.end <= at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::{Draft, Utf8};

    #[test]
    fn inside_and_at_the_edges() {
        let text = "a @x@y b";
        let mut draft = Draft::default();
        draft.load::<Utf8>(text.as_bytes(), 0, text.len()).unwrap();
        let map = ObjectMap::of(draft.text());
        let held: Vec<bool> = (0..9).map(|at| map.at(at).is_some()).collect();
        assert_eq!(held, [false, false, true, true, true, true, false, false, false]);
        let spanned: Vec<bool> = (0..9).map(|at| map.spans(at)).collect();
        assert_eq!(spanned, [false, false, false, true, false, true, false, false, false]);
        assert_eq!(map.at(2), Some(Object::Mention));
    }
}
