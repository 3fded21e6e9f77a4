//! What those who lead a cohort set and give: its questions, and more time.

use super::{DAYS_BEFORE, LATE, invited, letters, send, visitor};
use crate::app::App;
use crate::harness::client::Client;
use crate::on_both;
use crate::visitor::demo_at;

const LATER: &str = "2022-05-13T12:00:00-04:00[America/New_York]";

/// The admin with the address of the cohort that takes applications.
async fn admin(app: &App) -> (Client, String) {
    let admin = app.signed_in_as("admin@demo.example").await;
    let list = admin.get("/admin/cohorts").await;
    for href in list.links("a[href^='/admin/cohorts/']") {
        let page = admin.get(&href).await;
        if page.has("a[href$='/questions']") && page.says("May 11, 2022") {
            return (admin, page.links("a[href$='/questions']")[0].trim_end_matches("/questions").to_owned());
        }
    }
    panic!("no cohort closes on May 11");
}

on_both!(more_time_holds_for_one_applicant_who_is_told_why, |app| async {
    let (lead, application, _) = invited(app).await;
    let (admin, base) = admin(app).await;
    app.at(LATE);
    let (_, admin) = (admin, app.signed_in_as("admin@demo.example").await);
    let page = admin.get(&format!("{base}/extensions")).await.with_status(200);
    let form = page.form("#extend").set("email", "nobody@example.org").set("until", "2022-05-10T20:00");
    let wrong = form.submit().await.with_status(422);
    for field in ["email", "until", "reason"] {
        assert!(wrong.has(&format!("error-summary a[href='#{field}']")), "{field}");
    }
    let form = wrong.form("#extend").set("email", "visitor@demo.example").set("until", "2022-05-14T20:00");
    let given = form.set("reason", "A storm cut the power.").submit().await.with_status(200);
    assert!(given.says("May 14, 2022") && given.says("A storm cut the power."), "{}", given.text());
    assert_eq!(letters(app).await[0].kind, "deadline_extended");
    app.at(LATER);
    let page = lead.get(&application).await;
    assert!(page.says("You have more time: until") && page.says("A storm cut the power."), "{}", page.text());
    send(&lead, &application).await.with_status(200);
    app.outbox().await;
    let other = app.person("late@example.org", "Late").await;
    let other = app.signed_in(other).await;
    assert!(other.get("/courses/peer-mentoring/2022").await.text().contains("closed"));
});

on_both!(nobody_else_gives_time_or_sets_questions, |app| async {
    let lead = visitor(app).await;
    let (_, base) = admin(app).await;
    for page in ["extensions", "questions"] {
        lead.get(&format!("{base}/{page}")).await.with_status(404);
        app.signed_in_as("coordinator@demo.example")
            .await
            .get(&format!("{base}/{page}"))
            .await
            .with_status(404);
    }
});

on_both!(once_somebody_has_begun_questions_are_only_corrected_and_added, |app| async {
    demo_at(app, DAYS_BEFORE).await;
    let (admin, base) = admin(app).await;
    let page = admin.get(&format!("{base}/questions")).await.with_status(200);
    let count = page.texts("ol.seat-list > li").len();
    let form = page.form("#question").set("label_en", "Anything else?");
    let half = form.submit().await.with_status(422);
    assert!(half.has("error-summary a[href='#label_es']"));
    let must = half.form("#question").set("label_es", "¿Algo más?").set("required", "yes");
    let refused = must.submit().await.with_status(409);
    assert!(refused.says("People have begun to apply"), "{}", refused.text());
    let may = refused.form("#question").clear("required").submit().await.with_status(200);
    assert_eq!(may.texts("ol.seat-list > li").len(), count + 1);
    may.form("form[action$='/removal']").submit().await.with_status(409);
    may.form("form[action$='/place']").submit().await.with_status(409);
    let edit = may.click("Change").await.with_status(200);
    let words = edit.form("#question").set("label_en", "What is there for new colleagues now?");
    assert!(words.submit().await.with_status(200).says("What is there for new colleagues now?"));
});

on_both!(before_anybody_has_begun_questions_are_moved_and_removed, |app| async {
    demo_at(app, "2022-03-01T12:00:00-05:00[America/New_York]").await;
    let (admin, base) = admin(app).await;
    for (en, es) in [("First?", "¿Primera?"), ("Second?", "¿Segunda?")] {
        let form = admin.get(&format!("{base}/questions")).await.form("#question").set("label_en", en);
        form.set("label_es", es).set("required", "yes").submit().await.with_status(200);
    }
    let page = admin.get(&format!("{base}/questions")).await;
    let moved = page.form("form[action$='/place']").press("Move down").await.with_status(200);
    assert!(moved.texts("ol.seat-list b")[0].contains("Second?"), "{:?}", moved.texts("ol.seat-list b"));
    let fewer = moved.form("form[action$='/removal']").submit().await.with_status(200);
    assert_eq!(fewer.texts("ol.seat-list b"), ["First?"]);
});
