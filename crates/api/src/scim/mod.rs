//! SCIM 2.0 (RFC 7643, RFC 7644): a union's directory pushes its people here and keeps them out. Users are people of
//! the directory's association and of those below it; groups are these associations.

mod answer;
mod discovery;
mod filter;
mod groups;
mod patch;
mod path;
mod query;
mod schema;
mod user;
mod users;

use axum::http::Method;
use http::{Access, Context, Fault, Route, protocol};

/// Where it stands.
const BASE: &str = "/scim/v2";

/// The rows of SCIM.
pub(crate) fn rows() -> Vec<Route> {
    let (get, post, put) = (Method::GET, Method::POST, Method::PUT);
    let (patch, delete, of) = (Method::PATCH, Method::DELETE, Access::Directory);
    vec![
        protocol(get.clone(), "/scim/v2/ServiceProviderConfig", of, discovery::config),
        protocol(get.clone(), "/scim/v2/ResourceTypes", of, discovery::kinds),
        protocol(get.clone(), "/scim/v2/ResourceTypes/{kind}", of, discovery::kind),
        protocol(get.clone(), "/scim/v2/Schemas", of, discovery::schemas),
        protocol(get.clone(), "/scim/v2/Schemas/{schema}", of, discovery::schema),
        protocol(post.clone(), "/scim/v2/.search", of, answer::not_offered),
        protocol(post.clone(), "/scim/v2/Bulk", of, answer::not_offered),
        protocol(get.clone(), "/scim/v2/Users", of, users::list),
        protocol(post.clone(), "/scim/v2/Users", of, users::create),
        protocol(get.clone(), "/scim/v2/Users/{user}", of, users::show),
        protocol(put.clone(), "/scim/v2/Users/{user}", of, users::replace),
        protocol(patch.clone(), "/scim/v2/Users/{user}", of, users::amend),
        protocol(delete.clone(), "/scim/v2/Users/{user}", of, users::remove),
        protocol(get.clone(), "/scim/v2/Groups", of, groups::list),
        protocol(post, "/scim/v2/Groups", of, groups::create),
        protocol(get, "/scim/v2/Groups/{group}", of, groups::show),
        protocol(put, "/scim/v2/Groups/{group}", of, groups::replace),
        protocol(patch, "/scim/v2/Groups/{group}", of, groups::amend),
        protocol(delete, "/scim/v2/Groups/{group}", of, groups::remove),
    ]
}

/// The address of something.
fn location(ctx: &Context, kind: &str, id: &str) -> String {
    format!("{}{BASE}/{kind}/{id}", ctx.state.public_url.origin())
}

/// Id of an object in a path; what is none names nothing.
fn id<T: std::str::FromStr>(text: &str) -> Result<T, Fault> {
    text.parse().map_err(|_| Fault::not_found())
}
