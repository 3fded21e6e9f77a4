//! Making a cohort with its own curriculum. It lives here because it sees both.

mod access;
mod commands;
mod edit;
mod form;
mod rules;
mod zone;

pub use access::{
    CancelCohort, MakeCohort, PublishCohort, PublishFacts, WithdrawFacts, WithdrawPublication, people,
};
pub use commands::{create, publish, withdraw};
pub use edit::{CohortChange, EditCohort, EditFacts, edit, zone_is_free};
pub use form::{From, NewCohort};
