//! A coordinator's association in every cohort: its teams and people, facts without the reasons of excuses.

use auth::Actor;
use auth::person::entity as person;
use courses::association::{Node, Tree, entity as association};
use courses::cohort::entity::{self as cohort, State};
use courses::enrolment::entity as enrolment;
use courses::team::entity as team;
use kernel::{Db, Failure, Id, Moment};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect};

use crate::grid::{Grid, of_several};

/// The parts of all cohorts' grids that are of the associations which `actor` coordinates and of those below them,
/// the latest cohort first.
///
/// # Errors
/// Where the database fails.
pub async fn coordinated(db: &Db, actor: &Actor, moment: Moment) -> Result<Vec<Grid>, Failure> {
    let own: Vec<Id<courses::Association>> =
        actor.associations_coordinated(moment).into_iter().map(Id::from_uuid).collect();
    if own.is_empty() {
        return Ok(Vec::new());
    }
    let tree = tree(db).await?;
    let branch: Vec<_> = own.into_iter().flat_map(|id| tree.branch(id)).collect();
    let mut grids = Vec::new();
    for cohort in cohorts(db, &branch).await? {
        match of_several(db, cohort, within(&branch), moment).await {
            Ok(grid) => grids.push(grid),
            Err(Failure::NotFound) => {} // no curriculum yet
            Err(failure) => return Err(failure),
        }
    }
    Ok(grids)
}

async fn tree(db: &Db) -> Result<Tree, Failure> {
    let all = association::Entity::find().all(db.read()).await?;
    Ok(all.into_iter().map(|a| Node { id: a.id, level: a.level, parent: a.parent_id }).collect())
}

/// The team's association counts, else the person's own.
fn within(branch: &[Id<courses::Association>]) -> Condition {
    let own = Expr::col((person::Entity, person::Column::AssociationId));
    let place = Expr::col((team::Entity, team::Column::AssociationId)).if_null(own);
    Condition::all().add(place.is_in(branch.iter().copied()))
}

async fn cohorts(db: &Db, branch: &[Id<courses::Association>]) -> Result<Vec<cohort::Model>, Failure> {
    use enrolment::Column as E;
    let to_person =
        enrolment::Entity::belongs_to(person::Entity).from(E::PersonId).to(person::Column::Id).into();
    let to_team = enrolment::Entity::belongs_to(team::Entity).from(E::TeamId).to(team::Column::Id).into();
    let ids: Vec<Id<courses::Cohort>> = enrolment::Entity::find()
        .select_only()
        .column(E::CohortId)
        .distinct()
        .join(JoinType::InnerJoin, to_person)
        .join(JoinType::LeftJoin, to_team)
        .filter(within(branch))
        .into_tuple()
        .all(db.read())
        .await?;
    let query = cohort::Entity::find()
        .filter(cohort::COLUMN.id.is_in(ids))
        .filter(cohort::COLUMN.state.is_in([State::Published, State::Archived]));
    Ok(query.order_by_desc(cohort::COLUMN.first_day).all(db.read()).await?)
}
