//! `lexicon-report`: lists of what may be wrong in the lexicon, and of what it lacks. Most rows of a list are right; someone who knows the
//! language looks. What must never be is an error of the compiler.

mod corpora;
mod entries;
mod of_corpora;
mod of_lexicon;
mod plural_patterns;

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use corpora::Corpora;
use entries::Entries;

pub const USAGE: &str = "\
usage: kalima-tools lexicon-report [LIST] [--corpora DIR]

Prints lists of what may be wrong in lexicon/morphology/, and of what it lacks: rows of list, entry and why, parted by tabs. How many rows
each list has stands behind them on stderr. Most entries of a list are right; none is changed. The lexicon is read as it is compiled, so
run `kalima-tools lexicon` first.

From the lexicon alone, sorted by entry:
  plural-lemma   lemmas that are another lemma's plural too
  clitic         entries that parse as clitics and another entry: cut, or nearly (by less than 10), in spite of their band
  respelled      entries that are read as another word written without its hamza or dots
  pattern        plurals that no known pattern makes, or that have not all consonants of their singular
  closed         entries and plurals written like a word of closed.tsv

From the corpora, what matters most first:
  coverage       how much of each text is known, of running words and of types
  unknown        hosts that are guessed, by the number of texts they stand in, then by how often
  singular       such hosts that look like a plural, whose singular is missing
  tie            words that two known readings share, the answer cheaper by less than 10
  frequency      how often each entry is the answer, for the learning curve
  unseen         entries none of whose forms stands there, sorted by entry

Without LIST all of them but frequency and unseen. DIR is a folder of .txt files, each a genre of its own; by default corpora/ in the folder that
KALIMA_SHARED names, else ../shared/corpora. Where there is none the lists from corpora are left out.";

/// A row of a list.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub struct Row {
    entry: String,
    why: String,
}

impl Row {
    fn new(entry: &str, why: String) -> Self {
        Row { entry: entry.to_owned(), why }
    }
}

enum Source {
    Lexicon(fn(&Entries) -> Vec<Row>),
    Corpora(fn(&Entries, &Corpora) -> Vec<Row>),
}

/// Each list: its name, whether it is printed unasked, how it is made.
const LISTS: [(&str, bool, Source); 11] = [
    ("plural-lemma", true, Source::Lexicon(of_lexicon::plural_lemmas)),
    ("clitic", true, Source::Lexicon(of_lexicon::clitics)),
    ("respelled", true, Source::Lexicon(of_lexicon::respelled)),
    ("pattern", true, Source::Lexicon(of_lexicon::patterns)),
    ("closed", true, Source::Lexicon(of_lexicon::closed)),
    ("coverage", true, Source::Corpora(of_corpora::coverage)),
    ("unknown", true, Source::Corpora(of_corpora::unknown)),
    ("singular", true, Source::Corpora(of_corpora::singulars)),
    ("tie", true, Source::Corpora(of_corpora::ties)),
    ("frequency", false, Source::Corpora(of_corpora::frequency)),
    ("unseen", false, Source::Corpora(of_corpora::unseen)),
];

/// Prints the lists that the arguments ask for.
pub fn run(arguments: &[&str]) -> Result<(), String> {
    if matches!(arguments, ["--help" | "-h"]) {
        println!("{USAGE}");
        return Ok(());
    }
    let (list, folder) = asked(arguments)?;
    let entries = Entries::load()?;
    let wanted = || LISTS.iter().filter(|(name, unasked, _)| list.map_or(*unasked, |list| list == *name));
    let wants_corpora = wanted().any(|(_, _, source)| matches!(source, Source::Corpora(_)));
    let corpora = if wants_corpora { found(&folder, &entries)? } else { None };
    let mut counts = Vec::new();
    for (name, _, source) in wanted() {
        let rows = match (source, &corpora) {
            (Source::Lexicon(make), _) => {
                let mut rows = make(&entries);
                rows.sort();
                rows.dedup();
                rows
            }
            (Source::Corpora(make), Some(corpora)) => make(&entries, corpora),
            (Source::Corpora(_), None) => continue,
        };
        counts.push(format!("{name}: {}", rows.len()));
        print(name, &rows)?;
    }
    counts.iter().for_each(|count| eprintln!("{count}"));
    Ok(())
}

