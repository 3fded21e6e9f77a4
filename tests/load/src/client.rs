//! A browser or program that asks, again and again, on connections that stay open.

use anyhow::Result;
use reqwest::header::{ACCEPT_ENCODING, AUTHORIZATION, COOKIE, HeaderMap, HeaderValue};
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder, StatusCode};

/// A client that follows no redirect and asks for compressed answers as browsers do.
///
/// # Errors
/// Where it cannot be made.
pub fn client() -> Result<Client> {
    let mut headers = HeaderMap::new();
    headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("gzip, deflate, br, zstd"));
    headers.insert("sec-fetch-site", HeaderValue::from_static("same-origin"));
    let built = Client::builder().redirect(Policy::none()).default_headers(headers).tcp_nodelay(true);
    Ok(built.pool_max_idle_per_host(512).build()?)
}

/// Sends a request and reads its whole answer.
///
/// # Errors
/// Where the connection fails.
pub async fn whole(request: RequestBuilder) -> Result<(StatusCode, usize)> {
    let answer = request.send().await?;
    let status = answer.status();
    Ok((status, answer.bytes().await?.len()))
}

/// As a browser that is signed in.
pub fn with_cookie(request: RequestBuilder, cookie: &str) -> RequestBuilder {
    request.header(COOKIE, cookie)
}

/// As a program with a token.
pub fn with_token(request: RequestBuilder, token: &str) -> RequestBuilder {
    request.header(AUTHORIZATION, format!("Bearer {token}"))
}
