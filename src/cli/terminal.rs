//! What a terminal must not obey: text from outside can move its cursor, set its clipboard or turn lines around.

use std::borrow::Cow;
use std::path::Path;

/// Bidirectional embeddings, overrides and isolates, with which text reorders what stands around it.
const fn reorders(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Text as a terminal may get it: controls but line feed and tabulator, and bidirectional controls, as `\u009B`.
/// All lie below U+10000, so JSON strings stay the same strings.
pub fn escape(text: &str) -> Cow<'_, str> {
    escape_where(text, |c| (c.is_control() && !matches!(c, '\n' | '\t')) || reorders(c))
}

/// The same for a message, which is one line.
pub fn escape_line(text: &str) -> Cow<'_, str> {
    escape_where(text, |c| c.is_control() || reorders(c) || matches!(c, '\u{2028}' | '\u{2029}'))
}

fn escape_where(text: &str, harmful: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(&harmful) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '\n' if harmful(c) => out.push_str("\\n"),
            '\t' if harmful(c) => out.push_str("\\t"),
            c if harmful(c) => out.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// A file name in a message: harmless, and bytes that are no UTF-8 as `\xFF`.
pub fn escape_path(path: &Path) -> String {
    let mut out = String::new();
    for chunk in path.as_os_str().as_encoded_bytes().utf8_chunks() {
        out.push_str(&escape_line(chunk.valid()));
        chunk.invalid().iter().for_each(|byte| out.push_str(&format!("\\x{byte:02X}")));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_escaped_and_nothing_else() {
        assert_eq!(escape("a\u{1B}[2J\u{9B}\u{202E}\r\u{7F}"), "a\\u001B[2J\\u009B\\u202E\\u000D\\u007F");
        assert!(matches!(escape("كَتَبَ\tok\n\u{200F}"), Cow::Borrowed(_)));
        assert_eq!(escape_line("a\nb\u{2028}"), "a\\nb\\u2028");
    }

    #[test]
    fn escaped_json_is_the_same_string() {
        let text = "\u{9B}31m\u{2067}";
        let json = serde_json::to_string(text).unwrap();
        assert_eq!(serde_json::from_str::<String>(&escape(&json)).unwrap(), text);
    }

    #[cfg(unix)]
    #[test]
    fn names_that_are_no_utf_8_can_be_shown() {
        use std::os::unix::ffi::OsStrExt;
        let name = std::ffi::OsStr::from_bytes(b"a\xFF\x1Bb");
        assert_eq!(escape_path(Path::new(name)), "a\\xFF\\u001Bb");
    }
}
