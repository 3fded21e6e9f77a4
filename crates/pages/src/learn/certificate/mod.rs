//! Certificates: confirming the name, one's own, the sheet to print, and the public check.

mod check;
mod claim;
mod own;
mod said;

pub(super) use check::{form, verify};
pub(super) use claim::{Ask, send};
pub(super) use own::{list, sheet};
