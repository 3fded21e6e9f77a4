//! Certificates.

pub mod entity;
pub mod webinar_entity;
