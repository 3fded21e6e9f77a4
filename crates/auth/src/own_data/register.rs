//! The register of columns, as it is read.

use std::sync::OnceLock;

use kernel::StorageError;
use serde::Deserialize;

/// The register itself.
const TEXT: &str = include_str!("../../../../docs/personal-data.toml");

/// A table with the classes of its columns.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Its name.
    #[serde(skip)]
    pub name: String,
    /// Why it is there.
    pub purpose: String,
    /// How long its rows stay, in words.
    pub retention: String,
    /// When the job of retention removes a row.
    pub forget: Option<Forget>,
    /// The condition by which one person's rows are found.
    pub who: Option<String>,
    /// What becomes of their rows.
    #[serde(default)]
    pub at_erasure: AtErasure,
    /// What becomes of their rows when the account is made one with another of theirs.
    #[serde(default)]
    pub at_merge: AtMerge,
    /// With which columns an account has one row: of two that meet, the row of the account that stays is kept.
    #[serde(default)]
    pub one_per: Vec<String>,
    /// The column that names a stored file.
    pub file: Option<String>,
    /// Columns that say something about a person.
    #[serde(default)]
    pub personal: Vec<String>,
    /// Ids, kinds and instants of what a person did.
    #[serde(default)]
    pub pseudonym: Vec<String>,
    /// Columns that prove something.
    #[serde(default)]
    pub secret: Vec<String>,
    /// Columns that name somebody else, or are internal to the row.
    #[serde(default)]
    pub other: Vec<String>,
    /// Columns that are not about a person.
    #[serde(default)]
    pub site: Vec<String>,
}

/// When a row is removed.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Forget {
    /// The column with the instant that counts.
    pub after: String,
    /// How many days later.
    pub days: i64,
}

/// What becomes of a person's rows at their erasure.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "String")]
pub enum AtErasure {
    /// They stay as they are.
    #[default]
    Keep,
    /// They go.
    Delete,
    /// They stay with these columns set.
    Set(String),
}

/// What becomes of the rows of an account that is made one with another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AtMerge {
    /// They stay as they are: they follow from rows that move, or tell what was done under that account.
    #[default]
    Stay,
    /// They go.
    Delete,
    /// They become the other account's.
    Move,
}

impl From<String> for AtErasure {
    fn from(word: String) -> Self {
        match word.as_str() {
            "keep" => Self::Keep,
            "delete" => Self::Delete,
            _ => Self::Set(word),
        }
    }
}

impl Table {
    /// Every column with its class.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        let all = [&self.personal, &self.pseudonym, &self.secret, &self.other, &self.site];
        all.into_iter().flatten().map(String::as_str)
    }

    /// The column that names the person, where one alone says whose a row is.
    #[must_use]
    pub fn person_column(&self) -> Option<&str> {
        self.who.as_deref()?.strip_suffix(" = $1").filter(|column| !column.contains(' '))
    }

    /// What a person gets to read of their rows.
    pub fn exported(&self) -> impl Iterator<Item = &str> {
        self.pseudonym.iter().chain(&self.personal).map(String::as_str)
    }
}

/// Every table, in the order in which an erasure goes through them.
///
/// # Errors
/// Where the register cannot be read.
pub fn register() -> Result<&'static [Table], StorageError> {
    static READ: OnceLock<Result<Vec<Table>, String>> = OnceLock::new();
    READ.get_or_init(|| read().map_err(|error| error.to_string()))
        .as_deref()
        .map_err(|error| StorageError::other(error.clone()))
}

fn read() -> Result<Vec<Table>, toml::de::Error> {
    let all: toml::Table = toml::from_str(TEXT)?;
    let named = |(name, value): (String, toml::Value)| Ok(Table { name, ..value.try_into::<Table>()? });
    all.into_iter().map(named).collect()
}
