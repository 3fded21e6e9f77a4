//! Answers and refusals as directories read them.

use auth::directory::DirectoryReason;
use axum::http::header::{CONTENT_TYPE, ETAG, IF_MATCH, IF_NONE_MATCH, LOCATION};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use http::Fault;
use kernel::{Failure, StorageError};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// Why a unit of work of a directory ends without an answer.
#[derive(Debug, thiserror::Error)]
pub(super) enum Ended {
    /// By a rule of the domain.
    #[error(transparent)]
    Failure(#[from] Failure),
    /// By a rule of the protocol: its `scimType`, and what is wrong in English.
    #[error("{0}: {1}")]
    Wrong(&'static str, String),
    /// It was changed since it was read.
    #[error("changed meanwhile")]
    Changed,
}

impl From<StorageError> for Ended {
    fn from(error: StorageError) -> Self {
        Self::Failure(error.into())
    }
}

impl From<Ended> for Fault {
    fn from(ended: Ended) -> Self {
        let kind = |fault: Self, kind: &str| fault.with("scimType", json!(kind));
        match ended {
            Ended::Wrong(scim_type, what) => kind(Self::malformed(what), scim_type),
            Ended::Changed => Self::new(StatusCode::PRECONDITION_FAILED, DirectoryReason::VersionDiffers {}),
            Ended::Failure(Failure::Denied(why)) => {
                kind(Self::refused(StatusCode::BAD_REQUEST, why), "mutability")
            }
            Ended::Failure(Failure::Conflict(why)) => {
                kind(Self::refused(StatusCode::CONFLICT, why), "uniqueness")
            }
            Ended::Failure(Failure::Invalid(faults)) => {
                let first = faults.0.into_iter().next();
                let what = first.map(|f| kernel::Denied { code: f.code, message: f.message });
                let fault = what.map(|what| Self::refused(StatusCode::BAD_REQUEST, what));
                kind(fault.unwrap_or_else(|| Self::malformed("")), "invalidValue")
            }
            Ended::Failure(other) => other.into(),
        }
    }
}

/// A value that does not fit.
pub(super) fn wrong(what: impl Into<String>) -> Ended {
    Ended::Wrong("invalidValue", what.into())
}

/// Answers what this server leaves out of SCIM.
pub(super) async fn not_offered() -> Fault {
    Fault::new(StatusCode::NOT_IMPLEMENTED, DirectoryReason::NotOffered {})
}

/// A document of the protocol.
pub(super) fn plain(document: &Value) -> Response {
    ([(CONTENT_TYPE, "application/scim+json")], document.to_string()).into_response()
}

/// A resource with its version and its place.
pub(super) fn resource(status: StatusCode, whole: &Value, shown: &Value) -> Response {
    let mut response = (status, plain(shown)).into_response();
    let meta = |name: &str| whole["meta"][name].as_str().and_then(|text| text.parse().ok());
    for (header, name) in [(ETAG, "version"), (LOCATION, "location")] {
        if let Some(value) = meta(name) {
            response.headers_mut().insert(header, value);
        }
    }
    response
}

/// Puts the version of what a document says into its `meta`.
pub(super) fn versioned(mut document: Value) -> Value {
    let hash = kernel::hex(&Sha256::digest(document.to_string()));
    document["meta"]["version"] = json!(format!("W/\"{}\"", &hash[..16]));
    document
}

/// Whether the reader has this version already.
pub(super) fn is_known(headers: &HeaderMap, document: &Value) -> bool {
    names(headers, &IF_NONE_MATCH, document).unwrap_or(false)
}

/// Whether whoever writes has read this version, where they say which they read.
pub(super) fn expect(read: Option<&str>, document: &Value) -> Result<(), Ended> {
    let version = document["meta"]["version"].as_str().unwrap_or_default();
    let same = read.is_none_or(|read| lists(read, version));
    if same { Ok(()) } else { Err(Ended::Changed) }
}

/// What the writer says they read.
pub(super) fn read_version(headers: &HeaderMap) -> Option<String> {
    headers.get(IF_MATCH).map(|value| value.to_str().unwrap_or_default().to_owned())
}

fn names(headers: &HeaderMap, name: &axum::http::HeaderName, document: &Value) -> Option<bool> {
    let line = headers.get(name)?.to_str().ok()?;
    Some(lists(line, document["meta"]["version"].as_str()?))
}

fn lists(line: &str, version: &str) -> bool {
    let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    line.split(',').any(|tag| tag.trim() == "*" || bare(tag) == bare(version))
}
