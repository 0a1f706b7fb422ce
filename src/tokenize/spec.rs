//! The language of tokenizers and sentence splitters: `default(hashtags=split, drop=punctuation+symbol)`.
//!
//! ```text
//! spec   = name [ "(" [ option *( "," option ) ] ")" ]
//! option = key "=" word *( "+" word )
//! ```
//! Blanks (space, tab, line end) may stand between any two parts. What the words mean is for those who ask: this file knows
//! how they are written, and says where something is wrong.

use std::ops::Range;

use crate::error::{Error, Quoted, SpecError, nearest};

/// The longest spec accepted, in bytes.
const MAX_BYTES: usize = 4096;

/// A spec as written.
#[derive(Debug)]
pub(super) struct Written<'a> {
    pub(super) name: &'a str,
    pub(super) options: Vec<Setting<'a>>,
}

/// An option as written: a key with its words.
#[derive(Debug)]
pub(super) struct Setting<'a> {
    spec: &'a str,
    key: Range<usize>,
    words: Vec<Range<usize>>,
}

impl<'a> Written<'a> {
    /// Reads a spec, each key of which stands once. O(n).
    pub(super) fn parse(spec: &'a str) -> Result<Self, Error> {
        let mut reader = Reader { spec, at: 0 };
        if spec.len() > MAX_BYTES {
            let problem = format!("a spec has at most {MAX_BYTES} bytes, this one has {}", spec.len());
            return Err(error(spec, 0..0, problem, &[]));
        }
        let name = reader.word("a name")?;
        let mut options: Vec<Setting> = Vec::new();
        if reader.eat('(') && !reader.eat(')') {
            loop {
                let option = reader.setting()?;
                if options.iter().any(|other| other.key() == option.key()) {
                    let problem = format!("{} is given twice", option.key());
                    return Err(error(spec, option.key, problem, &[]));
                }
                options.push(option);
                if reader.eat(')') {
                    break;
                }
                reader.expect(',', "\",\" or \")\"")?;
            }
        }
        reader.end()?;
        Ok(Written { name: &spec[name], options })
    }
}

