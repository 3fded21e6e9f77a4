//! What is concluded of many learners, read cheaply: of ten thousand conclusions only what a grid shows.

use std::collections::HashMap;
use std::num::NonZero;

use chrono::{DateTime, Utc};
use kernel::{Db, Failure, Id, StorageError};
use serde::Deserialize;

use super::load::Read;
use crate::conclusion::{
    ActivityConclusion, CONCLUSION_FORMAT, Conclusion, How, Measure, ModuleConclusion, State, conclude,
};
use crate::facts::Facts;
use crate::row::queries;
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
            let slim: Slim = serde_json::from_str(stored).map_err(StorageError::other)?;
            Ok(slim.whole(taught))
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
        self.curriculum_version == Some(taught.tree.version)
            && self.policy_version.map(i32::unsigned_abs) == Some(taught.policy.version)
            && self.conclusion_format == Some(i32::from(CONCLUSION_FORMAT))
    }
}

/// A stored conclusion without what the grid does not show. Activities and modules stand in the outline's order.
#[derive(Deserialize)]
struct Slim {
    activities: Vec<SlimActivity>,
    modules: Vec<ModuleConclusion>,
    #[serde(default)]
    completed_at: Option<DateTime<Utc>>,
    contact_minutes: u32,
}

#[derive(Deserialize)]
struct SlimActivity {
    state: State,
    #[serde(default)]
    how: Option<How>,
    #[serde(default)]
    measure: Option<Measure>,
    #[serde(default)]
    more_time_until: Option<DateTime<Utc>>,
}

impl Slim {
    fn whole(self, taught: &Taught) -> Conclusion {
        let outlines = taught.outline.activities().map(|(_, activity)| activity.id);
        Conclusion {
            curriculum_version: taught.outline.version,
            policy_version: taught.policy.version,
            activities: outlines.zip(self.activities).map(|(id, slim)| slim.of(id)).collect(),
            modules: self.modules,
            completed_at: self.completed_at,
            contact_minutes: self.contact_minutes,
        }
    }
}

impl SlimActivity {
    fn of(self, id: Id<modules::Activity>) -> ActivityConclusion {
        ActivityConclusion {
            id,
            state: self.state,
            how: self.how,
            completed_at: None,
            measure: self.measure,
            recording: None,
            minutes: 0,
            more_time_until: self.more_time_until,
        }
    }
}
