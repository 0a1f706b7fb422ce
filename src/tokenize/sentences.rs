//! The sentence splitter: its names and options.

use std::num::NonZeroUsize;
use std::ops::Range;

use super::split_tokens::SplitTokens;
use super::{Token, Tokenizer, uax29};
use crate::error::Error;

/// Cuts text into sentences: `default`, or as [`uax29`] does.
///
/// ```
/// use kalima::Sentences;
///
/// let text = "جاء الوفد\nأمس. ثم غادر!";
/// let cut = |sentences: Sentences| sentences.split(text).map(|range| &text[range]).collect::<Vec<_>>();
/// assert_eq!(cut(Sentences::default()), ["جاء الوفد", "أمس.", "ثم غادر!"]);
/// assert_eq!(cut("default(lines=join)".parse()?), ["جاء الوفد\nأمس.", "ثم غادر!"]);
/// # Ok::<(), kalima::Error>(())
/// ```
///
/// # Spec
/// ```text
/// name [ "(" option *( "," option ) ")" ]
/// ```
/// | option of `default` | what |
/// |---|---|
/// | `lines=break\|join` | whether a line end ends a sentence, or an empty line only |
/// | `max_tokens=N` | a sentence with more than `N` tokens, from 1 on, is cut |
///
/// [`Display`](std::fmt::Display) prints the canonical spec: two sentence splitters are equal where it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Sentences {
    pub(super) way: Way,
    /// Whether a line end ends no sentence.
    pub(super) lines_joined: bool,
    /// How many tokens a sentence has at most.
    pub(super) max_tokens: Option<NonZeroUsize>,
}

/// Which way text is cut.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) enum Way {
    #[default]
    Default,
    Uax29,
}

impl Sentences {
    /// The names there are.
    pub const NAMES: [&'static str; 2] = ["default", "uax29"];

    /// The sentence splitter of that name.
    ///
    /// # Errors
    /// [`Error::UnknownName`] lists the names there are.
    pub fn from_name(name: &str) -> Result<Self, Error> {
        let ways = [Way::Default, Way::Uax29];
        let mut all = ways.into_iter().map(|way| Sentences { way, ..Sentences::default() });
        let found = all.find(|sentences| sentences.name() == name);
        found.ok_or_else(|| Error::unknown_name("sentence splitter", name, Self::NAMES))
    }

    /// Its name, without its options.
    pub fn name(self) -> &'static str {
        Self::NAMES[usize::from(self.way == Way::Uax29)]
    }

    /// The sentences of a text, as ranges of bytes. O(n).
    ///
    /// Those of `default` have no white space around them, and what has neither word nor number belongs to none. Those of
    /// `uax29` are all segments, which cover the text.
    pub fn split(self, text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
        let (segments, tailored) = match self.way {
            Way::Uax29 => (Some(uax29::sentences(text)), None),
            Way::Default => (None, Some(self.of_tokens(text, Tokenizer::default().tokens(text)))),
        };
        segments.into_iter().flatten().chain(tailored.into_iter().flatten().map(|(range, _)| range))
    }

    /// The sentences of `default` over tokens that were cut already, each with the numbers of its tokens.
    pub fn of_tokens<'a, I: Iterator<Item = Token>>(self, text: &'a str, tokens: I) -> SplitTokens<'a, I> {
        SplitTokens::new(text, tokens, self.lines_joined, self.max_tokens)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_of_the_standard_cover_the_text() {
        let standard = Sentences::from_name("uax29").unwrap();
        let text = "نعم. لا\n";
        assert!(standard.split(text).eq(uax29::sentences(text)));
        assert_eq!(standard.split(text).map(|range| &text[range]).collect::<String>(), text);
        assert_eq!((standard.name(), Sentences::default().name()), ("uax29", "default"));
        assert!(Sentences::from_name("none").is_err());
    }
}
