//! `waymark demo`.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use auth::token::Keys;
use clap::Args;
use http::PublicUrl;
use kernel::{Clock, Db, Entropy, Moment, Storage, Zone};
use messages::mail::Transport;
use migrations::{Migrator, MigratorTrait};
use tempfile::TempDir;

use super::serve::{bind, run};
use crate::app::Parts;
use crate::config::Config;
use crate::demo::{ACCOUNTS, Demo, PASSWORD, fill, refuse_used};
use crate::say;

/// The same arguments give the same data.
const SEED: u64 = 20_220_616;
const READERS: u32 = 4;

/// Run a server on throw-away sample data, for a look at it. It listens on loopback only.
#[derive(Debug, Args)]
pub(super) struct DemoCommand {
    /// Where to listen on 127.0.0.1; 0 takes any free port.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Keep the data in this folder instead of throwing it away at the end.
    #[arg(long)]
    keep: Option<PathBuf>,
    /// How many learners the running cohort has.
    #[arg(long, default_value_t = 48, value_parser = clap::value_parser!(u32).range(4..=10_000))]
    learners: u32,
    /// When it is, such as 2022-05-11T19:59:50-04:00[America/New_York]. The clock starts there and runs on; it can be
    /// set again on the page /dev/clock.
    #[arg(long, value_parser = read_now)]
    now: Option<Moment>,
}

impl DemoCommand {
    pub(super) async fn run(self, database_url: Option<String>, config: &Config) -> anyhow::Result<ExitCode> {
        let listener = bind(SocketAddr::from((Ipv4Addr::LOCALHOST, self.port))).await?;
        let port = listener.local_addr()?.port();
        let place = Place::of(self.keep.as_deref())?;
        let url = database_url
            .unwrap_or_else(|| format!("sqlite://{}", place.folder().join("waymark.sqlite3").display()));
        let storage = Storage::in_folder(&place.folder().join("files"))?;
        let clock = Clock::starting_at(self.now.unwrap_or_else(|| Clock::system().now()).utc());
        fill_empty(&url, &storage, self.asked(&clock)).await?;
        let db = open(&url, Entropy::os()).await?;
        tell();
        let public_url: PublicUrl = format!("http://127.0.0.1:{port}").parse()?;
        let folder = place.folder().join("keys");
        let keys = Keys::open(&db, &folder, public_url.origin(), clock.now()).await?;
        let site_key = crate::site_key::open(&folder, &Entropy::os())?;
        let entropy = Entropy::os();
        let transport = kept_here(Transport::read(&config.smtp_url, public_url.host())?);
        let parts = Parts {
            db,
            clock,
            entropy,
            storage,
            public_url,
            keys,
            site_key,
            transport,
            mail_from: String::new(),
            providers: Vec::new(),
            requests_per_minute: config.requests_per_minute,
            demo: true,
        };
        let ended = run(listener, parts).await;
        drop(place);
        ended
    }

    /// Without a time of its own it is made for the beginning of the day in UTC, so that all of a day's demos are the
    /// same.
    fn asked(&self, clock: &Clock) -> Demo {
        let today = || {
            let now = clock.now().utc();
            let midnight = now.date_naive().and_time(chrono::NaiveTime::MIN).and_utc();
            Moment::at(midnight)
        };
        Demo { moment: self.now.unwrap_or_else(today), learners: self.learners as usize }
    }
}

/// Invented people get no mail: a folder or the console will do, else the letters are looked at on the page of mail.
fn kept_here(asked: Transport) -> Transport {
    if matches!(asked, Transport::Smtp { .. }) { Transport::None } else { asked }
}

/// Fills the database with a chance that repeats; the server's own is the machine's.
async fn fill_empty(url: &str, storage: &Storage, demo: Demo) -> anyhow::Result<()> {
    let db = open(url, Entropy::seeded(SEED)).await?;
    refuse_used(&db).await?;
    Migrator::up(db.writer(), None).await.context("the schema could not be made")?;
    fill(&db, storage, demo).await
}

async fn open(url: &str, entropy: Entropy) -> anyhow::Result<Db> {
    let opened = kernel::db::open(url, READERS, entropy).await;
    opened.with_context(|| format!("cannot open the database at {}", crate::database::without_password(url)))
}

/// Where the data lies: a folder that goes away with this value, or one that stays.
enum Place {
    Thrown(TempDir),
    Kept(PathBuf),
}

impl Place {
    fn of(keep: Option<&Path>) -> anyhow::Result<Self> {
        let Some(folder) = keep else {
            return Ok(Self::Thrown(tempfile::Builder::new().prefix("waymark-demo-").tempdir()?));
        };
        std::fs::create_dir_all(folder)
            .with_context(|| format!("cannot make the folder {}", folder.display()))?;
        Ok(Self::Kept(folder.to_path_buf()))
    }

    fn folder(&self) -> &Path {
        match self {
            Self::Thrown(folder) => folder.path(),
            Self::Kept(folder) => folder,
        }
    }
}

fn tell() {
    say!("This is a demo: invented people, throw-away data, loopback only. Every password is {PASSWORD}");
    for account in ACCOUNTS {
        say!("  {:32} {}", account.email, account.who);
    }
}

fn read_now(text: &str) -> Result<Moment, String> {
    Moment::written(text, &Zone::utc()).map_err(|error| error.to_string())
}
