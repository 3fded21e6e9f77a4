//! Ruling on applications: the state, the places that follow, and the letters, in one unit of work.

use std::collections::BTreeMap;

use auth::{Permit, audit};
use kernel::{Failure, Id, Moment, Reason as _, Tx};
use serde_json::json;

use super::entity;
use super::trim::{ask, replace};
use super::{Asked, Fate, Reply, Rule, letter};
use crate::application::entity::State;
use crate::application::{By, set_state};
use crate::placing::{arrange, free, give, tell};
use crate::stamp::Stamp;
use crate::{Application, Ruling};

/// What came of ruling.
#[derive(Clone, Debug, PartialEq)]
pub enum Came {
    /// It was done.
    Done(Vec<(Id<Application>, Fate)>),
    /// Nothing was done, since now something else would come of it than the reviewer saw.
    Otherwise(Vec<(Id<Application>, Fate)>),
}

/// Rules as the reviewer saw it beforehand: all or nothing. `seen` has the word of each application's fate.
///
/// # Errors
/// Invalid `reason` or `note`; a conflict where an application cannot be ruled on so (decided meanwhile, no places
/// left); storage.
pub async fn rule(
    tx: &Tx,
    permit: &Permit<Rule>,
    reply: &Reply,
    seen: Option<&BTreeMap<Id<Application>, String>>,
    moment: Moment,
) -> Result<Came, Failure> {
    reply.check()?;
    let fates = permit.object().foresee(reply);
    if seen.is_some_and(|seen| fates.iter().any(|(id, fate)| seen.get(id) != Some(&fate.word()))) {
        return Ok(Came::Otherwise(fates));
    }
    if let Some(why) =
        fates.iter().find_map(|(_, fate)| if let Fate::Not(why) = fate { Some(why) } else { None })
    {
        return Err(Failure::conflict(why.clone()));
    }
    for (asked, (_, fate)) in permit.object().asked.iter().zip(&fates) {
        one(tx, permit, asked, reply, fate, moment).await?;
    }
    Ok(Came::Done(fates))
}

async fn one(
    tx: &Tx,
    permit: &Permit<Rule>,
    asked: &Asked,
    reply: &Reply,
    fate: &Fate,
    moment: Moment,
) -> Result<(), Failure> {
    let application = &asked.application;
    let ruling = write(tx, permit, asked, reply, fate, moment).await?;
    replace(tx, application.id, moment).await?;
    if let (Fate::Asked { places }, Some(seats)) = (fate, &reply.seats) {
        let note = reply.note.trim().to_owned();
        return Ok(ask(tx, application, ruling, seats, (*places, note), moment).await?);
    }
    settle(tx, permit, asked, (reply, fate), moment).await
}

/// Sets the state, gives places or frees seats, and tells everybody whom it concerns.
async fn settle(
    tx: &Tx,
    permit: &Permit<Rule>,
    asked: &Asked,
    (reply, fate): (&Reply, &Fate),
    moment: Moment,
) -> Result<(), Failure> {
    let (application, ledger) = (&asked.application, &permit.object().ledger);
    let next = application.state.after(fate.act(), By::Reviewer).map_err(Failure::conflict)?;
    let reason = (next == State::Declined).then(|| reply.reason.trim().to_owned());
    let stamp = Stamp::by(permit.by(), moment).because(reason.unwrap_or_default());
    set_state(tx, application.id, next, stamp).await?;
    let mut confirm_by = None;
    if next == State::Accepted {
        if let Some(seats) = &reply.seats {
            arrange(tx, application, seats, moment).await?;
        }
        confirm_by = give(tx, ledger, application, permit.by(), moment).await?.confirm_by;
    }
    if let Some(event) = letter(application.id, fate, reply, confirm_by) {
        tell(tx, application, &event, moment).await?;
    }
    if next == State::Declined {
        free(tx, application.team(), moment).await?;
    }
    Ok(())
}

/// Writes the ruling, and into the audit log that there is one.
async fn write(
    tx: &Tx,
    permit: &Permit<Rule>,
    asked: &Asked,
    reply: &Reply,
    fate: &Fate,
    moment: Moment,
) -> Result<Id<Ruling>, Failure> {
    let id = tx.entropy().id::<Ruling>(moment);
    let Some(answer) = fate.answer() else { return Ok(id) };
    let places = match fate {
        Fate::Asked { places } => *places,
        _ => asked.asking.claim().people,
    };
    let cause = match fate {
        Fate::Waitlisted { because: Some(why), .. } => Some(why.code().to_owned()),
        _ => None,
    };
    let row = entity::Model {
        id,
        application_id: asked.application.id,
        cohort_id: asked.application.cohort_id,
        author_id: permit.by(),
        at: moment.utc(),
        answer,
        places: i32::try_from(places).unwrap_or(i32::MAX),
        reason: reply.reason.trim().to_owned(),
        note: reply.note.trim().to_owned(),
        cause,
    };
    tx.insert_all(vec![row]).await?;
    let object = ("application", Some(asked.application.id.uuid()));
    let detail = json!({ "ruling": id, "answer": answer.word(), "places": places });
    audit::record(tx, Some(permit.by()), "application_ruled", object, detail, moment).await?;
    Ok(id)
}
