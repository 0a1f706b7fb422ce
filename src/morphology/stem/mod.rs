//! Stemming algorithms, one a file: published ones, reproduced exactly, and kalima's own.
//!
//! ```
//! use kalima::morphology::stem::{Algorithm, Stemmer};
//!
//! let stemmer = Stemmer::new(Algorithm::Light10);
//! assert_eq!(stemmer.stem("والكتاب"), "كتاب");
//! assert_eq!(stemmer.stem_span("والكتاب"), Some(6..14));
//! ```

use std::borrow::Cow;
use std::ops::Range;

use self::arlstem::Arlstem;
use self::arlstem2::Arlstem2;
use self::isri::Isri;
use self::kalima::Level;
use self::larkey::Light;
use self::rewriting::Rewriting;
use self::snowball::Snowball;
use self::snowball_nltk::SnowballNltk;
use crate::error::{Error, Quoted};
use crate::morphology::segment::{Dialect, Scheme, Segmenter, Words};

mod affix;
mod affix_list;
pub mod arlstem;
pub mod arlstem2;
mod arlstem_steps;
mod cut;
pub mod isri;
pub mod kalima;
pub mod larkey;
mod letters;
pub mod light10;
mod normalization;
mod packed;
mod patterns;
mod rewriting;
mod root;
mod rule;
pub mod snowball;
pub mod snowball_nltk;
mod trace;
mod word;
mod words;

/// An algorithm, by the name of the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Algorithm {
    /// kalima's own, with a lexicon: [`kalima`].
    Kalima(kalima::Level),
    /// A lighter stemmer of Larkey's, as the paper has it: [`larkey`].
    Larkey(larkey::Light),
    /// Larkey's light stemmer as Apache Lucene has it: [`light10`].
    Light10,
    /// Roots without a dictionary, as NLTK has them: [`isri`].
    Isri,
    /// A light stemmer for nouns and verbs, as NLTK has it: [`arlstem`].
    Arlstem,
    /// ARLSTem, improved by its authors, as NLTK has it: [`arlstem2`].
    Arlstem2,
    /// The stemmer of Snowball's libstemmer 3.1: [`snowball`].
    Snowball,
    /// The same in an older text, as NLTK has it: [`snowball_nltk`].
    SnowballNltk,
    /// Every word is its own stem: the answer of a pipeline that does not stem.
    None,
}

impl Algorithm {
    /// All algorithms, in the order in which they are listed to users.
    pub const ALL: &'static [Self] = &[
        Self::Light10,
        Self::Kalima(Level::Base),
        Self::Kalima(Level::Light),
        Self::Larkey(Light::Light8),
        Self::Larkey(Light::Light3),
        Self::Larkey(Light::Light2),
        Self::Larkey(Light::Light1),
        Self::Snowball,
        Self::SnowballNltk,
        Self::Isri,
        Self::Arlstem,
        Self::Arlstem2,
        Self::None,
    ];

    /// The name, with hyphens where it has several words; [`from_name`](Self::from_name) reads it back.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Larkey(Light::Light1) => "light1",
            Self::Larkey(Light::Light2) => "light2",
            Self::Larkey(Light::Light3) => "light3",
            Self::Larkey(Light::Light8) => "light8",
            Self::Light10 => "light10",
            Self::Kalima(Level::Base) => "kalima",
            Self::Kalima(Level::Light) => "kalima-light",
            Self::Isri => "isri",
            Self::Arlstem => "arlstem",
            Self::Arlstem2 => "arlstem2",
            Self::Snowball => "snowball",
            Self::SnowballNltk => "snowball-nltk",
            Self::None => "none",
        }
    }

    const fn looks_up(self) -> bool {
        matches!(self, Self::Kalima(_))
    }

    /// The algorithm of that very name, `None` if there is none: case counts and nothing is trimmed.
    ///
    /// ```
    /// use kalima::morphology::stem::Algorithm;
    ///
    /// assert_eq!(Algorithm::from_name("light10"), Some(Algorithm::Light10));
    /// assert_eq!(Algorithm::from_name("Light10"), None);
    /// ```
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|algorithm| algorithm.name() == name)
    }
}

