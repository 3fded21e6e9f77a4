//! What waits to be read: the queue of a cohort, and one work with a facilitator's word on it.

mod judge;
mod queue;
mod read;

pub(super) use judge::judge;
pub(super) use queue::show as queue;
pub(super) use read::show as read;
