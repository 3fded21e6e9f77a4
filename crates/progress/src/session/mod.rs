//! Planning, moving, cancelling and ending the sessions of a cohort: each change concludes the cohort anew, since
//! presence is counted inside the session as held.

mod access;
mod along;
mod audience;
mod cancel;
mod commands;
mod form;
mod shift;
mod told;

pub use access::{ChangeSession, EndSession, PlanSession};
pub use along::{Along, Dated};
pub use audience::audience;
pub use cancel::cancel_cohort;
pub use commands::{cancel, change, check, end_now, look, plan};
pub use form::{Checked, SessionError, SessionForm, SessionReason};
pub use shift::{Moved, Shifted, shift, shift_all};
