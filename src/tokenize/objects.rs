//! The objects of a text, found as they are needed: run by run, a run being what stands between blanks, the controls and the
//! space of ASCII.
//!
//! No object holds a blank, nor does what stands behind one change an object before it or the other way round: a blank is no
//! letter, digit, mark or sign of an address. So the objects of a text are those of its runs, of which few need be
//! decoded: those with a byte without which there is no object.

use std::ops::Range;

use super::plain_objects::{Plain, next_emoji, plain_run};
use super::{Kind, Token};
use crate::chars::CodePoint;
use crate::kernel::{Kernel, Vectorized, vectorized};
use crate::recognize::{Found, Object, Progress};

/// Bytes that are looked at together.
const BLOCK: usize = 32;

/// The objects of a text, in order. O(n).
#[derive(Clone, Debug)]
pub(super) struct TextObjects<'a> {
    text: &'a str,
    /// What is left of the run at hand, of which is known that it is plain; empty where that is not so.
    plain: Range<usize>,
    /// Where the run at hand ends: all before it was looked at.
    run_end: usize,
    /// The code points of the run, where it was decoded. Their memory is the next run's.
    code_points: Vec<CodePoint>,
    progress: Progress,
    /// A place in the run, in code points and in bytes of the text.
    passed: (usize, usize),
}

impl<'a> TextObjects<'a> {
    /// Those from `start` on, where no run is cut.
    pub(super) fn new(text: &'a str, start: usize) -> Self {
        TextObjects {
            text,
            plain: 0..0,
            run_end: start,
            code_points: Vec::new(),
            progress: Progress::default(),
            passed: (0, 0),
        }
    }

    /// The next run that may hold an object: the one object that it plainly is, or else what is to be looked at.
    fn open_run(&mut self) -> Option<Option<Token>> {
        let bytes = self.text.as_bytes();
        let run = run_with_hint(bytes, self.run_end)?;
        self.run_end = run.end;
        match plain_run(&bytes[run.clone()]) {
            Some(Plain::One(Token { kind, range })) => {
                return Some(Some(Token { kind, range: run.start + range.start..run.start + range.end }));
            }
            Some(Plain::Emoji) => self.plain = run,
            None => {
                self.code_points.clear();
                self.code_points.extend(self.text[run.clone()].chars().map(CodePoint::from));
                (self.progress, self.passed) = (Progress::default(), (0, run.start));
            }
        }
        Some(None)
    }

    /// The next object of a run that is not one plain object.
    fn in_run(&mut self) -> Option<Token> {
        if self.plain.is_empty() {
            return self.progress.next(&self.code_points).map(|found| self.token(found));
        }
        let emoji = next_emoji(self.text.as_bytes(), self.plain.clone());
        self.plain.start = emoji.as_ref().map_or(self.plain.end, |emoji| emoji.range.end);
        emoji
    }

    fn token(&mut self, found: Found) -> Token {
        let start = self.byte_of(found.start);
        Token { kind: kind_of(found.object), range: start..self.byte_of(found.end) }
    }

    /// The byte of a code point that is not before the last one asked for.
    fn byte_of(&mut self, index: usize) -> usize {
        let (last, byte) = self.passed;
        let passed = self.code_points[last..index].iter().map(|&cp| len_utf8(cp)).sum::<usize>();
        self.passed = (index, byte + passed);
        byte + passed
    }
}

impl Iterator for TextObjects<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        loop {
            if let Some(token) = self.in_run() {
                return Some(token);
            }
            if let Some(token) = self.open_run()? {
                return Some(token);
            }
        }
    }
}

/// The first run from `from` on, where no run is cut, that may hold an object.
fn run_with_hint(bytes: &[u8], from: usize) -> Option<Range<usize>> {
    let hint = next_hint(bytes, from)?;
    Some(start_of_run(bytes, from, hint)..end_of_run(bytes, hint))
}

/// Behind the last blank before `at`, but not before `from`.
fn start_of_run(bytes: &[u8], from: usize, at: usize) -> usize {
    let mut start = at;
    while let Some(&eight) = bytes[from..start].last_chunk() {
        let blanks = blanks(eight);
        if blanks != 0 {
            return start - blanks.leading_zeros() as usize / 8;
        }
        start -= eight.len();
    }
    bytes[from..start].iter().rposition(is_blank).map_or(from, |blank| from + blank + 1)
}

/// The first blank from `at` on.
fn end_of_run(bytes: &[u8], at: usize) -> usize {
    let mut end = at;
    while let Some(&eight) = bytes[end..].first_chunk() {
        let blanks = blanks(eight);
        if blanks != 0 {
            return end + blanks.trailing_zeros() as usize / 8;
        }
        end += eight.len();
    }
    bytes[end..].iter().position(is_blank).map_or(bytes.len(), |blank| end + blank)
}

fn is_blank(byte: &u8) -> bool {
    *byte <= b' '
}

