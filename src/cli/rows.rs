//! Answers as rows: JSON Lines, or tab-separated values with a header.

use std::borrow::Cow;
use std::io;

use super::args::Format;
use super::errors::{Failure, Result};
use super::output::Output;

/// A longer row's memory is given back when it is written.
const KEPT: usize = 64 * 1024;

/// One value of a row.
pub enum Cell<'a> {
    /// Text.
    Text(&'a str),
    /// A number.
    Number(usize),
    /// A number of any size, as JSON writes it.
    Decimal(&'a str),
    /// Words: a list in JSON, joined by a space in TSV.
    Words(Vec<&'a str>),
    /// Nothing: `null` in JSON, empty in TSV.
    Null,
}

impl Cell<'_> {
    /// As a text that nothing is escaped in.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Cell::Text(text) | Cell::Decimal(text) => (*text).into(),
            Cell::Number(n) => n.to_string().into(),
            Cell::Words(words) => words.join(" ").into(),
            Cell::Null => "".into(),
        }
    }

    fn json(&self) -> Result<String> {
        match self {
            Cell::Text(text) => json_string(text),
            Cell::Number(n) => Ok(n.to_string()),
            Cell::Decimal(number) => Ok((*number).into()),
            Cell::Words(words) => {
                let words: Result<Vec<String>> = words.iter().map(|word| json_string(word)).collect();
                Ok(format!("[{}]", words?.join(", ")))
            }
            Cell::Null => Ok("null".into()),
        }
    }
}

/// Writes rows; where several files are read, each row begins with the name of its file.
pub struct Rows {
    out: Output,
    columns: &'static [&'static str],
    /// The file at hand, as a JSON string and as a TSV field.
    file: Option<(String, String)>,
    line: String,
}

impl Rows {
    /// Begins; TSV gets its header.
    pub fn new(out: Output, format: Format, columns: &'static [&'static str], files: bool) -> Result<Self> {
        let mut rows = Rows { out, columns, file: None, line: String::new() };
        if format == Format::Tsv {
            let file = if files { "file\t" } else { "" };
            rows.out.own(&format!("{file}{}\n", columns.join("\t")))?;
        }
        Ok(rows)
    }

    /// The output, for text that is no row.
    pub fn out(&mut self) -> &mut Output {
        &mut self.out
    }

    /// From here on rows belong to this file.
    pub fn set_file(&mut self, name: &str) -> Result<()> {
        let mut field = String::new();
        push_field(&mut field, name);
        self.file = Some((json_string(name)?, field));
        Ok(())
    }

    /// The name of the file at hand, escaped as a field, where there are several.
    pub fn file(&self) -> Option<&str> {
        self.file.as_ref().map(|(_, field)| field.as_str())
    }

    /// From here on rows belong to no single file.
    pub fn clear_file(&mut self) {
        self.file = self.file.take().map(|_| ("null".to_owned(), String::new()));
    }

    /// Writes a row of JSON Lines: the columns' names and these values.
    pub fn json(&mut self, cells: &[Cell]) -> Result<()> {
        let mut line = std::mem::take(&mut self.line);
        line.push('{');
        if let Some((file, _)) = &self.file {
            line.push_str(&format!("\"file\": {file}, "));
        }
        for (i, (name, cell)) in self.columns.iter().zip(cells).enumerate() {
            let comma = if i == 0 { "" } else { ", " };
            line.push_str(&format!("{comma}\"{name}\": {}", cell.json()?));
        }
        line.push_str("}\n");
        self.write(line)
    }

    /// Writes a row that `write` gives as a whole JSON object on a line.
    pub fn json_with(&mut self, write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> Result<()> {
        let mut bytes = Vec::new();
        write(&mut bytes).map_err(|error| Failure::io("JSON", &error))?;
        let object = String::from_utf8_lossy(&bytes);
        let line = match (&self.file, object.strip_prefix('{')) {
            (Some((file, _)), Some(rest)) => format!("{{\"file\": {file}, {rest}"),
            _ => object.into_owned(),
        };
        self.write(line)
    }

    /// Writes a row of TSV.
    pub fn tsv(&mut self, cells: &[Cell]) -> Result<()> {
        let mut line = std::mem::take(&mut self.line);
        if let Some((_, file)) = &self.file {
            line.push_str(file);
            line.push('\t');
        }
        push_fields(&mut line, cells);
        self.write(line)
    }

    fn write(&mut self, line: String) -> Result<()> {
        self.out.text(&line)?;
        self.line = line;
        self.line.clear();
        self.line.shrink_to(KEPT);
        Ok(())
    }

    /// Ends the output.
    pub fn finish(self) -> Result<()> {
        self.out.finish()
    }
}

fn json_string(text: &str) -> Result<String> {
    serde_json::to_string(text).map_err(|error| Failure::Work(format!("JSON: {error}")))
}

/// The fields of a line and its end.
pub fn push_fields(line: &mut String, cells: &[Cell]) {
    for (i, cell) in cells.iter().enumerate() {
        if i > 0 {
            line.push('\t');
        }
        push_field(line, &cell.text());
    }
    line.push('\n');
}

/// A field cannot hold tabulators and line ends: they are escaped, and the backslash with them.
fn push_field(line: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '\t' => line.push_str("\\t"),
            '\n' => line.push_str("\\n"),
            '\r' => line.push_str("\\r"),
            '\\' => line.push_str("\\\\"),
            c => line.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_escape_what_would_part_them() {
        let mut line = String::new();
        let words = Cell::Words(vec!["a", "b"]);
        let cells = [Cell::Text("a\tb\n\r\\t"), Cell::Null, Cell::Number(7), Cell::Decimal("1.50"), words];
        push_fields(&mut line, &cells);
        assert_eq!(line, "a\\tb\\n\\r\\\\t\t\t7\t1.50\ta b\n");
    }
}
