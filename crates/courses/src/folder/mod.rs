//! `associations.csv`: the tree of associations. Which is already there is known by its slug.

use std::collections::BTreeMap;

use kernel::Zone;
use kernel::folder::{Fault, Faults, Files, Row, read_csv};

use crate::association::entity::Level;

/// A line of `associations.csv`.
#[derive(Clone, Debug, PartialEq)]
pub struct AssociationRow {
    /// The line in the file, for what the importer reports.
    pub line: u32,
    /// Stable name; the key.
    pub slug: String,
    /// Slug of the one above; none for the national one. It stands before in the file.
    pub parent: Option<String>,
    /// Where in the tree.
    pub level: Level,
    /// Its name.
    pub name: String,
    /// Name of its state.
    pub state_name: Option<String>,
    /// Of most of its members.
    pub zone: Option<Zone>,
}

const COLUMNS: [&str; 6] = ["id", "parent", "level", "name", "state", "zone"];

/// Parses a file of associations.
///
/// # Errors
/// Every fault, by line.
pub fn associations(files: &Files, file: &str) -> Result<Vec<AssociationRow>, Vec<Fault>> {
    let faults = Faults::default();
    let mut out: Vec<AssociationRow> = Vec::new();
    let mut levels = BTreeMap::new();
    for row in read_csv(files, file, &COLUMNS, &faults) {
        let note = |message: String| faults.push(file, row.line, message);
        if let Some(found) = association(&row, &levels, &note) {
            if levels.insert(found.slug.clone(), found.level).is_some() {
                note(format!("the id {:?} is in this file twice: choose another", found.slug));
            }
            out.push(found);
        }
    }
    faults.or(out)
}

fn association(row: &Row, levels: &BTreeMap<String, Level>, note: &dyn Fn(String)) -> Option<AssociationRow> {
    for column in ["id", "level", "name"].into_iter().filter(|c| row.get(c).is_none()) {
        note(format!("`{column}` is empty: write it"));
    }
    let zone = row.get("zone").and_then(|z| z.parse().map_err(|e| note(format!("`zone`: {e}"))).ok());
    let level = level(row.get("level")?, note)?;
    let parent = row.get("parent").map(ToOwned::to_owned);
    below(parent.as_deref(), level, levels, note);
    Some(AssociationRow {
        line: row.line,
        slug: row.get("id")?.to_owned(),
        parent,
        level,
        name: row.get("name")?.to_owned(),
        state_name: row.get("state").map(ToOwned::to_owned),
        zone,
    })
}

fn level(name: &str, note: &dyn Fn(String)) -> Option<Level> {
    let found = [Level::National, Level::State, Level::Local].into_iter().find(|l| l.word() == name);
    if found.is_none() {
        note(format!("`level` is {name:?}; it must be one of national, state, local"));
    }
    found
}

/// A state stands under the national one, a local under a state.
fn below(parent: Option<&str>, level: Level, levels: &BTreeMap<String, Level>, note: &dyn Fn(String)) {
    let wanted = match level {
        Level::National => None,
        Level::State => Some(Level::National),
        Level::Local => Some(Level::State),
    };
    match (parent, wanted) {
        (None, None) => {}
        (Some(parent), None) => {
            note(format!("a national association has no parent, but this has {parent:?}"))
        }
        (None, Some(wanted)) => note(format!("`parent` is empty: name the {} one above", wanted.word())),
        (Some(parent), Some(wanted)) if levels.get(parent) != Some(&wanted) => {
            note(format!("the parent {parent:?} is not a {} association on a line above", wanted.word()));
        }
        (Some(_), Some(_)) => {}
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;
    use std::path::Path;

    use super::*;

    #[test]
    fn the_sample_associations_have_no_faults() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
        let rows = associations(&Files::read(&root).unwrap(), "associations.csv").unwrap();
        assert_eq!(rows.iter().filter(|a| a.level == Level::National).count(), 1);
        assert_eq!(rows.iter().filter(|a| a.level == Level::State).count(), 16);
    }

    #[test]
    fn every_fault_names_its_line() {
        let text = "id,parent,level,name,state,zone\nn,,national,N,,\nx,y,local,X,,Mars/X\ns,n,state,,,\nt,n,county,T,,\nn,n,national,N,,\n";
        let files = Files::of([("a.csv".to_owned(), Cow::Owned(text.as_bytes().to_vec()))]);
        let faults = associations(&files, "a.csv").unwrap_err();
        insta::assert_snapshot!(faults.iter().map(|f| format!("{f}\n")).collect::<String>());
    }
}
