//! Making and taking back one's own tokens.

use kernel::{Failure, Id, Moment, Secret, SecretHash, StorageError, Tx};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, QueryFilter as _, Set, Value};
use serde_json::json;

use super::form::MOST;
use super::{Checked, PREFIX, TokenReason, entity, queries};
use crate::event::{self, Notice};
use crate::{ActionOn, Actor, Permit, Person, Row, Site, Verdict, audit};

/// Making a token of one's own, freshly proved: it becomes a way in.
pub enum MakeToken {}
/// Taking back a token of one's own.
pub enum RevokeToken {}

impl ActionOn for MakeToken {
    type On = Site;
    const FRESH: bool = true;

    fn allow(_: &Actor, (): &(), _: Moment) -> Verdict {
        Verdict::Allowed
    }
}

impl ActionOn for RevokeToken {
    type On = Row<entity::Entity>;

    fn allow(actor: &Actor, token: &entity::Model, _: Moment) -> Verdict {
        Verdict::visible(actor.is(token.person_id))
    }
}

/// Makes a token, which is shown this once, and tells its person by mail.
///
/// # Errors
/// A conflict where they have as many as one may have; storage.
pub async fn make(
    tx: &Tx,
    permit: &Permit<MakeToken>,
    new: &Checked,
    moment: Moment,
) -> Result<Secret, Failure> {
    let person = permit.by();
    if queries::live(&**tx, person, moment).await?.len() >= MOST {
        return Err(Failure::conflict(TokenReason::TooMany {}));
    }
    let secret = Secret::generate(PREFIX, tx.entropy());
    row(tx, person, &secret, new, moment).insert(&**tx).await?;
    let detail = json!({ "writes": new.writes, "days": new.life.num_days() });
    audit::record(tx, Some(person), "token_made", ("person", Some(person.uuid())), detail, moment).await?;
    event::notify(tx, person, Notice::AccessTokenMade { name: new.name.clone() }, moment).await?;
    Ok(secret)
}

fn row(tx: &Tx, person: Id<Person>, secret: &Secret, new: &Checked, moment: Moment) -> entity::ActiveModel {
    entity::ActiveModel {
        id: Set(tx.entropy().id(moment)),
        hash: Set(secret.hash().0),
        person_id: Set(person),
        name: Set(new.name.clone()),
        writes: Set(new.writes),
        created_at: Set(moment.utc()),
        expires_at: Set(moment.utc() + new.life),
        last_used_at: Set(None),
        revoked_at: Set(None),
    }
}

/// Takes a token back; it opens nothing at the next request.
///
/// # Errors
/// Storage.
pub async fn revoke(tx: &Tx, permit: &Permit<RevokeToken>, moment: Moment) -> Result<(), Failure> {
    let token = permit.object();
    if token.revoked_at.is_none() {
        end(tx, entity::Column::Id.eq(token.id), moment).await?;
        let object = ("person", Some(token.person_id.uuid()));
        audit::record(tx, Some(permit.by()), "token_revoked", object, json!({}), moment).await?;
    }
    Ok(())
}

/// Takes back the token that its program shows.
///
/// # Errors
/// Storage.
pub async fn revoke_shown(
    tx: &Tx,
    person: Id<Person>,
    token: &SecretHash,
    moment: Moment,
) -> Result<(), StorageError> {
    end(tx, entity::Column::Hash.eq(token.0.clone()), moment).await?;
    let object = ("person", Some(person.uuid()));
    audit::record(tx, Some(person), "token_revoked", object, json!({}), moment).await
}

/// Ends every token of a person, where they are kept out.
///
/// # Errors
/// Storage.
pub async fn revoke_all(tx: &Tx, person: Id<Person>, moment: Moment) -> Result<(), StorageError> {
    end(tx, entity::Column::PersonId.eq(person), moment).await
}

async fn end(tx: &Tx, which: Expr, moment: Moment) -> Result<(), StorageError> {
    let rows = entity::Entity::update_many().filter(which).filter(entity::Column::RevokedAt.is_null());
    let at = Expr::value(Value::from(moment.utc()));
    rows.col_expr(entity::Column::RevokedAt, at).exec(&**tx).await?;
    Ok(())
}
