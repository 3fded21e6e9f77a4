//! Reading a roll: the grid's learners, their facts, and the decisions on the webinar.

use std::collections::HashMap;

use auth::{Actor, person};
use chrono::{DateTime, Utc};
use kernel::{Db, Failure, Id, Moment};
use modules::session::{Span, entity as session};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{Roll, RollLine};
use crate::decision::entity as decision;
use crate::evidence::PresenceSource;
use crate::facts::Presence;
use crate::grid::{self, GridLearner, activity_cell};
use crate::outline::ModuleOutline;
use crate::row::{Record, entity as progress};

/// The roll of a session, for facilitators of its cohort and admins.
///
/// # Errors
/// [`Failure::NotFound`] where there is none, or for others.
pub async fn of(db: &Db, actor: &Actor, id: Id<modules::Session>, moment: Moment) -> Result<Roll, Failure> {
    let stored = session::Entity::find_by_id(id).one(db.read()).await?;
    let cohort = stored.and_then(|s| s.cohort_id).ok_or(Failure::NotFound)?;
    let cohort = grid::leads(db, actor, cohort, moment).await?;
    let grid = grid::of_cohort(db, cohort, moment).await?;
    let (activity, session) = grid.taught.tree.session(id).ok_or(Failure::NotFound)?;
    let (activity, session) = (activity.clone(), session.clone());
    let known = presence(db, &grid, activity.id, id).await?;
    let mut decided = decisions(db, grid.cohort.id, activity.id).await?;
    let by = decided.values().map(|d| d.author_id).collect::<Vec<_>>();
    let held = Span { from: session.starts_at, to: session.end().max(session.starts_at) };
    let module =
        grid.taught.outline.modules.iter().find(|m| m.activities.iter().any(|a| a.id == activity.id));
    let lines = grid.learners.into_iter().map(|learner| {
        let present = known.get(&learner.enrolment);
        let decided = decided.remove(&learner.enrolment);
        line(learner, present, decided, module, activity.id, &held, moment)
    });
    let lines = lines.collect();
    let names = person::queries::names(db.read(), by).await?;
    let recordings = crate::recording::of_webinar(db.read(), session.webinar).await?;
    Ok(Roll { lines, names, recordings, activity, session, taught: grid.taught.clone(), cohort: grid.cohort })
}

type Known = HashMap<Id<courses::Enrolment>, Presence>;

async fn presence(
    db: &Db,
    grid: &grid::Grid,
    activity: Id<modules::Activity>,
    session: Id<modules::Session>,
) -> Result<Known, Failure> {
    let query = progress::Entity::find().filter(progress::COLUMN.cohort_id.eq(grid.cohort.id));
    let mut known = Known::new();
    for row in query.all(db.read()).await? {
        let mut record = Record::read(row, &grid.taught).map_err(kernel::StorageError::from)?;
        let facts = record.facts.activities.get_mut(&activity);
        if let Some(present) = facts.and_then(|facts| facts.present.remove(&session)) {
            known.insert(record.enrolment, present);
        }
    }
    Ok(known)
}

/// The latest decision on the activity for each enrolment.
async fn decisions(
    db: &Db,
    cohort: Id<courses::Cohort>,
    activity: Id<modules::Activity>,
) -> Result<HashMap<Id<courses::Enrolment>, decision::Model>, Failure> {
    let query = decision::Entity::find()
        .filter(decision::COLUMN.cohort_id.eq(cohort))
        .filter(decision::COLUMN.subject_id.eq(activity.uuid()))
        .order_by_asc(decision::COLUMN.at)
        .order_by_asc(decision::COLUMN.id);
    Ok(query.all(db.read()).await?.into_iter().map(|d| (d.enrolment_id, d)).collect())
}

fn line(
    learner: GridLearner,
    present: Option<&Presence>,
    decided: Option<decision::Model>,
    module: Option<&ModuleOutline>,
    activity: Id<modules::Activity>,
    held: &Span,
    moment: Moment,
) -> RollLine {
    let outline = module.and_then(|m| Some((m, m.activities.iter().find(|a| a.id == activity)?)));
    let cell = outline.and_then(|(m, a)| activity_cell(m, a, &learner.conclusion, moment));
    let spans = present.map(|p| merged(p, held)).unwrap_or_default();
    let seconds = spans.iter().map(|s| (s.to - s.from).num_milliseconds()).sum::<i64>() / 1000;
    let beats = present.and_then(|p| p.get(&PresenceSource::JoinPage));
    RollLine {
        seconds: u64::try_from(seconds).unwrap_or(0),
        present: spans,
        last_beat: beats.and_then(|set| set.intervals().last()).and_then(|(_, to)| instant(*to)),
        counts: cell.and_then(|cell| cell.seen),
        decided,
        learner,
    }
}

fn merged(presence: &Presence, held: &Span) -> Vec<Span> {
    let mut all = crate::facts::IntervalSet::default();
    for set in presence.values() {
        all.merge(set);
    }
    let spans = all.intervals().iter().filter_map(|(from, to)| Span::new(instant(*from)?, instant(*to)?));
    spans.filter_map(|span| span.clip(held)).collect()
}

fn instant(milliseconds: u64) -> Option<DateTime<Utc>> {
    i64::try_from(milliseconds).ok().and_then(DateTime::from_timestamp_millis)
}
