//! Planning a session, moving it, and cancelling it.

pub(super) mod cancel;
pub(super) mod change;
mod desk;
mod page;
pub(super) mod plan;
mod preview;
mod typed;
