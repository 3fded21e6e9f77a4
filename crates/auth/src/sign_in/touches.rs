//! When people were last here: collected in memory, stored together, to five minutes.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::TimeDelta;
use kernel::{Db, Id, Moment, SecretHash, StorageError, Tx};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, Value};

use super::entity;
use crate::{Actor, Person, Via, directory, person, personal_token};

/// How exact "last here" is.
const TO: TimeDelta = TimeDelta::minutes(5);
/// How many sign-ins are stored in one transaction.
const GROUP: usize = 500;

/// Sign-ins that were used. Cheap to clone; clones collect together.
#[derive(Clone, Debug, Default)]
pub struct Touches(Arc<Mutex<BTreeMap<Vec<u8>, Touch>>>);

#[derive(Clone, Copy, Debug)]
struct Touch {
    what: What,
    person: Option<Id<Person>>,
    at: Moment,
    stored: bool,
}

/// What was used, by which its row is found.
#[derive(Clone, Copy, Debug)]
enum What {
    SignIn,
    PersonalToken,
    Directory,
}

impl Touches {
    /// Notes a use by a browser or a personal access token. Within five minutes of the last noted one it does nothing.
    pub fn note(&self, actor: &Actor, moment: Moment) {
        let Some(signed_in) = actor.signed_in() else { return };
        let (what, hash) = match &signed_in.via {
            Via::Browser { sign_in, .. } => (What::SignIn, sign_in),
            Via::Personal { token, .. } => (What::PersonalToken, token),
            Via::Token { .. } => return,
        };
        self.keep(hash, what, Some(signed_in.at_the_screen()), moment);
    }

    /// Notes a use by a directory, by the hash of its secret.
    pub fn note_directory(&self, hash: &SecretHash, moment: Moment) {
        self.keep(hash, What::Directory, None, moment);
    }

    fn keep(&self, hash: &SecretHash, what: What, person: Option<Id<Person>>, moment: Moment) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.get(&hash.0).is_some_and(|touch| moment < touch.at.plus(TO)) {
            return;
        }
        all.insert(hash.0.clone(), Touch { what, person, at: moment, stored: false });
    }

    /// Stores what was noted since the last time; a job calls it each minute and at shutdown. What fails to be
    /// stored is tried again.
    ///
    /// # Errors
    /// Storage.
    pub async fn flush(&self, db: &Db, moment: Moment) -> Result<(), StorageError> {
        let waiting = self.waiting();
        for group in waiting.chunks(GROUP) {
            let group = group.to_vec();
            db.write(move |tx| store(tx, group.clone())).await?;
        }
        self.settle(&waiting, moment);
        Ok(())
    }

    fn waiting(&self) -> Vec<(Vec<u8>, Touch)> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.iter().filter(|(_, t)| !t.stored).map(|(hash, touch)| (hash.clone(), *touch)).collect()
    }

    fn settle(&self, stored: &[(Vec<u8>, Touch)], moment: Moment) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (hash, touch) in stored {
            if let Some(now) = all.get_mut(hash).filter(|now| now.at == touch.at) {
                now.stored = true;
            }
        }
        all.retain(|_, touch| !touch.stored || moment < touch.at.plus(TO));
    }
}

async fn store(tx: Tx, group: Vec<(Vec<u8>, Touch)>) -> Result<(), StorageError> {
    use person::entity::Column as P;
    for (hash, touch) in group {
        let at = Expr::value(Value::from(touch.at.utc()));
        used(&tx, touch.what, hash, at.clone()).await?;
        if let Some(id) = touch.person {
            let person = person::entity::Entity::update_many().filter(P::Id.eq(id));
            person.col_expr(P::LastSeenAt, at).exec(&*tx).await?;
        }
    }
    Ok(())
}

async fn used(tx: &Tx, what: What, hash: Vec<u8>, at: Expr) -> Result<(), StorageError> {
    use directory::entity as d;
    use personal_token::entity as t;
    match what {
        What::SignIn => {
            let rows = entity::Entity::update_many().filter(entity::Column::Hash.eq(hash));
            rows.col_expr(entity::Column::LastSeenAt, at).exec(&**tx).await?
        }
        What::PersonalToken => {
            let rows = t::Entity::update_many().filter(t::Column::Hash.eq(hash));
            rows.col_expr(t::Column::LastUsedAt, at).exec(&**tx).await?
        }
        What::Directory => {
            let rows = d::Entity::update_many().filter(d::Column::Hash.eq(hash));
            rows.col_expr(d::Column::LastUsedAt, at).exec(&**tx).await?
        }
    };
    Ok(())
}
