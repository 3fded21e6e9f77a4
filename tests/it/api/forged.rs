//! Sixty tokens that are malformed or forged, at a call that needs one and at one that needs none. (What a forger with
//! the right key could write is tried in the crate that reads tokens.)

use axum::http::Method;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use crate::app::App;
use crate::on_both;

/// A genuine token in its parts.
struct Genuine {
    header: Value,
    claims: Value,
    parts: Vec<String>,
}

impl Genuine {
    async fn of(app: &App) -> Self {
        let ada = app.person("ada@example.org", "Ada King").await;
        let token = app.tokens(ada).await.access_token;
        let parts: Vec<String> = token.split('.').map(str::to_owned).collect();
        let read = |part: &str| serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap();
        Self { header: read(&parts[0]), claims: read(&parts[1]), parts }
    }

    fn header(&self, name: &str, value: Value) -> String {
        format!("{}.{}.{}", written(&self.header, name, value), self.parts[1], self.parts[2])
    }

    fn claim(&self, name: &str, value: Value) -> String {
        format!("{}.{}.{}", self.parts[0], written(&self.claims, name, value), self.parts[2])
    }
}

fn written(base: &Value, name: &str, value: Value) -> String {
    let mut changed = base.clone();
    changed[name] = value;
    if changed[name] == "absent" {
        changed.as_object_mut().unwrap().remove(name);
    }
    URL_SAFE_NO_PAD.encode(changed.to_string())
}

fn headers() -> Vec<(&'static str, Value)> {
    vec![
        ("typ", json!("JWT")),
        ("typ", json!("absent")),
        ("typ", json!(7)),
        ("alg", json!("none")),
        ("alg", json!("None")),
        ("alg", json!("HS256")),
        ("alg", json!("RS256")),
        ("alg", json!("ES256")),
        ("alg", json!("absent")),
        ("alg", json!(null)),
        ("kid", json!("absent")),
        ("kid", json!("../../etc/passwd")),
        ("kid", json!("' OR 1=1 --")),
        ("kid", json!("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k")),
        ("crit", json!(["exp"])),
        ("jku", json!("https://evil.example/jwks")),
        ("x5u", json!("https://evil.example/cert")),
        (
            "jwk",
            json!({ "kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" }),
        ),
        ("zip", json!("DEF")),
        ("b64", json!(false)),
    ]
}

fn claims() -> Vec<(&'static str, Value)> {
    let stranger = json!("01900000-0000-7000-8000-000000000001");
    vec![
        ("sub", stranger.clone()),
        ("sub", json!("admin")),
        ("sub", json!("absent")),
        ("sid", stranger),
        ("sid", json!("absent")),
        ("iss", json!("https://evil.example")),
        ("iss", json!("absent")),
        ("aud", json!("https://evil.example")),
        ("aud", json!([])),
        ("exp", json!(9_999_999_999_i64)),
        ("exp", json!(0)),
        ("exp", json!("absent")),
        ("exp", json!(1e300)),
        ("nbf", json!(9_999_999_999_i64)),
        ("nbf", json!("absent")),
        ("iat", json!(0)),
        ("iat", json!(9_999_999_999_i64)),
        ("jti", json!("absent")),
        ("scope", json!(["everything"])),
        ("role", json!("admin")),
    ]
}

fn texts(genuine: &Genuine) -> Vec<String> {
    let [head, body, signature] = &*genuine.parts else { panic!("three parts") };
    let whole = genuine.parts.join(".");
    let flipped: String = signature.chars().rev().collect();
    vec![
        "x".to_owned(),
        ".".to_owned(),
        "..".to_owned(),
        "...".to_owned(),
        "null".to_owned(),
        head.clone(),
        format!("{head}.{body}"),
        format!("{head}.{body}."),
        format!("{head}..{signature}"),
        format!(".{body}.{signature}"),
        format!("{whole}."),
        format!("{whole}="),
        format!("{whole}.{signature}"),
        format!("{body}.{head}.{signature}"),
        format!("{head}.{body}.{flipped}"),
        format!("{head}.{body}.{}", URL_SAFE_NO_PAD.encode([0; 64])),
        format!("{head}.{body}.{}", &signature[..signature.len() - 2]),
        format!("{whole} {whole}"),
        "wm_pat_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA".to_owned(),
        "a".repeat(20_000),
    ]
}

on_both!(sixty_malformed_or_forged_tokens_are_all_refused, |app| async {
    let genuine = Genuine::of(app).await;
    let whole = app.visitor().with_token(&genuine.parts.join("."));
    whole.call(Method::GET, "/api/v1/me", None).await.with_status(200);
    let mut corpus: Vec<_> = headers().into_iter().map(|(name, value)| genuine.header(name, value)).collect();
    corpus.extend(claims().into_iter().map(|(name, value)| genuine.claim(name, value)));
    corpus.extend(texts(&genuine));
    assert_eq!(corpus.len(), 60);
    for token in corpus {
        let forger = app.visitor().with_token(&token);
        for path in ["/api/v1/me", "/api/v1/catalogue", "/scim/v2/Users"] {
            assert_eq!(forger.call(Method::GET, path, None).await.status, 401, "{path} with {token}");
        }
    }
});
