//! Ten codes for the day on which the phone is gone: shown once, stored hashed, each used once.

use kernel::{Entropy, Id, Moment, Secret, StorageError, Tx};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, Set,
};
use serde_json::json;

use super::recovery_entity as entity;
use super::{KeepFactor, recovery_entity::Column as C};
use crate::event::{self, Notice};
use crate::{Permit, Person, audit};

/// How many are made.
const MADE: usize = 10;
/// What they are written in: nothing that is mistaken for something else.
const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstvwxyz0123456789";

/// New codes, as they are shown once.
#[derive(Clone, PartialEq, Eq)]
pub struct Codes(pub Vec<String>);

/// Makes ten new codes for someone; the ones before do nothing any more.
///
/// # Errors
/// Storage.
pub async fn make_codes(tx: &Tx, permit: &Permit<KeepFactor>, moment: Moment) -> Result<Codes, StorageError> {
    let person = *permit.object();
    let codes = replace(tx, person, moment).await?;
    let object = ("person", Some(person.uuid()));
    audit::record(tx, Some(person), "recovery_codes_made", object, json!({}), moment).await?;
    event::notify(tx, person, Notice::RecoveryCodesMade {}, moment).await?;
    Ok(codes)
}

/// Ten codes for someone who has none left; nothing where some are.
///
/// # Errors
/// Storage.
pub async fn first_codes(tx: &Tx, person: Id<Person>, moment: Moment) -> Result<Option<Codes>, StorageError> {
    let (left, _) = left(&**tx, person).await?;
    if left > 0 { Ok(None) } else { replace(tx, person, moment).await.map(Some) }
}

/// Puts ten codes in the place of all that were there.
async fn replace(tx: &Tx, person: Id<Person>, moment: Moment) -> Result<Codes, StorageError> {
    forget(tx, person).await?;
    let codes: Vec<String> = (0..MADE).map(|_| written(tx.entropy())).collect();
    let row = |code: &String| entity::ActiveModel {
        hash: Set(hash(person, code)),
        person_id: Set(person),
        created_at: Set(moment.utc()),
        used_at: Set(None),
    };
    entity::Entity::insert_many(codes.iter().map(row)).exec_without_returning(&**tx).await?;
    Ok(Codes(codes))
}

/// Takes all codes of someone away.
pub(super) async fn forget(tx: &Tx, person: Id<Person>) -> Result<(), StorageError> {
    entity::Entity::delete_many().filter(C::PersonId.eq(person)).exec(&**tx).await?;
    Ok(())
}

/// Uses a code up; says how many are left, or nothing where it is none of theirs or was used.
pub(super) async fn take(
    tx: &Tx,
    person: Id<Person>,
    typed: &str,
    moment: Moment,
) -> Result<Option<u32>, StorageError> {
    let hash = hash(person, typed);
    let row = entity::Entity::find_by_id(hash.clone()).one(&**tx).await?;
    if row.is_none_or(|row| row.used_at.is_some()) {
        return Ok(None);
    }
    let used =
        entity::ActiveModel { hash: Set(hash), used_at: Set(Some(moment.utc())), ..Default::default() };
    used.update(&**tx).await?;
    let (left, _) = left(&**tx, person).await?;
    event::notify(tx, person, Notice::RecoveryCodeUsed { left }, moment).await?;
    Ok(Some(left))
}

/// How many are left, of how many.
pub(super) async fn left(db: &impl ConnectionTrait, person: Id<Person>) -> Result<(u32, u32), StorageError> {
    let all = entity::Entity::find().filter(C::PersonId.eq(person)).all(db).await?;
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Ok((count(all.iter().filter(|row| row.used_at.is_none()).count()), count(all.len())))
}

/// Sixty bits in three groups of four letters.
fn written(entropy: &Entropy) -> String {
    let letters: Vec<char> =
        entropy.bytes::<12>().iter().map(|b| char::from(LETTERS[usize::from(b % 32)])).collect();
    letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// However it was typed: case, spaces and dashes do not count.
fn hash(person: Id<Person>, typed: &str) -> Vec<u8> {
    let plain: String = typed.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
    Secret::presented(format!("{person} {}", plain.to_ascii_lowercase())).hash().0
}

impl std::fmt::Debug for Codes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Codes(…)")
    }
}
