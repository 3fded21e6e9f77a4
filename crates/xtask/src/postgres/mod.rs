//! PostgreSQL clusters that belong to a task: on a socket only, and gone with it.

mod cluster;
mod programs;

use anyhow::Result;
pub use cluster::Cluster;

use crate::{say, shell};

/// The variable that tells the tests where the run's cluster is.
pub const ADDRESS: &str = "TEST_POSTGRES";

/// The variable that tells journeys by which program they make databases in it.
pub const CREATEDB: &str = "TEST_CREATEDB";

/// A cluster for work by hand. Its data stays in `target/postgres`; it stops when this process ends.
///
/// # Errors
/// Where PostgreSQL cannot be had or started.
pub fn by_hand() -> Result<()> {
    let cluster = Cluster::kept(&shell::top().join("target/postgres"))?;
    cluster.create_database("waymark")?;
    say::line(format_args!("PostgreSQL runs until Ctrl-C. For the server:"));
    say::line(format_args!("  WAYMARK_DATABASE_URL='{}'", cluster.address("waymark")));
    say::line(format_args!("For tests that are run without `cargo xtask test`:"));
    say::line(format_args!("  export {ADDRESS}='{}'", cluster.address("postgres")));
    say::line(format_args!("By hand:"));
    say::line(format_args!("  {}", cluster.psql("waymark")));
    loop {
        std::thread::park();
    }
}
