//! The correspondence between two texts: which range of one is which range of the other.
//!
//! An [`Alignment`] maps ranges both ways and composes with the next one ([`Alignment::then`]). Source and target
//! ranges are types of their own, so that they cannot be mixed up. The map is total and monotone:
//!
//! - text that was only replaced maps to what replaced it; parts of a whole (an expansion, a composition, marks put
//!   in another order) map to all of it;
//! - a deleted mark belongs to the letter it sat on;
//! - other deleted text belongs to no target range, but lies inside a source range that spans it;
//! - an empty range maps to an empty range.
//!
//! **Form.** The edits stand one after the other in a byte stream, most of them in a single byte: how many units
//! stayed in place since the edit before, and which of fifteen frequent shapes it has. Measured per code point of
//! the source under `search` (`cargo run --release --example alignment_memory -- FILE…`): see the example's
//! output in docs/limits.md. A bit map (1/8 byte a code point everywhere) loses on news, a list of ranges (24
//! bytes an edit) on vocalized text.

mod builder;
mod compose;
mod edits;
mod from_edits;
mod many;
mod masks;
mod offsets;
mod range;
mod shapes;
mod stream;
mod units;

pub use builder::Builder;
pub use offsets::CodePoints;
pub use range::{SourceRange, TargetRange};
pub use stream::Alignment;
pub use units::{Unit, convert_spans, convert_spans_of};

use crate::kernel::Encoding;

/// One change: this range of the source became that range of the target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Where it stood.
    pub source: SourceRange,
    /// What stands there now.
    pub target: TargetRange,
}

/// Every change between two texts, in order, each as small as the alignment tells: a code point that another one
/// of the same width replaced is an edit of its own. O(n).
pub fn edits<'a, E: Encoding>(
    alignment: &'a Alignment,
    source: &'a [E::Unit],
    target: &'a [E::Unit],
) -> impl Iterator<Item = Edit> + 'a {
    alignment.pieces().flat_map(move |piece| {
        let (from, to) = (piece.source.clone(), piece.target.clone());
        let whole = (!piece.equal).then(|| Edit {
            source: SourceRange::new(from.start, from.end),
            target: TargetRange::new(to.start, to.end),
        });
        let mut at = if piece.equal { 0 } else { from.len() };
        let substitutions = std::iter::from_fn(move || {
            while at < from.len() {
                let (i, j) = (from.start + at, to.start + at);
                let (was, width) = E::decode(source, i);
                at += width;
                if was != E::decode(target, j).0 {
                    return Some(Edit {
                        source: SourceRange::new(i, i + width),
                        target: TargetRange::new(j, j + width),
                    });
                }
            }
            None
        });
        whole.into_iter().chain(substitutions)
    })
}