impl<'a> Setting<'a> {
    pub(super) fn key(&self) -> &'a str {
        &self.spec[self.key.clone()]
    }

    /// The words, as members of `accepted`.
    pub(super) fn words(&self, accepted: &[&'static str]) -> Result<Vec<&'static str>, Error> {
        self.words.iter().map(|range| self.member(range, accepted)).collect()
    }

    /// The only word, as a member of `accepted`.
    pub(super) fn word(&self, accepted: &[&'static str]) -> Result<&'static str, Error> {
        self.member(&self.only()?, accepted)
    }

    /// The only word, as a number from `least` on.
    pub(super) fn number(&self, least: usize) -> Result<usize, Error> {
        let range = self.only()?;
        let found = self.spec[range.clone()].parse().ok().filter(|number| *number >= least);
        found.ok_or_else(|| {
            let problem = format!("{} takes a number from {least} on", self.key());
            error(self.spec, range, problem, &[])
        })
    }

    /// This option is none of the accepted ones.
    pub(super) fn unknown(&self, of: &str, accepted: &[&'static str]) -> Error {
        let problem = match accepted {
            [] => format!("{of} takes no options"),
            _ => format!("{of} has no option {}", Quoted(self.key())),
        };
        error(self.spec, self.key.clone(), problem, accepted)
    }

    /// The option cannot stand with the others.
    fn refused(&self, problem: String) -> Error {
        error(
            self.spec,
            self.key.start..self.words.last().map_or(self.key.end, |word| word.end),
            problem,
            &[],
        )
    }

    /// The same error, with the place of the option in the spec.
    pub(super) fn pointed_at(&self, error: Error) -> Error {
        match error {
            Error::Option { problem } => self.refused(problem),
            other => other,
        }
    }

    fn only(&self) -> Result<Range<usize>, Error> {
        match self.words.as_slice() {
            [word] => Ok(word.clone()),
            _ => Err(self.refused(format!("{} takes one word", self.key()))),
        }
    }

    fn member(&self, range: &Range<usize>, accepted: &[&'static str]) -> Result<&'static str, Error> {
        let word = &self.spec[range.clone()];
        let found = accepted.iter().find(|known| **known == word);
        found.copied().ok_or_else(|| {
            let problem = format!("{} does not take {}", self.key(), Quoted(word));
            error(self.spec, range.clone(), problem, accepted)
        })
    }
}

struct Reader<'a> {
    spec: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&mut self) -> &'a str {
        let rest = self.spec[self.at..].trim_start_matches([' ', '\t', '\n', '\r']);
        self.at = self.spec.len() - rest.len();
        rest
    }

    fn eat(&mut self, sign: char) -> bool {
        let found = self.rest().starts_with(sign);
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, sign: char, expected: &str) -> Result<(), Error> {
        if self.eat(sign) { Ok(()) } else { Err(self.unexpected(expected)) }
    }

    fn end(&mut self) -> Result<(), Error> {
        if self.rest().is_empty() { Ok(()) } else { Err(self.unexpected("the end")) }
    }

    fn word(&mut self, expected: &str) -> Result<Range<usize>, Error> {
        let rest = self.rest();
        let len = rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || b"_-".contains(b)).count();
        if len == 0 {
            return Err(self.unexpected(expected));
        }
        self.at += len;
        Ok(self.at - len..self.at)
    }

    fn setting(&mut self) -> Result<Setting<'a>, Error> {
        let key = self.word("an option, key=word")?;
        self.expect('=', "\"=\" behind the option")?;
        let mut words = vec![self.word("a word")?];
        while self.eat('+') {
            words.push(self.word("a word")?);
        }
        Ok(Setting { spec: self.spec, key, words })
    }

    fn unexpected(&mut self, expected: &str) -> Error {
        let found = self.rest().chars().next();
        let end = self.at + found.map_or(0, char::len_utf8);
        let found = found.map_or("the end".into(), |c| format!("U+{:04X} {c:?}", u32::from(c)));
        error(self.spec, self.at..end, format!("expected {expected}, found {found}"), &[])
    }
}

fn error(spec: &str, range: Range<usize>, problem: String, accepted: &[&'static str]) -> Error {
    Error::Spec(Box::new(SpecError {
        spec: spec.to_owned(),
        start: range.start,
        end: range.end,
        problem,
        nearest: nearest(&spec[range], accepted).map(str::to_owned),
        accepted: accepted.iter().map(|&name| name.to_owned()).collect(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(spec: &str) -> (usize, usize) {
        match Written::parse(spec).unwrap_err() {
            Error::Spec(error) => (error.start, error.end),
            other => panic!("{other}"),
        }
    }

    #[test]
    fn options_are_keys_with_words() {
        for spec in ["a(b=c+d,e=1)", " a ( b = c + d ,\n\te=1 ) "] {
            let written = Written::parse(spec).unwrap();
            assert_eq!((written.name, written.options.len()), ("a", 2));
            assert_eq!((written.options[0].key(), written.options[1].key()), ("b", "e"));
            assert_eq!(written.options[0].words(&["d", "c"]).unwrap(), ["c", "d"]);
            assert_eq!(written.options[1].number(1).unwrap(), 1);
        }
        assert!(Written::parse("a").unwrap().options.is_empty());
        assert!(Written::parse("a()").unwrap().options.is_empty());
    }

    #[test]
    fn what_cannot_be_read_is_pointed_at() {
        for (spec, start, end) in [
            ("", 0, 0),
            ("(", 0, 1),
            ("a b", 2, 3),
            ("a(", 2, 2),
            ("a(b", 3, 3),
            ("a(b=", 4, 4),
            ("a(b=c", 5, 5),
            ("a(b=c,)", 6, 7),
            ("a(b=c d=e)", 6, 7),
            ("a(b=c, b=d)", 7, 8),
            ("a(b=\"c\")", 4, 5),
            ("a|b", 1, 2),
            ("كلمة", 0, 2),
        ] {
            assert_eq!(place(spec), (start, end), "{spec}");
        }
        assert_eq!(place(&"a".repeat(MAX_BYTES + 1)), (0, 0));
    }

    #[test]
    fn words_that_are_not_accepted_are_pointed_at() {
        let written = Written::parse("a(b=one+thre, n=0)").unwrap();
        let shown = written.options[0].words(&["one", "three"]).unwrap_err().to_string();
        assert!(
            shown.contains("b does not take \"thre\"; did you mean \"three\"? (accepted: one, three)"),
            "{shown}"
        );
        assert!(shown.ends_with("        ^^^^"), "{shown}");
        let shown = written.options[0].word(&["one", "three"]).unwrap_err().to_string();
        assert!(shown.contains("b takes one word"), "{shown}");
        let shown = written.options[1].number(1).unwrap_err().to_string();
        assert!(shown.contains("n takes a number from 1 on"), "{shown}");
    }
}
