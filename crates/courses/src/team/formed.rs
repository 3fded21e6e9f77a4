//! A team is there from the first draft of its application on; for others it exists once it has its places.

use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait as _, Condition};

use super::entity::Column;
use crate::application::entity::{self as application, Kind, State};
use crate::enrolment::entity as enrolment;

/// The condition under which staff, teammates and observers see a team: no application of it waits, was refused or
/// went on alone, or somebody learns in it.
#[must_use]
pub fn formed() -> Condition {
    Condition::any()
        .add(Column::Id.not_in_subquery(that_only_apply()))
        .add(Column::Id.in_subquery(with_learners()))
}

fn that_only_apply() -> SelectStatement {
    let mut teams = Query::select();
    teams.column(application::Column::TeamId).from(application::Entity);
    teams.and_where(application::Column::TeamId.is_not_null());
    let without = Condition::any()
        .add(application::Column::State.ne(State::Accepted))
        .add(application::Column::Kind.ne(Kind::Team));
    teams.cond_where(without);
    teams
}

fn with_learners() -> SelectStatement {
    let mut teams = Query::select();
    teams.column(enrolment::Column::TeamId).from(enrolment::Entity);
    teams.and_where(enrolment::Column::TeamId.is_not_null());
    teams
}
