//! Asking: to be excused, for more time, for a correction of attendance.

use auth::{ActionOn, Actor, Permit, Row, Verdict};
use courses::enrolment::entity as enrolment;
use kernel::{Db, Failure, Id, Invalid, Moment, StorageError, Tx};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};

use super::entity::{self, COLUMN, Kind, State};
use crate::taught;

/// The most characters of a request.
const MOST: usize = 2000;

kernel::reasons! {
    /// Why a request is not taken.
    pub enum AskReason {
        /// It says nothing.
        RequestEmpty = "request_empty" {},
        /// It says too much.
        RequestLong = "request_long" {
            /// Characters allowed.
            most: u32,
        },
        /// It does not say what it is about.
        RequestAboutNothing = "request_about_nothing" {},
        /// Attendance is of webinars only.
        RequestNotWebinar = "request_not_webinar" {},
        /// The same was asked and waits for an answer.
        RequestOpenAlready = "request_open_already" {},
        /// Who left a course asks nothing in it.
        RequestEnrolmentOver = "request_enrolment_over" {},
    }
}

/// Asking something about one's own enrolment.
#[derive(Debug)]
pub struct AskRequest;

impl ActionOn for AskRequest {
    type On = Row<enrolment::Entity>;

    fn allow(actor: &Actor, enrolment: &enrolment::Model, _: Moment) -> Verdict {
        Verdict::visible(actor.is(enrolment.person_id))
    }
}

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// What for.
    pub kind: Kind,
    /// About which activity.
    pub activity: Id<modules::Activity>,
    /// In the learner's words.
    pub body: String,
}

/// Stores a request, which waits for a facilitator.
///
/// # Errors
/// Faults of the fields; the same waits already; the enrolment is over; storage.
pub async fn ask(
    db: &Db,
    tx: &Tx,
    permit: &Permit<AskRequest>,
    ask: &Ask,
    moment: Moment,
) -> Result<Id<crate::Request>, Failure> {
    let enrolment = permit.object();
    if !enrolment.state.is_live() {
        return Err(Failure::conflict(AskReason::RequestEnrolmentOver {}));
    }
    let taught = taught::of_cohort(db, enrolment.cohort_id).await?;
    ask.check(taught.tree.activity(ask.activity))?;
    let same = entity::Entity::find()
        .filter(COLUMN.cohort_id.eq(enrolment.cohort_id))
        .filter(COLUMN.enrolment_id.eq(enrolment.id))
        .filter(COLUMN.activity_id.eq(ask.activity))
        .filter(COLUMN.kind.eq(ask.kind))
        .filter(COLUMN.state.eq(State::Open));
    if same.one(&**tx).await?.is_some() {
        return Err(Failure::conflict(AskReason::RequestOpenAlready {}));
    }
    let row = ask.row(enrolment, tx.entropy().id(moment), moment);
    Ok(row.into_active_model().insert(&**tx).await?.id)
}

/// The requests of one enrolment, the latest first.
///
/// # Errors
/// Where the database fails.
pub async fn own(
    db: &Db,
    cohort: Id<courses::Cohort>,
    enrolment: Id<courses::Enrolment>,
) -> Result<Vec<entity::Model>, StorageError> {
    let query = entity::Entity::find()
        .filter(COLUMN.cohort_id.eq(cohort))
        .filter(COLUMN.enrolment_id.eq(enrolment))
        .order_by_desc(COLUMN.created_at);
    Ok(query.all(db.read()).await?)
}

impl Ask {
    fn check(&self, activity: Option<&modules::curriculum::ActivityNode>) -> Result<(), Invalid> {
        let mut faults = Invalid::default();
        match activity {
            None => faults.push("activity", &AskReason::RequestAboutNothing {}),
            Some(a) if self.kind == Kind::Attendance && a.webinar.is_none() => {
                faults.push("activity", &AskReason::RequestNotWebinar {});
            }
            Some(_) => {}
        }
        match self.body.trim() {
            "" => faults.push("body", &AskReason::RequestEmpty {}),
            long if long.chars().count() > MOST => {
                faults.push("body", &AskReason::RequestLong { most: 2000 });
            }
            _ => {}
        }
        faults.or(())
    }

    fn row(&self, enrolment: &enrolment::Model, id: Id<crate::Request>, moment: Moment) -> entity::Model {
        entity::Model {
            cohort_id: enrolment.cohort_id,
            id,
            enrolment_id: enrolment.id,
            activity_id: Some(self.activity),
            kind: self.kind,
            body: self.body.trim().to_owned(),
            state: State::Open,
            created_at: moment.utc(),
            answer: None,
            answered_by: None,
            answered_at: None,
            decision_id: None,
        }
    }
}