/// The highest bit of each byte that is blank.
fn blanks(eight: [u8; 8]) -> u64 {
    const EACH: u64 = u64::from_le_bytes([1; 8]);
    let word = u64::from_le_bytes(eight);
    // Bit 7 of a sum is set where the lower bits exceed the space; no sum reaches into the next byte.
    let above = (word & (EACH * 0x7F)) + EACH * u64::from(0x7F - b' ');
    !(above | word) & (EACH * 0x80)
}

/// The first byte from `from` on without which there is no object.
fn next_hint(bytes: &[u8], from: usize) -> Option<usize> {
    vectorized(Kernel::chosen(), NextHint { bytes, from })
}

struct NextHint<'a> {
    bytes: &'a [u8],
    from: usize,
}

impl Vectorized for NextHint<'_> {
    type Answer = Option<usize>;

    #[inline(always)]
    fn run(self) -> Option<usize> {
        let NextHint { bytes, from } = self;
        let byte = |at: usize| bytes.get(at).copied().unwrap_or_default();
        if from == 0 && is_hint([0, byte(0), byte(1), byte(2)]) {
            return Some(0);
        }
        let mut at = from.max(1);
        while let Some(around) = bytes.get(at - 1..).and_then(<[u8]>::first_chunk) {
            if let Some(hint) = first_hint(around) {
                return Some(at + hint);
            }
            at += BLOCK;
        }
        // Less than a block, and nothing behind it.
        let mut around = [0; BLOCK + 3];
        let rest = bytes.get(at - 1..)?;
        around[..rest.len()].copy_from_slice(rest);
        first_hint(&around).map(|hint| at + hint)
    }
}

/// The first hint of a block, which comes with the byte before it and the two behind.
#[inline(always)]
fn first_hint(around: &[u8; BLOCK + 3]) -> Option<usize> {
    let mut hints = [0; BLOCK];
    for (at, hint) in hints.iter_mut().enumerate() {
        *hint = u8::from(is_hint([around[at], around[at + 1], around[at + 2], around[at + 3]]));
    }
    // Many at a time, for the answer of most blocks is none.
    let ([low, high], []) = hints.as_chunks() else { return None };
    let (low, high) = (u128::from_le_bytes(*low), u128::from_le_bytes(*high));
    if low | high == 0 {
        return None;
    }
    let bits = if low != 0 { low.trailing_zeros() } else { u128::BITS + high.trailing_zeros() };
    Some(bits as usize / 8)
}

/// Whether the second of four bytes is a hint. Without a branch, so that the bytes of a block are looked at together.
#[inline(always)]
fn is_hint([before, byte, next, third]: [u8; 4]) -> bool {
    let is = |wanted: u8| byte == wanted;
    let alphanumeric = ((next | 0x20).wrapping_sub(b'a') < 26) | (next.wrapping_sub(b'0') < 10);
    // A stop inside a name, or the end of "www.", whose rest need not be ASCII.
    let stop = is(b'.') & (alphanumeric | (before | 0x20 == b'w'));
    let slashes = is(b'/') & (next == b'/');
    // Emoji but for ‼ begin behind U+2049; before it are dashes, quotes and controls.
    let emoji = is(0xE2) & ((next > 0x80) | (third == 0xBC));
    // U+FE0F makes an emoji of © and of a digit.
    let selector = is(0xEF) & (next == 0xB8);
    is(b'@') | is(b'#') | is(0xE3) | (byte >= 0xF0) | stop | slashes | emoji | selector
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
        assert_eq!(TextObjects::new(text, 0).collect::<Vec<_>>(), whole(text), "{text:?}");
    }

    #[test]
    fn every_object_hints() {
        let objects = "a@b.co @x #ب http://ب www.مثال a.com 1\u{FE0F}\u{20E3} ©\u{FE0F} ©\u{E0062}\u{E007F} ‼ ⁉ ❤ ⌚ 〰 😀 README.md";
        for object in objects.split(' ') {
            assert_eq!(TextObjects::new(object, 0).count(), 1, "{object}");
        }
        assert_eq!(next_hint("نص… «عادي». 3/2 — ﷺ “a” و/أو: www".as_bytes(), 0), None);
    }

    #[test]
    fn runs_of_every_length_hold_the_same_objects() {
        for length in (0..70).chain([300]) {
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
        let lengths: Vec<usize> = TextObjects::new(&text, 0).map(|token| token.range.len()).collect();
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
                    "😀", "👍🏽", "🇪", "💕", "🏽", "\u{1F200}", "\u{E0062}", "\u{E007F}", "https://", "t.co/", "?", "=x&y=", "%D8", "~", "#وسم", "#a1", "@sara", "❤", "☺", "♡", "✌", "🇬", "…", "\u{64B}", "٣",
                    "ـ", "!", "…", "،", "_", "-", "+", " ", " ", "\n", "\t", "\u{1}", "\u{A0}", "\u{2028}", "a@b.co", "…", "ﷺ",
                ]),
                0..24,
            )
        ) {
            let text = pieces.concat();
            proptest::prop_assert_eq!(TextObjects::new(&text, 0).collect::<Vec<_>>(), whole(&text), "{:?}", text);
        }
    }
}
