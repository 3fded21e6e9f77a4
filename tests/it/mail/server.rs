//! A real mail server as a process of its own, which behaves as it is told to.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use server::mail::Transport;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

/// How long the sender waits for an answer in these tests: nobody is so slow on loopback.
const PATIENCE: Duration = Duration::from_millis(1500);

/// The mail server's address, and what arrived there.
pub struct Box {
    folder: tempfile::TempDir,
    port: u16,
    running: Option<Child>,
}

impl Box {
    /// An address at which nobody listens yet.
    pub async fn closed() -> Self {
        let mut this = Self { folder: tempfile::TempDir::new().unwrap(), port: 0, running: None };
        this.behave("well").await;
        this.close().await;
        this
    }

    /// Ends the server; connections to it are refused from now on.
    pub async fn close(&mut self) {
        if let Some(mut running) = self.running.take() {
            running.kill().await.unwrap();
        }
    }

    /// Starts the server at the same address with another behaviour; see `tests/python/smtp.py`.
    pub async fn behave(&mut self, mode: &str) {
        self.close().await;
        let top = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let mut command = Command::new(python(top));
        command.arg(top.join("tests/python/smtp.py")).arg(mode).arg(self.folder.path());
        command.arg(self.port.to_string()).stdout(Stdio::piped()).kill_on_drop(true);
        let mut child = command.spawn().expect("the mail server starts");
        let mut said = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut said).await.unwrap();
        self.port = said.trim().parse().expect("the mail server says its port");
        self.running = Some(child);
    }

    /// How mail gets there.
    pub fn transport(&self) -> Transport {
        let address = format!("smtp://127.0.0.1:{}", self.port);
        Transport::read_with(&address, "learn.example.org", PATIENCE).unwrap()
    }

    /// What arrived, in order.
    pub fn mails(&self) -> Vec<Mail> {
        let mut files: Vec<PathBuf> =
            self.folder.path().read_dir().unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        files.iter().map(|file| Mail::read(&std::fs::read(file).unwrap())).collect()
    }
}

/// Installed by `cargo xtask test` under the target folder.
fn python(top: &Path) -> PathBuf {
    let python = top.join("target/python/bin/python");
    assert!(
        python.exists(),
        "{} is missing: `cargo xtask test mail --only rust` installs it",
        python.display()
    );
    python
}

/// A mail as it arrived.
#[derive(Debug)]
pub struct Mail {
    head: String,
    body: String,
}

impl Mail {
    fn read(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
        let (head, body) = text.split_once("\n\n").expect("a mail has a head and a body");
        // folded headers are one line again
        Self { head: head.replace("\n ", " "), body: unquoted(body) }
    }

    /// A header's value as it was sent.
    pub fn header(&self, name: &str) -> &str {
        let found = self.head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        found.unwrap_or_else(|| panic!("no {name} in {}", self.head))
    }

    /// Whether one of its parts says this.
    pub fn says(&self, words: &str) -> bool {
        self.body.contains(words)
    }
}

/// Quoted-printable, as far as these letters use it.
fn unquoted(text: &str) -> String {
    let joined = text.replace("=\n", "");
    let mut bytes = Vec::new();
    let mut rest = joined.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        let byte = hex.filter(|_| *first == b'=').and_then(|two| u8::from_str_radix(two, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
