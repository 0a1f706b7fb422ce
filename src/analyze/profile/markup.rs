//! Text inside markup.

use crate::normalize::explain;

/// Text as it may stand inside an element or a quoted attribute. Controls and bidirectional controls, with which a
/// file name could rearrange what stands around it, are written as `\u{202E}`.
pub fn escape(text: &str) -> String {
    let mut harmless = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if c.is_control() || reorders(c) => harmless.push_str(&format!("\\u{{{:X}}}", u32::from(c))),
            c => harmless.push(c),
        }
    }
    let mut out = String::with_capacity(harmless.len());
    explain::escape(&mut out, &harmless);
    out
}

/// Directional marks, embeddings, overrides and isolates.
const fn reorders(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_breaks_out_of_its_element() {
        assert_eq!(escape("<a b=\"c\">&'"), "&lt;a b=&quot;c&quot;&gt;&amp;&#39;");
        assert_eq!(escape("a\u{202E}\n\u{1B}"), "a\\u{202E}\\u{A}\\u{1B}");
        assert_eq!(escape("كتاب.txt"), "كتاب.txt");
    }
}
