//! All objects of a text in one walk.

use std::ops::Range;

use crate::recognize::ascii::ascii_at;
use crate::recognize::email::{begins_local, email_at, is_local, local_end};
use crate::recognize::emoji::emoji_at;
use crate::recognize::file_name::file_name_at;
use crate::recognize::hashtag::{hashtag_anywhere, hashtag_at};
use crate::recognize::mention::{mention_anywhere, mention_at};
use crate::recognize::name::{is_name, name_end};
use crate::recognize::url::url_at;

/// What a stretch of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Object {
    /// `https://t.co/a`, `www.example.com`, `example.com/a`.
    Url,
    /// `sara@example.com`.
    Email,
    /// `@sara`.
    Mention,
    /// `#وسم`.
    Hashtag,
    /// 👍🏽, one whole sequence.
    Emoji,
    /// `README.md`.
    FileName,
}

/// An object and its place, in code points: `start..end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Found {
    /// What it is.
    pub object: Object,
    /// Index of its first code point.
    pub start: usize,
    /// Index after its last code point.
    pub end: usize,
}

/// All objects of a text, left to right, not overlapping. Time O(n) for the whole walk, no allocation.
///
/// No object holds a line end, and none depends on another line: the objects of a text are those of its lines.
///
/// ```
/// use kalima::recognize::{Object, objects};
///
/// let text: Vec<u32> = "RT @sara: #وسم https://t.co/a".chars().map(u32::from).collect();
/// let kinds: Vec<Object> = objects(&text).map(|found| found.object).collect();
/// assert_eq!(kinds, [Object::Mention, Object::Hashtag, Object::Url]);
/// ```
#[must_use]
pub fn objects(text: &[u32]) -> Objects<'_> {
    Objects { text, progress: Progress::default() }
}

/// The iterator that [`objects`] returns.
#[derive(Clone, Debug)]
pub struct Objects<'a> {
    text: &'a [u32],
    progress: Progress,
}

impl Iterator for Objects<'_> {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        self.progress.next(self.text)
    }
}

/// How far a walk has come, for who cannot lend the text to it all the while.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Progress {
    at: usize,
    /// Where the last hashtag or mention ended: there the next one may begin whatever it touches.
    tag_end: Option<usize>,
    /// Up to here the runs of local-part characters have been tried as addresses, so that none is read twice.
    mail_seen: usize,
}

impl Progress {
    /// The next object of the text, which is the same at every call.
    pub(crate) fn next(&mut self, text: &[u32]) -> Option<Found> {
        loop {
            let cp = *text.get(self.at)?;
            let found = if cp < 0x80 { self.at_ascii(text) } else { self.at_other(text, cp) };
            let Some(found) = found else { continue };
            self.at = found.end;
            if matches!(found.object, Object::Hashtag | Object::Mention) {
                self.tag_end = Some(found.end);
            }
            return Some(found);
        }
    }
}

/// Each of these either finds an object or moves `at` on by one character or more.
impl Progress {
    fn at_other(&mut self, text: &[u32], cp: u32) -> Option<Found> {
        // The first emoji beyond the Latin ones is U+203C, so Arabic letters are passed over at once.
        let end = if matches!(cp, 0xA9 | 0xAE | 0x203C..) { emoji_at(text, self.at) } else { None };
        self.found_or_next(Object::Emoji, end)
    }

    fn at_ascii(&mut self, text: &[u32]) -> Option<Found> {
        let at = self.at;
        let after_tag = self.tag_end == Some(at);
        match ascii_at(text, at) {
            // It bears a mark: perhaps that of a keycap.
            None => self.found_or_next(Object::Emoji, emoji_at(text, at)),
            Some(b'@') => {
                let end = if after_tag { mention_anywhere(text, at) } else { mention_at(text, at) };
                self.found_or_next(Object::Mention, end)
            }
            Some(b'#') => {
                let end = if after_tag { hashtag_anywhere(text, at) } else { hashtag_at(text, at) };
                self.found_or_next(Object::Hashtag, end)
            }
            Some(c) if is_local(c) => self.at_run(text),
            Some(_) => {
                self.at += 1;
                None
            }
        }
    }

    fn found_or_next(&mut self, object: Object, end: Option<usize>) -> Option<Found> {
        let start = self.at;
        self.at += 1;
        end.map(|end| Found { object, start, end })
    }

    /// A run of letters, digits and the signs of addresses: whole it may be an address, its names hosts or files.
    fn at_run(&mut self, text: &[u32]) -> Option<Found> {
        if let Some(found) = self.address(text) {
            return Some(found);
        }
        let start = self.at;
        let end = name_end(text, start);
        self.at = end.max(start + 1);
        name(text, start, end)
    }

    fn address(&mut self, text: &[u32]) -> Option<Found> {
        if self.at < self.mail_seen {
            return None;
        }
        self.mail_seen = local_end(text, self.at);
        if ascii_at(text, self.mail_seen) != Some(b'@') {
            return None;
        }
        let start = first(text, self.at..self.mail_seen, begins_local)?;
        email_at(text, start).map(|end| Found { object: Object::Email, start, end })
    }
}

fn name(text: &[u32], start: usize, end: usize) -> Option<Found> {
    let host = first(text, start..end, |c| c.is_ascii_alphanumeric())?;
    if let Some(end) = url_at(text, host) {
        return Some(Found { object: Object::Url, start: host, end });
    }
    let file = first(text, start..end, |c| is_name(c) && !matches!(c, b'.' | b'-'))?;
    file_name_at(text, file).map(|end| Found { object: Object::FileName, start: file, end })
}

fn first(text: &[u32], mut range: Range<usize>, wanted: fn(u8) -> bool) -> Option<usize> {
    range.find(|&i| ascii_at(text, i).is_some_and(wanted))
}
