//! What reviewers have done in the cohort that takes applications: some are decided, some wait, some are rated.

use auth::Person;
use chrono::TimeDelta;
use courses::application::entity::{self as application, Kind, State};
use courses::review::{note_entity as note, rating_entity as rating};
use courses::ruling::entity::{self as ruling, Answer};
use courses::seat::entity as seat;
use kernel::{Failure, Id, Moment, Tx};
use sea_orm::{ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, QueryFilter as _, Set};

use super::cohorts::Made;
use super::plan::{Stage, Which};

/// Of so many of a kind, in order of submission, one waits and one who comes alone is declined; one in so many was
/// noted on.
const EACH: usize = 4;
const WAITS: usize = 2;
const DECLINED: usize = 1;
const NOTED: usize = 3;
const REASON: &str =
    "We could not match your hours with the live webinars. The autumn cohort meets on other evenings.";
const NOTE: &str = "Spoke with the local on the phone: they have the release time in writing.";

/// Stores it; nothing where nobody can have decided yet.
pub(super) async fn store(tx: &Tx, made: &Made, now: Moment) -> Result<(), Failure> {
    if made.spec.which != Which::Open || made.spec.stage(now) != Stage::Open {
        return Ok(());
    }
    let reviewers: Vec<_> = made.facilitators.iter().map(|(id, _)| *id).collect();
    let Some(first) = reviewers.first().copied() else { return Ok(()) };
    let sent = application::Entity::find()
        .filter(application::COLUMN.cohort_id.eq(made.id))
        .filter(application::COLUMN.state.eq(State::Submitted));
    let mut sent = sent.all(&**tx).await?;
    sent.sort_by_key(|one| (one.submitted_at, one.id));
    for (n, one) in sent.iter().enumerate() {
        rate(tx, one, (&reviewers, n), now).await?;
        if n % NOTED == 1 {
            tx.insert_all(vec![noted(tx, one, first, now)]).await?;
        }
        let nth = sent.iter().take(n).filter(|before| before.kind == one.kind).count();
        match (one.kind, nth % EACH) {
            (Kind::Individual, DECLINED) => rule(tx, one, (first, Answer::Declined), now).await?,
            (_, WAITS) => rule(tx, one, (first, Answer::Waitlisted), now).await?,
            _ => {}
        }
    }
    Ok(())
}

/// Each reviewer has rated some.
async fn rate(
    tx: &Tx,
    one: &application::Model,
    (reviewers, n): (&[Id<Person>], usize),
    now: Moment,
) -> Result<(), Failure> {
    let some = reviewers.iter().enumerate().filter(|(r, _)| (n + r) % 2 == 0);
    let rows = some.map(|(r, person)| rating::Model {
        application_id: one.id,
        person_id: *person,
        cohort_id: one.cohort_id,
        stars: i32::try_from((n + 2 * r) % 3).unwrap_or(0) + 3,
        at: looked_at(one, now),
    });
    Ok(tx.insert_all(rows.collect()).await?)
}

/// Some hours after it was sent, and never in the future.
fn looked_at(one: &application::Model, now: Moment) -> chrono::DateTime<chrono::Utc> {
    (one.submitted_at.unwrap_or(one.created_at) + TimeDelta::hours(5)).min(now.utc())
}

fn noted(tx: &Tx, one: &application::Model, author: Id<Person>, now: Moment) -> note::Model {
    let at = looked_at(one, now);
    note::Model {
        id: tx.entropy().id(Moment::at(at)),
        application_id: one.id,
        cohort_id: one.cohort_id,
        author_id: author,
        body: NOTE.to_owned(),
        at,
    }
}

async fn rule(
    tx: &Tx,
    one: &application::Model,
    (author, answer): (Id<Person>, Answer),
    now: Moment,
) -> Result<(), Failure> {
    let at = (looked_at(one, now) + TimeDelta::minutes(20)).min(now.utc());
    let declined = answer == Answer::Declined;
    let people = match one.team_id {
        Some(team) => {
            let seats = seat::Entity::find().filter(seat::COLUMN.team_id.eq(team)).all(&**tx).await?;
            seats.iter().filter(|seat| seat.state.is_taken()).count()
        }
        None => 1,
    };
    let row = ruling::Model {
        id: tx.entropy().id(Moment::at(at)),
        application_id: one.id,
        cohort_id: one.cohort_id,
        author_id: author,
        at,
        answer,
        places: i32::try_from(people).unwrap_or(1),
        reason: if declined { REASON.to_owned() } else { String::new() },
        note: String::new(),
        cause: None,
    };
    tx.insert_all(vec![row]).await?;
    let next = application::ActiveModel {
        id: Set(one.id),
        state: Set(if declined { State::Declined } else { State::Waitlisted }),
        state_at: Set(Some(at)),
        state_by: Set(Some(author)),
        state_reason: Set(declined.then(|| REASON.to_owned())),
        ..Default::default()
    };
    next.update(&**tx).await?;
    Ok(())
}
