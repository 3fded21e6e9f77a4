//! Who may let directories in and end them.

use kernel::Moment;

use super::entity;
use crate::{ActionOn, Actor, Row, Site, Verdict};

/// Letting a directory in: admins, freshly proved.
pub enum MakeDirectory {}
/// Ending one: admins.
pub enum RevokeDirectory {}

impl ActionOn for MakeDirectory {
    type On = Site;
    const FRESH: bool = true;

    fn allow(actor: &Actor, (): &(), _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}

impl ActionOn for RevokeDirectory {
    type On = Row<entity::Entity>;

    fn allow(actor: &Actor, _: &entity::Model, _: Moment) -> Verdict {
        Verdict::visible(actor.is_admin())
    }
}
