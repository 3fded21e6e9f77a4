//! What the rows of a sheet of enrolments say.

use auth::person::{PersonReason, normalise};
use kernel::Invalid;
use kernel::import::{Columns, Read, Row, Seen, Sheet};

use crate::seat::entity::Part;

const COLUMNS: Columns = Columns { needed: &["email"], known: &["name", "team", "part"] };
/// The longest name of a team, in characters.
const MOST_NAME: u32 = 80;

/// A row of a sheet of enrolments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnrolmentRow {
    /// The address of who gets the place, as it is stored.
    pub email: String,
    /// The name of their team; none for who comes alone.
    pub team: Option<String>,
    /// The part they take.
    pub part: Part,
}

/// Reads a sheet, with the column `email`, and perhaps `team` (a name; the first row of a new team leads it) and
/// `part` (`esp` where it is empty).
///
/// # Errors
/// Invalid `file` where it is no such sheet.
pub fn read(bytes: &[u8]) -> Result<Read<EnrolmentRow>, Invalid> {
    let mut seen = Seen::default();
    Ok(Sheet::read(bytes, &COLUMNS)?.check(|row| {
        let said = said(row)?;
        seen.once(row, "email", &said.email).map(|()| said)
    }))
}

fn said(row: &Row) -> Result<EnrolmentRow, Invalid> {
    let mut faults = Invalid::default();
    let email = normalise(row.get("email").unwrap_or_default());
    if email.is_none() {
        faults.push("email", &PersonReason::EmailNotValid {});
    }
    let team = row.short("team", MOST_NAME, &mut faults);
    let part = row.one_of("part", &Part::ALL, Part::word, &mut faults).unwrap_or(Part::Esp);
    faults.or(EnrolmentRow { email: email.unwrap_or_default(), team, part })
}
