//! Making a certificate: a snapshot of its day, with a code under which anybody can verify it (rule 8).

use auth::Person;
use chrono::{DateTime, Utc};
use courses::cohort::entity as cohort;
use courses::course::entity as course;
use kernel::{Day, Entropy, Id, Localized, Moment, StorageError, hex};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::Eligible;
use super::entity::{Model, State};
use super::webinar_entity;
use crate::outline::Outline;

/// Base 32 without I, L, O and U, which are read as other signs.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 12;

/// What stands on a certificate, as it was on its day. Later edits do not change it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The learner's name, as they confirmed it.
    pub name: String,
    /// The course's whole title.
    pub course: Localized,
    /// The cohort's name.
    pub cohort: Localized,
    /// The cohort's first day.
    pub first_day: Day,
    /// The cohort's last day.
    pub last_day: Day,
    /// Who made the course.
    pub developed_by: String,
    /// What it is given for: `attendance` or `completion`.
    pub credit: String,
    /// Contact minutes; shown as hours.
    pub contact_minutes: u32,
    /// The instant of the fact that earned it.
    pub earned_at: DateTime<Utc>,
    /// The required webinars in order.
    pub webinars: Vec<SnapshotWebinar>,
}

/// A webinar on a certificate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SnapshotWebinar {
    /// Its title.
    pub title: Localized,
    /// `live`, `make_up` or `excused`.
    pub how: String,
}

/// To whom and for what a certificate is given.
#[derive(Clone, Copy, Debug)]
pub struct Awarded<'a> {
    /// Whose enrolment.
    pub enrolment: Id<courses::Enrolment>,
    /// Whose.
    pub person: Id<Person>,
    /// The name on it.
    pub name: &'a str,
    /// The course.
    pub course: &'a course::Model,
    /// The cohort.
    pub cohort: &'a cohort::Model,
}

/// The rows of a certificate. Only what was found [`Eligible`] can be certified.
///
/// # Errors
/// Where it cannot be written as JSON.
pub fn issue(
    awarded: Awarded<'_>,
    eligible: &Eligible,
    outline: &Outline,
    entropy: &Entropy,
    moment: Moment,
) -> Result<(Model, Vec<webinar_entity::Model>), StorageError> {
    let id = entropy.id(moment);
    let snapshot =
        serde_json::to_string(&snapshot(awarded, eligible, outline)?).map_err(StorageError::other)?;
    let webinar = |w: &super::CertifiedWebinar| {
        Ok(webinar_entity::Model { certificate_id: id, activity_id: w.activity, how: word(w.how)? })
    };
    let webinars = eligible.webinars().iter().map(webinar).collect::<Result<_, StorageError>>()?;
    let model = Model {
        id,
        code: code(entropy),
        enrolment_id: awarded.enrolment,
        cohort_id: awarded.cohort.id,
        course_id: awarded.course.id,
        credit: word(eligible.credit())?,
        state: State::Issued,
        name: awarded.name.to_owned(),
        hash: hex(&Sha256::digest(snapshot.as_bytes())),
        snapshot,
        issued_at: moment.utc(),
        state_at: Some(moment.utc()),
        state_reason: None,
    };
    Ok((model, webinars))
}

fn snapshot(awarded: Awarded<'_>, eligible: &Eligible, outline: &Outline) -> Result<Snapshot, StorageError> {
    let title = |id| outline.activity(id).map(|a| a.title.clone()).unwrap_or_default();
    let webinar =
        |w: &super::CertifiedWebinar| Ok(SnapshotWebinar { title: title(w.activity), how: word(w.how)? });
    Ok(Snapshot {
        name: awarded.name.to_owned(),
        course: awarded.course.title.clone(),
        cohort: awarded.cohort.name.clone(),
        first_day: awarded.cohort.first_day,
        last_day: awarded.cohort.last_day,
        developed_by: awarded.course.developed_by.clone(),
        credit: word(eligible.credit())?,
        contact_minutes: eligible.contact_minutes(),
        earned_at: eligible.earned_at(),
        webinars: eligible.webinars().iter().map(webinar).collect::<Result<_, StorageError>>()?,
    })
}

impl Model {
    /// What stands on it.
    ///
    /// # Errors
    /// Where the stored snapshot cannot be read.
    pub fn read_snapshot(&self) -> Result<Snapshot, StorageError> {
        serde_json::from_str(&self.snapshot).map_err(StorageError::other)
    }
}

/// The stable word of a value, as JSON writes it.
fn word(value: impl Serialize) -> Result<String, StorageError> {
    match serde_json::to_value(value).map_err(StorageError::other)? {
        serde_json::Value::String(word) => Ok(word),
        other => Err(StorageError::other(format!("{other} is no word"))),
    }
}

/// A public code: 60 bits of chance.
fn code(entropy: &Entropy) -> String {
    let bytes: [u8; LENGTH] = entropy.bytes();
    bytes.iter().map(|b| char::from(LETTERS[usize::from(b & 31)])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_have_twelve_signs_that_cannot_be_misread() {
        let entropy = Entropy::seeded(1);
        for _ in 0..100 {
            let code = code(&entropy);
            assert_eq!(code.len(), 12);
            assert!(!code.contains(['I', 'L', 'O', 'U']), "{code}");
        }
    }
}
