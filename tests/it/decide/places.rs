//! One ledger of places: whoever gives one counts what all others gave or hold.

use super::stage::{OPEN, enrolled, stage, state};
use crate::on_both;

on_both!(an_admin_cannot_give_away_the_seats_of_an_accepted_team, |app| async {
    let stage = stage(app, 4, OPEN).await;
    let team = stage.team(app, 1, &["confirmed", "invited", "invited"]).await;
    stage.rule("accept", &[&team]).await.with_status(200);
    app.outbox().await;
    for n in 1..=2 {
        app.person(&format!("new-{n}@example.org"), &format!("Person {n}")).await;
    }
    let target = format!("/admin/cohorts/{}/enrolments", stage.cohort);
    let both = "new-1@example.org\nnew-2@example.org";
    let full = stage.admin.post(&target, &[("people", both), ("confirm", "yes")]).await.with_status(422);
    assert!(full.says("All 4 places are taken"), "{}", full.text());
    let one = [("people", "new-1@example.org"), ("confirm", "yes")];
    stage.admin.post(&target, &one).await.with_status(200);
    assert_eq!((enrolled(app, &stage).await, stage.taken().await.as_str()), (2, "4"));
});

on_both!(the_number_of_places_is_never_set_below_those_that_are_held, |app| async {
    let stage = stage(app, 4, OPEN).await;
    let team = stage.team(app, 1, &["confirmed", "invited", "invited"]).await;
    stage.rule("accept", &[&team]).await.with_status(200);
    app.outbox().await;
    let form = stage.admin.get(&format!("/admin/cohorts/{}", stage.cohort)).await.form("#change");
    let refused = form.set("places", "2").submit().await.with_status(422);
    assert!(refused.has("error-summary a[href='#places']"), "{}", refused.text());
});

on_both!(who_was_given_a_place_by_an_admin_takes_no_second_one_when_accepted, |app| async {
    let stage = stage(app, 2, OPEN).await;
    let sent = stage.alone(app, 1).await;
    let target = format!("/admin/cohorts/{}/enrolments", stage.cohort);
    let one = [("people", "applicant-1-0@example.org"), ("confirm", "yes")];
    stage.admin.post(&target, &one).await.with_status(200);
    stage.rule("accept", &[&sent]).await.with_status(200);
    app.outbox().await;
    assert_eq!((state(app, &sent).await.as_str(), enrolled(app, &stage).await), ("accepted", 1));
    assert_eq!(stage.taken().await, "1");
});
