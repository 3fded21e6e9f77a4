//! The part of a grid that an address asks for.

use auth::person::entity as person;
use courses::association::entity as association;
use courses::association::tree::{Node, Tree};
use courses::team::entity as team;
use kernel::{Db, Id, StorageError};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, EntityTrait};

/// Learners of one team, or of one association and those below it; a team counts by its own association, who takes
/// the course alone by theirs. Nothing set is everyone.
///
/// # Errors
/// Where the database fails.
pub async fn within(
    db: &Db,
    team: Option<Id<courses::Team>>,
    association: Option<Id<courses::Association>>,
) -> Result<Condition, StorageError> {
    let mut which = Condition::all();
    if let Some(team) = team {
        which = which.add(team::Column::Id.eq(team));
    }
    if let Some(association) = association {
        let own = Expr::col((person::Entity, person::Column::AssociationId));
        let place = Expr::col((team::Entity, team::Column::AssociationId)).if_null(own);
        which = which.add(place.is_in(branch(db, association).await?));
    }
    Ok(which)
}

async fn branch(
    db: &Db,
    of: Id<courses::Association>,
) -> Result<Vec<Id<courses::Association>>, StorageError> {
    let all = association::Entity::find().all(db.read()).await?;
    let nodes = all.into_iter().map(|row| Node { id: row.id, level: row.level, parent: row.parent_id });
    Ok(nodes.collect::<Tree>().branch(of))
}
