//! What the rows of a sheet of people say.

use kernel::import::{Columns, Read, Row, Seen, Sheet, SheetReason};
use kernel::{Invalid, Lang, Zone, words};

use super::Associations;
use crate::person::{NewPerson, Profile};

words! {
    /// What a person is to be. Being a learner is an enrolment, the other roles are grants: an import of people gives
    /// neither.
    pub enum Standing {
        /// Has a place in a cohort.
        Learner,
        /// Facilitates cohorts.
        Facilitator,
        /// Reads the facts of an association.
        Coordinator,
        /// Sees completion.
        Observer,
        /// Everything.
        Admin,
        /// Has an account and nothing else.
        Visitor,
    }
}

/// A row of a sheet of people.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonRow {
    /// The address as it is stored; the key.
    pub email: String,
    /// As it stands on the certificate.
    pub name: String,
    /// For calls by facilitators.
    pub phone: Option<String>,
    /// What they are to be.
    pub standing: Standing,
    /// What they do at work, in their words.
    pub job: Option<String>,
    /// The part in a team, as a word of the domain.
    pub part: Option<String>,
    /// Slug of the taxonomy.
    pub career_family: Option<String>,
    /// Slug of the one association they belong to.
    pub association: Option<String>,
    /// Name of their team; none for who comes alone.
    pub team: Option<String>,
    /// In which pages and mail are written.
    pub language: Option<Lang>,
    /// In which times are shown.
    pub zone: Option<Zone>,
    /// Whether the demo promises this account.
    pub fixed: bool,
}

const COLUMNS: Columns = Columns {
    needed: &["email", "name"],
    known: &[
        "phone",
        "role",
        "job",
        "part",
        "career_family",
        "association",
        "team",
        "state",
        "language",
        "zone",
        "fixed",
    ],
};
const STANDINGS: [Standing; 6] = [
    Standing::Learner,
    Standing::Facilitator,
    Standing::Coordinator,
    Standing::Observer,
    Standing::Admin,
    Standing::Visitor,
];
/// The longest job and career family, in characters.
const MOST: u32 = 120;

/// Reads a sheet, with the columns `email` and `name`, and perhaps `phone`, `job`, `career_family`, `association` (its
/// slug), `language` and `zone`; `role`, `part`, `team`, `state` and `fixed` are for the sample content.
///
/// # Errors
/// Invalid `file` where it is no such sheet.
pub fn read(bytes: &[u8], associations: &Associations) -> Result<Read<PersonRow>, Invalid> {
    let mut seen = Seen::default();
    Ok(Sheet::read(bytes, &COLUMNS)?.check(|row| {
        let said = said(row, associations)?;
        seen.once(row, "email", &said.email).map(|()| said)
    }))
}

fn said(row: &Row, associations: &Associations) -> Result<PersonRow, Invalid> {
    let mut faults = Invalid::default();
    let association = row.get("association").map(str::to_lowercase);
    if association.as_ref().is_some_and(|slug| !associations.contains_key(slug)) {
        faults.push("association", &SheetReason::CellNotKnown {});
    }
    let language = row.one_of("language", &Lang::ALL, |lang| lang.tag().to_owned(), &mut faults);
    let standing = row.one_of("role", &STANDINGS, Standing::word, &mut faults);
    let (zone, job) = (row.zone("zone", &mut faults), row.short("job", MOST, &mut faults));
    let career_family = row.short("career_family", 64, &mut faults);
    let profile = Profile {
        name: row.get("name").unwrap_or_default().to_owned(),
        phone: row.get("phone").map(str::to_owned),
        zone,
        language,
        job,
    };
    let email = row.get("email").unwrap_or_default().to_owned();
    let checked = NewPerson { email, profile }.checked();
    match checked {
        Ok(new) => faults.or(person(row, new, (standing, association, career_family))),
        Err(invalid) => {
            faults.0.extend(invalid.0);
            Err(faults)
        }
    }
}

fn person(
    row: &Row,
    new: NewPerson,
    (standing, association, career_family): (Option<Standing>, Option<String>, Option<String>),
) -> PersonRow {
    let text = |column: &str| row.get(column).map(str::to_owned);
    PersonRow {
        email: new.email,
        name: new.profile.name,
        phone: new.profile.phone,
        standing: standing.unwrap_or(Standing::Visitor),
        job: new.profile.job,
        part: text("part"),
        career_family,
        association,
        team: text("team"),
        language: new.profile.language,
        zone: new.profile.zone,
        fixed: row.get("fixed") == Some("true"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_people_have_no_faults() {
        let text = include_str!("../../../../../content/people.csv");
        let slugs = include_str!("../../../../../content/associations.csv").lines();
        let slugs = slugs.map(|line| (line.split(',').next().unwrap().to_owned(), uuid::Uuid::nil()));
        let read = read(text.as_bytes(), &slugs.collect()).unwrap();
        assert_eq!(read.faults, []);
        assert_eq!(read.rows.iter().filter(|line| line.row.fixed).count(), 8);
        let learners = read.rows.iter().filter(|l| l.row.standing == Standing::Learner && !l.row.fixed);
        assert_eq!(learners.count(), 60);
    }

    #[test]
    fn every_fault_of_a_row_is_told_and_the_others_are_read() {
        let text = "email,name,language,zone,association,phone\nAda@B.example, Ada  King,en,UTC,ia,\nbo@,,fr,Mars/X,moon,call\nada@b.example,Twice,,,,\n";
        let read = read(text.as_bytes(), &[("ia".to_owned(), uuid::Uuid::nil())].into()).unwrap();
        let ada = &read.rows[0].row;
        assert_eq!(
            (ada.email.as_str(), ada.name.as_str(), read.rows.len()),
            ("ada@b.example", "Ada King", 1)
        );
        let told: Vec<_> =
            read.faults.iter().map(|f| (f.line, f.fault.field.as_str(), f.fault.code)).collect();
        assert_eq!(
            told,
            [
                (3, "association", "cell_not_known"),
                (3, "language", "cell_not_one_of"),
                (3, "zone", "cell_no_zone"),
                (3, "email", "email_not_valid"),
                (3, "name", "name_missing"),
                (3, "phone", "phone_not_valid"),
                (4, "email", "row_twice"),
            ]
        );
    }
}
