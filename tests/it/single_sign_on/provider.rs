//! A provider of OpenID Connect on loopback, which says of people what a test tells it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use auth::single_sign_on::{Provider, ProviderSettings};
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Form, Json, Router};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use kernel::outbound::Outbound;
use serde_json::{Value, json};

use crate::app::App;
use crate::harness::client::{ADDRESS, Client};
use crate::harness::page::Page;

/// Made for these tests; it signs nothing else.
const KEY: &str = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIAR1lr63iPIq4j1EsP1D2N30SBGsZp7K67uwL31Lbyzj\n-----END PRIVATE KEY-----\n";
/// The same; nobody publishes its other half.
const ANOTHER: &str = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIDfJ18eC62i5KKBVB23RUGmR8+7NRLXF04M5evU/K/kJ\n-----END PRIVATE KEY-----\n";
const X: &str = "jCa0r-TC-ChYSSXDE10cUMhyy9BAVN3KGw8Ay7b3jxU";

/// Among what it says of someone: `nobody` or `another`, where its own key shall not sign that.
pub const SIGNED_BY: &str = "signed_by";

/// The provider.
#[derive(Clone)]
pub struct Union {
    issuer: String,
    codes: Arc<Mutex<BTreeMap<String, Value>>>,
}

impl Union {
    /// Starts one at an address of its own.
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let union = Self { issuer, codes: Arc::default() };
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(describe))
            .route("/another/.well-known/openid-configuration", get(describe))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .with_state(union.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        union
    }

    /// As a site knows it; the operator may say more.
    pub fn known(&self, more: impl FnOnce(&mut ProviderSettings)) -> Provider {
        let mut settings = ProviderSettings {
            key: "union".to_owned(),
            name: "State office".to_owned(),
            issuer: self.issuer.clone(),
            client_id: "waymark".to_owned(),
            groups_claim: "groups".to_owned(),
            ..ProviderSettings::default()
        };
        more(&mut settings);
        let outbound = Outbound::new(&["127.0.0.1".to_owned()]).unwrap();
        Provider::new(settings, "a secret of the test", ADDRESS, outbound).unwrap()
    }

    /// Somebody goes to the provider by this address and comes back; it says `claims` of them.
    pub async fn visit(&self, app: &App, client: &Client, path: &str, claims: Value) -> Page {
        let back = self.way_back(app, client, path, claims).await;
        client.get(&back).await
    }

    /// The same, up to the address under which they come back.
    pub async fn way_back(&self, app: &App, client: &Client, path: &str, claims: Value) -> String {
        let away = client.send(axum::http::Method::GET, path, "", Vec::new()).await.with_status(303);
        let url = away.headers["location"].to_str().unwrap().to_owned();
        let (to, query) = url.split_once('?').unwrap();
        assert_eq!(to, format!("{}/auth", self.issuer));
        let asked: BTreeMap<_, _> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        let now = app.clock.now().utc().timestamp();
        let mut said = json!({
            "iss": self.issuer, "aud": "waymark", "nonce": asked["nonce"], "iat": now, "exp": now + 300,
            "auth_time": now,
        });
        said.as_object_mut().unwrap().extend(claims.as_object().unwrap().clone());
        let code = format!("code-{}", asked["state"]);
        self.codes.lock().unwrap().insert(code.clone(), said);
        let path = asked["redirect_uri"].strip_prefix(ADDRESS).unwrap().to_owned();
        format!("{path}?code={code}&state={}", asked["state"])
    }
}

async fn describe(State(union): State<Union>) -> Json<Value> {
    let at = |path: &str| format!("{}{path}", union.issuer);
    Json(json!({
        "issuer": union.issuer,
        "authorization_endpoint": at("/auth"),
        "token_endpoint": at("/token"),
        "jwks_uri": at("/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["EdDSA"],
    }))
}

async fn keys() -> Json<Value> {
    Json(
        json!({ "keys": [{ "kty": "OKP", "crv": "Ed25519", "kid": "one", "use": "sig", "alg": "EdDSA", "x": X }] }),
    )
}

/// Each code works once, with the verifier beside it.
async fn token(
    State(union): State<Union>,
    Form(asked): Form<BTreeMap<String, String>>,
) -> Result<Json<Value>, StatusCode> {
    let mut claims = union.codes.lock().unwrap().remove(&asked["code"]).ok_or(StatusCode::BAD_REQUEST)?;
    assert!(asked["code_verifier"].len() >= 43, "PKCE");
    let by = claims.as_object_mut().unwrap().remove(SIGNED_BY);
    let token = match by.as_ref().and_then(Value::as_str) {
        Some("nobody") => unsigned(&claims),
        Some(_) => signed(&claims, ANOTHER),
        None => signed(&claims, KEY),
    };
    Ok(Json(json!({ "access_token": "none", "token_type": "Bearer", "id_token": token })))
}

fn signed(claims: &Value, key: &str) -> String {
    let header = Header { kid: Some("one".to_owned()), ..Header::new(Algorithm::EdDSA) };
    jsonwebtoken::encode(&header, claims, &EncodingKey::from_ed_pem(key.as_bytes()).unwrap()).unwrap()
}

fn unsigned(claims: &Value) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    format!("{}.{}.", part(&json!({ "alg": "none" })), part(claims))
}
