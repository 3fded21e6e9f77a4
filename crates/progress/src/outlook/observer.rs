//! What an observer sees: the completion of learners who consented, of the cohorts and teams that are observed.

use auth::{Actor, Scope};
use courses::cohort::entity as cohort;
use courses::enrolment::entity as enrolment;
use courses::team::entity as team;
use kernel::{Db, Failure, Id, Moment};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use crate::consent::entity as consent;
use crate::grid::{Grid, of_several};

/// The parts of grids that `actor` observes: only who consented. A page shows completion of it and nothing else.
///
/// # Errors
/// Where the database fails.
pub async fn observed(db: &Db, actor: &Actor, moment: Moment) -> Result<Vec<Grid>, Failure> {
    let mut grids = Vec::new();
    for scope in actor.scopes_observed(moment) {
        let Some((cohort, which)) = scoped(db, scope).await? else { continue };
        match of_several(db, cohort, which.add(consented()), moment).await {
            Ok(grid) => grids.push(grid),
            Err(Failure::NotFound) => {} // no curriculum yet
            Err(failure) => return Err(failure),
        }
    }
    Ok(grids)
}

async fn scoped(db: &Db, scope: Scope) -> Result<Option<(cohort::Model, Condition)>, Failure> {
    let (id, which) = match scope {
        Scope::Cohort(id) => (Id::from_uuid(id), Condition::all()),
        Scope::Team(id) => {
            let id: Id<courses::Team> = Id::from_uuid(id);
            let Some(team) = team::Entity::find_by_id(id).one(db.read()).await? else { return Ok(None) };
            (team.cohort_id, Condition::all().add(enrolment::COLUMN.team_id.eq(id)))
        }
        Scope::Site | Scope::Association(_) => return Ok(None),
    };
    let cohort = cohort::Entity::find_by_id(id).one(db.read()).await?;
    Ok(cohort.map(|cohort| (cohort, which)))
}

fn consented() -> sea_orm::sea_query::SimpleExpr {
    let given = consent::Entity::find()
        .select_only()
        .column(consent::Column::EnrolmentId)
        .filter(consent::COLUMN.withdrawn_at.is_null());
    enrolment::Column::Id.in_subquery(given.into_query())
}
