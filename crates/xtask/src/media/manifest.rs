//! `content/media.toml`: what was made, from what, with its hash.

use std::fs;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{Job, content};

/// Everything that was made.
#[derive(Default, Serialize, Deserialize)]
pub struct Manifest {
    #[serde(default)]
    file: Vec<Made>,
}

#[derive(Serialize, Deserialize)]
struct Made {
    path: String,
    sha256: String,
    bytes: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    seconds: Option<f64>,
    made_by: String,
    /// Hash of all that it was drawn from.
    from: String,
}

impl Manifest {
    /// Reads the manifest; an empty one where there is none yet.
    pub fn read() -> Result<Self> {
        let text = fs::read_to_string(content().join("media.toml")).unwrap_or_default();
        toml::from_str(&text).context("content/media.toml cannot be read: remove it to make everything anew")
    }

    /// Whether every file of a job is there, unchanged, and drawn from what it would be drawn from now.
    pub fn is_fresh(&self, job: &Job) -> bool {
        let from = hash(job.source.as_bytes());
        job.paths.iter().all(|path| {
            let made = self.file.iter().find(|m| m.path == *path && m.from == from);
            let bytes = fs::read(content().join(path)).unwrap_or_default();
            made.is_some_and(|m| m.sha256 == hash(&bytes))
        })
    }

    /// Records a file that was made.
    pub fn record(&mut self, path: &str, bytes: &[u8], job: &Job) {
        self.file.retain(|m| m.path != path);
        let is_film = path.ends_with(".mp4");
        self.file.push(Made {
            path: path.to_owned(),
            sha256: hash(bytes),
            bytes: bytes.len(),
            seconds: job.seconds.filter(|_| is_film),
            made_by: job.made_by.to_owned(),
            from: hash(job.source.as_bytes()),
        });
    }

    /// Forgets what no job makes anymore.
    pub fn keep(&mut self, jobs: &[Job]) {
        self.file.retain(|m| jobs.iter().any(|job| job.paths.contains(&m.path)));
        self.file.sort_by(|a, b| a.path.cmp(&b.path));
    }

    /// Writes the manifest.
    pub fn write(&self) -> Result<()> {
        let text = format!("# Made by `cargo xtask media`; do not edit.\n\n{}", toml::to_string(self)?);
        Ok(fs::write(content().join("media.toml"), text)?)
    }
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect()
}
