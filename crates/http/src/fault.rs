//! Everything that a request can end with instead of its answer, and which status that is.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use kernel::{Denied, Failure, FieldError, Invalid, Reason, StorageError};
use serde_json::{Map, Value};

use crate::reason::EdgeReason;

/// A request's end without its answer. Handlers return it by `?` from any error that turns into a
/// [`kernel::Failure`]; the renderer makes it a page or a problem document.
#[derive(Clone, Debug)]
pub struct Fault(Arc<Inner>);

/// What to show and what to log.
#[derive(Clone, Debug)]
struct Inner {
    status: StatusCode,
    what: Denied,
    fields: Vec<FieldError>,
    members: Map<String, Value>,
    retry_after: Option<u32>,
    cause: Option<String>,
}

impl Fault {
    /// A refusal with a status and a reason.
    #[must_use]
    pub fn new(status: StatusCode, reason: impl Reason) -> Self {
        Self::of(status, reason.into())
    }

    /// A refusal with a status of its own, where the one that the kind of failure has does not fit.
    #[must_use]
    pub fn refused(status: StatusCode, what: Denied) -> Self {
        Self::of(status, what)
    }

    fn of(status: StatusCode, what: Denied) -> Self {
        let (fields, members) = (Vec::new(), Map::new());
        Self(Arc::new(Inner { status, what, fields, members, retry_after: None, cause: None }))
    }

    /// Absent, or not for this person: the same answer.
    #[must_use]
    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, EdgeReason::NotFound {})
    }

    /// The address exists but not for this method.
    #[must_use]
    pub fn method_not_allowed() -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, EdgeReason::MethodNotAllowed {})
    }

    /// Nobody is signed in.
    #[must_use]
    pub fn sign_in_needed() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, EdgeReason::SignInNeeded {})
    }

    /// The body or the address is not well-formed; `what` says what and where.
    #[must_use]
    pub fn malformed(what: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, EdgeReason::Malformed { what: what.into() })
    }

    /// Too many tries; the next is taken after `seconds`.
    #[must_use]
    pub fn too_many(seconds: u32) -> Self {
        let reason = EdgeReason::TooManyTries { seconds };
        Self::new(StatusCode::TOO_MANY_REQUESTS, reason).after(seconds)
    }

    /// More to do than the server can; try again after `seconds`.
    #[must_use]
    pub fn overloaded(seconds: u32) -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, EdgeReason::Overloaded {}).after(seconds)
    }

    /// A failure nobody foresaw. The cause is logged, never shown.
    #[must_use]
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, EdgeReason::Internal {}).because(cause)
    }

    /// The same fault with a further member in its problem document, such as `candidates`.
    #[must_use]
    pub fn with(self, member: &str, value: Value) -> Self {
        self.change(|inner| drop(inner.members.insert(member.to_owned(), value)))
    }

    /// The fault that a bare status of a layer stands for.
    #[must_use]
    pub(crate) fn of_status(status: StatusCode) -> Self {
        match status {
            StatusCode::NOT_FOUND => Self::not_found(),
            StatusCode::METHOD_NOT_ALLOWED => Self::method_not_allowed(),
            StatusCode::UNAUTHORIZED => Self::sign_in_needed(),
            StatusCode::PAYLOAD_TOO_LARGE => Self::new(status, EdgeReason::BodyTooLarge {}),
            StatusCode::UNSUPPORTED_MEDIA_TYPE => Self::new(status, EdgeReason::UnsupportedMediaType {}),
            _ if status.is_server_error() => Self::new(status, EdgeReason::Internal {}),
            _ => Self::new(status, EdgeReason::Malformed { what: status.to_string() }),
        }
    }

    fn after(self, seconds: u32) -> Self {
        self.change(|inner| inner.retry_after = Some(seconds))
    }

    fn because(self, cause: impl std::fmt::Display) -> Self {
        self.change(|inner| inner.cause = Some(cause.to_string()))
    }

    fn change(mut self, change: impl FnOnce(&mut Inner)) -> Self {
        change(Arc::make_mut(&mut self.0));
        self
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.0.status
    }

    /// The stable code and the message.
    #[must_use]
    pub fn what(&self) -> &Denied {
        &self.0.what
    }

    /// The faults of single fields.
    #[must_use]
    pub fn fields(&self) -> &[FieldError] {
        &self.0.fields
    }

    /// Further members of the problem document.
    #[must_use]
    pub fn members(&self) -> &Map<String, Value> {
        &self.0.members
    }

    /// After how many seconds a further try may succeed.
    #[must_use]
    pub fn retry_after(&self) -> Option<u32> {
        self.0.retry_after
    }

    /// What is logged and never shown.
    #[must_use]
    pub fn cause(&self) -> Option<&str> {
        self.0.cause.as_deref()
    }
}

