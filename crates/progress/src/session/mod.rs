//! Planning, moving, cancelling and ending the sessions of a cohort: each change concludes the cohort anew, since
//! presence is counted inside the session as held.

mod access;
mod commands;
mod form;

pub use access::{ChangeSession, EndSession, PlanSession};
pub use commands::{cancel, change, check, end_now, plan};
pub use form::{Checked, SessionError, SessionForm, SessionReason};
