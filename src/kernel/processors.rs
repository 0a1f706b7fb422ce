//! What runs on blocks of units, compiled once for each processor, and which of these a kernel is.

// Functions that need features of a processor; each call says why it has them.
#![allow(unsafe_code)]

use super::Kernel;
use super::lanes::portable;
#[cfg(target_arch = "x86_64")]
use super::lanes::{avx2, avx512, ssse3};
use super::look::{Look, OfUnits, OfUtf8};

/// Something that is done in blocks of 64 units, whatever the processor.
pub trait Job<Unit> {
    /// What it gives.
    type Answer;

    /// Does it.
    ///
    /// # Safety
    /// The processor must have the features of the blocks. An implementation is inlined into a function that has them.
    unsafe fn run<L: Look<Unit = Unit>>(self) -> Self::Answer;
}

/// Plain Rust, of which the compiler makes vectors: the longer they may be, the faster.
pub trait Vectorized {
    /// What it gives.
    type Answer;

    /// Does it. An implementation is inlined into a function for the processor.
    fn run(self) -> Self::Answer;
}

/// Does it in vectors of 32 bytes where the kernel has them. The processor must be one that can run it.
#[inline]
pub fn vectorized<V: Vectorized>(kernel: Kernel, work: V) -> V::Answer {
    match kernel {
        // SAFETY: what has AVX-512 has AVX2, and the caller knows that the kernel can be run.
        #[cfg(target_arch = "x86_64")]
        Kernel::Avx2 | Kernel::Avx512 => unsafe { vectorized_on_avx2(work) },
        _ => work.run(),
    }
}

/// # Safety
/// The processor must have this feature.
#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "avx2")]
unsafe fn vectorized_on_avx2<V: Vectorized>(work: V) -> V::Answer {
    work.run()
}

macro_rules! compiled {
    ($name:ident, $features:literal) => {
        /// # Safety
        /// The processor must have these features.
        #[cfg(target_arch = "x86_64")]
        #[target_feature(enable = $features)]
        #[inline(never)]
        unsafe fn $name<Unit, J: Job<Unit>, L: Look<Unit = Unit>>(job: J) -> J::Answer {
            // SAFETY: this function has the features that the caller has found.
            unsafe { job.run::<L>() }
        }
    };
}

compiled!(on_ssse3, "ssse3,popcnt");
compiled!(on_avx2, "avx2,bmi1,bmi2,lzcnt,popcnt");
compiled!(on_avx512, "avx2,bmi1,bmi2,lzcnt,popcnt,avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2");

/// Not inlined, as the others.
///
/// # Safety
/// None is needed.
#[inline(never)]
unsafe fn on_any<Unit, J: Job<Unit>, L: Look<Unit = Unit>>(job: J) -> J::Answer {
    // SAFETY: the portable blocks are plain Rust.
    unsafe { job.run::<L>() }
}

/// Does a job on UTF-8; `None` where the kernel has no blocks.
#[inline]
pub(super) fn utf8<J: Job<u8>>(kernel: Kernel, job: J) -> Option<J::Answer> {
    // SAFETY: the portable kernel is plain Rust, and a plan is only given another one if the processor can run it.
    unsafe {
        match kernel {
            Kernel::Portable => Some(on_any::<_, J, OfUtf8<portable::Bytes>>(job)),
            #[cfg(target_arch = "x86_64")]
            Kernel::Ssse3 => Some(on_ssse3::<_, J, OfUtf8<ssse3::Bytes>>(job)),
            #[cfg(target_arch = "x86_64")]
            Kernel::Avx2 => Some(on_avx2::<_, J, OfUtf8<avx2::Bytes>>(job)),
            #[cfg(target_arch = "x86_64")]
            Kernel::Avx512 => Some(on_avx512::<_, J, OfUtf8<avx512::Bytes>>(job)),
            _ => None,
        }
    }
}

/// The same for two bytes a code point.
#[inline]
pub(super) fn ucs2<J: Job<u16>>(kernel: Kernel, job: J) -> Option<J::Answer> {
    // SAFETY: as for UTF-8.
    unsafe {
        match kernel {
            Kernel::Portable => Some(job.run::<OfUnits<portable::Pairs>>()),
            #[cfg(target_arch = "x86_64")]
            Kernel::Ssse3 => Some(on_ssse3::<_, J, OfUnits<ssse3::Pairs>>(job)),
            #[cfg(target_arch = "x86_64")]
            Kernel::Avx2 => Some(on_avx2::<_, J, OfUnits<avx2::Pairs>>(job)),
            #[cfg(target_arch = "x86_64")]
            Kernel::Avx512 => Some(on_avx512::<_, J, OfUnits<avx512::Pairs>>(job)),
            _ => None,
        }
    }
}

/// The same for four bytes a code point, which only AVX2 has.
#[inline]
pub(super) fn ucs4<J: Job<u32>>(kernel: Kernel, job: J) -> Option<J::Answer> {
    match kernel {
        // SAFETY: as for UTF-8; what has AVX-512 has AVX2.
        #[cfg(target_arch = "x86_64")]
        Kernel::Avx2 | Kernel::Avx512 => Some(unsafe { on_avx2::<_, J, OfUnits<avx2::Quads>>(job) }),
        _ => {
            let _ = job;
            None
        }
    }
}

/// What has no blocks.
pub(super) fn none<Unit, J: Job<Unit>>(_: Kernel, _: J) -> Option<J::Answer> {
    None
}