/// A stem: the bytes of its word that it is, or letters of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Stem {
    Part(Range<usize>),
    Own(String),
}

/// A function of a word: the same word has the same stem, whatever came before it. Cheap to clone.
///
/// A word is what the caller says it is; nothing is cut or normalized here.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Stemmer {
    algorithm: Algorithm,
    /// What those read words with that look them up.
    segmenter: Segmenter,
}

impl Stemmer {
    /// A stemmer of this algorithm. Free: tables and lexicon are part of the program.
    #[must_use]
    pub const fn new(algorithm: Algorithm) -> Self {
        Self { algorithm, segmenter: Segmenter::new(Scheme::D3, Dialect::Standard) }
    }

    /// The stemmer of that name.
    ///
    /// # Errors
    /// [`Error::UnknownName`] lists the names there are.
    pub fn from_name(name: &str) -> Result<Self, Error> {
        let names = Algorithm::ALL.iter().map(|algorithm| algorithm.name());
        Algorithm::from_name(name).map(Self::new).ok_or_else(|| Error::unknown_name("stemmer", name, names))
    }

    /// The same with words of the user beside the lexicon; they take the place of those given before.
    ///
    /// ```
    /// use kalima::Stemmer;
    /// use kalima::morphology::segment::Words;
    ///
    /// let words = Words::new("mine.tsv", "noun\tزفلوط\tnoun\t-\t-\tmy\t2\tزفاليط")?;
    /// let stemmer = Stemmer::from_name("kalima")?.with_words(words.clone())?;
    /// assert_eq!(stemmer.stem("وبزفاليطهم"), "زفلوط");
    /// let error = Stemmer::from_name("light10")?.with_words(words).unwrap_err();
    /// assert_eq!(error.to_string(), "words are for the stemmers kalima, kalima-light, not for \"light10\", which looks nothing up");
    /// # Ok::<(), kalima::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::Option`] for an algorithm that [looks nothing up](Self::looks_up).
    pub fn with_words(self, words: Words) -> Result<Self, Error> {
        self.must_look_up("words are")?;
        Ok(Self { segmenter: self.segmenter.with_words(words), ..self })
    }

    /// The same for words of the standard language and this dialect.
    ///
    /// # Errors
    /// [`Error::Option`] for a dialect and an algorithm that [looks nothing up](Self::looks_up).
    pub fn with_dialect(self, dialect: Dialect) -> Result<Self, Error> {
        if dialect != Dialect::Standard {
            self.must_look_up(&format!("the dialect {} is", Quoted(dialect.name())))?;
        }
        Ok(Self { segmenter: self.segmenter.with_dialect(dialect), ..self })
    }

    fn must_look_up(&self, what: &str) -> Result<(), Error> {
        if self.looks_up() {
            return Ok(());
        }
        let looking = Algorithm::ALL.iter().filter(|algorithm| algorithm.looks_up());
        let names: Vec<&str> = looking.map(|algorithm| algorithm.name()).collect();
        let (names, given) = (names.join(", "), Quoted(self.name()));
        let problem = format!("{what} for the stemmers {names}, not for {given}, which looks nothing up");
        Err(Error::Option { problem })
    }

    /// The words of the user.
    #[must_use]
    pub const fn words(&self) -> Option<&Words> {
        self.segmenter.words()
    }

    /// The dialect that words are read in, the standard language where none was given.
    #[must_use]
    pub const fn dialect(&self) -> Dialect {
        self.segmenter.dialect()
    }

