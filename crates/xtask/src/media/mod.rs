//! `cargo xtask media`: draws the small media of `content/` from what authors wrote, and records what was made.
//!
//! Needs Debian's `chromium`, `ffmpeg` and `webp`. What is up to date, by a hash of all that it is drawn from, is left as
//! it is.

mod captions;
mod draw;
mod film;
mod manifest;
mod picture;
mod sheet;
mod slide;
mod story;

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::{say, shell};
use manifest::Manifest;

/// No file is larger: the repository holds them.
const MAX_BYTES: usize = 400 * 1024;

/// Something to be made: its files under `content/`, and what it is made from.
pub struct Job {
    /// The files, the main one first.
    pub paths: Vec<String>,
    /// Seconds, where it is played.
    pub seconds: Option<f64>,
    /// How it is made, for the manifest.
    pub made_by: &'static str,
    /// Everything that it is drawn from.
    pub source: String,
    /// Makes the files in the order of `paths`.
    pub make: Box<dyn Fn() -> Result<Vec<Vec<u8>>>>,
}

/// Makes everything that is not up to date.
///
/// # Errors
/// Where a tool is missing or fails, a file of the content cannot be read, or a result is too large.
pub fn run() -> Result<()> {
    for tool in ["chromium", "ffmpeg", "cwebp"] {
        if !shell::succeeds(shell::program("which").arg(tool)) {
            bail!("{tool} is missing: apt-get install chromium ffmpeg webp");
        }
    }
    let mut manifest = Manifest::read()?;
    let mut jobs = film::jobs()?;
    jobs.extend(sheet::jobs()?);
    jobs.extend(picture::jobs()?);
    for job in &jobs {
        make(&mut manifest, job).with_context(|| format!("making {}", job.paths.join(", ")))?;
    }
    manifest.keep(&jobs);
    manifest.write()
}

fn make(manifest: &mut Manifest, job: &Job) -> Result<()> {
    if manifest.is_fresh(job) {
        return Ok(());
    }
    for (path, bytes) in job.paths.iter().zip((job.make)()?) {
        if bytes.len() > MAX_BYTES {
            bail!("{path} is {} kB: at most {}", bytes.len() / 1024, MAX_BYTES / 1024);
        }
        let file = content().join(path);
        std::fs::create_dir_all(file.parent().unwrap_or(&file))?;
        std::fs::write(&file, &bytes)?;
        say::line(format_args!("{path}: {} kB", bytes.len().div_ceil(1024)));
        manifest.record(path, &bytes, job);
    }
    Ok(())
}

/// The folder of the content.
pub fn content() -> PathBuf {
    shell::top().join("content")
}
