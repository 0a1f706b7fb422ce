//! The options of the sentence splitter, and how they are written.

use std::fmt;
use std::num::NonZeroUsize;
use std::str::FromStr;

use super::class::LINE_ENDS;
use super::fingerprint;
use super::sentences::{Sentences, Way};
use super::spec::{Setting, Written};
use crate::error::Error;

impl Sentences {
    /// A line end ends no sentence, as text wants it that was broken into lines to fit a page. An empty line still does, and
    /// U+2029: nobody breaks lines so, and without it a heading would go on with what stands below it.
    ///
    /// # Errors
    /// [`Error::Option`] for `uax29`.
    pub fn join_lines(self) -> Result<Self, Error> {
        self.takes("lines")?;
        Ok(Sentences { lines_joined: true, ..self })
    }

    /// A line end ends a sentence: what there is without options.
    pub fn break_lines(self) -> Self {
        Sentences { lines_joined: false, ..self }
    }

    /// A sentence with more than so many tokens is cut: in the second half of what it may hold, behind a semicolon or before
    /// a conjunction that follows a comma, else where one of the two stands, else before a word with و, else between words; between tokens that belong
    /// together only if there is no other place. Never inside a token.
    ///
    /// # Errors
    /// [`Error::Option`] for 0 and for `uax29`.
    pub fn max_tokens(self, most: usize) -> Result<Self, Error> {
        self.takes("max_tokens")?;
        let problem = || Error::Option { problem: "max_tokens must be from 1 on, not 0".into() };
        Ok(Sentences { max_tokens: Some(NonZeroUsize::new(most).ok_or_else(problem)?), ..self })
    }

    /// Whether a line end ends no sentence.
    pub fn joins_lines(self) -> bool {
        self.lines_joined
    }

    /// Its spec in canonical spelling.
    pub fn spec(self) -> String {
        self.to_string()
    }

    /// Its identity: `s1-` and 32 hexadecimal digits. Equal fingerprints give equal sentences, in every release and on every
    /// machine: the spec, the revision of the rules and the word lists go in.
    pub fn fingerprint(self) -> String {
        fingerprint::of_sentences(&self.spec(), self.way == Way::Default)
    }

    /// Whether there are rules that an option can change.
    fn takes(self, option: &str) -> Result<(), Error> {
        if self.way == Way::Default {
            return Ok(());
        }
        let name = self.name();
        let problem = format!("{name} has no option {option}: its sentences are those of the standard");
        Err(Error::Option { problem })
    }

    fn with(self, option: &Setting) -> Result<Self, Error> {
        let options: &[&str] = if self.way == Way::Default { &["lines", "max_tokens"] } else { &[] };
        let made = match option.key() {
            key if !options.contains(&key) => return Err(option.unknown(self.name(), options)),
            "max_tokens" => self.max_tokens(option.number(1)?),
            _ if option.word(&["break", "join"])? == "join" => self.join_lines(),
            _ => Ok(self.break_lines()),
        };
        made.map_err(|error| option.pointed_at(error))
    }
}

impl FromStr for Sentences {
    type Err = Error;

    /// A name, or a spec.
    ///
    /// # Errors
    /// [`Error::UnknownName`] lists the names there are; [`Error::Spec`] names the part of a spec that cannot be read, its
    /// place and what is accepted there.
    fn from_str(spec: &str) -> Result<Self, Error> {
        let written = Written::parse(spec)?;
        let named = Sentences::from_name(written.name)?;
        written.options.iter().try_fold(named, |sentences, option| sentences.with(option))
    }
}

impl fmt::Display for Sentences {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let lines = self.lines_joined.then(|| "lines=join".to_owned());
        let most = self.max_tokens.map(|most| format!("max_tokens={most}"));
        let options: Vec<_> = lines.into_iter().chain(most).collect();
        f.write_str(self.name())?;
        if options.is_empty() { Ok(()) } else { write!(f, "({})", options.join(", ")) }
    }
}

