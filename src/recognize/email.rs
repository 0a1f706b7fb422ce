//! E-mail addresses: an ASCII local part and a domain with a stop (the everyday part of RFC 5321 and 5322).

use crate::recognize::ascii::{accented_at, after_accented, ascii_at};
use crate::recognize::name::{double_stop, is_name, last_stop, name_end};

/// Octets of a local part (RFC 5321, section 4.5.3.1.1).
const LONGEST_LOCAL: usize = 64;
/// Octets of a domain (RFC 5321, section 4.5.3.1.2).
const LONGEST_DOMAIN: usize = 255;

/// The end of the address whose local part begins at `at`.
///
/// The local part holds ASCII letters, digits and `. _ % + -`, begins with a letter, a digit or `_`, and does not end with a
/// stop. The domain's last label is two letters or more. Arabic letters may touch the address on both sides; a Latin letter
/// with an accent may not. `at` must be the start of the run of such characters, less the signs at its head.
///
/// Time linear in the length of the run.
///
/// ```
/// let text: Vec<u32> = "a@b.coفورا".chars().map(u32::from).collect();
/// assert_eq!(kalima::recognize::email::email_at(&text, 0), Some(6));
/// ```
#[must_use]
pub fn email_at(text: &[u32], at: usize) -> Option<usize> {
    if !begins_local(ascii_at(text, at)?) || after_accented(text, at) {
        return None;
    }
    let sign = local_end(text, at);
    let stop_before = sign.checked_sub(1).and_then(|last| ascii_at(text, last)) == Some(b'.');
    if ascii_at(text, sign) != Some(b'@') || sign - at > LONGEST_LOCAL || stop_before {
        return None;
    }
    domain_end(text, sign + 1)
}

/// Whether a local part may begin with the character.
pub(super) fn begins_local(c: u8) -> bool {
    c.is_ascii_alphanumeric() || c == b'_'
}

/// Whether a local part may hold the character.
pub(super) fn is_local(c: u8) -> bool {
    is_name(c) || matches!(c, b'+' | b'%')
}

/// The end of the run of local-part characters that begins at `at`; two stops in a row end it.
pub(super) fn local_end(text: &[u32], at: usize) -> usize {
    let mut end = at;
    while ascii_at(text, end).is_some_and(is_local) && !double_stop(text, end) {
        end += 1;
    }
    end
}

/// The longest domain that begins at `at`: labels at its end that cannot be a top-level domain are left out.
fn domain_end(text: &[u32], at: usize) -> Option<usize> {
    if !ascii_at(text, at)?.is_ascii_alphanumeric() {
        return None;
    }
    let run_end = name_end(text, at);
    let mut end = (at..run_end).find(|&i| ascii_at(text, i) == Some(b'_')).unwrap_or(run_end);
    let mut torn = accented_at(text, end);
    while let Some(stop) = last_stop(text, at..end) {
        let label_end = without_hyphens(text, end);
        if !torn && is_top_level(text, stop + 1, label_end) {
            return (label_end - at <= LONGEST_DOMAIN).then_some(label_end);
        }
        torn = false;
        end = stop;
    }
    None
}

fn without_hyphens(text: &[u32], mut end: usize) -> usize {
    while end.checked_sub(1).and_then(|last| ascii_at(text, last)) == Some(b'-') {
        end -= 1;
    }
    end
}

fn is_top_level(text: &[u32], start: usize, end: usize) -> bool {
    end >= start + 2 && (start..end).all(|i| ascii_at(text, i).is_some_and(|c| c.is_ascii_alphabetic()))
}

#[cfg(test)]
mod tests {
    use crate::recognize::Object;
    use crate::recognize::tests::{all, of_kind};

    fn emails(text: &str) -> Vec<String> {
        of_kind(Object::Email, text)
    }

    #[test]
    fn a_local_part_and_a_domain_with_a_stop() {
        for text in [
            "a@b.co",
            "First.Last+tag@mail.example.com",
            "_x_%1-y@a-b.org",
            "12@34.net",
            "a@b.py",
            "a@b.zip",
            "SARA@EXAMPLE.COM",
        ] {
            assert_eq!(all(text), [(Object::Email, text.to_owned())]);
        }
    }

    #[test]
    fn arabic_letters_may_touch_both_sides() {
        assert_eq!(emails("راسلa@b.coفورا"), ["a@b.co"]);
        assert_eq!(emails("(a@b.co)، <c@d.org>"), ["a@b.co", "c@d.org"]);
    }

    #[test]
    fn signs_around_it_are_left_out() {
        assert_eq!(emails("mailto:a@b.co."), ["a@b.co"]);
        assert_eq!(emails("...a@b.co..."), ["a@b.co"]);
        assert_eq!(emails("-a@b.co- +c@d.org_"), ["a@b.co", "c@d.org"]);
        assert_eq!(emails("x..y@b.co"), ["y@b.co"]);
        assert_eq!(emails("a@b.co.5"), ["a@b.co"]);
        assert_eq!(emails("a@b.co.ثم"), ["a@b.co"]);
        assert_eq!(emails("a@b.cohttp://c.d"), ["a@b.co"]);
    }

    #[test]
    fn what_lacks_a_part_is_none() {
        for text in [
            "user@localhost",
            "a@b",
            "a@b.c",
            "a@.co",
            "a@-b.co",
            "a.@b.co",
            "@b.co",
            "a@1.2",
            "a @b.co",
            "a@ b.co",
            "سارة@b.co",
            "a@مصر.com",
            "a@b.é",
            "a@b.comé",
            "a@b.come\u{301}",
            "éa@b.co",
            "e\u{301}a@b.co",
            "a@@b.co",
            "é@b.co",
            "a@b..co",
        ] {
            assert_eq!(emails(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn its_parts_have_the_lengths_of_rfc_5321() {
        let local = |n| format!("{}@b.co", "a".repeat(n));
        assert_eq!(emails(&local(64)), [local(64)]);
        assert_eq!(all(&local(65)), []);
        let domain = |n| format!("a@{}.co", "b".repeat(n));
        assert_eq!(emails(&domain(252)), [domain(252)]);
        assert_eq!(emails(&domain(253)), [""; 0]);
    }

    #[test]
    fn it_is_never_a_url() {
        assert_eq!(
            of_kind(Object::Url, "a@example.com @example.com é@example.com user@localhost.com"),
            [""; 0]
        );
    }
}
