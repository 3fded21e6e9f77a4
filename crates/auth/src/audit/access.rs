//! Who may take the audit log away.

use kernel::Moment;

use crate::{ActionOn, Actor, Site, Verdict};

/// Taking the audit log away as a file: admins, freshly proved.
pub enum ExportLog {}

impl ActionOn for ExportLog {
    type On = Site;
    const FRESH: bool = true;

    fn allow(actor: &Actor, (): &(), _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}
