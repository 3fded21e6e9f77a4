//! Mail and notices. How anything is decided is not known here.

pub mod calendar;
pub mod mail;
