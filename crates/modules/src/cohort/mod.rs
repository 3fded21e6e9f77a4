//! Making a cohort with its own curriculum. It lives here because it sees both.

mod access;
mod commands;
mod edit;
mod form;

pub use access::{
    CancelCohort, MakeCohort, PublishCohort, PublishFacts, WithdrawFacts, WithdrawPublication, people,
};
pub use commands::{create, publish, withdraw};
pub use edit::{CohortChange, EditCohort, EditFacts, edit};
pub use form::{From, NewCohort};
