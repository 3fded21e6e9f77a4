//! Decisions: a person's word on an activity, a module or the course of one enrolment. Nothing is overwritten.

pub mod entity;
mod heads;
mod kind;

pub use heads::{Aspect, Heads};
pub use kind::{Confirmed, DecisionFact, DecisionKind, Met, Subject};
