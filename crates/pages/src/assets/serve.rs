//! Answers `GET /assets/{file}`.

use axum::extract::Path;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use super::{ASSETS, Asset};

/// Sends an embedded file in the smallest form the browser reads. The address holds the hash of the content, so
/// the answer may be kept for ever; any other name or hash is not found.
pub async fn serve(Path(file): Path<String>, headers: HeaderMap) -> Response {
    let found = ASSETS.iter().find(|asset| asset.url.strip_prefix("/assets/") == Some(&file));
    match found {
        Some(asset) => send(asset, &headers),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn send(asset: &'static Asset, headers: &HeaderMap) -> Response {
    let (encoding, body) = smallest(asset, headers);
    let tag = format!("\"{}-{}\"", asset.hash, encoding.unwrap_or("plain"));
    let known = headers.get(IF_NONE_MATCH).is_some_and(|value| names(value, &tag));
    let mut answer = if known { StatusCode::NOT_MODIFIED.into_response() } else { body.into_response() };
    let kept = answer.headers_mut();
    kept.insert(CONTENT_TYPE, HeaderValue::from_static(asset.kind));
    kept.insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    kept.insert(VARY, HeaderValue::from_static("accept-encoding"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        kept.insert(ETAG, tag);
    }
    if let Some(encoding) = encoding {
        kept.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    answer
}

fn smallest(asset: &'static Asset, headers: &HeaderMap) -> (Option<&'static str>, &'static [u8]) {
    match (asset.brotli, asset.gzip) {
        (Some(body), _) if reads(headers, "br") => (Some("br"), body),
        (_, Some(body)) if reads(headers, "gzip") => (Some("gzip"), body),
        _ => (None, asset.plain),
    }
}

/// Whether the browser reads an encoding; one with a quality of nought is refused by it.
fn reads(headers: &HeaderMap, encoding: &str) -> bool {
    let lists = headers.get_all(ACCEPT_ENCODING).into_iter().filter_map(|value| value.to_str().ok());
    lists.flat_map(|list| list.split(',')).any(|item| {
        let (name, quality) = item.split_once(';').unwrap_or((item, "q=1"));
        let refused = quality.trim().strip_prefix("q=").is_some_and(|q| q.parse::<f32>() == Ok(0.0));
        name.trim().eq_ignore_ascii_case(encoding) && !refused
    })
}

fn names(value: &HeaderValue, tag: &str) -> bool {
    value.to_str().is_ok_and(|list| list.split(',').any(|item| item.trim().trim_start_matches("W/") == tag))
}
