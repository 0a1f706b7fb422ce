//! URLs: with a scheme (http, https, ftp), with `www.`, or a bare host whose top-level domain is listed.
//!
//! The characters are those of RFC 3986, and Arabic letters where people paste them undecoded; what follows a URL directly,
//! as tweets and scraped pages have it, is left out.

use crate::chars::{digit, is_arabic_letter, is_arabic_mark, is_mark_category};
use crate::lexicon::DOMAINS;
use crate::recognize::ascii::{after_accented, ascii_at};
use crate::recognize::name::{last_stop, listed, whole_name};
use crate::recognize::scheme::{begins_host, scheme_at};
use std::ops::Range;

/// U+0640 ARABIC TATWEEL: no letter, yet written inside words.
const TATWEEL: u32 = 0x640;

/// The end of the URL that begins at `at`.
///
/// - Without a scheme `at` must be the first letter or digit of a run of letters, digits, `.`, `-` and `_`.
/// - An Arabic letter directly after a Latin letter or digit ends the URL; after one of `/ ? = & # - _ + % (` it opens a
///   stretch of Arabic letters (with marks and tatweel), digits, `-` and `_`. In a host written in Arabic a stop does so too.
/// - Trailing `. , ; : ! ? '` and closing brackets without their opening ones are left out.
/// - Space, other characters, emoji, an ASCII character that bears a mark, a second scheme and a second `#` end it.
///
/// Time linear in the length of the URL, or of the run.
///
/// ```
/// let text: Vec<u32> = "https://t.co/aB3و".chars().map(u32::from).collect();
/// assert_eq!(kalima::recognize::url::url_at(&text, 0), Some(16));
/// ```
#[must_use]
pub fn url_at(text: &[u32], at: usize) -> Option<usize> {
    if let Some(host) = scheme_at(text, at) {
        return after_start(text, host);
    }
    if after_accented(text, at) || at.checked_sub(1).and_then(|last| ascii_at(text, last)) == Some(b'@') {
        return None;
    }
    if let Some(host) = www_at(text, at) {
        return after_start(text, host);
    }
    let host = bare_host(text, at)?;
    if ascii_at(text, host.end) == Some(b'@') {
        return None;
    }
    Some(after_bare_host(text, host.end))
}

/// The place after `www.`.
fn www_at(text: &[u32], at: usize) -> Option<usize> {
    let www = (at..at + 3).all(|i| ascii_at(text, i).is_some_and(|c| c.eq_ignore_ascii_case(&b'w')));
    (www && ascii_at(text, at + 3) == Some(b'.')).then_some(at + 4)
}

/// The end of the URL whose scheme or `www.` ends at `host`, if a host follows.
fn after_start(text: &[u32], host: usize) -> Option<usize> {
    if !begins_host(text, host) {
        return None;
    }
    let end = body_end(text, host, Body::host());
    (end > host).then_some(end)
}

/// ASCII labels, the last of which is a listed top-level domain.
fn bare_host(text: &[u32], at: usize) -> Option<Range<usize>> {
    if !ascii_at(text, at)?.is_ascii_alphanumeric() {
        return None;
    }
    let host = whole_name(text, at)?;
    let stop = last_stop(text, host.clone())?;
    let row = listed(&DOMAINS, text, stop + 1..host.end)?;
    let label = last_stop(text, at..stop).map_or(at, |before| before + 1)..stop;
    let lettered = text.get(label)?.iter().any(|&cp| u8::try_from(cp).is_ok_and(|c| c.is_ascii_alphabetic()));
    let named = lettered || row.ambiguity != "case";
    (named && hyphens_inside_labels(text, at..stop)).then_some(host)
}

/// No label may begin or end with a hyphen (RFC 1123, section 2.1).
fn hyphens_inside_labels(text: &[u32], labels: Range<usize>) -> bool {
    let Some(labels) = text.get(labels) else { return false };
    let hyphen = Some(&u32::from(b'-'));
    labels.split(|&cp| cp == u32::from(b'.')).all(|label| label.first() != hyphen && label.last() != hyphen)
}

