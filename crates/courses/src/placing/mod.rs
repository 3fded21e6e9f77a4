//! What follows from a place that was given or ends: enrolments, seats, and who is told. Callers hold the lock on the
//! cohort's row ([`crate::cohort::Ledger`]).

mod end;
mod give;
mod lapse;
mod seats;
mod taken_back;

pub use give::confirmed;
pub use lapse::lapse;

pub(crate) use end::end;
pub(crate) use give::give;
pub(crate) use lapse::GRACE;
pub(crate) use seats::{arrange, free, taken, tell};
pub(crate) use taken_back::taken_back;
