//! People: someone with an account.

pub mod entity;
