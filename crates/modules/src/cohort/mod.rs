//! Making a cohort with its own curriculum. It lives here because it sees both.

mod access;
mod commands;
mod edit;
mod form;

pub use access::{MakeCohort, PublishCohort, PublishFacts};
pub use commands::{create, publish};
pub use edit::{CohortChange, EditCohort, EditFacts, edit};
pub use form::{From, NewCohort};
