//! The request: context, extractors, errors as answers, cross-site and content policy, the route row. No page is
//! known here.

pub mod cookies;
mod fault;
pub mod paging;
mod public_url;
mod reason;
pub use fault::Fault;
pub use paging::{Items, Paging};
pub use public_url::{BadPublicUrl, PublicUrl};
pub use reason::EdgeReason;
