//! The key that join addresses and calendar feeds are sealed with, in a file that only the server's account reads.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::Context as _;
use kernel::{Entropy, SiteKey};

const FILE: &str = "addresses.key";

/// Opens the key in the folder of keys, or makes it at the first start. It must never be lost: every address that
/// people were sent depends on it, so it belongs into backups, and several machines need the same file.
///
/// # Errors
/// Where the file cannot be read or made, or is not 32 bytes long.
pub fn open(folder: &Path, entropy: &Entropy) -> anyhow::Result<SiteKey> {
    let path = folder.join(FILE);
    if !path.exists() {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        write_new(&path, &entropy.bytes()).with_context(|| format!("cannot write {}", path.display()))?;
    }
    let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let bytes: [u8; 32] = bytes
        .try_into()
        .map_err(|_| anyhow::anyhow!("{} is damaged: it must be 32 bytes", path.display()))?;
    Ok(SiteKey::new(bytes))
}

/// Never over an existing key.
fn write_new(path: &Path, bytes: &[u8; 32]) -> std::io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
