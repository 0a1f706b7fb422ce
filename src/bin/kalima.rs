//! The command `kalima`; all of it is in the library's room `cli`.

use std::process::ExitCode;

fn main() -> ExitCode {
    // An error is one line; the library writes it.
    std::panic::set_hook(Box::new(|_| {}));
    kalima::cli::run(std::env::args_os()).into()
}
