//! Rulings: what each answer does in each state, what is seen before, and who may.

use super::stage::{CLOSED, OPEN, Sent, applicant, count, enrolled, press, set_state, stage, state};
use crate::app::App;
use crate::on_both;

on_both!(an_answer_is_given_once_and_only_to_what_was_sent, |app| async {
    let stage = stage(app, 20, OPEN).await;
    let sent = stage.alone(app, 1).await;
    for (answer, then) in [("accept", "accepted"), ("waitlist", "waitlisted"), ("decline", "declined")] {
        for before in ["accepted", "waitlisted", "declined", "offered", "lapsed", "withdrawn"] {
            set_state(app, &sent, before).await;
            let look = stage.look(&stage.reviewer, answer, &[&sent]).await;
            assert!(look.says("Cannot be done") && !look.has("button[name='confirm']"), "{answer} {before}");
            press(look).await.with_status(422);
            assert_eq!(state(app, &sent).await, before, "{answer}");
        }
        set_state(app, &sent, "draft").await;
        let body = [("application", sent.id.to_string()), ("answer", answer.to_owned())];
        let body: Vec<_> = body.iter().map(|(name, value)| (*name, value.as_str())).collect();
        stage.reviewer.post(&format!("{}/rulings", stage.queue), &body).await.with_status(404);
        set_state(app, &sent, "submitted").await;
        let done = stage.rule(answer, &[&sent]).await.with_status(200);
        assert!(done.says("It is decided"), "{}", done.text());
        assert_eq!((state(app, &sent).await.as_str(), app.outbox().await), (then, vec!["ruling".to_owned()]));
        clear(app, &sent).await;
    }
    assert_eq!(count(app, "ruling WHERE cohort_id = $1", stage.cohort).await, 3);
});

/// Takes back what accepting gave.
async fn clear(app: &App, sent: &Sent) {
    use sea_orm::{ConnectionTrait as _, Statement};
    let db = app.db().writer();
    let sql = "DELETE FROM enrolment WHERE person_id = $1";
    let values = [sent.person.into()];
    db.execute_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, values)).await.unwrap();
}

on_both!(a_look_ahead_shows_the_letter_and_changes_nothing, |app| async {
    let stage = stage(app, 20, OPEN).await;
    let sent = stage.alone(app, 1).await;
    let page = stage.open(&sent).await;
    assert!(page.says("New colleagues eat alone.") && page.says("After this, 19 places are free."));
    let look =
        page.form("#ruling").set("note", "Bring your contract.").press("Accept").await.with_status(422);
    assert!(look.says("We are glad") || look.says("we are glad to give you a place"), "{}", look.text());
    assert!(look.says("Bring your contract.") && look.says("0 of 20 places are taken; after this, 1."));
    assert_eq!((state(app, &sent).await.as_str(), enrolled(app, &stage).await), ("submitted", 0));
    assert!(app.outbox().await.is_empty());
    let done = press(look).await.with_status(200);
    assert!(done.says("It is decided"));
    assert_eq!((state(app, &sent).await.as_str(), enrolled(app, &stage).await), ("accepted", 1));
    assert_eq!(app.outbox().await, ["ruling"]);
    let own = applicant(app, &sent).await;
    assert!(own.get(&format!("/applications/{}", sent.id)).await.says("You have a place."));
});

on_both!(declining_asks_for_a_reason_that_the_applicant_reads, |app| async {
    let stage = stage(app, 20, OPEN).await;
    let sent = stage.alone(app, 1).await;
    let look = stage.look(&stage.reviewer, "decline", &[&sent]).await;
    let refused = look.form("#ruling").set("note", "Kind words").press("Decline and send").await;
    let refused = refused.with_status(422);
    assert!(refused.has("error-summary a[href='#reason']") && refused.has("#reason[aria-invalid]"));
    assert_eq!(refused.form("#ruling").value("note"), Some("Kind words"));
    let form = refused.form("#ruling").set("reason", "Too few places.");
    form.press("Decline and send").await.with_status(200);
    app.outbox().await;
    let own = applicant(app, &sent).await;
    let page = own.get(&format!("/applications/{}", sent.id)).await.with_status(200);
    assert!(page.says("Declined") && page.says("Too few places."), "{}", page.text());
});

