//! The table of speeds of the README: the one of BENCHMARKS.md, word for word.

use std::fs;
use std::path::Path;

use crate::generated::File;

const BEGIN: &str = "<!-- the table of BENCHMARKS.md: begin -->\n";
const END: &str = "<!-- the table of BENCHMARKS.md: end -->\n";

/// The README with the table as BENCHMARKS.md has it.
pub fn generate() -> Result<Vec<File>, String> {
    let (benchmarks, readme) = (read("BENCHMARKS.md")?, read("README.md")?);
    let content = spliced(&benchmarks, &readme)?.into_bytes();
    Ok(vec![File { path: "README.md".into(), content }])
}

fn read(name: &str) -> Result<String, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name);
    fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
}

fn spliced(benchmarks: &str, readme: &str) -> Result<String, String> {
    let (_, table, _) = parts(benchmarks, "BENCHMARKS.md")?;
    let (before, _, after) = parts(readme, "README.md")?;
    Ok([before, BEGIN, table, END, after].concat())
}

/// What stands before, between and behind the marks.
fn parts<'a>(page: &'a str, name: &str) -> Result<(&'a str, &'a str, &'a str), String> {
    let missing = |mark: &str| format!("{name} has no line {:?} in its place", mark.trim_end());
    let (before, rest) = page.split_once(BEGIN).ok_or_else(|| missing(BEGIN))?;
    let (table, after) = rest.split_once(END).ok_or_else(|| missing(END))?;
    Ok((before, table, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_replaces_what_stood_there_and_nothing_else() {
        let page = |table: &str, around: &str| format!("{around}\n{BEGIN}{table}{END}{around}");
        let found = spliced(&page("| new |\n", "benchmarks"), &page("| old |\n", "readme"));
        assert_eq!(found.as_deref(), Ok(page("| new |\n", "readme").as_str()));
    }

    #[test]
    fn a_page_without_marks_is_named() {
        let whole = format!("{BEGIN}{END}");
        assert!(spliced("", &whole).is_err_and(|error| error.contains("BENCHMARKS.md")));
        let behind = format!("{END}{BEGIN}");
        assert!(
            spliced(&whole, &behind).is_err_and(|error| error.contains("README.md") && error.contains("end"))
        );
    }
}
