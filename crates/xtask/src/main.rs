//! The tasks of the workspace: `cargo xtask test`, `ci`, `bench`, `shots`.
fn main() {}
