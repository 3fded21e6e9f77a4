//! The command line of `waymark`.

mod actor;
mod attendance;
mod audit;
mod demo;
mod export;
mod grant;
mod import;
mod migrate;
mod openapi;
mod person;
mod progress;
mod serve;
mod show_config;

use clap::{Parser, Subcommand};

use crate::config::{Config, Flags};

/// A learning management server for blended, cohort-based professional learning.
#[derive(Debug, Parser)]
#[command(name = "waymark", version, arg_required_else_help = true)]
struct Waymark {
    /// Where to listen, such as 127.0.0.1:8080.
    #[arg(long, global = true)]
    listen: Option<std::net::SocketAddr>,
    /// The address that people type.
    #[arg(long, global = true)]
    public_url: Option<String>,
    /// The folder of the embedded database, of files and keys.
    #[arg(long, global = true)]
    data_dir: Option<std::path::PathBuf>,
    /// sqlite://… or postgres://…
    #[arg(long, global = true)]
    database_url: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the server; makes and migrates its database first.
    Serve(serve::Serve),
    /// Run a server on throw-away sample data, for a look at it.
    Demo(demo::DemoCommand),
    /// Bring the schema up or down, or say where it stands.
    Migrate(migrate::Migrate),
    /// Make people, suspend them, give them roles, or print a link for a new password.
    Person(person::PersonCommand),
    /// List, give and take roles.
    Grant(grant::GrantCommand),
    /// Read courses, the catalogue, associations, people, enrolments or attendance from files.
    Import(import::Import),
    /// Write the progress of a cohort for a spreadsheet or a program.
    Export(export::Export),
    /// Recompute progress from evidence: verify it or rebuild it.
    Progress(progress::ProgressCommand),
    /// Verify the audit log: its chain and every signed head.
    Audit(audit::AuditCommand),
    /// Print the API's OpenAPI document.
    Openapi(openapi::OpenApi),
    /// Show the settings in force.
    Config(show_config::ShowConfig),
}

/// Runs the command line and tells the exit code. Errors go to standard error in one line that says what to do.
#[must_use]
pub fn run() -> std::process::ExitCode {
    let waymark = Waymark::parse();
    match start(waymark) {
        Ok(code) => code,
        Err(error) => {
            #[expect(clippy::print_stderr, reason = "the command line speaks to its user")]
            {
                eprintln!("waymark: {error:#}");
            }
            std::process::ExitCode::FAILURE
        }
    }
}

#[tokio::main]
async fn start(waymark: Waymark) -> anyhow::Result<std::process::ExitCode> {
    kernel::time::self_check().map_err(anyhow::Error::msg)?;
    let flags = Flags {
        listen: waymark.listen,
        public_url: waymark.public_url,
        data_dir: waymark.data_dir,
        database_url: waymark.database_url.clone(),
    };
    let config = Config::read(&flags)?;
    crate::log::start(&config.log)?;
    match waymark.command {
        Command::Serve(serve) => serve.run(config).await,
        Command::Demo(demo) => demo.run(waymark.database_url, &config).await,
        Command::Import(import) => import.run(config).await,
        Command::Export(export) => export.run(config).await,
        Command::Migrate(migrate) => migrate.run(config).await,
        Command::Person(person) => person.run(config).await,
        Command::Grant(grant) => grant.run(config).await,
        Command::Progress(progress) => progress.run(config).await,
        Command::Audit(audit) => audit.run(config).await,
        Command::Openapi(openapi) => openapi.run(),
        Command::Config(show) => show.run(&config),
    }
}
