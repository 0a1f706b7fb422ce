//! What somebody meant who wrote what cannot be read: spellings of programs, names of other tools and layers.

use super::args::Param;
use super::other_names;
use super::parser::{Literal, find_text, find_value};
use super::spec::Spec;
use super::step::Info;
use crate::error::Quoted;

/// What stands behind a step.
pub(super) const BETWEEN_STEPS: &str = "\"|\" before the next step, or the end of the spec";
/// What stands behind an argument.
pub(super) const BETWEEN_ARGUMENTS: &str = "\",\" or \")\"";

/// So many presets of one tool are listed where somebody writes the tool's name.
const MOST_OF_A_FAMILY: usize = 8;

/// A longer text, in bytes, is not written again.
const LONGEST: usize = 64;

/// What is to be said of a name that belongs to another layer.
pub(super) fn of_layer(name: &str) -> String {
    other_names::layer(name).map_or(String::new(), |layer| format!("; that is no part of a recipe: {layer}"))
}

/// What is to be said of the name of a tool that has several presets.
pub(super) fn of_tool(name: &str) -> String {
    let family = other_names::family(name);
    let shown = family.get(..MOST_OF_A_FAMILY).unwrap_or(&family);
    let more = match family.len() - shown.len() {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    match shown.len() {
        0 | 1 => String::new(),
        _ => format!("; presets begin with it: {}{more}", shown.join(", ")),
    }
}

/// What somebody means who writes `found` where `expected` is due.
pub(super) fn of_character(expected: &str, found: char) -> &'static str {
    match found {
        '\'' | '‘' | '’' | '“' | '”' | '«' | '»' => "; text stands in double quotes, \"…\"",
        letter if expected.contains("text") && !letter.is_ascii() && letter.is_alphanumeric() => {
            "; text stands in double quotes, \"…\""
        }
        '[' | '{' | ':' | '=' if expected == BETWEEN_STEPS => {
            "; what belongs to a step stands in parentheses behind its name"
        }
        ':' | '=' if expected == BETWEEN_ARGUMENTS => {
            "; texts stand one after the other, with \",\" between them"
        }
        _ => "",
    }
}

/// What somebody means who writes an escape that there is not, `escape` and what follows.
pub(super) fn of_escape(escape: &str) -> String {
    let hex: String = escape.chars().skip(2).take_while(char::is_ascii_hexdigit).take(4).collect();
    match escape.chars().nth(1) {
        Some('u') if hex.len() == 4 => format!(r"; write \u{{{hex}}}"),
        Some(digit @ '1'..='9') => format!("; a group is ${digit}"),
        Some(letter @ ('n' | 't' | 'r')) => {
            let code_point = match letter {
                'n' => "A",
                't' => "9",
                _ => "D",
            };
            format!(r"; write \u{{{code_point}}}, or in a pattern \\{letter}")
        }
        Some(letter) if letter.is_ascii_alphabetic() && letter != 'u' => {
            format!(r#"; for a pattern write \\{letter}, in Python in a raw string, r"…", or by kalima.step"#)
        }
        _ => String::new(),
    }
}

/// What is wrong with an argument that is written as in a call of a program, and how a spec writes it.
pub(super) fn respelling(info: &Info, key: Option<&str>, written: &Literal) -> Option<String> {
    let right = respelled(info.params, key, written)?;
    let problem = match (key, written) {
        (Some(key), _) if info.params.iter().any(|param| param.key() == Some(key)) => {
            format!("{key} takes a bare word or number, no text in \"…\"")
        }
        (Some(key), _) => format!("{} has no key {}", info.name, Quoted(key)),
        (None, Literal::Text(_)) => format!("{} takes a bare word, no text in \"…\"", info.name),
        (None, Literal::Word(_)) => format!("{} takes this by its key", info.name),
    };
    Some(format!("{problem}; write {}({right})", info.name))
}

/// What somebody means who writes an argument as in a call of a program: a word with a key or in quotes, a number or a
/// text without its key or with another one.
fn respelled(params: &[Param], key: Option<&str>, written: &Literal) -> Option<String> {
    let value = match written {
        Literal::Word(word) => word,
        Literal::Text(text) => text.as_str(),
    };
    if value.len() > LONGEST {
        return None;
    }
    if let Some(key) = key
        && find_value(params, Some(key), value).is_some()
    {
        return Some(format!("{key}={value}"));
    }
    // What should stay is not what the step should take.
    if key.is_some_and(|key| ["keep", "except", "exclude", "without"].contains(&key)) {
        return None;
    }
    let word = |param: &Param| key.is_some_and(|key| param.words().contains(&key));
    if let Some(key) = key
        && ["true", "True", "1", "yes", "on"].contains(&value)
        && params.iter().any(word)
    {
        return Some(key.to_owned());
    }
    if find_value(params, None, value).is_some() {
        return Some(value.to_owned());
    }
    let known = key.is_some_and(|key| params.iter().any(|param| param.key() == Some(key)));
    if known {
        return None;
    }
    let number = |param: &Param| matches!(param, Param::Number(key, ..) if find_value(params, Some(key), value).is_some());
    if let Some(key) = params.iter().find(|param| number(param)).and_then(Param::key) {
        return Some(format!("{key}={value}"));
    }
    let text = matches!(written, Literal::Text(_)) && find_text(params, None, value).is_some();
    (text && key.is_some()).then(|| Spec::quote(value))
}