/// A port and a path, query or fragment, as far as they follow.
fn after_bare_host(text: &[u32], host_end: usize) -> usize {
    let end = port_end(text, host_end).unwrap_or(host_end);
    match ascii_at(text, end) {
        Some(b'/' | b'?' | b'#') => body_end(text, end, Body::path()),
        _ => end,
    }
}

/// Two to five digits: a single one is rather a verse or a count.
fn port_end(text: &[u32], colon: usize) -> Option<usize> {
    if ascii_at(text, colon) != Some(b':') {
        return None;
    }
    let digits =
        (colon + 1..colon + 7).take_while(|&i| ascii_at(text, i).is_some_and(|c| c.is_ascii_digit()));
    let digits = digits.count();
    (2..=5).contains(&digits).then_some(colon + 1 + digits)
}

/// The end of host, path, query and fragment from `at` on, without what trails.
fn body_end(text: &[u32], at: usize, mut body: Body) -> usize {
    let mut end = at;
    while body.takes(text, end) {
        end += 1;
    }
    while end > at && trails(text, end - 1) {
        end -= 1;
    }
    end
}

fn trails(text: &[u32], at: usize) -> bool {
    let trailing = |c| matches!(c, b'.' | b',' | b';' | b':' | b'!' | b'?' | b'\'' | b'(' | b'[');
    ascii_at(text, at).is_some_and(trailing)
}

/// What the characters read so far mean for the next one.
struct Body {
    /// Before the first `/ ? #`.
    host: bool,
    /// After the first `#`: a second one would be a hashtag's (RFC 3986, section 3.5, has none in a fragment).
    fragment: bool,
    /// An Arabic letter may open a stretch here.
    open: bool,
    /// Inside an Arabic stretch.
    stretch: bool,
    round: usize,
    square: usize,
}

impl Body {
    fn host() -> Self {
        Body { host: true, fragment: false, open: true, stretch: false, round: 0, square: 0 }
    }

    fn path() -> Self {
        Body { host: false, ..Body::host() }
    }

    /// Whether the character at `at` belongs to the URL.
    #[inline]
    fn takes(&mut self, text: &[u32], at: usize) -> bool {
        match text.get(at) {
            None => false,
            Some(0..0x80) => {
                scheme_at(text, at).is_none()
                    && ascii_at(text, at).is_some_and(|c| self.takes_ascii(text, at, c))
            }
            Some(&cp) => self.takes_arabic(cp),
        }
    }

    fn takes_arabic(&mut self, cp: u32) -> bool {
        if is_arabic_letter(cp) {
            self.stretch |= self.open;
            return self.stretch;
        }
        self.stretch && (is_arabic_mark(cp) || is_mark_category(cp) || cp == TATWEEL || digit(cp).is_some())
    }

    fn takes_ascii(&mut self, text: &[u32], at: usize, c: u8) -> bool {
        // Most are: they may stand anywhere, and open nothing.
        if c.is_ascii_alphanumeric() {
            self.stretch &= c.is_ascii_digit();
            self.open = false;
            return true;
        }
        let taken = if self.host { self.in_host(c) } else { self.in_path(text, at, c) };
        if !taken {
            return false;
        }
        let arabic_label = self.host && self.stretch && c == b'.';
        self.stretch &= c.is_ascii_digit() || matches!(c, b'-' | b'_');
        self.open =
            arabic_label || matches!(c, b'/' | b'?' | b'=' | b'&' | b'#' | b'-' | b'_' | b'+' | b'%' | b'(');
        true
    }

    fn in_host(&mut self, c: u8) -> bool {
        match c {
            b'#' => self.opens_fragment(),
            b'/' | b'?' => {
                self.host = false;
                true
            }
            // An address in brackets (RFC 3986, section 3.2.2) can only be the host's first part.
            b'[' => std::mem::take(&mut self.open) && opens(&mut self.square),
            b']' => closes(&mut self.square),
            _ => matches!(c, b'.' | b'-' | b'_' | b'~' | b'%' | b':' | b'@'),
        }
    }

