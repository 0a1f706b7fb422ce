//! The schemes with which a URL begins.

use crate::recognize::ascii::ascii_at;

/// Longest first, so that `https` is not taken for `http`.
const SCHEMES: [&[u8]; 3] = [b"https://", b"http://", b"ftp://"];

/// The end of the scheme and its `://` if one begins at `at`, in any case.
///
/// `http` and `https` are found after a letter too: a space is often missing there. `ftp` is not, for `sftp` is another.
pub(super) fn scheme_at(text: &[u32], at: usize) -> Option<usize> {
    if !matches!(text.get(at), Some(0x48 | 0x68 | 0x46 | 0x66)) {
        return None;
    }
    let scheme = SCHEMES.iter().find(|scheme| begins(text, at, scheme))?;
    let glued = scheme.first() == Some(&b'f') && after_letter(text, at);
    (!glued).then_some(at + scheme.len())
}

fn begins(text: &[u32], at: usize, scheme: &[u8]) -> bool {
    scheme
        .iter()
        .enumerate()
        .all(|(i, &c)| ascii_at(text, at + i).is_some_and(|a| a.to_ascii_lowercase() == c))
}

fn after_letter(text: &[u32], at: usize) -> bool {
    at.checked_sub(1).and_then(|last| ascii_at(text, last)).is_some_and(|c| c.is_ascii_alphanumeric())
}
