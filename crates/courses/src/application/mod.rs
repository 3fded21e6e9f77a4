//! Applications: the request for a place.

pub mod entity;
