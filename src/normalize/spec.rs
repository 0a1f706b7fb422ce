//! The language of recipes: `nfc | strip_marks(tashkeel) | fold_alef | map_digits(ascii)`.
//!
//! ```text
//! spec  = stage *( "|" stage )
//! stage = name [ "(" [ arg *( "," arg ) ] ")" ]        a step, or the name of a preset without arguments
//! arg   = word | text | key "=" ( word | text )
//! text  = '"' characters '"'                           in it: \" \\ \u{HEX}
//! ```
//! Blanks (space, tab, line end) may stand between any two parts.

use std::fmt;
use std::str::FromStr;

use super::args::{Args, Param, Value};
use super::parser;
use super::step::{Info, Step};
use crate::chars;
use crate::error::Error;

/// The longest spec accepted, in bytes.
pub const MAX_BYTES: usize = 64 * 1024;
/// The most steps accepted, presets expanded.
pub const MAX_STEPS: usize = 256;
/// The most patterns (steps `sub`) accepted: each may take a megabyte where all others share a few.
pub const MAX_PATTERNS: usize = 32;

/// A recipe, parsed: steps with their parameters. `Display` prints it canonically: presets expanded, defaults left
/// out, one space around `|`. Two specs that print alike are the same recipe.
#[derive(Clone, Debug)]
pub struct Spec {
    steps: Vec<StepSpec>,
}

/// One step of a spec.
#[derive(Clone, Debug)]
pub struct StepSpec {
    /// Which step.
    pub info: &'static Info,
    /// With what.
    pub args: Args,
}

impl Spec {
    /// The steps, in order.
    pub fn steps(&self) -> &[StepSpec] {
        &self.steps
    }

    /// A text as a spec writes it: in quotes, and escaped where it must be or could not be seen.
    ///
    /// ```
    /// use kalima::normalize::Spec;
    /// let to = Spec::quote(r#"a "b" \d"#);
    /// assert_eq!(to, r#""a \"b\" \\d""#);
    /// let n: kalima::Normalizer = format!(r#"replace("x", {to})"#).parse()?;
    /// assert_eq!(n.normalize("x"), r#"a "b" \d"#);
    /// # Ok::<(), kalima::Error>(())
    /// ```
    pub fn quote(text: &str) -> String {
        quoted(text)
    }
}

impl StepSpec {
    /// The step, ready to run.
    pub(super) fn build(&self) -> Box<dyn Step> {
        (self.info.build)(&self.args)
            .unwrap_or_else(|problem| unreachable!("the parser builds every step it accepts: {problem}"))
    }
}

impl FromStr for Spec {
    type Err = Error;

    /// # Errors
    /// [`Error::Spec`] names the part that cannot be read, its place and what is accepted there. O(n).
    fn from_str(text: &str) -> Result<Self, Error> {
        Ok(Spec { steps: parser::parse(text)? })
    }
}

impl fmt::Display for Spec {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for (i, step) in self.steps.iter().enumerate() {
            let bar = if i > 0 { " | " } else { "" };
            write!(f, "{bar}{step}")?;
        }
        Ok(())
    }
}

impl fmt::Display for StepSpec {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.info.name)?;
        let params = self.info.params.iter().zip(&self.args.0);
        let (keyed, bare): (Vec<_>, Vec<_>) = params.partition(|(param, _)| param.key().is_some());
        let words: Vec<_> = bare.into_iter().chain(keyed).flat_map(|(p, v)| printed(p, v)).collect();
        if words.is_empty() { Ok(()) } else { write!(f, "({})", words.join(", ")) }
    }
}

/// What is written for a value; nothing for a default.
fn printed(param: &Param, value: &Value) -> Vec<String> {
    match (param, value) {
        (Param::Choice(words) | Param::ChoiceOrText(words), Value::Word(word)) if words[0] != *word => {
            vec![word.to_string()]
        }
        (Param::ChoiceOrText(_), Value::Text(text)) => vec![quoted(text)],
        (Param::Keyed(key, words), Value::Word(word)) if words[0] != *word => vec![format!("{key}={word}")],
        (Param::KeyedText(key, default), Value::Text(text)) if text != default => {
            vec![format!("{key}={}", quoted(text))]
        }
        (Param::Number(key, _, _, default), Value::Number(n)) if n != default => vec![format!("{key}={n}")],
        (Param::Flag(word), Value::Flag(true)) => vec![word.to_string()],
        (Param::Members(words, default), Value::Members(set)) if set != default => {
            let mut left = *set;
            let covers = |(word, part): &(&str, u32)| {
                let wanted = set & part == *part && left & part != 0;
                left &= if wanted { !part } else { u32::MAX };
                wanted.then(|| word.to_string())
            };
            words.iter().filter_map(covers).collect()
        }
        (Param::Pairs | Param::Substitution(_), Value::Pairs(pairs)) => {
            pairs.iter().flat_map(|(from, to)| [quoted(from), quoted(to)]).collect()
        }
        (Param::Texts, Value::Texts(texts)) => texts.iter().map(|text| quoted(text)).collect(),
        _ => Vec::new(),
    }
}

