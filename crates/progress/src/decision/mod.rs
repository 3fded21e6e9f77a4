//! Decisions: a person's word on an activity, a module or the course of one enrolment. Nothing is overwritten.

mod access;
mod commands;
pub mod entity;
mod form;
mod heads;
mod kind;

pub use access::Decide;
pub use commands::{DecisionReason, Word, decide};
pub(crate) use commands::{Given, row_of};
pub use form::WordForm;
pub use heads::{Aspect, Heads};
pub use kind::{Confirmed, DecisionFact, DecisionKind, Met, Subject};
