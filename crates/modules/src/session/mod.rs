//! Sessions: live events of a webinar.

pub mod entity;
pub mod host_entity;
