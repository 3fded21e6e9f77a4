//! Cohorts: dated runs of a course.

pub mod entity;
