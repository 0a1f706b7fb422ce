//! The kinds of rows that words of the user are, for errors.

use crate::error::Quoted;

/// The columns of each kind, the first of which has its name.
const KINDS: [&[&str]; 5] = [
    &["noun", "lemma", "class", "feminine", "sound plural", "my", "band", "broken plurals"],
    &["name", "name", "kind", "article", "nisba", "band"],
    &["root", "root", "vowels", "forms", "masdars"],
    &["verb", "he in the perfect", "I in the perfect", "he in the imperfect", "participle", "lemma", "band"],
    &["word", "form", "prefixes", "pronoun", "form before one", "lemma", "band"],
];

/// What is wrong with a row that has the columns of no kind.
pub(super) fn problem(row: &[&str]) -> String {
    // Where an editor made spaces of tabs, all of the row is one cell.
    let first = row.first().and_then(|cell| cell.split_whitespace().next()).unwrap_or_default();
    let Some(columns) = KINDS.iter().find(|columns| columns[0] == first) else {
        return format!(
            "a row begins with noun, name, root, verb or word and a tab, not with {}",
            Quoted(first)
        );
    };
    let given = if row.len() == 1 { "no tab".to_owned() } else { row.len().to_string() };
    let (count, columns) = (columns.len(), columns.join(", "));
    format!(
        "a row that begins with {first} has {count} columns parted by tabs ({columns}), this one has {given}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_those_of_the_kind_of_the_row() {
        for (row, said) in [
            (
                &["root", "زفلط", "-"][..],
                "root has 5 columns parted by tabs (root, root, vowels, forms, masdars), this one has 3",
            ),
            (&["name"], "band), this one has no tab"),
            (&["word إي - no - إي 2"], "a row that begins with word has 7 columns"),
            (&["nouns", "كتاب"], "noun, name, root, verb or word and a tab, not with \"nouns\""),
            (&[""], "not with \"\""),
        ] {
            assert!(problem(row).contains(said), "{}", problem(row));
        }
    }
}
