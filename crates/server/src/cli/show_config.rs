//! `waymark config show`.

use std::process::ExitCode;

use clap::{Args, ValueEnum};

use crate::config::{Config, DEFAULTS};
use crate::{database, say};

/// Show the settings in force, passwords left out.
#[derive(Debug, Args)]
pub(super) struct ShowConfig {
    /// What to do.
    #[arg(value_enum)]
    what: What,
    /// Print the built-in defaults with their comments instead.
    #[arg(long)]
    defaults: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum What {
    /// Print them as TOML.
    Show,
}

impl ShowConfig {
    pub(super) fn run(self, config: &Config) -> anyhow::Result<ExitCode> {
        let What::Show = self.what;
        if self.defaults {
            say!("{}", DEFAULTS.trim_end());
        } else {
            let shown =
                Config { database_url: database::without_password(&config.database()), ..config.clone() };
            say!("{}", toml::to_string_pretty(&shown)?.trim_end());
        }
        Ok(ExitCode::SUCCESS)
    }
}
