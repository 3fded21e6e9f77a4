//! Logging to standard error.

use tracing_subscriber::EnvFilter;

/// Starts logging with a filter such as `info` or `info,sqlx=warn`.
///
/// # Errors
/// Where the filter cannot be read.
pub fn start(filter: &str) -> anyhow::Result<()> {
    let filter = EnvFilter::try_new(filter).map_err(|error| anyhow::anyhow!("log: {error}"))?;
    let log =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false);
    // a second start in one process, as in tests, keeps the first
    drop(log.try_init());
    Ok(())
}
