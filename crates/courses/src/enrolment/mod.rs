//! Enrolments: one person's place in one cohort.

mod access;
pub(crate) mod add;
mod commands;
mod defer;
mod end;
pub mod entity;
pub mod import;
mod stand;
mod state;
mod view;

pub use access::{Enrol, EnrolFacts};
pub use commands::{Enrolling, enrol};
pub use defer::{Defer, DeferFacts, defer, may_follow};
pub use end::{EndFacts, EndPlace, Ending, may_say, withdraw};
pub use entity::State;
pub(crate) use stand::set_ended;
pub use view::ViewAsLearner;
