//! The request: context, extractors, errors as answers, cross-site and content policy, the route row. No page is
//! known here.

pub mod cookies;
pub mod paging;
mod public_url;
pub use paging::{Items, Paging};
pub use public_url::{BadPublicUrl, PublicUrl};
