//! Who is told of a sign-in, and what the link of the notice does.

use auth::event::{Event, Notice};

use super::codes::{code, sign_in, with_codes};
use super::links::{path, told};
use super::{PASSWORD, with_password};
use crate::app::App;
use crate::harness::client::Client;
use crate::on_both;

const ADA: &str = "ada@example.org";
const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

async fn comes_in(client: &Client) {
    assert_eq!(sign_in(client, ADA, PASSWORD).await.status.as_u16(), 200);
}

async fn is_in(client: &Client) -> bool {
    client.get("/account").await.path == "/account"
}

/// The link of the one notice that waits.
async fn link(app: &App) -> String {
    let told = told(app).await;
    let [Event::SecurityNotice { notice: Notice::NewSignIn { link, .. }, .. }] = &*told else {
        panic!("{told:?}")
    };
    path(link)
}

on_both!(the_first_browser_and_a_known_one_are_no_news_and_another_one_is, |app| async {
    with_password(app, ADA, "Ada King").await;
    let (own, other) = (app.visitor(), app.visitor().with_header("user-agent", FIREFOX));
    for _ in 0..2 {
        comes_in(&own).await;
        own.post("/sign-out", &[]).await;
        assert!(app.outbox().await.is_empty(), "the first one, then a known one");
    }
    comes_in(&other).await;
    let told = told(app).await;
    let [Event::SecurityNotice { notice: Notice::NewSignIn { browser, system, .. }, .. }] = &*told else {
        panic!("{told:?}")
    };
    assert_eq!((browser.as_str(), system.as_str()), ("Firefox", "Linux"));
    other.post("/sign-out", &[]).await;
    comes_in(&other).await;
    assert!(app.outbox().await.is_empty(), "known by now");
});

on_both!(a_browser_that_a_family_shares_is_known_to_each_alone, |app| async {
    with_password(app, ADA, "Ada King").await;
    with_password(app, "bob@example.org", "Bob King").await;
    let (shared, his) = (app.visitor(), app.visitor());
    sign_in(&his, "bob@example.org", PASSWORD).await;
    comes_in(&shared).await;
    assert!(app.outbox().await.is_empty(), "the first one of each");
    shared.post("/sign-out", &[]).await;
    sign_in(&shared, "bob@example.org", PASSWORD).await;
    assert_eq!(app.outbox().await, ["security_notice"], "known to Ada is not known to Bob");
    shared.post("/sign-out", &[]).await;
    comes_in(&shared).await;
    assert!(app.outbox().await.is_empty(), "still known to Ada");
});

on_both!(a_browser_is_not_known_by_a_word_that_it_made_up, |app| async {
    with_password(app, ADA, "Ada King").await;
    comes_in(&app.visitor()).await;
    let name = format!("{}-browser", app.site.state.public_url.cookie_name());
    let forged = app.visitor().with_cookie(&name, "wm_brw_planted");
    comes_in(&forged).await;
    assert_eq!(app.outbox().await, ["security_notice"]);
    let kept = forged.cookie(&name).unwrap();
    assert!(kept.starts_with("wm_brw_") && kept != "wm_brw_planted");
});

on_both!(this_is_not_my_device_ends_that_sign_in_once_and_nothing_else, |app| async {
    with_password(app, ADA, "Ada King").await;
    let (own, other) = (app.visitor(), app.visitor());
    comes_in(&own).await;
    comes_in(&other).await;
    let link = link(app).await;
    let page = app.visitor().get(&link).await.with_status(200);
    assert!(is_in(&other).await, "looking does nothing");
    let next = page.form("main form").submit().await;
    assert_eq!(next.path, "/forgotten", "another password is next");
    assert!(!is_in(&other).await && is_in(&own).await);
    assert_eq!(app.visitor().get(&link).await.status.as_u16(), 403, "once");
    comes_in(&other).await;
    assert_eq!(app.outbox().await, ["security_notice"], "it is unknown again");
});

on_both!(a_sign_in_that_was_renewed_ends_by_the_link_too, |app| async {
    with_password(app, ADA, "Ada King").await;
    comes_in(&app.visitor()).await;
    let other = app.visitor();
    comes_in(&other).await;
    let link = link(app).await;
    let form = other.get("/account/security").await.form("form[action='/account/password']");
    form.set("password", PASSWORD).set("new_password", "quiet rivers turn by night").submit().await;
    assert!(is_in(&other).await);
    assert_eq!(app.outbox().await, ["security_notice"], "of the password alone");
    app.visitor().get(&link).await.form("main form").submit().await;
    assert!(!is_in(&other).await);
});

on_both!(the_link_works_for_a_week, |app| async {
    with_password(app, ADA, "Ada King").await;
    comes_in(&app.visitor()).await;
    comes_in(&app.visitor()).await;
    let link = link(app).await;
    app.at("2026-06-24T10:59:59-04:00[America/New_York]");
    assert_eq!(app.visitor().get(&link).await.status.as_u16(), 200);
    app.at("2026-06-24T11:00:00-04:00[America/New_York]");
    assert_eq!(app.visitor().get(&link).await.status.as_u16(), 403);
});

on_both!(a_reset_makes_its_browser_the_first_and_all_others_unknown, |app| async {
    with_password(app, ADA, "Ada King").await;
    let before = app.visitor();
    comes_in(&before).await;
    let form = app.visitor().get("/forgotten").await.form("form[action='/forgotten']");
    form.set("email", ADA).submit().await;
    let told = told(app).await;
    let [Event::Reset { link, .. }] = &*told else { panic!("{told:?}") };
    let (new, fresh) = ("quiet rivers turn by night", app.visitor());
    fresh.get(&path(link)).await.form("main form").set("new_password", new).submit().await;
    assert_eq!(app.outbox().await, ["security_notice"], "of the password alone");
    sign_in(&before, ADA, new).await;
    assert_eq!(app.outbox().await, ["security_notice"], "what was known before is known no more");
    fresh.post("/sign-out", &[]).await;
    sign_in(&fresh, ADA, new).await;
    assert!(app.outbox().await.is_empty());
});

on_both!(a_half_sign_in_is_told_once_it_is_whole, |app| async {
    let (key, _) = with_codes(app).await;
    for (minute, told) in [("05", 0), ("10", 1)] {
        app.at(&format!("2026-06-17T11:{minute}:00-04:00[America/New_York]"));
        let browser = app.visitor();
        let half = sign_in(&browser, ADA, PASSWORD).await;
        assert!(app.outbox().await.is_empty());
        half.form("form[action='/second-factor']").set("code", &code(app, &key)).submit().await;
        assert!(is_in(&browser).await);
        assert_eq!(app.outbox().await.len(), told);
    }
});
