//! The second step: who is asked for one, codes of an app, codes on paper.

use auth::{Role, Scope};

use super::{PASSWORD, with_password};
use crate::app::App;
use crate::harness::client::Client;
use crate::harness::page::Page;
use crate::on_both;

/// The code that an app with this key (groups of base 32) shows now.
pub fn code(app: &App, key: &str) -> String {
    let secret = totp_rs::Secret::try_from_base32(key.replace(' ', "")).unwrap();
    let totp = totp_rs::Builder::new().with_secret(secret).build().unwrap();
    totp.generate(app.clock.now().utc().timestamp().try_into().unwrap()).to_string()
}

pub async fn sign_in(client: &Client, email: &str, password: &str) -> Page {
    let form = client.get("/sign-in").await.form("form[action='/sign-in']:has(#password)");
    form.set("email", email).set("password", password).submit().await
}

/// Someone who set up codes on the page of their account: the key, and the recovery codes that were shown.
pub(super) async fn with_codes(app: &App) -> (String, Vec<String>) {
    let person = with_password(app, "ada@example.org", "Ada King").await;
    let client = app.signed_in(person).await;
    let page = client.get("/account/second-factor").await;
    assert!(page.has("svg.qr path"));
    let key = page.text_of(".secret code");
    let done = page.form("#confirm").set("code", &code(app, &key)).submit().await.with_status(200);
    let codes = done.texts(".codes code");
    assert_eq!(codes.len(), 10);
    assert_eq!(app.outbox().await, ["security_notice"]);
    (key, codes)
}

on_both!(a_code_of_the_app_finishes_signing_in_under_a_new_id, |app| async {
    let (key, _) = with_codes(app).await;
    app.at("2026-06-17T11:05:00-04:00[America/New_York]");
    let client = app.visitor();
    let half = sign_in(&client, "ada@example.org", PASSWORD).await;
    assert!(half.path.starts_with("/second-factor"), "{}", half.path);
    let name = app.site.state.public_url.cookie_name();
    let before = client.cookie(&name);
    for closed in ["/account", "/account/security", "/second-factor/new/x"] {
        assert!(!client.get(closed).await.says("Ada King"), "{closed}");
    }
    assert!(client.get("/account").await.path.starts_with("/second-factor"));
    let wrong = half.form("form[action='/second-factor']").set("code", "000000").submit().await;
    assert_eq!(wrong.status.as_u16(), 422);
    let form = wrong.form("form[action='/second-factor']").set("code", &code(app, &key));
    assert!(form.submit().await.says("Ada King"));
    assert_ne!(client.cookie(&name), before);
    let tab = app.visitor().with_cookie(&name, &before.unwrap());
    assert!(tab.get("/account").await.path.starts_with("/sign-in"), "the half one is over");
});

on_both!(a_code_counts_once, |app| async {
    let (key, _) = with_codes(app).await;
    app.at("2026-06-17T11:05:00-04:00[America/New_York]");
    let now = code(app, &key);
    for (turn, status) in [(1, 200), (2, 422)] {
        let half = sign_in(&app.visitor(), "ada@example.org", PASSWORD).await;
        let answer = half.form("form[action='/second-factor']").set("code", &now).submit().await;
        assert_eq!(answer.status.as_u16(), status, "turn {turn}");
    }
});

on_both!(a_recovery_code_lets_in_once_and_its_person_is_told, |app| async {
    let (_, codes) = with_codes(app).await;
    for (turn, status) in [(1, 200), (2, 422)] {
        let half = sign_in(&app.visitor(), "ada@example.org", PASSWORD).await;
        let typed = codes[3].replace('-', " ").to_uppercase();
        let answer = half.form("form[action='/second-factor']").set("code", &typed).submit().await;
        assert_eq!(answer.status.as_u16(), status, "turn {turn}");
    }
    assert_eq!(app.outbox().await, ["security_notice"]);
});

on_both!(new_recovery_codes_end_the_old_ones, |app| async {
    let (key, old) = with_codes(app).await;
    app.at("2026-06-17T11:05:00-04:00[America/New_York]");
    let client = app.visitor();
    let half = sign_in(&client, "ada@example.org", PASSWORD).await;
    half.form("form[action='/second-factor']").set("code", &code(app, &key)).submit().await;
    let page = client.get("/account/security").await;
    let new = page.form("form[action='/account/recovery-codes']").submit().await.texts(".codes code");
    assert!(new.len() == 10 && new != old);
    let half = sign_in(&app.visitor(), "ada@example.org", PASSWORD).await;
    let answer = half.form("form[action='/second-factor']").set("code", &old[0]).submit().await;
    assert_eq!(answer.status.as_u16(), 422);
    assert_eq!(app.outbox().await, ["security_notice"]);
});

on_both!(whoever_must_have_a_second_factor_sets_one_up_before_anything_else, |app| async {
    let person = with_password(app, "ada@example.org", "Ada King").await;
    app.grant(person, Role::Admin, Scope::Site).await;
    let client = app.visitor();
    let led = sign_in(&client, "ada@example.org", PASSWORD).await;
    assert!(led.path.starts_with("/second-factor/new"), "{}", led.path);
    assert!(client.get("/admin/people").await.path.starts_with("/second-factor"));
    let key = led.text_of(".secret code");
    let again = led.form("#confirm").set("code", "123456").submit().await;
    assert_eq!((again.status.as_u16(), again.text_of(".secret code")), (422, key.clone()));
    let shown = again.form("#confirm").set("code", &code(app, &key)).submit().await.with_status(200);
    assert_eq!(shown.texts(".codes code").len(), 10);
    assert_eq!(client.get("/admin/people").await.status.as_u16(), 200);
    assert_eq!(app.outbox().await, ["security_notice"]);
});

on_both!(guessing_codes_is_slowed_down, |app| async {
    with_codes(app).await;
    let client = app.visitor();
    sign_in(&client, "ada@example.org", PASSWORD).await;
    let mut last = 0;
    for guess in 0..8 {
        last = client.post("/second-factor", &[("code", &format!("00000{guess}"))]).await.status.as_u16();
    }
    assert_eq!(last, 429);
});

on_both!(a_program_gives_its_code_with_the_password, |app| async {
    use axum::http::Method;
    use serde_json::json;
    let (key, _) = with_codes(app).await;
    app.at("2026-06-17T11:05:00-04:00[America/New_York]");
    let ask = async |code: Option<String>| {
        let body = json!({ "email": "ada@example.org", "password": PASSWORD, "code": code });
        app.visitor().call(Method::POST, "/api/v1/tokens", Some(body)).await
    };
    let bare = ask(None).await;
    assert_eq!((bare.status.as_u16(), bare.json()["code"].as_str()), (401, Some("second_factor_needed")));
    assert_eq!(ask(Some("000000".into())).await.json()["code"], "code_not_valid");
    assert_eq!(ask(Some(code(app, &key))).await.status.as_u16(), 200);
});
