//! One refresh token as stored.

pub mod entity;
pub mod key_entity;
