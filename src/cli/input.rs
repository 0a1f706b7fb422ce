//! A file or standard input as a stream of lines that know where they stand.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use super::args::Errors;
use super::errors::{Failure, Result};
use super::terminal::escape_path;
use crate::chars::is_arabic_letter;
use crate::morphology::stem::Algorithm;
use crate::normalize::{Spec, ours};

/// Bytes read at once.
const CHUNK: usize = 64 * 1024;
/// A longer line's memory is given back when the line is done.
const KEPT: usize = 1024 * 1024;

/// The file name that means standard input.
pub const STDIN: &str = "-";

/// Lines of one input. A line ends behind U+000A; U+000D before it belongs to the line end.
pub struct Input {
    reader: BufReader<Box<dyn Read>>,
    name: String,
    errors: Errors,
    /// The bytes of the line at hand.
    raw: Vec<u8>,
    line: u64,
    code_points: usize,
    bytes: u64,
    ended: bool,
    /// The size of a regular file; others are read as they come.
    size: Option<u64>,
}

/// One line, decoded.
pub struct Line<'a> {
    whole: Cow<'a, str>,
    start: usize,
    first: bool,
}

/// Why a file cannot be read. What looks like a recipe, or is the name of a stemmer, was meant as one.
fn not_opened(path: &Path, name: &str, error: &io::Error) -> Failure {
    let Some(text) = path.to_str().filter(|_| error.kind() == io::ErrorKind::NotFound) else {
        return Failure::io(name, error);
    };
    let recipe = text.contains('|') || text.parse::<Spec>().is_ok() || ours(text).is_some();
    let hint = match text {
        _ if recipe => {
            "; a recipe is given by the option --spec, which normalize, analyze, explain and audit have"
        }
        stemmer if Algorithm::from_name(stemmer).is_some() => "; a stemmer is named by the option --stemmer",
        written if written.chars().any(|c| is_arabic_letter(c.into())) && !written.contains(['.', '/']) => {
            "; a text comes in by a pipe: printf 'TEXT' | kalima COMMAND"
        }
        _ => "",
    };
    Failure::Work(format!("{name}: {error}{hint}"))
}

impl Input {
    /// Opens a file, or standard input for `-`.
    pub fn open(path: &Path, errors: Errors) -> Result<Self> {
        if path.as_os_str() == STDIN {
            return Ok(Self::new(Box::new(io::stdin().lock()), "<stdin>".into(), None, errors));
        }
        let name = escape_path(path);
        let file = File::open(path).map_err(|error| not_opened(path, &name, &error))?;
        let size = file.metadata().ok().filter(|about| about.is_file()).map(|about| about.len());
        Ok(Self::new(Box::new(file), name, size, errors))
    }

    fn new(source: Box<dyn Read>, name: String, size: Option<u64>, errors: Errors) -> Self {
        Input {
            reader: BufReader::with_capacity(CHUNK, source),
            name,
            errors,
            raw: Vec::new(),
            line: 0,
            code_points: 0,
            bytes: 0,
            ended: false,
            size,
        }
    }

    /// The name as messages show it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The size in bytes of a regular file.
    pub fn size(&self) -> Option<u64> {
        self.size
    }

    /// The bytes of all lines given so far.
    pub fn bytes_read(&self) -> u64 {
        self.bytes
    }

