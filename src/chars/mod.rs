//! What a code point is.
