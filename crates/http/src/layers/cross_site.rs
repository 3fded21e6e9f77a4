//! Requests that another site's page sent in someone's name are refused, for everything but reading.

use axum::extract::Request;
use axum::http::header::ORIGIN;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::arrival::is_api;
use crate::reason::EdgeReason;
use crate::{Arrival, Fault};

/// Refuses unsafe requests from elsewhere. The API takes no cookies, so nothing is gained there in another's name.
pub(crate) async fn refuse(request: Request, next: Next) -> Response {
    let own = request.extensions().get::<Arrival>().map(|a| a.state().public_url.origin());
    let ours = own.is_some_and(|own| may_pass(request.method(), request.headers(), &own));
    if ours || is_api(request.uri().path()) {
        return next.run(request).await;
    }
    Fault::new(StatusCode::FORBIDDEN, EdgeReason::CrossSite {}).into_response()
}

/// A browser that says where a request comes from is believed; one that does not must name our origin.
fn may_pass(method: &Method, headers: &HeaderMap, own: &str) -> bool {
    if method.is_safe() {
        return true;
    }
    let mut sites = headers.get_all("sec-fetch-site").iter().peekable();
    if sites.peek().is_some() {
        return sites.all(|site| site == "same-origin" || site == "none");
    }
    let mut origins = headers.get_all(ORIGIN).iter().peekable();
    origins.peek().is_some() && origins.all(|origin| origin == own)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderName, HeaderValue};
    use rstest::rstest;

    #[rstest]
    #[case(&[("sec-fetch-site", "same-origin")], true)]
    #[case(&[("sec-fetch-site", "none")], true)]
    #[case(&[("sec-fetch-site", "same-site")], false)]
    #[case(&[("sec-fetch-site", "cross-site")], false)]
    #[case(&[("sec-fetch-site", "cross-site"), ("origin", "https://learn.example.org")], false)]
    #[case(&[("sec-fetch-site", "same-origin"), ("sec-fetch-site", "cross-site")], false)]
    #[case(&[("sec-fetch-site", "")], false)]
    #[case(&[("origin", "https://learn.example.org")], true)]
    #[case(&[("origin", "https://learn.example.org"), ("origin", "https://evil.example")], false)]
    #[case(&[("origin", "https://learn.example.org.evil.example")], false)]
    #[case(&[("origin", "http://learn.example.org")], false)]
    #[case(&[("origin", "null")], false)]
    #[case(&[("referer", "https://learn.example.org/")], false)]
    #[case(&[], false)]
    fn a_form_passes_from_our_own_pages_only(#[case] lines: &[(&str, &str)], #[case] passes: bool) {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(name.parse::<HeaderName>().unwrap(), HeaderValue::from_str(value).unwrap());
        }
        for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
            assert_eq!(may_pass(&method, &headers, "https://learn.example.org"), passes, "{method}");
        }
        assert!(may_pass(&Method::GET, &headers, "https://learn.example.org"));
    }
}
