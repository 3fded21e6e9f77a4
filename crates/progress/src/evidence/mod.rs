//! Evidence: immutable facts about one enrolment and one activity.

pub mod entity;
