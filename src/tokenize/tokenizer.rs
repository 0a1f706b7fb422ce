//! The tokenizers by name, and the tokens that they give.

use super::peers::{self, First, Spans};
use super::words::Words;
use super::{Token, uax29};
use crate::error::Error;

/// Cuts text into typed tokens: `default`, as another tool does, by the name of that, or as [`uax29`] does.
///
/// ```
/// use kalima::Tokenizer;
///
/// let text = "انتهى.بدأ";
/// let cut = |tokenizer: Tokenizer| tokenizer.tokens(text).map(|token| &text[token.range]).collect::<Vec<_>>();
/// assert_eq!(cut(Tokenizer::default()), ["انتهى", ".", "بدأ"]);
/// assert_eq!(cut(Tokenizer::from_name("whitespace")?), [text]);
/// # Ok::<(), kalima::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Tokenizer {
    way: Way,
}

/// Which way text is cut.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
enum Way {
    #[default]
    Default,
    Whitespace,
    WordPunct,
    Camel,
    CamelDigits,
    HfWhitespace,
    HfBert,
    Uax29,
}

const WAYS: [(&str, Way); 8] = [
    ("default", Way::Default),
    ("whitespace", Way::Whitespace),
    ("wordpunct", Way::WordPunct),
    ("camel", Way::Camel),
    ("camel-digits", Way::CamelDigits),
    ("hf-whitespace", Way::HfWhitespace),
    ("hf-bert", Way::HfBert),
    ("uax29", Way::Uax29),
];

impl Way {
    /// What finds the first token, for a way that looks at nothing but the rest of the text.
    fn first(self) -> Option<First> {
        Some(match self {
            Way::Default | Way::Uax29 => return None,
            Way::Whitespace => peers::whitespace::first,
            Way::WordPunct => peers::wordpunct::first,
            Way::Camel => peers::camel::first,
            Way::CamelDigits => peers::camel::first_of_digits,
            Way::HfWhitespace => peers::hf_whitespace::first,
            Way::HfBert => peers::hf_bert::first,
        })
    }
}

impl Tokenizer {
    /// The names there are.
    pub const NAMES: [&'static str; WAYS.len()] = {
        let mut names = [""; WAYS.len()];
        let mut at = 0;
        while at < names.len() {
            names[at] = WAYS[at].0;
            at += 1;
        }
        names
    };

    /// The tokenizer of that name.
    ///
    /// # Errors
    /// [`Error::UnknownName`] lists the names there are.
    pub fn from_name(name: &str) -> Result<Self, Error> {
        let found = WAYS.iter().find(|(known, _)| *known == name);
        let (_, way) = found.ok_or_else(|| Error::unknown_name("tokenizer", name, Self::NAMES))?;
        Ok(Tokenizer { way: *way })
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        WAYS.iter().find(|(_, way)| *way == self.way).map_or("", |(name, _)| name)
    }

    /// The tokens, in order; they do not overlap. Those of `uax29` are all segments, white space too. Between the others stands only white space, between those of `default`
    /// controls, too. O(n). Allocates only for `default`, where the text may hold an object.
    ///
    /// The [`Kind`](super::Kind) of another tool's token is that of its first letter or digit, else of its first sign, each
    /// taken alone: an emoji is a symbol.
    pub fn tokens(self, text: &str) -> Tokens<'_> {
        Tokens(match self.way.first() {
            Some(first) => Cut::Spans(Spans::new(text, first)),
            None if self.way == Way::Uax29 => Cut::Segments(text, uax29::words(text)),
            None => Cut::Words(Words::new(text, true)),
        })
    }
}

/// The tokens of a text, in order.
#[derive(Clone, Debug)]
pub struct Tokens<'a>(Cut<'a>);

/// What cuts them.
#[derive(Clone, Debug)]
enum Cut<'a> {
    Words(Words<'a>),
    Spans(Spans<'a>),
    Segments(&'a str, uax29::Words<'a>),
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    #[inline]
    fn next(&mut self) -> Option<Token> {
        match &mut self.0 {
            Cut::Words(words) => words.next(),
            Cut::Spans(spans) => spans.next(),
            Cut::Segments(text, segments) => {
                segments.next().map(|range| Token { kind: peers::kind(&text[range.clone()]), range })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn segments_of_the_standard_cover_the_text() {
        let text = "كتاب جديد: 3.5!\r\n";
        let tokens: Vec<_> = Tokenizer::from_name("uax29").unwrap().tokens(text).collect();
        assert!(tokens.iter().map(|token| token.range.clone()).eq(uax29::words(text)));
        assert_eq!(tokens.iter().map(|token| &text[token.range.clone()]).collect::<String>(), text);
    }
}
