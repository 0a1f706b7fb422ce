//! The parser of recipes. It does not recurse, and every error names the part that cannot be read.

use super::args::{Args, Param, Value};
use super::spec::{MAX_BYTES, MAX_STEPS, StepSpec};
use super::step::Info;
use super::{presets, steps};
use crate::error::{Error, Quoted, SpecError, nearest};

/// The steps of a spec, presets expanded. O(n).
pub(super) fn parse(text: &str) -> Result<Vec<StepSpec>, Error> {
    let mut parser = Parser { text, at: 0 };
    if text.len() > MAX_BYTES {
        let problem = format!("a spec has at most {MAX_BYTES} bytes, this one has {}", text.len());
        let end = (0..=MAX_BYTES).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
        return Err(parser.error(end..end, problem));
    }
    let mut steps = Vec::new();
    loop {
        let start = parser.skip_blanks();
        steps.extend(parser.stage()?);
        if steps.len() > MAX_STEPS {
            let problem = format!("a spec has at most {MAX_STEPS} steps");
            return Err(parser.error(start..parser.at, problem));
        }
        parser.skip_blanks();
        if parser.at == text.len() {
            return Ok(steps);
        }
        if !parser.eat(b'|') {
            return Err(parser.unexpected("\"|\" or the end of the spec"));
        }
    }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
}

/// An argument as written: where it stands, its key, and its word or text.
struct Written<'a> {
    start: usize,
    end: usize,
    key: Option<&'a str>,
    value: Literal<'a>,
}

enum Literal<'a> {
    Word(&'a str),
    Text(String),
}

