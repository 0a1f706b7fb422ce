//! The tokenizers by name and spec.

use std::fmt;
use std::str::FromStr;

#[cfg(any(feature = "python", test))]
use super::brackets::Brackets;
use super::fingerprint;
use super::kinds::Kinds;
use super::peers::{self, First, Spans};
use super::spec::{Setting, Written};
use super::tokens::{Cut, Tokens};
use super::words::{Shortcuts, Words};
use super::{Kind, uax29};
use crate::error::Error;
use crate::kernel::Kernel;

/// Cuts text into typed tokens: `default`, as another tool does, by the name of that, or as [`uax29`] does; and says which
/// of them are given.
///
/// ```
/// use kalima::Tokenizer;
///
/// let text = "انتهى.بدأ";
/// let cut = |tokenizer: Tokenizer| tokenizer.tokens(text).map(|token| &text[token.range]).collect::<Vec<_>>();
/// assert_eq!(cut(Tokenizer::default()), ["انتهى", ".", "بدأ"]);
/// assert_eq!(cut(Tokenizer::from_name("whitespace")?), [text]);
/// assert_eq!(cut("default(drop=punctuation)".parse()?), ["انتهى", "بدأ"]);
/// # Ok::<(), kalima::Error>(())
/// ```
///
/// # Spec
/// ```text
/// name [ "(" option *( "," option ) ")" ]
/// ```
/// | option | what |
/// |---|---|
/// | `keep=KIND+KIND` | gives tokens of these kinds only |
/// | `drop=KIND+KIND` | gives no tokens of these kinds |
/// | `apart=KIND+KIND` | of `default`: tokens of these kinds are given as the words and signs they are made of |
/// | `hashtags=whole\|split` | of `default`: hashtags whole, or as `#`, words and `_` |
///
/// `keep` and `drop` see what `apart` and `hashtags` made. [`Display`](fmt::Display) prints the canonical spec: two
/// tokenizers are equal where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tokenizer {
    way: Way,
    /// Whether a hashtag is given as its words.
    pub(super) hashtags_split: bool,
    /// Kinds whose tokens are given as what they are made of.
    apart: Kinds,
    /// Kinds whose tokens are given, those that do not come up among them.
    kept: Kinds,
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

impl Default for Tokenizer {
    fn default() -> Self {
        Tokenizer::of(Way::Default)
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

    /// The kinds that can be given apart: those that are made of words and signs.
    pub const APART: [Kind; 9] = [
        Kind::Date,
        Kind::Time,
        Kind::Phone,
        Kind::Emoticon,
        Kind::Url,
        Kind::Email,
        Kind::Mention,
        Kind::Hashtag,
        Kind::Cashtag,
    ];

    const fn of(way: Way) -> Self {
        Tokenizer { way, hashtags_split: false, apart: Kinds::NONE, kept: Kinds::ALL }
    }

    /// The tokenizer of that name.
    ///
    /// # Errors
    /// [`Error::UnknownName`] lists the names there are.
    pub fn from_name(name: &str) -> Result<Self, Error> {
        let found = WAYS.iter().find(|(known, _)| *known == name);
        let (_, way) = found.ok_or_else(|| Error::unknown_name("tokenizer", name, Self::NAMES))?;
        Ok(Tokenizer::of(*way))
    }

    /// Its name, without its options.
    pub fn name(self) -> &'static str {
        WAYS.iter().find(|(_, way)| *way == self.way).map_or("", |(name, _)| name)
    }

    /// Its spec in canonical spelling.
    pub fn spec(self) -> String {
        self.to_string()
    }

    /// Its identity: `t1-` and 32 hexadecimal digits. Equal fingerprints give equal tokens, in every release and on every
    /// machine: the spec, the revision of the rules and the word lists go in.
    pub fn fingerprint(self) -> String {
        fingerprint::of_tokenizer(&self.spec(), self.way == Way::Default)
    }

