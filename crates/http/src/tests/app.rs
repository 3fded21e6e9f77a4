//! A server with a few rows and people who are known by the text of their cookie.

use std::sync::Arc;

use auth::actor::TokenScope;
use auth::{Actor, Held, Role, Scope, SignedIn, Via};
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::HeaderMap;
use futures::future::BoxFuture;
use http_body_util::BodyExt;
use kernel::{Clock, Entropy, Id, Lang, Moment, Secret, SecretHash, StorageError};
use serde_json::Value;
use tower::ServiceExt;
use uuid::Uuid;

use crate::{Identity, Lanes, PlainErrorPage, Route, Shared, State, fold, layers};

/// Knows people by the text of their cookie or token: `admin`, `facilitator`, `learner`, `reader`. Keeps
/// the database's folder as long as somebody asks.
pub(super) struct Known(#[expect(dead_code, reason = "removed when dropped")] tempfile::TempDir);

/// An answer, read to its end.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: HeaderMap,
    pub(super) text: String,
}

impl Answer {
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |v| v.to_str().unwrap())
    }
    pub(super) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap()
    }
}

fn actor(word: &str) -> Option<Actor> {
    let role: Option<Role> = word.parse().ok();
    let reading = Via::Token { family: uuid::Uuid::nil(), scopes: vec![TokenScope::Read] };
    let browser = Via::Browser { sign_in: SecretHash(Vec::new()), not_my_device: false };
    let scope = if role == Some(Role::Admin) { Scope::Site } else { Scope::Cohort(Uuid::from_u128(7)) };
    ["admin", "facilitator", "coordinator", "observer", "learner", "reader"].contains(&word).then(|| {
        Actor::Person(Arc::new(SignedIn {
            person: Id::from_uuid(Uuid::from_u128(1)),
            name: "Ada".into(),
            email: "ada@example.org".into(),
            lang: Some(Lang::Es),
            zone: "America/Chicago".parse().ok(),
            grants: role.map(|role| Held::always(role, scope)).into_iter().collect(),
            via: if word == "reader" { reading } else { browser },
            fresh_until: None,
            view_as: None,
        }))
    })
}

impl Identity for Known {
    fn by_cookie<'a>(
        &'a self,
        secret: &'a Secret,
        _: Moment,
    ) -> BoxFuture<'a, Result<Option<Actor>, StorageError>> {
        Box::pin(async move { Ok(actor(secret.reveal())) })
    }
    fn by_token<'a>(
        &'a self,
        token: &'a str,
        _: Moment,
    ) -> BoxFuture<'a, Result<Option<Actor>, StorageError>> {
        Box::pin(async move { Ok(actor(token)) })
    }
    fn by_directory<'a>(
        &'a self,
        _: &'a str,
        _: Moment,
    ) -> BoxFuture<'a, Result<Option<auth::directory::Directory>, StorageError>> {
        Box::pin(async move { Ok(None) })
    }
}

/// A state on an empty database.
pub(super) async fn state(url: &str, lanes: Lanes) -> State {
    let folder = tempfile::tempdir().unwrap();
    let address = format!("sqlite://{}/db.sqlite", folder.path().display());
    let db = kernel::db::open(&address, 2, Entropy::os()).await.unwrap();
    let key = kernel::SiteKey::new([7; 32]);
    let none = auth::single_sign_on::SingleSignOn::with(db.clone(), key.clone(), Vec::new()).unwrap();
    State::new(Shared {
        db,
        single_sign_on: none,
        clock: Clock::held_at("2022-05-11T23:59:59.999Z".parse().unwrap()),
        entropy: Entropy::seeded(1),
        public_url: url.parse().unwrap(),
        demo: false,
        identity: Arc::new(Known(folder)),
        error_page: Arc::new(PlainErrorPage),
        lanes,
        site_key: key,
        quota: auth::throttle::Quota::per_minute(0),
        settings: auth::site::SharedSettings::of(auth::site::Settings::default()),
    })
}

/// The rows behind all layers, at `http://localhost:4000`.
pub(super) async fn app(rows: Vec<Route>) -> Router {
    let state = state("http://localhost:4000", Lanes::new(10, 10)).await;
    layers::wrap(fold(rows).0, &state)
}

/// Asks with headers given as `name: value`; `as` is a cookie of that person.
pub(super) async fn ask(app: &Router, line: &str, headers: &[&str], body: impl Into<Body>) -> Answer {
    let (method, path) = line.split_once(' ').unwrap();
    let mut request = Request::builder().method(method).uri(path);
    for header in headers {
        let (name, value) = header.split_once(": ").unwrap();
        request = match name {
            "as" => request.header("cookie", format!("waymark-4000={value}")),
            _ => request.header(name, value),
        };
    }
    let response = app.clone().oneshot(request.body(body.into()).unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    Answer { status: parts.status.as_u16(), headers: parts.headers, text }
}
