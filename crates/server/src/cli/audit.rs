//! `waymark audit verify|key`.

use std::process::ExitCode;

use auth::audit::{self, HeadKey};
use clap::{Args, ValueEnum};
use indicatif::ProgressBar;
use kernel::{Clock, Entropy};

use crate::config::Config;
use crate::{database, say};

/// Verify the audit log.
#[derive(Debug, Args)]
pub(super) struct AuditCommand {
    /// What to do.
    #[arg(value_enum)]
    what: What,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum What {
    /// Walk along the chain and hold every signed head against it; name the first bad row and exit with 1.
    Verify,
    /// Print the public half of the key that signs the heads.
    Key,
}

impl AuditCommand {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<ExitCode> {
        let key = HeadKey::of(&crate::site_key::open(&config.data_dir.join("keys"), &Entropy::os())?)?;
        match self.what {
            What::Key => say!("{}", key.public()),
            What::Verify => return verify(&config, &key).await,
        }
        Ok(ExitCode::SUCCESS)
    }
}

async fn verify(config: &Config, key: &HeadKey) -> anyhow::Result<ExitCode> {
    let db = database::open(config).await?;
    database::refuse_newer(&db).await?;
    let bar = ProgressBar::no_length();
    let found = audit::verify(&db, key, Clock::system().now(), |n| bar.inc(n as u64)).await?;
    bar.finish_and_clear();
    say!("{} rows and {} signed heads hold", found.rows, found.heads);
    match found.fault {
        None => Ok(ExitCode::SUCCESS),
        Some(fault) => {
            say!("{fault}");
            Ok(ExitCode::FAILURE)
        }
    }
}
