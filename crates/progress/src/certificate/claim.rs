//! Issuing a certificate: its learner confirms the name on it, and it becomes a fact of its day (rule 8).

use auth::{Action, Actor, Permit, Verdict};
use courses::cohort::entity as cohort;
use courses::course::entity as course;
use courses::enrolment::entity as enrolment;
use courses::team::entity as team;
use kernel::{Db, Failure, Id, Invalid, Moment, StorageError, Tx};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};
use sha2::{Digest, Sha256};

use super::snapshot::{Named, Snapshot};
use super::{Eligible, eligible, entity, webinar_entity};
use crate::conclusion::How;
use crate::row::{self, Record};
use crate::taught;

/// The most characters of a name on a certificate.
const NAME_MOST: usize = 120;

/// The 32 signs of a code: digits and capitals without I, L, O and U, which are misread.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

kernel::reasons! {
    /// Why a certificate is not issued.
    pub enum ClaimReason {
        /// Something is still missing, or there is none to be had.
        CertificateNotEarned = "certificate_not_earned" {},
        /// The name is missing.
        CertificateNameMissing = "certificate_name_missing" {},
        /// The name is too long.
        CertificateNameLong = "certificate_name_long" {
            /// Characters allowed.
            most: u32,
        },
    }
}

/// Asking for the certificate of one's own enrolment.
#[derive(Debug)]
pub struct ClaimCertificate;

impl Action for ClaimCertificate {
    type Key = Id<courses::Enrolment>;
    type Object = enrolment::Model;

    async fn load(
        tx: &Tx,
        _: &Actor,
        key: Self::Key,
        _: Moment,
    ) -> Result<Option<enrolment::Model>, StorageError> {
        Ok(enrolment::Entity::find_by_id(key).one(&**tx).await?)
    }

    fn allow(actor: &Actor, enrolment: &enrolment::Model, _: Moment) -> Verdict {
        Verdict::visible(actor.is(enrolment.person_id))
    }
}

/// Issues the certificate that was earned, with the name as its learner confirmed it; held where the policy asks for
/// a release. One that there is already is answered as it is (rule 14).
///
/// # Errors
/// A name that is missing or too long; that it was not earned; storage.
pub async fn claim(
    db: &Db,
    tx: &Tx,
    permit: &Permit<ClaimCertificate>,
    name: &str,
    moment: Moment,
) -> Result<entity::Model, Failure> {
    let enrolment = permit.object();
    let name = checked(name)?;
    let key = (enrolment.cohort_id, enrolment.id);
    let mut locked = row::lock(tx, &[key].into()).await?;
    let there = entity::Entity::find().filter(entity::COLUMN.enrolment_id.eq(enrolment.id));
    if let Some(there) = there.one(&**tx).await? {
        return Ok(there);
    }
    let taught = taught::at(db, *locked.versions.first().ok_or(Failure::NotFound)?).await?;
    let stored = locked.rows.pop().ok_or(Failure::NotFound)?;
    let record = Record::read(stored, &taught).map_err(StorageError::from)?;
    let earned = eligible(&taught.outline, &taught.policy, &record.conclusion)
        .map_err(|_| Failure::conflict(ClaimReason::CertificateNotEarned {}))?;
    let held = taught.policy.held_for_release;
    let modules = record.conclusion.modules.iter().filter(|m| m.completed_at.is_some()).count();
    issue(tx, enrolment, &earned, &Confirmed { name, held, modules }, moment).await
}

/// What is confirmed beside what was earned.
struct Confirmed<'a> {
    name: &'a str,
    held: bool,
    modules: usize,
}

fn checked(name: &str) -> Result<&str, Invalid> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Invalid::one("name", &ClaimReason::CertificateNameMissing {}));
    }
    if name.chars().count() > NAME_MOST {
        return Err(Invalid::one("name", &ClaimReason::CertificateNameLong { most: 120 }));
    }
    Ok(name)
}

async fn issue(
    tx: &Tx,
    enrolment: &enrolment::Model,
    earned: &Eligible,
    confirmed: &Confirmed<'_>,
    moment: Moment,
) -> Result<entity::Model, Failure> {
    let named = named(tx, enrolment).await?;
    let course = named.course;
    let snapshot = Snapshot::of(named, earned, confirmed.name, confirmed.modules, moment);
    let text = serde_json::to_string(&snapshot).map_err(StorageError::other)?;
    let row = entity::Model {
        id: tx.entropy().id(moment),
        code: code(&tx.entropy().bytes()),
        enrolment_id: enrolment.id,
        cohort_id: enrolment.cohort_id,
        course_id: course,
        credit: snapshot.credit.clone(),
        state: if confirmed.held { entity::State::Held } else { entity::State::Issued },
        name: confirmed.name.to_owned(),
        hash: hash(&text),
        snapshot: text,
        issued_at: moment.utc(),
        state_at: None,
        state_reason: None,
    };
    let row = row.into_active_model().insert(&**tx).await?;
    let webinars = earned.webinars().iter().map(|w| {
        let how = match How::from(w.how) {
            How::MakeUp => "make_up",
            How::Excused => "excused",
            _ => "live",
        };
        webinar_entity::Model { certificate_id: row.id, activity_id: w.activity, how: how.to_owned() }
            .into_active_model()
    });
    let webinars: Vec<_> = webinars.collect();
    if !webinars.is_empty() {
        webinar_entity::Entity::insert_many(webinars).exec_without_returning(&**tx).await?;
    }
    Ok(row)
}

async fn named(tx: &Tx, enrolment: &enrolment::Model) -> Result<Named, Failure> {
    let cohort = cohort::Entity::find_by_id(enrolment.cohort_id).one(&**tx).await?;
    let cohort = cohort.ok_or(Failure::NotFound)?;
    let course = course::Entity::find_by_id(cohort.course_id).one(&**tx).await?.ok_or(Failure::NotFound)?;
    let team = match enrolment.team_id {
        Some(id) => team::Entity::find_by_id(id).one(&**tx).await?.map(|team| team.name),
        None => None,
    };
    Ok(Named {
        course: course.id,
        title: course.title,
        cohort: cohort.name,
        first_day: cohort.first_day,
        last_day: cohort.last_day,
        team,
    })
}

/// A code from chance: 12 of the 32 signs.
fn code(chance: &[u8; 12]) -> String {
    chance.iter().map(|byte| char::from(SIGNS.get(usize::from(byte & 31)).copied().unwrap_or(b'0'))).collect()
}

/// SHA-256 in hexadecimal.
pub(super) fn hash(text: &str) -> String {
    use std::fmt::Write as _;
    Sha256::digest(text).iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_twelve_signs_that_are_not_misread() {
        let code = code(&[0, 31, 32, 18, 255, 200, 7, 9, 10, 21, 22, 100]);
        assert_eq!(code.len(), 12);
        assert!(code.chars().all(|c| c.is_ascii_alphanumeric() && !"ILOU".contains(c)), "{code}");
    }

    #[test]
    fn a_name_is_there_and_not_endless() {
        assert!(checked("  ").is_err() && checked(&"é".repeat(121)).is_err());
        assert_eq!(checked(" Marisol Vega ").unwrap(), "Marisol Vega");
    }
}
