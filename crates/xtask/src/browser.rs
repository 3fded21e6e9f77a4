//! The journeys in the browser, run by node's own test runner.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::postgres::{ADDRESS, CREATEDB, Cluster};
use crate::shell::{follow_output, on_path, program, run, top};
use crate::tally::Tally;
use crate::{install, say};

/// The journeys whose file names contain `filter`; all without one.
///
/// # Errors
/// Where the folder cannot be read.
pub fn journeys(filter: Option<&str>) -> Result<Vec<PathBuf>> {
    let folder = folder().join("journeys");
    let mut found = Vec::new();
    for entry in std::fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.ends_with(".test.mjs") && filter.is_none_or(|filter| name.contains(filter)) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Gets the browser and the packages that drive it.
///
/// # Errors
/// Where they can neither be found nor installed.
pub fn prepare() -> Result<()> {
    if chromium().is_none() {
        install::chromium()?;
    }
    on_path("npm").context("node is missing: install Node 20 or newer with npm and run this again")?;
    if installed_packages_are_current() {
        return Ok(());
    }
    run(program("npm").current_dir(folder()).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))
}

/// Runs journeys against the built server; some of them on a database of the cluster too.
///
/// # Errors
/// Where node cannot be started or its report not be read.
pub fn test(journeys: &[PathBuf], cluster: &Cluster) -> Result<Tally> {
    let results = folder().join("results");
    std::fs::create_dir_all(&results)?;
    let report = results.join("report.tap");
    let mut node = program("node");
    node.current_dir(folder()).args([
        "--test",
        "--test-timeout=400000",
        "--test-reporter=spec",
        "--test-reporter-destination=stdout",
    ]);
    node.arg("--test-reporter=tap").arg(format!("--test-reporter-destination={}", report.display()));
    node.args(journeys).env(ADDRESS, cluster.address("postgres")).env(CREATEDB, cluster.createdb());
    if let Some(chromium) = chromium() {
        node.env("TEST_CHROMIUM", chromium);
    }
    let succeeded = follow_output(&mut node, |_| ())?;
    let mut tally = Tally::default();
    let report = std::fs::read_to_string(report).unwrap_or_default();
    report.lines().filter_map(Tally::of_tap).for_each(|part| tally += part);
    say::line(format_args!("browser: {tally}"));
    Ok(tally.checked(succeeded))
}

/// Takes pictures of the pages of these roles (of all without one) into a folder.
///
/// # Errors
/// Where a page cannot be shown.
pub fn shots(roles: &[String], into: &Path) -> Result<()> {
    let mut node = program("node");
    node.current_dir(folder()).arg("shots.mjs").arg(into).args(roles);
    if let Some(chromium) = chromium() {
        node.env("TEST_CHROMIUM", chromium);
    }
    run(&mut node)
}

/// npm leaves a copy of the lock file among the packages; it is as new as the installation.
fn installed_packages_are_current() -> bool {
    let changed = |file: &Path| file.metadata().and_then(|data| data.modified()).ok();
    let installed = changed(&folder().join("node_modules/.package-lock.json"));
    installed.is_some() && installed >= changed(&folder().join("package-lock.json"))
}

fn chromium() -> Option<PathBuf> {
    ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(on_path)
}

fn folder() -> PathBuf {
    top().join("tests/browser")
}
