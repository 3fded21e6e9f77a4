//! Where it was measured.

use anyhow::Result;

/// The machine and the commit.
pub struct Machine {
    /// The processor's name.
    pub processor: String,
    /// How many of them.
    pub cores: usize,
    /// Memory in GiB.
    pub memory: u64,
    /// What was built.
    pub commit: String,
    /// With which profile of cargo.
    pub profile: String,
    /// How many processes were running or waiting on average in the minute before: a busy machine measures slowly.
    pub load: String,
}

impl Machine {
    /// Reads them from /proc.
    ///
    /// # Errors
    /// Where that is not Linux.
    pub fn read(commit: &str, profile: &str) -> Result<Self> {
        let processors = std::fs::read_to_string("/proc/cpuinfo")?;
        let named = processors.lines().find_map(|line| line.strip_prefix("model name"));
        let memory = std::fs::read_to_string("/proc/meminfo")?;
        let kilobytes = memory.split_whitespace().nth(1).and_then(|n| n.parse::<u64>().ok());
        let load = std::fs::read_to_string("/proc/loadavg")?;
        Ok(Self {
            processor: named.map_or("unnamed", |name| name.trim_start_matches(['\t', ' ', ':'])).to_owned(),
            cores: std::thread::available_parallelism()?.get(),
            memory: kilobytes.unwrap_or_default() / (1024 * 1024),
            commit: commit.to_owned(),
            profile: profile.to_owned(),
            load: load.split_whitespace().next().unwrap_or("?").to_owned(),
        })
    }
}
