//! Who may review an application: facilitators of its cohort and admins.

use auth::{Action, ActionOn, Actor, Row, Verdict};
use kernel::{Id, Moment, StorageError, Tx};
use sea_orm::EntityTrait as _;

use super::interest_entity as interest;
use crate::application::entity::{self as application, State};
use crate::ruling::hindered;
use crate::{Application, Why};

/// Noting something on an application, rating it, declaring an interest in it.
pub enum Review {}
/// Lifting an interest that somebody declared: admins.
pub enum LiftInterest {}

/// An application that is reviewed.
#[derive(Clone, Debug, PartialEq)]
pub struct ReviewFacts {
    /// The application.
    pub application: application::Model,
    /// Why this reviewer neither rates nor rules on it.
    pub hindered: Option<Why>,
}

impl Action for Review {
    type Key = Id<Application>;
    type Object = ReviewFacts;

    async fn load(
        tx: &Tx,
        actor: &Actor,
        key: Id<Application>,
        _: Moment,
    ) -> Result<Option<ReviewFacts>, StorageError> {
        let found = application::Entity::find_by_id(key).one(&**tx).await?;
        // what is being written is its author's alone
        let Some(application) = found.filter(|found| found.state != State::Draft) else { return Ok(None) };
        let hindered = hindered(&**tx, actor.person(), &application).await?;
        Ok(Some(ReviewFacts { application, hindered }))
    }

    fn allow(actor: &Actor, facts: &ReviewFacts, moment: Moment) -> Verdict {
        Verdict::visible(actor.leads(facts.application.cohort_id.uuid(), moment))
    }
}

impl ActionOn for LiftInterest {
    type On = Row<interest::Entity>;

    fn allow(actor: &Actor, _: &interest::Model, _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}
