//! Issuing a certificate: its learner confirms the name on it, and it becomes a fact of its day (rule 8).

use auth::{ActionOn, Actor, Permit, Row, Verdict};
use courses::cohort::entity as cohort;
use courses::course::entity as course;
use courses::enrolment::entity as enrolment;
use courses::team::entity as team;
use kernel::{Db, Failure, Invalid, Moment, StorageError, Tx};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::issue::Awarded;
use super::snapshot::Named;
use super::{Eligible, eligible, entity};
use crate::row::{self, Record};
use crate::taught;

/// The most characters of a name on a certificate.
const NAME_MOST: usize = 120;

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

impl ActionOn for ClaimCertificate {
    type On = Row<enrolment::Entity>;

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
    award(db, tx, permit.object(), name, false, moment).await
}

/// Issues the certificate that an enrolment has earned, where there is none yet; held where that is asked, or the
/// policy says so.
pub(super) async fn award(
    db: &Db,
    tx: &Tx,
    enrolment: &enrolment::Model,
    name: &str,
    hold: bool,
    moment: Moment,
) -> Result<entity::Model, Failure> {
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
    let held = hold || taught.policy.held_for_release;
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
    let Confirmed { name, held, modules } = *confirmed;
    let named = named(tx, enrolment).await?;
    let awarded = Awarded { enrolment, name, named, held, modules };
    let (row, webinars) = super::issue::issue(awarded, earned, tx.entropy(), moment)?;
    tx.insert_all(vec![row.clone()]).await?;
    tx.insert_all(webinars).await?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_there_and_not_endless() {
        assert!(checked("  ").is_err() && checked(&"é".repeat(121)).is_err());
        assert_eq!(checked(" Marisol Vega ").unwrap(), "Marisol Vega");
    }
}
