//! `waymark grant list|give|take`.

use std::process::ExitCode;

use anyhow::Context as _;
use auth::grant;
use auth::person;
use clap::{Args, Subcommand};
use kernel::{Clock, Db, Id, Moment, Tx};

use super::person::{Give, said};
use crate::config::Config;
use crate::{database, say};

/// How many are listed at once.
const MOST: u64 = 10_000;

/// List, give and take roles.
#[derive(Debug, Args)]
pub(super) struct GrantCommand {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// List the roles of a person, or of everybody, with their ids.
    List {
        /// Whose.
        #[arg(long)]
        email: Option<String>,
    },
    /// Give a role; the same as `waymark person grant`.
    Give(Give),
    /// Take a role back; never the last admin's.
    Take {
        /// Which, as `list` names it.
        id: String,
    },
}

impl GrantCommand {
    pub(super) async fn run(self, config: Config) -> anyhow::Result<ExitCode> {
        let db = database::open_ready(&config).await?;
        let moment = Clock::system().now();
        match self.what {
            What::List { email } => list(&db, email.as_deref()).await?,
            What::Give(give) => give.run(&db, moment).await?,
            What::Take { id } => take(&db, &id, moment).await?,
        }
        Ok(ExitCode::SUCCESS)
    }
}

async fn list(db: &Db, email: Option<&str>) -> anyhow::Result<()> {
    let text = email.unwrap_or_default();
    let rows = grant::queries::search(db.read(), text, None, None, MOST).await?;
    let names = person::queries::names(db.read(), rows.iter().map(|row| row.person_id)).await?;
    for row in rows {
        let name = names.get(&row.person_id).map_or("", String::as_str);
        let scope = row.scope_id.map(|id| format!(":{id}")).unwrap_or_default();
        say!("{}  {name}  {} of {}{scope}", row.id, row.role, row.scope_kind);
    }
    Ok(())
}

async fn take(db: &Db, id: &str, moment: Moment) -> anyhow::Result<()> {
    let id: Id<auth::Grant> = id.parse().with_context(|| format!("{id}: this is no id"))?;
    let work = move |tx: Tx| async move { grant::take_from_shell(&tx, id, moment).await };
    db.write(work).await.map_err(said)?;
    say!("{id} is taken back");
    Ok(())
}
