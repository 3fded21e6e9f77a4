//! What is concluded of many learners: read where it stands, drawn anew where it is of an earlier version.

use std::collections::HashMap;
use std::num::NonZero;

use kernel::{Db, Failure, Id, StorageError};

use super::load::Read;
use crate::conclusion::{Conclusion, conclude};
use crate::facts::Facts;
use crate::row::{is_current, queries};
use crate::taught::Taught;

/// Conclusions that were drawn anew, since the stored ones are of an earlier version.
pub(super) type Stale = HashMap<Id<courses::Enrolment>, Conclusion>;

/// Draws those anew whose stored conclusion is of another version: their facts are read for it.
pub(super) async fn stale(
    db: &Db,
    cohort: Id<courses::Cohort>,
    rows: &[Read],
    taught: &Taught,
) -> Result<Stale, Failure> {
    let old = rows.iter().filter(|row| row.conclusion.is_some() && !row.is_current(taught));
    let old: Vec<_> = old.map(|row| row.enrolment_id).collect();
    let mut stale = Stale::new();
    for part in old.chunks(500) {
        let records = queries::of_several(db, cohort, part.iter().copied(), taught).await?;
        stale.extend(records.into_iter().map(|r| (r.enrolment, r.conclusion)));
    }
    Ok(stale)
}

/// What is concluded of one learner.
pub(super) fn of(row: &Read, stale: &Stale, taught: &Taught) -> Result<Conclusion, StorageError> {
    if let Some(anew) = stale.get(&row.enrolment_id) {
        return Ok(anew.clone());
    }
    match &row.conclusion {
        Some(stored) => {
            let version = taught.policy.version;
            Conclusion::read(stored, &taught.outline, version).map_err(StorageError::other)
        }
        None => Ok(conclude(&taught.outline, &taught.policy, &Facts::default())),
    }
}

/// Makes each row on as many threads as there are, in order.
pub(super) fn in_parts<T: Send, R: Send>(
    rows: Vec<T>,
    make: impl Fn(T) -> Result<R, StorageError> + Sync,
) -> Result<Vec<R>, StorageError> {
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
    let size = rows.len().div_ceil(threads).max(256);
    let mut parts: Vec<Vec<T>> = Vec::new();
    let mut rest = rows.into_iter();
    while rest.len() > 0 {
        parts.push(rest.by_ref().take(size).collect());
    }
    let made = std::thread::scope(|scope| {
        let make = &make;
        let begun = parts
            .into_iter()
            .map(|part| scope.spawn(move || part.into_iter().map(make).collect::<Result<Vec<_>, _>>()));
        let begun: Vec<_> = begun.collect();
        begun.into_iter().map(|thread| thread.join()).collect::<Vec<_>>()
    });
    let mut all = Vec::new();
    for part in made {
        all.extend(part.map_err(|_| StorageError::other("a part of the grid could not be made"))??);
    }
    Ok(all)
}

impl Read {
    fn is_current(&self, taught: &Taught) -> bool {
        let versions = (self.curriculum_version, self.policy_version, self.conclusion_format);
        let (Some(curriculum), Some(policy), Some(format)) = versions else { return false };
        is_current((curriculum, policy, format), taught)
    }
}
