//! A webinar as stored.

pub mod entity;
