//! The joined route table.

use http::Route;

/// Every row of every room.
#[must_use]
pub fn rows() -> Vec<Route> {
    [http::health::rows(), api::rows(), pages::rows()].into_iter().flatten().collect()
}