/// Whether what stands between two tokens holds an empty line, or the sign that ends a paragraph.
pub(super) fn ends_paragraph(gap: &str) -> bool {
    let breaks = gap.matches(LINE_ENDS).count() - gap.matches("\r\n").count();
    breaks > 1 || gap.contains('\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(text: &str) -> Vec<&str> {
        Sentences::default().join_lines().unwrap().split(text).map(|range| &text[range]).collect()
    }

    #[test]
    fn a_line_end_ends_no_sentence_that_is_joined() {
        for end in ["\n", "\r", "\r\n", "\u{85}", "\u{2028}", " \u{200F}\n "] {
            let text = format!("جاء الوفد{end}أمس. ثم{end}غادر");
            assert_eq!(joined(&text), [format!("جاء الوفد{end}أمس."), format!("ثم{end}غادر")]);
        }
        assert_eq!(joined("قال «هل\nجاء؟»\n، ثم"), ["قال «هل\nجاء؟»\n، ثم"]);
    }

    #[test]
    fn an_empty_line_ends_one() {
        for end in ["\n\n", "\r\n\r\n", "\r\r", "\n \u{200F} \n", "\n\u{2028}", "\u{2029}"] {
            assert_eq!(joined(&format!("عنوان{end}نص\nهنا")), ["عنوان", "نص\nهنا"], "{end:?}");
        }
        assert_eq!(joined("(عنوان\n\nنص ) هنا."), ["(عنوان", "نص ) هنا."], "brackets do not reach over it");
    }

    #[test]
    fn list_marks_hold_at_the_start_of_joined_lines() {
        assert_eq!(joined("1. البند\n2. الثاني"), ["1. البند\n2. الثاني"]);
        assert_eq!(joined("قال كلاما\nأ. الشرط. ثم 5. نعم"), ["قال كلاما\nأ. الشرط.", "ثم 5.", "نعم"]);
    }

    #[test]
    fn specs_print_canonically_and_read_back() {
        for (spec, canonical) in [
            ("default", "default"),
            ("default(lines=break)", "default"),
            (" default ( max_tokens = 40 , lines = join ) ", "default(lines=join, max_tokens=40)"),
            ("default(max_tokens=007)", "default(max_tokens=7)"),
            ("uax29()", "uax29"),
        ] {
            let sentences: Sentences = spec.parse().unwrap();
            assert_eq!(sentences.spec(), canonical);
            assert_eq!(canonical.parse::<Sentences>().unwrap(), sentences);
        }
    }

    #[test]
    fn what_an_option_does_not_take_is_pointed_at() {
        for (spec, start, end, part) in [
            ("default(lines=joined)", 14, 20, "did you mean \"join\"?"),
            ("default(line=join)", 8, 12, "did you mean \"lines\"?"),
            ("default(max_tokens=0)", 19, 20, "max_tokens takes a number from 1 on"),
            ("default(max_tokens=x)", 19, 20, "max_tokens takes a number from 1 on"),
            ("uax29(lines=join)", 6, 11, "uax29 takes no options"),
        ] {
            let Error::Spec(error) = spec.parse::<Sentences>().unwrap_err() else { panic!("{spec}") };
            assert_eq!((error.start, error.end), (start, end), "{error}");
            assert!(error.to_string().contains(part), "{error}");
        }
        let joined = Sentences::default().join_lines().unwrap();
        assert_eq!(joined.break_lines(), Sentences::default());
        let standard = Sentences::from_name("uax29").unwrap();
        let error = standard.join_lines().unwrap_err().to_string();
        assert_eq!(error, "uax29 has no option lines: its sentences are those of the standard");
        assert!(standard.max_tokens(3).is_err());
        let error = Sentences::default().max_tokens(0).unwrap_err().to_string();
        assert_eq!(error, "max_tokens must be from 1 on, not 0");
    }

    #[test]
    fn fingerprints_are_those_of_the_spec() {
        let of = |spec: &str| spec.parse::<Sentences>().unwrap().fingerprint();
        assert_eq!(of("default(lines=break)"), of("default"));
        assert_ne!(of("default(lines=join)"), of("default"));
        assert!(of("uax29").starts_with("s1-") && of("uax29").len() == 35);
    }

    proptest::proptest! {
        #[test]
        fn pieces_hold_each_token_of_the_sentences_once(text in "[ابث ،؛.()\n1\"]{0,60}", most in 1usize..9) {
            let tokens = || crate::tokenize::Tokenizer::default().tokens(&text);
            let cut = |sentences: Sentences| sentences.of_tokens(&text, tokens()).collect::<Vec<_>>();
            let (whole, pieces) = (cut(Sentences::default()), cut(Sentences::default().max_tokens(most).unwrap()));
            let numbers = |found: &[(_, std::ops::Range<usize>)]| -> Vec<usize> {
                found.iter().flat_map(|(_, numbers)| numbers.clone()).collect()
            };
            proptest::prop_assert_eq!(numbers(&whole), numbers(&pieces));
            let all: Vec<_> = tokens().collect();
            for (range, numbers) in pieces {
                proptest::prop_assert!(numbers.len() <= most);
                proptest::prop_assert_eq!(range, all[numbers.start].range.start..all[numbers.end - 1].range.end);
            }
        }
    }
}
