//! From a personal access token to the person behind it.

use kernel::{Db, Moment, Secret, StorageError};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::entity;
use crate::actor::TokenScope;
use crate::{Actor, SignedIn, Via, grant, person};

/// Who holds this token at `moment`. Nobody where it is unknown, over or taken back, or its person is suspended: it is
/// asked of the database each time, so that an end is an end at the next request.
///
/// # Errors
/// Storage.
pub async fn resolve(db: &Db, secret: &Secret, moment: Moment) -> Result<Option<Actor>, StorageError> {
    let hash = secret.hash();
    let live = entity::Entity::find().filter(entity::Column::Hash.eq(hash.0.clone()));
    let Some(token) = live.one(db.read()).await?.filter(|token| opens(token, moment)) else {
        return Ok(None);
    };
    let found = person::queries::find(db.read(), token.person_id).await?;
    let Some(found) = found.filter(|p| p.state == person::entity::State::Active) else { return Ok(None) };
    let grants = grant::queries::held_by(db.read(), found.id).await?;
    let mut scopes = vec![TokenScope::Read];
    if token.writes {
        scopes.push(TokenScope::Write);
    }
    Ok(Some(Actor::Person(std::sync::Arc::new(SignedIn {
        person: found.id,
        name: found.name,
        email: found.email,
        lang: found.language,
        zone: found.zone,
        grants,
        via: Via::Personal { token: hash, scopes },
        fresh_until: None,
        view_as: None,
    }))))
}

fn opens(token: &entity::Model, moment: Moment) -> bool {
    token.revoked_at.is_none() && moment.utc() < token.expires_at
}
