//! The objects of a text, found as they are needed: run by run, a run being what stands between blanks, the controls and the
//! space of ASCII.
//!
//! No object holds a blank, nor does what stands behind one change an object before it or the other way round: a blank is no
//! letter, digit, mark or sign of an address. So the objects of a text are those of its runs, of which few need be
//! decoded: those with a byte without which there is no object.

use std::ops::Range;

use super::{Kind, Token};
use crate::chars::CodePoint;
use crate::recognize::{Found, Object, Progress};

/// Runs of more code points are decoded into memory that is allocated for them.
const ROOM: usize = 128;
/// Bytes that are looked at together.
const BLOCK: usize = 32;

/// The objects of a text, in order. O(n).
#[derive(Clone, Debug)]
pub(super) struct TextObjects<'a> {
    text: &'a str,
    /// Where the run at hand ends: all before it was looked at.
    run_end: usize,
    code_points: Room,
    progress: Progress,
    /// A place in the run, in code points and in bytes of the text.
    passed: (usize, usize),
}

impl<'a> TextObjects<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        TextObjects {
            text,
            run_end: 0,
            code_points: Room::default(),
            progress: Progress::default(),
            passed: (0, 0),
        }
    }

    /// Decodes the next run that may hold an object.
    fn open_run(&mut self) -> Option<()> {
        let run = run_with_hint(self.text.as_bytes(), self.run_end)?;
        self.code_points.fill(&self.text[run.clone()]);
        (self.progress, self.passed) = (Progress::default(), (0, run.start));
        self.run_end = run.end;
        Some(())
    }

    fn token(&mut self, found: Found) -> Token {
        let start = self.byte_of(found.start);
        Token { kind: kind_of(found.object), range: start..self.byte_of(found.end) }
    }

    /// The byte of a code point that is not before the last one asked for.
    fn byte_of(&mut self, index: usize) -> usize {
        let (last, byte) = self.passed;
        let passed = self.code_points.get()[last..index].iter().map(|&cp| len_utf8(cp)).sum::<usize>();
        self.passed = (index, byte + passed);
        byte + passed
    }
}

impl Iterator for TextObjects<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        loop {
            if let Some(found) = self.progress.next(self.code_points.get()) {
                return Some(self.token(found));
            }
            self.open_run()?;
        }
    }
}

/// The code points of a run.
#[derive(Clone, Debug)]
struct Room {
    short: [CodePoint; ROOM],
    length: usize,
    /// Those of a run that is too long, else empty.
    long: Vec<CodePoint>,
}

impl Default for Room {
    fn default() -> Self {
        Room { short: [0; ROOM], length: 0, long: Vec::new() }
    }
}

impl Room {
    fn fill(&mut self, run: &str) {
        self.long.clear();
        if run.is_ascii() && run.len() <= ROOM {
            self.length = run.len();
            // Without a branch for each byte.
            self.short.iter_mut().zip(run.bytes()).for_each(|(place, byte)| *place = byte.into());
            return;
        }
        let mut chars = run.chars().map(CodePoint::from);
        self.length = 0;
        for (place, cp) in self.short.iter_mut().zip(&mut chars) {
            *place = cp;
            self.length += 1;
        }
        if chars.next().is_some() {
            self.long.extend(run.chars().map(CodePoint::from));
        }
    }

    fn get(&self) -> &[CodePoint] {
        if self.long.is_empty() { &self.short[..self.length] } else { &self.long }
    }
}

/// The first run from `from` on, where no run is cut, that may hold an object.
fn run_with_hint(bytes: &[u8], from: usize) -> Option<Range<usize>> {
    let hint = next_hint(bytes, from)?;
    let is_blank = |&byte: &u8| byte <= b' ';
    let start = bytes[from..hint].iter().rposition(is_blank).map_or(from, |blank| from + blank + 1);
    let end = bytes[hint..].iter().position(is_blank).map_or(bytes.len(), |blank| hint + blank);
    Some(start..end)
}

/// The first byte from `from` on without which there is no object.
fn next_hint(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        let end = bytes.len().min(at + BLOCK);
        if bytes[at..end].iter().fold(false, |any, &byte| any | may_hint(byte))
            && let Some(hint) = (at..end).find(|&at| may_hint(bytes[at]) && is_hint(bytes, at))
        {
            return Some(hint);
        }
        if end == bytes.len() {
            return None;
        }
        at = end;
    }
}

/// Whether some bytes around it make the byte a hint.
fn may_hint(byte: u8) -> bool {
    matches!(byte, b'@' | b'#' | b'.' | b'/' | 0xE2 | 0xE3 | 0xEF | 0xF0)
}

