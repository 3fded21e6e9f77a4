use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::EncodingKey;
use rstest::rstest;
use serde_json::{Value, json};

use super::*;

const ISSUER: &str = "https://learn.example.org";

fn now() -> Moment {
    Moment::at("2026-07-01T12:00:00Z".parse().unwrap())
}

fn keys() -> Keys {
    Keys::alone(ISSUER, 1, now())
}

fn claims() -> Claims {
    let person = Id::from_uuid(Uuid::from_u128(1));
    Claims::new(&keys(), person, Uuid::from_u128(2), Uuid::from_u128(3), now())
}

fn good() -> String {
    sign(&keys().pair(), &claims()).unwrap()
}

fn header() -> Value {
    json!({ "typ": "at+jwt", "alg": "EdDSA", "kid": keys().pair().kid })
}

/// A token of any header and claims, signed by the right key.
fn forged(header: &Value, claims: &Value) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let message = format!("{}.{}", part(header), part(claims));
    let key = keys().pair().encoding;
    let signature = jsonwebtoken::crypto::sign(message.as_bytes(), &key, Algorithm::EdDSA).unwrap();
    format!("{message}.{signature}")
}

fn with(base: Value, name: &str, value: Value) -> Value {
    let mut object = base.as_object().unwrap().clone();
    object.insert(name.to_owned(), value);
    object.retain(|_, v| *v != json!("absent"));
    Value::Object(object)
}

fn accepted(token: &str) -> bool {
    read(&keys(), token, now()).is_some()
}

#[test]
fn a_token_says_what_was_signed() {
    assert_eq!(read(&keys(), &good(), now()), Some(claims()));
    assert!(accepted(&forged(&header(), &json!(claims()))), "the forge itself works");
}

#[test]
fn a_token_lives_five_minutes_and_half_a_minute_of_leeway() {
    let at = |seconds| read(&keys(), &good(), now().plus(TimeDelta::seconds(seconds))).is_some();
    assert_eq!((at(329), at(330), at(-30), at(-31)), (true, false, true, false));
}

#[rstest]
#[case("typ", json!("JWT"))]
#[case("typ", json!("absent"))]
#[case("alg", json!("none"))]
#[case("alg", json!("HS256"))]
#[case("alg", json!("ES256"))]
#[case("alg", json!("absent"))]
#[case("kid", json!("absent"))]
#[case("kid", json!("../../etc/passwd"))]
#[case("kid", json!("' OR 1=1"))]
#[case("crit", json!(["exp"]))]
#[case("jku", json!("https://evil.example/jwks"))]
#[case("x5u", json!("https://evil.example/cert"))]
#[case("jwk", json!({ "kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" }))]
#[case("cty", json!("JWT"))]
#[case("zip", json!("DEF"))]
#[case("b64", json!(false))]
fn a_header_of_another_kind_is_refused(#[case] name: &str, #[case] value: Value) {
    assert!(!accepted(&forged(&with(header(), name, value), &json!(claims()))));
}

#[rstest]
#[case("iss", json!("https://evil.example"))]
#[case("iss", json!("absent"))]
#[case("iss", json!(["https://learn.example.org"]))]
#[case("aud", json!("https://evil.example"))]
#[case("aud", json!("absent"))]
#[case("aud", json!(["https://learn.example.org", "https://evil.example"]))]
#[case("sub", json!("absent"))]
#[case("sub", json!("admin"))]
#[case("exp", json!("absent"))]
#[case("exp", json!(null))]
#[case("exp", json!("9999999999"))]
#[case("exp", json!(9_999_999_999_i64))]
#[case("exp", json!(-1))]
#[case("exp", json!(1e300))]
#[case("exp", json!(i64::MAX))]
#[case("nbf", json!("absent"))]
#[case("nbf", json!(9_999_999_999_i64))]
#[case("iat", json!("absent"))]
#[case("iat", json!(0))]
#[case("iat", json!(i64::MIN))]
#[case("jti", json!("absent"))]
#[case("sid", json!("absent"))]
#[case("scope", json!(["everything"]))]
#[case("role", json!("admin"))]
fn claims_that_do_not_hold_are_refused(#[case] name: &str, #[case] value: Value) {
    assert!(!accepted(&forged(&header(), &with(json!(claims()), name, value))));
}

#[test]
fn a_changed_or_malformed_text_is_refused() {
    let good = good();
    let (message, signature) = good.rsplit_once('.').unwrap();
    let (head, body) = message.split_once('.').unwrap();
    let other = URL_SAFE_NO_PAD.encode(json!(claims()).to_string().replace("0001", "0009"));
    let long = "a".repeat(100_000);
    let texts = [
        "",
        ".",
        "..",
        "...",
        "null",
        head,
        message,
        &format!("{message}."),
        &format!("{good}."),
        &format!("{good} "),
        &format!(" {good}"),
        &format!("{good}="),
        &format!("{good}\0"),
        &format!("{head}.{other}.{signature}"),
        &format!("{head}..{signature}"),
        &format!(".{body}.{signature}"),
        &format!("{message}.{}", URL_SAFE_NO_PAD.encode([0; 64])),
        &format!("{message}.{}", &signature[..signature.len() - 2]),
        &format!("{signature}.{message}"),
        &long,
    ];
    assert_eq!(texts.iter().filter(|text| accepted(text)).count(), 0);
}

#[test]
fn another_key_is_refused_even_under_the_right_name() {
    let stranger = Keys::alone(ISSUER, 2, now());
    assert!(!accepted(&sign(&stranger.pair(), &claims()).unwrap()));
    let mut disguised = stranger.pair();
    disguised.kid = keys().pair().kid;
    assert!(!accepted(&sign(&disguised, &claims()).unwrap()));
}

#[test]
fn the_public_key_is_no_shared_secret() {
    let mut header = Header::new(Algorithm::HS256);
    header.typ = Some(TYPE.to_owned());
    header.kid = Some(keys().pair().kid);
    let public = EncodingKey::from_secret(keys().pair().x.as_bytes());
    assert!(!accepted(&encode(&header, &claims(), &public).unwrap()));
}

#[test]
fn a_retired_key_is_refused() {
    let later = now().plus(TimeDelta::days(91));
    assert!(read(&keys(), &good(), later).is_none() && keys().jwks(later).keys.is_empty());
    assert_eq!(keys().jwks(now()).keys.len(), 1);
}
