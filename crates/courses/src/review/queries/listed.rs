//! An application as a line of a list.

use std::collections::HashMap;

use auth::{Person, person};
use kernel::{Id, StorageError};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};

use crate::application::entity as application;
use crate::association::entity as association;
use crate::seat::entity::{self as seat, Part};
use crate::team::entity as team;
use crate::{Association, Team};

/// An application as a line of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The application.
    pub application: application::Model,
    /// Who sent it: in a team the lead.
    pub name: String,
    /// Their address.
    pub email: String,
    /// The team.
    pub team: Option<team::Model>,
    /// The team's association, or the one that the applicant named.
    pub association: Option<association::Model>,
    /// The team's seats that are taken, the lead's first.
    pub seats: Vec<seat::Model>,
    /// The part of each.
    pub parts: Vec<Part>,
}

impl Listed {
    /// What it is called: the team's name, or the applicant's.
    #[must_use]
    pub fn title(&self) -> &str {
        self.team.as_ref().map_or(&self.name, |team| &team.name)
    }

    /// How many people it is for.
    #[must_use]
    pub fn people(&self) -> usize {
        if self.team.is_some() { self.seats.len() } else { 1 }
    }

    /// How many of them said yes; whoever applies alone did.
    #[must_use]
    pub fn confirmed(&self) -> usize {
        if self.team.is_none() { 1 } else { self.seats.iter().filter(|seat| seat.state.is_given()).count() }
    }
}

/// These applications as lines, in order of submission.
pub(super) async fn lines(
    db: &impl ConnectionTrait,
    mut applications: Vec<application::Model>,
) -> Result<Vec<Listed>, StorageError> {
    applications.sort_by_key(|a| (a.submitted_at, a.id));
    let around = Around::read(db, &applications).await?;
    applications.into_iter().map(|application| around.line(application)).collect()
}

/// What the lines name.
struct Around {
    people: HashMap<Id<Person>, person::entity::Model>,
    teams: HashMap<Id<Team>, team::Model>,
    associations: HashMap<Id<Association>, association::Model>,
    seats: Vec<seat::Model>,
}

impl Around {
    async fn read(
        db: &impl ConnectionTrait,
        applications: &[application::Model],
    ) -> Result<Self, StorageError> {
        let people = applications.iter().map(|a| a.person_id);
        let people = person::entity::Entity::find().filter(person::entity::Column::Id.is_in(people));
        let ids: Vec<_> = applications.iter().filter_map(application::Model::team).collect();
        let teams = team::Entity::find().filter(team::COLUMN.id.is_in(ids.iter().copied())).all(db).await?;
        let seats = seat::Entity::find().filter(seat::COLUMN.team_id.is_in(ids)).all(db).await?;
        let mut seats: Vec<_> = seats.into_iter().filter(|seat| seat.state.is_taken()).collect();
        seats.sort_by_key(|seat| (!seat.leads, seat.invited_at, seat.id));
        let associations = association::Entity::find().all(db).await?;
        Ok(Self {
            people: people.all(db).await?.into_iter().map(|p| (p.id, p)).collect(),
            teams: teams.into_iter().map(|t| (t.id, t)).collect(),
            associations: associations.into_iter().map(|a| (a.id, a)).collect(),
            seats,
        })
    }

    fn line(&self, application: application::Model) -> Result<Listed, StorageError> {
        let person = self.people.get(&application.person_id);
        let team = application.team().and_then(|id| self.teams.get(&id)).cloned();
        // what an erased person wrote is gone
        let draft = application.read_draft().unwrap_or_default();
        let named = team.as_ref().and_then(|team| team.association_id).or(draft.association);
        let named = named.or_else(|| person.and_then(|p| p.association_id).map(Id::from_uuid));
        let seats: Vec<_> =
            self.seats.iter().filter(|s| Some(s.team_id) == application.team()).cloned().collect();
        Ok(Listed {
            name: person.map(|p| p.name.clone()).unwrap_or_default(),
            email: person.map(|p| p.email.clone()).unwrap_or_default(),
            parts: match team {
                Some(_) => seats.iter().map(|seat| seat.part).collect(),
                None => draft.part.into_iter().collect(),
            },
            association: named.and_then(|id| self.associations.get(&id)).cloned(),
            team,
            seats,
            application,
        })
    }
}
