//! What waits to be read in a cohort: two statements, whatever the number of learners.

use std::collections::BTreeSet;

use auth::person::entity as person;
use courses::enrolment::entity::{self as enrolment, State};
use courses::team::entity as team;
use kernel::{Db, Failure, Id, StorageError};
use modules::activity::ActivityContent;
use modules::activity::content::WorkMode;
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QuerySelect};

use crate::conclusion::{Measure, SubmissionStanding, make_up_standing};
use crate::row::{Record, entity as row};
use crate::taught::{self, Taught};

/// A work that no facilitator has answered yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    /// Whose enrolment; for a team's work one of its members'.
    pub enrolment: Id<courses::Enrolment>,
    /// The learner's name, or the team's where the work is the team's.
    pub name: String,
    /// The activity.
    pub activity: Id<modules::Activity>,
    /// The revision to read.
    pub revision: u32,
    /// Whether it is done only once accepted.
    pub needs_acceptance: bool,
}

#[derive(FromQueryResult)]
struct Who {
    id: Id<courses::Enrolment>,
    name: String,
    team_id: Option<Id<courses::Team>>,
    team: Option<String>,
}

/// What waits to be read, in the order of the curriculum; the work of a team stands there once.
///
/// # Errors
/// Where the database fails or the cohort has no curriculum.
pub async fn waiting(db: &Db, cohort: Id<courses::Cohort>) -> Result<Vec<Waiting>, Failure> {
    let taught = taught::of_cohort(db, cohort).await?;
    let people = people(db, cohort).await?;
    let rows = row::Entity::find().filter(row::COLUMN.cohort_id.eq(cohort)).all(db.read()).await?;
    let mut found = Vec::new();
    let mut teams = BTreeSet::new();
    for stored in rows {
        let Some(who) = people.iter().find(|w| w.id == stored.enrolment_id) else { continue };
        let record = Record::read(stored, &taught).map_err(StorageError::from)?;
        for (activity, revision, needs_acceptance) in unanswered(&record).chain(making_up(&record, &taught)) {
            let shared = is_shared(&taught, activity).then_some(who.team_id).flatten();
            if shared.is_none_or(|team| teams.insert((team, activity))) {
                let name = shared.and(who.team.clone()).unwrap_or_else(|| who.name.clone());
                found.push(Waiting { enrolment: who.id, name, activity, revision, needs_acceptance });
            }
        }
    }
    let order: Vec<_> = taught.tree.activities().map(|a| a.id).collect();
    found.sort_by_key(|w| (order.iter().position(|id| *id == w.activity), w.name.clone()));
    Ok(found)
}

fn unanswered(record: &Record) -> impl Iterator<Item = (Id<modules::Activity>, u32, bool)> + '_ {
    record.conclusion.activities.iter().filter_map(|a| match a.measure {
        Some(Measure::Submission { revision, standing: SubmissionStanding::Awaiting }) => {
            Some((a.id, revision, true))
        }
        Some(Measure::Submission { revision, standing: SubmissionStanding::Received }) => {
            Some((a.id, revision, false))
        }
        _ => None,
    })
}

/// The reflections that make up a webinar: done only once accepted, and of no use to whom it counts already.
fn making_up<'a>(
    record: &'a Record,
    taught: &'a Taught,
) -> impl Iterator<Item = (Id<modules::Activity>, u32, bool)> + 'a {
    let webinars = taught.outline.activities().filter(|(_, a)| a.webinar().is_some());
    webinars.filter(|_| taught.policy.make_up.is_some()).filter_map(|(_, activity)| {
        let how = record.conclusion.activity(activity.id)?.how;
        match make_up_standing(&record.facts, activity.id)? {
            (revision, SubmissionStanding::Awaiting) if how.is_none_or(|h| h.certifying().is_none()) => {
                Some((activity.id, revision, true))
            }
            _ => None,
        }
    })
}

/// Whether a work is handed in for the whole team.
pub(crate) fn is_shared(taught: &Taught, activity: Id<modules::Activity>) -> bool {
    let content = taught.tree.activity(activity).map(|a| &a.content);
    matches!(content, Some(ActivityContent::Reflection(r)) if r.mode == WorkMode::Team)
}

async fn people(db: &Db, cohort: Id<courses::Cohort>) -> Result<Vec<Who>, StorageError> {
    let to_person = enrolment::Entity::belongs_to(person::Entity)
        .from(enrolment::Column::PersonId)
        .to(person::Column::Id)
        .into();
    let to_team = enrolment::Entity::belongs_to(team::Entity)
        .from(enrolment::Column::TeamId)
        .to(team::Column::Id)
        .into();
    let query = enrolment::Entity::find()
        .select_only()
        .column(enrolment::Column::Id)
        .column(enrolment::Column::TeamId)
        .column_as(person::Column::Name, "name")
        .column_as(team::Column::Name, "team")
        .join(JoinType::InnerJoin, to_person)
        .join(JoinType::LeftJoin, to_team)
        .filter(enrolment::COLUMN.cohort_id.eq(cohort))
        .filter(enrolment::COLUMN.state.is_in([State::Active, State::Completed]));
    Ok(query.into_model::<Who>().all(db.read()).await?)
}
