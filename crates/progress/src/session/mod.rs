//! Planning, moving, cancelling and ending the sessions of a cohort: each change concludes the cohort anew, since
//! presence is counted inside the session as held.

mod access;
mod audience;
mod commands;
mod form;
mod shift;

pub use access::{ChangeSession, EndSession, PlanSession};
pub use audience::audience;
pub use commands::{cancel, change, check, end_now, look, plan};
pub use form::{Checked, SessionError, SessionForm, SessionReason};
pub use shift::{Shifted, shift, shift_all};
