//! What the rows of a sheet of associations say, and whether they can hang where they say.

use std::collections::BTreeMap;

use kernel::import::{Columns, Line, Read, Row, RowFault, Seen, Sheet};
use kernel::{Invalid, Reason as _, StorageError, Zone};
use sea_orm::{ConnectionTrait, EntityTrait as _, QuerySelect as _};

use crate::Why;
use crate::association::entity::{Column, Entity, Level};

/// The longest name, in characters.
const MOST_NAME: u32 = 200;
/// The longest slug, in characters.
const MOST_SLUG: u32 = 64;

const COLUMNS: Columns = Columns { needed: &["id", "parent", "level", "name"], known: &["state", "zone"] };

/// The levels of the associations that are there, by slug.
pub type Levels = BTreeMap<String, Level>;

/// A row of a sheet of associations.
#[derive(Clone, Debug, PartialEq)]
pub struct AssociationRow {
    /// Stable name; the key.
    pub slug: String,
    /// Slug of the one above; none for the national one.
    pub parent: Option<String>,
    /// Where in the tree.
    pub level: Level,
    /// Its name.
    pub name: String,
    /// Name of its state; that of the one above where empty.
    pub state_name: Option<String>,
    /// Of most of its members.
    pub zone: Option<Zone>,
}

/// The levels of what is there already.
///
/// # Errors
/// Where the database fails.
pub async fn levels(db: &impl ConnectionTrait) -> Result<Levels, StorageError> {
    let query = Entity::find().select_only().columns([Column::Slug, Column::Level]);
    Ok(query.into_tuple::<(String, Level)>().all(db).await?.into_iter().collect())
}

/// Reads a sheet, with the columns `id`, `parent`, `level` and `name`, and perhaps `state` and `zone`. The rows come
/// back with those above first, wherever they stand in the sheet.
///
/// # Errors
/// Invalid `file` where it is no such sheet.
pub fn read(bytes: &[u8], known: &Levels) -> Result<Read<AssociationRow>, Invalid> {
    let mut seen = Seen::default();
    let read = Sheet::read(bytes, &COLUMNS)?.check(|row| {
        let said = said(row)?;
        seen.once(row, "id", &said.slug).map(|()| said)
    });
    Ok(hung(read, known))
}

fn said(row: &Row) -> Result<AssociationRow, Invalid> {
    let mut faults = Invalid::default();
    let slug = row.needed("id", &mut faults).to_lowercase();
    if !slug.is_empty() && !is_slug(&slug) {
        faults.push("id", &Why::SlugNotUsable {});
    }
    row.needed("level", &mut faults);
    row.needed("name", &mut faults);
    let level = row.one_of("level", &Level::ALL, Level::word, &mut faults);
    let said = AssociationRow {
        slug,
        parent: row.get("parent").map(str::to_lowercase),
        level: level.unwrap_or(Level::Local),
        name: row.short("name", MOST_NAME, &mut faults).unwrap_or_default(),
        state_name: row.short("state", MOST_NAME, &mut faults),
        zone: row.zone("zone", &mut faults),
    };
    faults.or(said)
}

fn is_slug(slug: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    slug.len() <= MOST_SLUG as usize && slug.chars().all(plain)
}

/// The rows in order of level; those that cannot hang where they say become faults.
fn hung(mut read: Read<AssociationRow>, known: &Levels) -> Read<AssociationRow> {
    let mut levels = known.clone();
    read.rows.sort_by_key(|line| line.row.level);
    for line in std::mem::take(&mut read.rows) {
        match may_hang(&line.row, &levels) {
            Ok(()) => {
                levels.insert(line.row.slug.clone(), line.row.level);
                read.rows.push(line);
            }
            Err((column, why)) => read.faults.push(fault(&line, column, &why)),
        }
    }
    read.faults.sort_by_key(|fault| fault.line);
    read
}

/// A state hangs below the national one, a local below a state, and what is there keeps its level.
fn may_hang(row: &AssociationRow, levels: &Levels) -> Result<(), (&'static str, Why)> {
    if levels.get(&row.slug).is_some_and(|level| *level != row.level) {
        return Err(("level", Why::AssociationLevelKept {}));
    }
    let above = row.parent.as_ref().map(|parent| levels.get(parent).copied());
    if above == Some(None) {
        return Err(("parent", Why::NoSuchAssociation {}));
    }
    if above.flatten() == row.level.above() { Ok(()) } else { Err(("parent", Why::AssociationLevel {})) }
}

fn fault(line: &Line<AssociationRow>, column: &str, why: &Why) -> RowFault {
    let written = if column == "parent" { line.row.parent.clone() } else { Some(line.row.level.word()) };
    RowFault {
        line: line.line,
        written: written.unwrap_or_default(),
        fault: kernel::FieldError { field: column.to_owned(), code: why.code(), message: why.message() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, known: &[(&str, Level)]) -> (Vec<String>, Vec<(u32, String, &'static str)>) {
        let known = known.iter().map(|(slug, level)| ((*slug).to_owned(), *level)).collect();
        let read = read(text.as_bytes(), &known).unwrap();
        let slugs = read.rows.into_iter().map(|line| line.row.slug).collect();
        (slugs, read.faults.into_iter().map(|f| (f.line, f.fault.field, f.fault.code)).collect())
    }

    #[test]
    fn the_sample_associations_have_no_faults() {
        let text = include_bytes!("../../../../../content/associations.csv");
        let read = read(text, &Levels::new()).unwrap();
        assert_eq!(read.faults, []);
        assert_eq!(read.rows.iter().filter(|line| line.row.level == Level::National).count(), 1);
        assert_eq!(read.rows.iter().filter(|line| line.row.level == Level::State).count(), 16);
    }

    #[test]
    fn what_stands_above_may_come_later_in_the_sheet_or_be_there_already() {
        let text = "id,parent,level,name\nl,s,local,L\nm,old,local,M\ns,n,state,S\nn,,national,N\n";
        let (slugs, faults) = told(text, &[("old", Level::State)]);
        assert_eq!(slugs, ["n", "s", "l", "m"]);
        assert_eq!(faults, []);
    }

    #[test]
    fn what_hangs_below_a_row_with_faults_has_one_too() {
        let text =
            "id,parent,level,name,zone\nn,,national,N,\ns,n,state,S,Mars/X\nl,s,local,L,\nt,n,state,T,\n";
        let (slugs, faults) = told(text, &[]);
        assert_eq!(slugs, ["n", "t"]);
        let told = |line, column: &str, code| (line, column.to_owned(), code);
        assert_eq!(faults, [told(3, "zone", "cell_no_zone"), told(4, "parent", "no_such_association")]);
    }

    #[test]
    fn levels_hang_in_order_and_are_kept() {
        let text = "id,parent,level,name\nx,n,local,X\ny,s,state,Y\nz,,state,Z\ns,n,state,S\no,n,state,O\nw w,s,local,W\n";
        let known = [("n", Level::National), ("s", Level::State), ("o", Level::Local)];
        let (slugs, faults) = told(text, &known);
        assert_eq!(slugs, ["s"]);
        let codes: Vec<_> = faults.iter().map(|(line, _, code)| (*line, *code)).collect();
        assert_eq!(
            codes,
            [
                (2, "association_level"),
                (3, "association_level"),
                (4, "association_level"),
                (6, "association_level_kept"),
                (7, "slug_not_usable"),
            ]
        );
    }
}
