//! A segmenter for running text, which says most of its words again.

use std::collections::HashMap;

use super::{Segmenter, Segments};

/// A segmenter that remembers words, and so is some times as fast on running text. Made by [`Segmenter::remembering`].
///
/// ```
/// use kalima::morphology::segment::Segmenter;
///
/// let mut segmenter = Segmenter::default().remembering(1 << 16);
/// let lemmas: Vec<String> =
///     "ذهب الكاتب بكتابه وذهب غيره".split(' ').map(|word| segmenter.segment(word).lemma.clone()).collect();
/// assert_eq!(lemmas, ["ذهب", "كاتب", "كتاب", "ذهب", "غير"]);
/// ```
#[derive(Clone, Debug)]
pub struct Remembering {
    segmenter: Segmenter,
    most: usize,
    places: HashMap<Box<str>, usize>,
    known: Vec<Segments>,
    /// The answer for the last word that was too long to be remembered.
    last: Option<Segments>,
}

impl Remembering {
    /// A longer word comes up once, if at all, and is not worth its room.
    const LONGEST: usize = 128;
    /// There is room for so many words from the beginning: to make more again and again costs as much as to cut a word.
    const ROOM: usize = 1 << 16;

    pub(super) fn new(segmenter: Segmenter, most: usize) -> Self {
        let room = most.min(Self::ROOM);
        let (places, known) = (HashMap::with_capacity(room), Vec::with_capacity(room));
        Remembering { segmenter, most: most.max(1), places, known, last: None }
    }

    /// The segmenter whose answers are remembered.
    #[must_use]
    pub const fn segmenter(&self) -> &Segmenter {
        &self.segmenter
    }

    /// The segments of a word, as [`Segmenter::segment`] tells them. Constant time for a word that is remembered.
    pub fn segment(&mut self, text: &str) -> &Segments {
        if text.len() > Self::LONGEST {
            return self.last.insert(self.segmenter.segment(text));
        }
        let place = match self.places.get(text) {
            Some(&place) => place,
            None => self.learn(text),
        };
        &self.known[place]
    }

    /// Where the answer for a word that is not remembered is put.
    fn learn(&mut self, text: &str) -> usize {
        if self.known.len() >= self.most {
            self.places.clear();
            self.known.clear();
        }
        let place = self.known.len();
        self.known.push(self.segmenter.segment(text));
        self.places.insert(text.into(), place);
        place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_those_of_the_segmenter_and_few_are_kept() {
        let segmenter = Segmenter::default();
        let mut remembering = segmenter.clone().remembering(3);
        let long = "كتب".repeat(100);
        for word in ["وكتب", "قلم", "", "وكتب", "بيتهم", "بيتنا", long.as_str(), "قلم", "قلم"]
        {
            assert_eq!(*remembering.segment(word), segmenter.segment(word), "{word}");
            assert!(remembering.known.len() <= 3 && remembering.places.len() == remembering.known.len());
        }
        assert_eq!(*segmenter.clone().remembering(0).segment("وكتب"), segmenter.segment("وكتب"));
    }
}