on_both!(many_are_accepted_in_order_and_the_rest_waits_only_if_the_reviewer_says_so, |app| async {
    let stage = stage(app, 3, OPEN).await;
    let mut sent = Vec::new();
    for n in [3, 1, 2, 4] {
        sent.push(stage.alone(app, n).await);
    }
    let all: Vec<_> = sent.iter().collect();
    let look = stage.look(&stage.reviewer, "accept", &all).await;
    assert!(!look.has("button[name='confirm']") && look.says("Cannot be done"), "{}", look.text());
    let look = look.form("#ruling").add("rest", "wait").press("Look again").await.with_status(422);
    assert!(look.says("Waits, turn 1"), "{}", look.text());
    look.form("#ruling").press("Accept 4 and send").await.with_status(200);
    let states = [&sent[1], &sent[2], &sent[0], &sent[3]];
    let mut told = Vec::new();
    for one in states {
        told.push(state(app, one).await);
    }
    assert_eq!(told, ["accepted", "accepted", "accepted", "waitlisted"]);
    assert_eq!((enrolled(app, &stage).await, app.outbox().await.len()), (3, 4));
});

on_both!(of_two_reviewers_who_rule_at_once_one_wins_and_the_other_is_told, |app| async {
    let stage = stage(app, 20, OPEN).await;
    let (sent, other) = (stage.alone(app, 1).await, stage.alone(app, 2).await);
    let first = stage.look(&stage.reviewer, "accept", &[&sent, &other]).await;
    let second = stage.look(&stage.admin, "waitlist", &[&sent]).await;
    press(second).await.with_status(200);
    assert_eq!(app.outbox().await, ["ruling"]);
    let told = press(first).await.with_status(422);
    assert!(told.says("Nothing was sent.") && told.says("Different from what you saw"), "{}", told.text());
    assert_eq!(
        (state(app, &sent).await, state(app, &other).await),
        ("waitlisted".into(), "submitted".into())
    );
    assert!(app.outbox().await.is_empty());
});

on_both!(a_second_press_of_the_same_look_changes_nothing_more, |app| async {
    let stage = stage(app, 20, OPEN).await;
    let sent = stage.alone(app, 1).await;
    let look = stage.look(&stage.reviewer, "accept", &[&sent]).await;
    look.form("#ruling").submit().await.with_status(200);
    let again = look.form("#ruling").submit().await.with_status(200);
    assert!(again.says("It is decided"));
    assert_eq!(app.outbox().await, ["ruling"]);
});

on_both!(the_queue_is_for_those_who_lead_the_cohort, |app| async {
    let stage = stage(app, 20, CLOSED).await;
    let sent = stage.alone(app, 1).await;
    let other = app.signed_in_as("other-facilitator@demo.example").await;
    other.get(&stage.queue).await.with_status(404);
    other.get(&format!("{}/waiting", stage.queue)).await.with_status(404);
    let id = sent.id.to_string();
    let fields = [("application", id.as_str()), ("answer", "accept")];
    other.post(&format!("{}/rulings", stage.queue), &fields).await.with_status(404);
    other.post(&format!("{}/{id}/rating", stage.queue), &[("stars", "5")]).await.with_status(404);
    // an application of another cohort is none of this one
    let elsewhere = stage.queue.replace(&stage.cohort.to_string(), &uuid::Uuid::from_u128(5).to_string());
    stage.admin.post(&format!("{elsewhere}/rulings"), &fields).await.with_status(404);
    stage.admin.post(&format!("{elsewhere}/{id}/rating"), &[("stars", "5")]).await.with_status(404);
});

on_both!(the_export_has_a_line_for_each_and_the_filters_find_one, |app| async {
    let stage = stage(app, 20, OPEN).await;
    let (alone, team) = (stage.alone(app, 1).await, stage.team(app, 2, &["confirmed", "invited"]).await);
    let csv = stage.reviewer.get(&format!("{}.csv", stage.queue)).await.with_status(200);
    assert!(csv.body.lines().count() == 3 && csv.body.contains("Team 2"), "{}", csv.body);
    let found = stage.reviewer.get(&format!("{}?kind=team", stage.queue)).await.with_status(200);
    assert!(found.has(&format!(".queue a[href*='{}']", team.id)));
    assert!(!found.has(&format!(".queue a[href*='{}']", alone.id)));
    let none = stage.reviewer.get(&format!("{}?q=nobody-here", stage.queue)).await.with_status(200);
    assert!(none.says("Nothing found"));
    stage.reviewer.post(&format!("{}/{}/rating", stage.queue, alone.id), &[("stars", "4")]).await;
    let mine = stage.reviewer.get(&format!("{}?mine=yes", stage.queue)).await.with_status(200);
    assert!(!mine.has(&format!(".queue a[href*='{}']", alone.id)));
});
