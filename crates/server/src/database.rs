//! Opening the database and bringing its schema up.

use std::path::Path;

use anyhow::Context as _;
use kernel::{Db, Entropy};
use migrations::{Migrator, MigratorTrait};

use crate::config::Config;

/// Opens the database as it is.
///
/// # Errors
/// One line that says what is wrong: a folder that cannot be made, a server that does not answer, a setting that
/// could lose data.
pub async fn open(config: &Config) -> anyhow::Result<Db> {
    let url = config.database();
    if let Some(path) = url.strip_prefix("sqlite://") {
        make_folder(Path::new(path))?;
    }
    let opened = kernel::db::open(&url, config.readers, Entropy::os()).await;
    opened.with_context(|| format!("cannot open the database at {}", without_password(&url)))
}

/// Opens the database and brings its schema up.
///
/// # Errors
/// As [`open`], and where the schema is from a newer version: nothing is changed then.
pub async fn open_ready(config: &Config) -> anyhow::Result<Db> {
    let db = open(config).await?;
    refuse_newer(&db).await?;
    Migrator::up(db.writer(), None).await.context("the schema could not be brought up")?;
    Ok(db)
}

/// Refuses a database that a newer version has migrated.
///
/// # Errors
/// Names the migrations that this version does not know.
pub async fn refuse_newer(db: &Db) -> anyhow::Result<()> {
    let known: Vec<_> = Migrator::migrations().iter().map(|m| m.name().to_owned()).collect();
    Migrator::install(db.writer()).await.context("the migration table could not be made")?;
    let applied = Migrator::get_migration_models(db.writer()).await?;
    let unknown: Vec<_> = applied.into_iter().map(|m| m.version).filter(|v| !known.contains(v)).collect();
    anyhow::ensure!(
        unknown.is_empty(),
        "this database is from a newer version of waymark ({} is unknown here); use that version",
        unknown.join(", ")
    );
    Ok(())
}

fn make_folder(file: &Path) -> anyhow::Result<()> {
    let folder = file.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))
}

/// The address without its password, for messages.
#[must_use]
pub fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    match rest.split_once('@') {
        Some((who, place)) => format!("{scheme}://{}:…@{place}", who.split(':').next().unwrap_or(who)),
        None => url.to_owned(),
    }
}