    /// Of the tokens that it gives now, gives those of these kinds only.
    ///
    /// # Errors
    /// [`Error::Option`] for a kind of which no token is given whole.
    pub fn keep(self, kinds: &[Kind]) -> Result<Self, Error> {
        self.gives(kinds)?;
        Ok(Tokenizer { kept: self.kept.and(Kinds::of(kinds)), ..self }.settled())
    }

    /// Gives no tokens of these kinds.
    ///
    /// # Errors
    /// [`Error::Option`] for a kind of which no token is given whole.
    pub fn without(self, kinds: &[Kind]) -> Result<Self, Error> {
        self.gives(kinds)?;
        Ok(Tokenizer { kept: self.kept.without(Kinds::of(kinds)), ..self }.settled())
    }

    fn gives(self, kinds: &[Kind]) -> Result<(), Error> {
        let Some(kind) = kinds.iter().find(|&&kind| self.absent().has(kind)) else { return Ok(()) };
        let problem = format!("no token of kind {} is left: it is given as its parts", kind.name());
        Err(Error::Option { problem })
    }

    /// Gives tokens of these kinds as the words and signs that they are made of: a date as numbers and what stands between
    /// them.
    ///
    /// # Errors
    /// [`Error::Option`] for a kind that is not in [`Tokenizer::APART`], for a tokenizer but `default`, and for hashtags that
    /// are split already.
    pub fn apart(self, kinds: &[Kind]) -> Result<Self, Error> {
        self.recognises("apart")?;
        if let Some(kind) = kinds.iter().find(|kind| !Self::APART.contains(kind)) {
            let accepted = Self::APART.map(Kind::name).join(", ");
            let problem = format!(
                "apart does not take {:?}, which is not made of others (accepted: {accepted})",
                kind.name()
            );
            return Err(Error::Option { problem });
        }
        let apart = self.apart.or(Kinds::of(kinds));
        Tokenizer { apart, ..self }.checked()
    }

    /// Gives hashtags as `#`, their words and what stands between these.
    ///
    /// # Errors
    /// [`Error::Option`] for a tokenizer but `default`, and for hashtags that are given apart already.
    pub fn split_hashtags(self) -> Result<Self, Error> {
        self.recognises("hashtags")?;
        Tokenizer { hashtags_split: true, ..self }.checked()
    }

    /// Whether there are objects that an option can be about.
    fn recognises(self, option: &str) -> Result<(), Error> {
        if self.way == Way::Default {
            return Ok(());
        }
        let name = self.name();
        Err(Error::Option {
            problem: format!("{name} has no option {option}: only default recognises objects"),
        })
    }

    fn checked(self) -> Result<Self, Error> {
        if self.hashtags_split && self.apart.has(Kind::Hashtag) {
            let problem = "hashtags=split and apart=hashtag exclude one another".into();
            return Err(Error::Option { problem });
        }
        Ok(self.settled())
    }

    /// Kinds that do not come up count as kept, so that tokenizers that answer alike are equal.
    fn settled(self) -> Self {
        Tokenizer { kept: self.kept.or(self.absent()), ..self }
    }

    /// Kinds of which no token is given whole.
    pub(super) fn absent(self) -> Kinds {
        if self.hashtags_split { self.apart.or(Kinds::of(&[Kind::Hashtag])) } else { self.apart }
    }

    /// The tokens, in order; they do not overlap. Those of `uax29` are all segments, white space too. Between the others stands
    /// only white space, between those of `default` controls, too, and what an option drops. O(n). Allocates only for
    /// `default`, where what stands between two spaces may hold an object and is not plainly one.
    ///
    /// The [`Kind`](super::Kind) of another tool's token is that of its first letter or digit, else of its first sign, each
    /// taken alone: an emoji is a symbol.
    pub fn tokens(self, text: &str) -> Tokens<'_> {
        let cut = match self.way.first() {
            Some(first) => Cut::Spans(Spans::new(text, first)),
            None if self.way == Way::Uax29 => Cut::Segments(uax29::words(text)),
            None => Cut::Words(Words::new(text, Shortcuts::Plain(Kernel::chosen()))),
        };
        Tokens::new(self, text, cut)
    }
}

