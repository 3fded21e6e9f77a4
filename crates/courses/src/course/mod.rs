//! Courses: what is taught.

pub mod entity;
