//! Sign-ins: a browser's authenticated state.

pub mod entity;
