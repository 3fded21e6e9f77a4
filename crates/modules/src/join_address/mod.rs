//! A person's stable join address of a webinar (rule 12).
//!
//! It is derived from the enrolment and the webinar, and from neither session nor provider nor host, so moving any of
//! them leaves it as it is. No row has to be made for it, and looking it up writes nothing.

use kernel::sealed::{self, Purpose};
use kernel::{Id, Moment, Secret, SiteKey};

use crate::Webinar;
use crate::curriculum::{CurriculumTree, SessionNode, WebinarNode};

/// The token of one person's join address for one webinar.
#[must_use]
pub fn token(key: &SiteKey, enrolment: Id<courses::Enrolment>, webinar: Id<Webinar>) -> Secret {
    key.seal(Purpose::Join, enrolment.uuid(), webinar.uuid())
}

/// The path of that address.
#[must_use]
pub fn path(key: &SiteKey, enrolment: Id<courses::Enrolment>, webinar: Id<Webinar>) -> String {
    format!("/join/{}", token(key, enrolment, webinar).reveal())
}

/// Whose address it says it is. Nothing is proved until [`webinar`] finds what it opens.
#[must_use]
pub fn enrolment(token: &str) -> Option<Id<courses::Enrolment>> {
    sealed::holder(token).map(Id::from_uuid)
}

/// The webinar of this curriculum that the address opens for that enrolment.
#[must_use]
pub fn webinar<'a>(
    key: &SiteKey,
    tree: &'a CurriculumTree,
    enrolment: Id<courses::Enrolment>,
    token: &str,
) -> Option<&'a WebinarNode> {
    let opens = |w: &&WebinarNode| key.opens(Purpose::Join, enrolment.uuid(), w.id.uuid(), token);
    tree.activities().filter_map(|a| a.webinar.as_ref()).find(opens)
}

/// The session that someone who comes now means: the first that is not over; else the last that was held; else one
/// that was cancelled, to say so.
#[must_use]
pub fn meant(webinar: &WebinarNode, moment: Moment) -> Option<&SessionNode> {
    let held = || webinar.sessions.iter().filter(|s| s.is_held());
    let coming = held().filter(|s| s.end() > moment.utc()).min_by_key(|s| s.starts_at);
    coming.or_else(|| held().max_by_key(|s| s.starts_at)).or_else(|| webinar.sessions.last())
}
