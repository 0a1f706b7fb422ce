//! A segmenter for running text, which says most of its words again.

use xxhash_rust::xxh3::xxh3_64;

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
    /// Each word has one place, by its hash, and takes it from the word that was there: what comes often is soon there again. A place has the
    /// number of its word among `known`, from one, so that the words that come first, which are the frequent ones, lie together.
    places: Box<[u32]>,
    known: Vec<(Box<str>, Segments)>,
    most: usize,
    /// The answer for the last word that was too long to be remembered.
    last: Option<Segments>,
}

impl Remembering {
    /// A longer word comes up once, if at all, and is not worth its room.
    const LONGEST: usize = 128;
    /// More words are no help: to find one among so many takes as long as to cut it.
    const MOST: usize = 1 << 20;
    /// So many places for each word, or too many would have the same.
    const PLACES: usize = 4;

    pub(super) fn new(segmenter: Segmenter, most: usize) -> Self {
        let most = most.clamp(1, Self::MOST);
        let places = vec![0; most * Self::PLACES].into_boxed_slice();
        Remembering { segmenter, places, known: Vec::new(), most, last: None }
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
        let place = place(text, self.places.len());
        let learn = || (text.into(), self.segmenter.segment(text));
        let number = &mut self.places[place];
        if *number == 0 && self.known.len() < self.most {
            self.known.push(learn());
            *number = self.known.len() as u32;
        } else if *number == 0 {
            // The word that was there is not found any more, which its place does not know.
            *number = (place / Self::PLACES) as u32 + 1;
        }
        let known = &mut self.known[*number as usize - 1];
        if *known.0 != *text {
            *known = learn();
        }
        &known.1
    }
}

/// The place of a word among so many.
fn place(word: &str, places: usize) -> usize {
    ((u128::from(xxh3_64(word.as_bytes())) * places as u128) >> u64::BITS) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_those_of_the_segmenter() {
        let segmenter = Segmenter::default();
        let long = "كتب".repeat(100);
        for most in [0, 1, 3, 1 << 10] {
            let mut remembering = segmenter.clone().remembering(most);
            for word in ["وكتب", "قلم", "", "وكتب", "بيتهم", "بيتنا", long.as_str(), "قلم", "قلم"]
            {
                assert_eq!(*remembering.segment(word), segmenter.segment(word), "{word}");
            }
            assert!(remembering.known.len() <= most.max(1));
        }
    }
}
