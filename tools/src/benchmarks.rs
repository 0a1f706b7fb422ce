//! The tables of BENCHMARKS.md, from what the benches print; and the table of the README, from BENCHMARKS.md.

use std::fs;
use std::path::Path;

use crate::generated::File;
use crate::spliced::{parts, with_block};

const PAGE: &str = "BENCHMARKS.md";
const README: &str = "README.md";
const IN_SHORT: &str = "for the README";

/// BENCHMARKS.md with the tables of these outputs, as far as it has blocks for them.
pub fn page(outputs: &[&str]) -> Result<Vec<File>, String> {
    let mut page = read_page(PAGE)?;
    for path in outputs {
        let output = fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
        for (name, tables) in sections(&output) {
            match with_block(&page, name, &tables) {
                Some(written) => page = written,
                None => println!("{PAGE} has no block {name:?}: left out"),
            }
        }
    }
    Ok(vec![File { path: PAGE.into(), content: page.into_bytes() }])
}

/// The README with the table of BENCHMARKS.md, word for word.
pub fn readme() -> Result<Vec<File>, String> {
    let missing = |page: &str| format!("{page} has no block {IN_SHORT:?}");
    let (page, readme) = (read_page(PAGE)?, read_page(README)?);
    let (_, table, _) = parts(&page, IN_SHORT).ok_or_else(|| missing(PAGE))?;
    let written = with_block(&readme, IN_SHORT, table).ok_or_else(|| missing(README))?;
    Ok(vec![File { path: README.into(), content: written.into_bytes() }])
}

fn read_page(name: &str) -> Result<String, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name);
    fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
}

/// The headings `## NAME: question` of an output, each with its tables.
fn sections(output: &str) -> impl Iterator<Item = (&str, String)> {
    output.split("\n## ").skip(1).filter_map(|section| {
        let (heading, rest) = section.split_once('\n')?;
        let (name, _) = heading.split_once(':')?;
        let tables: Vec<&str> =
            rest.lines().filter(|line| line.is_empty() || line.starts_with('|')).collect();
        Some((name, format!("\n{}\n\n", tables.join("\n").trim())))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_output_is_read_as_tables_under_their_names() {
        let output = "CPython 3\n\n## a: how fast?\n\n| x |\n|---|\n\n2 engines checked\n\n## b: and?\n\n| y |\n\n| z |\n";
        let found: Vec<_> = sections(output).collect();
        assert_eq!(found, [("a", "\n| x |\n|---|\n\n".to_owned()), ("b", "\n| y |\n\n| z |\n\n".to_owned())]);
    }
}
