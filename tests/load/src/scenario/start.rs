//! Starting on a database that is there, and idling.

use std::path::Path;
use std::time::Duration;

use anyhow::Result;

use super::Demo;
use crate::process::Process;

const STARTS: usize = 5;
/// Long enough for a minute's upkeep to have been due were it not asked of the clock.
const IDLE: Duration = Duration::from_secs(3);

/// Starting and idling.
#[derive(Default)]
pub struct Start {
    /// The demo of 10,000 learners: from the start of the program until it listens.
    pub filled: Duration,
    /// On an existing database, the middle of five.
    pub started: Duration,
    /// Bytes held after a start, without a request.
    pub idle: u64,
    /// Bytes held by the demo of 1,000 learners after everything that was asked of it.
    pub after_load: u64,
}

/// Stops the demo and starts the server on what it left.
pub(super) async fn measure(server: &Path, demo: Demo) -> Result<Start> {
    let after_load = demo.process.memory()?;
    let Demo { process, database, _folder: folder, .. } = demo;
    process.stop().await?;
    let data = folder.path().display().to_string();
    let arguments = ["serve", "--listen", "127.0.0.1:0", "--data-dir", &data, "--database-url", &database];
    let (mut starts, mut idle) = (Vec::new(), 0);
    for _ in 0..STARTS {
        let process = Process::start(server, folder.path(), arguments).await?;
        starts.push(process.started_in);
        tokio::time::sleep(IDLE).await;
        idle = process.memory()?;
        process.stop().await?;
    }
    starts.sort_unstable();
    let started = starts.get(STARTS / 2).copied().unwrap_or_default();
    eprintln!("start {started:.0?}, idle {} MB, after load {} MB", idle >> 20, after_load >> 20);
    Ok(Start { filled: Duration::ZERO, started, idle, after_load })
}
