//! Making cohorts, giving places in them, and moving their sessions.

use futures::future::join_all;

use super::admin;
use crate::app::App;
use crate::harness::client::Client;
use crate::harness::page::Page;
use crate::on_both;

/// A draft with this many places, made from the first course.
async fn make(client: &Client, places: &str) -> Page {
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
});

async fn people(app: &App, count: usize) -> Vec<String> {
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
