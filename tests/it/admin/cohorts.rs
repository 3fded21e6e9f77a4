//! Making cohorts, giving places in them, and moving their sessions.

use futures::future::join_all;

use super::admin;
use crate::app::App;
use crate::harness::client::Client;
use crate::harness::page::Page;
use crate::on_both;

/// A draft with this many places, made from the first course.
pub(super) async fn make(client: &Client, places: &str) -> Page {
    let page = client.get("/admin/cohorts/new").await.with_status(200);
    let form = page.form("#cohort").set("name_en", "Winter cohort").set("slug", "winter-2023");
    let form = form.set("first_day", "2023-01-12").set("last_day", "2023-03-09").set("places", places);
    let form = form.set("opens", "2022-10-01T09:00").set("closes", "2022-12-01T20:00");
    form.set("facilitators", "facilitator@demo.example").submit().await
}

on_both!(a_cohort_is_made_as_a_draft_and_published, |app| async {
    let client = admin(app).await;
    let draft = make(&client, "20").await.with_status(200);
    assert!(draft.says("Draft") && draft.says("0 of 20"), "{}", draft.text());
    let published = draft.form("form[action$='/publication']").submit().await.with_status(200);
    assert!(published.says("Published") && !published.has("form[action$='/publication']"));
});

on_both!(a_cohort_without_dates_comes_back_with_what_was_typed, |app| async {
    let client = admin(app).await;
    let page = client.get("/admin/cohorts/new").await;
    let form = page.form("#cohort").set("name_en", "Winter cohort").set("slug", "Winter 2023");
    let refused = form.submit().await.with_status(422);
    assert_eq!(refused.form("#cohort").value("name_en"), Some("Winter cohort"));
    assert!(refused.has("#first_day[aria-invalid]"), "{}", refused.text());
    assert!(refused.has("#slug[aria-invalid]"), "a name with a space is told at the same time");
});

pub(super) async fn people(app: &App, count: usize) -> Vec<String> {
    let mut all = Vec::new();
    for n in 0..count {
        let email = format!("new-{n}@example.org");
        app.person(&email, &format!("Person {n}")).await;
        all.push(email);
    }
    all
}

on_both!(twenty_places_are_given_to_twenty_of_fifty_who_are_enrolled_at_once, |app| async {
    let client = admin(app).await;
    let address = make(&client, "20").await.with_status(200).path;
    let target = format!("{address}/enrolments");
    let people = people(app, 50).await;
    let press = |email: &str| {
        let (client, target, email) = (client.clone(), target.clone(), email.to_owned());
        async move { client.post(&target, &[("people", &email), ("confirm", "yes")]).await.status.as_u16() }
    };
    let answers = join_all(people.iter().map(|email| press(email))).await;
    let given = answers.iter().filter(|status| **status == 200).count();
    let refused = answers.iter().filter(|status| **status == 422).count();
    assert_eq!((given, refused), (20, 30), "{answers:?}");
    assert!(client.get(&address).await.says("20 of 20"));
});

on_both!(who_would_be_enrolled_is_shown_before_it_is_done, |app| async {
    let client = admin(app).await;
    let address = make(&client, "20").await.with_status(200).path;
    let page = client.get(&format!("{address}/enrolments")).await.with_status(200);
    let form = page.form("#enrol").set("people", "visitor@demo.example, local_leader");
    let preview = form.submit().await.with_status(422);
    assert!(preview.says("Local leader"), "{}", preview.text());
    let done = preview.form("#enrol").press("Enroll them").await.with_status(200);
    assert!(done.says("1 of 20"), "{}", done.text());
    let unknown = page.form("#enrol").set("people", "nobody@example.org").submit().await.with_status(422);
    assert!(unknown.says("nobody@example.org") && !unknown.has("button[name='confirm']"));
});

on_both!(all_sessions_ahead_are_moved_at_once_and_seen_before, |app| async {
    let client = admin(app).await;
    let address = make(&client, "20").await.with_status(200).path;
    let seen = client.get(&format!("{address}/move?days=7")).await.with_status(200);
    let before = seen.texts("td[data-label='Then']");
    assert!(!before.is_empty(), "{}", seen.text());
    let moved = seen.form("#move").submit().await.with_status(200);
    assert!(moved.says("The sessions are moved."));
    let after = client.get(&format!("{address}/move?days=0")).await.texts("td[data-label='Now']");
    assert_eq!(after, before);
});

