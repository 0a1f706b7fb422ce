//! Flat tables, for the code points that UTF-8 writes in one or two bytes: one load where every cycle counts.

use crate::blocks::Rendered;
use crate::rust_source::rows;

/// One more than the last code point of two bytes.
const END: u32 = 0x800;

/// A table of the values of U+0000–07FF.
pub fn render(value_type: &str, value_of: impl Fn(u32) -> String) -> Rendered {
    let values: Vec<String> = (0..END).map(value_of).collect();
    Rendered {
        type_name: format!("[{value_type}; {END:#X}]"),
        initializer: format!("[\n{}]", rows(&values, 4)),
    }
}
