//! Modifier combining marks: the Arabic marks that modify their letter and stand next to it (UAX #53).
//!
//! Generated, do not edit. Command: `cargo run --manifest-path tools/Cargo.toml -- tables`.
//! Unicode version: 17.0.0.
//! Input: icu_properties 2.2.0, sha256 bee3b67d0ea5c2cca5003417989af8996f8604e34fb9ddf96208a033901e70de (tools/Cargo.lock).
//! Input: icu_properties_data 2.2.0, sha256 8e2bbb201e0c04f7b4b3e14382af113e17ba4f63e2c9d2ee626b720cbce54a14 (tools/Cargo.lock).
//! Derived from the Unicode Character Database, under LICENSE-UNICODE.

use crate::chars::code_point::CodePoint;

#[inline]
pub(in crate::chars) const fn is_modifier_combining_mark(cp: CodePoint) -> bool {
    matches!(
        cp,
        0x654..=0x655
        | 0x658..=0x658
        | 0x6DC..=0x6DC
        | 0x6E3..=0x6E3
        | 0x6E7..=0x6E8
        | 0x8CA..=0x8CB
        | 0x8CD..=0x8CF
        | 0x8D3..=0x8D3
        | 0x8F3..=0x8F3
    )
}
