//! The request: context, extractors, errors as answers, cross-site and content policy, the route row. No page is
//! known here.

pub mod cookies;
mod public_url;
pub use public_url::{BadPublicUrl, PublicUrl};