    fn in_path(&mut self, text: &[u32], at: usize, c: u8) -> bool {
        match c {
            b'#' => self.opens_fragment(),
            b'(' => opens(&mut self.round),
            b')' => closes(&mut self.round),
            // The closing tags of bulletin boards: [/url].
            b'[' => ascii_at(text, at + 1) != Some(b'/') && opens(&mut self.square),
            b']' => closes(&mut self.square),
            b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}' => false,
            _ => c.is_ascii_graphic(),
        }
    }

    fn opens_fragment(&mut self) -> bool {
        self.host = false;
        !std::mem::replace(&mut self.fragment, true)
    }
}

fn opens(depth: &mut usize) -> bool {
    *depth += 1;
    true
}

fn closes(depth: &mut usize) -> bool {
    let opened = *depth > 0;
    *depth = depth.saturating_sub(1);
    opened
}

#[cfg(test)]
mod tests {
    use crate::lexicon::DOMAINS;
    use crate::recognize::Object;
    use crate::recognize::tests::{all, of_kind};

    fn urls(text: &str) -> Vec<String> {
        of_kind(Object::Url, text)
    }

    #[track_caller]
    fn whole(text: &str) {
        assert_eq!(all(text), [(Object::Url, text.to_owned())]);
    }

    #[test]
    fn a_scheme_or_www_or_a_listed_domain() {
        for text in [
            "http://example.com",
            "HTTPS://Example.COM/A",
            "ftp://files.example.org/a.zip",
            "http://localhost:8080/x?y=1&z=%D8%A7#part",
            "http://user:secret@example.com/",
            "http://192.168.0.1/a~b/",
            "http://[::1]:80/x",
            "www.example.com",
            "WWW.EXAMPLE.COM/a",
            "example.com",
            "EXAMPLE.COM",
            "sub.my-site.co.uk:8080/a",
            "pic.twitter.com/mI34U1RZXa",
            "t.co/aB3",
            "example.org?q=1",
            "163.com",
        ] {
            whole(text);
        }
    }

    #[test]
    fn every_example_of_the_list_is_one() {
        for row in DOMAINS.rows() {
            whole(row.example);
        }
    }

