//! Certificates.

use super::{cohort, learner};
use crate::app::App;
use crate::harness::client::Client;
use crate::on_both;

on_both!(a_certificate_that_was_not_earned_is_not_issued, |app| async {
    let learner = learner(app).await;
    let cohort = cohort(&learner).await;
    assert!(!learner.get(&format!("{cohort}/progress")).await.has("form[action$='/certificate']"));
    let forced = learner.post(&format!("{cohort}/certificate"), &[("name", "Marisol Vega")]).await;
    assert_eq!(forced.status, 409);
    assert!(forced.says("Something is still missing"));
});

on_both!(an_unknown_number_is_said_to_be_unknown, |app| async {
    let typed = app.visitor().get("/certificates?number=7f3k-92qx-ht4d").await;
    let page = app.visitor().follow(typed).await.with_status(404);
    assert!(page.says("There is no certificate with this number"));
});

on_both!(who_has_earned_it_confirms_the_name_once_and_anyone_can_check_it, |app| async {
    let _ = learner(app).await;
    let (earner, progress) = earner(app).await;
    let page = earner.get(&progress).await.with_status(200);
    let form = page.form("form[action$='/certificate']");
    let nameless = form.set("name", " ").submit().await.with_status(422);
    assert!(nameless.has("#name-error"));
    let sheet = nameless.form("form[action$='/certificate']").set("name", "Ada King").submit().await;
    let sheet = earner.follow(sheet).await.with_status(200);
    assert_eq!(sheet.text_of(".certificate .name"), "Ada King");
    let check = sheet.attribute(".page-head a[href^='/certificates/']", "href");
    let public = app.visitor().get(&check).await.with_status(200);
    assert!(public.has(".verdict[data-state=valid]") && public.says("Ada King"));
    assert!(!earner.get(&progress).await.has("form[action$='/certificate']"), "there is one and not two");
    assert_eq!(learner_sees(app, &check).await, 404, "the sheet is its learner's own");
});

/// Somebody who has met all that a course asks for, and their progress page. The demo's certificates are taken away,
/// so that there is one to ask for.
async fn earner(app: &App) -> (Client, String) {
    use sea_orm::{ConnectionTrait as _, Statement};
    let query = "SELECT person.email AS email FROM enrolment JOIN person ON person.id = enrolment.person_id
        WHERE enrolment.state = 'completed' ORDER BY email";
    let db = app.db().writer();
    for table in ["certificate_webinar", "certificate"] {
        db.execute_unprepared(&format!("DELETE FROM {table}")).await.unwrap();
    }
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), query)).await.unwrap();
    for row in rows {
        let email: String = row.try_get("", "email").unwrap();
        let client = app.signed_in_as(&email).await;
        let progress = format!("{}/progress", cohort(&client).await);
        if client.get(&progress).await.has("form[action$='/certificate']") {
            return (client, progress);
        }
    }
    panic!("nobody has earned a certificate");
}

async fn learner_sees(app: &App, check: &str) -> u16 {
    let other = app.signed_in_as("learner@demo.example").await;
    other.get(&format!("/account{check}")).await.status.as_u16()
}
