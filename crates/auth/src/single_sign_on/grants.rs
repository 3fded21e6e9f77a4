//! What a provider's groups are given: settled at each sign-in, without touching what people gave.

use kernel::{Failure, Id, Moment, Tx};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::{Claimed, Provider};
use crate::grant::{self, Giving, Provided};
use crate::{Held, Person, Role};

/// Gives what is missing and takes what does not stand in the groups any more.
pub(super) async fn settle(
    tx: &Tx,
    person: Id<Person>,
    provider: &Provider,
    claimed: &Claimed,
    moment: Moment,
) -> Result<(), Failure> {
    let wanted = provider.settings().held_by(&claimed.groups);
    let own = provided(tx, person, provider).await?;
    for (row, held) in &own {
        if !wanted.contains(held) {
            take(tx, row, held, moment).await?;
        }
    }
    let all = grant::queries::held_by(&**tx, person).await?;
    for held in wanted.into_iter().filter(|held| !all.contains(held)) {
        grant::give_provided(tx, provider.issuer(), &Giving { to: person, held }, moment).await?;
    }
    Ok(())
}

/// Takes all that the provider gave, where someone parts from it.
pub(super) async fn take_all(
    tx: &Tx,
    person: Id<Person>,
    provider: &Provider,
    moment: Moment,
) -> Result<(), Failure> {
    for (row, held) in &provided(tx, person, provider).await? {
        take(tx, row, held, moment).await?;
    }
    Ok(())
}

async fn provided(
    tx: &Tx,
    person: Id<Person>,
    provider: &Provider,
) -> Result<Vec<(Provided, Held)>, Failure> {
    use grant::entity::Column as G;
    let theirs = grant::entity::Entity::find().filter(G::PersonId.eq(person));
    let rows = theirs.filter(G::GivenByProvider.eq(provider.issuer())).all(&**tx).await?;
    let read = |row: grant::entity::Model| {
        let id = Provided { id: row.id, person: row.person_id };
        Held::try_from(row).map(|held| (id, held)).map_err(Failure::from)
    };
    rows.into_iter().map(read).collect()
}

/// A site keeps its last admin, whatever a provider says.
async fn take(tx: &Tx, row: &Provided, held: &Held, moment: Moment) -> Result<(), Failure> {
    if held.role == Role::Admin && grant::queries::active_admins(&**tx).await? == [row.person] {
        tracing::warn!("a provider would take the site's last admin away; the grant stays");
        return Ok(());
    }
    grant::take_provided(tx, row, held, moment).await
}
