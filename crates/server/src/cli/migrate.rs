//! `waymark migrate up|down|status`.

use std::process::ExitCode;

use clap::{Args, ValueEnum};
use migrations::{Migrator, MigratorTrait};

use crate::config::Config;
use crate::{database, say};

/// Bring the schema up or down, or say where it stands.
#[derive(Debug, Args)]
pub(super) struct Migrate {
    /// What to do.
    #[arg(value_enum)]
    direction: Direction,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Direction {
    /// Apply what is missing.
    Up,
    /// Take the newest migration back.
    Down,
    /// List what is applied and what is missing.
    Status,
}

impl Migrate {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<ExitCode> {
        let db = database::open(&config).await?;
        database::refuse_newer(&db).await?;
        match self.direction {
            Direction::Up => Migrator::up(db.writer(), None).await?,
            Direction::Down => Migrator::down(db.writer(), Some(1)).await?,
            Direction::Status => {}
        }
        for applied in Migrator::get_applied_migrations(db.writer()).await? {
            say!("applied  {}", applied.name());
        }
        for missing in Migrator::get_pending_migrations(db.writer()).await? {
            say!("missing  {}", missing.name());
        }
        Ok(ExitCode::SUCCESS)
    }
}
