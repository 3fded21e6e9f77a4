//! Planning, moving and cancelling sessions.

use super::admin;
use crate::harness::client::Client;
use crate::harness::form::Form;
use crate::on_both;

/// The form of a session, with its first host.
async fn form(client: &Client, date: &str, start: &str) -> Form {
    let page = client.get("/admin/sessions/new").await.with_status(200);
    let host = page.attribute("input[name='hosts']", "value");
    let form = page.form("#session").set("date", date).set("start", start).set("hosts", &host);
    form.set("zone", "America/New_York")
}

on_both!(a_start_that_does_not_exist_is_refused_with_both_times_to_choose_from, |app| async {
    let client = admin(app).await;
    let refused = form(&client, "2023-03-12", "02:30").await.submit().await.with_status(422);
    assert!(refused.says("1:30") && refused.says("3:30"), "{}", refused.text());
    let kept = refused.form("#session");
    assert_eq!((kept.value("date"), kept.value("start")), (Some("2023-03-12"), Some("02:30")));
    let warned = kept.set("offset", "-04:00").submit().await.with_status(422);
    let planned = warned.form("#session").press("Save anyway").await.with_status(200);
    assert_eq!(planned.form("#session").value("start"), Some("03:30"));
});

on_both!(a_start_that_comes_twice_is_refused_until_one_is_chosen, |app| async {
    let client = admin(app).await;
    let refused = form(&client, "2022-11-06", "01:30").await.submit().await.with_status(422);
    let warned = refused.form("#session").set("offset", "-05:00").submit().await.with_status(422);
    assert!(warned.has("#warnings") && !warned.has("#error-summary-title"), "{}", warned.text());
});

on_both!(a_clash_is_shown_before_saving_and_saved_only_when_it_was_seen, |app| async {
    let client = admin(app).await;
    let first = form(&client, "2022-07-11", "14:00").await.submit().await.with_status(200);
    assert!(first.says("The session is planned."), "{}", first.text());
    let clash = form(&client, "2022-07-11", "14:30").await.submit().await.with_status(422);
    assert!(clash.says("at the same time"), "{}", clash.text());
    let other = clash.form("#session").set("start", "16:00").press("Save anyway").await;
    assert!(other.with_status(200).says("The session is planned."));
    let clash = form(&client, "2022-07-11", "14:30").await.submit().await.with_status(422);
    let saved = clash.form("#session").press("Save anyway").await.with_status(200);
    assert!(saved.says("The session is planned."));
});

on_both!(a_session_can_be_looked_at_without_being_saved, |app| async {
    let client = admin(app).await;
    let page = client.get("/admin/sessions/new").await;
    let (cohort, activity) = (
        page.form("#session").value("cohort").unwrap().to_owned(),
        page.form("#session").value("activity").unwrap().to_owned(),
    );
    let host = page.attribute("input[name='hosts']", "value");
    let address = format!(
        "/admin/sessions/new?cohort={cohort}&activity={activity}&date=2022-07-11&start=14:00&minutes=60&zone=America/Chicago&hosts={host}"
    );
    let shown = client.get(&address).await.with_status(200);
    assert!(shown.says("Central Time") && shown.says("2:00") && shown.says("3:00"), "{}", shown.text());
    let schedule = client.get("/admin/schedule?view=list&on=2022-07-11").await.with_status(200);
    assert!(!schedule.says("Monday, July 11"), "{}", schedule.text());
});

on_both!(a_session_is_moved_and_cancelled_and_then_only_shown, |app| async {
    let client = admin(app).await;
    let planned = form(&client, "2022-07-11", "14:00").await.submit().await.with_status(200);
    let moved = planned.form("#session").set("start", "15:00").submit().await.with_status(200);
    assert_eq!(moved.form("#session").value("start"), Some("15:00"));
    let cancelled = moved.form("form[action$='/cancellation']").set("reason", "Storm").submit().await;
    let cancelled = cancelled.with_status(200);
    assert!(cancelled.says("Cancelled") && cancelled.says("Storm"), "{}", cancelled.text());
    assert!(!cancelled.has("#session"));
    let told = app.outbox().await;
    let count = |kind: &str| told.iter().filter(|one| *one == kind).count();
    assert!(count("session_moved") > 1, "{told:?}");
    assert_eq!(count("session_moved"), count("session_cancelled"), "each learner is told of both");
});

on_both!(a_session_of_an_informational_webinar_is_planned_moved_and_cancelled_on_the_schedule, |app| async {
    let client = admin(app).await;
    let page = client.get("/admin/sessions/new?cohort=public").await.with_status(200);
    let host = page.attribute("input[name='hosts']", "value");
    let form = page.form("#session").set("date", "2022-07-12").set("start", "14:00").set("hosts", &host);
    let planned = form.set("zone", "America/New_York").submit().await.with_status(200);
    assert!(planned.says("The session is planned.") && planned.says("for everybody"), "{}", planned.text());
    let schedule = client.get("/admin/schedule?view=list&on=2022-07-12").await.with_status(200);
    assert!(
        schedule.has(&format!("a.event[href='{}'][data-course=public]", planned.path)),
        "{}",
        schedule.text()
    );
    let moved = planned.form("#session").set("start", "15:00").submit().await.with_status(200);
    assert_eq!(moved.form("#session").value("start"), Some("15:00"));
    let busy = client.get("/admin/sessions/new").await.form("#session").set("date", "2022-07-12");
    let busy = busy.set("start", "15:30").set("hosts", &host).set("zone", "America/New_York").submit().await;
    assert!(busy.with_status(422).says("at the same time"), "its host is busy for cohorts, too");
    let form = moved.form("form[action$='/cancellation']").set("reason", "Storm");
    let cancelled = form.submit().await.with_status(200);
    assert!(cancelled.says("Cancelled") && cancelled.says("Storm"), "{}", cancelled.text());
    assert!(app.outbox().await.is_empty(), "nobody is enrolled in it");
});
