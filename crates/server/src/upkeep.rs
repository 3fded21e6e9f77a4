//! What is done once a minute beside the requests. Nothing here decides anything: whatever it is late with, requests
//! see for themselves.

use std::time::Duration;

use auth::audit::Sealer;
use auth::look::Looks;
use auth::passkey::forget_ceremonies;
use auth::sign_in::{Touches, forget_ended};
use auth::site::SharedSettings;
use auth::token::Keys;
use futures::FutureExt as _;
use kernel::{Clock, Db, Moment, StorageError, Tx};
use tokio::task::JoinHandle;
use tokio::time::MissedTickBehavior;

/// How often.
const EVERY: Duration = Duration::from_secs(60);
/// How often new rows of the audit log are sealed.
const SEAL_EVERY: Duration = Duration::from_millis(500);

/// The regular work of one process. Cheap to clone.
#[derive(Clone)]
pub struct Upkeep {
    pub(crate) db: Db,
    pub(crate) clock: Clock,
    pub(crate) touches: Touches,
    pub(crate) settings: SharedSettings,
    pub(crate) keys: Keys,
    pub(crate) sealer: Sealer,
    pub(crate) looks: Looks,
}

impl Upkeep {
    /// Does all of it once. Each part is tried; what fails is logged and comes round again.
    pub async fn once(&self) {
        let moment = self.clock.now();
        tell("last seen", self.touches.flush(&self.db, moment).await);
        tell("who saw whose record", self.looks.flush(&self.db).await);
        tell("settings", self.settings.refresh(&self.db).await);
        tell("sign-ins that are over", self.forget_sign_ins(moment).await);
        tell("keys of creating requests", http::once::forget(&self.db, moment).await);
        tell("signing keys", self.keys.rotate_when_due(&self.db, moment).await);
        tell("what is to be forgotten", auth::own_data::forget(&self.db, moment).await.map(drop));
        tell("seats that nobody confirmed", courses::placing::lapse(&self.db, moment).await);
        tell("offers that nobody took", courses::offer::lapse(&self.db, moment).await);
        tell("films that never arrived", progress::recording::give_up(&self.db, moment).await);
        tell("who wished to be told", courses::wish::tell(&self.db, moment).await.map(drop));
        tell("entries that grew old", self.tell_owners(moment).await);
        self.seal().await;
        tell("head of the audit log", self.sealer.sign(moment).await);
    }

    /// Gives the new rows of the audit log their places in its chain.
    pub async fn seal(&self) {
        tell("audit log", self.sealer.seal(self.clock.now()).await.map(drop));
    }

    /// Writes progress anew that an earlier version stored in its own form.
    pub async fn bring_up(&self) {
        let brought = progress::row::bring_up(&self.db, self.clock.now()).await;
        match brought {
            Ok(0) => {}
            Ok(rows) => tracing::info!(rows, "progress of an earlier form was written anew"),
            Err(error) => tracing::warn!(%error, "progress of an earlier form is read as it is"),
        }
    }

    /// Writes the words by which entries are found, where an earlier version kept none or others.
    pub async fn mend_words(&self) {
        match catalogue::search::index::mend(&self.db).await {
            Ok(0) => {}
            Ok(entries) => tracing::info!(entries, "the words of entries were written anew"),
            Err(error) => tracing::warn!(%error, "some entries are not found by words"),
        }
    }

    async fn tell_owners(&self, moment: Moment) -> Result<(), StorageError> {
        let site = self.settings.now();
        let today = site.zone.date(moment.utc());
        catalogue::entry::stale::tell(&self.db, today, site.stale_months, moment).await.map(drop)
    }

    async fn forget_sign_ins(&self, moment: Moment) -> Result<(), StorageError> {
        let done = self.db.write(move |tx: Tx| async move {
            forget_ceremonies(&tx, moment).await?;
            forget_ended(&tx, moment).await.map(drop)
        });
        done.await
    }

    /// Does it every minute and whenever the clock is set, and seals the audit log twice a second, until the task is aborted.
    #[must_use]
    pub fn start(&self) -> JoinHandle<()> {
        let upkeep = self.clone();
        tokio::spawn(async move { tokio::join!(upkeep.minutes(), upkeep.sealing()) }.map(drop))
    }

    async fn minutes(&self) {
        let mut minutes = tokio::time::interval(EVERY);
        minutes.tick().await;
        self.mend_words().await;
        self.bring_up().await;
        loop {
            // a demo's clock may jump over many minutes
            tokio::select! {
                _ = minutes.tick() => {}
                () = self.clock.was_set() => {}
            }
            self.once().await;
        }
    }

    async fn sealing(&self) {
        let mut halves = tokio::time::interval(SEAL_EVERY);
        halves.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            halves.tick().await;
            self.seal().await;
        }
    }
}

fn tell(what: &str, done: Result<(), StorageError>) {
    if let Err(error) = done {
        tracing::warn!(what, %error, "the upkeep will try again in a minute");
    }
}
