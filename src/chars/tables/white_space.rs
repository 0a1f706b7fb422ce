//! The code points of the property White_Space.
//!
//! Generated, do not edit. Command: `cargo run --manifest-path tools/Cargo.toml -- tables`.
//! Unicode version: 17.0.0.
//! Input: icu_properties 2.2.0, sha256 bee3b67d0ea5c2cca5003417989af8996f8604e34fb9ddf96208a033901e70de (tools/Cargo.lock).
//! Input: icu_properties_data 2.2.0, sha256 8e2bbb201e0c04f7b4b3e14382af113e17ba4f63e2c9d2ee626b720cbce54a14 (tools/Cargo.lock).
//! Derived from the Unicode Character Database, under LICENSE-UNICODE.

use crate::chars::code_point::CodePoint;

#[inline]
pub(in crate::chars) const fn is_white_space(cp: CodePoint) -> bool {
    matches!(
        cp,
        0x9..=0xD
        | 0x20..=0x20
        | 0x85..=0x85
        | 0xA0..=0xA0
        | 0x1680..=0x1680
        | 0x2000..=0x200A
        | 0x2028..=0x2029
        | 0x202F..=0x202F
        | 0x205F..=0x205F
        | 0x3000..=0x3000
    )
}
