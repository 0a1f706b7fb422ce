//! Full canonical and compatibility decomposition (UAX #15; The Unicode Standard, definitions D68 and D65).

use crate::chars::code_point::CodePoint;
use crate::chars::hangul;
use crate::chars::tables::canonical_decomposition::{
    CANONICAL_DECOMPOSITION, CANONICAL_DECOMPOSITION_NUMBERS,
};
use crate::chars::tables::compatibility_decomposition::{
    COMPATIBILITY_DECOMPOSITION, COMPATIBILITY_DECOMPOSITION_NUMBERS,
};

/// The code points that a code point decomposes to, without allocation.
#[derive(Clone, Copy, Debug)]
pub struct Decomposition(Source);

#[derive(Clone, Copy, Debug)]
enum Source {
    Table(&'static [CodePoint]),
    /// The jamo of a Hangul syllable, and how many they are.
    Computed([CodePoint; 3], usize),
}

impl Decomposition {
    /// The code points: one to four of them, up to eighteen of a compatibility decomposition.
    #[inline]
    pub fn as_slice(&self) -> &[CodePoint] {
        match &self.0 {
            Source::Table(code_points) => code_points,
            Source::Computed(jamo, count) => &jamo[..*count],
        }
    }

    /// The same out of the table itself; none for a Hangul syllable, whose jamo are computed.
    #[inline]
    pub fn as_static(&self) -> Option<&'static [CodePoint]> {
        match self.0 {
            Source::Table(code_points) => Some(code_points),
            Source::Computed(..) => None,
        }
    }
}

/// The full canonical decomposition of a code point, in canonical order; none where it is the code point
/// itself. Marks of a longer text are still to be ordered by [`crate::chars::combining_class`].
///
/// ```
/// use kalima::chars::canonical_decomposition;
///
/// let decomposition = canonical_decomposition('أ'.into()).unwrap();
/// assert_eq!(decomposition.as_slice(), [0x0627, 0x0654]);
/// assert!(canonical_decomposition('ا'.into()).is_none());
/// ```
#[inline]
pub fn canonical_decomposition(cp: CodePoint) -> Option<Decomposition> {
    if let Some((jamo, count)) = hangul::decompose(cp) {
        return Some(Decomposition(Source::Computed(jamo, count)));
    }
    let code_points = CANONICAL_DECOMPOSITION.get(CANONICAL_DECOMPOSITION_NUMBERS.get(cp))?;
    Some(Decomposition(Source::Table(code_points)))
}

/// The full compatibility decomposition of a code point, in canonical order; none where it is the code point itself.
/// What has no compatibility mapping answers as [`canonical_decomposition`] does.
///
/// ```
/// use kalima::chars::compatibility_decomposition;
///
/// let decomposition = compatibility_decomposition('\u{FEF7}'.into()).unwrap(); // ﻷ
/// assert_eq!(decomposition.as_slice(), [0x0644, 0x0627, 0x0654]);
/// assert!(compatibility_decomposition('ا'.into()).is_none());
/// ```
#[inline]
pub fn compatibility_decomposition(cp: CodePoint) -> Option<Decomposition> {
    match COMPATIBILITY_DECOMPOSITION.get(COMPATIBILITY_DECOMPOSITION_NUMBERS.get(cp)) {
        Some(code_points) => Some(Decomposition(Source::Table(code_points))),
        None => canonical_decomposition(cp),
    }
}

/// Whether the compatibility decomposition of a code point is another one than its canonical decomposition.
#[inline]
pub fn has_compatibility_mapping(cp: CodePoint) -> bool {
    COMPATIBILITY_DECOMPOSITION_NUMBERS.get(cp) != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_unicode_normalization_on_every_code_point() {
        assert_eq!(unicode_normalization::UNICODE_VERSION, crate::chars::UNICODE_VERSION);
        for c in (0..0x11_0000).filter_map(char::from_u32) {
            let mut expected = Vec::new();
            unicode_normalization::char::decompose_canonical(c, |part| expected.push(u32::from(part)));
            let cp = u32::from(c);
            let found = canonical_decomposition(cp).map_or(vec![cp], |found| found.as_slice().to_vec());
            assert_eq!(found, expected, "U+{cp:04X}");
            assert_eq!(canonical_decomposition(cp).is_some(), expected != [cp], "U+{cp:04X}");
        }
    }

    #[test]
    fn compatibility_agrees_with_unicode_normalization_on_every_code_point() {
        for c in (0..0x11_0000).filter_map(char::from_u32) {
            let mut expected = Vec::new();
            unicode_normalization::char::decompose_compatible(c, |part| expected.push(u32::from(part)));
            let cp = u32::from(c);
            let found = compatibility_decomposition(cp).map_or(vec![cp], |found| found.as_slice().to_vec());
            assert_eq!(found, expected, "U+{cp:04X}");
            assert_eq!(compatibility_decomposition(cp).is_some(), expected != [cp], "U+{cp:04X}");
        }
    }

    #[test]
    fn surrogates_and_what_is_no_code_point_do_not_decompose() {
        for cp in [0xD800, 0xDFFF, 0x11_0000, u32::MAX] {
            assert!(canonical_decomposition(cp).is_none());
            assert!(compatibility_decomposition(cp).is_none());
        }
    }
}
