//! Reading what someone has as a second factor.

use kernel::{Id, Moment, StorageError};
use sea_orm::{ConnectionTrait, EntityTrait as _};

use super::{Facts, entity};
use crate::{Held, Person, Role, grant, passkey, password, site};

/// What the rule needs to know of a person. Coordinators and observers only read; admins and facilitators write into
/// the records of others.
///
/// # Errors
/// Storage.
pub async fn facts(
    db: &impl ConnectionTrait,
    person: Id<Person>,
    moment: Moment,
) -> Result<Facts, StorageError> {
    let wanted = site::load(db).await?.second_factor;
    let grants = grant::queries::held_by(db, person).await?;
    let asked = |held: &Held| {
        let over = held.until.is_some_and(|until| until <= moment.utc());
        !over && matches!(held.role, Role::Admin | Role::Facilitator)
    };
    let short = password::queries::is_short(db, person).await?;
    Ok(Facts {
        required: short || (wanted && grants.iter().any(asked)),
        codes: entity::Entity::find_by_id(person).one(db).await?.is_some(),
        passkeys: passkey::queries::any(db, person).await?,
    })
}
