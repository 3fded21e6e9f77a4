//! Making, looking at and using links.

use chrono::TimeDelta;
use kernel::{Failure, Id, Moment, Secret, SecretHash, StorageError, Tx};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, Set, Value,
};

use super::{Kind, entity};
use crate::Person;

kernel::reasons! {
    /// Why a link does nothing.
    pub enum LinkReason {
        /// It is unknown, was used, or was replaced by a newer one.
        NotValid = "link_not_valid" {},
        /// It ran out.
        Expired = "link_expired" {},
    }
}

/// Of whom and what a link is.
#[derive(Clone, Debug, Default)]
pub(crate) struct About {
    /// For whom, where there is someone yet.
    pub(crate) person: Option<Id<Person>>,
    /// The address to prove, or to bring back.
    pub(crate) email: Option<String>,
    /// The browser whose sign-ins it ends.
    pub(crate) browser: Option<SecretHash>,
}

impl About {
    /// Of a person alone.
    pub(crate) fn person(person: Id<Person>) -> Self {
        Self { person: Some(person), ..Self::default() }
    }
}

/// Makes a link that works once within `life`. Unused ones of the same kind for the same person end.
///
/// # Errors
/// Storage.
pub async fn make(
    tx: &Tx,
    kind: Kind,
    person: Option<Id<Person>>,
    life: TimeDelta,
    moment: Moment,
) -> Result<Secret, StorageError> {
    make_for(tx, kind, About { person, ..About::default() }, life, moment).await
}

/// Makes a link about an address or a browser.
///
/// # Errors
/// Storage.
pub(crate) async fn make_for(
    tx: &Tx,
    kind: Kind,
    about: About,
    life: TimeDelta,
    moment: Moment,
) -> Result<Secret, StorageError> {
    if kind.replaces() {
        withdraw(tx, kind, about.person, moment).await?;
    }
    let secret = Secret::generate(kind.prefix(), tx.entropy());
    let row = entity::ActiveModel {
        hash: Set(secret.hash().0),
        kind: Set(kind.word().to_owned()),
        person_id: Set(about.person),
        created_at: Set(moment.utc()),
        expires_at: Set(moment.utc() + life),
        used_at: Set(None),
        email: Set(about.email),
        browser_hash: Set(about.browser.map(|hash| hash.0)),
    };
    row.insert(&**tx).await?;
    Ok(secret)
}

async fn withdraw(
    tx: &Tx,
    kind: Kind,
    person: Option<Id<Person>>,
    moment: Moment,
) -> Result<(), StorageError> {
    use entity::Column as C;
    let whose = person.map_or_else(|| C::PersonId.is_null(), |person| C::PersonId.eq(person));
    let unused = entity::Entity::update_many().filter(C::Kind.eq(kind.word())).filter(whose);
    let unused = unused.filter(C::UsedAt.is_null());
    unused.col_expr(C::UsedAt, Expr::value(Value::from(moment.utc()))).exec(&**tx).await?;
    Ok(())
}

/// Whom a link is for, without using it: what the page behind it asks before it shows its form.
///
/// # Errors
/// Denied where it does nothing any more, or storage.
pub async fn look(
    db: &impl ConnectionTrait,
    kind: Kind,
    secret: &Secret,
    moment: Moment,
) -> Result<Option<Id<Person>>, Failure> {
    let row = entity::Entity::find_by_id(secret.hash().0).one(db).await?;
    let row = row.filter(|row| row.kind == kind.word());
    usable(row.as_ref(), moment).map_err(Failure::denied)
}

/// The person and the address that a link is about, without using it.
///
/// # Errors
/// As [`look`].
pub async fn about(
    db: &impl ConnectionTrait,
    kind: Kind,
    secret: &Secret,
    moment: Moment,
) -> Result<(Id<Person>, String), Failure> {
    let person = look(db, kind, secret, moment).await?;
    let row = entity::Entity::find_by_id(secret.hash().0).one(db).await?;
    let whole = person.zip(row.and_then(|row| row.email));
    whole.ok_or_else(|| Failure::denied(LinkReason::NotValid {}))
}

/// The person and the browser that a link is about, without using it.
pub(crate) async fn about_browser(
    db: &impl ConnectionTrait,
    kind: Kind,
    secret: &Secret,
    moment: Moment,
) -> Result<(Id<Person>, SecretHash), Failure> {
    let person = look(db, kind, secret, moment).await?;
    let row = entity::Entity::find_by_id(secret.hash().0).one(db).await?;
    let whole = person.zip(row.and_then(|row| row.browser_hash).map(SecretHash));
    whole.ok_or_else(|| Failure::denied(LinkReason::NotValid {}))
}

/// Uses a link up and says whom it was for.
///
/// # Errors
/// As [`look`].
pub async fn take(
    tx: &Tx,
    kind: Kind,
    secret: &Secret,
    moment: Moment,
) -> Result<Option<Id<Person>>, Failure> {
    let person = look(&**tx, kind, secret, moment).await?;
    let row = entity::ActiveModel {
        hash: Set(secret.hash().0),
        used_at: Set(Some(moment.utc())),
        ..Default::default()
    };
    row.update(&**tx).await?;
    Ok(person)
}

fn usable(row: Option<&entity::Model>, moment: Moment) -> Result<Option<Id<Person>>, LinkReason> {
    let row = row.filter(|row| row.used_at.is_none()).ok_or(LinkReason::NotValid {})?;
    if moment.utc() < row.expires_at { Ok(row.person_id) } else { Err(LinkReason::Expired {}) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link() -> (entity::Model, Moment) {
        let at = Moment::at(chrono::DateTime::UNIX_EPOCH);
        let row = entity::Model {
            hash: Vec::new(),
            kind: "reset".into(),
            person_id: None,
            created_at: at.utc(),
            expires_at: at.utc() + TimeDelta::hours(1),
            used_at: None,
            email: None,
            browser_hash: None,
        };
        (row, at)
    }

    #[test]
    fn a_link_works_until_its_end_and_not_at_it() {
        let (row, at) = link();
        let just_before = at.plus(TimeDelta::hours(1) - TimeDelta::microseconds(1));
        assert_eq!(usable(Some(&row), just_before), Ok(None));
        assert_eq!(usable(Some(&row), at.plus(TimeDelta::hours(1))), Err(LinkReason::Expired {}));
    }

    #[test]
    fn a_link_works_once() {
        let (row, at) = link();
        let used = entity::Model { used_at: Some(at.utc()), ..row };
        assert_eq!(usable(Some(&used), at), Err(LinkReason::NotValid {}));
        assert_eq!(usable(None, at), Err(LinkReason::NotValid {}));
    }
}
