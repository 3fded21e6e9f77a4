//! `taxonomies.toml`.

use std::collections::BTreeSet;

use kernel::Localized;
use kernel::folder::{Fault, Faults, Files, Table, read_toml};

/// A term of a taxonomy.
#[derive(Clone, Debug, PartialEq)]
pub struct TermRow {
    /// `topic`, `audience`, `career_family`, `grade`, `format` or `language`.
    pub taxonomy: String,
    /// Stable within the taxonomy; the key.
    pub slug: String,
    /// Its words.
    pub label: Localized,
    /// The slug of the term of another taxonomy that it details.
    pub parent: Option<String>,
    /// Its name in its own language, where it is one.
    pub own: Option<String>,
    /// Its place in the taxonomy, from 0.
    pub position: i32,
}

/// The taxonomies, in the order in which filters show them.
pub const TAXONOMIES: [&str; 6] = ["topic", "audience", "career_family", "grade", "format", "language"];

/// Parses a file of taxonomies.
///
/// # Errors
/// Every fault, by line.
pub fn taxonomies(files: &Files) -> Result<Vec<TermRow>, Vec<Fault>> {
    let faults = Faults::default();
    let terms = read(files, &faults);
    faults.or(terms)
}

pub(super) fn read(files: &Files, faults: &Faults) -> Vec<TermRow> {
    let all = |table: &Table<'_>| Some(TAXONOMIES.iter().flat_map(|t| taxonomy(table, t)).collect());
    read_toml(files, "taxonomies.toml", faults, all).unwrap_or_default()
}

fn taxonomy(table: &Table<'_>, taxonomy: &str) -> Vec<TermRow> {
    let mut seen = BTreeSet::new();
    (0..)
        .zip(table.tables(taxonomy))
        .map(|(position, row)| term(&row, taxonomy, position, &mut seen))
        .collect()
}

fn term(row: &Table<'_>, taxonomy: &str, position: i32, seen: &mut BTreeSet<String>) -> TermRow {
    let slug = row.text("slug");
    if !seen.insert(slug.clone()) {
        row.fault_at("slug", format!("the {taxonomy} {slug:?} is here twice: choose another slug"));
    }
    // Says where a term comes from, for readers of the file.
    let _ = row.flag_opt("source");
    let (parent, own) = (row.text_opt("parent"), row.text_opt("own"));
    TermRow { taxonomy: taxonomy.to_owned(), slug, label: row.pair(), parent, own, position }
}
