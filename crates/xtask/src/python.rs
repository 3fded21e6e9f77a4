//! The Python programs that tests drive as processes of their own.

use anyhow::{Context, Result};

use crate::install;
use crate::shell::{on_path, program, run, succeeds, top};

/// Installs what `tests/python/requirements.txt` names under `target/python`, where that is not done yet.
///
/// # Errors
/// Where Python is missing or the packages cannot be had.
pub fn prepare() -> Result<()> {
    let wanted = top().join("tests/python/requirements.txt");
    let folder = top().join("target/python");
    let (wanted_text, done) = (std::fs::read_to_string(&wanted)?, folder.join("installed.txt"));
    if std::fs::read_to_string(&done).is_ok_and(|installed| installed == wanted_text) {
        return Ok(());
    }
    if !succeeds(program("python3").args(["-c", "import ensurepip, venv"])) {
        install::python()?;
    }
    let python = on_path("python3").context("python3 is missing: install it with its venv module")?;
    run(program(python).args(["-m", "venv", "--clear"]).arg(&folder))?;
    let mut pip = program(folder.join("bin/python"));
    run(pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"]).arg(&wanted))?;
    // written last, so that an installation that was cut short is done again
    std::fs::write(&done, wanted_text).with_context(|| done.display().to_string())
}
