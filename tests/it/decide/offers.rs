//! Offers and the waiting list: turns, promotion, expiry, and answers to the instant.

use super::stage::{CLOSED, OPEN, Sent, Stage, applicant, enrolled, set_state, stage, state};
use crate::app::App;
use crate::on_both;

/// The end of the third day after [`CLOSED`], the last microsecond before it, and a look of the upkeep after it.
const LAST: &str = "2022-12-08T23:58:59.999999-05:00[America/New_York]";
const OVER: &str = "2022-12-08T23:59:00-05:00[America/New_York]";
const AFTER: &str = "2022-12-09T00:01:00-05:00[America/New_York]";

/// One place, taken by the first; a team and two individuals wait behind.
async fn full(app: &App) -> (Stage, Sent, Vec<Sent>) {
    let stage = stage(app, 1, CLOSED).await;
    let first = stage.alone(app, 1).await;
    stage.rule("accept", &[&first]).await.with_status(200);
    let waiting = vec![
        stage.team(app, 2, &["confirmed", "confirmed"]).await,
        stage.alone(app, 3).await,
        stage.alone(app, 4).await,
    ];
    let all: Vec<_> = waiting.iter().collect();
    stage.rule("waitlist", &all).await.with_status(200);
    app.outbox().await;
    (stage, first, waiting)
}

async fn withdraw(app: &App, sent: &Sent) {
    let page = applicant(app, sent).await.get(&format!("/applications/{}", sent.id)).await;
    page.form("form[action$='/withdrawal']").submit().await.with_status(200);
}

on_both!(nothing_is_offered_while_the_window_is_open, |app| async {
    let stage = stage(app, 3, OPEN).await;
    let sent = stage.alone(app, 1).await;
    stage.rule("waitlist", &[&sent]).await.with_status(200);
    app.outbox().await;
    let page = stage.reviewer.get(&format!("{}/waiting", stage.queue)).await.with_status(200);
    assert!(!page.has("form[action$='/offers']"), "{}", page.text());
    let refused = stage.reviewer.post(&format!("{}/offers", stage.queue), &[]).await.with_status(409);
    assert!(refused.says("December 1, 2022"), "{}", refused.text());
    assert_eq!(state(app, &sent).await, "waitlisted");
});

on_both!(
    a_place_that_comes_free_is_offered_in_order_and_a_team_that_does_not_fit_keeps_its_turn,
    |app| async {
        let (stage, first, waiting) = full(app).await;
        let own = applicant(app, &waiting[1]).await;
        let turn = own.get(&format!("/applications/{}", waiting[1].id)).await;
        assert!(turn.says("Your turn is number 2"), "{}", turn.text());
        withdraw(app, &first).await;
        assert_eq!(app.outbox().await, ["offer"]);
        let states =
            [state(app, &waiting[0]).await, state(app, &waiting[1]).await, state(app, &waiting[2]).await];
        assert_eq!(states, ["waitlisted", "offered", "waitlisted"]);
        assert_eq!((enrolled(app, &stage).await, stage.taken().await.as_str()), (0, "1"));
        let page = stage.reviewer.get(&format!("{}/waiting", stage.queue)).await.with_status(200);
        assert!(page.says("Team 2") && page.says("held until"), "{}", page.text());
        let taken = own.get(&format!("/applications/{}", waiting[1].id)).await;
        assert!(taken.says("A place is held for you"), "{}", taken.text());
        let taken = taken.form("form[action$='/offer']").submit().await.with_status(200);
        assert!(taken.says("You have a place."), "{}", taken.text());
        assert_eq!((enrolled(app, &stage).await, app.outbox().await), (1, vec!["ruling".to_owned()]));
    }
);

on_both!(more_places_are_offered_and_a_passed_over_team_is_first_when_it_fits, |app| async {
    let (stage, first, waiting) = full(app).await;
    withdraw(app, &first).await;
    app.outbox().await;
    let page = applicant(app, &waiting[0]).await.get(&format!("/applications/{}", waiting[0].id)).await;
    assert!(page.says("Your turn is number 1"), "{}", page.text());
    let form = stage.admin.get(&format!("/admin/cohorts/{}", stage.cohort)).await.form("#change");
    form.set("places", "3").submit().await.with_status(200);
    assert_eq!(app.outbox().await, ["offer", "offer"], "the lead and the member of the team");
    let states = [state(app, &waiting[0]).await, state(app, &waiting[2]).await];
    assert_eq!(states, ["offered", "waitlisted"]);
});

