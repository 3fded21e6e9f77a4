//! Requests: a learner asks to be excused, for more time, or for a correction of attendance.

mod answer;
pub mod entity;
pub mod queries;

pub use answer::{AnswerRequest, RequestReason, grant, refuse};
