//! `/admin/audit`: who did what to whom, found by person, action, object and time, and taken away as a file.

pub(super) mod export;
pub(super) mod show;
mod wanted;
