//! "Tell me when the next cohort opens": asked with an address or by one press, told once, ended by a link.

use kernel::sealed::Purpose;
use sea_orm::{ConnectionTrait as _, Statement};
use uuid::Uuid;

use super::demo_at;
use crate::app::App;
use crate::on_both;

/// It takes applications.
const OPEN: &str = "2022-05-02T11:00:00-04:00[America/New_York]";
const WISH: &str = "/courses/peer-mentoring/wish";

/// The link in each mail of the only wish.
async fn link(app: &App) -> Option<String> {
    let db = app.db().read();
    let asked = Statement::from_string(db.get_database_backend(), "SELECT id FROM cohort_wish");
    let row = db.query_one_raw(asked).await.unwrap()?;
    let id: Uuid = row.try_get("", "id").unwrap();
    let token = app.site.state.site_key.seal(Purpose::Wish, id, Uuid::nil());
    Some(format!("/wishes/{}", token.reveal()))
}

async fn told(app: &App) -> Vec<String> {
    app.site.upkeep.once().await;
    let mut kinds = app.outbox().await;
    // owners of old entries are told by the same job
    kinds.retain(|kind| kind != "entry_stale");
    kinds
}

on_both!(an_address_is_told_once_after_it_was_proved_and_leaves_by_the_link, |app| async {
    demo_at(app, OPEN).await;
    let sent = app.visitor().post(WISH, &[("email", "Someone@Example.org ")]).await.with_status(200);
    assert!(sent.says("Look into your mail."), "{}", sent.text());
    assert_eq!(app.outbox().await, ["wish_asked"]);
    assert!(told(app).await.is_empty(), "the address is not proved");
    let at = link(app).await.unwrap();
    let page = app.visitor().get(&at).await.with_status(200);
    assert!(told(app).await.is_empty(), "mail programs look at links");
    let done = page.form("form[action^='/wishes/']").submit().await.with_status(200);
    let mails = told(app).await;
    assert!(!mails.is_empty() && mails.iter().all(|kind| kind == "next_cohort"), "{mails:?}");
    assert!(told(app).await.is_empty(), "told twice");
    done.form("form[action$='/end']").submit().await.with_status(200);
    assert_eq!(link(app).await, None, "the address is forgotten");
    app.visitor().get(&at).await.with_status(404);
});

on_both!(a_known_and_an_unknown_address_are_answered_alike, |app| async {
    demo_at(app, OPEN).await;
    let first = app.visitor().post(WISH, &[("email", "someone@example.org")]).await.with_status(200);
    let at = link(app).await.unwrap();
    app.visitor().get(&at).await.form("form[action^='/wishes/']").submit().await.with_status(200);
    app.outbox().await;
    let again = app.visitor().post(WISH, &[("email", "someone@example.org")]).await.with_status(200);
    assert_eq!(first.text(), again.text());
    assert!(app.outbox().await.is_empty(), "nobody is bothered twice");
    let faulty = app.visitor().post(WISH, &[("email", "someone")]).await.with_status(422);
    assert!(faulty.has("error-summary a[href='#email']"));
});

on_both!(an_address_that_is_not_proved_is_forgotten_after_a_week, |app| async {
    demo_at(app, OPEN).await;
    app.visitor().post(WISH, &[("email", "someone@example.org")]).await.with_status(200);
    app.outbox().await;
    let at = link(app).await.unwrap();
    app.at("2022-05-09T10:59:59-04:00[America/New_York]");
    app.visitor().get(&at).await.with_status(200);
    app.at("2022-05-09T11:00:00-04:00[America/New_York]");
    app.visitor().get(&at).await.with_status(404);
    app.at("2022-05-09T11:00:01-04:00[America/New_York]");
    app.site.upkeep.once().await;
    assert_eq!(link(app).await, None);
});

on_both!(someone_signed_in_asks_by_one_press_and_takes_it_back, |app| async {
    demo_at(app, OPEN).await;
    let path = "/courses/paraeducator-basics";
    assert!(app.visitor().get(path).await.has("#wish input[name=email]"), "no cohort takes applications");
    let client = app.signed_in_as("visitor@demo.example").await;
    let page = client.get(path).await.with_status(200);
    let asked = page.form("form[action$='/wish']").submit().await.with_status(200);
    assert!(asked.says("You are told when the next cohort opens."), "{}", asked.text());
    assert!(app.outbox().await.is_empty(), "the address is proved already");
    let back = asked.form("form[action$='/wish/end']").submit().await.with_status(200);
    assert!(back.has("form[action$='/wish']"));
    assert_eq!(link(app).await, None);
});
