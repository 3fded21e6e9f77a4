//! What visitors find: the front, the catalogue, its entries, courses and their cohorts.

mod card;
mod choices;
mod course;
mod curriculum;
mod entry;
mod feeds;
mod flyer;
pub(crate) mod front;
mod list;
mod results;
mod sessions;
mod structured;
mod viewing;
pub(crate) mod window;
mod wish;

pub(crate) use course::preview;

use axum::http::Method;
use http::{Access, Route, page};

/// The rows of these pages. The start page is the learner's, who hands visitors over to [`front::show`].
pub(crate) fn rows() -> Vec<Route> {
    vec![
        page(Method::GET, "/catalogue", Access::Public, list::show),
        page(Method::GET, "/catalogue/{slug}", Access::Public, entry::show),
        page(Method::POST, "/catalogue/{slug}/viewing", Access::SignedIn, viewing::keep),
        page(Method::GET, "/catalogue/{slug}/sessions/{session}", Access::Public, sessions::show),
        page(Method::POST, "/catalogue/{slug}/review", Access::SignedIn, entry::reviewed),
        page(Method::GET, "/courses/{slug}", Access::Public, course::show),
        page(Method::POST, "/courses/{slug}/wish", Access::Public, wish::save),
        page(Method::POST, "/courses/{slug}/wish/end", Access::SignedIn, wish::stop),
        page(Method::GET, "/wishes/{token}", Access::Public, wish::show),
        page(Method::POST, "/wishes/{token}", Access::Public, wish::proved),
        page(Method::POST, "/wishes/{token}/end", Access::Public, wish::ended),
        page(Method::GET, "/courses/{slug}/{cohort}", Access::Public, course::show_cohort),
        page(Method::GET, "/courses/{slug}/{cohort}/flyer", Access::Public, flyer::show),
        page(Method::GET, "/feeds/{file}", Access::Public, feeds::show),
        page(Method::GET, "/sitemap.xml", Access::Public, feeds::map),
        page(Method::GET, "/robots.txt", Access::Public, feeds::robots),
    ]
}
