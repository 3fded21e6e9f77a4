//! Sending mail beside the requests.

use std::time::Duration;

use kernel::Clock;
use messages::mail::{Mailroom, Step};
use tokio::task::JoinHandle;

/// How long the sender rests when nothing is due.
const REST: Duration = Duration::from_secs(3);

/// Sends what is due until the task is aborted. Several servers may do so at once: each event is in one hand.
#[must_use]
pub fn start(mailroom: Mailroom, clock: Clock) -> JoinHandle<()> {
    tokio::spawn(async move {
        loop {
            let step = mailroom.step(clock.now()).await.unwrap_or_else(|error| {
                tracing::warn!(%error, "mail will be tried again");
                Step::default()
            });
            // whatever was taken may have more behind it
            if step.taken == 0 {
                tokio::time::sleep(REST).await;
            }
        }
    })
}
