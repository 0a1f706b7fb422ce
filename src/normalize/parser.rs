//! The parser of recipes. It does not recurse, and every error names the part that cannot be read.

use super::args::{Args, Misread, Param, Value};
use super::spec::{MAX_BYTES, MAX_PATTERNS, MAX_STEPS, StepSpec};
use super::step::Info;
use super::{hints, other_names, presets, steps};
use crate::error::{Error, Quoted, SpecError, nearest};

/// The steps of a spec, presets expanded. O(n).
pub(super) fn parse(text: &str) -> Result<Vec<StepSpec>, Error> {
    let mut parser = Parser { text, at: 0 };
    if text.len() > MAX_BYTES {
        let problem = format!("a spec has at most {MAX_BYTES} bytes, this one has {}", text.len());
        let end = (0..=MAX_BYTES).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
        return Err(parser.error(end..end, problem));
    }
    let mut steps: Vec<StepSpec> = Vec::new();
    loop {
        let start = parser.skip_blanks();
        steps.extend(parser.stage()?);
        let patterns = |step: &&StepSpec| matches!(step.info.params, [Param::Substitution(_)]);
        if steps.iter().filter(patterns).count() > MAX_PATTERNS {
            let problem = format!("a spec has at most {MAX_PATTERNS} patterns");
            return Err(parser.error(start..parser.at, problem));
        }
        if steps.len() > MAX_STEPS {
            let problem = format!("a spec has at most {MAX_STEPS} steps");
            return Err(parser.error(start..parser.at, problem));
        }
        parser.skip_blanks();
        if parser.at == text.len() {
            return Ok(steps);
        }
        if !parser.eat(b'|') {
            return Err(parser.unexpected(hints::BETWEEN_STEPS));
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

/// The value of an argument as written.
pub(super) enum Literal<'a> {
    /// A bare word.
    Word(&'a str),
    /// Text in quotes.
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
        nearest: Option<&str>,
        accepted: Vec<&str>,
    ) -> Error {
        let (nearest, accepted) =
            (nearest.map(str::to_owned), accepted.into_iter().map(str::to_owned).collect());
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
        let hint = found.map_or("", |found| hints::of_character(expected, found));
        let found = match found {
            None => "the end".into(),
            Some('\'') => "U+0027 \"'\"".into(),
            Some(c) => format!("U+{:04X} {c:?}", c as u32),
        };
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
        let steps = steps::ALL.iter().map(|info| info.name);
        let all: Vec<_> = steps.chain(presets::ALL.iter().map(|preset| preset.name)).collect();
        let problem =
            format!("no step or preset has this name{}{}", hints::of_layer(name), hints::of_tool(name));
        if let Some((two, end)) = self.two_words(name) {
            return self.error_accepting(range.start..end, problem, Some(two), all);
        }
        let near = other_names::ours(name).or_else(|| nearest(name, &all));
        self.error_accepting(range, problem, near, all)
    }

    /// The name that `name` and the word behind it make, where a blank stands for `_`, and where that word ends.
    fn two_words(&self, name: &str) -> Option<(&'static str, usize)> {
        let mut behind = Parser { text: self.text, at: self.at };
        behind.skip_blanks();
        let word = behind.word("").ok()?;
        Some((other_names::ours(&format!("{name}_{word}"))?, behind.at))
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
                return Err(self.unexpected(hints::BETWEEN_ARGUMENTS));
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
        let open = self.skip_blanks();
        let value = if self.eat(b'"') {
            Literal::Text(self.quoted(open)?)
        } else {
            Literal::Word(self.word("a word, a number or text in \"…\" after \"=\"")?)
        };
        Ok(Written { start, end: self.at, key: Some(word), value })
    }

    /// The text behind an opening quote that was read.
    fn quoted(&mut self, start: usize) -> Result<String, Error> {
        let mut text = String::new();
        loop {
            match self.character(start)? {
                Some(c) => text.push(c),
                None => return Ok(text),
            }
        }
    }

    /// The next character of the text whose quote opens at `start`; none where it closes.
    fn character(&mut self, start: usize) -> Result<Option<char>, Error> {
        let Some(c) = self.rest().chars().next() else {
            return Err(self.error(start..self.at, "this text has no closing quote".into()));
        };
        let here = self.at;
        self.at += c.len_utf8();
        match c {
            '"' => Ok(None),
            '\\' => self.escape(here).map(Some),
            c => Ok(Some(c)),
        }
    }

    /// Where the spec writes byte `offset` of the text whose quote opens at `start`. O(n), for errors only.
    fn place(&self, start: usize, offset: usize) -> usize {
        let mut reader = Parser { text: self.text, at: start + 1 };
        let mut read = 0;
        while read < offset {
            let Ok(Some(c)) = reader.character(start) else { break };
            read += c.len_utf8();
        }
        reader.at
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
        let hint = hints::of_escape(&self.text[start..]);
        let mut end = (self.at + 1).min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end += 1;
        }
        let problem = format!(r#"expected \", \\ or \u{{HEX}} of a code point that is no surrogate{hint}"#);
        Err(self.error(start..end, problem))
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
            let (key, written) = match (argument.key, argument.value) {
                (None, Literal::Text(text)) if lists_texts(info.params) => {
                    texts.push((argument.start, text));
                    continue;
                }
                argument => argument,
            };
            let found = match &written {
                Literal::Word(word) => find_value(info.params, key, word),
                Literal::Text(text) => find_text(info.params, key, text),
            };
            let Some((i, value)) = found else {
                return Err(self.unknown_argument(info, range, key, &written));
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
        if lists_texts(info.params) {
            self.take_texts(info, &mut args, texts, &name)?;
        }
        if let Err(problem) = (info.build)(&args) {
            return Err(self.error(name.start..self.at, problem));
        }
        Ok(args)
    }

    /// The texts of a step that takes a list of them, where none is an error.
    fn take_texts(
        &self,
        info: &Info,
        args: &mut Args,
        texts: Vec<(usize, String)>,
        name: &std::ops::Range<usize>,
    ) -> Result<(), Error> {
        let paired = matches!(args.0.as_slice(), [Value::Pairs(_)]);
        let substitution = matches!(info.params, [Param::Substitution(_)]);
        let odd = paired && !texts.len().is_multiple_of(2);
        if texts.is_empty() || odd || (substitution && texts.len() != 2) {
            let problem = format!("{} takes {}; {} given", info.name, taken(info.params), texts.len());
            return Err(self.error(name.start..self.at, problem));
        }
        if let ([Param::Substitution(check)], [(_, pattern), (_, to)]) = (info.params, texts.as_slice())
            && let Err(misread) = check(pattern, to)
        {
            return Err(self.misread(&texts, misread));
        }
        let texts = texts.into_iter().map(|(_, text)| text).collect();
        args.0 = vec![if paired { Value::Pairs(in_pairs(texts)) } else { Value::Texts(texts) }];
        Ok(())
    }

    /// An error at a place within one of the texts, each given with the place of its opening quote.
    fn misread(&self, texts: &[(usize, String)], misread: Misread) -> Error {
        let start = texts.get(misread.text).map_or(self.at, |(start, _)| *start);
        let place = |offset| self.place(start, offset);
        self.error(place(misread.part.start)..place(misread.part.end), misread.problem)
    }

    fn unknown_argument(
        &self,
        info: &Info,
        range: std::ops::Range<usize>,
        key: Option<&str>,
        written: &Literal,
    ) -> Error {
        let word = match written {
            Literal::Word(word) => word,
            Literal::Text(text) => text.as_str(),
        };
        if let Some(problem) = hints::respelling(info, key, written) {
            let accepted: Vec<_> = info.params.iter().flat_map(Param::accepted).collect();
            return self.error_accepting(range, problem, None, accepted.iter().map(String::as_str).collect());
        }
        let keyed = key.and_then(|key| info.params.iter().find(|p| p.key() == Some(key)));
        match keyed {
            Some(Param::Keyed(key, words)) if matches!(written, Literal::Text(_)) => {
                let problem = format!("{key} takes a bare word, no text in \"…\"");
                self.error_accepting(range, problem, nearest(word, words), words.to_vec())
            }
            Some(Param::Keyed(key, words)) => {
                let problem = format!("{key} cannot be {}", Quoted(word));
                self.error_accepting(range, problem, nearest(word, words), words.to_vec())
            }
            Some(Param::Number(key, min, max, _)) => self.error(
                range,
                format!("{key} must be a number from {min} to {max} in ASCII digits, not {}", Quoted(word)),
            ),
            Some(Param::KeyedText(key, _)) => {
                self.error(range, format!("{key} takes text in \"…\", not the bare word {}", Quoted(word)))
            }
            _ if key.is_none() && matches!(written, Literal::Text(_)) => {
                let accepted = info.params.iter().flat_map(Param::words).collect();
                let problem = format!("{} takes no text", info.name);
                self.error_accepting(range, problem, None, accepted)
            }
            _ => {
                let accepted: Vec<_> = match key {
                    Some(_) => info.params.iter().filter(|param| param.key().is_some()).collect(),
                    None => info.params.iter().collect(),
                };
                let accepted: Vec<_> = accepted.into_iter().flat_map(Param::accepted).collect();
                if accepted.is_empty() {
                    return self.error(range, format!("{} takes {}", info.name, taken(info.params)));
                }
                let what = if key.is_some() { "key" } else { "word" };
                let near = match key {
                    Some(key) => nearest_key(info.params, key),
                    None => nearest_word(info.params, word),
                };
                let text = key.is_none() && info.params.iter().any(Param::takes_text);
                let hint = if text { "; text stands in double quotes, \"…\"" } else { "" };
                let problem = format!("{} has no such {what}{hint}", info.name);
                let accepted = accepted.iter().map(String::as_str).collect();
                self.error_accepting(range, problem, near.as_deref(), accepted)
            }
        }
    }
}

fn nearest_key(params: &[Param], key: &str) -> Option<String> {
    let keys: Vec<_> = params.iter().filter_map(Param::key).collect();
    nearest(key, &keys).map(str::to_owned)
}

/// The nearest bare word, or value of a key: a key is easily forgotten.
fn nearest_word(params: &[Param], word: &str) -> Option<String> {
    let bare = params.iter().flat_map(Param::words).map(|word| (word, word.to_owned()));
    let keyed = params.iter().flat_map(|param| match param {
        Param::Keyed(key, words) => words.iter().map(|word| (*word, format!("{key}={word}"))).collect(),
        _ => Vec::new(),
    });
    let all: Vec<_> = bare.chain(keyed).collect();
    let words: Vec<_> = all.iter().map(|(word, _)| *word).collect();
    let near = other_names::word(word, &words).or_else(|| nearest(word, &words))?;
    all.into_iter().find(|(word, _)| *word == near).map(|(_, written)| written)
}

/// What a step takes that has no word, or no key, where one was written.
fn taken(params: &[Param]) -> &'static str {
    match params {
        [] => "no arguments",
        [Param::Pairs] => "pairs of texts, \"from\", \"to\"",
        [Param::Texts] => "one text or several, \"…\"",
        [Param::Substitution(_)] => "two texts, \"pattern\", \"to\"",
        [Param::KeyedText(..)] => "only key=\"text\"",
        [Param::ChoiceOrText(_)] => "a bare word or a text in \"…\", no key=word",
        _ if params.iter().any(|param| param.key().is_some()) => "only key=word",
        _ => "bare words only, no key=word",
    }
}

/// Whether the texts of a step without a key are a list: then it takes nothing else.
fn lists_texts(params: &[Param]) -> bool {
    matches!(params, [Param::Pairs | Param::Texts | Param::Substitution(_)])
}

fn in_pairs(texts: Vec<String>) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    let mut texts = texts.into_iter();
    while let (Some(from), Some(to)) = (texts.next(), texts.next()) {
        pairs.push((from, to));
    }
    pairs
}

pub(super) fn find_text(params: &[Param], key: Option<&str>, text: &str) -> Option<(usize, Value)> {
    let takes = |param: &Param| match param {
        Param::ChoiceOrText(_) => key.is_none(),
        Param::KeyedText(name, _) => key == Some(*name),
        _ => false,
    };
    params.iter().position(takes).map(|i| (i, Value::Text(text.to_owned())))
}

pub(super) fn find_value(params: &[Param], key: Option<&str>, word: &str) -> Option<(usize, Value)> {
    let one_of = |words: &[&'static str]| words.iter().copied().find(|w| *w == word).map(Value::Word);
    params.iter().enumerate().find_map(|(i, param)| {
        let value = match (param, key) {
            (Param::Choice(words) | Param::ChoiceOrText(words), None) => one_of(words),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::Glyph;
    use crate::normalize::step::{Effect, Rule, Step};

    #[derive(Debug)]
    struct Nothing;

    impl Step for Nothing {
        fn domain(&self) -> Vec<std::ops::RangeInclusive<u32>> {
            Vec::new()
        }

        fn rule(&self, _: u32) -> Rule<'_> {
            Rule::Keep
        }

        fn resolve(&self, _: &[Glyph], _: usize) -> Rule<'_> {
            Rule::Keep
        }
    }

    const fn taking(params: &'static [Param]) -> Info {
        Info {
            name: "test",
            summary: "",
            example: ("", "", ""),
            effect: Effect::Lossless,
            params,
            revision: 1,
            build: |_| Ok(Box::new(Nothing)),
        }
    }

    static CHOICE_OR_TEXT: Info = taking(&[Param::ChoiceOrText(&["strip", "space"])]);
    static KEYED_TEXT: Info = taking(&[Param::KeyedText("keep", ""), Param::Keyed("by", &["sign", "run"])]);
    static TEXTS: Info = taking(&[Param::Texts]);

    fn parsed(info: &'static Info, text: &str) -> Result<StepSpec, SpecError> {
        let mut parser = Parser { text, at: 1 };
        let args = parser.arguments().and_then(|written| parser.resolve(info, written, 0..1));
        match args {
            Ok(args) => Ok(StepSpec { info, args }),
            Err(Error::Spec(error)) => Err(*error),
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn texts_print_as_they_parse() {
        for (info, written, printed) in [
            (&CHOICE_OR_TEXT, "()", "test"),
            (&CHOICE_OR_TEXT, "(strip)", "test"),
            (&CHOICE_OR_TEXT, "(space)", "test(space)"),
            (&CHOICE_OR_TEXT, r#"( "strip" )"#, r#"test("strip")"#),
            (&CHOICE_OR_TEXT, r#"("")"#, r#"test("")"#),
            (&KEYED_TEXT, r#"(keep="")"#, "test"),
            (&KEYED_TEXT, r#"(by=run, keep = "\"،\u{200C}\\")"#, r#"test(keep="\"،\u{200C}\\", by=run)"#),
            (&TEXTS, r#"("abc","0-9")"#, r#"test("abc", "0-9")"#),
        ] {
            let step = parsed(info, written).unwrap_or_else(|error| panic!("{written}: {error}"));
            assert_eq!(step.to_string(), printed);
            let again = printed.trim_start_matches("test");
            let again = parsed(info, if again.is_empty() { "()" } else { again }).unwrap();
            assert_eq!(again.args, step.args);
        }
        let text = |written: &str| parsed(&CHOICE_OR_TEXT, written).unwrap().args.text(0).map(str::to_owned);
        assert_eq!((text(r#"("x")"#), text("(space)")), (Some("x".into()), None));
        assert_eq!(parsed(&TEXTS, r#"("a", "b")"#).unwrap().args.texts(), ["a", "b"]);
    }

    #[test]
    fn texts_out_of_place_are_pointed_at() {
        for (info, written, range, problem) in [
            (&CHOICE_OR_TEXT, "(drop)", 1..5, "no such word; text stands in double quotes"),
            (&CHOICE_OR_TEXT, r#"(strip, "x")"#, 8..11, "given before"),
            (&CHOICE_OR_TEXT, r#"(with="x")"#, 1..9, r#"no key "with"; write test("x")"#),
            (&CHOICE_OR_TEXT, "(with=x)", 1..7, "takes a bare word or a text"),
            (&KEYED_TEXT, "(keep=x)", 1..7, "keep takes text in \"…\""),
            (&KEYED_TEXT, r#"(by="run")"#, 1..9, "by takes a bare word"),
            (&KEYED_TEXT, r#"(kep="x")"#, 1..8, "no such key"),
            (&KEYED_TEXT, r#"("x")"#, 1..4, "takes no text"),
            (&KEYED_TEXT, r#"(keep="x", keep="y")"#, 11..19, "given before"),
            (&KEYED_TEXT, r#"(keep="x)"#, 6..9, "no closing quote"),
            (&TEXTS, "()", 0..2, "one text or several"),
            (&TEXTS, "(abc)", 1..4, "one text or several"),
            (&TEXTS, r#"(k="abc")"#, 1..8, "one text or several"),
        ] {
            let error = parsed(info, written).map(|step| step.to_string()).unwrap_err();
            assert_eq!(error.start..error.end, range, "{written}: {error}");
            assert!(error.problem.contains(problem), "{written}: {error}");
        }
    }
}
