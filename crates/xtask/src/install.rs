//! Getting what the tests need and the machine lacks, from Debian's packages where this is allowed.

use std::process::Command;

use anyhow::{Result, bail};

use crate::shell::{self, program, run, succeeds};

const NO_MAIN_CLUSTER: &str = "
f=/etc/postgresql-common/createcluster.conf
mkdir -p /etc/postgresql-common && touch $f
grep -q '^create_main_cluster *= *false' $f || echo 'create_main_cluster = false' >> $f";

/// PostgreSQL's own programs. Its package would start a server on port 5432 when installed; it is told not to.
///
/// # Errors
/// Where it can neither be found nor installed.
pub fn postgresql() -> Result<()> {
    as_root("PostgreSQL", "postgresql")?;
    run(privileged(&["sh", "-c", NO_MAIN_CLUSTER])?.stdout(std::process::Stdio::null()))?;
    apt("postgresql")
}

/// The browser of the journeys.
///
/// # Errors
/// Where it can neither be found nor installed.
pub fn chromium() -> Result<()> {
    as_root("Chromium", "chromium")?;
    apt("chromium")
}

/// Python with its module for environments of its own, for the mail server of the tests.
///
/// # Errors
/// Where it can neither be found nor installed.
pub fn python() -> Result<()> {
    as_root("Python's venv module", "python3-venv")?;
    apt("python3-venv")
}

fn as_root(what: &str, package: &str) -> Result<()> {
    if shell::on_path("apt-get").is_none() || privileged(&["true"]).is_err() {
        bail!("{what} is missing: install it (Debian: apt-get install {package}) and run this again");
    }
    Ok(())
}

fn apt(package: &str) -> Result<()> {
    run(&mut privileged(&["apt-get", "update", "-qq"])?)?;
    let install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", package];
    run(privileged(&install)?.env("DEBIAN_FRONTEND", "noninteractive").stdout(std::process::Stdio::null()))
}

/// A command that runs as root: directly, or by a `sudo` that asks nothing.
fn privileged(words: &[&str]) -> Result<Command> {
    if shell::is_root() {
        let mut command = program(words[0]);
        command.args(&words[1..]);
        return Ok(command);
    }
    if !succeeds(program("sudo").args(["-n", "true"])) {
        bail!("this needs root");
    }
    let mut command = program("sudo");
    command.arg("-n").arg("DEBIAN_FRONTEND=noninteractive").args(words);
    Ok(command)
}