    #[test]
    fn file_names_and_missing_spaces_are_none() {
        for text in [
            "README.md",
            "main.py",
            "a.zip",
            "ASP.NET",
            "System.IO",
            "hello.world",
            "Dr.Al",
            "B.Sc",
            "3.am",
            "6.30.pm",
            "e.g",
            "1.2.3",
            "com",
            ".com",
            "a..com",
            "-.com",
            "a-.com",
            "http://",
            "http:// ",
            "http:/a.b",
            "http://.a",
            "http://[ ",
            "http://[::",
            "http://[http://[",
            "http://[:https://[::ftp://",
            "https",
            "www.",
            "www. a",
            "مصر.السعودية",
            "مصر.com",
            "a.comé",
            "a.come\u{301}",
            "éa.com",
            "e\u{301}a.com",
            "a.com_b",
        ] {
            assert_eq!(urls(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn arabic_domains_need_a_scheme_or_www() {
        whole("http://مصر.السعودية/خبر");
        whole("www.مصر.السعودية");
        whole("https://موقع.com/a");
        assert_eq!(urls("http://example.com.ثم"), ["http://example.com"]);
    }

    #[test]
    fn trailing_signs_and_unbalanced_closers_are_left_out() {
        for trail in [
            ".", ",", ";", ":", "!", "?", "؟", "،", "؛", "…", "\"", "'", "»", ")", "]", "}", ">", ".)", "!؟",
            "...", "('",
        ] {
            for url in ["http://a.b/c", "www.a.b", "a.com", "a.com/d"] {
                assert_eq!(urls(&format!("({url}{trail} ثم")), [url], "{trail}");
            }
        }
        whole("https://ar.wikipedia.org/wiki/X_(Y)");
        whole("https://ar.wikipedia.org/wiki/X_(ص)");
        whole("http://a.b/?c[]=1");
        assert_eq!(urls("(http://a.b/c_(d))"), ["http://a.b/c_(d)"]);
        assert_eq!(urls("(http://a.b/)))))"), ["http://a.b/"]);
        assert_eq!(urls("[url]http://a.b/c[/url]"), ["http://a.b/c"]);
        assert_eq!(urls("<a href=\"http://a.b/c\">"), ["http://a.b/c"]);
    }

    #[test]
    fn an_arabic_letter_after_a_latin_one_or_a_digit_ends_it() {
        assert_eq!(urls("https://t.co/aB3و"), ["https://t.co/aB3"]);
        assert_eq!(urls("https://t.co/aBcوقال"), ["https://t.co/aBc"]);
        assert_eq!(urls("نصhttps://t.co/aنص"), ["https://t.co/a"]);
        assert_eq!(urls("www.a.comو"), ["www.a.com"]);
        assert_eq!(urls("وa.comو"), ["a.com"]);
        assert_eq!(urls("زورواhttps://a.b/c؟x=1و"), ["https://a.b/c"]);
        assert_eq!(urls("http://a.b/c.ثم"), ["http://a.b/c"]);
        assert_eq!(urls("http://a.b/c,ثم"), ["http://a.b/c"]);
    }

    #[test]
    fn an_arabic_stretch_opens_after_a_sign() {
        for sign in ["/", "?", "=", "&", "#", "-", "_", "+", "%"] {
            whole(&format!("http://a.b/c{sign}خبر"));
        }
        whole("http://a.b/c(خبر)");
        whole("https://ar.wikipedia.org/wiki/كأس_العالم-2022-١٢/تاريخ?x=1#فصل");
        whole("http://a.b/ك\u{650}ت\u{64E}ا\u{640}ب");
        whole("http://a.b/ا\u{654}حمد");
        assert_eq!(urls("http://a.b/خبر ثم"), ["http://a.b/خبر"]);
        assert_eq!(urls("http://a.b/خبر، ثم"), ["http://a.b/خبر"]);
        assert_eq!(urls("http://a.b/1خبر"), ["http://a.b/1"]);
    }

    #[test]
    fn a_scheme_a_space_an_emoji_and_a_second_number_sign_end_it() {
        assert_eq!(urls("https://t.co/ahttps://t.co/b"), ["https://t.co/a", "https://t.co/b"]);
        assert_eq!(urls("a.comhttp://b.c"), ["a.com", "http://b.c"]);
        assert_eq!(urls("http://http://a.b"), ["http://a.b"]);
        assert_eq!(urls("http://a.b/c😂"), ["http://a.b/c"]);
        assert_eq!(urls("http://a.b/5\u{FE0F}\u{20E3}"), ["http://a.b/"]);
        assert_eq!(urls("http://a.b/c\u{A0}d"), ["http://a.b/c"]);
        assert_eq!(urls("https://t.co/a#أ#ب"), ["https://t.co/a#أ"]);
        assert_eq!(urls("sftp://a.b"), [""; 0]);
    }

    #[test]
    fn an_ascii_character_with_a_mark_ends_it() {
        assert_eq!(urls("http://a.b/cafe\u{301}"), ["http://a.b/caf"]);
        assert_eq!(urls("http://a.b/café"), ["http://a.b/caf"]);
        assert_eq!(urls("http://a.b/?x=\u{338}y"), ["http://a.b/?x"]);
    }

    #[test]
    fn a_port_has_two_digits() {
        whole("a.com:80");
        assert_eq!(urls("a.com:5"), ["a.com"]);
        assert_eq!(urls("a.com:123456"), ["a.com"]);
        assert_eq!(urls("a.com: 80"), ["a.com"]);
    }
}
