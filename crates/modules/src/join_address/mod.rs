//! A person's stable join address of a webinar (rule 12).

pub mod entity;
pub mod token;
