//! What is done once a minute beside the requests. Nothing here decides anything: whatever it is late with, requests
//! see for themselves.

use std::time::Duration;

use auth::sign_in::{Touches, forget_ended};
use auth::site::SharedSettings;
use auth::token::Keys;
use kernel::{Clock, Db, Moment, StorageError, Tx};
use tokio::task::JoinHandle;

/// How often.
const EVERY: Duration = Duration::from_secs(60);

/// The regular work of one process. Cheap to clone.
#[derive(Clone)]
pub struct Upkeep {
    pub(crate) db: Db,
    pub(crate) clock: Clock,
    pub(crate) touches: Touches,
    pub(crate) settings: SharedSettings,
    pub(crate) keys: Keys,
}

impl Upkeep {
    /// Does all of it once. Each part is tried; what fails is logged and comes round again.
    pub async fn once(&self) {
        let moment = self.clock.now();
        tell("last seen", self.touches.flush(&self.db, moment).await);
        tell("settings", self.settings.refresh(&self.db).await);
        tell("sign-ins that are over", self.forget_sign_ins(moment).await);
        tell("keys of creating requests", http::once::forget(&self.db, moment).await);
        tell("signing keys", self.keys.rotate_when_due(&self.db, moment).await);
    }

    async fn forget_sign_ins(&self, moment: Moment) -> Result<(), StorageError> {
        self.db.write(move |tx: Tx| async move { forget_ended(&tx, moment).await.map(drop) }).await
    }

    /// Does it every minute until the task is aborted.
    #[must_use]
    pub fn start(&self) -> JoinHandle<()> {
        let upkeep = self.clone();
        tokio::spawn(async move {
            let mut minutes = tokio::time::interval(EVERY);
            minutes.tick().await;
            loop {
                minutes.tick().await;
                upkeep.once().await;
            }
        })
    }
}

fn tell(what: &str, done: Result<(), StorageError>) {
    if let Err(error) = done {
        tracing::warn!(what, %error, "the upkeep will try again in a minute");
    }
}
