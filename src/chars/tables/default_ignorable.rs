//! The code points of the property Default_Ignorable_Code_Point.
//!
//! Generated, do not edit. Command: `cargo run --manifest-path tools/Cargo.toml -- tables`.
//! Unicode version: 17.0.0.
//! Input: icu_properties 2.2.0, sha256 bee3b67d0ea5c2cca5003417989af8996f8604e34fb9ddf96208a033901e70de (tools/Cargo.lock).
//! Input: icu_properties_data 2.2.0, sha256 8e2bbb201e0c04f7b4b3e14382af113e17ba4f63e2c9d2ee626b720cbce54a14 (tools/Cargo.lock).
//! Derived from the Unicode Character Database, under LICENSE-UNICODE.

use crate::chars::code_point::CodePoint;

#[inline]
pub(in crate::chars) const fn is_default_ignorable(cp: CodePoint) -> bool {
    matches!(
        cp,
        0xAD..=0xAD
        | 0x34F..=0x34F
        | 0x61C..=0x61C
        | 0x115F..=0x1160
        | 0x17B4..=0x17B5
        | 0x180B..=0x180F
        | 0x200B..=0x200F
        | 0x202A..=0x202E
        | 0x2060..=0x206F
        | 0x3164..=0x3164
        | 0xFE00..=0xFE0F
        | 0xFEFF..=0xFEFF
        | 0xFFA0..=0xFFA0
        | 0xFFF0..=0xFFF8
        | 0x1BCA0..=0x1BCA3
        | 0x1D173..=0x1D17A
        | 0xE0000..=0xE0FFF
    )
}