/// The list and the folder of the corpora.
fn asked<'a>(arguments: &[&'a str]) -> Result<(Option<&'a str>, PathBuf), String> {
    let shared = || {
        let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
        std::env::var_os("KALIMA_SHARED").map_or(beside, PathBuf::from).join("corpora")
    };
    let (list, folder) = match *arguments {
        [] => (None, shared()),
        ["--corpora", folder] => (None, folder.into()),
        [list] => (Some(list), shared()),
        [list, "--corpora", folder] | ["--corpora", folder, list] => (Some(list), folder.into()),
        _ => return Err(format!("too many arguments\n\n{USAGE}")),
    };
    match list {
        Some(list) if LISTS.iter().all(|(name, _, _)| *name != list) => {
            let names: Vec<&str> = LISTS.iter().map(|(name, _, _)| *name).collect();
            Err(format!("no list {list:?}; there are {}; --help tells more", names.join(", ")))
        }
        list => Ok((list, folder)),
    }
}

/// The corpora, where the folder is there.
fn found(folder: &Path, entries: &Entries) -> Result<Option<Corpora>, String> {
    if folder.is_dir() {
        return Corpora::load(folder, entries).map(Some);
    }
    eprintln!("{} is absent: the lists from corpora are left out", folder.display());
    Ok(None)
}

/// Prints rows; who has read enough of them may stop.
fn print(name: &str, rows: &[Row]) -> Result<(), String> {
    let lines: String = rows.iter().map(|Row { entry, why }| format!("{name}\t{entry}\t{why}\n")).collect();
    match std::io::stdout().lock().write_all(lines.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(name: &str) -> Vec<Row> {
        let entries = Entries::load().unwrap();
        let testdata = Path::new(env!("CARGO_MANIFEST_DIR")).join("../testdata");
        match LISTS.iter().find(|(known, _, _)| *known == name).unwrap() {
            (_, _, Source::Lexicon(make)) => make(&entries),
            (_, _, Source::Corpora(make)) => make(&entries, &Corpora::load(&testdata, &entries).unwrap()),
        }
    }

    fn why(name: &str, entry: &str) -> String {
        list(name).into_iter().find(|row| row.entry == entry).unwrap().why
    }

    #[test]
    fn lists_find_what_they_are_for() {
        assert_eq!(why("plural-lemma", "نساء"), "plural of امرأة");
        assert!(why("clitic", "noun وهم").starts_with("is cut: و+هم "));
        assert_eq!(why("pattern", "سنوات"), "plural of سنة: is made by no known pattern");
        assert_eq!(why("closed", "noun كل"), "كل is in closed.tsv");
        assert!(list("clitic").iter().all(|row| row.entry != "noun كتاب" && row.entry != "name عراق"));
    }

    // The folder has one text, the article.
    #[test]
    fn lists_from_corpora_count_what_stands_there() {
        let coverage = list("coverage");
        assert!(coverage.len() == 1 && coverage[0].entry == "article.txt", "{}", coverage[0].entry);
        assert!(coverage[0].why.contains(" running words, ") && coverage[0].why.ends_with(" types"));
        assert!(list("unknown").iter().all(|row| row.why.starts_with("in 1 texts, ")));
        let frequency = list("frequency");
        assert_eq!(frequency.len(), Entries::load().unwrap().all.len());
        let answers = |row: &Row| row.why.split(' ').next().unwrap().parse::<u32>().unwrap();
        assert!(
            frequency.windows(2).all(|pair| answers(&pair[0]) >= answers(&pair[1]))
                && answers(&frequency[0]) > 1
        );
        assert!(!list("unseen").is_empty());
    }

    #[test]
    fn what_is_asked_for_is_a_list_and_a_folder() {
        assert_eq!(asked(&["tie", "--corpora", "here"]), Ok((Some("tie"), PathBuf::from("here"))));
        assert!(
            asked(&["ties"]).unwrap_err().starts_with("no list \"ties\"; there are plural-lemma, clitic, ")
        );
        assert!(asked(&["tie", "clitic"]).unwrap_err().starts_with("too many arguments"));
        assert!(LISTS.iter().all(|(name, _, _)| USAGE.contains(&format!("\n  {name} "))));
    }
}
