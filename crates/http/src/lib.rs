//! The request: context, extractors, errors as answers, cross-site and content policy, the route row. No page is
//! known here.

mod access;
mod address;
mod answer;
mod arrival;
mod at;
mod body;
mod context;
pub mod cookies;
mod error_page;
mod fault;
mod fields;
mod guard;
pub mod health;
mod lanes;
pub mod layers;
pub mod once;
pub mod paging;
mod problem;
mod public_url;
mod rate;
mod reason;
mod render;
mod route;
mod state;
#[cfg(test)]
mod tests;
mod upload;

pub use access::{Access, Refusal};
pub use answer::{Page, SeeOther, own_path, see_other};
pub use arrival::Arrival;
pub use at::{Asked, At};
pub use body::Body;
pub use context::Context;
pub use error_page::{ErrorPage, ErrorView, PlainErrorPage};
pub use fault::Fault;
pub use fields::{Fields, FromFields, Typed};
pub use lanes::{Lanes, Room};
pub use once::{Landed, Once};
pub use paging::{Items, Paging};
pub use public_url::{BadPublicUrl, PublicUrl};
pub use reason::EdgeReason;
pub use route::{BODY_LIMIT, Route, RouteFact, api, fold, page, protocol};
pub use state::{Home, Identity, Shared, State};
pub use upload::{Upload, Uploaded};
