//! `kalima steps`, `kalima presets` and `kalima stopwords`: what there is to choose from.

use super::args::{Format, ListArgs, PresetsArgs, StopwordsArgs};
use super::errors::{Failure, Result};
use super::output::Output;
use super::rows::{Cell, Rows};
use super::table::aligned;
use crate::error::nearest;
use crate::morphology::stopwords::{STOP_WORDS, StopWord, StopWordList, list as stop_word_list};
use crate::normalize::{Normalizer, Param, ours, presets, steps};

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
    list(args, "step", COLUMNS, &rows.collect::<Vec<_>>(), &[0, 1, 3])
}

/// Lists every preset with its recipe, or tells what a recipe is in canonical spelling.
pub fn presets(args: &PresetsArgs) -> Result<()> {
    const COLUMNS: &[&str] = &["name", "summary", "spec", "fingerprint"];
    if let Some(spec) = &args.spec {
        let normalizer = spec.parse().map_err(|error| Failure::argument("--spec", &error))?;
        let (name, summary) = presets::find(spec).map_or(("", ""), |preset| (preset.name, preset.summary));
        let row = recipe(name, summary, &normalizer);
        return write(&args.list, COLUMNS, &[&row], |isolate| entry(COLUMNS, &row, isolate));
    }
    let rows = presets::ALL.iter();
    let rows = rows.map(|preset| recipe(preset.name, preset.summary, &Normalizer::new(preset.spec())));
    list(&args.list, "preset", COLUMNS, &rows.collect::<Vec<_>>(), &[0, 1])
}

/// Lists the lists of stop words, or the forms of one.
pub fn stopwords(args: &StopwordsArgs) -> Result<()> {
    const COLUMNS: &[&str] = &["form", "part_of_speech", "lemma", "gloss", "ambiguity"];
    let (columns, rows): (&'static [&'static str], Vec<_>) = match &args.name {
        None => (&["name", "forms", "summary"], lists()),
        Some(name) => (COLUMNS, forms(name)?),
    };
    let list = ListArgs { names: Vec::new(), format: args.format, output: args.output.clone() };
    write(&list, columns, &rows.iter().collect::<Vec<_>>(), |isolate| aligned(&rows, isolate))
}

fn lists() -> Vec<Vec<String>> {
    let row =
        |list: &StopWordList| vec![list.name.into(), list.words().len().to_string(), list.summary.into()];
    STOP_WORDS.iter().map(row).collect()
}

fn forms(name: &str) -> Result<Vec<Vec<String>>> {
    let list = stop_word_list(name).map_err(|error| Failure::Usage(error.to_string()))?;
    let row = |word: &StopWord| {
        let cells =
            [word.form, word.part_of_speech, word.lemma, word.gloss, word.ambiguity.unwrap_or_default()];
        cells.map(str::to_owned).to_vec()
    };
    Ok(list.words().iter().map(row).collect())
}

/// A recipe as a row; its name and summary are empty where it is none of ours.
fn recipe(name: &str, summary: &str, normalizer: &Normalizer) -> Vec<String> {
    vec![name.to_owned(), summary.to_owned(), normalizer.spec(), normalizer.fingerprint()]
}

/// Writes a list; of the columns, `seen` are those of the table.
fn list(
    args: &ListArgs,
    what: &'static str,
    columns: &'static [&str],
    all: &[Vec<String>],
    seen: &[usize],
) -> Result<()> {
    let chosen = chosen(args, what, all)?;
    write(args, columns, &chosen, |isolate| match args.names.as_slice() {
        [] => aligned(&chosen.iter().map(|row| pick(row, seen)).collect::<Vec<_>>(), isolate),
        _ => chosen.iter().map(|row| entry(columns, row, isolate)).collect::<Vec<_>>().join("\n"),
    })
}

/// Writes rows, as `text` has them for the eye; it is told whether that is a terminal.
fn write(
    args: &ListArgs,
    columns: &'static [&str],
    chosen: &[&Vec<String>],
    text: impl FnOnce(bool) -> String,
) -> Result<()> {
    let mut out = Output::open(args.output.as_deref())?;
    if args.format == Format::Text {
        let isolate = out.is_terminal();
        out.own(&text(isolate))?;
        return out.finish();
    }
    let mut rows = Rows::new(out, args.format, columns, false)?;
    for row in chosen {
        let cells: Vec<_> = columns.iter().zip(row.iter()).map(|(column, text)| cell(column, text)).collect();
        if args.format == Format::Tsv { rows.tsv(&cells)? } else { rows.json(&cells)? }
    }
    rows.finish()
}

fn cell<'a>(column: &str, text: &'a str) -> Cell<'a> {
    if column == "forms" { Cell::Decimal(text) } else { Cell::Text(text) }
}

/// The rows that were asked for by name, in the order asked; all of them where none was.
fn chosen<'a>(args: &ListArgs, what: &'static str, all: &'a [Vec<String>]) -> Result<Vec<&'a Vec<String>>> {
    if args.names.is_empty() {
        return Ok(all.iter().collect());
    }
    let named = |name: &String| {
        let found = all.iter().find(|row| row.first() == Some(name));
        found.ok_or_else(|| {
            let accepted: Vec<_> = all.iter().filter_map(|row| row.first()).map(String::as_str).collect();
            Failure::unknown(what, name, &meant(name, &accepted), &accepted)
        })
    };
    args.names.iter().map(named).collect()
}

/// What was probably meant by a name that is none of these: one of them, or one of the other list.
fn meant(name: &str, accepted: &[&str]) -> String {
    let ours = ours(name).map(|part| part.split('(').next().unwrap_or(part));
    let kind = |name| if steps::find(name).is_some() { "step" } else { "preset" };
    match ours.filter(|ours| !accepted.contains(ours)) {
        Some(other) => format!("; there is a {} {other:?}: kalima {}s {other}", kind(other), kind(other)),
        None => match ours.or_else(|| nearest(name, accepted)) {
            Some(near) => format!("; did you mean {near:?}?"),
            None => String::new(),
        },
    }
}

fn pick(row: &[String], seen: &[usize]) -> Vec<String> {
    seen.iter().filter_map(|&i| row.get(i).cloned()).collect()
}

/// All that there is to say of one: a line for each column that says something.
fn entry(columns: &[&str], row: &[String], isolate: bool) -> String {
    let said = columns.iter().zip(row).filter(|(_, text)| !text.is_empty());
    aligned(&said.map(|(column, text)| vec![(*column).to_owned(), text.clone()]).collect::<Vec<_>>(), isolate)
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
