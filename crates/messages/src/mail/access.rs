//! Who looks after mail, and what they do.

use auth::{ActionOn, Actor, Permit, Site, Verdict, audit};
use kernel::outbox::queue;
use kernel::{Failure, Moment, Tx, outbox};
use serde_json::json;
use uuid::Uuid;

use super::event::Own;

/// Looking after mail: admins.
pub enum KeepMail {}

impl ActionOn for KeepMail {
    type On = Site;

    fn allow(actor: &Actor, (): &(), _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}

/// Sends the one who asks a message, by the road that all mail takes.
///
/// # Errors
/// Storage.
pub async fn test(tx: &Tx, permit: &Permit<KeepMail>, moment: Moment) -> Result<(), Failure> {
    outbox::raise(tx, &Own::TestMail {}, permit.by().uuid(), moment).await?;
    Ok(())
}

/// Lets an event that was given up be tried again.
///
/// # Errors
/// Not found where there is none such; storage.
pub async fn try_again(tx: &Tx, permit: &Permit<KeepMail>, id: Uuid, moment: Moment) -> Result<(), Failure> {
    let found = queue::revive(tx, id, moment).await?;
    noted(tx, permit, ("mail_tried_again", id, found), moment).await
}

/// Throws away an event that was given up.
///
/// # Errors
/// Not found where there is none such; storage.
pub async fn throw_away(tx: &Tx, permit: &Permit<KeepMail>, id: Uuid, moment: Moment) -> Result<(), Failure> {
    let found = queue::drop(tx, id, moment).await?;
    noted(tx, permit, ("mail_dropped", id, found), moment).await
}

async fn noted(
    tx: &Tx,
    permit: &Permit<KeepMail>,
    (action, id, found): (&'static str, Uuid, bool),
    moment: Moment,
) -> Result<(), Failure> {
    if !found {
        return Err(Failure::NotFound);
    }
    audit::record(tx, Some(permit.by()), action, ("mail", Some(id)), json!({}), moment).await?;
    Ok(())
}
