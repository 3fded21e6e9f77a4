//! The audit log.

pub mod entity;
