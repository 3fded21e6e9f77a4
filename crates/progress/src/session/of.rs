//! Of which webinar a session is.

use courses::cohort::entity as cohort;
use kernel::{Failure, Id, Localized};
use modules::Webinar;
use modules::curriculum::{SessionNode, entity as curriculum, load};
use modules::session::near;
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};

use super::access::informational;
use super::form::{SessionError, SessionForm, SessionReason, fault};

/// The webinar of a session, and the session as it stands where it is being changed.
pub(super) struct Of {
    pub(super) webinar: Id<Webinar>,
    pub(super) title: Localized,
    pub(super) before: Option<SessionNode>,
}

/// The webinar of the form's activity in this cohort, or the informational one that the form names where there is no
/// cohort.
pub(super) async fn read(
    db: &impl ConnectionTrait,
    cohort: Option<&cohort::Model>,
    form: &SessionForm,
    session: Option<Id<modules::Session>>,
) -> Result<Of, SessionError> {
    match cohort {
        Some(cohort) => of_cohort(db, cohort.id, form, session).await,
        None => public(db, form, session).await,
    }
}

async fn of_cohort(
    db: &impl ConnectionTrait,
    cohort: Id<courses::Cohort>,
    form: &SessionForm,
    session: Option<Id<modules::Session>>,
) -> Result<Of, SessionError> {
    let row = curriculum::Entity::find().filter(curriculum::COLUMN.cohort_id.eq(cohort)).one(db).await?;
    let tree = load::read_tree(db, &row.ok_or(Failure::NotFound)?).await?;
    let before = session.and_then(|id| tree.session(id)).map(|(activity, s)| (activity.id, s.clone()));
    let activity = before.as_ref().map(|(activity, _)| *activity).or(form.activity);
    let node = activity.and_then(|id| tree.activity(id)).and_then(|a| a.webinar.clone());
    let node = node.ok_or_else(|| fault("activity", &SessionReason::NotAWebinar {}))?;
    Ok(Of { webinar: node.id, title: node.title, before: before.map(|(_, s)| s) })
}

async fn public(
    db: &impl ConnectionTrait,
    form: &SessionForm,
    session: Option<Id<modules::Session>>,
) -> Result<Of, SessionError> {
    let before = match session {
        Some(id) => Some(near::one(db, id).await?.ok_or(Failure::NotFound)?),
        None => None,
    };
    let webinar = before.as_ref().map(|found| found.session.webinar_id).or(form.webinar);
    let found = match webinar {
        Some(id) => informational(db, id).await?,
        None => None,
    };
    let found = found.ok_or_else(|| fault("activity", &SessionReason::NotAWebinar {}))?;
    let before = before.map(|found| SessionNode::new(found.session, found.hosts));
    Ok(Of { webinar: found.id, title: found.title, before })
}
