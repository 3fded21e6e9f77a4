//! `cargo xtask bench`: builds the server and the programs that measure it, and has the report written.

use std::path::Path;

use anyhow::{Context as _, Result};

use crate::postgres::Cluster;
use crate::say::Stages;
use crate::shell::{self, cargo, program, top};

const REPORT: &str = "docs/benchmarks.md";
const DATABASES: [&str; 3] = ["thousand", "ten_thousand", "bare"];

/// Measures everything on both databases and writes the report, of a build with this profile of cargo.
///
/// # Errors
/// Where something cannot be built, started or measured.
pub fn run(profile: &str) -> Result<()> {
    let mut stages = Stages::default();
    // the whole workspace has the features of every other build, so that nothing is compiled twice
    let build = ["build", "--profile", profile, "--workspace", "--bins"];
    stages.stage("build", || shell::run(&mut cargo(&build)))?;
    stages.stage("measure", || measure(profile))?;
    stages.summary();
    Ok(())
}

/// As durable as in earnest, so not in the throw-away cluster of the tests.
fn measure(profile: &str) -> Result<()> {
    let target = top().join("target");
    let data = target.join("bench-postgres");
    remove(&data)?;
    let cluster = Cluster::kept(&data)?;
    for name in DATABASES {
        cluster.create_database(name)?;
    }
    let built = target.join(profile);
    let mut load = program(built.join("waymark-load"));
    load.arg("run").arg("--server").arg(built.join("waymark"));
    load.arg("--postgres").args(DATABASES.map(|name| cluster.address(name)));
    load.args(["--commit", &commit()?, "--profile", profile]).arg("--report").arg(top().join(REPORT));
    let measured = shell::run(&mut load);
    drop(cluster);
    measured.and_then(|()| remove(&data))
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}

fn commit() -> Result<String> {
    let asked = program("git").args(["describe", "--always", "--dirty", "--abbrev=10"]).output()?;
    Ok(String::from_utf8(asked.stdout)?.trim().to_owned())
}
