//! The progress of one enrolment: what is known and what follows from it.

pub mod entity;
