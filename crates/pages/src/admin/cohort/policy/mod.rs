//! `/admin/cohorts/{cohort}/policy`: what completes a cohort and earns its certificate. Changed freely until
//! applications open, and after that in the open only (rule 5).

mod looked;
mod open;
mod said;
mod show;
mod typed;

pub(super) use open::{begin, change};
pub(super) use show::{save, show};
