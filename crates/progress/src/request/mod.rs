//! Requests: a learner asks to be excused, for more time, or for a correction of attendance.

mod answer;
mod ask;
pub mod entity;
pub mod queries;

pub use answer::{AnswerRequest, RequestReason, grant, refuse};
pub use ask::{Ask, AskReason, AskRequest, ask, own};
