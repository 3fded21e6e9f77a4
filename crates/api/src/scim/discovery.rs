//! What this server offers (RFC 7644, 4).

use axum::response::Response;
use http::{At, Context, Fault};
use serde_json::{Value, json};

use super::answer::plain;
use super::query::{MOST, Query};
use super::{location, schema};

/// Answers `GET /scim/v2/ServiceProviderConfig`.
pub(super) async fn config(ctx: Context) -> Response {
    let no = json!({ "supported": false });
    let address = format!("{}{}/ServiceProviderConfig", ctx.state.public_url.origin(), super::BASE);
    plain(&json!({
        "schemas": ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],
        "patch": { "supported": true },
        "bulk": { "supported": false, "maxOperations": 0, "maxPayloadSize": 0 },
        "filter": { "supported": true, "maxResults": MOST },
        "changePassword": no,
        "sort": no,
        "etag": { "supported": true },
        "authenticationSchemes": [{
            "type": "oauthbearertoken", "name": "Bearer token",
            "description": "A token that an admin makes for one directory", "primary": true,
        }],
        "meta": { "resourceType": "ServiceProviderConfig", "location": address },
    }))
}

/// Answers `GET /scim/v2/ResourceTypes`.
pub(super) async fn kinds(ctx: Context) -> Response {
    plain(&Query::default().page(&all_kinds(&ctx)))
}

/// Answers `GET /scim/v2/ResourceTypes/{kind}`.
pub(super) async fn kind(ctx: Context, At(name): At<String>) -> Result<Response, Fault> {
    one(&all_kinds(&ctx), &name)
}

/// Answers `GET /scim/v2/Schemas`.
pub(super) async fn schemas(ctx: Context) -> Response {
    plain(&Query::default().page(&schema::all(|id| location(&ctx, "Schemas", id))))
}

/// Answers `GET /scim/v2/Schemas/{schema}`.
pub(super) async fn schema(ctx: Context, At(name): At<String>) -> Result<Response, Fault> {
    one(&schema::all(|id| location(&ctx, "Schemas", id)), &name)
}

fn one(all: &[Value], id: &str) -> Result<Response, Fault> {
    all.iter().find(|one| one["id"] == id).map(plain).ok_or_else(Fault::not_found)
}

fn all_kinds(ctx: &Context) -> Vec<Value> {
    let kind = |name: &str, endpoint: &str, schema: &str| {
        json!({
            "schemas": ["urn:ietf:params:scim:schemas:core:2.0:ResourceType"],
            "id": name, "name": name, "endpoint": endpoint, "schema": schema,
            "meta": { "resourceType": "ResourceType", "location": location(ctx, "ResourceTypes", name) },
        })
    };
    vec![kind("User", "/Users", schema::USER), kind("Group", "/Groups", schema::GROUP)]
}
