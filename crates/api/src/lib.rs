//! JSON API version 1 and its OpenAPI document. No SQL is known here.

mod application;
mod attendance;
mod catalogue;
mod certificates;
mod cohorts;
mod document;
mod evidence;
mod grid;
mod keys;
mod me;
mod progress_of;
mod scim;
mod sessions;
mod tokens;
mod work_files;

use http::Route;

pub use document::described;

/// The rows of the whole API, resource by resource.
#[must_use]
pub fn rows() -> Vec<Route> {
    let resources = [
        document::rows(),
        keys::rows(),
        tokens::rows(),
        me::rows(),
        catalogue::rows(),
        cohorts::rows(),
        application::rows(),
        progress_of::rows(),
        evidence::rows(),
        work_files::rows(),
        grid::rows(),
        sessions::rows(),
        attendance::rows(),
        certificates::rows(),
        scim::rows(),
    ];
    resources.into_iter().flatten().collect()
}
