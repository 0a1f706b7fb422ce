//! Running text with its words cut, and back.

use crate::chars::{Category, general_category, is_mark_category};
use crate::error::{Error, Quoted};
use crate::morphology::segment::{Role, Segmenter};
use crate::tokenize::{Kind, Tokenizer};

/// What marks where a word was cut: a sign that stands on the side of the word.
///
/// ```
/// use kalima::analyze::Marker;
/// use kalima::morphology::segment::Segmenter;
///
/// let marker = Marker::default();
/// let cut = marker.segment_text(&Segmenter::default(), "وبكتابهم 3+4");
/// assert_eq!(cut, "و+ ب+ كتاب +هم 3++4");
/// assert_eq!(marker.desegment(&cut), "وبكتابهم 3+4");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Marker(String);

impl Default for Marker {
    /// `+`
    fn default() -> Self {
        Marker("+".to_owned())
    }
}

impl Marker {
    /// Signs without letters, marks, digits, white space and characters for private use.
    ///
    /// # Errors
    /// [`Error::Option`] for anything else, and for nothing.
    pub fn new(marker: &str) -> Result<Self, Error> {
        if marker.is_empty() || marker.chars().any(is_no_sign) {
            return Err(Error::Option {
                problem: format!(
                    "the marker must be signs like \"+\" or \"##\", without letters, marks, digits, white \
                     space and characters for private use, not {}",
                    Quoted(marker)
                ),
            });
        }
        Ok(Marker(marker.to_owned()))
    }

    /// The text with each token of kind `arabic` cut: `و+` before a word, `+هم` behind it, parted by spaces. A marker that the text
    /// itself has is doubled, so that [`desegment`](Self::desegment) gives the text back, whatever it is. O(n).
    #[must_use]
    pub fn segment_text(&self, segmenter: &Segmenter, text: &str) -> String {
        let mut out = String::with_capacity(text.len() + text.len() / 4);
        let mut last = 0;
        for token in Tokenizer::default().tokens(text).filter(|token| token.kind == Kind::Arabic) {
            self.push(&mut out, &text[last..token.range.start]);
            last = token.range.end;
            self.push_word(&mut out, segmenter, &text[token.range]);
        }
        self.push(&mut out, &text[last..]);
        out
    }

    fn push_word(&self, out: &mut String, segmenter: &Segmenter, word: &str) {
        let segments = segmenter.segment(word).segments;
        let host = segments.iter().position(|segment| segment.role == Role::Host).unwrap_or_default();
        for (place, segment) in segments.iter().enumerate() {
            if place > host {
                out.push(' ');
                out.push_str(&self.0);
            }
            self.push(out, &word[segment.range.clone()]);
            if place < host {
                out.push_str(&self.0);
                out.push(' ');
            }
        }
    }

    /// A text with its own markers doubled.
    fn push(&self, out: &mut String, text: &str) {
        for (place, piece) in text.split(self.0.as_str()).enumerate() {
            if place > 0 {
                out.push_str(&self.0);
                out.push_str(&self.0);
            }
            out.push_str(piece);
        }
    }

    /// The text of which [`segment_text`](Self::segment_text) made this. O(n).
    #[must_use]
    pub fn desegment(&self, cut: &str) -> String {
        let marker = self.0.as_str();
        let mut out = String::with_capacity(cut.len());
        let mut rest = cut;
        while let Some(at) = rest.find(marker) {
            out.push_str(&rest[..at]);
            rest = &rest[at + marker.len()..];
            if let Some(behind) = rest.strip_prefix(marker) {
                out.push_str(marker);
                rest = behind;
            } else if let Some(behind) = rest.strip_prefix(' ') {
                rest = behind;
            } else if out.ends_with(' ') {
                out.pop();
            }
        }
        out.push_str(rest);
        out
    }
}

fn is_no_sign(c: char) -> bool {
    c.is_alphanumeric()
        || c.is_whitespace()
        || c.is_control()
        // A word has marks itself, and which of two is the marker cannot be told.
        || is_mark_category(c.into())
        // One of them stands for what UTF-8 does not have, lone surrogates, which are in no marker.
        || general_category(c.into()) == Category::PrivateUse
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_cut_text_is_put_together_again(
            pieces in proptest::collection::vec(
                prop_oneof![
                    Just("وبكتابهم"), Just("للغة"), Just("+"), Just("++"), Just(" "), Just("ها"), Just("a"), Just("#"),
                    Just("##"), Just("+ "), Just(" +"), Just("\n"), Just("َ"), Just("ـ"), Just("وَ"), Just("فسيكفيكهم"),
                ],
                0..12,
            ),
            noise in "\\PC{0,8}",
            marker in prop_oneof![Just("+"), Just("##"), Just("++"), Just("@-")],
        ) {
            let text = pieces.concat() + &noise;
            let marker = Marker::new(marker).unwrap();
            let cut = marker.segment_text(&Segmenter::default(), &text);
            prop_assert_eq!(marker.desegment(&cut), text, "{}", cut);
        }
    }

    #[test]
    fn a_marker_is_made_of_signs() {
        for wrong in ["", " ", "+ ", "a", "و", "3", "\n", "\u{E000}", "\u{301}\u{301}"] {
            assert!(Marker::new(wrong).is_err(), "{wrong:?}");
        }
        assert_eq!(Marker::new("+"), Ok(Marker::default()));
    }
}
