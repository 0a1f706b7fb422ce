//! Which kernel runs: the fastest that the processor has, or the one that is asked for by name.

use std::str::FromStr;
use std::sync::OnceLock;

use crate::error::Error;

/// A way to run the tables of a plan. All give the same answers; [`Kernel::Scalar`] is what the others are held to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kernel {
    /// One code point at a time, anywhere.
    Scalar,
    /// Blocks of 64 units in plain Rust, of which the compiler makes vectors; anywhere.
    Portable,
    /// Vectors of 16 bytes: x86-64 with SSSE3 and POPCNT.
    Ssse3,
    /// Vectors of 32 bytes: x86-64 with AVX2, BMI1, BMI2 and LZCNT.
    Avx2,
    /// Vectors of 64 bytes: the same with AVX-512 F, BW, VL, VBMI and VBMI2.
    Avx512,
}

/// The variable that names the kernel to be used.
pub const VARIABLE: &str = "KALIMA_KERNEL";

impl Kernel {
    /// All kernels, the simplest first.
    pub const ALL: [Kernel; 5] =
        [Kernel::Scalar, Kernel::Portable, Kernel::Ssse3, Kernel::Avx2, Kernel::Avx512];

    /// Its name, as `KALIMA_KERNEL` has it.
    pub fn name(self) -> &'static str {
        match self {
            Kernel::Scalar => "scalar",
            Kernel::Portable => "portable",
            Kernel::Ssse3 => "ssse3",
            Kernel::Avx2 => "avx2",
            Kernel::Avx512 => "avx512",
        }
    }

    /// Whether this processor can run it.
    #[cfg(target_arch = "x86_64")]
    pub fn is_available(self) -> bool {
        macro_rules! has {
            ($($feature:tt)+) => { true $(&& is_x86_feature_detected!($feature))+ };
        }
        // What the functions of `processors.rs` are compiled for.
        match self {
            Kernel::Scalar | Kernel::Portable => true,
            Kernel::Ssse3 => has!("ssse3" "popcnt"),
            Kernel::Avx2 => has!("avx2" "bmi1" "bmi2" "lzcnt" "popcnt"),
            Kernel::Avx512 => {
                Kernel::Avx2.is_available()
                    && has!("avx512f" "avx512bw" "avx512vl" "avx512vbmi" "avx512vbmi2")
            }
        }
    }

    /// Whether this processor can run it.
    #[cfg(not(target_arch = "x86_64"))]
    pub fn is_available(self) -> bool {
        matches!(self, Kernel::Scalar | Kernel::Portable)
    }

    /// The fastest that this processor can run.
    pub fn best() -> Self {
        let available = Kernel::ALL.into_iter().rev().find(|kernel| kernel.is_available());
        available.unwrap_or(Kernel::Scalar)
    }

    /// The one that the variable `KALIMA_KERNEL` names; the fastest where it is not set, or empty.
    ///
    /// # Errors
    /// [`Error::UnknownName`], and [`Error::Option`] where this processor cannot run it.
    pub fn from_env() -> Result<Self, Error> {
        let named = std::env::var_os(VARIABLE).unwrap_or_default();
        if named.is_empty() {
            return Ok(Self::best());
        }
        named.to_string_lossy().parse::<Self>()?.available()
    }

    /// The kernel of every normalizer that is given none: [`Kernel::from_env`], asked once a process. What that refuses
    /// counts as not set: the command and the Python module refuse to start instead.
    pub fn chosen() -> Self {
        static CHOSEN: OnceLock<Kernel> = OnceLock::new();
        *CHOSEN.get_or_init(|| Self::from_env().unwrap_or_else(|_| Self::best()))
    }

    /// The kernel itself.
    ///
    /// # Errors
    /// [`Error::Option`] where this processor cannot run it.
    pub fn available(self) -> Result<Self, Error> {
        if self.is_available() {
            return Ok(self);
        }
        let there: Vec<_> =
            Kernel::ALL.into_iter().filter(|kernel| kernel.is_available()).map(Kernel::name).collect();
        let problem = format!(
            "this processor cannot run the kernel {:?} (it can run: {})",
            self.name(),
            there.join(", ")
        );
        Err(Error::Option { problem })
    }
}

impl FromStr for Kernel {
    type Err = Error;

    /// The kernel of that name, whether this processor can run it or not.
    fn from_str(name: &str) -> Result<Self, Error> {
        let found = Kernel::ALL.into_iter().find(|kernel| kernel.name() == name);
        found.ok_or_else(|| Error::unknown_name("kernel", name, Kernel::ALL.map(Kernel::name)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kernels_are_found_by_their_names_and_the_scalar_one_is_everywhere() {
        for kernel in Kernel::ALL {
            assert_eq!(kernel.name().parse(), Ok(kernel));
        }
        assert!(Kernel::Scalar.is_available() && Kernel::Portable.is_available());
        assert!(Kernel::best().is_available() && Kernel::chosen().is_available());
        let error = "avx".parse::<Kernel>().unwrap_err().to_string();
        assert!(error.contains("did you mean \"avx2\"?") && error.contains("scalar, portable"), "{error}");
    }

    /// A suite that is to run with a kernel runs with that one.
    #[test]
    fn the_variable_is_heard() {
        assert_eq!(Kernel::from_env(), Ok(Kernel::chosen()));
    }
}
