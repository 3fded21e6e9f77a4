//! Reading what happened.

use auth::{Actor, person};
use courses::enrolment::entity as enrolment;
use courses::team::entity as team;
use kernel::{Db, Failure, Id, Moment};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{EVIDENCE, History};
use crate::{decision, evidence, grid, note, request, row, taught};

/// What happened in one enrolment of a cohort, for its facilitators and admins.
///
/// # Errors
/// [`Failure::NotFound`] where there is none, or for others.
pub async fn of(
    db: &Db,
    actor: &Actor,
    cohort: Id<courses::Cohort>,
    id: Id<courses::Enrolment>,
    moment: Moment,
) -> Result<History, Failure> {
    let cohort = grid::leads(db, actor, cohort, moment).await?;
    let enrolment = enrolment::Entity::find_by_id(id).one(db.read()).await?;
    let enrolment = enrolment.filter(|e| e.cohort_id == cohort.id).ok_or(Failure::NotFound)?;
    let taught = taught::of_cohort(db, cohort.id).await?;
    let record = row::queries::of(db, cohort.id, id, &taught).await?;
    let taught = taught.released(&record.conclusion);
    let person = person::entity::Entity::find_by_id(enrolment.person_id).one(db.read()).await?;
    let mut history = History {
        person: person.ok_or(Failure::NotFound)?,
        team: team_name(db, enrolment.team_id).await?,
        decisions: decisions(db, &enrolment).await?,
        evidence: evidence(db, &enrolment).await?,
        requests: requests(db, &enrolment).await?,
        notes: notes(db, &enrolment).await?,
        names: std::collections::BTreeMap::new(),
        enrolment,
        cohort,
        taught,
        record,
    };
    history.names = person::queries::names(db.read(), history.authors()).await?;
    Ok(history)
}

impl History {
    fn authors(&self) -> Vec<Id<auth::Person>> {
        let notes = self.notes.iter().map(|n| n.author_id);
        let decided = self.decisions.iter().map(|d| d.author_id);
        let recorded = self.evidence.iter().filter_map(|e| e.author_id);
        let answered = self.requests.iter().filter_map(|r| r.answered_by);
        let ended = self.enrolment.state_by;
        let mut all: Vec<_> = notes.chain(decided).chain(recorded).chain(answered).chain(ended).collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}

async fn team_name(db: &Db, id: Option<Id<courses::Team>>) -> Result<Option<String>, Failure> {
    let Some(id) = id else { return Ok(None) };
    Ok(team::Entity::find_by_id(id).one(db.read()).await?.map(|team| team.name))
}

async fn decisions(db: &Db, of: &enrolment::Model) -> Result<Vec<decision::entity::Model>, Failure> {
    use decision::entity::{COLUMN, Entity};
    let query =
        Entity::find().filter(COLUMN.cohort_id.eq(of.cohort_id)).filter(COLUMN.enrolment_id.eq(of.id));
    Ok(query.order_by_desc(COLUMN.at).order_by_desc(COLUMN.id).all(db.read()).await?)
}

async fn evidence(db: &Db, of: &enrolment::Model) -> Result<Vec<evidence::entity::Model>, Failure> {
    use evidence::entity::{COLUMN, Entity};
    let query =
        Entity::find().filter(COLUMN.cohort_id.eq(of.cohort_id)).filter(COLUMN.enrolment_id.eq(of.id));
    Ok(query.order_by_desc(COLUMN.received_at).limit(EVIDENCE).all(db.read()).await?)
}

async fn requests(db: &Db, of: &enrolment::Model) -> Result<Vec<request::entity::Model>, Failure> {
    use request::entity::{COLUMN, Entity};
    let query =
        Entity::find().filter(COLUMN.cohort_id.eq(of.cohort_id)).filter(COLUMN.enrolment_id.eq(of.id));
    Ok(query.order_by_desc(COLUMN.created_at).all(db.read()).await?)
}

async fn notes(db: &Db, of: &enrolment::Model) -> Result<Vec<note::entity::Model>, Failure> {
    use note::entity::{COLUMN, Entity};
    let query =
        Entity::find().filter(COLUMN.cohort_id.eq(of.cohort_id)).filter(COLUMN.enrolment_id.eq(of.id));
    Ok(query.order_by_desc(COLUMN.at).all(db.read()).await?)
}