    /// The next line. Before a read that may have to wait for somebody, `before_wait` is called.
    pub fn next_line(&mut self, before_wait: &mut dyn FnMut() -> Result<()>) -> Result<Option<Line<'_>>> {
        if self.ended || !self.read_raw(before_wait)? {
            return Ok(None);
        }
        self.line += 1;
        self.bytes += self.raw.len() as u64;
        if self.line == 1 {
            refuse_utf16(&self.name, &self.raw)?;
        }
        let whole = decode(&self.raw, self.errors).map_err(|at| self.invalid(at))?;
        let start = self.code_points;
        self.code_points += whole.chars().count();
        Ok(Some(Line { whole, start, first: self.line == 1 }))
    }

    /// Reads up to the next line feed; false at the end.
    fn read_raw(&mut self, before_wait: &mut dyn FnMut() -> Result<()>) -> Result<bool> {
        self.raw.clear();
        self.raw.shrink_to(KEPT);
        loop {
            if self.size.is_none() && self.reader.buffer().is_empty() {
                before_wait()?;
            }
            let chunk = match self.reader.fill_buf() {
                Ok(chunk) => chunk,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(Failure::io(&self.name, &error)),
            };
            if chunk.is_empty() {
                self.ended = true;
                return Ok(!self.raw.is_empty());
            }
            let feed = chunk.iter().position(|&byte| byte == b'\n');
            let part = feed.and_then(|at| chunk.get(..=at)).unwrap_or(chunk);
            let used = part.len();
            self.raw
                .try_reserve(used)
                .map_err(|_| Failure::Work(format!("{}:{}: out of memory", self.name, self.line + 1)))?;
            self.raw.extend_from_slice(part);
            self.reader.consume(used);
            if feed.is_some() {
                return Ok(true);
            }
        }
    }

    fn invalid(&self, at: usize) -> Failure {
        let byte = self.raw.get(at).copied().unwrap_or_default();
        Failure::Work(format!(
            "{}:{}:{}: invalid UTF-8 (byte 0x{byte:02X}); --errors replace or --errors ignore read on",
            self.name,
            self.line,
            at + 1
        ))
    }
}

/// UTF-16 is refused whatever `--errors` says: replaced or ignored bytes would leave no text.
pub fn refuse_utf16(name: &str, start: &[u8]) -> Result<()> {
    let order = match start {
        [0xFF, 0xFE, ..] => "little-endian",
        [0xFE, 0xFF, ..] => "big-endian",
        _ => return Ok(()),
    };
    let hint = "convert it first, for example with: iconv -f UTF-16 -t UTF-8";
    Err(Failure::Work(format!("{name}:1:1: invalid UTF-8: this is UTF-16 ({order}); {hint}")))
}

/// The text of these bytes, or the offset of the first byte that is none.
fn decode(raw: &[u8], errors: Errors) -> std::result::Result<Cow<'_, str>, usize> {
    match (std::str::from_utf8(raw), errors) {
        (Ok(text), _) => Ok(Cow::Borrowed(text)),
        (Err(error), Errors::Strict) => Err(error.valid_up_to()),
        (Err(_), Errors::Replace) => Ok(String::from_utf8_lossy(raw)),
        (Err(_), Errors::Ignore) => Ok(raw.utf8_chunks().map(|chunk| chunk.valid()).collect()),
    }
}

impl Line<'_> {
    /// The line with its end, and with a byte order mark.
    pub fn whole(&self) -> &str {
        &self.whole
    }

    /// The line and its end: U+000D U+000A, U+000A, or nothing behind the last line.
    pub fn parts(&self) -> (&str, &str) {
        let text = self.whole.strip_suffix('\n');
        let text = text.map_or(&*self.whole, |text| text.strip_suffix('\r').unwrap_or(text));
        self.whole.split_at_checked(text.len()).unwrap_or((text, ""))
    }

    /// Code points before the line in its file.
    pub fn start(&self) -> usize {
        self.start
    }

    /// The line without its end and without a byte order mark, with the place where it begins.
    pub fn words(&self) -> (&str, Place) {
        let (text, _) = self.parts();
        let unmarked = if self.first { text.strip_prefix('\u{FEFF}') } else { None };
        let skipped = usize::from(unmarked.is_some());
        (unmarked.unwrap_or(text), Place { byte: 0, code_point: self.start + skipped })
    }
}

/// A place in a line: bytes from the start of the line, code points from the start of the file.
#[derive(Clone, Copy, Debug, Default)]
pub struct Place {
    byte: usize,
    code_point: usize,
}

impl Place {
    /// Goes to the start and then to the end of `range` and gives both in code points: O(1) for each byte between the
    /// places, of which those of tokens lie behind one another.
    pub fn pass(&mut self, text: &str, range: &std::ops::Range<usize>) -> (usize, usize) {
        (self.go(text, range.start), self.go(text, range.end))
    }

