//! Writing a post and taking it away.

use auth::{Actor, audit};
use courses::enrolment::entity::{self as enrolment, State};
use kernel::{AnyId, Failure, Id, Invalid, Moment, Tx};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};
use serde_json::json;

use super::entity;

/// Where people talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// In a discussion of the cohort, or of one team where it is the team's.
    Discussion(Id<modules::Activity>, Option<Id<courses::Team>>),
    /// In the team's space.
    Team(Id<courses::Team>),
}

/// A post to be written by a learner.
#[derive(Clone, Debug)]
pub struct NewPost {
    /// Under which id: made by the form, so that a second press changes nothing.
    pub id: AnyId,
    /// Where.
    pub place: Where,
    /// Which post it answers.
    pub answers_to: Option<AnyId>,
    /// The words.
    pub body: String,
}

kernel::reasons! {
    /// Why a post is not written.
    pub enum ConversationReason {
        /// There are no words.
        PostEmpty = "post_empty" {},
        /// It is longer than 4,000 characters.
        PostTooLong = "post_too_long" {},
    }
}

/// The longest post, in characters.
const MOST: usize = 4_000;

/// Writes a post of a learner who is active in the cohort. The same id again changes nothing.
///
/// # Errors
/// Not found for who has no active enrolment here or is not of the team; words that are missing or too many.
pub async fn write(
    tx: &Tx,
    own: Id<courses::Enrolment>,
    post: &NewPost,
    moment: Moment,
) -> Result<(), Failure> {
    let own = enrolment::Entity::find_by_id(own).one(&**tx).await?.ok_or(Failure::NotFound)?;
    let of_team = match post.place {
        Where::Team(team) | Where::Discussion(_, Some(team)) => own.team_id == Some(team),
        Where::Discussion(_, None) => true,
    };
    if !of_team || !matches!(own.state, State::Active | State::Completed) {
        return Err(Failure::NotFound);
    }
    check(&post.body)?;
    if let Some(answered) = post.answers_to {
        entity::Entity::find_by_id((own.cohort_id, answered)).one(&**tx).await?.ok_or(Failure::NotFound)?;
    }
    if entity::Entity::find_by_id((own.cohort_id, post.id)).one(&**tx).await?.is_some() {
        return Ok(());
    }
    let (activity_id, team_id) = match post.place {
        Where::Discussion(activity, _) => (Some(activity), None),
        Where::Team(team) => (None, Some(team)),
    };
    let row = entity::Model {
        cohort_id: own.cohort_id,
        id: post.id,
        activity_id,
        team_id,
        enrolment_id: Some(own.id),
        person_id: own.person_id,
        answers_to: post.answers_to,
        body: post.body.trim().to_owned(),
        at: moment.utc(),
        removed_at: None,
    };
    row.into_active_model().insert(&**tx).await?;
    Ok(())
}

fn check(body: &str) -> Result<(), Invalid> {
    match body.trim() {
        "" => Err(Invalid::one("text", &ConversationReason::PostEmpty {})),
        long if long.chars().count() > MOST => Err(Invalid::one("text", &ConversationReason::PostTooLong {})),
        _ => Ok(()),
    }
}

/// Takes a post away: its author, or who leads the cohort. That it stood there stays, and so does what it counted for.
///
/// # Errors
/// Not found for others.
pub async fn remove(
    tx: &Tx,
    actor: &Actor,
    (cohort, id): (Id<courses::Cohort>, AnyId),
    moment: Moment,
) -> Result<(), Failure> {
    let post = entity::Entity::find_by_id((cohort, id)).one(&**tx).await?.ok_or(Failure::NotFound)?;
    let own = actor.is(post.person_id);
    if !own && !actor.leads(cohort.uuid(), moment) {
        return Err(Failure::NotFound);
    }
    entity::Entity::update_many()
        .col_expr(entity::Column::RemovedAt, Expr::value(moment.utc()))
        .filter(entity::COLUMN.cohort_id.eq(cohort))
        .filter(entity::COLUMN.id.eq(id))
        .filter(entity::COLUMN.removed_at.is_null())
        .exec(&**tx)
        .await?;
    if !own {
        audit::record(tx, actor.person(), "post_removed", ("post", Some(id)), json!({}), moment).await?;
    }
    Ok(())
}
