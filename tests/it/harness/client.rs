//! Someone in front of a browser, or a program with a token.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::Body;
use axum::http::header::{
    ACCEPT_LANGUAGE, AUTHORIZATION, CONTENT_TYPE, COOKIE, HOST, LOCATION, ORIGIN, SET_COOKIE,
};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use futures::{StreamExt as _, stream};
use http_body_util::BodyExt as _;
use kernel::Db;
use serde_json::Value;
use tower::ServiceExt as _;

use super::page::Page;
use super::policies;
use crate::audit::posts;

/// Where the app of a test believes it is.
pub const ADDRESS: &str = "http://127.0.0.1:4000";
const AUTHORITY: &str = "127.0.0.1:4000";
const MOST_REDIRECTS: usize = 5;

/// One browser: it keeps cookies, follows redirects, and says where a form came from. Clones are its further tabs.
#[derive(Clone)]
pub struct Client {
    router: Router,
    cookies: Arc<Mutex<BTreeMap<String, String>>>,
    language: &'static str,
    token: Option<String>,
    header: Option<(&'static str, &'static str)>,
    log: Option<Log>,
    origin: Option<&'static str>,
    policies: bool,
}

/// Where what staff do has to be recorded, and the forms that were sent already.
#[derive(Clone)]
struct Log {
    db: Db,
    sent: Arc<Mutex<Sent>>,
}

/// Addresses with the bodies that were sent there.
type Sent = BTreeSet<(String, Vec<u8>)>;

impl Client {
    /// Nobody yet, in front of an English browser.
    pub fn new(router: Router) -> Self {
        Self {
            router,
            cookies: Arc::default(),
            language: "en",
            token: None,
            header: None,
            log: None,
            origin: Some(ADDRESS),
            policies: false,
        }
    }

    /// The same with a browser that asks for Spanish.
    pub fn in_spanish(self) -> Self {
        Self { language: "es", ..self }
    }

    /// The same, of whom what they do as staff has to stand in this database's audit log.
    pub fn recorded_in(self, db: &Db) -> Self {
        Self { log: Some(Log { db: db.clone(), sent: Arc::default() }), ..self }
    }

    /// The same in front of the site, whose every answer has to carry the policies of the browser.
    pub fn holding_policies(self) -> Self {
        Self { policies: true, ..self }
    }

    /// The same with a cookie.
    pub fn with_cookie(self, name: &str, value: &str) -> Self {
        self.jar().insert(name.to_owned(), value.to_owned());
        self
    }