impl Tokenizer {
    /// Whether it gives tokens of this kind.
    #[inline(always)]
    pub(super) fn keeps(self, kind: Kind) -> bool {
        self.kept.has(kind)
    }
}

/// What [`super::stored`] asks.
#[cfg(any(feature = "python", test))]
impl Tokenizer {
    /// Whether tokens of its are those of plain text.
    pub(super) fn has_plain_tokens(self) -> bool {
        self.way == Way::Default
    }

    /// Whether it gives tokens of all kinds.
    pub(super) fn keeps_all(self) -> bool {
        self.kept == Kinds::ALL
    }

    /// The tokens from a byte on, with the brackets that are open there.
    pub(super) fn tokens_behind(self, text: &str, start: usize, brackets: Brackets) -> Tokens<'_> {
        if !self.has_plain_tokens() {
            return self.tokens(text);
        }
        let way = Shortcuts::Plain(Kernel::chosen());
        Tokens::new(self, text, Cut::Words(Words::behind(text, way, start, brackets)))
    }
}

impl FromStr for Tokenizer {
    type Err = Error;

    /// A name, or a spec.
    ///
    /// # Errors
    /// [`Error::UnknownName`] lists the names there are; [`Error::Spec`] names the part of a spec that cannot be read, its
    /// place and what is accepted there.
    fn from_str(spec: &str) -> Result<Self, Error> {
        let written = Written::parse(spec)?;
        let mut tokenizer = Tokenizer::from_name(written.name)?;
        // What is kept shows only when it is known what comes up.
        let (filters, makers): (Vec<_>, Vec<_>) =
            written.options.iter().partition(|option| matches!(option.key(), "keep" | "drop"));
        for option in makers {
            tokenizer = tokenizer.made_by(option)?;
        }
        for option in filters {
            tokenizer = tokenizer.filtered_by(option)?;
        }
        Ok(tokenizer)
    }
}

impl Tokenizer {
    fn made_by(self, option: &Setting) -> Result<Self, Error> {
        let options: &[&str] =
            if self.way == Way::Default { &["hashtags", "apart", "keep", "drop"] } else { &["keep", "drop"] };
        let made = match option.key() {
            key if !options.contains(&key) => return Err(option.unknown(self.name(), options)),
            "apart" => self.apart(&kinds(option.words(&Self::APART.map(Kind::name))?)),
            _ if option.word(&["whole", "split"])? == "split" => self.split_hashtags(),
            _ => Ok(self),
        };
        made.map_err(|error| option.pointed_at(error))
    }

    fn filtered_by(self, option: &Setting) -> Result<Self, Error> {
        let kinds = kinds(option.words(&Kind::ALL.map(Kind::name))?);
        let made = if option.key() == "keep" { self.keep(&kinds) } else { self.without(&kinds) };
        made.map_err(|error| option.pointed_at(error))
    }
}

/// The kinds of these names.
fn kinds(names: Vec<&'static str>) -> Vec<Kind> {
    Kind::ALL.into_iter().filter(|kind| names.contains(&kind.name())).collect()
}

