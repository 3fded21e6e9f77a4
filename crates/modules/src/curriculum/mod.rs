//! Curricula: the ordered content of a course or a cohort.

pub mod entity;
