//! Memory that ends where a text or an answer ends: what is read or written beyond it stops the process.

#![allow(unsafe_code, reason = "pages that may not be touched are mapped by the system")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::ffi::c_void;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use rustix::mm::{MapFlags, MprotectFlags, ProtFlags, mmap_anonymous, mprotect, munmap};

/// A multiple of every page there is on Linux.
const PAGE: usize = 1 << 16;

/// The bytes of so many parts and the guards around them.
fn length(parts: usize, room: usize) -> usize {
    PAGE + parts * (room + PAGE)
}

/// Pages that may be used between pages that may not.
struct Fence {
    base: *mut c_void,
    parts: usize,
    room: usize,
}

// SAFETY: the pages belong to the process; who writes where is for the owners of the parts.
unsafe impl Send for Fence {}
// SAFETY: as above.
unsafe impl Sync for Fence {}

impl Fence {
    /// So many parts of `room` bytes, each between two guards.
    fn new(parts: usize, room: usize) -> Self {
        let length = length(parts, room);
        // SAFETY: new pages at a place that the system chooses.
        let base =
            unsafe { mmap_anonymous(std::ptr::null_mut(), length, ProtFlags::empty(), MapFlags::PRIVATE) };
        let fence = Fence { base: base.unwrap(), parts, room };
        for part in 0..parts {
            // SAFETY: inside what was mapped, and nobody has it yet.
            let opened = unsafe {
                mprotect(fence.part(part).cast(), room, MprotectFlags::READ | MprotectFlags::WRITE)
            };
            opened.unwrap();
        }
        fence
    }

    /// Where a part begins.
    fn part(&self, number: usize) -> *mut u8 {
        self.base.cast::<u8>().wrapping_add(PAGE + number * (self.room + PAGE))
    }

    /// The part that an address lies in.
    fn part_of(&self, address: *mut u8) -> Option<usize> {
        let inside = address.addr().checked_sub(self.base.addr())?;
        (inside < length(self.parts, self.room)).then(|| (inside - PAGE) / (self.room + PAGE))
    }
}

impl Drop for Fence {
    fn drop(&mut self) {
        // SAFETY: mapped by `new`, and no text in it outlives its owner.
        let unmapped = unsafe { munmap(self.base, length(self.parts, self.room)) };
        unmapped.unwrap();
    }
}

/// A place for one text at a time, between two pages that may not be touched.
pub struct Guarded(Fence);

impl Default for Guarded {
    fn default() -> Self {
        let fence = Fence::new(1, PAGE);
        // What a kernel reads around a text must not change its answer; marks would.
        // SAFETY: the part is that long, and nobody else has it.
        let room = unsafe { std::slice::from_raw_parts_mut(fence.part(0), PAGE) };
        room.chunks_exact_mut(2).for_each(|mark| mark.copy_from_slice("\u{64E}".as_bytes()));
        Guarded(fence)
    }
}

impl Guarded {
    /// The text, so many units behind the page before it.
    pub fn behind<U: Copy>(&mut self, text: &[U], units: usize) -> &[U] {
        self.place(text, units * size_of::<U>())
    }

    /// The text, so many units before the page behind it.
    pub fn before<U: Copy>(&mut self, text: &[U], units: usize) -> &[U] {
        self.place(text, PAGE - (units * size_of::<U>() + size_of_val(text)))
    }

    fn place<U: Copy>(&mut self, text: &[U], at: usize) -> &[U] {
        assert!(at + size_of_val(text) <= PAGE && at.is_multiple_of(align_of::<U>()));
        let place = self.0.part(0).wrapping_add(at).cast::<U>();
        // SAFETY: checked to lie within the part, which begins at a page and lives as long as `self`, whose only text this
        // is.
        unsafe {
            place.copy_from_nonoverlapping(text.as_ptr(), text.len());
            std::slice::from_raw_parts(place, text.len())
        }
    }
}

/// An allocator that puts what a thread asks for inside [`fenced`] right before a page that may not be touched.
pub struct FencedAllocator;

/// More than a run has at one time.
const PARTS: usize = 128;
/// More than what a text of the tests becomes.
const ROOM: usize = PAGE;

static FENCE: OnceLock<Fence> = OnceLock::new();
static TAKEN: [AtomicBool; PARTS] = [const { AtomicBool::new(false) }; PARTS];
static FENCED_ALLOCATIONS: AtomicUsize = AtomicUsize::new(0);

thread_local! {
    static FENCING: Cell<bool> = const { Cell::new(false) };
}

/// Does `work` with all that it allocates fenced.
pub fn fenced<T>(work: impl FnOnce() -> T) -> T {
    FENCE.get_or_init(|| Fence::new(PARTS, ROOM));
    FENCING.set(true);
    let done = work();
    FENCING.set(false);
    done
}

/// How often memory was fenced so far.
pub fn fenced_allocations() -> usize {
    FENCED_ALLOCATIONS.load(Ordering::Relaxed)
}

fn fenced_place(layout: Layout) -> Option<*mut u8> {
    if !FENCING.get() || layout.size() > ROOM {
        return None;
    }
    let fence = FENCE.get()?;
    let part = TAKEN.iter().position(|taken| !taken.swap(true, Ordering::Acquire))?;
    FENCED_ALLOCATIONS.fetch_add(1, Ordering::Relaxed);
    // Units of no more than a page, so that only what is no multiple of them ends before the guard.
    let size = layout.size().next_multiple_of(layout.align());
    Some(fence.part(part).wrapping_add(ROOM - size))
}

// SAFETY: a part of the fence is given to one owner until that gives it back, is long enough and ends at a page, so that a
// multiple of the alignment before its end is aligned; all else is the system's.
unsafe impl GlobalAlloc for FencedAllocator {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps the contract of the system's allocator.
        fenced_place(layout).unwrap_or_else(|| unsafe { System.alloc(layout) })
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        match FENCE.get().and_then(|fence| fence.part_of(place)) {
            Some(part) => TAKEN[part].store(false, Ordering::Release),
            // SAFETY: not of the fence, so the system gave it.
            None => unsafe { System.dealloc(place, layout) },
        }
    }
}
