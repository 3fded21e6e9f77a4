//! A module as stored.

pub mod entity;
