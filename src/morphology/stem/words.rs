//! A list of short words, of which one look tells whether a word is in it.

use super::packed::packed_last_word;

const PLACES_LOG2: u32 = 8;

/// Words of up to eight letters, each as one number at the place that its hash tells; 0 where there is none.
pub(super) struct Words {
    places: [u64; 1 << PLACES_LOG2],
    factor: u64,
}

impl Words {
    /// With a factor, found by trying, whose hash gives each a place of its own.
    pub(super) const fn new<const N: usize>(factor: u64, words: [&str; N]) -> Self {
        let (mut places, mut index) = ([0; 1 << PLACES_LOG2], 0);
        while index < N {
            let (word, _) = packed_last_word(words[index]);
            assert!(places[place(word, factor)] == 0, "another factor");
            places[place(word, factor)] = word;
            index += 1;
        }
        Self { places, factor }
    }

    #[inline(always)]
    pub(super) fn has(&self, word: u64) -> bool {
        word != 0 && self.places[place(word, self.factor)] == word
    }
}

#[inline(always)]
const fn place(word: u64, factor: u64) -> usize {
    (word.wrapping_mul(factor) >> (u64::BITS - PLACES_LOG2)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_and_no_others() {
        const WORDS: Words = Words::new(0x9E37_79B9_7F4A_7C15, ["في", "من", "لايزال"]);
        let has = |word| WORDS.has(packed_last_word(word).0);
        assert!(has("في") && has("من") && has("لايزال"));
        assert!(!has("ف") && !has("فين") && !has("يزال"));
        assert!(!WORDS.has(0));
    }
}
