//! Decisions: a person's word on an activity, a module or the course.

pub mod entity;
