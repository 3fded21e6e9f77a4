//! What the people of an application are told of a ruling: shown before it is sent.

use chrono::{DateTime, Utc};

use super::{Fate, Reply};
use crate::Application;
use crate::event::{Answer, Event};
use kernel::Id;

/// What is said of an application's fate; nothing where nothing is done. `confirm_by` is until when seats without an
/// answer are held.
#[must_use]
pub fn letter(
    application: Id<Application>,
    fate: &Fate,
    reply: &Reply,
    confirm_by: Option<DateTime<Utc>>,
) -> Option<Event> {
    let note = reply.note.trim().to_owned();
    let answer = match fate {
        Fate::Not(_) => return None,
        Fate::Asked { places } => return Some(Event::TrimAsked { application, places: *places, note }),
        Fate::Accepted { places } => Answer::Accepted { places: *places, confirm_by },
        Fate::Waitlisted { turn, .. } => Answer::Waitlisted { turn: *turn },
        Fate::Declined {} => Answer::Declined { reason: reply.reason.trim().to_owned() },
    };
    Some(Event::Ruling { application, answer, note })
}