impl<'a> Parser<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn skip_blanks(&mut self) -> usize {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
        self.at
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.rest().as_bytes().first() == Some(&byte);
        self.at += usize::from(found);
        found
    }

    fn error(&self, range: std::ops::Range<usize>, problem: String) -> Error {
        self.error_accepting(range, problem, None, Vec::new())
    }

    fn error_accepting(
        &self,
        range: std::ops::Range<usize>,
        problem: String,
        nearest: Option<&'static str>,
        accepted: Vec<&'static str>,
    ) -> Error {
        let spec = self.text.to_owned();
        Error::Spec(Box::new(SpecError {
            spec,
            start: range.start,
            end: range.end,
            problem,
            nearest,
            accepted,
        }))
    }

    fn unexpected(&self, expected: &str) -> Error {
        let found = self.rest().chars().next();
        let end = self.at + found.map_or(0, char::len_utf8);
        let quote = found.is_some_and(|c| "'‘’“”«»".contains(c));
        let hint = if quote { "; text stands in double quotes, \"…\"" } else { "" };
        let found = found.map_or("the end".into(), |c| format!("U+{:04X} {c:?}", c as u32));
        self.error(self.at..end, format!("expected {expected}, found {found}{hint}"))
    }

    fn word(&mut self, expected: &str) -> Result<&'a str, Error> {
        let rest = self.rest();
        let len = rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || b"_-".contains(b)).count();
        if len == 0 {
            return Err(self.unexpected(expected));
        }
        self.at += len;
        Ok(&rest[..len])
    }

    fn stage(&mut self) -> Result<Vec<StepSpec>, Error> {
        let start = self.at;
        let name = self.word("the name of a step or preset")?;
        let end = self.at;
        self.skip_blanks();
        let open = self.at;
        let written = if self.eat(b'(') { Some(self.arguments()?) } else { None };
        if let Some(info) = steps::find(name) {
            let args = self.resolve(info, written.unwrap_or_default(), start..end)?;
            return Ok(vec![StepSpec { info, args }]);
        }
        let Some(preset) = presets::find(name) else { return Err(self.unknown_stage(name, start..end)) };
        if written.is_some() {
            return Err(self.error(open..self.at, format!("the preset {name:?} takes no arguments")));
        }
        Ok(preset.spec().steps().to_vec())
    }

    fn unknown_stage(&self, name: &str, range: std::ops::Range<usize>) -> Error {
        let names: Vec<_> = steps::ALL.iter().map(|info| info.name).collect();
        let all: Vec<_> = names.iter().copied().chain(presets::ALL.iter().map(|p| p.name)).collect();
        let problem = "no step or preset has this name".into();
        self.error_accepting(range, problem, nearest(name, &all), all)
    }

    /// The arguments behind an opening parenthesis that was read.
    fn arguments(&mut self) -> Result<Vec<Written<'a>>, Error> {
        let mut written = Vec::new();
        self.skip_blanks();
        if self.eat(b')') {
            return Ok(written);
        }
        loop {
            self.skip_blanks();
            written.push(self.argument()?);
            self.skip_blanks();
            if self.eat(b')') {
                return Ok(written);
            }
            if !self.eat(b',') {
                return Err(self.unexpected("\",\" or \")\""));
            }
        }
    }

    fn argument(&mut self) -> Result<Written<'a>, Error> {
        let start = self.at;
        if self.eat(b'"') {
            let value = Literal::Text(self.quoted(start)?);
            return Ok(Written { start, end: self.at, key: None, value });
        }
        let word = self.word("a word, key=word or text in \"…\"")?;
        self.skip_blanks();
        if !self.eat(b'=') {
            return Ok(Written { start, end: start + word.len(), key: None, value: Literal::Word(word) });
        }
        self.skip_blanks();
        let value = self.word("a word or number after \"=\"")?;
        Ok(Written { start, end: self.at, key: Some(word), value: Literal::Word(value) })
    }

    /// The text behind an opening quote that was read.
    fn quoted(&mut self, start: usize) -> Result<String, Error> {
        let mut text = String::new();
        loop {
            let Some(c) = self.rest().chars().next() else {
                return Err(self.error(start..self.at, "this text has no closing quote".into()));
            };
            let here = self.at;
            self.at += c.len_utf8();
            match c {
                '"' => return Ok(text),
                '\\' => text.push(self.escape(here)?),
                c => text.push(c),
            }
        }
    }

    fn escape(&mut self, start: usize) -> Result<char, Error> {
        if self.eat(b'"') {
            return Ok('"');
        }
        if self.eat(b'\\') {
            return Ok('\\');
        }
        if self.eat(b'u') && self.eat(b'{') {
            let digits = self.rest().bytes().take_while(u8::is_ascii_hexdigit).count();
            let hex = &self.rest()[..digits];
            self.at += digits;
            let c = u32::from_str_radix(hex, 16).ok().and_then(char::from_u32);
            if let (Some(c), true) = (c, self.eat(b'}')) {
                return Ok(c);
            }
        }
        let mut end = (self.at + 1).min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end += 1;
        }
        let problem = r#"expected \", \\ or \u{HEX} of a code point that is no surrogate"#;
        Err(self.error(start..end, problem.into()))
    }

    fn resolve(
        &self,
        info: &'static Info,
        written: Vec<Written>,
        name: std::ops::Range<usize>,
    ) -> Result<Args, Error> {
        let mut args = Args::defaults(info.params);
        let mut given = vec![false; info.params.len()];
        let mut texts = Vec::new();
        for argument in written {
            let range = argument.start..argument.end;
            let (key, word) = match argument.value {
                Literal::Text(text) => {
                    texts.push((range, text));
                    continue;
                }
                Literal::Word(word) => (argument.key, word),
            };
            let Some((i, value)) = find_value(info.params, key, word) else {
                return Err(self.unknown_argument(info, range, key, word));
            };
            let repeated = std::mem::replace(&mut given[i], true);
            let value = match value {
                Value::Members(set) if repeated => Value::Members(args.members(i) | set),
                value => value,
            };
            let adds_nothing = !matches!(value, Value::Members(_)) || args.0[i] == value;
            if repeated && adds_nothing {
                return Err(self.error(range, "this was given before".into()));
            }
            args.0[i] = value;
        }
        self.take_pairs(info, &mut args, texts, &name)?;
        if let Err(problem) = (info.build)(&args) {
            return Err(self.error(name.start..self.at, problem));
        }
        Ok(args)
    }

    fn take_pairs(
        &self,
        info: &Info,
        args: &mut Args,
        texts: Vec<(std::ops::Range<usize>, String)>,
        name: &std::ops::Range<usize>,
    ) -> Result<(), Error> {
        let Some(i) = info.params.iter().position(|p| matches!(p, Param::Pairs)) else {
            return match texts.into_iter().next() {
                Some((range, _)) => Err(self.error(range, format!("{} takes no text", info.name))),
                None => Ok(()),
            };
        };
        if texts.is_empty() || !texts.len().is_multiple_of(2) {
            let problem =
                format!("{} takes pairs of texts, \"from\", \"to\"; {} given", info.name, texts.len());
            return Err(self.error(name.start..self.at, problem));
        }
        let mut pairs = Vec::new();
        let mut texts = texts.into_iter().map(|(_, text)| text);
        while let (Some(from), Some(to)) = (texts.next(), texts.next()) {
            pairs.push((from, to));
        }
        args.0[i] = Value::Pairs(pairs);
        Ok(())
    }

    fn unknown_argument(
        &self,
        info: &Info,
        range: std::ops::Range<usize>,
        key: Option<&str>,
        word: &str,
    ) -> Error {
        let keyed = key.and_then(|key| info.params.iter().find(|p| p.key() == Some(key)));
        match keyed {
            Some(Param::Keyed(key, words)) => {
                let problem = format!("{key} cannot be {}", Quoted(word));
                self.error_accepting(range, problem, nearest(word, words), words.to_vec())
            }
            Some(Param::Number(key, min, max, _)) => self.error(
                range,
                format!("{key} must be a number from {min} to {max} in ASCII digits, not {}", Quoted(word)),
            ),
            _ => {
                let words: Vec<_> = match key {
                    Some(_) => info.params.iter().filter_map(Param::key).collect(),
                    None => info.params.iter().flat_map(Param::words).collect(),
                };
                if words.is_empty() {
                    return self.error(range, format!("{} takes {}", info.name, taken(info.params)));
                }
                let what = if key.is_some() { "key" } else { "word" };
                let near = nearest(key.unwrap_or(word), &words);
                self.error_accepting(range, format!("{} has no such {what}", info.name), near, words)
            }
        }
    }
}

