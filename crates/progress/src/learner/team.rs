//! A learner's own progress and, in the same statement, the marks of their team (rule 9: names and module marks).

use auth::person::entity as person;
use courses::enrolment::entity::{self as enrolment, State};
use kernel::{Db, Failure, Id, Moment, StorageError};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationDef,
};

use super::{Mark, Place, marks};
use crate::conclusion::Conclusion;
use crate::row::{Record, entity as progress};
use crate::taught::Taught;

/// Another person of the team, as far as their team may see.
#[derive(Clone, Debug, PartialEq)]
pub struct Mate {
    /// Full name.
    pub name: String,
    /// The part they take.
    pub part: courses::seat::entity::Part,
    /// The marks of their modules, in order.
    pub marks: Vec<Mark>,
}

#[derive(Debug, FromQueryResult)]
struct Row {
    enrolment_id: Id<courses::Enrolment>,
    name: String,
    part: courses::seat::entity::Part,
    facts_format: Option<i32>,
    facts: Option<String>,
    conclusion_format: Option<i32>,
    conclusion: Option<String>,
    policy_version: Option<i32>,
    curriculum_version: Option<i32>,
    last_here_at: Option<chrono::DateTime<chrono::Utc>>,
}

/// The learner's own record and the others of their team, by name.
pub(super) async fn read(
    db: &Db,
    place: &Place,
    taught: &Taught,
    moment: Moment,
) -> Result<(Record, Vec<Mate>), Failure> {
    let mut own = None;
    let mut mates = Vec::new();
    for row in rows(db, place).await? {
        if row.enrolment_id == place.enrolment_id {
            own = Some(row.record(place, taught)?);
            continue;
        }
        let (name, part) = (row.name.clone(), row.part);
        let conclusion = row.conclusion(place, taught)?;
        let marks = marks(&taught.released(&conclusion).outline, &conclusion, moment);
        mates.push(Mate { name, part, marks });
    }
    let own = own.unwrap_or_else(|| Record::empty(place.cohort_id, place.enrolment_id, taught));
    Ok((own, mates))
}

async fn rows(db: &Db, place: &Place) -> Result<Vec<Row>, StorageError> {
    let of_team = place.team_id.map(|team| {
        Condition::all()
            .add(enrolment::COLUMN.team_id.eq(team))
            .add(enrolment::COLUMN.state.is_in([State::Active, State::Completed]))
    });
    let query = enrolment::Entity::find()
        .select_only()
        .column_as(enrolment::Column::Id, "enrolment_id")
        .column(enrolment::Column::Part)
        .column_as(Expr::col((person::Entity, person::Column::Name)), "name")
        .columns([progress::Column::FactsFormat, progress::Column::Facts])
        .columns([progress::Column::ConclusionFormat, progress::Column::Conclusion])
        .columns([progress::Column::PolicyVersion, progress::Column::CurriculumVersion])
        .column(progress::Column::LastHereAt)
        .join(JoinType::InnerJoin, to_person())
        .join(JoinType::LeftJoin, to_progress())
        .filter(Condition::any().add(enrolment::COLUMN.id.eq(place.enrolment_id)).add_option(of_team))
        .order_by_asc(person::Column::Name);
    Ok(query.into_model().all(db.read()).await?)
}

fn to_person() -> RelationDef {
    enrolment::Entity::belongs_to(person::Entity)
        .from(enrolment::Column::PersonId)
        .to(person::Column::Id)
        .into()
}

/// Both parts of the key: the cohort comes first in it.
fn to_progress() -> RelationDef {
    enrolment::Entity::belongs_to(progress::Entity)
        .from((enrolment::Column::CohortId, enrolment::Column::Id))
        .to((progress::Column::CohortId, progress::Column::EnrolmentId))
        .into()
}

impl Row {
    fn record(self, place: &Place, taught: &Taught) -> Result<Record, Failure> {
        let enrolment = self.enrolment_id;
        match self.stored(place) {
            Some(row) => Ok(Record::read(row, taught).map_err(StorageError::from)?),
            None => Ok(Record::empty(place.cohort_id, enrolment, taught)),
        }
    }

    /// What is concluded, without reading the facts where it is of these versions.
    fn conclusion(self, place: &Place, taught: &Taught) -> Result<Conclusion, Failure> {
        let enrolment = self.enrolment_id;
        let Some(row) = self.stored(place) else {
            return Ok(Record::empty(place.cohort_id, enrolment, taught).conclusion);
        };
        match row.concluded(taught) {
            Some(conclusion) => Ok(conclusion),
            None => Ok(Record::read(row, taught).map_err(StorageError::from)?.conclusion),
        }
    }

    fn stored(self, place: &Place) -> Option<progress::Model> {
        Some(progress::Model {
            cohort_id: place.cohort_id,
            enrolment_id: self.enrolment_id,
            facts_format: self.facts_format.unwrap_or_default(),
            facts: self.facts?,
            conclusion_format: self.conclusion_format.unwrap_or_default(),
            conclusion: self.conclusion?,
            policy_version: self.policy_version.unwrap_or_default(),
            curriculum_version: self.curriculum_version.unwrap_or_default(),
            completed_at: None,
            last_here_at: self.last_here_at,
        })
    }
}
