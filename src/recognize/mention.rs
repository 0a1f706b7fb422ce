//! Mentions: `@` and a user name.

use crate::recognize::ascii::{after_latin_or_digit, ascii_at};
use crate::recognize::scheme::scheme_at;

/// The end of the mention that begins at `at`: `@` and ASCII letters, digits and `_`, at least one of them no `_` (`@_@` is a
/// face). Not after a Latin letter or a digit; an Arabic letter may touch either side. The scheme of a URL ends it. Time linear in
/// its length.
///
/// ```
/// let text: Vec<u32> = "قالت@sara_1، نعم".chars().map(u32::from).collect();
/// assert_eq!(kalima::recognize::mention::mention_at(&text, 4), Some(11));
/// ```
#[must_use]
pub fn mention_at(text: &[u32], at: usize) -> Option<usize> {
    let end = mention_anywhere(text, at)?;
    (!after_latin_or_digit(text, at)).then_some(end)
}

/// As [`mention_at`], whatever stands before: directly after a hashtag or mention a new one may begin.
pub(super) fn mention_anywhere(text: &[u32], at: usize) -> Option<usize> {
    if ascii_at(text, at) != Some(b'@') {
        return None;
    }
    let mut end = at + 1;
    let mut named = false;
    while let Some(c) = ascii_at(text, end).filter(|&c| c.is_ascii_alphanumeric() || c == b'_') {
        if scheme_at(text, end).is_some() {
            break;
        }
        named |= c != b'_';
        end += 1;
    }
    named.then_some(end)
}

#[cfg(test)]
mod tests {
    use crate::recognize::Object;
    use crate::recognize::tests::of_kind;

    fn mentions(text: &str) -> Vec<String> {
        of_kind(Object::Mention, text)
    }

    #[test]
    fn a_name_of_letters_digits_and_underscores() {
        assert_eq!(
            mentions("@sara (@araReuters) @_x @1a @12"),
            ["@sara", "@araReuters", "@_x", "@1a", "@12"]
        );
        assert_eq!(mentions("@user.name @a-b"), ["@user", "@a"]);
        assert_eq!(mentions("@@x"), ["@x"]);
        assert_eq!(mentions("@sarahttps://t.co/a @http://a.b"), ["@sara"]);
    }

    #[test]
    fn an_arabic_letter_may_touch_either_side() {
        assert_eq!(mentions("قالت@saraثم"), ["@sara"]);
        assert_eq!(mentions("كتب\u{64E}@sara"), ["@sara"]);
    }

    #[test]
    fn not_after_a_latin_letter_or_a_digit() {
        for text in ["user@localhost", "5@x", "٥@x", "é@x", "e\u{301}@x", "e\u{64E}\u{301}@x"] {
            assert_eq!(mentions(text), [""; 0], "{text}");
        }
        assert_eq!(mentions("1\u{FE0F}\u{20E3}@x"), ["@x"]);
        assert_eq!(mentions("😂@x ._@y"), ["@x", "@y"]);
    }

    #[test]
    fn directly_after_a_tag_a_new_one_begins() {
        assert_eq!(mentions("@a@b@c"), ["@a", "@b", "@c"]);
        assert_eq!(mentions("#DWTS@b"), ["@b"]);
        assert_eq!(mentions("x@a@b"), [""; 0]);
    }

    #[test]
    fn other_letters_are_no_name() {
        assert_eq!(mentions("@محمد @ @_@ @__ @é @e\u{301}"), [""; 0]);
        assert_eq!(mentions("@café @cafe\u{301} @cafeـ"), ["@caf", "@caf", "@cafe"]);
    }
}