/// What a step takes that has no word, or no key, where one was written.
fn taken(params: &[Param]) -> &'static str {
    match params {
        [] => "no arguments",
        [Param::Pairs] => "pairs of texts, \"from\", \"to\"",
        _ if params.iter().any(|param| param.key().is_some()) => "only key=word",
        _ => "bare words only, no key=word",
    }
}

fn find_value(params: &[Param], key: Option<&str>, word: &str) -> Option<(usize, Value)> {
    let one_of = |words: &[&'static str]| words.iter().copied().find(|w| *w == word).map(Value::Word);
    params.iter().enumerate().find_map(|(i, param)| {
        let value = match (param, key) {
            (Param::Choice(words), None) => one_of(words),
            (Param::Flag(flag), None) => (*flag == word).then_some(Value::Flag(true)),
            (Param::Keyed(name, words), Some(key)) if *name == key => one_of(words),
            (Param::Number(name, min, max, _), Some(key)) if *name == key => {
                let digits = word.bytes().all(|b| b.is_ascii_digit());
                word.parse().ok().filter(|n| digits && (min..=max).contains(&n)).map(Value::Number)
            }
            (Param::Members(words, _), None) => {
                words.iter().find(|(name, _)| *name == word).map(|(_, set)| Value::Members(*set))
            }
            _ => None,
        };
        value.map(|value| (i, value))
    })
}
