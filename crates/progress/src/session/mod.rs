//! Planning, moving, cancelling and ending sessions: of a cohort, where each change concludes the cohort anew, since
//! presence is counted inside the session as held, and of informational webinars, which are for everybody.

mod access;
mod along;
mod audience;
mod cancel;
mod commands;
mod form;
mod of;
mod shift;
mod told;

pub use access::{ChangeSession, EndSession, PlanPublicSession, PlanSession};
pub use along::{Along, Dated};
pub use audience::audience;
pub use cancel::cancel_cohort;
pub use commands::{cancel, change, check, end_now, look, plan, plan_public};
pub use form::{Checked, SessionError, SessionForm, SessionReason};
pub use shift::{Moved, Shifted, shift, shift_all};
