//! How mail leaves.

use std::io::Write as _;
use std::path::PathBuf;
use std::time::Duration;

use lettre::transport::smtp::PoolConfig;
use lettre::transport::smtp::extension::ClientId;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};

/// How long a mail server may take over one answer.
const PATIENCE: Duration = Duration::from_secs(20);
/// How many connections are kept to it.
const CONNECTIONS: u32 = 4;

/// How mail leaves. Cheap to clone.
#[derive(Clone, Debug)]
pub enum Transport {
    /// Not at all: events wait.
    None,
    /// Through a mail server.
    Smtp {
        /// Its name and port, for the admin.
        place: String,
        /// Connections to it.
        pool: AsyncSmtpTransport<Tokio1Executor>,
        /// How long one mail may take in all.
        patience: Duration,
    },
    /// Into a folder, a file each: for development and tests.
    Folder(PathBuf),
    /// Onto the console: for development.
    Console,
}

/// Why an address says nothing of how mail leaves; the server does not start with it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("smtp_url must be smtp://…, smtps://…, file://FOLDER or console: ({0})")]
pub struct BadTransport(String);

/// Why a mail did not leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NotSent {
    /// What the other side said, for the admin.
    pub words: String,
    /// Whether trying again is useless: the other side knows no such address.
    pub for_good: bool,
}

impl Transport {
    /// Reads an address; an empty one is no transport. `smtp://` without `tls=` demands STARTTLS unless the mail server
    /// is on this machine; `tls=none` leaves it out, `tls=opportunistic` takes it where offered. `host` is how this
    /// server calls itself.
    ///
    /// # Errors
    /// What is no such address.
    pub fn read(address: &str, host: &str) -> Result<Self, BadTransport> {
        Self::read_with(address, host, PATIENCE)
    }

    /// The same, with another patience.
    ///
    /// # Errors
    /// What is no such address.
    pub fn read_with(address: &str, host: &str, patience: Duration) -> Result<Self, BadTransport> {
        match address.split_once(':') {
            None if address.is_empty() => Ok(Self::None),
            Some(("console", _)) => Ok(Self::Console),
            Some(("file", folder)) => Ok(Self::Folder(PathBuf::from(folder.trim_start_matches("//")))),
            Some(("smtp" | "smtps", _)) => smtp(address, host, patience),
            _ => Err(BadTransport(format!("it is {:?}", address.split(':').next().unwrap_or_default()))),
        }
    }

    /// The word by which the catalogue names it, and where it leads; never a password.
    #[must_use]
    pub fn told(&self) -> (&'static str, String) {
        match self {
            Self::None => ("none", String::new()),
            Self::Smtp { place, .. } => ("smtp", place.clone()),
            Self::Folder(folder) => ("folder", folder.display().to_string()),
            Self::Console => ("console", String::new()),
        }
    }

    pub(super) async fn send(&self, name: &str, message: Message) -> Result<(), NotSent> {
        match self {
            Self::None => Err(NotSent { words: "no mail server is set".to_owned(), for_good: false }),
            Self::Smtp { pool, patience, .. } => through(pool, *patience, message).await,
            Self::Folder(folder) => into(folder, name, &message.formatted()).await.map_err(NotSent::here),
            Self::Console => onto_console(&message.formatted()).map_err(NotSent::here),
        }
    }
}

impl NotSent {
    fn here(error: std::io::Error) -> Self {
        Self { words: error.to_string(), for_good: false }
    }
}

fn smtp(address: &str, host: &str, patience: Duration) -> Result<Transport, BadTransport> {
    let (scheme, rest) = address.split_once("://").ok_or_else(|| BadTransport("no //".to_owned()))?;
    let (server, query) = rest.split_once('?').unwrap_or((rest, ""));
    let place = server.rsplit('@').next().unwrap_or(server).trim_end_matches('/').to_owned();
    let here = ["localhost", "127.0.0.1", "[::1]"].iter().any(|local| place.starts_with(local));
    let known = match query {
        "tls=none" => "",
        "" if scheme == "smtp" && !here => "?tls=required",
        "" => "",
        other => &format!("?{other}"),
    };
    let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(&format!("{scheme}://{server}{known}"));
    let builder = builder.map_err(|error| BadTransport(error.to_string()))?;
    let pool = builder
        .timeout(Some(patience))
        .hello_name(ClientId::Domain(host.to_owned()))
        .pool_config(PoolConfig::new().max_size(CONNECTIONS))
        .build();
    Ok(Transport::Smtp { place, pool, patience: patience * 2 })
}

async fn through(
    pool: &AsyncSmtpTransport<Tokio1Executor>,
    patience: Duration,
    message: Message,
) -> Result<(), NotSent> {
    let late = |_| NotSent { words: "the mail server did not answer in time".to_owned(), for_good: false };
    let answer = tokio::time::timeout(patience, pool.send(message)).await.map_err(late)?;
    answer.map(drop).map_err(|error| NotSent {
        // 550 to 553 speak of the recipient; other refusals may be a setting that is mended tomorrow
        for_good: error.status().is_some_and(|code| (550..=553).contains(&u16::from(code))),
        words: error.to_string(),
    })
}

/// Written beside and moved, so that a reader of the folder sees whole files only.
async fn into(folder: &std::path::Path, name: &str, bytes: &[u8]) -> std::io::Result<()> {
    tokio::fs::create_dir_all(folder).await?;
    let half = folder.join(format!(".{name}.half"));
    tokio::fs::write(&half, bytes).await?;
    tokio::fs::rename(&half, folder.join(format!("{name}.eml"))).await
}

fn onto_console(bytes: &[u8]) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(bytes)?;
    out.write_all(b"\n")?;
    out.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn an_address_says_how_mail_leaves_and_keeps_its_password() {
        let told = |address| Transport::read(address, "learn.example.org").map(|t| t.told());
        let place = |kind, at: &str| Ok((kind, at.to_owned()));
        assert_eq!(told(""), place("none", ""));
        assert_eq!(told("file:///var/mail"), place("folder", "/var/mail"));
        assert_eq!(told("console:"), place("console", ""));
        assert_eq!(told("smtp://u:secret@mail.example.org:2525"), place("smtp", "mail.example.org:2525"));
        assert_eq!(told("smtp://10.0.0.1?tls=none"), place("smtp", "10.0.0.1"));
        assert!(told("http://mail.example.org").is_err());
        assert!(told("mail.example.org").is_err());
    }
}
