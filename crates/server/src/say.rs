//! Speaking to whoever typed the command.

/// Prints a line on standard output.
#[macro_export]
macro_rules! say {
    ($($arg:tt)*) => {{
        #[allow(clippy::print_stdout, reason = "the command line speaks to its user")]
        { println!($($arg)*); }
    }};
}
