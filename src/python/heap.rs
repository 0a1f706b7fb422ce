//! Memory of long texts that the allocator keeps for the next one.

use std::hint::black_box;

use super::text::{Text, with_units};

/// Blocks from here on glibc takes from the system and gives back, until it has seen one freed that was larger than what is asked for.
const MAPPED: usize = 128 << 10;

/// Of longer texts the memory goes back to the system.
const LARGEST: usize = 4 << 20;

/// Lets the allocator keep the memory that a long text takes, for the next one.
///
/// glibc maps a large block anew for each call, and the system zeroes each page of it: normalizing a document of a megabyte by a table
/// then takes four times as long. It stops that, for blocks up to the largest it has seen freed, of which it keeps twice as much; but
/// what a call frees is mostly smaller than what the next one asks for, since an answer becomes as short as it is. So it is shown a
/// block that nobody writes to. Where it has seen one already, as in most processes that hold much data, that is nothing.
pub fn keep_for_next(text: Text<'_>) {
    let bytes = with_units!(text, units, _E => size_of_val(units));
    if !cfg!(target_env = "gnu") || bytes > LARGEST || bytes + ROUND < MAPPED {
        return;
    }
    let mut block = Vec::<u8>::new();
    // Into twice as much fit two buffers that take turns, UTF-8 of the text and the answer. If there is no memory, the call itself
    // will say so.
    let _ = block.try_reserve_exact(3 * bytes + ROUND);
    // Or the compiler would leave it out.
    black_box(block);
}

/// Pages that are not full, and what a kernel may write more than it keeps.
const ROUND: usize = 8 << 10;
