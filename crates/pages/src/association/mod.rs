//! Choosing an association by its name, in any form: there are thousands, so a few that match are offered.

mod chooser;
mod find;

use axum::http::Method;
use http::{Access, Route, page};

pub(crate) use chooser::{Chooser, OFFERED, finding, named};

/// The rows of these pages.
pub(crate) fn rows() -> Vec<Route> {
    vec![page(Method::GET, "/associations", Access::SignedIn, find::show)]
}
