//! `kalima steps` and `kalima presets`: what there is to choose from.

use super::args::{Format, ListArgs};
use super::errors::Result;
use super::output::Output;
use super::rows::{Cell, Rows};
use super::table::aligned;
use crate::normalize::{Param, presets, steps};

/// Lists every step: what it is called, what it does to meaning, what may stand in its parentheses, an example.
pub fn steps(args: &ListArgs) -> Result<()> {
    const COLUMNS: &[&str] = &["name", "effect", "parameters", "summary", "spec", "before", "after"];
    let rows = steps::ALL.iter().map(|info| {
        let parameters: Vec<_> = info.params.iter().map(parameter).collect();
        let (spec, before, after) = info.example;
        let cells =
            [info.name, info.effect.name(), &parameters.join(", "), info.summary, spec, before, after];
        cells.map(str::to_owned).to_vec()
    });
    // For the eye: name, effect and summary.
    list(args, COLUMNS, &rows.collect::<Vec<_>>(), &[0, 1, 3])
}

/// Lists every preset with its recipe.
pub fn presets(args: &ListArgs) -> Result<()> {
    const COLUMNS: &[&str] = &["name", "summary", "spec"];
    let rows =
        presets::ALL.iter().map(|preset| [preset.name, preset.summary, preset.text].map(str::to_owned));
    list(args, COLUMNS, &rows.map(Vec::from).collect::<Vec<_>>(), &[0, 1])
}

/// Writes a list; of the columns, `seen` are those of the table.
fn list(args: &ListArgs, columns: &'static [&str], list: &[Vec<String>], seen: &[usize]) -> Result<()> {
    let mut out = Output::open(args.output.as_deref())?;
    if args.format == Format::Text {
        let isolate = out.is_terminal();
        let pick = |row: &Vec<String>| seen.iter().filter_map(|&i| row.get(i).cloned()).collect();
        let table = aligned(&list.iter().map(pick).collect::<Vec<_>>(), isolate);
        out.own(&table)?;
        return out.finish();
    }
    let mut rows = Rows::new(out, args.format, columns, false)?;
    for row in list {
        let cells: Vec<_> = row.iter().map(|text| Cell::Text(text)).collect();
        if args.format == Format::Tsv { rows.tsv(&cells)? } else { rows.json(&cells)? }
    }
    rows.finish()
}

/// A parameter as a spec writes it: `a|b`, `key=a|b`, `key="text"`, `key=1..9`, `[flag]`, `"from", "to"`.
fn parameter(param: &Param) -> String {
    match param {
        Param::Choice(words) => words.join("|"),
        Param::Keyed(key, words) => format!("{key}={}", words.join("|")),
        Param::ChoiceOrText(words) => format!("{}|\"text\"", words.join("|")),
        Param::KeyedText(key, _) => format!("{key}=\"text\""),
        Param::Number(key, min, max, _) => format!("{key}={min}..{max}"),
        Param::Flag(word) => format!("[{word}]"),
        Param::Members(words, _) => {
            words.iter().map(|(word, _)| format!("[{word}]")).collect::<Vec<_>>().join(" ")
        }
        Param::Pairs => "\"from\", \"to\", …".to_owned(),
        Param::Texts => "\"text\", …".to_owned(),
        Param::Substitution(_) => "\"pattern\", \"to\"".to_owned(),
    }
}
