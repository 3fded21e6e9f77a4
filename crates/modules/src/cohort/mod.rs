//! Making a cohort with its own curriculum. It lives here because it sees both.

mod access;
mod commands;
mod form;

pub use access::{MakeCohort, PublishCohort, PublishFacts};
pub use commands::{create, publish};
pub use form::{From, NewCohort};
