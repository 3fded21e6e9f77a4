//! JSON bodies: what is wrong with one is said with its place.

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use kernel::{Failure, Invalid};
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use crate::reason::EdgeReason;
use crate::{Fault, State};

/// A JSON body. `T` says `#[serde(deny_unknown_fields)]`, so that a misspelt field is not silently dropped.
#[derive(Clone, Debug)]
pub struct Body<T> {
    /// What was sent.
    pub value: T,
    /// The SHA-256 of what was sent, for [`crate::Once`].
    pub hash: Vec<u8>,
}

impl<T: DeserializeOwned> FromRequest<State> for Body<T> {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &State) -> Result<Self, Fault> {
        if !is_json(request.headers()) {
            return Err(Fault::of_status(StatusCode::UNSUPPORTED_MEDIA_TYPE));
        }
        let bytes = read(request, state).await?;
        Ok(Self { value: parse(&bytes)?, hash: Sha256::digest(&bytes).to_vec() })
    }
}

/// The bytes of a body, up to the row's limit.
pub(crate) async fn read(request: Request, state: &State) -> Result<Bytes, Fault> {
    let too_much = |rejection: BytesRejection| Fault::of_status(rejection.into_response().status());
    Bytes::from_request(request, state).await.map_err(too_much)
}

fn is_json(headers: &HeaderMap) -> bool {
    let line = headers.get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let kind = line.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    kind == "application/json" || (kind.starts_with("application/") && kind.ends_with("+json"))
}

/// Reads JSON and names the place of the first fault as a pointer.
fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Fault> {
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let pointer = pointer(error.path());
        fault(&pointer, error.inner())
    })?;
    reader.end().map_err(|error| fault("", &error))?;
    Ok(value)
}

fn fault(pointer: &str, error: &serde_json::Error) -> Fault {
    let what = error.to_string();
    if !error.is_data() {
        return Fault::malformed(what);
    }
    let reason = match unknown_field(&what) {
        Some(name) => EdgeReason::UnknownField { name: name.to_owned() },
        None => EdgeReason::WrongValue { what },
    };
    Failure::from(Invalid::one(pointer, &reason)).into()
}

/// serde says this in words only.
fn unknown_field(what: &str) -> Option<&str> {
    what.strip_prefix("unknown field `")?.split('`').next()
}

fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    path.iter()
        .map(|segment| match segment {
            Segment::Seq { index } => format!("/{index}"),
            Segment::Map { key } => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
            Segment::Enum { variant } => format!("/{variant}"),
            Segment::Unknown => String::new(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Item {
        #[expect(dead_code, reason = "only its type matters here")]
        minutes: u32,
    }

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Whole {
        #[expect(dead_code, reason = "only its type matters here")]
        items: Vec<Item>,
    }

    #[rstest]
    #[case(r#"{"items":[{"minutes":1},{"minutes":"x"}]}"#, 422, "wrong_value", "/items/1/minutes")]
    #[case(r#"{"items":[{"minutes":1,"mins":2}]}"#, 422, "unknown_field", "/items/0/mins")]
    #[case(r#"{"items":[{}]}"#, 422, "wrong_value", "/items/0")]
    #[case(r#"{"itms":[]}"#, 422, "unknown_field", "/itms")]
    #[case(r#"{"items":[-1]}"#, 422, "wrong_value", "/items/0")]
    #[case("[]", 422, "wrong_value", "")]
    fn a_wrong_value_is_named_with_its_place(
        #[case] text: &str,
        #[case] status: u16,
        #[case] code: &str,
        #[case] place: &str,
    ) {
        let fault = parse::<Whole>(text.as_bytes()).unwrap_err();
        assert_eq!((fault.status().as_u16(), fault.what().code), (status, code));
        assert_eq!(fault.fields()[0].field, place);
    }

    #[rstest]
    #[case("{")]
    #[case("")]
    #[case(r#"{"items":[]} x"#)]
    #[case("{\"items\":[\u{7}]}")]
    fn what_is_not_json_is_malformed(#[case] text: &str) {
        let fault = parse::<Whole>(text.as_bytes()).unwrap_err();
        assert_eq!((fault.status().as_u16(), fault.what().code), (400, "malformed"));
    }

    #[test]
    fn a_deep_nest_is_refused_without_a_crash() {
        let deep = "[".repeat(100_000);
        assert_eq!(parse::<serde_json::Value>(deep.as_bytes()).unwrap_err().status().as_u16(), 400);
    }
}
