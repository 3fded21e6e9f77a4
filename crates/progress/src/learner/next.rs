//! The next session that a learner can still join.

use kernel::Moment;
use modules::curriculum::{ActivityNode, SessionNode};

use super::Learning;
use crate::conclusion::How;

/// The next session of a cohort for one learner.
#[derive(Clone, Copy, Debug)]
pub struct NextSession<'a> {
    /// The webinar's activity.
    pub activity: &'a ActivityNode,
    /// The session.
    pub session: &'a SessionNode,
}

/// The session that ends next, of a webinar that this learner has not completed in a way that certifies: one session
/// of a webinar is enough, and a recording does not make it one less to join.
#[must_use]
pub fn next_session(learning: &Learning, moment: Moment) -> Option<NextSession<'_>> {
    let needed = |activity: &ActivityNode| {
        let how = learning.concluded(activity.id).and_then(|c| c.how);
        how.and_then(How::certifying).is_none()
    };
    let coming =
        learning.taught.tree.sessions().filter(|(activity, session)| {
            session.is_held() && session.end() > moment.utc() && needed(activity)
        });
    let (activity, session) = coming.min_by_key(|(_, session)| session.starts_at)?;
    Some(NextSession { activity, session })
}
