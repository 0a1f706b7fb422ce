//! An allocator that counts what a thread asks for.

#![allow(unsafe_code, reason = "an allocator is unsafe by its trait")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

/// The system's allocator, with a count for each thread.
pub struct CountingAllocator;

thread_local! {
    static ALLOCATIONS: Cell<usize> = const { Cell::new(0) };
    static HELD: Cell<isize> = const { Cell::new(0) };
    static MOST: Cell<isize> = const { Cell::new(0) };
}

/// What `work` allocated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// How often it asked for memory.
    pub allocations: usize,
    /// The most bytes it held at a time beyond what was held before.
    pub peak: usize,
}

/// Does `work` and counts what this thread allocates meanwhile.
pub fn counted<T>(work: impl FnOnce() -> T) -> (T, Counted) {
    let (allocations, held) = (ALLOCATIONS.get(), HELD.get());
    MOST.set(held);
    let done = work();
    let peak = (MOST.get() - held).unsigned_abs();
    (done, Counted { allocations: ALLOCATIONS.get() - allocations, peak })
}

fn count(more: usize, less: usize) {
    let held = HELD.get() + more as isize - less as isize;
    HELD.set(held);
    MOST.set(MOST.get().max(held));
    ALLOCATIONS.set(ALLOCATIONS.get() + usize::from(more > 0));
}

// SAFETY: all is the system's; counting allocates nothing.
unsafe impl GlobalAlloc for CountingAllocator {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size(), 0);
        // SAFETY: the caller keeps the contract of the system's allocator.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        count(0, layout.size());
        // SAFETY: as above.
        unsafe { System.dealloc(place, layout) }
    }

    /// Counted as if it grew in place, which large memory does: the system moves its pages.
    unsafe fn realloc(&self, place: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count(size, layout.size());
        // SAFETY: as above.
        unsafe { System.realloc(place, layout, size) }
    }
}
