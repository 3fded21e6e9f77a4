use auth::sign_in;
use axum::http::Method;
use serde_json::json;

use super::{PASSWORD, with_password};
use crate::app::App;
use crate::harness::client::Client;
use crate::harness::page::Page;
use crate::on_both;

async fn sign_in(client: &Client, at: &str, email: &str, password: &str) -> Page {
    let form = client.get(at).await.form("form[action='/sign-in']");
    form.set("email", email).set("password", password).submit().await
}

async fn cookie_of(app: &App, client: &Client) -> String {
    let name = app.site.state.public_url.cookie_name();
    client.cookie(&name).unwrap_or_default()
}

on_both!(someone_signs_in_and_lands_where_they_wanted_to_go, |app| async {
    with_password(app, "ada@example.org", "Ada King").await;
    let client = app.visitor();
    let asked = client.get("/account/security").await;
    assert!(asked.path.starts_with("/sign-in?to="), "{}", asked.path);
    let landed = sign_in(&client, &asked.path, " Ada@Example.org ", PASSWORD).await;
    assert_eq!(landed.path, "/account/security");
    assert!(landed.says("Ada King"));
});

on_both!(a_wrong_password_and_an_unknown_address_get_the_same_answer, |app| async {
    with_password(app, "ada@example.org", "Ada King").await;
    let wrong = sign_in(&app.visitor(), "/sign-in", "ada@example.org", "not her password at all").await;
    let unknown = sign_in(&app.visitor(), "/sign-in", "eve@example.org", "not her password at all").await;
    for page in [&wrong, &unknown] {
        assert_eq!(page.status.as_u16(), 422);
        assert!(page.has("error-summary") && !page.has("input[type=password][value*=not]"));
    }
    let same = |page: &Page| page.text().replace("ada@example.org", "").replace("eve@example.org", "");
    assert_eq!(same(&wrong), same(&unknown));
    let names = |page: &Page| page.headers.keys().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(names(&wrong), names(&unknown));
});

on_both!(too_many_tries_say_how_long_to_wait, |app| async {
    with_password(app, "ada@example.org", "Ada King").await;
    let mut last = None;
    for _ in 0..12 {
        last = Some(sign_in(&app.visitor(), "/sign-in", "ada@example.org", "guess after guess").await);
    }
    let last = last.unwrap();
    assert_eq!(last.status.as_u16(), 429);
    assert!(last.headers.contains_key("retry-after"));
});

on_both!(tries_at_the_page_and_by_the_api_are_counted_together, |app| async {
    with_password(app, "ada@example.org", "Ada King").await;
    let page = async || sign_in(&app.visitor(), "/sign-in", "ada@example.org", "guess after guess").await;
    let call = async || {
        let claim = json!({ "email": "ada@example.org", "password": "guess after guess" });
        app.visitor().call(Method::POST, "/api/v1/tokens", Some(claim)).await
    };
    for _ in 0..5 {
        assert_eq!((page().await.status.as_u16(), call().await.status.as_u16()), (422, 401));
    }
    assert_eq!((page().await.status.as_u16(), call().await.status.as_u16()), (429, 429));
});

on_both!(nobody_is_led_to_another_site_by_signing_in, |app| async {
    with_password(app, "ada@example.org", "Ada King").await;
    for elsewhere in ["//evil.example", "https://evil.example/", "/\\evil.example"] {
        let fields = [("email", "ada@example.org"), ("password", PASSWORD), ("to", elsewhere)];
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let kind = "application/x-www-form-urlencoded";
        let answer = app.visitor().send(Method::POST, "/sign-in", kind, body.into_bytes()).await;
        assert_eq!(answer.headers["location"], "/", "{elsewhere}");
    }
    assert_eq!(app.outbox().await, ["security_notice"; 2], "from two more browsers");
});

on_both!(a_sign_in_that_was_planted_is_never_taken_over, |app| async {
    with_password(app, "ada@example.org", "Ada King").await;
    let name = app.site.state.public_url.cookie_name();
    let client = app.visitor().with_cookie(&name, "wm_in_planted");
    sign_in(&client, "/sign-in", "ada@example.org", PASSWORD).await;
    let first = cookie_of(app, &client).await;
    assert!(first.starts_with("wm_in_") && first != "wm_in_planted");
    let second = app.visitor().with_cookie(&name, &first);
    second.post("/sign-out", &[]).await;
    assert!(client.get("/account").await.path.starts_with("/sign-in"));
});

on_both!(signing_out_ends_it_at_the_next_request, |app| async {
    let person = with_password(app, "ada@example.org", "Ada King").await;
    let client = app.signed_in(person).await;
    let tab =
        app.visitor().with_cookie(&app.site.state.public_url.cookie_name(), &cookie_of(app, &client).await);
    client.get("/account").await.form("form[action='/sign-out']").submit().await;
    assert!(client.get("/account").await.path.starts_with("/sign-in"));
    assert!(tab.get("/account").await.path.starts_with("/sign-in"));
});

on_both!(suspension_ends_a_sign_in_at_the_next_request, |app| async {
    let person = with_password(app, "ada@example.org", "Ada King").await;
    let client = app.signed_in(person).await;
    assert_eq!(client.get("/account").await.status.as_u16(), 200);
    let facts = auth::person::PersonFacts { id: person, last_admin: false };
    let moment = app.clock.now();
    let suspending = app.db().write(move |tx| {
        let facts = facts.clone();
        async move { auth::person::suspend_from_shell(&tx, &facts, moment).await }
    });
    suspending.await.unwrap();
    assert!(client.get("/account").await.path.starts_with("/sign-in"));
    let refused = sign_in(&app.visitor(), "/sign-in", "ada@example.org", PASSWORD).await;
    assert_eq!(refused.status.as_u16(), 422);
    assert!(sign_in::own(app.db().read(), person, moment).await.unwrap().is_empty());
});

on_both!(a_language_chosen_by_address_is_kept_for_visitors_and_one_in_the_account_for_people, |app| async {
    let visitor = app.visitor();
    assert!(visitor.get("/sign-in?lang=es").await.says("Iniciar sesión"));
    assert!(visitor.get("/sign-in").await.says("Iniciar sesión"));
    let client = app.signed_in(with_password(app, "ada@example.org", "Ada King").await).await;
    let page = client.get("/account").await;
    let back = page.form("form[action='/account/language']").submit().await;
    assert_eq!(back.path, "/account");
    assert!(back.says("Zona horaria"));
});