    fn go(&mut self, text: &str, byte: usize) -> usize {
        let count = |range: std::ops::Range<usize>| text.get(range).unwrap_or_default().chars().count();
        match byte < self.byte {
            // Tokens of a normalized text may come from the same place: ﷺ is four words.
            true => self.code_point -= count(byte..self.byte),
            false => self.code_point += count(self.byte..byte),
        }
        self.byte = byte;
        self.code_point
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives its bytes in pieces of `step`.
    struct Pieces(Vec<u8>, usize);

    impl Read for Pieces {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let n = self.1.min(self.0.len()).min(buffer.len());
            buffer[..n].copy_from_slice(&self.0[..n]);
            self.0.drain(..n);
            Ok(n)
        }
    }

    fn lines(bytes: &[u8], step: usize, errors: Errors) -> Result<Vec<(String, String, usize)>> {
        let mut input = Input::new(Box::new(Pieces(bytes.to_vec(), step)), "f".into(), None, errors);
        let mut found = Vec::new();
        while let Some(line) = input.next_line(&mut || Ok(()))? {
            let (text, end) = line.parts();
            found.push((text.to_owned(), end.to_owned(), line.start));
        }
        assert_eq!(input.bytes_read(), bytes.len() as u64);
        Ok(found)
    }

    fn row(text: &str, end: &str, start: usize) -> (String, String, usize) {
        (text.to_owned(), end.to_owned(), start)
    }

    #[test]
    fn lines_keep_their_ends_and_places_whatever_the_pieces() {
        let text = "نص\r\n\n\rx\r\u{2028}\u{85}\u{C}\n\0آخر";
        let expected = [
            row("نص", "\r\n", 0),
            row("", "\n", 4),
            row("\rx\r\u{2028}\u{85}\u{C}", "\n", 5),
            row("\0آخر", "", 12),
        ];
        for step in 1..=text.len() {
            assert_eq!(lines(text.as_bytes(), step, Errors::Strict).unwrap(), expected, "pieces of {step}");
        }
        assert_eq!(lines(b"", 1, Errors::Strict).unwrap(), []);
    }

    #[test]
    fn invalid_bytes_are_named_replaced_or_left_out() {
        let bytes = b"ok\n\xD9\x83\xFF\xE2\x82\n";
        let Err(Failure::Work(message)) = lines(bytes, 2, Errors::Strict) else { panic!() };
        assert!(message.starts_with("f:2:3: invalid UTF-8 (byte 0xFF)"), "{message}");
        assert_eq!(lines(bytes, 2, Errors::Replace).unwrap()[1], row("ك\u{FFFD}\u{FFFD}", "\n", 3));
        assert_eq!(lines(bytes, 2, Errors::Ignore).unwrap()[1], row("ك", "\n", 3));
    }

    #[test]
    fn utf_16_is_recognised_even_if_errors_are_ignored() {
        for (bytes, order) in [(b"\xFF\xFE\x43\x06", "little"), (b"\xFE\xFF\x06\x43", "big")] {
            let Err(Failure::Work(message)) = lines(bytes, 1, Errors::Ignore) else { panic!() };
            assert!(message.contains("UTF-16") && message.contains(order), "{message}");
        }
    }

    #[test]
    fn a_byte_order_mark_counts_but_is_in_no_word() {
        let mut input =
            Input::new(Box::new("\u{FEFF}نص\n\u{FEFF}".as_bytes()), "f".into(), None, Errors::Strict);
        let line = input.next_line(&mut || Ok(())).unwrap().unwrap();
        let (text, mut place) = line.words();
        assert_eq!((text, place.pass(text, &(0..4))), ("نص", (1, 3)));
        let line = input.next_line(&mut || Ok(())).unwrap().unwrap();
        assert_eq!(line.words().0, "\u{FEFF}", "only the first one is a mark of byte order");
    }

    #[test]
    fn the_memory_of_a_long_line_is_given_back() {
        let mut bytes = vec![b'a'; 8 * KEPT];
        bytes.extend(b"\nb\n");
        let mut input = Input::new(Box::new(io::Cursor::new(bytes)), "f".into(), None, Errors::Strict);
        input.next_line(&mut || Ok(())).unwrap();
        input.next_line(&mut || Ok(())).unwrap();
        assert!(input.raw.capacity() <= KEPT, "{}", input.raw.capacity());
    }
}