    /// The algorithm's name.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.algorithm.name()
    }

    /// Whether every stem is a part of its word, so that [`stem_span`](Self::stem_span) always answers.
    #[must_use]
    pub const fn only_strips(&self) -> bool {
        matches!(
            self.algorithm,
            Algorithm::Larkey(_) | Algorithm::Light10 | Algorithm::Kalima(Level::Light) | Algorithm::None
        )
    }

    /// Whether words are looked up in a lexicon, which takes longer than to remember them.
    #[must_use]
    pub const fn looks_up(&self) -> bool {
        self.algorithm.looks_up()
    }

    /// The stem of `word`, borrowed where it is a part of it. Constant time for those of Larkey
    /// and `none`.
    #[must_use]
    pub fn stem<'a>(&self, word: &'a str) -> Cow<'a, str> {
        match self.find(word) {
            Stem::Part(part) => Cow::Borrowed(&word[part]),
            Stem::Own(stem) => Cow::Owned(stem),
        }
    }

    /// The stem of `word`, and where it is if it is a part of the word: what [`stem`](Self::stem) and
    /// [`stem_span`](Self::stem_span) say, worked out once.
    pub(crate) fn find(&self, word: &str) -> Stem {
        match self.algorithm {
            Algorithm::Larkey(light) => Stem::Part(larkey::stem_span(light, word)),
            Algorithm::Light10 => Stem::Part(light10::stem_span(word)),
            Algorithm::Kalima(level) => kalima::find(level, &self.segmenter, word),
            Algorithm::Isri => Isri::find(word),
            Algorithm::Arlstem => Arlstem::find(word),
            Algorithm::Arlstem2 => Arlstem2::find(word),
            Algorithm::Snowball => Snowball::find(word),
            Algorithm::SnowballNltk => SnowballNltk::find(word),
            Algorithm::None => Stem::Part(0..word.len()),
        }
    }

    /// The bytes of `word` that are its stem; `None` where letters were rewritten or taken out of the middle, so
    /// that the stem is not a part of its word. Those of Larkey and `none` always answer, in constant time; so
    /// does `kalima-light`, in linear.
    #[must_use]
    pub fn stem_span(&self, word: &str) -> Option<Range<usize>> {
        match self.algorithm {
            Algorithm::Larkey(light) => Some(larkey::stem_span(light, word)),
            Algorithm::Light10 => Some(light10::stem_span(word)),
            Algorithm::Kalima(level) => kalima::stem_span(level, &self.segmenter, word),
            Algorithm::Isri => Isri::stem_span(word),
            Algorithm::Arlstem => Arlstem::stem_span(word),
            Algorithm::Arlstem2 => Arlstem2::stem_span(word),
            Algorithm::Snowball => Snowball::stem_span(word),
            Algorithm::SnowballNltk => SnowballNltk::stem_span(word),
            Algorithm::None => Some(0..word.len()),
        }
    }

    /// As [`stem_span`](Self::stem_span) for a word stored as code points, which may hold lone surrogates;
    /// the answer counts code points.
    #[must_use]
    pub fn stem_span_of(&self, word: &[u32]) -> Option<Range<usize>> {
        match self.algorithm {
            Algorithm::Larkey(light) => Some(larkey::stem_span_of(light, word)),
            Algorithm::Light10 => Some(light10::stem_span_of(word)),
            Algorithm::Kalima(level) => kalima::stem_span_of(level, &self.segmenter, word),
            Algorithm::Isri => Isri::stem_span_of(word),
            Algorithm::Arlstem => Arlstem::stem_span_of(word),
            Algorithm::Arlstem2 => Arlstem2::stem_span_of(word),
            Algorithm::Snowball => Snowball::stem_span_of(word),
            Algorithm::SnowballNltk => SnowballNltk::stem_span_of(word),
            Algorithm::None => Some(0..word.len()),
        }
    }

    /// As [`stem`](Self::stem) for a word stored as code points, which may hold lone surrogates.
    ///
    /// ```
    /// use kalima::morphology::stem::{Algorithm, Stemmer};
    ///
    /// let word: Vec<u32> = "مكتوب".chars().map(u32::from).collect();
    /// assert_eq!(Stemmer::new(Algorithm::Isri).stem_of(&word), [0x643, 0x62A, 0x628]);
    /// ```
    #[must_use]
    pub fn stem_of(&self, word: &[u32]) -> Vec<u32> {
        match self.algorithm {
            Algorithm::Light10 => word[light10::stem_span_of(word)].to_vec(),
            Algorithm::Kalima(level) => kalima::stem_of(level, &self.segmenter, word),
            Algorithm::Larkey(light) => word[larkey::stem_span_of(light, word)].to_vec(),
            Algorithm::Snowball => Snowball::stem_of(word).to_vec(),
            Algorithm::SnowballNltk => SnowballNltk::stem_of(word).to_vec(),
            Algorithm::Isri => Isri::stem_of(word).to_vec(),
            Algorithm::Arlstem => Arlstem::stem_of(word).to_vec(),
            Algorithm::Arlstem2 => Arlstem2::stem_of(word).to_vec(),
            Algorithm::None => word.to_vec(),
        }
    }

    /// The rules that make the stem of `word`, in the order in which they fire: what they did, and to which
    /// letters.
    ///
    /// ```
    /// use kalima::morphology::stem::{Algorithm, Stemmer};
    ///
    /// assert_eq!(Stemmer::new(Algorithm::Light10).explain("والمعلمون"), ["prefix وال", "suffix ون"]);
    /// assert_eq!(Stemmer::new(Algorithm::Isri).explain("مكتوب"), ["pattern مفعول"]);
    /// let stemmer = Stemmer::new(Algorithm::Snowball);
    /// assert_eq!(stemmer.explain("سيكتبون"), ["suffix ون", "prefix سي to ي"]);
    /// ```
    #[must_use]
    pub fn explain(&self, word: &str) -> Vec<&'static str> {
        match self.algorithm {
            Algorithm::Light10 => light10::explain(word),
            Algorithm::Kalima(level) => kalima::explain(level, &self.segmenter, word),
            Algorithm::Isri => Isri::explain(word),
            Algorithm::Arlstem => Arlstem::explain(word),
            Algorithm::Arlstem2 => Arlstem2::explain(word),
            Algorithm::Larkey(light) => larkey::explain(light, word),
            Algorithm::Snowball => Snowball::explain(word),
            Algorithm::SnowballNltk => SnowballNltk::explain(word),
            Algorithm::None => Vec::new(),
        }
    }

    /// The root of `word` where the lexicon knows it, three or four letters with hamza as أ. A verb's is that which it is conjugated
    /// by, a noun's the one that makes it by a known pattern; `None` for names, words without a root, and those of which the
    /// letters allow several.
    ///
    /// ```
    /// use kalima::morphology::stem::Stemmer;
    ///
    /// let stemmer = Stemmer::from_name("kalima")?;
    /// assert_eq!(stemmer.root("وبمكتباتهم")?.as_deref(), Some("كتب"));
    /// assert_eq!(stemmer.root("يقولون")?.as_deref(), Some("قول"));
    /// assert_eq!(stemmer.root("تلفزيون")?, None);
    /// # Ok::<(), kalima::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::Option`] for the algorithms that have no lexicon.
    pub fn root(&self, word: &str) -> Result<Option<String>, Error> {
        if self.looks_up() {
            Ok(root::root(&self.segmenter, word))
        } else {
            Err(root::no_lexicon(self.name()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_algorithm_is_found_by_its_name() {
        for &algorithm in Algorithm::ALL {
            assert_eq!(Algorithm::from_name(algorithm.name()), Some(algorithm));
            assert_eq!(Stemmer::new(algorithm).name(), algorithm.name());
        }
        assert_eq!(Algorithm::from_name(""), None);
    }

    #[test]
    fn stem_and_span_agree() {
        let word = "والمعلمون";
        let code_points: Vec<u32> = word.chars().map(u32::from).collect();
        for (name, stem, span) in [("light10", "معلم", 3..7), ("none", word, 0..9)] {
            let stemmer = Stemmer::new(Algorithm::from_name(name).unwrap());
            assert!(matches!(stemmer.stem(word), Cow::Borrowed(borrowed) if borrowed == stem));
            assert_eq!(&word[stemmer.stem_span(word).unwrap()], stem);
            assert_eq!(stemmer.stem_span_of(&code_points), Some(span));
        }
    }

    #[test]
    fn rewritten_stems_have_no_span() {
        let word: Vec<u32> = "مكتوبات".chars().map(u32::from).chain([0xD800]).collect();
        for (name, stem) in [("isri", "كتب"), ("arlstem", "مكتوب"), ("arlstem2", "كتب")] {
            let stemmer = Stemmer::from_name(name).unwrap();
            let code_points: Vec<u32> = stem.chars().map(u32::from).collect();
            assert_eq!(stemmer.stem("مكتوبات"), stem);
            assert_eq!(stemmer.stem_span("مكتوبات").is_some(), name == "arlstem");
            assert_eq!(stemmer.stem_of(&word[..7]), code_points);
            assert_eq!(stemmer.stem_of(&word), word, "the surrogate is a letter behind the affixes");
            assert_eq!(stemmer.stem_span_of(&word), Some(0..8));
        }
    }

    #[test]
    fn rewritten_stem_is_no_part_of_its_word() {
        let word: Vec<u32> = "يستخدمونها".chars().map(u32::from).collect();
        let stemmer = Stemmer::new(Algorithm::Snowball);
        assert_eq!((stemmer.stem_span("يستخدمونها"), stemmer.stem_span_of(&word)), (None, None));
        assert!(matches!(stemmer.stem("يستخدمونها"), Cow::Owned(stem) if stem == "استخدم"));
        assert!(stemmer.stem_of(&word).into_iter().eq("استخدم".chars().map(u32::from)));
    }

    #[test]
    fn every_algorithm_says_the_same_of_both_storages() {
        for word in ["", "x", "والمعلمون", "القلم", "أسئلة", "كتابٌ", "سيستخدمونها"]
        {
            let code_points: Vec<u32> = word.chars().map(u32::from).collect();
            for &algorithm in Algorithm::ALL {
                let stemmer = Stemmer::new(algorithm);
                let stem: Vec<u32> = stemmer.stem(word).chars().map(u32::from).collect();
                assert_eq!(stemmer.stem_of(&code_points), stem, "{algorithm:?} {word}");
                let part = stemmer.stem_span_of(&code_points).map(|span| code_points[span].to_vec());
                assert!(part.is_none_or(|part| part == stem), "{algorithm:?} {word}");
                match stemmer.find(word) {
                    Stem::Part(span) => {
                        assert_eq!(&word[span.clone()], stemmer.stem(word), "{algorithm:?} {word}");
                        assert_eq!(stemmer.stem_span(word), Some(span), "{algorithm:?} {word}");
                    }
                    Stem::Own(own) => {
                        assert_eq!(own, stemmer.stem(word), "{algorithm:?} {word}");
                        assert_eq!(stemmer.stem_span(word), None, "{algorithm:?} {word}");
                    }
                }
                assert!(!stemmer.only_strips() || stemmer.stem_span(word).is_some(), "{algorithm:?} {word}");
                assert!(!stemmer.explain(word).is_empty() || stem == code_points, "{algorithm:?} {word}");
            }
        }
    }

    #[test]
    fn threads_share_a_stemmer() {
        fn shared<T: Send + Sync + 'static>(_: T) {}
        shared(Stemmer::new(Algorithm::Light10));
    }
}
