//! The built server as a process of its own.

use std::net::SocketAddr;
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use tokio::io::{AsyncBufReadExt as _, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};

use super::PATIENCE;

/// The host that the server believes to be; where it listens changes with every start.
pub const AUTHORITY: &str = "127.0.0.1:4000";
/// The same as an address.
pub const ADDRESS: &str = "http://127.0.0.1:4000";
const SIGKILL: i32 = 9;

/// A server that runs until it is killed.
pub struct Server {
    /// Where it listens.
    pub address: SocketAddr,
    child: Child,
    // kept open, for whoever prints into a closed pipe fails
    _said: Lines<BufReader<ChildStdout>>,
}

impl Server {
    /// Starts the server on a folder and waits until it listens.
    pub async fn start(folder: &Path) -> Self {
        Self::start_with(folder, &[]).await
    }

    /// The same with further arguments, such as another database.
    pub async fn start_with(folder: &Path, arguments: &[&str]) -> Self {
        let serve = ["serve", "--listen", "127.0.0.1:0", "--public-url", ADDRESS];
        let mut child = waymark(folder)
            .args(serve)
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .expect("waymark starts");
        let mut said = BufReader::new(child.stdout.take().expect("its output is heard")).lines();
        let listening = tokio::time::timeout(PATIENCE, listening(&mut said)).await;
        Self { address: listening.expect("waymark listens in time"), child, _said: said }
    }

    /// Kills it, which it cannot notice, and waits until it is gone.
    pub async fn kill(&mut self) {
        self.child.start_kill().expect("the server still runs");
        let status = self.child.wait().await.expect("the server ends");
        assert_eq!(status.signal(), Some(SIGKILL), "the server ended by itself: {status}");
    }
}

async fn listening(said: &mut Lines<BufReader<ChildStdout>>) -> SocketAddr {
    while let Some(line) = said.next_line().await.expect("what waymark says is text") {
        if let Some(address) = line.strip_prefix("listening on http://") {
            return address.parse().expect("an address");
        }
    }
    panic!("waymark ended before it listened");
}

/// The built program on a folder, without the settings of whoever runs the tests.
pub fn waymark(folder: &Path) -> Command {
    let binary = binary();
    assert!(binary.is_file(), "{} is missing: cargo build --workspace --bins", binary.display());
    let mut command = Command::new(binary);
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("WAYMARK_")) {
        command.env_remove(name);
    }
    // writers of the kill test are faster than people
    command.env("WAYMARK_REQUESTS_PER_MINUTE", "0");
    command.env("WAYMARK_LOG", "warn").arg("--data-dir").arg(folder).current_dir(folder);
    command.stdin(Stdio::null()).kill_on_drop(true);
    command
}

/// As the journeys find it: where the run says, else beside the tests.
fn binary() -> PathBuf {
    let built = || {
        let here = std::env::current_exe().expect("this test is a file");
        here.ancestors().nth(2).expect("tests lie in a folder beside the programs").join("waymark")
    };
    std::env::var_os("TEST_BINARY").map_or_else(built, PathBuf::from)
}
