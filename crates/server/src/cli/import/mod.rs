//! `waymark import`.

mod folder;
mod report;
mod sheet;

use std::io::Read as _;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::{Args, Subcommand};
use kernel::import::Way;

use crate::config::Config;

/// Read courses, the catalogue, associations, people, enrolments or attendance from files. What is there already is
/// known by slug or address and changed where it differs; no mail is sent.
#[derive(Debug, Args)]
pub(super) struct Import {
    /// Say what would happen, and change nothing.
    #[arg(long, global = true)]
    dry_run: bool,
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    #[command(flatten)]
    Folder(folder::Folder),
    #[command(flatten)]
    Sheet(sheet::Sheet),
    /// The report of a room: who was there from when to when.
    Attendance(super::attendance::Attendance),
}

impl Import {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<ExitCode> {
        let way = if self.dry_run { Way::Try } else { Way::Keep };
        match self.what {
            What::Folder(folder) => folder.run(config, way).await,
            What::Sheet(sheet) => sheet.run(config, way).await,
            What::Attendance(attendance) => attendance.run(config, self.dry_run).await,
        }
    }
}

/// The bytes of one file, or of standard input.
fn bytes(file: &str) -> anyhow::Result<Vec<u8>> {
    if file != "-" {
        return std::fs::read(file).with_context(|| format!("{file} cannot be read"));
    }
    let mut bytes = Vec::new();
    std::io::stdin().read_to_end(&mut bytes).context("standard input cannot be read")?;
    Ok(bytes)
}

/// One file, or standard input, as text.
pub(super) fn text(file: &str) -> anyhow::Result<String> {
    String::from_utf8(bytes(file)?).map_err(|_| anyhow::anyhow!("{file} is no text in UTF-8"))
}
