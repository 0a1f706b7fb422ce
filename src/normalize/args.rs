//! What may stand in the parentheses behind a step's name, and what did.

use std::ops::Range;

/// One parameter of a step.
#[derive(Debug)]
pub enum Param {
    /// Bare words of which one is chosen; the first is the default.
    Choice(&'static [&'static str]),
    /// A bare word of these, or a text; the first word is the default.
    ChoiceOrText(&'static [&'static str]),
    /// `key=word`; the first word is the default.
    Keyed(&'static str, &'static [&'static str]),
    /// `key=number` with the smallest, the largest and the default number.
    Number(&'static str, u32, u32, u32),
    /// `key="text"` with the default text.
    KeyedText(&'static str, &'static str),
    /// A bare word that is there or not.
    Flag(&'static str),
    /// Bare words, each a set of single bits or of several; none given means the default set. Larger sets come
    /// first, for the canonical print.
    Members(&'static [(&'static str, u32)], u32),
    /// Pairs of texts: what is to be replaced, and by what.
    Pairs,
    /// One text or several.
    Texts,
    /// Two texts, a pattern and what stands in place of its matches, and what is wrong with them.
    Substitution(fn(&str, &str) -> Result<(), Misread>),
}

/// What is wrong with one of the texts of a [`Param::Substitution`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misread {
    /// Which of them: 0 or 1.
    pub text: usize,
    /// Its bytes that are wrong.
    pub part: Range<usize>,
    /// In words.
    pub problem: String,
}

impl Param {
    /// The bare words it accepts.
    pub(crate) fn words(&self) -> Vec<&'static str> {
        match self {
            Param::Choice(words) | Param::ChoiceOrText(words) => words.to_vec(),
            Param::Flag(word) => vec![word],
            Param::Members(words, _) => words.iter().map(|(word, _)| *word).collect(),
            Param::Keyed(..) | Param::KeyedText(..) | Param::Number(..) => Vec::new(),
            Param::Pairs | Param::Texts | Param::Substitution(_) => Vec::new(),
        }
    }

    /// What it accepts, as a spec writes it: bare words one by one, `key=a|b`, `key=1..9`, `key="text"`.
    pub(crate) fn accepted(&self) -> Vec<String> {
        match self {
            Param::Keyed(key, words) => vec![format!("{key}={}", words.join("|"))],
            Param::Number(key, min, max, _) => vec![format!("{key}={min}..{max}")],
            Param::KeyedText(key, _) => vec![format!("{key}=\"text\"")],
            _ => self.words().into_iter().map(str::to_owned).collect(),
        }
    }

    /// Its key, where it has one.
    pub(crate) fn key(&self) -> Option<&'static str> {
        match self {
            Param::Keyed(key, _) | Param::KeyedText(key, _) | Param::Number(key, ..) => Some(key),
            _ => None,
        }
    }

    /// Whether it takes texts without a key.
    pub(crate) fn takes_text(&self) -> bool {
        matches!(self, Param::ChoiceOrText(_) | Param::Pairs | Param::Texts | Param::Substitution(_))
    }
}

/// The value of one parameter.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// Of `Choice`, `ChoiceOrText` and `Keyed`.
    Word(&'static str),
    /// Of `ChoiceOrText` and `KeyedText`.
    Text(String),
    /// Of `Number`.
    Number(u32),
    /// Of `Flag`.
    Flag(bool),
    /// Of `Members`: the union.
    Members(u32),
    /// Of `Pairs`, and the one pair of `Substitution`.
    Pairs(Vec<(String, String)>),
    /// Of `Texts`.
    Texts(Vec<String>),
}

/// The values of a step's parameters, one for each, in the order the step declares them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Args(pub(crate) Vec<Value>);

impl Args {
    /// What a step has where nothing is written.
    pub(crate) fn defaults(params: &[Param]) -> Self {
        Args(
            params
                .iter()
                .map(|param| match *param {
                    Param::Choice(words) | Param::ChoiceOrText(words) | Param::Keyed(_, words) => {
                        Value::Word(words[0])
                    }
                    Param::KeyedText(_, default) => Value::Text(default.to_owned()),
                    Param::Number(_, _, _, default) => Value::Number(default),
                    Param::Flag(_) => Value::Flag(false),
                    Param::Members(_, default) => Value::Members(default),
                    Param::Pairs | Param::Substitution(_) => Value::Pairs(Vec::new()),
                    Param::Texts => Value::Texts(Vec::new()),
                })
                .collect(),
        )
    }

    /// The word chosen for parameter `i`.
    pub fn word(&self, i: usize) -> &'static str {
        if let Some(Value::Word(word)) = self.0.get(i) { word } else { "" }
    }

    /// The text of parameter `i`; none where a word stands instead.
    pub fn text(&self, i: usize) -> Option<&str> {
        if let Some(Value::Text(text)) = self.0.get(i) { Some(text) } else { None }
    }

    /// Whether flag `i` is given.
    pub fn flag(&self, i: usize) -> bool {
        self.0.get(i) == Some(&Value::Flag(true))
    }

    /// The number of parameter `i`.
    pub fn number(&self, i: usize) -> u32 {
        if let Some(Value::Number(n)) = self.0.get(i) { *n } else { 0 }
    }

    /// The set of parameter `i`.
    pub fn members(&self, i: usize) -> u32 {
        if let Some(Value::Members(set)) = self.0.get(i) { *set } else { 0 }
    }

    /// The pairs of texts.
    pub fn pairs(&self) -> &[(String, String)] {
        let found = self.0.iter().find_map(|v| if let Value::Pairs(pairs) = v { Some(pairs) } else { None });
        found.map_or(&[], |pairs| pairs)
    }

    /// The list of texts.
    pub fn texts(&self) -> &[String] {
        let found = self.0.iter().find_map(|v| if let Value::Texts(texts) = v { Some(texts) } else { None });
        found.map_or(&[], |texts| texts)
    }
}