    /// The value of a cookie that it keeps.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.jar().get(name).cloned()
    }

    /// A program that shows this token.
    pub fn with_token(self, token: &str) -> Self {
        Self { token: Some(token.to_owned()), ..self }
    }

    /// The same with one more header in each request.
    pub fn with_header(self, name: &'static str, value: &'static str) -> Self {
        Self { header: Some((name, value)), ..self }
    }

    /// The same in front of a page of another site, or of one that does not say of which.
    pub fn with_origin(self, origin: Option<&'static str>) -> Self {
        Self { origin, ..self }
    }

    /// Opens a page, where redirects lead to.
    pub async fn get(&self, path: &str) -> Page {
        self.follow(self.send(Method::GET, path, "", Vec::new()).await).await
    }

    /// Sends fields that no form was read for. What people do is [`Page::form`].
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let answer =
            self.send(Method::POST, path, "application/x-www-form-urlencoded", body.into_bytes()).await;
        self.follow(answer).await
    }

    /// Calls the API.
    pub async fn call(&self, method: Method, path: &str, body: Option<Value>) -> Page {
        let kind = if body.is_some() { "application/json" } else { "" };
        self.send(method, path, kind, body.map(|value| value.to_string().into_bytes()).unwrap_or_default())
            .await
    }

    /// Sends one request and stays where its answer is, redirect or not.
    pub async fn send(&self, method: Method, path: &str, kind: &str, body: Vec<u8>) -> Page {
        let path = path.strip_prefix(ADDRESS).unwrap_or(path);
        let Some(log) = self.log.as_ref().filter(|_| method == Method::POST) else {
            return self.answer(method, path, kind, body).await;
        };
        let again =
            !log.sent.lock().unwrap_or_else(PoisonError::into_inner).insert((path.to_owned(), body.clone()));
        let expected = posts::expected(&log.db, path, &body).await;
        let answer = self.answer(method, path, kind, body).await;
        if let Some(expected) = expected {
            expected.hold(&answer, again).await;
        }
        answer
    }

    async fn answer(&self, method: Method, path: &str, kind: &str, body: Vec<u8>) -> Page {
        let request = self.request(method, path, kind, body);
        let (parts, body) =
            self.router.clone().oneshot(request).await.unwrap_or_else(|e| match e {}).into_parts();
        self.hold_policies(path, parts.status, &parts.headers);
        self.keep_cookies(&parts.headers);
        let body = body.collect().await.expect("the body arrives whole").to_bytes();
        Page::new(self.clone(), path, parts, &body)
    }

    /// Sends one request and takes what is not text.
    pub async fn send_bytes(&self, method: Method, path: &str, kind: &str, body: Vec<u8>) -> Vec<u8> {
        let request = self.request(method, path, kind, body);
        let answer = self.router.clone().oneshot(request).await.unwrap_or_else(|e| match e {});
        self.hold_policies(path, answer.status(), answer.headers());
        assert_eq!(answer.status(), StatusCode::OK, "{path}");
        answer.into_body().collect().await.expect("the body arrives whole").to_bytes().to_vec()
    }

    /// Sends the beginning of a body piece by piece, then loses the connection.
    pub async fn break_off(&self, path: &str, kind: &str, body: &[u8]) {
        let pieces: Vec<_> = body.chunks(1_024).map(<[u8]>::to_vec).collect();
        let pieces = stream::iter(pieces).then(async |piece| {
            tokio::task::yield_now().await;
            Ok(piece)
        });
        let lost = stream::once(async { Err(std::io::Error::other("the connection was lost")) });
        let request = self.request(Method::POST, path, kind, Vec::new());
        let request = request.map(|_| Body::from_stream(pieces.chain(lost)));
        let _nobody_hears_it = self.router.clone().oneshot(request).await;
    }

    /// Goes where redirects lead.
    pub async fn follow(&self, mut page: Page) -> Page {
        for _ in 0..MOST_REDIRECTS {
            let Some(target) = page.headers.get(LOCATION).filter(|_| page.status.is_redirection()) else {
                return page;
            };
            assert_eq!(page.status, StatusCode::SEE_OTHER, "a page redirects by 303 only, at {}", page.path);
            let target = target.to_str().expect("an address is ASCII").to_owned();
            page = self.send(Method::GET, &target, "", Vec::new()).await;
        }
        panic!("redirected more than {MOST_REDIRECTS} times, last to {}", page.path);
    }

    fn request(&self, method: Method, path: &str, kind: &str, body: Vec<u8>) -> Request<Body> {
        let mut request = Request::builder().method(method).uri(path).header(HOST, AUTHORITY);
        request = request.header(ACCEPT_LANGUAGE, self.language);
        if let Some(origin) = self.origin {
            request = request.header(ORIGIN, origin);
        }
        let cookies: Vec<_> = self.jar().iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !cookies.is_empty() {
            request = request.header(COOKIE, cookies.join("; "));
        }
        if let Some(token) = &self.token {
            request = request.header(AUTHORIZATION, format!("Bearer {token}"));
        }
        if let Some((name, value)) = self.header {
            request = request.header(name, value);
        }
        if !kind.is_empty() {
            request = request.header(CONTENT_TYPE, kind);
        }
        request.body(Body::from(body)).expect("the request is well formed")
    }

    fn hold_policies(&self, path: &str, status: StatusCode, headers: &HeaderMap) {
        if self.policies {
            policies::hold(path, status.as_u16(), headers);
        }
    }

    fn keep_cookies(&self, headers: &HeaderMap) {
        for line in headers.get_all(SET_COOKIE) {
            let line = line.to_str().expect("a cookie is ASCII");
            let pair = line.split(';').next().unwrap_or_default();
            let (name, value) = pair.split_once('=').expect("a cookie has a name");
            if line.contains("Max-Age=0") {
                self.jar().remove(name);
            } else {
                self.jar().insert(name.to_owned(), value.to_owned());
            }
        }
    }

    fn jar(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, String>> {
        self.cookies.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
