//! Ranges that know which text they belong to.

use std::ops::Range;

macro_rules! range_type {
    ($name:ident, $doc:literal) => {
        #[doc = $doc]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub struct $name {
            /// Where it begins.
            pub start: usize,
            /// Where it ends.
            pub end: usize,
        }

        impl $name {
            /// The range `start..end`.
            pub fn new(start: usize, end: usize) -> Self {
                Self { start, end }
            }

            /// The same as a plain range, to slice with.
            pub fn range(self) -> Range<usize> {
                self.start..self.end
            }

            /// Whether it holds nothing.
            pub fn is_empty(self) -> bool {
                self.start >= self.end
            }
        }

        impl From<Range<usize>> for $name {
            fn from(range: Range<usize>) -> Self {
                Self::new(range.start, range.end)
            }
        }
    };
}

range_type!(SourceRange, "A range of the text before, in its units (bytes of a `str`).");
range_type!(TargetRange, "A range of the text after, in its units (bytes of a `str`).");
