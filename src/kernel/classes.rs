//! Of which classes the code points of a block are, by a table of the caller's: for work that is no plan.

// The operations of a processor.
#![allow(unsafe_code)]

use super::forms::Plane;
use super::look::Look;
use super::processors::Job;
use super::{Encoding, Kernel};
use crate::chars::CodePoint;

/// A class, eight bits of the caller's, for each code point of ASCII and of U+0600–06FF, and where a code point has one unit, of the
/// other ones of U+0000–00FF and U+2000–20FF; all else has none of the bits.
#[derive(Debug)]
pub struct Classes {
    pub(super) ascii: Plane,
    pub(super) latin: Plane,
    pub(super) arabic: Plane,
    /// The same for UTF-8.
    pub(super) pairs: Plane,
    pub(super) general: Plane,
}

/// What is in a block of 64 units, a bit a unit. Behind the end of the text stand zeros.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Classed {
    /// For each bit of a class, the highest first, the first units of the code points whose class has it.
    pub bits: [u64; 8],
    /// The first units of U+0600–06FF where those have two.
    pub twos: u64,
    /// The units that equal the one behind.
    pub same: u64,
}

impl Classes {
    /// The class of each code point; U+0000 has the one of what stands behind the end.
    pub fn new(class: impl Fn(CodePoint) -> u8) -> Self {
        let bytes = |first: CodePoint, count: usize| -> [u8; 256] {
            std::array::from_fn(|i| if i < count { class(first + i as CodePoint) } else { 0 })
        };
        Classes {
            ascii: Plane::of_units(bytes(0, 0x80)),
            latin: Plane::of_units(bytes(0, 0x100)),
            arabic: Plane::of_units(bytes(0x600, 0x100)),
            pairs: Plane::of_utf8(bytes(0x600, 0x100)),
            general: Plane::of_units(bytes(0x2000, 0x100)),
        }
    }

    /// Whether a kernel looks at units.
    pub fn are_seen_by(kernel: Kernel) -> bool {
        kernel >= Kernel::Ssse3
    }

    /// Looks at the first 64 units; `None` where there are none, and where the kernel does not: without look-ups it
    /// would be no faster than one by one. The processor must be one that can run it ([`Kernel::is_available`]).
    #[inline]
    pub fn look<E: Encoding>(&self, kernel: Kernel, units: &[E::Unit]) -> Option<Classed> {
        // From where nothing is a vector is slow to load as little.
        if !Self::are_seen_by(kernel) || units.is_empty() {
            return None;
        }
        E::on_kernel(kernel, LookUp { classes: self, units })
    }
}

struct LookUp<'a, Unit> {
    classes: &'a Classes,
    units: &'a [Unit],
}

impl<Unit> Job<Unit> for LookUp<'_, Unit> {
    type Answer = Classed;

    #[inline(always)]
    unsafe fn run<L: Look<Unit = Unit>>(self) -> Classed {
        // SAFETY: as the caller promises; so many units are there.
        unsafe { L::classes(self.classes, self.units.as_ptr(), self.units.len()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::look::BLOCK;
    use crate::kernel::{Ucs2, Ucs4, Utf8};

    /// Eight bits that tell neighbours apart; nothing of U+0000 is told from what stands behind the end.
    fn class(cp: CodePoint) -> u8 {
        (cp.wrapping_mul(0x9E37_79B1) >> 20) as u8
    }

    /// The same one by one.
    fn one_by_one<E: Encoding>(text: &[E::Unit]) -> Classed {
        let mut classed = Classed { bits: [0; 8], twos: 0, same: 0 };
        let units = |at: usize| text.get(at).map_or(0u32, |&unit| unit.into());
        for at in 0..BLOCK {
            classed.same |= u64::from(units(at) == units(at + 1)) << at;
        }
        let mut at = 0;
        while at < BLOCK {
            let (cp, width) = if at < text.len() { E::decode(text, at) } else { (0, 1) };
            let known = matches!(cp, 0..0x80 | 0x600..0x700)
                || width == 1 && matches!(cp, 0x80..0x100 | 0x2000..0x2100);
            for (bit, mask) in classed.bits.iter_mut().enumerate().filter(|_| known) {
                *mask |= u64::from(class(cp) >> (7 - bit) & 1) << at;
            }
            classed.twos |= u64::from(width == 2 && (0x600..0x700).contains(&cp)) << at;
            at += width;
        }
        classed
    }

    fn assert_equal<E: Encoding>(classes: &Classes, text: &[E::Unit]) {
        for kernel in Kernel::ALL.into_iter().filter(|kernel| kernel.is_available()) {
            if let Some(classed) = classes.look::<E>(kernel, text) {
                assert_eq!(classed, one_by_one::<E>(text), "{kernel:?} {text:?}");
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn the_classes_of_a_block_are_those_of_its_code_points(
            cps in proptest::collection::vec(
                proptest::prop_oneof![0u32..0x100, 0x600u32..0x700, 0x2000u32..0x2100, 0x20u32..0x21, 0u32..0x1_0000, 0x1_F600u32..0x1_F610],
                0..90,
            )
        ) {
            let classes = Classes::new(class);
            let text: String = cps.iter().filter_map(|&cp| char::from_u32(cp)).collect();
            assert_equal::<Utf8>(&classes, text.as_bytes());
            let ucs4: Vec<u32> = text.chars().map(u32::from).collect();
            assert_equal::<Ucs4>(&classes, &ucs4);
            let ucs2: Vec<u16> = ucs4.iter().filter_map(|&cp| u16::try_from(cp).ok()).collect();
            assert_equal::<Ucs2>(&classes, &ucs2);
        }
    }
}
