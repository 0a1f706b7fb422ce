//! `kalima profile`.

use std::path::PathBuf;

use super::args::{Format, ProfileArgs};
use super::errors::{Failure, Result};
use super::field::text_of;
use super::identity::refuse_conflicts;
use super::input::{Input, Line, STDIN};
use super::output::Output;
use super::progress::Progress;
use super::rows::{Cell, Rows};
use super::stream::tell_what_is_awaited;
use super::terminal::escape_path;
use crate::analyze::profile::{COUNTERS, Per, Profile, Rate, html_page};

const COLUMNS: &[&str] = &["group", "name", "unit", "count", "per_million", "rate", "per"];

pub fn run(args: &ProfileArgs) -> Result<()> {
    let only_stdin = [PathBuf::from(STDIN)];
    let files = if args.io.files.is_empty() { only_stdin.as_slice() } else { args.io.files.as_slice() };
    refuse_conflicts(files, args.io.output.as_deref())?;
    let out = Output::open(args.io.output.as_deref())?;
    let mut profiles = Vec::new();
    for path in files {
        if path.as_os_str() == STDIN {
            tell_what_is_awaited(args.io.files.is_empty());
        }
        let mut input = Input::open(path, args.io.errors)?;
        profiles.push((escape_path(path), of_file(&mut input, args, out.is_terminal())?));
    }
    let total = total(&profiles);
    if args.html {
        return write_page(out, &profiles, total.as_ref());
    }
    write(out, args.format, &profiles, total.as_ref())
}

fn of_file(input: &mut Input, args: &ProfileArgs, terminal: bool) -> Result<Profile> {
    let name = input.name().to_owned();
    let mut progress = Progress::new(input, terminal);
    let (mut profile, mut number) = (Profile::default(), 0);
    while let Some(line) = input.next_line(&mut || Ok(()))? {
        number += 1;
        if args.jsonl {
            let problem = |problem| Failure::Work(format!("{name}:{number}: {problem}"));
            add_row(&mut profile, &line, &args.field, problem)?;
        } else {
            profile.try_add(line.whole())?;
        }
        progress.reach(input.bytes_read());
    }
    Ok(profile)
}

/// Adds the text of a row; a blank line is none.
fn add_row(
    profile: &mut Profile,
    line: &Line,
    field: &str,
    problem: impl FnOnce(String) -> Failure,
) -> Result<()> {
    let (row, _) = line.words();
    if row.trim().is_empty() {
        return Ok(());
    }
    let text = text_of(row, field).map_err(problem)?;
    Ok(profile.try_add(&text)?)
}

/// The sum, where there are several.
fn total(profiles: &[(String, Profile)]) -> Option<Profile> {
    let [(_, first), others @ ..] = profiles else { return None };
    let mut sum = first.clone();
    others.iter().for_each(|(_, profile)| sum.merge(profile));
    (!others.is_empty()).then_some(sum)
}

fn write(out: Output, format: Format, profiles: &[(String, Profile)], total: Option<&Profile>) -> Result<()> {
    let mut rows = Rows::new(out, format, COLUMNS, total.is_some())?;
    let files = profiles.iter().map(|(name, profile)| (name.as_str(), profile));
    // No file has an empty name.
    for (number, (name, profile)) in files.chain(total.map(|total| ("", total))).enumerate() {
        if total.is_some() {
            rows.set_file(name)?;
        }
        match format {
            Format::Text => write_text(&mut rows, number, total.map(|_| name), profile)?,
            Format::Jsonl => {
                rows.json_with(|out| std::io::Write::write_all(out, (profile.to_json() + "\n").as_bytes()))?;
            }
            Format::Tsv => write_tsv(&mut rows, profile)?,
        }
    }
    rows.finish()
}

fn write_text(rows: &mut Rows, number: usize, name: Option<&str>, profile: &Profile) -> Result<()> {
    if number > 0 {
        rows.out().own("\n")?;
    }
    if let Some(name) = name {
        let name = if name.is_empty() { "all files" } else { name };
        rows.out().own(&format!("{name}: "))?;
    }
    rows.out().own(&profile.to_string())
}

fn write_tsv(rows: &mut Rows, profile: &Profile) -> Result<()> {
    let mut row = |[group, name, unit]: [&str; 3], count: u64, rate: Rate| {
        let (count, per_million) = (count.to_string(), profile.in_a_million(count).to_string());
        let (value, per) = (rate.value.to_string(), rate.per.name());
        rows.tsv(&[group, name, unit, &count, &per_million, &value, per].map(Cell::Text))
    };
    for info in COUNTERS {
        let names = [info.group.name(), info.name, info.unit.name()];
        row(names, profile.count(info.counter), profile.rate(info.counter))?;
    }
    for (step, changes) in profile.changes() {
        let rate = Rate { value: profile.in_a_million(changes), per: Per::MillionCodePoints };
        row(["steps", step.info.name, "changes"], changes, rate)?;
    }
    Ok(())
}

/// The page: the total first, since it is what one looks for.
fn write_page(mut page: Output, profiles: &[(String, Profile)], total: Option<&Profile>) -> Result<()> {
    let all = total.map(|total| (Some("All files"), total));
    let files = profiles.iter().map(|(name, profile)| (Some(name.as_str()), profile));
    page.own(&html_page(&all.into_iter().chain(files).collect::<Vec<_>>()))?;
    page.finish()
}
