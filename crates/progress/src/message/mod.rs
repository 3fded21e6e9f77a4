//! A facilitator writes to some of a cohort, who each get it alone.

use auth::{ActionOn, Actor, Permit, Row, Verdict, audit};
use courses::cohort::entity as cohort;
use courses::enrolment::entity as enrolment;
use courses::event::{Event, raise};
use kernel::{Failure, Id, Invalid, Moment, Tx};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};
use serde_json::json;

/// Writing to learners of a cohort: its facilitators and admins.
#[derive(Debug)]
pub struct WriteToLearners;

impl ActionOn for WriteToLearners {
    type On = Row<cohort::Entity>;

    fn allow(actor: &Actor, cohort: &cohort::Model, moment: Moment) -> Verdict {
        Verdict::visible(actor.leads(cohort.id.uuid(), moment))
    }
}

kernel::reasons! {
    /// Why a message is not sent.
    pub enum MessageReason {
        /// It says nothing.
        MessageEmpty = "message_empty" {},
        /// It is longer than it may be.
        MessageTooLong = "message_too_long" {
            /// How many characters are allowed.
            most: u32,
        },
        /// Nobody was selected who learns in the cohort.
        MessageToNobody = "message_to_nobody" {},
    }
}

/// The longest message, in characters.
const MOST: u32 = 5_000;

/// What of a text is sent.
///
/// # Errors
/// Invalid `text` where it is empty or too long.
pub fn read(text: &str) -> Result<&str, Invalid> {
    let text = text.trim();
    match u32::try_from(text.chars().count()).unwrap_or(u32::MAX) {
        0 => Err(Invalid::one("text", &MessageReason::MessageEmpty {})),
        n if n > MOST => Err(Invalid::one("text", &MessageReason::MessageTooLong { most: MOST })),
        _ => Ok(text),
    }
}

/// Sends a text to these learners by mail, to each alone. Whoever does not learn in the cohort (any more) is left out.
/// Tells to how many it goes.
///
/// # Errors
/// As [`read`]; invalid `enrolment` where nobody is left; storage.
pub async fn send(
    tx: &Tx,
    permit: &Permit<WriteToLearners>,
    to: &[Id<courses::Enrolment>],
    text: &str,
    moment: Moment,
) -> Result<usize, Failure> {
    let (text, cohort, by) = (read(text)?, permit.object().id, permit.by());
    let query = enrolment::Entity::find()
        .filter(enrolment::COLUMN.cohort_id.eq(cohort))
        .filter(enrolment::COLUMN.id.is_in(to.iter().copied()))
        .order_by_asc(enrolment::COLUMN.id);
    let rows = query.all(&**tx).await?;
    let people: Vec<_> = rows.iter().filter(|e| e.state.is_live()).map(|e| e.person_id).collect();
    if people.is_empty() {
        return Err(Invalid::one("enrolment", &MessageReason::MessageToNobody {}).into());
    }
    for person in &people {
        let event = Event::MessageFromFacilitator { cohort, by, text: text.to_owned() };
        raise(tx, *person, &event, moment).await?;
    }
    let object = ("cohort", Some(cohort.uuid()));
    audit::record(tx, Some(by), "message_sent", object, json!({ "people": people.len() }), moment).await?;
    Ok(people.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_says_something_and_ends() {
        assert_eq!(read("  See you on Thursday. \n"), Ok("See you on Thursday."));
        assert!(read(" \n ").is_err() && read(&"é".repeat(5_001)).is_err());
    }
}
