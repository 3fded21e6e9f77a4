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

on_both!(a_draft_is_seen_as_visitors_will_see_it_and_by_admins_alone, |app| async {
    let client = admin(app).await;
    let draft = make(&client, "20").await.with_status(200);
    let preview = client.get(&draft.link("See it as visitors do")).await.with_status(200);
    assert!(
        preview.says("This is not announced yet.") && preview.says("Winter cohort"),
        "{}",
        preview.text()
    );
    assert!(preview.says("January 12 to March 9, 2023"), "{}", preview.text());
    app.visitor().get("/courses/peer-mentoring/winter-2023").await.with_status(404);
    draft.form("form[action$='/publication']").submit().await.with_status(200);
    let announced = app.visitor().get("/courses/peer-mentoring/winter-2023").await.with_status(200);
    assert!(announced.says("January 12 to March 9, 2023") && !announced.says("This is not announced yet."));
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

on_both!(a_cohort_is_kept_with_its_name_teams_and_offers, |app| async {
    let client = admin(app).await;
    let draft = make(&client, "20").await.with_status(200);
    let form = draft.form("#change").set("name_en", "Deep winter").set("name_es", "Pleno invierno");
    let form = form.set("team_min", "3").set("team_max", "5").set("advice_min", "4").set("advice_max", "5");
    let kept = form.set("offer_days", "7").submit().await.with_status(200);
    assert!(kept.text_of("h1").contains("Deep winter"));
    let again = client.get(&draft.path).await.form("#change");
    let told = ["name_es", "team_min", "team_max", "advice_min", "advice_max", "offer_days"];
    let values: Vec<_> = told.iter().map(|name| again.value(name).unwrap_or_default()).collect();
    assert_eq!(values, ["Pleno invierno", "3", "5", "4", "5", "7"]);
    let wrong = again.set("advice_max", "6").set("offer_days", "31");
    let refused = wrong.submit().await.with_status(422);
    for field in ["advice_max", "offer_days"] {
        assert!(refused.has(&format!("#{field}[aria-invalid]")), "{field}: {}", refused.text());
    }
    let nameless = refused.form("#change").set("name_en", "").submit().await.with_status(422);
    assert!(
        nameless.has("#name_en[aria-invalid]") && nameless.form("#change").value("advice_max") == Some("6")
    );
});

on_both!(a_range_that_shuts_teams_out_is_refused_with_their_names, |app| async {
    let client = admin(app).await;
    let draft = make(&client, "20").await.with_status(200);
    let teams = client.get(&format!("{}/teams", draft.path)).await.with_status(200);
    let pair = "visitor@demo.example\nother-facilitator@demo.example";
    teams.form("#team").set("name", "Fern Crew").set("people", pair).submit().await.with_status(200);
    let page = client.get(&draft.path).await.with_status(200);
    let refused = page.form("#change").set("team_min", "3").submit().await.with_status(422);
    assert!(refused.says("would not any more: Fern Crew"), "{}", refused.text());
    assert_eq!(refused.form("#change").value("team_min"), Some("3"));
    refused.form("#change").set("team_min", "2").set("team_max", "5").submit().await.with_status(200);
});

on_both!(the_zone_of_a_draft_takes_its_days_and_sessions_along_and_stays_once_announced, |app| async {
    let client = admin(app).await;
    let draft = make(&client, "20").await.with_status(200);
    let sessions = |page: Page| page.texts("td[data-label='Now']");
    let before = sessions(client.get(&format!("{}/move", draft.path)).await);
    let moved = draft.form("#change").set("zone", "America/Los_Angeles").submit().await.with_status(200);
    assert_eq!(moved.form("#change").value("opens"), Some("2022-10-01T09:00"));
    let after = sessions(client.get(&format!("{}/move", draft.path)).await);
    let words = |all: &[String]| all.iter().map(|s| s.replace("Pacific", "Eastern")).collect::<Vec<_>>();
    assert_eq!(words(&after), words(&before), "the clocks on the wall say the same");
    assert!(after.iter().any(|s| s.contains("Pacific")), "{after:?}");
    let page = moved.form("form[action$='/publication']").submit().await.with_status(200);
    assert!(!page.has("#change #zone") && page.says("Pacific Time. It stays"), "{}", page.text());
    let zone = [("zone", "America/Chicago"), ("name_en", "Winter cohort"), ("last_day", "2023-03-09")];
    let rest = [("opens", "2022-10-01T09:00"), ("closes", "2022-12-01T20:00"), ("places", "20")];
    let sizes =
        [("team_min", "2"), ("team_max", "6"), ("advice_min", "3"), ("advice_max", "4"), ("offer_days", "3")];
    let all: Vec<_> = zone.into_iter().chain(rest).chain(sizes).collect();
    let forced = client.post(&draft.path, &all).await.with_status(422);
    assert!(forced.says("their deadlines are told in it"), "{}", forced.text());
});
