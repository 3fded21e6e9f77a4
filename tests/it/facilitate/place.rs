//! A learner's place: ended, left, going on in a later cohort, given again.

use crate::app::App;
use crate::harness::client::Client;
use crate::harness::page::Page;
use crate::on_both;

/// The site as a demo, its admin and the running cohort's first page.
async fn stage(app: &App) -> (Client, String) {
    let facilitator = crate::facilitate::facilitator(app).await;
    app.outbox().await;
    let cohort = crate::facilitate::cohort(&facilitator).await;
    (app.signed_in_as("admin@demo.example").await, cohort)
}

/// The place of the demo's learner in a team, opened from the grid.
async fn place_of(client: &Client, cohort: &str, email: &str) -> Page {
    let grid = client.get(&format!("{cohort}?q=")).await.with_status(200);
    for learner in grid.links(".progress-grid th[scope=row] a") {
        let page = client.get(&learner).await.with_status(200);
        if page.links("a.button").iter().any(|href| href.ends_with(email)) {
            return client.get(&format!("{}/place", page.path)).await.with_status(200);
        }
    }
    panic!("{email} is not in the grid");
}

/// How much of each module is done, on a learner's record.
fn done(record: &Page) -> Vec<String> {
    let counts = record.texts("caption small");
    assert!(counts.iter().any(|count| !count.starts_with('0')), "nothing was met: {counts:?}");
    counts
}

/// The page with the first later cohort chosen.
async fn looked(client: &Client, place: &Page) -> Page {
    let later = place.attribute("#to option:nth-child(2)", "value");
    client.get(&format!("{}?to={later}", place.path)).await.with_status(200)
}

on_both!(what_was_met_counts_in_the_later_cohort, |app| async {
    let (admin, cohort) = stage(app).await;
    let place = place_of(&admin, &cohort, "learner@demo.example").await;
    let seen = looked(&admin, &place).await;
    assert!(seen.says("activities count there"), "{}", seen.text());
    let met = done(&admin.get(place.path.trim_end_matches("/place")).await);
    let silent = seen.form("#defer").submit().await.with_status(422);
    assert!(silent.has("error-summary a[href='#reason']"), "{}", silent.text());
    let there = seen.form("#defer").set("reason", "New hours in July.").submit().await.with_status(200);
    assert_ne!(there.path.split('/').nth(3), place.path.split('/').nth(3));
    assert_eq!(done(&there), met);
    assert!(there.says("New hours in July."), "{}", there.text());
    assert_eq!(app.outbox().await, ["place_deferred"]);
    let old = admin.get(&place.path).await.with_status(200);
    assert!(old.says("Deferred") && !old.has("#withdraw") && !old.has("#to"), "{}", old.text());
    let again = seen.form("#defer").set("reason", "Twice.").submit().await;
    assert_eq!(again.status, 403, "{}", again.text());
});

on_both!(a_place_that_is_ended_says_why_and_stays_readable, |app| async {
    let (admin, cohort) = stage(app).await;
    let place = place_of(&admin, &cohort, "solo@demo.example").await;
    let silent = place.form("#withdraw").submit().await.with_status(422);
    assert!(silent.has("error-summary a[href='#reason']"));
    let over = place.form("#withdraw").set("reason", "Moved away.").submit().await.with_status(200);
    assert!(over.says("Withdrawn") && over.says("Moved away.") && !over.has("#withdraw"), "{}", over.text());
    assert_eq!(app.outbox().await, ["place_ended"]);
    let names = admin.get(&cohort).await.with_status(200).texts(".progress-grid th[scope=row] a");
    assert!(!names.is_empty() && !names.contains(&over.text_of(".page-head .kicker")), "{names:?}");
});

