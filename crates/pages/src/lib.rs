//! Server-rendered pages. No SQL is known here.

mod account;
mod admin;
mod api_reference;
mod apply;
pub mod assets;
mod association;
mod catalogue;
mod coordinate;
mod dev;
mod download;
mod facilitate;
pub use facilitate::export;
pub mod form;
pub mod frame;
pub mod learn;
mod media;
mod observe;
mod policy;
mod seat;
pub mod shell;
mod site;
mod webinar;
pub mod zones;

use http::{Access, Route, page};

/// The rows of all pages, area by area.
#[must_use]
pub fn rows() -> Vec<Route> {
    let areas = [
        site_rows(),
        account::rows(),
        site::rows(),
        facilitate::rows(),
        coordinate::rows(),
        observe::rows(),
        media::rows(),
        learn::rows(),
        admin::rows(),
        catalogue::rows(),
        apply::rows(),
        association::rows(),
        seat::rows(),
        webinar::rows(),
        api_reference::rows(),
    ];
    areas.into_iter().flatten().collect()
}

/// The rows of what a demo has besides, and no other site: its clock, and the tools of those who build Waymark.
#[must_use]
pub fn demo_rows() -> Vec<Route> {
    dev::rows()
}

fn site_rows() -> Vec<Route> {
    vec![page(axum::http::Method::GET, "/assets/{file}", Access::Anyone, assets::serve)]
}
