//! Ending the places of an application that was taken back.

use auth::{Person, audit};
use kernel::{Id, Moment, StorageError, Tx};
use sea_orm::{ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _};
use serde_json::json;

use super::seats::{free, people};
use crate::application::entity as application;
use crate::enrolment::entity::{self as enrolment, State};
use crate::enrolment::set_ended;
use crate::event::{self, Event};
use crate::stamp::Stamp;
use crate::team::seat;

/// Why an enrolment ended when the application that brought it was taken back.
pub const WITHDRAWN: &str = "application_withdrawn";

/// Ends the enrolments that an application brought, but those that were completed, frees its seats and tells the
/// members of the team. Who goes on as an individual is not touched.
pub(crate) async fn end(
    tx: &Tx,
    application: &application::Model,
    by: Id<Person>,
    moment: Moment,
) -> Result<(), StorageError> {
    let all = enrolment::Entity::find()
        .filter(enrolment::COLUMN.cohort_id.eq(application.cohort_id))
        .filter(enrolment::COLUMN.state.eq(State::Active));
    let mut theirs = Condition::any().add(enrolment::COLUMN.person_id.eq(application.person_id));
    if let Some(team) = application.team() {
        theirs = theirs.add(enrolment::COLUMN.team_id.eq(team));
    }
    let told = people(tx, application).await?;
    for row in all.filter(theirs).all(&**tx).await? {
        let object = ("enrolment", Some(row.id.uuid()));
        if row.team_id != application.team() {
            seat::leave(tx, &row, moment).await?;
        }
        set_ended(tx, row.id, State::Withdrawn, Stamp::by(by, moment).because(WITHDRAWN)).await?;
        let detail = json!({ "application": application.id });
        audit::record(tx, Some(by), "enrolment_ended", object, detail, moment).await?;
    }
    free(tx, application.team(), moment).await?;
    for person in told.into_iter().filter(|person| *person != by) {
        let event = Event::TeamPlaceEnded { application: application.id, trimmed: false };
        event::raise(tx, person, &event, moment).await?;
    }
    Ok(())
}
