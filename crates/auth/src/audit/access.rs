//! Who may take the audit log away.

use kernel::{Moment, StorageError, Tx};

use crate::{Action, Actor, Verdict};

/// Taking the audit log away as a file: admins, freshly proved.
pub enum ExportLog {}

impl Action for ExportLog {
    type Key = ();
    type Object = ();
    const FRESH: bool = true;

    async fn load(_: &Tx, _: &Actor, (): (), _: Moment) -> Result<Option<()>, StorageError> {
        Ok(Some(()))
    }

    fn allow(actor: &Actor, (): &(), _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}
