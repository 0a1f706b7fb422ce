//! Documents as JSON Lines.

use std::io::{self, Write};

use super::AnalyzedToken;

/// Writes one token as one line: `start`, `end` (as given), `kind`, `text`, `norm`, `stem`, `sentence`, in this
/// order; what is not there is `null`.
///
/// # Errors
/// Those of `out`.
pub fn write_token(
    out: &mut impl Write,
    token: &AnalyzedToken,
    (start, end): (usize, usize),
    sentence: Option<usize>,
) -> io::Result<()> {
    let text = |text: &str| serde_json::to_string(text);
    let stem = token.stem().map_or(Ok("null".into()), text)?;
    let sentence = sentence.map_or("null".into(), |n| n.to_string());
    writeln!(
        out,
        "{{\"start\": {start}, \"end\": {end}, \"kind\": \"{}\", \"text\": {}, \"norm\": {}, \"stem\": {stem}, \
         \"sentence\": {sentence}}}",
        token.kind().name(),
        text(token.text())?,
        text(token.norm())?,
    )
}