impl fmt::Display for Tokenizer {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let mut options = Vec::new();
        if self.hashtags_split {
            options.push("hashtags=split".to_owned());
        }
        if !self.apart.is_empty() {
            options.push(format!("apart={}", self.apart.written()));
        }
        let kept = self.kept.without(self.absent());
        let dropped = Kinds::ALL.without(self.kept);
        match (dropped.len(), kept.len()) {
            (0, _) => {}
            (dropped_len, kept_len) if dropped_len <= kept_len || kept_len == 0 => {
                options.push(format!("drop={}", dropped.written()));
            }
            _ => options.push(format!("keep={}", kept.written())),
        }
        f.write_str(self.name())?;
        if options.is_empty() { Ok(()) } else { write!(f, "({})", options.join(", ")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokenize::Token;

    #[test]
    fn segments_of_the_standard_cover_the_text() {
        let text = "كتاب جديد: 3.5!\r\n";
        let tokens: Vec<_> = Tokenizer::from_name("uax29").unwrap().tokens(text).collect();
        assert!(tokens.iter().map(|token| token.range.clone()).eq(uax29::words(text)));
        assert_eq!(tokens.iter().map(|token| &text[token.range.clone()]).collect::<String>(), text);
    }

    fn cut(spec: &str, text: &str) -> Vec<String> {
        let tokens = spec.parse::<Tokenizer>().unwrap().tokens(text);
        tokens.map(|token| format!("{}:{}", token.kind.name(), &text[token.range])).collect()
    }

    #[test]
    fn kinds_are_kept_or_dropped() {
        let text = "وصل 25 ضيفاً، ثم 3!";
        assert_eq!(cut("default(keep=number)", text), ["number:25", "number:3"]);
        assert_eq!(cut("default(drop=punctuation+number)", text), ["arabic:وصل", "arabic:ضيفاً", "arabic:ثم"]);
        assert_eq!(cut("default(keep=number+arabic, drop=arabic)", text), ["number:25", "number:3"]);
        assert_eq!(cut("wordpunct(keep=punctuation)", text), ["punctuation:،", "punctuation:!"]);
        assert_eq!(cut("default(drop=other)", text).len(), 7);
    }

    #[test]
    fn kinds_are_given_apart() {
        let text = "يوم 12/9/2024 :)) a@b.co #كأس_العالم";
        assert_eq!(
            cut("default(apart=date+emoticon+email+hashtag)", text),
            [
                "arabic:يوم",
                "number:12",
                "punctuation:/",
                "number:9",
                "punctuation:/",
                "number:2024",
                "punctuation::",
                "punctuation:))",
                "latin:a",
                "punctuation:@",
                "latin:b.co",
                "punctuation:#",
                "arabic:كأس_العالم",
            ]
        );
        assert_eq!(
            cut("default(apart=url, drop=punctuation)", "زر https://example.com/كتب2"),
            ["arabic:زر", "latin:https", "latin:example.com", "arabic:كتب", "number:2"]
        );
    }

    #[test]
    fn hashtags_are_split() {
        assert_eq!(
            cut("default(hashtags=split)", "#كأس_العالم2024 و#زينSee#_5G\u{200C}_x"),
            [
                "punctuation:#",
                "arabic:كأس",
                "punctuation:_",
                "arabic:العالم",
                "number:2024",
                "arabic:و",
                "punctuation:#",
                "arabic:زينSee",
                "punctuation:#",
                "punctuation:_",
                "number:5",
                "latin:G",
                "punctuation:_",
                "latin:x",
            ]
        );
        assert_eq!(
            cut("default(hashtags=split, keep=arabic)", "#كأس_العالم"),
            ["arabic:كأس", "arabic:العالم"]
        );
    }

    #[test]
    fn specs_print_canonically_and_read_back() {
        for (spec, canonical) in [
            ("default", "default"),
            (" default ( ) ", "default"),
            ("default(hashtags=whole)", "default"),
            ("default(drop=symbol+punctuation)", "default(drop=punctuation+symbol)"),
            (
                "default(drop=symbol, apart=date, hashtags=split)",
                "default(hashtags=split, apart=date, drop=symbol)",
            ),
            ("default(keep=arabic+latin)", "default(keep=arabic+latin)"),
            ("uax29(keep=arabic)", "uax29(keep=arabic)"),
            ("default(keep=arabic, drop=latin)", "default(keep=arabic)"),
            (
                "default(keep=arabic+latin+word+number+date+time+phone+punctuation+symbol+emoji)",
                "default(drop=emoticon+url+email+mention+hashtag+cashtag+other)",
            ),
            (
                "default(keep=arabic, drop=arabic)",
                "default(drop=arabic+latin+word+number+date+time+phone+punctuation+symbol+emoji+emoticon+url+email+mention+hashtag+\
                 cashtag+other)",
            ),
        ] {
            let tokenizer: Tokenizer = spec.parse().unwrap();
            assert_eq!(tokenizer.spec(), canonical);
            assert_eq!(canonical.parse::<Tokenizer>().unwrap(), tokenizer);
        }
    }

    proptest::proptest! {
        #[test]
        fn what_is_printed_reads_back_and_says_what_is_given(
            kept in 0u32..1 << 17, apart in 0u32..1 << 9, split: bool,
        ) {
            let chosen = |all: &[Kind], set: u32| -> Vec<Kind> {
                all.iter().enumerate().filter(|(i, _)| set >> i & 1 == 1).map(|(_, kind)| *kind).collect()
            };
            let kept = chosen(&Kind::ALL, kept);
            let mut made = Tokenizer::default().apart(&chosen(&Tokenizer::APART, apart)).unwrap();
            if split && apart >> 7 & 1 == 0 {
                made = made.split_hashtags().unwrap();
            }
            let given: Vec<Kind> = kept.iter().copied().filter(|&kind| !made.absent().has(kind)).collect();
            let tokenizer = made.keep(&given).unwrap();
            proptest::prop_assert_eq!(tokenizer.spec().parse::<Tokenizer>().unwrap(), tokenizer, "{}", tokenizer);
            let text = "د. #كأس_2024 a@b.co 12/9/2024 6:30 :) https://a.com $AAPL @x +966 50 123 4567 слово = ! 😀 \u{64E}";
            let all: Vec<Token> = made.tokens(text).filter(|token| kept.contains(&token.kind)).collect();
            proptest::prop_assert_eq!(tokenizer.tokens(text).collect::<Vec<_>>(), all, "{}", tokenizer);
        }
    }

    #[test]
    fn what_an_option_does_not_take_is_pointed_at() {
        for (spec, start, end, part) in [
            ("default(keep=arabi)", 13, 18, "did you mean \"arabic\"?"),
            ("default(kep=arabic)", 8, 11, "default has no option \"kep\"; did you mean \"keep\"?"),
            ("default(apart=number)", 14, 20, "accepted: date, time"),
            ("default(hashtags=segment)", 17, 24, "accepted: whole, split"),
            ("default(hashtags=split, apart=hashtag)", 24, 37, "exclude one another"),
            ("default(hashtags=split, keep=hashtag)", 24, 36, "no token of kind hashtag is left"),
            ("camel(hashtags=split)", 6, 14, "camel has no option \"hashtags\" (accepted: keep, drop)"),
        ] {
            let Error::Spec(error) = spec.parse::<Tokenizer>().unwrap_err() else { panic!("{spec}") };
            assert_eq!((error.start, error.end), (start, end), "{error}");
            assert!(error.to_string().replace('\n', " ").contains(part), "{error}");
        }
        assert!(matches!("defalt(keep=arabic)".parse::<Tokenizer>(), Err(Error::UnknownName { .. })));
        let error = Tokenizer::from_name("camel").unwrap().split_hashtags().unwrap_err().to_string();
        assert_eq!(error, "camel has no option hashtags: only default recognises objects");
        let error = Tokenizer::default().apart(&[Kind::Arabic]).unwrap_err().to_string();
        assert!(error.starts_with("apart does not take \"arabic\""), "{error}");
    }

    #[test]
    fn fingerprints_are_those_of_the_spec() {
        let of = |spec: &str| spec.parse::<Tokenizer>().unwrap().fingerprint();
        assert_eq!(
            of("default(drop=symbol+other)"),
            of("default(drop=other, drop=symbol)".replace(", drop=", "+").as_str())
        );
        assert_ne!(of("default"), of("default(drop=other)"));
        assert!(of("camel").starts_with("t1-") && of("camel").len() == 35);
    }
}
