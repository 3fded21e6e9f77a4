//! Sends a stored file, whole or in part.

use axum::body::Body;
use axum::http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG, HeaderMap, HeaderName,
    HeaderValue, IF_NONE_MATCH, IF_RANGE, RANGE,
};
use axum::http::{Response as Built, StatusCode};
use axum::response::Response;
use http::Fault;
use kernel::Storage;
use modules::media::entity::Model;

use super::range::{Part, part};

/// Sends what the request asks for. The tag is the hash of the content.
pub(super) async fn send(
    storage: &Storage,
    file: &Model,
    asked: &HeaderMap,
    lasting: bool,
) -> Result<Response, Fault> {
    let tag = format!("\"{}\"", file.sha256);
    let size = file.bytes.unsigned_abs();
    if says(asked, &IF_NONE_MATCH).is_some_and(|list| names(list, &tag)) {
        return built(Built::builder().status(StatusCode::NOT_MODIFIED), file, &tag, lasting, Body::empty());
    }
    // a part of another version is of no use: then the whole is sent
    let same = says(asked, &IF_RANGE).is_none_or(|known| known == tag);
    match part(says(asked, &RANGE).filter(|_| same), size) {
        Part::Outside => {
            let begun = Built::builder().status(StatusCode::RANGE_NOT_SATISFIABLE);
            let begun = begun.header(CONTENT_RANGE, format!("bytes */{size}"));
            built(begun, file, &tag, lasting, Body::empty())
        }
        Part::Whole => {
            let reading = storage.read(&file.path, None, None).await?;
            let begun = Built::builder().status(StatusCode::OK).header(CONTENT_LENGTH, size);
            built(begun, file, &tag, lasting, Body::from_stream(reading.bytes))
        }
        Part::Bytes(range) => {
            let reading = storage.read(&file.path, Some(range.start), Some(range.end)).await?;
            let begun = Built::builder()
                .status(StatusCode::PARTIAL_CONTENT)
                .header(CONTENT_LENGTH, range.end - range.start)
                .header(CONTENT_RANGE, format!("bytes {}-{}/{size}", range.start, range.end - 1));
            built(begun, file, &tag, lasting, Body::from_stream(reading.bytes))
        }
    }
}

fn built(
    begun: axum::http::response::Builder,
    file: &Model,
    tag: &str,
    lasting: bool,
    body: Body,
) -> Result<Response, Fault> {
    let audience = if file.parts().0 == catalogue::entry::film::FILES { "public" } else { "private" };
    let kept = if lasting { "max-age=31536000, immutable" } else { "no-cache" };
    // a text without its encoding is guessed at
    let kind = match file.content_type.as_str() {
        "text/vtt" => HeaderValue::from_static("text/vtt; charset=utf-8"),
        other => HeaderValue::from_str(other).map_err(Fault::internal)?,
    };
    let answer = begun
        .header(CONTENT_TYPE, kind)
        .header(ETAG, tag)
        .header(ACCEPT_RANGES, "bytes")
        .header(CACHE_CONTROL, format!("{audience}, {kept}"));
    answer.body(body).map_err(Fault::internal)
}

fn says<'a>(asked: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    asked.get(name).and_then(|value| value.to_str().ok())
}

fn names(list: &str, tag: &str) -> bool {
    list.split(',').any(|item| item.trim().trim_start_matches("W/") == tag)
}
