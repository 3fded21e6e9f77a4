//! Answering with a code: of the app, or one of those on paper.

use kernel::{Concealed, Hidden, Id, Moment, SiteKey, StorageError, Tx};
use sea_orm::{ActiveModelTrait as _, EntityTrait as _, Set};

use super::{entity, recovery, totp};
use crate::Person;

kernel::reasons! {
    /// Why a code is not taken, or codes are not taken away.
    pub enum CodeReason {
        /// It is not the code of now, or was used.
        NotValid = "code_not_valid" {},
        /// Whoever has this role, or so short a password, needs a second factor.
        Needed = "second_factor_needed" {},
    }
}

/// What a code was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Of the app.
    App,
    /// One of those on paper.
    Recovery {
        /// How many are left.
        left: u32,
    },
    /// Nothing that counts.
    Wrong,
}

impl Answer {
    /// Uses a code up and says what it was. Six digits are the app's, everything else is one of those on paper.
    ///
    /// # Errors
    /// Storage.
    pub async fn to(
        tx: &Tx,
        key: &SiteKey,
        person: Id<Person>,
        typed: &str,
        moment: Moment,
    ) -> Result<Self, StorageError> {
        let plain: String = typed.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
        if plain.len() == 6 && plain.bytes().all(|b| b.is_ascii_digit()) {
            return of_app(tx, key, person, &plain, moment).await;
        }
        let left = recovery::take(tx, person, &plain, moment).await?;
        Ok(left.map_or(Self::Wrong, |left| Self::Recovery { left }))
    }
}

async fn of_app(
    tx: &Tx,
    key: &SiteKey,
    person: Id<Person>,
    typed: &str,
    moment: Moment,
) -> Result<Answer, StorageError> {
    let Some(row) = entity::Entity::find_by_id(person).one(&**tx).await? else { return Ok(Answer::Wrong) };
    let hidden = Concealed::of_stored(row.secret);
    let secret = key.uncover(Hidden::SecondFactor, &hidden);
    let secret = secret.ok_or_else(|| StorageError::other("a second factor was written with another key"))?;
    let Some(step) = totp::step(secret.reveal(), typed, row.last_step, moment) else {
        return Ok(Answer::Wrong);
    };
    let taken = entity::ActiveModel { person_id: Set(person), last_step: Set(step), ..Default::default() };
    taken.update(&**tx).await?;
    Ok(Answer::App)
}