on_both!(who_comes_back_goes_on_from_where_they_were, |app| async {
    let (admin, cohort) = stage(app).await;
    let place = place_of(&admin, &cohort, "learner@demo.example").await;
    let record = place.path.trim_end_matches("/place").to_owned();
    let before = done(&admin.get(&record).await);
    place.form("#withdraw").set("reason", "A mistake.").submit().await.with_status(200);
    app.outbox().await;
    let enrolments = format!("/admin/cohorts/{}/enrolments", cohort.rsplit('/').next().unwrap());
    let form = admin.get(&enrolments).await.with_status(200).form("#enrol");
    let seen = form.set("people", "learner@demo.example").submit().await.with_status(422);
    let silent = seen.form("#enrol").press("Enroll them").await.with_status(422);
    assert!(silent.has("error-summary a[href='#reason']"), "{}", silent.text());
    let late = silent.form("#enrol").set("reason", "Ended by mistake.");
    late.press("Enroll them").await.with_status(200);
    let back = place_of(&admin, &cohort, "learner@demo.example").await;
    assert_ne!(back.path, place.path);
    assert!(back.says("Ended by mistake."), "{}", back.text());
    assert_eq!(done(&admin.get(back.path.trim_end_matches("/place")).await), before);
});

on_both!(a_learner_leaves_by_themself_and_their_team_goes_on, |app| async {
    let (admin, cohort) = stage(app).await;
    let learner = app.signed_in_as("learner@demo.example").await;
    let base = cohort.replace("/facilitate", "");
    let page = learner.get(&format!("{base}/withdrawal")).await.with_status(200);
    page.form("#leave").submit().await.with_status(200);
    assert!(app.outbox().await.is_empty(), "who leaves needs no mail about it");
    let gone = learner.get(&format!("{base}/withdrawal")).await.with_status(200);
    assert!(!gone.has("#leave"), "{}", gone.text());
    learner.post(&format!("{base}/withdrawal"), &[]).await.with_status(403);
    let teams = admin.get(&format!("/admin/cohorts/{}/teams", cohort.rsplit('/').next().unwrap())).await;
    assert!(teams.texts("li").iter().any(|li| li.contains("leads the team")));
});

on_both!(a_team_that_is_too_small_is_kept_where_that_is_asked_for, |app| async {
    let (admin, cohort) = stage(app).await;
    let grid = admin.get(&cohort).await.with_status(200);
    let team = |page: &Page| page.texts("dl.facts dd").get(2).cloned().unwrap_or_default();
    let mut kept = 0;
    for learner in grid.links(".progress-grid th[scope=row] a") {
        let place = admin.get(&format!("{learner}/place")).await.with_status(200);
        let form = place.form("#withdraw").set("reason", "Left the district.");
        if !place.has("#withdraw input[name=keep]") {
            if team(&place) != "Takes the course alone" && place.has("#withdraw") {
                form.submit().await.with_status(200);
            }
            continue;
        }
        let name = team(&place);
        form.add("keep", "yes").submit().await.with_status(200);
        let teams = format!("/admin/cohorts/{}/teams", cohort.rsplit('/').next().unwrap());
        assert!(admin.get(&teams).await.texts(".panel h2").contains(&name), "{name} is kept");
        kept += 1;
        break;
    }
    assert_eq!(kept, 1, "no team came down to two");
    app.outbox().await;
});

on_both!(nobody_ends_or_moves_a_place_of_a_cohort_that_others_lead, |app| async {
    let (admin, cohort) = stage(app).await;
    let place = place_of(&admin, &cohort, "learner@demo.example").await;
    let later = place.attribute("#to option:nth-child(2)", "value");
    let base = place.path.trim_end_matches("/place").to_owned();
    let other = app.signed_in_as("other-facilitator@demo.example").await;
    other.get(&place.path).await.with_status(404);
    other.post(&format!("{base}/withdrawal"), &[("reason", "x")]).await.with_status(404);
    let own = app.signed_in_as("facilitator@demo.example").await;
    let to = [("reason", "x"), ("to", later.as_str())];
    let leads_both = own.get(&place.path).await.texts("#to option").len() > 1;
    let moved = own.post(&format!("{base}/deferral"), &to).await;
    assert_eq!(moved.status == 404, !leads_both, "{}", moved.status);
    app.outbox().await;
});
