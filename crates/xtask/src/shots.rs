//! `cargo xtask shots`: pictures of the pages, 390 and 1280 px wide, light and dark, in both languages.

use anyhow::Result;
use clap::Args;

use crate::shell::{cargo, run, top};
use crate::{browser, say};

/// What to take pictures of.
#[derive(Args)]
pub struct Options {
    /// Only of these roles: visitor, account, learner, facilitator, coordinator, observer, admin.
    roles: Vec<String>,
}

/// Builds the server, shows its demo to a browser and keeps what is seen in target/shots.
///
/// # Errors
/// Where something is missing, does not compile or cannot be shown.
pub fn take(options: &Options) -> Result<()> {
    build()?;
    browser::prepare()?;
    let folder = top().join("target/shots");
    browser::shots(&options.roles, &folder)?;
    say::line(format_args!("look at {}", folder.join("index.html").display()));
    Ok(())
}

/// The whole workspace at once: a smaller selection would unify features differently.
fn build() -> Result<()> {
    run(&mut cargo(&["build", "--workspace", "--bins"]))
}