fn is_hint(bytes: &[u8], at: usize) -> bool {
    let byte = |at: usize| bytes.get(at).copied().unwrap_or_default();
    match byte(at) {
        b'@' | b'#' | 0xE3 | 0xF0 => true,
        // A stop inside a name, or the end of "www.", whose rest need not be ASCII.
        b'.' if at > 0 => {
            let before = byte(at - 1);
            before.is_ascii_graphic()
                && (byte(at + 1).is_ascii_alphanumeric() || matches!(before, b'w' | b'W'))
        }
        b'/' => byte(at + 1) == b'/',
        // Emoji but for ‼ begin behind U+2049; before it are dashes, quotes and controls.
        0xE2 => byte(at + 1) > 0x80 || byte(at + 2) == 0xBC,
        // U+FE0F makes an emoji of © and of a digit.
        0xEF => (byte(at + 1), byte(at + 2)) == (0xB8, 0x8F),
        _ => false,
    }
}

/// The length of a code point in UTF-8.
fn len_utf8(cp: CodePoint) -> usize {
    1 + usize::from(cp >= 0x80) + usize::from(cp >= 0x800) + usize::from(cp >= 0x1_0000)
}

fn kind_of(object: Object) -> Kind {
    match object {
        Object::Url => Kind::Url,
        Object::Email => Kind::Email,
        Object::Mention => Kind::Mention,
        Object::Hashtag => Kind::Hashtag,
        Object::Emoji => Kind::Emoji,
        _ => Kind::Latin,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recognize::objects;
    use crate::tokenize::real_text;

    /// All objects by one walk through the whole text.
    fn whole(text: &str) -> Vec<Token> {
        let cps: Vec<CodePoint> = text.chars().map(CodePoint::from).collect();
        let bytes: Vec<usize> = text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect();
        let token =
            |found: Found| Token { kind: kind_of(found.object), range: bytes[found.start]..bytes[found.end] };
        objects(&cps).map(token).collect()
    }

    #[track_caller]
    fn assert_whole(text: &str) {
        assert_eq!(TextObjects::new(text).collect::<Vec<_>>(), whole(text), "{text:?}");
    }

    #[test]
    fn every_object_hints() {
        let objects =
            "a@b.co @x #ب http://ب www.مثال a.com 1\u{FE0F}\u{20E3} ©\u{FE0F} ‼ ⁉ ❤ ⌚ 〰 😀 README.md";
        for object in objects.split(' ') {
            assert_eq!(TextObjects::new(object).count(), 1, "{object}");
        }
        assert_eq!(next_hint("نص… «عادي». 3/2 — ﷺ “a” و/أو: www".as_bytes(), 0), None);
    }

    #[test]
    fn runs_of_every_length_hold_the_same_objects() {
        for length in (0..70).chain(ROOM - 4..ROOM + 4).chain([5 * ROOM]) {
            for unit in ["a", "ب", "\u{64E}", "\u{FE0F}", "/", "😀", " ", ".", "@a"] {
                let long = unit.repeat(length);
                assert_whole(&format!("#أ {long}#ب@c{long} a@b.co{long}.com http://{long} 😀"));
            }
        }
    }

    #[test]
    fn a_url_may_be_of_any_length() {
        let url = format!("https://example.com/{}", "a%D8/".repeat(20_000));
        let text = format!("زر {url}، {url}");
        let lengths: Vec<usize> = TextObjects::new(&text).map(|token| token.range.len()).collect();
        assert_eq!(lengths, [url.len(); 2]);
    }

    #[test]
    fn the_objects_of_real_text_are_those_of_its_runs() {
        let lines = real_text::lines();
        lines.iter().for_each(|line| assert_whole(line));
        assert_whole(&lines[..500].join("\n"));
    }

    proptest::proptest! {
        #[test]
        fn the_objects_of_a_text_are_those_of_its_runs(
            pieces in proptest::collection::vec(
                proptest::sample::select(vec![
                    "a", "B", "1", "٣", ".", "..", "com", "md", "www.", "@", "#", "/", ":", "http://", "ftp://", "[", "(", "ب",
                    "é", "\u{301}", "\u{64E}", "\u{FE0F}", "\u{20E3}", "\u{200C}", "\u{200D}", "©", "‼", "⁉", "❤", "〰",
                    "😀", "👍🏽", "🇪", "_", "-", "+", " ", " ", "\n", "\t", "\u{1}", "\u{A0}", "\u{2028}", "a@b.co", "…", "ﷺ",
                ]),
                0..24,
            )
        ) {
            let text = pieces.concat();
            proptest::prop_assert_eq!(TextObjects::new(&text).collect::<Vec<_>>(), whole(&text), "{:?}", text);
        }
    }
}
