//! What a token says: the value of a number, the day of a date, the words of a hashtag.

use std::fmt;
use std::ops::Range;

use super::{Kind, Token};
use crate::chars::CodePoint;
use crate::recognize::date::{date_at, iso_date_at};
use crate::recognize::decimal::decimal_at;
use crate::recognize::hashtag::{hashtag_at, parts};
use crate::recognize::number::number_at;

/// What a token says.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Value {
    /// Of a number: `1500.25` of `١٬٥٠٠٫٢٥`.
    Number(Number),
    /// Of a date, as ISO 8601 writes it: `2024-12-25` of `٢٥/١٢/٢٠٢٤`.
    Date(String),
    /// Of a hashtag: where its words are, in bytes of the text.
    Words(Vec<Range<usize>>),
}

/// A number without a sign, exact, in decimal notation.
///
/// ```
/// use kalima::{Tokenizer, tokenize::Value};
///
/// let text = "٣٫٥٠";
/// let token = Tokenizer::default().tokens(text).next();
/// let Some(Value::Number(number)) = token.and_then(|token| token.value(text)) else { panic!() };
/// assert_eq!((number.as_str(), number.to_f64(), number.to_i128()), ("3.50", Some(3.5), None));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Number(String);

impl Number {
    /// ASCII digits, and a stop before the fraction if there is one; the whole part begins with no zero but a single one, the
    /// fraction has the digits that were written. So it is a number of JSON, too. Equal numbers may differ in it (3.5, 3.50).
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it was written with a fraction, be that zero (2.0).
    pub fn has_fraction(&self) -> bool {
        self.0.contains('.')
    }

    /// The number, if it has no fraction and fits.
    pub fn to_i128(&self) -> Option<i128> {
        self.0.parse().ok()
    }

    /// The nearest `f64`, if the number lies in its range.
    pub fn to_f64(&self) -> Option<f64> {
        self.0.parse().ok().filter(|number: &f64| number.is_finite())
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Token {
    /// What the token says, which is one of `text`: by [`decimal_at`] of a number, by [`iso_date_at`] of a date, by
    /// [`parts`] of a hashtag. None where that can be read in two ways (1,500, 12/9/2024), of other
    /// kinds, and of a token whose text is not in full what its kind says: other tokenizers call `$5` a number.
    ///
    /// It speaks of the token alone: of −5% and of 5½ the number says 5, since the signs around it are tokens of their own.
    /// Time and memory linear in the length of the token.
    ///
    /// ```
    /// use kalima::{Tokenizer, tokenize::Value};
    ///
    /// let text = "السعر ١٬٥٠٠٫٢٥ يوم 25/12/2024 #كأس_العالم2030";
    /// for token in Tokenizer::default().tokens(text) {
    ///     match token.value(text) {
    ///         Some(Value::Number(number)) => assert_eq!(number.as_str(), "1500.25"),
    ///         Some(Value::Date(iso)) => assert_eq!(iso, "2024-12-25"),
    ///         Some(Value::Words(words)) => {
    ///             let words: Vec<&str> = words.into_iter().map(|word| &text[word]).collect();
    ///             assert_eq!(words, ["كأس", "العالم", "2030"]);
    ///         }
    ///         _ => assert!(["السعر", "يوم"].contains(&&text[token.range])),
    ///     }
    /// }
    /// ```
    pub fn value(&self, text: &str) -> Option<Value> {
        let surface = text.get(self.range.clone())?;
        match self.kind {
            Kind::Number => number(surface),
            Kind::Date => date(surface),
            Kind::Hashtag => words(surface, self.range.start),
            _ => None,
        }
    }
}

fn number(surface: &str) -> Option<Value> {
    let cps = code_points(surface);
    let whole = number_at(&cps, 0) == Some(cps.len());
    decimal_at(&cps, 0).filter(|_| whole).map(|notation| Value::Number(Number(notation)))
}

fn date(surface: &str) -> Option<Value> {
    let cps = code_points(surface);
    let whole = date_at(&cps, 0) == Some(cps.len());
    iso_date_at(&cps, 0).filter(|_| whole).map(Value::Date)
}

/// `start` is where the token stands in the text.
fn words(surface: &str, start: usize) -> Option<Value> {
    let cps = code_points(surface);
    if hashtag_at(&cps, 0) != Some(cps.len()) {
        return None;
    }
    let ends = surface.char_indices().map(|(at, c)| at + c.len_utf8());
    let bytes: Vec<usize> = std::iter::once(0).chain(ends).map(|at| start + at).collect();
    Some(Value::Words(parts(&cps, 0..cps.len()).map(|word| bytes[word.start]..bytes[word.end]).collect()))
}

fn code_points(surface: &str) -> Vec<CodePoint> {
    surface.chars().map(CodePoint::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokenize::Tokenizer;

    fn value(kind: Kind, text: &str) -> Option<Value> {
        Token { kind, range: 0..text.len() }.value(text)
    }

    fn number(text: &str) -> Number {
        match value(Kind::Number, text) {
            Some(Value::Number(number)) => number,
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn numbers_are_exact_and_convert_where_they_fit() {
        assert_eq!(number("١٬٥٠٠").to_i128(), Some(1500));
        assert_eq!(number("2,0").to_string(), "2.0");
        assert!(number("2,0").has_fraction() && !number("2").has_fraction());
        assert_eq!((number("2,0").to_i128(), number("2,0").to_f64()), (None, Some(2.0)));
        assert_eq!(number(&i128::MAX.to_string()).to_i128(), Some(i128::MAX));
        let long = "9".repeat(400);
        let number = number(&long);
        assert_eq!((number.as_str(), number.to_i128(), number.to_f64()), (long.as_str(), None, None));
    }

    #[test]
    fn a_token_that_is_not_in_full_what_its_kind_says_has_none() {
        for text in
            ["$5", "5,", "12th", "3½", "12٣٤", "1_000", "5\u{64E}", "5\u{200E}", "1\u{200E}5", "1;5", "", "ب"]
        {
            assert_eq!(value(Kind::Number, text), None, "{text:?}");
        }
        for text in ["2024-12-25T", "2024-12-25\u{200E}", "25-12-2024-5", "غدا", ""] {
            assert_eq!(value(Kind::Date, text), None, "{text:?}");
        }
        for text in ["وسم", "#", "#2024", "#أ#ب", "#أ!", "#وسم\u{200C}", "#ب😂", ""] {
            assert_eq!(value(Kind::Hashtag, text), None, "{text:?}");
        }
        assert_eq!(value(Kind::Latin, "7"), None);
    }

    #[test]
    fn a_token_of_another_text_has_none() {
        let token = Token { kind: Kind::Number, range: 1..3 };
        assert_eq!(token.value("1"), None);
        assert_eq!(token.value("ببب"), None);
    }

    #[test]
    fn words_are_bytes_of_the_text() {
        let text = "😂#كأ\u{64E}س_2030x ب";
        let token = Tokenizer::default().tokens(text).find(|token| token.kind == Kind::Hashtag);
        let Some(Value::Words(words)) = token.and_then(|token| token.value(text)) else { panic!() };
        let words: Vec<&str> = words.into_iter().map(|word| &text[word]).collect();
        assert_eq!(words, ["كأ\u{64E}س", "2030", "x"]);
    }
}
