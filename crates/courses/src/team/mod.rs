//! Teams and seats.

pub mod entity;
