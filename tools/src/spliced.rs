//! Pages with blocks that a command writes: `<!-- NAME: begin -->`, the block, `<!-- NAME: end -->`, each mark a line.

/// What stands before, between and behind the marks of a block.
pub fn parts<'a>(page: &'a str, name: &str) -> Option<(&'a str, &'a str, &'a str)> {
    let (begin, end) = marks(name);
    let (before, rest) = page.split_once(&begin)?;
    let (block, after) = rest.split_once(&end)?;
    Some((before, block, after))
}

/// The page with another block of that name; none where the page has no such block.
pub fn with_block(page: &str, name: &str, block: &str) -> Option<String> {
    let (before, _, after) = parts(page, name)?;
    let (begin, end) = marks(name);
    Some([before, &begin, block, &end, after].concat())
}

fn marks(name: &str) -> (String, String) {
    (format!("<!-- {name}: begin -->\n"), format!("<!-- {name}: end -->\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "above\n<!-- a: begin -->\nold\n<!-- a: end -->\nbelow\n";

    #[test]
    fn a_block_is_replaced_and_nothing_else() {
        assert_eq!(parts(PAGE, "a").map(|parts| parts.1), Some("old\n"));
        assert_eq!(with_block(PAGE, "a", "new\n"), Some(PAGE.replace("old", "new")));
    }

    #[test]
    fn other_names_and_marks_in_disorder_are_no_block() {
        assert_eq!(with_block(PAGE, "b", ""), None);
        assert_eq!(parts("<!-- a: end -->\n<!-- a: begin -->\n", "a"), None);
    }
}
