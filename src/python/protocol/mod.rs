//! What CPython asks of objects through raw pointers: to be called without a tuple of arguments, and to show their memory.
//! The stable ABI has neither in Python 3.10, so that `…_stable.rs` take another way there.

// Each block says why it may.
#![allow(unsafe_code)]

#[cfg_attr(feature = "abi3", path = "direct_call_stable.rs")]
mod direct_call;
#[cfg_attr(feature = "abi3", path = "span_buffer_stable.rs")]
mod span_buffer;

pub use direct_call::{DirectCall, enable};
pub use span_buffer::view;
