//! Who keeps the notes of a team's meetings: its members.

use std::collections::BTreeSet;

use auth::{Action, Actor, Person, Verdict};
use courses::enrolment::entity as enrolment;
use kernel::{Id, Moment, StorageError, Tx};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

/// Writing notes of the meetings of one's own team.
pub enum KeepMeetings {}

/// A member's place, and the people of the team.
#[derive(Clone, Debug, PartialEq)]
pub struct Keeping {
    /// The place of who writes.
    pub enrolment: enrolment::Model,
    /// The team.
    pub team: Id<courses::Team>,
    /// Everybody who has a place in it.
    pub people: BTreeSet<Id<Person>>,
}

impl Action for KeepMeetings {
    type Key = Id<courses::Enrolment>;
    type Object = Keeping;

    async fn load(tx: &Tx, _: &Actor, key: Self::Key, _: Moment) -> Result<Option<Keeping>, StorageError> {
        let Some(enrolment) = enrolment::Entity::find_by_id(key).one(&**tx).await? else { return Ok(None) };
        let Some(team) = enrolment.team_id else { return Ok(None) };
        let all = enrolment::Entity::find().filter(enrolment::COLUMN.team_id.eq(team)).all(&**tx).await?;
        let people = all.iter().filter(|one| one.state.is_live()).map(|one| one.person_id).collect();
        Ok(Some(Keeping { enrolment, team, people }))
    }

    fn allow(actor: &Actor, keeping: &Keeping, _: Moment) -> Verdict {
        Verdict::visible(actor.is(keeping.enrolment.person_id) && keeping.enrolment.state.is_live())
    }
}
