//! The `waymark` command.

/// glibc's allocator keeps hundreds of megabytes after password hashing.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    waymark_server::cli::run()
}
