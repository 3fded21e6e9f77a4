//! Notes of a team's meetings.

use super::{cohort, learner};
use crate::app::App;
use crate::harness::client::Client;
use crate::harness::page::Page;
use crate::on_both;

async fn meetings(client: &Client) -> Page {
    client.get(&format!("{}/team/meetings", cohort(client).await)).await.with_status(200)
}

/// A teammate of the demo's learner, signed in.
async fn mate(app: &App, learner: &Client) -> Client {
    let team = learner.get(&format!("{}/team", cohort(learner).await)).await;
    assert!(team.says("Darnell Whitaker"));
    app.signed_in_as("darnell.whitaker@demo.example").await
}

on_both!(what_one_member_writes_the_others_read, |app| async {
    let learner = learner(app).await;
    let page = meetings(&learner).await;
    let form = page.form("#meeting").set("body", "Two new drivers.\n\nMarisol calls them.");
    let form = form.set("held_on", "2026-06-12");
    let kept = form.submit().await;
    let path = kept.path.clone();
    let kept = learner.follow(kept).await.with_status(200);
    assert!(kept.says("Two new drivers."), "{path}: {}", kept.text());
    let mate = mate(app, &learner).await;
    assert!(meetings(&mate).await.says("Marisol calls them."));
    let team = mate.get(&format!("{}/team", cohort(&mate).await)).await;
    assert!(team.text_of("aside").contains("June 12"), "{}", team.text_of("aside"));
});

on_both!(a_meeting_that_has_not_been_held_comes_back_with_what_was_typed, |app| async {
    let learner = learner(app).await;
    let page = meetings(&learner).await;
    let form = page.form("#meeting").set("held_on", "2199-01-01").set("body", "Plans.");
    let again = form.submit().await.with_status(422);
    assert!(again.has("error-summary a[href='#held_on']"), "{}", again.text());
    assert_eq!(again.form("#meeting").value("body"), Some("Plans."));
});

on_both!(of_two_who_change_the_same_notes_the_second_sees_what_the_first_wrote, |app| async {
    let learner = learner(app).await;
    let mate = mate(app, &learner).await;
    let one = |page: &Page| page.link("Change the notes");
    let (mine, theirs) = (meetings(&learner).await, meetings(&mate).await);
    let (mine, theirs) = (learner.get(&one(&mine)).await, mate.get(&one(&theirs)).await);
    mine.form("#meeting").set("body", "Mine.").submit().await;
    let late = theirs.form("#meeting").set("body", "Theirs.").submit().await.with_status(422);
    assert_eq!(late.text_of("section[aria-labelledby=meanwhile] p"), "Mine.");
    assert_eq!(late.form("#meeting").value("body"), Some("Theirs."));
    late.form("#meeting").set("body", "Mine and theirs.").submit().await;
    assert!(meetings(&learner).await.says("Mine and theirs."));
});

on_both!(notes_that_were_taken_away_can_be_brought_back, |app| async {
    let learner = learner(app).await;
    let page = meetings(&learner).await;
    let words = page.text_of("article .as-typed");
    page.form("form[action$='/removal']").submit().await;
    let gone = meetings(&learner).await;
    assert!(!gone.says(&words) && gone.says("These notes were taken away"), "{}", gone.text());
    gone.form("form[action$='/removal/withdrawal']").submit().await;
    assert!(meetings(&learner).await.says(&words));
});

on_both!(nobody_outside_the_team_has_its_meetings, |app| async {
    let learner = learner(app).await;
    let page = meetings(&learner).await;
    let one = page.link("Change the notes");
    for who in ["solo@demo.example", "facilitator@demo.example", "coordinator@demo.example"] {
        let other = app.signed_in_as(who).await;
        other.get(&page.path).await.with_status(404);
        other.get(&one).await.with_status(404);
        other.post(&format!("{one}/removal"), &[]).await.with_status(404);
    }
});
