//! What waits for an admin.

use sea_orm::ConnectionTrait as _;

use super::admin;
use crate::app::App;
use crate::on_both;

const WAITING: &str = "section[aria-labelledby=waiting]";

/// Retires the recordings of the first session of the cohort that runs.
async fn retire(app: &App) {
    let client = app.signed_in_as("facilitator@demo.example").await;
    let running = client.get("/facilitate").await.links(".hands a").remove(0);
    let desk = client.get(&format!("{running}/sessions")).await.links("tbody th a").remove(0);
    let mut page = client.get(&desk).await;
    while page.has("form[action$='/retirement']") {
        page = page.form("form[action$='/retirement']").submit().await.with_status(200);
    }
}

on_both!(what_lacks_something_stands_on_the_home_of_admins_until_it_is_mended, |app| async {
    let client = admin(app).await;
    let before = client.get("/admin").await.with_status(200);
    retire(app).await;
    let nobody =
        "DELETE FROM session_host WHERE session_id IN (SELECT id FROM session WHERE state = 'scheduled')";
    app.db().writer().execute_unprepared(nobody).await.unwrap();
    let home = client.get("/admin").await.with_status(200);
    let lines = home.texts(&format!("{WAITING} li"));
    for words in ["No host yet", "No recording yet"] {
        assert!(lines.iter().any(|line| line.starts_with(words)), "{words}: {lines:?}");
        assert!(
            !before.texts(&format!("{WAITING} li")).iter().any(|line| line.starts_with(words)),
            "{words}"
        );
    }
    let session = home.links(&format!("{WAITING} a[href^='/admin/sessions/']")).remove(0);
    client.get(&session).await.with_status(200);
});

on_both!(a_draft_cohort_waits_to_be_published, |app| async {
    let client = admin(app).await;
    let page = client.get("/admin/cohorts/new").await;
    let form = page.form("#cohort").set("name_en", "Winter cohort").set("slug", "winter-2023");
    let form = form.set("first_day", "2023-01-12").set("last_day", "2023-03-09").set("places", "20");
    let form = form.set("opens", "2022-10-01T09:00").set("closes", "2022-12-01T20:00");
    let draft = form.set("facilitators", "facilitator@demo.example").submit().await.with_status(200);
    assert!(client.get("/admin").await.text_of(WAITING).contains("Not published yet"));
    draft.form("form[action$='/publication']").submit().await.with_status(200);
    assert!(!client.get("/admin").await.text_of(WAITING).contains("Not published yet"));
});
