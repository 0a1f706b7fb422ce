//! A set of bytes, to be found in a block: the leads of rare code points, or what is above their low bytes.

use super::factors::Term;
use super::forms::{Range, ranges};
use crate::chars::CodePoint;

/// Some bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Set {
    /// Looked up at the two halves of a byte of the set this gives a common bit. It may so at another byte, too: rows eight apart
    /// share one.
    pub(super) meeting: Term,
    /// The byte, if it is only one.
    pub(super) only: Option<u8>,
    /// The ranges that hold them.
    pub(super) ranges: Vec<Range>,
}

impl Set {
    pub(super) fn new(bytes: impl Iterator<Item = u8>) -> Self {
        let (mut members, mut meeting) = ([0; 256], Term { high: [0; 16], low: [0; 16] });
        for byte in bytes {
            let bit = 1 << (byte >> 4 & 7);
            members[usize::from(byte)] = 0x80;
            meeting.high[usize::from(byte >> 4)] = bit;
            meeting.low[usize::from(byte & 15)] |= bit;
        }
        let ranges = ranges(&members);
        let only = if let [(byte, 0, _)] = ranges[..] { Some(byte) } else { None };
        Set { meeting, only, ranges }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.ranges.is_empty()
    }

    pub(super) fn memory(&self) -> usize {
        size_of_val(&self.ranges[..])
    }
}

/// The first byte of the UTF-8 of a code point beyond ASCII.
pub(super) fn lead(cp: CodePoint) -> u8 {
    match cp {
        0..0x800 => 0xC0 | (cp >> 6) as u8,
        0x800..0x1_0000 => 0xE0 | (cp >> 12) as u8,
        _ => 0xF0 | (cp >> 18) as u8,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::kernel::Encoding;
    use crate::kernel::Utf8;

    fn meets(set: &Set, byte: u8) -> bool {
        set.meeting.high[usize::from(byte >> 4)] & set.meeting.low[usize::from(byte & 15)] != 0
    }

    proptest! {
        #[test]
        fn bytes_meet_and_of_leads_no_others(bytes: Vec<u8>) {
            let set = Set::new(bytes.iter().copied());
            prop_assert!(bytes.iter().all(|&byte| meets(&set, byte)));
            let leads = Set::new(bytes.iter().map(|byte| byte | 0xC0));
            for byte in 0..=u8::MAX {
                prop_assert_eq!(meets(&leads, byte), byte >= 0xC0 && bytes.iter().any(|other| other | 0xC0 == byte));
            }
            prop_assert_eq!(set.is_empty(), bytes.is_empty());
        }

        #[test]
        fn the_first_byte_is_that_of_utf_8(c in any::<char>().prop_filter("beyond ASCII", |c| !c.is_ascii())) {
            let mut bytes = Vec::new();
            prop_assert!(Utf8::push(&mut bytes, c.into()));
            prop_assert_eq!(lead(c.into()), bytes[0]);
        }
    }
}