on_both!(an_offer_can_be_taken_up_to_its_instant_and_not_at_it, |app| async {
    let (stage, first, waiting) = full(app).await;
    withdraw(app, &first).await;
    app.outbox().await;
    app.at(OVER);
    let own = applicant(app, &waiting[1]).await;
    let at = format!("/applications/{}/offer", waiting[1].id);
    let late = own.post(&at, &[]).await.with_status(409);
    assert!(late.says("The place was held until December 8, 2022, at 11:59 pm"), "{}", late.text());
    app.at(LAST);
    own.post(&at, &[]).await.with_status(200);
    assert_eq!((state(app, &waiting[1]).await.as_str(), enrolled(app, &stage).await), ("accepted", 1));
    app.outbox().await;
    own.post(&at, &[]).await.with_status(409);
});

on_both!(an_offer_that_nobody_takes_lapses_and_goes_to_the_next, |app| async {
    let (stage, first, waiting) = full(app).await;
    withdraw(app, &first).await;
    app.outbox().await;
    app.at(OVER);
    app.site.upkeep.once().await;
    assert_eq!(state(app, &waiting[1]).await, "offered", "what was received in time may be under way");
    app.at(AFTER);
    app.site.upkeep.once().await;
    let mut told = app.outbox().await;
    told.sort();
    assert_eq!(told, ["offer", "offer_lapsed"]);
    let states = [state(app, &waiting[1]).await, state(app, &waiting[2]).await];
    assert_eq!(states, ["lapsed", "offered"]);
    let own = applicant(app, &waiting[1]).await;
    own.post(&format!("/applications/{}/offer", waiting[1].id), &[]).await.with_status(409);
    let reviewer = app.signed_in_as("facilitator@demo.example").await;
    assert!(reviewer.get(&stage.queue).await.says("1 of 1 taken"));
});

on_both!(who_says_no_twice_is_told_and_the_next_has_the_place_once, |app| async {
    let (stage, first, waiting) = full(app).await;
    withdraw(app, &first).await;
    app.outbox().await;
    let own = applicant(app, &waiting[1]).await;
    let at = format!("/applications/{}/offer/refusal", waiting[1].id);
    own.post(&at, &[]).await.with_status(200);
    assert_eq!(app.outbox().await, ["offer"]);
    own.post(&at, &[]).await.with_status(409);
    assert!(app.outbox().await.is_empty());
    let states = [state(app, &waiting[1]).await, state(app, &waiting[2]).await];
    assert_eq!(states, ["withdrawn", "offered"]);
    assert_eq!(stage.taken().await, "1");
});

on_both!(a_facilitator_who_ends_a_place_lets_the_next_have_it, |app| async {
    let (stage, _, waiting) = full(app).await;
    let learners =
        stage.reviewer.get(&format!("/facilitate/cohorts/{}", stage.cohort)).await.with_status(200);
    let learner = learners.links(".progress-grid th[scope=row] a").remove(0);
    let page = stage.reviewer.get(&learner).await.with_status(200).click("Place").await.with_status(200);
    page.form("form[action$='/withdrawal']").set("reason", "Moved away.").submit().await.with_status(200);
    let told = app.outbox().await;
    assert!(told.contains(&"offer".to_owned()), "{told:?}");
    assert_eq!(state(app, &waiting[1]).await, "offered");
});

on_both!(the_button_offers_what_is_free_and_only_the_applicant_answers, |app| async {
    let stage = stage(app, 2, CLOSED).await;
    let sent = stage.alone(app, 1).await;
    set_state(app, &sent, "waitlisted").await;
    let page = stage.reviewer.get(&format!("{}/waiting", stage.queue)).await.with_status(200);
    assert!(page.says("Would be offered next"), "{}", page.text());
    let offered = page.form("form[action$='/offers']").submit().await.with_status(200);
    assert!(offered.says("The places are offered."));
    assert_eq!((state(app, &sent).await, app.outbox().await), ("offered".into(), vec!["offer".to_owned()]));
    let again = stage.reviewer.post(&format!("{}/offers", stage.queue), &[]).await.with_status(200);
    assert!(again.says("Nobody could be offered a place now."), "{}", again.text());
    for client in [&stage.reviewer, &stage.admin] {
        client.post(&format!("/applications/{}/offer", sent.id), &[]).await.with_status(404);
    }
});

on_both!(who_is_erased_frees_the_place_for_those_who_wait, |app| async {
    let (stage, first, waiting) = full(app).await;
    assert_eq!(stage.taken().await, "1");
    let page = applicant(app, &first).await.get("/account/data/erasure").await.with_status(200);
    let erased = page.form("#erase").set("email", "applicant-1-0@example.org").submit().await;
    assert!(erased.says("Your account is erased."), "{}", erased.text());
    assert_eq!(enrolled(app, &stage).await, 0);
    assert_eq!(
        (state(app, &first).await, state(app, &waiting[1]).await),
        ("withdrawn".into(), "offered".into())
    );
    assert_eq!((state(app, &waiting[0]).await, stage.taken().await), ("waitlisted".into(), "1".into()));
    assert_eq!(app.outbox().await, ["offer"]);
});
