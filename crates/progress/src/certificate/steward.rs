//! What those who lead a cohort do with its certificates: issue, release, revoke.

use auth::person::entity as person;
use auth::{ActionOn, Actor, Permit, Row, Verdict, audit};
use courses::enrolment::entity as enrolment;
use kernel::{Db, Denied, Failure, Invalid, Moment, Tx};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};
use serde_json::json;

use super::claim::award;
use super::eligible;
use super::entity::{self, State};
use crate::conclusion::Conclusion;
use crate::decision::{Decide, DecisionReason};
use crate::taught::Taught;

kernel::reasons! {
    /// Why a certificate is not changed.
    pub enum CertificateReason {
        /// It was revoked, which cannot be taken back.
        CertificateRevoked = "certificate_revoked" {},
        /// It does not wait for release.
        CertificateNotHeld = "certificate_not_held" {},
    }
}

/// Issuing the certificate that a learner has earned: facilitators of the cohort and admins.
#[derive(Debug)]
pub struct AwardCertificate;
/// Releasing or revoking a certificate: the same.
#[derive(Debug)]
pub struct ChangeCertificate;

impl ActionOn for AwardCertificate {
    type On = Row<enrolment::Entity>;

    fn allow(actor: &Actor, enrolment: &enrolment::Model, moment: Moment) -> Verdict {
        <Decide as ActionOn>::allow(actor, enrolment, moment)
    }
}

impl ActionOn for ChangeCertificate {
    type On = Row<entity::Entity>;

    fn allow(actor: &Actor, certificate: &entity::Model, moment: Moment) -> Verdict {
        if !actor.leads(certificate.cohort_id.uuid(), moment) {
            return Verdict::Hidden;
        }
        match certificate.state {
            State::Revoked => Verdict::Denied(Denied::from(CertificateReason::CertificateRevoked {})),
            State::Held | State::Issued => Verdict::Allowed,
        }
    }
}

/// Issues the certificate that a learner has earned, with the name of their account; `hold` waits for a release.
///
/// # Errors
/// That it was not earned; storage.
pub async fn award_to(
    db: &Db,
    tx: &Tx,
    permit: &Permit<AwardCertificate>,
    hold: bool,
    moment: Moment,
) -> Result<entity::Model, Failure> {
    let enrolment = permit.object();
    let person = person::Entity::find_by_id(enrolment.person_id).one(&**tx).await?;
    let name = person.ok_or(Failure::NotFound)?.name;
    let made = award(db, tx, enrolment, &name, hold, moment).await?;
    let object = ("certificate", Some(made.id.uuid()));
    let detail = json!({ "state": made.state });
    audit::record(tx, Some(permit.by()), "certificate_issued", object, detail, moment).await?;
    Ok(made)
}

/// Releases a certificate that was held.
///
/// # Errors
/// It is not held; no reason; storage.
pub async fn release(
    tx: &Tx,
    permit: &Permit<ChangeCertificate>,
    reason: &str,
    moment: Moment,
) -> Result<(), Failure> {
    if permit.object().state != State::Held {
        return Err(Failure::conflict(CertificateReason::CertificateNotHeld {}));
    }
    if reason.trim().is_empty() {
        return Err(Invalid::one("reason", &DecisionReason::ReasonNeeded {}).into());
    }
    change(tx, permit, State::Issued, Some(reason.trim().to_owned()), moment).await
}

/// Revokes a certificate. Its public page says so, with the reason.
///
/// # Errors
/// No reason; storage.
pub async fn revoke(
    tx: &Tx,
    permit: &Permit<ChangeCertificate>,
    reason: &str,
    moment: Moment,
) -> Result<(), Failure> {
    if reason.trim().is_empty() {
        return Err(Invalid::one("reason", &DecisionReason::ReasonNeeded {}).into());
    }
    change(tx, permit, State::Revoked, Some(reason.trim().to_owned()), moment).await
}

async fn change(
    tx: &Tx,
    permit: &Permit<ChangeCertificate>,
    state: State,
    reason: Option<String>,
    moment: Moment,
) -> Result<(), Failure> {
    let mut row = permit.object().clone().into_active_model();
    row.state = Set(state);
    row.state_at = Set(Some(moment.utc()));
    row.state_reason = Set(reason);
    row.update(&**tx).await?;
    let object = ("certificate", Some(permit.object().id.uuid()));
    let detail = json!({ "state": state });
    Ok(audit::record(tx, Some(permit.by()), "certificate_changed", object, detail, moment).await?)
}

/// Whether a certificate was earned, from a conclusion whose activities may lack their instants, as those of a grid do.
#[must_use]
pub fn could_earn(taught: &Taught, conclusion: &Conclusion) -> bool {
    let mut conclusion = conclusion.clone();
    for activity in conclusion.activities.iter_mut().filter(|a| a.is_done()) {
        activity.completed_at = activity.completed_at.or(Some(chrono::DateTime::UNIX_EPOCH));
    }
    eligible(&taught.outline, &taught.policy, &conclusion).is_ok()
}
