//! Looking at a cohort as a learner of it sees it: to read only, told, and never more than one saw before.

use crate::app::App;
use crate::harness::client::Client;
use crate::on_both;

/// The facilitator, looking as the demo's learner; with the address of the cohort.
async fn looking(app: &App) -> (Client, String) {
    app.demo().await;
    app.outbox().await;
    let facilitator = app.signed_in_as("facilitator@demo.example").await;
    let cohort = facilitator.get("/facilitate").await.links(".hands h2 a").remove(0);
    let page = facilitator.get(&cohort).await.click("Marisol Vega").await.with_status(200);
    let seen = page.form("form[action$='/view']").submit().await.with_status(200);
    assert!(seen.says("You see this cohort as Marisol Vega does."), "{}", seen.text());
    (facilitator, cohort.replacen("/facilitate", "", 1))
}

on_both!(who_looks_as_a_learner_changes_nothing_and_finds_the_way_out, |app| async {
    let (client, cohort) = looking(app).await;
    let refused = client.post(&format!("{cohort}/requests"), &[("kind", "excuse"), ("body", "x")]).await;
    assert_eq!(refused.status, 403);
    assert!(refused.says("nothing can be changed") && refused.has("form[action='/account/view/end']"));
    let back = client.get(&cohort).await.form("form[action='/account/view/end']").submit().await;
    assert!(back.path.starts_with("/facilitate/cohorts/") && !back.says("You see this cohort as"));
    let learner = app.signed_in_as("learner@demo.example").await;
    app.site.upkeep.once().await;
    assert!(learner.get("/account/data").await.says("The cohort as you see it"));
    let admin = app.signed_in_as("admin@demo.example").await;
    let log = admin.get("/admin/audit?action=learner_viewed").await;
    assert_eq!(log.texts("tbody tr").len(), 1, "{}", log.text());
});

on_both!(who_looks_as_a_learner_sees_nothing_outside_the_cohort, |app| async {
    let (client, _) = looking(app).await;
    let elsewhere = [
        "/",
        "/account",
        "/account/data",
        "/account/security",
        "/account/certificates",
        "/facilitate",
        "/catalogue",
    ];
    for path in elsewhere {
        let refused = client.get(path).await;
        assert_eq!(refused.status, 403, "{path}");
        assert!(!refused.says("learner@demo.example"), "{path}");
    }
});

on_both!(looking_ends_by_itself_and_with_the_grant, |app| async {
    let (client, cohort) = looking(app).await;
    app.at("2026-06-17T11:31:00-04:00[America/New_York]");
    assert_eq!(client.get(&cohort).await.status, 404, "a facilitator is no learner of it");
    assert_eq!(client.get("/facilitate").await.status, 200);
});

on_both!(only_those_who_lead_a_cohort_look_as_its_learners, |app| async {
    app.demo().await;
    app.outbox().await;
    let facilitator = app.signed_in_as("facilitator@demo.example").await;
    let cohort = facilitator.get("/facilitate").await.links(".hands h2 a").remove(0);
    let page = facilitator.get(&cohort).await.click("Marisol Vega").await;
    let action = page.attribute("form[action$='/view']", "action");
    for other in ["other-facilitator@demo.example", "learner@demo.example", "coordinator@demo.example"] {
        assert_eq!(app.signed_in_as(other).await.post(&action, &[]).await.status, 404, "{other}");
    }
    app.at("2026-06-17T11:11:00-04:00[America/New_York]");
    assert!(facilitator.post(&action, &[]).await.path.starts_with("/account/proof"));
});
