//! Lists the kernels that this processor can run, the simplest first: `cargo run --example kernels`.

use kalima::kernel::Kernel;

fn main() {
    let available = Kernel::ALL.into_iter().filter(|kernel| kernel.is_available());
    available.for_each(|kernel| println!("{}", kernel.name()));
}
