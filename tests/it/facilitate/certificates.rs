//! Issuing certificates to many, holding and releasing them.

use sea_orm::ConnectionTrait as _;

use crate::app::App;
use crate::harness::page::Page;
use crate::on_both;

/// The page of a cohort in which somebody has earned a certificate and has none: the demo's are taken away.
async fn page(app: &App) -> Page {
    app.demo().await;
    for table in ["certificate_webinar", "certificate"] {
        app.db().writer().execute_unprepared(&format!("DELETE FROM {table}")).await.unwrap();
    }
    let admin = app.signed_in_as("admin@demo.example").await;
    for cohort in admin.get("/admin/cohorts").await.links("main a[href^='/admin/cohorts/']") {
        let id = cohort.rsplit('/').next().unwrap();
        let page = admin.get(&format!("/facilitate/cohorts/{id}/certificates")).await;
        if page.status == 200 && page.has("input[name=enrolment]") {
            return page;
        }
    }
    panic!("nobody has earned a certificate");
}

on_both!(a_certificate_is_held_and_released_by_hand_with_a_reason, |app| async {
    let page = page(app).await;
    let who = page.attribute("input[name=enrolment]", "value");
    let form = page.form("form[action$='/certificates']").add("enrolment", &who).add("hold", "yes");
    let held = form.submit().await.with_status(200);
    assert!(held.says("Held"), "{}", held.text());
    let release = held.form("form[action$='/release']");
    release.submit().await.with_status(422);
    let released = held.form("form[action$='/release']").set("reason", "Checked.").submit().await;
    let released = released.with_status(200);
    assert!(released.says("Issued") && released.says("Checked."), "{}", released.text());
    assert!(!released.has("form[action$='/release']"));
});
