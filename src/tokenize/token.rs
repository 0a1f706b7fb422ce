//! A token: a span of the text with a kind.

use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Kind {
    /// A word in Arabic letters, with its marks and tatweel.
    Arabic,
    /// A word with a Latin letter, digits included.
    Latin,
    /// A word of any other script.
    Word,
    /// Digits with their separators.
    Number,
    /// A day: `2024-12-19`, `١٢/٩/٢٠٢٤`.
    Date,
    /// A time of day: `6:30`.
    Time,
    /// A telephone number.
    Phone,
    /// General category P, one sign or a run of the same; also a tatweel that stretches no letter.
    Punctuation,
    /// General category S, one sign or a run of the same.
    Symbol,
    /// One emoji, whatever it is composed of.
    Emoji,
    /// A face of signs: `:)`, `<3`.
    Emoticon,
    /// A web address.
    Url,
    /// A mail address.
    Email,
    /// `@name`.
    Mention,
    /// `#tag`.
    Hashtag,
    /// `$AAPL`.
    Cashtag,
    /// Anything else: a mark without a letter, private use.
    Other,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 17] = [
        Kind::Arabic,
        Kind::Latin,
        Kind::Word,
        Kind::Number,
        Kind::Date,
        Kind::Time,
        Kind::Phone,
        Kind::Punctuation,
        Kind::Symbol,
        Kind::Emoji,
        Kind::Emoticon,
        Kind::Url,
        Kind::Email,
        Kind::Mention,
        Kind::Hashtag,
        Kind::Cashtag,
        Kind::Other,
    ];

    /// The name, as Python and the command line have it.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Arabic => "arabic",
            Kind::Latin => "latin",
            Kind::Word => "word",
            Kind::Number => "number",
            Kind::Date => "date",
            Kind::Time => "time",
            Kind::Phone => "phone",
            Kind::Punctuation => "punctuation",
            Kind::Symbol => "symbol",
            Kind::Emoji => "emoji",
            Kind::Emoticon => "emoticon",
            Kind::Url => "url",
            Kind::Email => "email",
            Kind::Mention => "mention",
            Kind::Hashtag => "hashtag",
            Kind::Cashtag => "cashtag",
            Kind::Other => "other",
        }
    }

    /// Whether it says something: a word, a number, an object; not a sign between them.
    pub const fn has_content(self) -> bool {
        !matches!(self, Kind::Punctuation | Kind::Symbol | Kind::Emoji | Kind::Emoticon | Kind::Other)
    }
}

/// A span of a text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Where it is, in bytes.
    pub range: Range<usize>,
}
