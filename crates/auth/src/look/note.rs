//! Noting looks, and storing them together.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::NaiveDate;
use kernel::{Db, Id, Moment, StorageError, Tx};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{EntityTrait as _, Set};
use uuid::Uuid;

use super::entity;
use crate::{Actor, Person};

/// How many are stored in one transaction.
const GROUP: usize = 500;

/// What was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A learner's own page among a facilitator's.
    LearnerPage,
    /// The file of a whole cohort.
    CohortExport,
    /// A coordinator's list.
    Association,
    /// The site, as the learner sees it.
    AsLearner,
}

impl What {
    /// The word that is stored, by which the message catalogue chooses its own.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::LearnerPage => "learner_page",
            Self::CohortExport => "cohort_export",
            Self::Association => "association",
            Self::AsLearner => "as_learner",
        }
    }
}

/// Who looked at what on which day, and the first and the last time.
type Key = (Uuid, Id<Person>, &'static str, NaiveDate);

#[derive(Clone, Copy, Debug)]
struct Times {
    kind: &'static str,
    first: Moment,
    last: Moment,
}

/// Looks that are not stored yet. Cheap to clone; clones collect together.
#[derive(Clone, Debug, Default)]
pub struct Looks(Arc<Mutex<BTreeMap<Key, Times>>>);

impl Looks {
    /// Notes that `actor` saw the record of a person. Nobody is told of looking at their own.
    pub fn person(&self, actor: &Actor, person: Id<Person>, what: What, moment: Moment) {
        if !actor.is(person) {
            self.note(actor, ("person", person.uuid()), what, moment);
        }
    }

    /// Notes that `actor` saw the records of everybody in a cohort.
    pub fn cohort(&self, actor: &Actor, cohort: Uuid, what: What, moment: Moment) {
        self.note(actor, ("cohort", cohort), what, moment);
    }

    fn note(&self, actor: &Actor, (kind, object): (&'static str, Uuid), what: What, moment: Moment) {
        let Some(viewer) = actor.signed_in().map(crate::SignedIn::at_the_screen) else { return };
        let day = moment.utc().date_naive();
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let times = Times { kind, first: moment, last: moment };
        all.entry((object, viewer, what.word(), day)).or_insert(times).last = moment;
    }

    /// Stores what was noted since the last time; a job calls it each minute and at shutdown. What fails to be stored
    /// is tried again.
    ///
    /// # Errors
    /// Storage.
    pub async fn flush(&self, db: &Db) -> Result<(), StorageError> {
        let waiting = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        let rows: Vec<_> = waiting.iter().map(|(key, times)| row(*key, *times)).collect();
        for group in rows.chunks(GROUP) {
            let group = group.to_vec();
            let stored = db.write(move |tx| store(tx, group.clone())).await;
            if stored.is_err() {
                self.keep(waiting);
                return stored;
            }
        }
        Ok(())
    }

    fn keep(&self, waiting: BTreeMap<Key, Times>) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (key, times) in waiting {
            all.entry(key).or_insert(times).first = times.first;
        }
    }
}

fn row((object, viewer, what, day): Key, times: Times) -> entity::ActiveModel {
    entity::ActiveModel {
        object_id: Set(object),
        viewer_id: Set(viewer),
        what: Set(what.to_owned()),
        day: Set(day.to_string()),
        object_kind: Set(times.kind.to_owned()),
        first_at: Set(times.first.utc()),
        last_at: Set(times.last.utc()),
    }
}

async fn store(tx: Tx, rows: Vec<entity::ActiveModel>) -> Result<(), StorageError> {
    use entity::Column as L;
    let later = OnConflict::columns([L::ObjectId, L::ViewerId, L::What, L::Day])
        .value(L::LastAt, Expr::cust("excluded.last_at"))
        .to_owned();
    entity::Entity::insert_many(rows).on_conflict(later).exec_without_returning(&*tx).await?;
    Ok(())
}
