//! Who may plan and change sessions.

use auth::{Action, ActionOn, Actor, Row, Verdict};
use courses::cohort::entity as cohort;
use kernel::{Denied, Id, Moment, StorageError, Tx};
use modules::session::{Timing, entity as session};
use modules::webinar::entity as webinar;
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QueryFilter as _};

/// Planning a session of a cohort: admins.
#[derive(Debug)]
pub struct PlanSession;
/// Planning a session of an informational webinar, for everybody: admins.
#[derive(Debug)]
pub struct PlanPublicSession;
/// Moving or cancelling a session that has not begun: admins.
#[derive(Debug)]
pub struct ChangeSession;
/// Ending a live session early: facilitators of its cohort and admins.
#[derive(Debug)]
pub struct EndSession;

impl ActionOn for PlanSession {
    type On = Row<cohort::Entity>;

    fn allow(actor: &Actor, _: &cohort::Model, _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}

impl Action for PlanPublicSession {
    type Key = Id<modules::Webinar>;
    type Object = webinar::Model;

    async fn load(
        tx: &Tx,
        _: &Actor,
        key: Self::Key,
        _: Moment,
    ) -> Result<Option<webinar::Model>, StorageError> {
        Ok(informational(&**tx, key).await?)
    }

    fn allow(actor: &Actor, _: &webinar::Model, _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}

/// An informational webinar; nothing for one that a curriculum has.
pub(super) async fn informational(
    db: &impl ConnectionTrait,
    id: Id<modules::Webinar>,
) -> Result<Option<webinar::Model>, DbErr> {
    webinar::Entity::find_by_id(id).filter(webinar::COLUMN.informational.eq(true)).one(db).await
}

impl ActionOn for ChangeSession {
    type On = Row<session::Entity>;

    fn allow(actor: &Actor, session: &session::Model, moment: Moment) -> Verdict {
        if !actor.is_admin() {
            return Verdict::Hidden;
        }
        Timing::from(session)
            .may_change(moment)
            .map_or_else(|why| Verdict::Denied(Denied::from(why)), |()| Verdict::Allowed)
    }
}

impl ActionOn for EndSession {
    type On = Row<session::Entity>;

    fn allow(actor: &Actor, session: &session::Model, moment: Moment) -> Verdict {
        if !session.cohort_id.is_some_and(|cohort| actor.leads(cohort.uuid(), moment)) {
            return Verdict::Hidden;
        }
        Timing::from(session)
            .may_end(moment)
            .map_or_else(|why| Verdict::Denied(Denied::from(why)), |()| Verdict::Allowed)
    }
}
