//! The schemes with which a URL begins.

use crate::chars::is_arabic_letter;
use crate::recognize::ascii::ascii_at;

/// Longest first, so that `https` is not taken for `http`.
const SCHEMES: [&[u8]; 3] = [b"https://", b"http://", b"ftp://"];

/// The end of the scheme and its `://` if a URL begins with one at `at`, in any case. Without a host behind it a scheme is
/// nothing, and ends nothing: `a.comhttp://` holds no URL, for it must not matter to `a.com` whether the signs stay.
///
/// `http` and `https` are found after a letter too: a space is often missing there. `ftp` is not, for `sftp` is another.
#[inline(always)]
pub(super) fn scheme_at(text: &[u32], at: usize) -> Option<usize> {
    if may_begin(text, at) { scheme_before_host(text, at) } else { None }
}

fn scheme_before_host(text: &[u32], at: usize) -> Option<usize> {
    bare_scheme_at(text, at).filter(|&host| begins_host(text, host))
}

/// Whether h or f and t stand there: seldom is more to be read.
#[inline(always)]
fn may_begin(text: &[u32], at: usize) -> bool {
    matches!(text.get(at), Some(0x48 | 0x68 | 0x46 | 0x66)) && matches!(text.get(at + 1), Some(0x54 | 0x74))
}

/// Whether a host begins at `at`: a letter or digit, or an address in brackets (RFC 3986, section 3.2.2). A second scheme is
/// none.
pub(super) fn begins_host(text: &[u32], at: usize) -> bool {
    if bare_scheme_at(text, at).is_some() {
        return false;
    }
    match ascii_at(text, at) {
        Some(b'[') => {
            let colons = (at + 1..at + 3).take_while(|&i| ascii_at(text, i) == Some(b':')).count();
            let inside = at + 1 + colons;
            let address = ascii_at(text, inside).is_some_and(|c| c.is_ascii_alphanumeric());
            address && bare_scheme_at(text, inside).is_none()
        }
        Some(c) => c.is_ascii_alphanumeric(),
        None => text.get(at).is_some_and(|&cp| is_arabic_letter(cp)),
    }
}

fn bare_scheme_at(text: &[u32], at: usize) -> Option<usize> {
    if !may_begin(text, at) {
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
