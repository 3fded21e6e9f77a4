//! One person's place in a team, as stored.

pub mod entity;