on_both!(modules_and_days_come_along_by_whole_weeks_where_that_is_chosen, |app| async {
    let client = admin(app).await;
    let address = make(&client, "20").await.with_status(200).path;
    let page = client.get(&format!("{address}/move")).await.with_status(200);
    let look = page.form("#look").set("days", "9").submit().await.with_status(200);
    assert!(
        look.says("this moves by 7 days") && look.says("January 19 to March 16, 2023"),
        "{}",
        look.text()
    );
    let then = look.texts("td[data-label='Then']");
    let moved = look.form("#move").submit().await.with_status(200);
    assert!(moved.says("January 19 to March 16, 2023"), "{}", moved.text());
    let after = client.get(&format!("{address}/move")).await.texts("td[data-label='Now']");
    assert_eq!(after, then);
    assert!(app.outbox().await.is_empty(), "nobody learns in it");
});

on_both!(a_move_that_is_no_number_comes_back_with_its_fault, |app| async {
    let client = admin(app).await;
    let address = make(&client, "20").await.with_status(200).path;
    let wrong = client.get(&format!("{address}/move?days=soon")).await.with_status(422);
    assert!(wrong.has("error-summary a[href='#days']") && !wrong.has("#move"));
});

on_both!(an_announcement_is_taken_back_while_nobody_relies_on_it, |app| async {
    let client = admin(app).await;
    let draft = make(&client, "20").await.with_status(200);
    let published = draft.form("form[action$='/publication']").submit().await.with_status(200);
    let back = published.form("form[action$='/publication/withdrawal']").submit().await.with_status(200);
    assert!(back.says("Draft") && back.has("form[action$='/publication']"), "{}", back.text());
    let again = back.form("form[action$='/publication']").submit().await;
    client
        .post(
            &format!("{}/enrolments", draft.path),
            &[("people", "visitor@demo.example"), ("confirm", "yes")],
        )
        .await;
    let page = client.get(&draft.path).await;
    assert!(again.says("Published") && !page.has("form[action$='/publication/withdrawal']"));
    let withdrawal = format!("{}/publication/withdrawal", draft.path);
    assert!(client.post(&withdrawal, &[]).await.with_status(403).says("Cancel the cohort instead"));
});

on_both!(a_cohort_is_cancelled_with_a_reason_and_its_learners_are_told, |app| async {
    let client = admin(app).await;
    let draft = make(&client, "20").await.with_status(200);
    let page = draft.form("form[action$='/publication']").submit().await.with_status(200);
    let people = [("people", "visitor@demo.example"), ("confirm", "yes")];
    client.post(&format!("{}/enrolments", draft.path), &people).await.with_status(200);
    let refused = page.form("#cancel").set("reason", "").submit().await.with_status(422);
    assert!(refused.has("error-summary a[href='#reason']"));
    let cancelled = refused.form("#cancel").set("reason", "Too few people").submit().await.with_status(200);
    assert!(cancelled.says("Cancelled") && cancelled.says("Too few people"), "{}", cancelled.text());
    assert!(!cancelled.has("#cancel"));
    let told = app.outbox().await;
    assert!(!told.is_empty() && told.iter().all(|kind| kind == "session_cancelled"), "{told:?}");
});

on_both!(a_cohort_that_is_moved_writes_one_letter_to_each_learner, |app| async {
    let client = admin(app).await;
    let facilitator = app.signed_in_as("facilitator@demo.example").await;
    let running = facilitator.get("/facilitate").await.links(".hands a").remove(0);
    let cohort = running.replace("/facilitate/", "/admin/");
    let seen = client.get(&format!("{cohort}/move?days=7")).await.with_status(200);
    assert!(seen.texts("td[data-label='Then']").len() > 2, "several sessions are ahead: {}", seen.text());
    seen.form("#move").submit().await.with_status(200);
    let told = app.outbox().await;
    assert!(told.iter().all(|kind| kind == "sessions_moved"), "{told:?}");
    assert_eq!(told.len(), 4, "the demo has four learners here");
});
