//! Reading a grid: one statement for the learners in narrow columns, one for the associations, whatever their number.

use std::collections::HashMap;

use auth::person::entity as person;
use chrono::{DateTime, Utc};
use courses::association::entity as association;
use courses::cohort::entity as cohort;
use courses::enrolment::entity::{self as enrolment, State};
use courses::seat::entity::Part;
use courses::team::entity as team;
use kernel::{Db, Failure, Id, Moment, StorageError};
use sea_orm::sea_query::{Expr, ExprTrait, IntoCondition};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, JoinType, QueryFilter, QuerySelect, RelationDef,
};

use super::{Grid, GridLearner, GridTeam, conclude};
use crate::row::entity as progress;
use crate::standing::{HandRules, Here, needs_hand};
use crate::taught::{self, Taught};

/// One learner as read.
#[derive(Debug, FromQueryResult)]
pub(super) struct Read {
    pub(super) enrolment_id: Id<courses::Enrolment>,
    person_id: Id<auth::Person>,
    name: String,
    email: String,
    phone: Option<String>,
    team_id: Option<Id<courses::Team>>,
    team_name: Option<String>,
    association_id: Option<Id<courses::Association>>,
    part: Part,
    state: State,
    enrolled_at: DateTime<Utc>,
    pub(super) conclusion: Option<String>,
    pub(super) conclusion_format: Option<i32>,
    pub(super) policy_version: Option<i32>,
    pub(super) curriculum_version: Option<i32>,
    last_here_at: Option<DateTime<Utc>>,
}

/// The grid of a cohort: everyone who learns in it or has completed it.
///
/// # Errors
/// [`Failure::NotFound`] where it has no curriculum; storage.
pub async fn of_cohort(db: &Db, cohort: cohort::Model, moment: Moment) -> Result<Grid, Failure> {
    let here = enrolment::COLUMN.cohort_id.eq(cohort.id);
    of_several(db, cohort, here.into_condition(), moment).await
}

/// The part of a cohort's grid that `which` says of enrolments, teams and people.
///
/// # Errors
/// As [`of_cohort`].
pub async fn of_several(
    db: &Db,
    cohort: cohort::Model,
    which: Condition,
    moment: Moment,
) -> Result<Grid, Failure> {
    let taught = taught::of_cohort(db, cohort.id).await?;
    let rows = read(db, cohort.id, which).await?;
    let places = associations(db).await?;
    let stale = conclude::stale(db, cohort.id, &rows, &taught).await?;
    let shown = taught.clone();
    let made = tokio::task::spawn_blocking(move || learners(rows, &stale, &places, &shown, moment));
    let learners = made.await.map_err(StorageError::other)??;
    Ok(Grid { cohort, taught, learners })
}

async fn read(db: &Db, cohort: Id<courses::Cohort>, which: Condition) -> Result<Vec<Read>, StorageError> {
    use enrolment::Column as E;
    let to_person: RelationDef =
        enrolment::Entity::belongs_to(person::Entity).from(E::PersonId).to(person::Column::Id).into();
    let to_team: RelationDef =
        enrolment::Entity::belongs_to(team::Entity).from(E::TeamId).to(team::Column::Id).into();
    let to_progress: RelationDef = enrolment::Entity::belongs_to(progress::Entity)
        .from((E::CohortId, E::Id))
        .to((progress::Column::CohortId, progress::Column::EnrolmentId))
        .into();
    let own = Expr::col((person::Entity, person::Column::AssociationId));
    let place = Expr::col((team::Entity, team::Column::AssociationId)).if_null(own);
    let query = enrolment::Entity::find()
        .select_only()
        .column_as(E::Id, "enrolment_id")
        .columns([E::PersonId, E::TeamId, E::Part, E::State, E::EnrolledAt])
        .columns([person::Column::Name, person::Column::Email, person::Column::Phone])
        .column_as(team::Column::Name, "team_name")
        .column_as(place, "association_id")
        .columns([
            progress::Column::Conclusion,
            progress::Column::ConclusionFormat,
            progress::Column::PolicyVersion,
            progress::Column::CurriculumVersion,
            progress::Column::LastHereAt,
        ])
        .join(JoinType::InnerJoin, to_person)
        .join(JoinType::LeftJoin, to_team)
        .join(JoinType::LeftJoin, to_progress)
        .filter(enrolment::COLUMN.cohort_id.eq(cohort))
        .filter(enrolment::COLUMN.state.is_in([State::Active, State::Completed]))
        .filter(which);
    Ok(query.into_model::<Read>().all(db.read()).await?)
}

type Places = HashMap<Id<courses::Association>, (String, Option<String>)>;

async fn associations(db: &Db) -> Result<Places, StorageError> {
    use association::Column as A;
    let query = association::Entity::find().select_only().columns([A::Id, A::Name, A::StateName]);
    let all: Vec<(Id<courses::Association>, String, Option<String>)> =
        query.into_tuple().all(db.read()).await?;
    Ok(all.into_iter().map(|(id, name, state)| (id, (name, state))).collect())
}

fn learners(
    rows: Vec<Read>,
    stale: &conclude::Stale,
    places: &Places,
    taught: &Taught,
    moment: Moment,
) -> Result<Vec<GridLearner>, StorageError> {
    let mut made: Vec<GridLearner> =
        conclude::in_parts(rows, |row| row.learner(stale, places, taught, moment))?;
    made.sort_by_cached_key(|l| {
        let team = l.team.as_ref();
        (team.is_none(), team.map(|t| (kernel::fold(&t.name), t.id)), kernel::fold(&l.name), l.enrolment)
    });
    Ok(made)
}

impl Read {
    fn learner(
        self,
        stale: &conclude::Stale,
        places: &Places,
        taught: &Taught,
        moment: Moment,
    ) -> Result<GridLearner, StorageError> {
        let conclusion = conclude::of(&self, stale, taught)?;
        let here = Here { enrolled_at: self.enrolled_at, last: self.last_here_at };
        let hand = needs_hand(
            &taught.released(&conclusion).outline,
            &conclusion,
            here,
            HandRules::default(),
            moment,
        );
        let place = self.association_id.and_then(|id| places.get(&id));
        Ok(GridLearner {
            enrolment: self.enrolment_id,
            person: self.person_id,
            name: self.name,
            email: self.email,
            phone: self.phone,
            team: self.team_id.zip(self.team_name).map(|(id, name)| GridTeam { id, name }),
            association: place.map(|(name, _)| name.clone()),
            state_name: place.and_then(|(_, state)| state.clone()),
            part: self.part,
            state: self.state,
            last_here_at: self.last_here_at,
            conclusion,
            hand,
        })
    }
}
