//! Running text, stemmed: tokens are cut, those of kind `arabic` stemmed, and all else is kept.

use std::collections::HashMap;

use crate::morphology::stem::Stemmer;
use crate::tokenize::{Kind, Token, Tokenizer};

/// A text with the stem of each token of kind `arabic` in its place, and all else as it is. Nothing is normalized: most
/// algorithms expect that it was done. O(n).
///
/// ```
/// use kalima::Stemmer;
/// use kalima::analyze::stem_text;
///
/// let stemmer = Stemmer::from_name("light10")?;
/// assert_eq!(stem_text(&stemmer, "والكتاب الجديد، 3 كتب!"), "كتاب جديد، 3 كتب!");
/// # Ok::<(), kalima::Error>(())
/// ```
#[must_use]
pub fn stem_text(stemmer: &Stemmer, text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut last = 0;
    for token in arabic(text) {
        out.push_str(&text[last..token.range.start]);
        last = token.range.end;
        out.push_str(&stemmer.stem(&text[token.range]));
    }
    out.push_str(&text[last..]);
    out
}

/// How often each stem comes up.
///
/// ```
/// use kalima::Stemmer;
/// use kalima::analyze::StemCounts;
///
/// let mut counts = StemCounts::new(Stemmer::from_name("light10")?);
/// for text in ["الكتاب والقلم", "كتاب جديد"] {
///     counts.add(text);
/// }
/// assert_eq!(counts.sorted(), [("كتاب", 2), ("جديد", 1), ("قلم", 1)]);
/// # Ok::<(), kalima::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct StemCounts {
    stemmer: Stemmer,
    counts: HashMap<Box<str>, usize>,
}

impl StemCounts {
    /// Nothing counted yet.
    #[must_use]
    pub fn new(stemmer: Stemmer) -> Self {
        StemCounts { stemmer, counts: HashMap::new() }
    }

    /// Counts the stems of the tokens of kind `arabic`. O(n).
    pub fn add(&mut self, text: &str) {
        for token in arabic(text) {
            let stem = self.stemmer.stem(&text[token.range]);
            match self.counts.get_mut(&*stem) {
                Some(count) => *count += 1,
                None => _ = self.counts.insert(stem.into(), 1),
            }
        }
    }

    /// The stems and their counts, the most frequent first, else by their letters.
    #[must_use]
    pub fn sorted(&self) -> Vec<(&str, usize)> {
        let mut sorted: Vec<(&str, usize)> =
            self.counts.iter().map(|(stem, &count)| (&**stem, count)).collect();
        sorted.sort_unstable_by(|(stem, count), (other, others)| others.cmp(count).then(stem.cmp(other)));
        sorted
    }
}

fn arabic(text: &str) -> impl Iterator<Item = Token> {
    Tokenizer::default().tokens(text).filter(|token| token.kind == Kind::Arabic)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::morphology::stem::Algorithm;

    #[test]
    fn what_is_no_arabic_word_stays() {
        let text = "@ali: https://t.co/والكتاب\u{200F} 12، #والكتاب (Word) 😀\r\n";
        for &algorithm in Algorithm::ALL {
            assert_eq!(stem_text(&Stemmer::new(algorithm), text), text, "{algorithm:?}");
        }
        assert_eq!(stem_text(&Stemmer::new(Algorithm::Light10), ""), "");
    }

    #[test]
    fn none_counts_words() {
        let mut counts = StemCounts::new(Stemmer::new(Algorithm::None));
        counts.add("نعم! نعم، لا 12 yes");
        assert_eq!(counts.sorted(), [("نعم", 2), ("لا", 1)]);
    }
}
