//! When people were last here: collected in memory, stored together, to five minutes.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::TimeDelta;
use kernel::{Db, Id, Moment, StorageError, Tx};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, Value};

use super::entity;
use crate::{Actor, Person, Via, person};

/// How exact "last here" is.
const TO: TimeDelta = TimeDelta::minutes(5);
/// How many sign-ins are stored in one transaction.
const GROUP: usize = 500;

/// Sign-ins that were used. Cheap to clone; clones collect together.
#[derive(Clone, Debug, Default)]
pub struct Touches(Arc<Mutex<BTreeMap<Vec<u8>, Touch>>>);

#[derive(Clone, Copy, Debug)]
struct Touch {
    person: Id<Person>,
    at: Moment,
    stored: bool,
}

impl Touches {
    /// Notes a use by a browser. Within five minutes of the last noted one it does nothing.
    pub fn note(&self, actor: &Actor, moment: Moment) {
        let Some(signed_in) = actor.signed_in() else { return };
        let Via::Browser { sign_in, .. } = &signed_in.via else { return };
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.get(&sign_in.0).is_some_and(|touch| moment < touch.at.plus(TO)) {
            return;
        }
        all.insert(sign_in.0.clone(), Touch { person: signed_in.at_the_screen(), at: moment, stored: false });
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
    use entity::Column as S;
    use person::entity::Column as P;
    for (hash, touch) in group {
        let at = Expr::value(Value::from(touch.at.utc()));
        let sign_in = entity::Entity::update_many().filter(S::Hash.eq(hash));
        sign_in.col_expr(S::LastSeenAt, at.clone()).exec(&*tx).await?;
        let person = person::entity::Entity::update_many().filter(P::Id.eq(touch.person));
        person.col_expr(P::LastSeenAt, at).exec(&*tx).await?;
    }
    Ok(())
}