/// Text as a spec writes it: what nobody could see or would put in its place is escaped.
fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() || chars::takes_no_column(c as u32) => {
                out.push_str(&format!("\\u{{{:X}}}", c as u32));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::SpecError;
    use crate::normalize::presets;

    fn canonical(text: &str) -> String {
        text.parse::<Spec>().unwrap().to_string()
    }

    fn error(text: &str) -> SpecError {
        match text.parse::<Spec>().unwrap_err() {
            Error::Spec(error) => *error,
            other => panic!("{other}"),
        }
    }

    #[test]
    fn defaults_and_blanks_are_printed_away() {
        assert_eq!(
            canonical(" nfc|strip_marks( tashkeel )\n| fold_hamza(seat)"),
            "nfc | strip_marks | fold_hamza"
        );
        assert_eq!(canonical("map_digits(separators, arabic)"), "map_digits(arabic, separators)");
        assert_eq!(canonical("strip_controls(zwnj = keep)"), "strip_controls");
    }

    #[test]
    fn members_print_as_the_largest_sets_that_fit() {
        assert_eq!(canonical("strip_marks(harakat,tanwin,shadda,sukun)"), "strip_marks");
        assert_eq!(canonical("strip_marks(hamza, tashkeel)"), "strip_marks(tashkeel, hamza)");
        assert_eq!(canonical("strip_marks(shadda)"), "strip_marks(shadda)");
        assert_eq!(canonical("strip_marks(all)"), "strip_marks(all)");
    }

    #[test]
    fn text_comes_back_escaped_where_it_could_not_be_seen() {
        assert_eq!(canonical(r#"map("آ", "ا", "\"", "\u{64B}")"#), r#"map("آ", "ا", "\"", "\u{64B}")"#);
    }

    #[test]
    fn what_is_printed_parses_to_the_same() {
        for preset in presets::ALL.iter() {
            let printed = preset.spec().to_string();
            assert_eq!(canonical(&printed), printed);
            assert_eq!(canonical(preset.name), printed);
        }
    }

    #[test]
    fn an_unknown_name_is_pointed_at_with_the_nearest_one() {
        let error = error("nfc | fold_alif");
        assert_eq!((error.start, error.end, error.nearest.as_deref()), (6, 15, Some("fold_alef")));
        let shown = error.to_string();
        assert!(shown.starts_with("spec, character 7: "), "{shown}");
        assert!(shown.ends_with("\n  nfc | fold_alif\n        ^^^^^^^^^"), "{shown}");
    }

    #[test]
    fn wrong_arguments_are_pointed_at() {
        for (spec, start, end) in [
            ("fold_hamza(chair)", 11, 16),
            ("fold_hamza(seat, standalone)", 17, 27),
            ("strip_controls(zwnj=drop)", 15, 24),
            ("strip_controls(zwj=keep)", 15, 23),
            ("reduce_elongation(max=0)", 18, 23),
            ("reduce_elongation(max=99999999999999999999)", 18, 42),
            ("nfc(\"x\")", 4, 7),
            ("nfc(x)", 4, 5),
            ("map(x)", 4, 5),
            ("fold_hamza(seat=chair)", 11, 21),
            ("map(\"a\")", 0, 8),
            ("map(\"ab\", \"b\")", 0, 14),
            ("map(\"a\", \"b", 9, 11),
            ("map(\"\\x\", \"b\")", 5, 7),
            ("clean(x)", 5, 8),
            ("nfc | ", 6, 6),
            ("", 0, 0),
            ("nfc nfc", 4, 5),
            ("nfc(", 4, 4),
            ("\u{200F}nfc", 0, 3),
        ] {
            let error = error(spec);
            assert_eq!((error.start, error.end), (start, end), "{spec}: {error}");
        }
    }

    #[test]
    fn limits_hold_without_recursion() {
        let many = vec!["nfc"; MAX_STEPS].join("|");
        assert!(many.parse::<Spec>().is_ok());
        assert!(format!("{many}|nfc").parse::<Spec>().is_err());
        assert!(format!("nfc{}", " ".repeat(MAX_BYTES)).parse::<Spec>().is_err());
        let long = error(&format!("x{}", "\u{627}".repeat(MAX_BYTES)));
        assert_eq!((long.start, long.end), (MAX_BYTES - 1, MAX_BYTES - 1), "not inside a letter");
        assert!(format!("strip_marks{}", "(".repeat(20_000)).parse::<Spec>().is_err());
        assert!(format!("map(\"a\", \"{}", "b".repeat(50_000)).parse::<Spec>().is_err());
    }
}