impl<E: Into<Failure>> From<E> for Fault {
    fn from(error: E) -> Self {
        match error.into() {
            Failure::NotFound => Self::not_found(),
            Failure::Denied(denied) if denied.code == "sign_in_needed" => Self::sign_in_needed(),
            Failure::Denied(denied) => Self::of(StatusCode::FORBIDDEN, denied),
            Failure::Conflict(what) => Self::of(StatusCode::CONFLICT, what),
            Failure::Invalid(invalid) => Self::invalid(invalid),
            Failure::Storage(error) => Self::storage(&error),
        }
    }
}

impl Fault {
    /// One fault names the whole by its own code, so that a client finds it where every other code stands.
    fn invalid(Invalid(fields): Invalid) -> Self {
        let what = match fields.as_slice() {
            [only] => Denied { code: only.code, message: only.message.clone() },
            _ => EdgeReason::Invalid {}.into(),
        };
        Self::of(StatusCode::UNPROCESSABLE_ENTITY, what).change(|inner| inner.fields = fields)
    }

    /// A store that will be back soon is told apart from one that failed.
    fn storage(error: &StorageError) -> Self {
        let text = error.to_string();
        let fault = if text.contains("disk is full") || text.contains("No space left") {
            Self::new(StatusCode::INSUFFICIENT_STORAGE, EdgeReason::StorageFull {})
        } else if error.is_conflict() || error.is_away() {
            Self::overloaded(2)
        } else {
            Self::internal("")
        };
        fault.because(text)
    }
}

/// Tells the renderer what to say. Without it (which only a wrong order of layers does) the status stands alone.
impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn status(failure: impl Into<Failure>) -> (u16, &'static str) {
        let fault = Fault::from(failure);
        (fault.status().as_u16(), fault.what().code)
    }

    #[test]
    fn each_way_of_failing_has_its_status() {
        assert_eq!(status(Failure::NotFound), (404, "not_found"));
        assert_eq!(status(Failure::denied(EdgeReason::CrossSite {})), (403, "cross_site"));
        assert_eq!(status(Failure::conflict(EdgeReason::KeyReused {})), (409, "key_reused"));
        assert_eq!(status(Failure::denied(EdgeReason::SignInNeeded {})), (401, "sign_in_needed"));
    }

    #[test]
    fn a_single_invalid_field_gives_its_code_to_the_whole() {
        let mut invalid = Invalid::one("limit", &EdgeReason::BadKey {});
        assert_eq!(status(invalid.clone()), (422, "bad_key"));
        invalid.push("cursor", &EdgeReason::KeyReused {});
        assert_eq!(status(invalid), (422, "invalid"));
    }

    #[rstest]
    #[case("database or disk is full", 507)]
    #[case("database is locked", 503)]
    #[case("no such table: cohort", 500)]
    fn a_store_that_comes_back_is_told_apart_from_one_that_failed(#[case] text: &str, #[case] expected: u16) {
        let fault = Fault::from(Failure::from(StorageError::other(text)));
        assert_eq!(
            (fault.status().as_u16(), fault.cause().unwrap()),
            (expected, &*format!("storage failed: {text}"))
        );
        assert!(!fault.what().message.key.contains(text));
    }
}
