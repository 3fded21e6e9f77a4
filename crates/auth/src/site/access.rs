//! Who may change the site.

use kernel::{Moment, StorageError, Tx};

use super::{Settings, load};
use crate::{Action, Actor, Verdict};

/// Changing the site's settings and texts: admins.
pub enum KeepSite {}

impl Action for KeepSite {
    type Key = ();
    type Object = Settings;

    async fn load(tx: &Tx, _: &Actor, (): (), _: Moment) -> Result<Option<Settings>, StorageError> {
        load(&**tx).await.map(Some)
    }

    fn allow(actor: &Actor, _: &Settings, _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}
