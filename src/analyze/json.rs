//! Documents as JSON Lines.

use std::io::{self, Write};

use super::{AnalyzedSegment, AnalyzedToken};

/// Writes one token as one line: `start`, `end` (as given), `kind`, `text`, `norm`, `stem`, `sentence`, in this
/// order; what is not there is `null`. Where there is a segmenter `segments` are the places of the token's segments, and the line
/// has `lemma` and `segments` too.
///
/// # Errors
/// Those of `out`.
pub fn write_token(
    out: &mut impl Write,
    token: &AnalyzedToken,
    (start, end): (usize, usize),
    sentence: Option<usize>,
    segments: Option<&[(usize, usize)]>,
) -> io::Result<()> {
    let stem = optional(token.stem())?;
    let sentence = sentence.map_or("null".into(), |n| n.to_string());
    write!(
        out,
        "{{\"start\": {start}, \"end\": {end}, \"kind\": \"{}\", \"text\": {}, \"norm\": {}, \"stem\": {stem}, \
         \"sentence\": {sentence}",
        token.kind().name(),
        string(token.text())?,
        string(token.norm())?,
    )?;
    if let Some(places) = segments {
        write!(out, ", \"lemma\": {}, \"segments\": [", optional(token.lemma())?)?;
        for (number, (segment, place)) in token.segments().iter().zip(places).enumerate() {
            out.write_all(if number == 0 { b"" } else { b", " })?;
            write_segment(out, token, segment, *place)?;
        }
        out.write_all(b"]")?;
    }
    out.write_all(b"}\n")
}

fn write_segment(
    out: &mut impl Write,
    token: &AnalyzedToken,
    segment: &AnalyzedSegment,
    (start, end): (usize, usize),
) -> io::Result<()> {
    let text = token.norm().get(segment.norm.clone()).unwrap_or_default();
    write!(
        out,
        "{{\"role\": \"{}\", \"start\": {start}, \"end\": {end}, \"text\": {}, \"form\": {}}}",
        segment.role.name(),
        string(text)?,
        string(&segment.form)?,
    )
}

fn string(text: &str) -> io::Result<String> {
    Ok(serde_json::to_string(text)?)
}

fn optional(text: Option<&str>) -> io::Result<String> {
    text.map_or(Ok("null".into()), string)
}
