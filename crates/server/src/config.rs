//! Settings: built-in defaults, then `waymark.toml`, then `WAYMARK_*`, then flags; the later one wins.

use std::net::SocketAddr;
use std::path::PathBuf;

use auth::single_sign_on::ProviderSettings;
use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use serde::{Deserialize, Serialize};

/// The built-in defaults with their comments, as `waymark config show --defaults` prints them.
pub const DEFAULTS: &str = include_str!("defaults.toml");

/// The settings of a server. Secrets may also be read from files: `WAYMARK_DATABASE_URL_FILE` names one.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Where the server listens.
    pub listen: SocketAddr,
    /// The address that people type and that stands in mail.
    pub public_url: String,
    /// The folder of the embedded database, of stored files and of keys.
    pub data_dir: PathBuf,
    /// `sqlite://…` or `postgres://…`; empty means the embedded database in the data folder.
    pub database_url: String,
    /// How many connections read at once.
    pub readers: u32,
    /// How mail leaves: `smtp://…`, `smtps://…`, `file://FOLDER`, `console:`; empty means not at all.
    pub smtp_url: String,
    /// The address that mail comes from; empty means `no-reply@` and the public address's host.
    pub mail_from: String,
    /// How many requests one person may make in a minute; 0 means as many as they like.
    pub requests_per_minute: u32,
    /// What is logged.
    pub log: String,
    /// The hosts that the server may go to though they are not public: a provider of single sign-on inside.
    pub outbound_allow: Vec<String>,
    /// The providers of single sign-on.
    pub single_sign_on: Vec<ProviderSettings>,
}

/// What a command line may set; none leaves it to the lower layers.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Flags {
    /// `--listen`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listen: Option<SocketAddr>,
    /// `--public-url`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_url: Option<String>,
    /// `--data-dir`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_dir: Option<PathBuf>,
    /// `--database-url`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database_url: Option<String>,
}

impl Config {
    /// Reads all layers.
    ///
    /// # Errors
    /// One line that names the setting, where it was set, and what is wrong with it.
    pub fn read(flags: &Flags) -> anyhow::Result<Self> {
        let layers = Figment::new()
            .merge(Toml::string(DEFAULTS))
            .merge(Toml::file("waymark.toml"))
            .merge(secret_files()?)
            .merge(Env::prefixed("WAYMARK_").filter(|key| !key.as_str().ends_with("_file")))
            .merge(Serialized::defaults(flags));
        layers.extract().map_err(|error| anyhow::anyhow!("settings: {error}"))
    }

    /// The address of the database, with the embedded one filled in.
    #[must_use]
    pub fn database(&self) -> String {
        if self.database_url.is_empty() {
            return format!("sqlite://{}", self.data_dir.join("waymark.sqlite3").display());
        }
        self.database_url.clone()
    }
}

/// `WAYMARK_X_FILE` reads the setting `x` from a file, so that a secret stands in no environment.
fn secret_files() -> anyhow::Result<Serialized<std::collections::BTreeMap<String, String>>> {
    let mut read = std::collections::BTreeMap::new();
    for (name, path) in std::env::vars().filter(|(name, _)| name.starts_with("WAYMARK_")) {
        let Some(key) = name.strip_prefix("WAYMARK_").and_then(|n| n.strip_suffix("_FILE")) else { continue };
        let text = std::fs::read_to_string(&path)
            .map_err(|error| anyhow::anyhow!("{name}: cannot read {path}: {error}"))?;
        read.insert(key.to_lowercase(), text.trim().to_owned());
    }
    Ok(Serialized::defaults(read))
}
