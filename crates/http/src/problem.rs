//! Faults as problem documents (RFC 9457), for the API and for scripts.

use axum::http::header::{CONTENT_LANGUAGE, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use kernel::{FieldError, Message};
use serde_json::{Map, Value, json};

use crate::{Context, Fault};

/// The document of a fault, in the reader's language.
#[must_use]
pub fn problem(ctx: &Context, fault: &Fault) -> Response {
    let headers = [(CONTENT_TYPE, "application/problem+json"), (CONTENT_LANGUAGE, ctx.locale.lang.tag())];
    (fault.status(), headers, document(ctx, fault).to_string()).into_response()
}

/// The same as directories read it (RFC 7644, 3.12). Its `scimType` is a member of the fault.
#[must_use]
pub fn scim(ctx: &Context, fault: &Fault) -> Response {
    let headers = [(CONTENT_TYPE, "application/scim+json"), (CONTENT_LANGUAGE, ctx.locale.lang.tag())];
    let mut document = json!({
        "schemas": ["urn:ietf:params:scim:api:messages:2.0:Error"],
        "status": fault.status().as_u16().to_string(),
        "detail": ctx.say(&fault.what().message),
    });
    if let Some(kind) = fault.members().get("scimType") {
        document["scimType"] = kind.clone();
    }
    (fault.status(), headers, document.to_string()).into_response()
}

fn document(ctx: &Context, fault: &Fault) -> Value {
    let mut members = Map::new();
    let what = fault.what();
    members.insert("type".into(), format!("urn:waymark:problem:{}", what.code).into());
    members.insert("title".into(), title(ctx, fault).into());
    members.insert("status".into(), fault.status().as_u16().into());
    members.insert("code".into(), what.code.into());
    members.insert("detail".into(), ctx.say(&what.message).into());
    members.insert("request_id".into(), ctx.request_id.to_string().into());
    if !fault.fields().is_empty() {
        members.insert("errors".into(), fault.fields().iter().map(|field| entry(ctx, field)).collect());
    }
    members.extend(fault.members().clone());
    Value::Object(members)
}

fn entry(ctx: &Context, field: &FieldError) -> Value {
    json!({ "pointer": pointer(&field.field), "code": field.code, "detail": ctx.say(&field.message) })
}

/// Field names become JSON pointers; what is one already stays.
fn pointer(field: &str) -> String {
    if field.starts_with('/') || field.is_empty() { field.to_owned() } else { format!("/{field}") }
}

/// What kind of fault it is, in words: one title for each status.
pub(crate) fn title(ctx: &Context, fault: &Fault) -> String {
    ctx.say(&Message::new(format!("error-title-{}", fault.status().as_u16())))
}
