//! Many at once: places are exact whatever the number of presses.

use futures::future::{join, join_all};

use super::stage::{CLOSED, OPEN, Sent, Stage, applicant, enrolled, press, stage, state};
use crate::harness::client::Client;
use crate::on_both;

/// Presses «accept» on one application, as somebody does who looked at it.
async fn accept(client: &Client, stage: &Stage, sent: &Sent, n: usize) -> u16 {
    let (id, key) = (sent.id.to_string(), format!("race-{n:06}"));
    let seen = format!("seen-{id}");
    let fields = [
        ("application", id.as_str()),
        ("answer", "accept"),
        ("confirm", "yes"),
        ("key", key.as_str()),
        (seen.as_str(), "accepted-1"),
    ];
    client.post(&format!("{}/rulings", stage.queue), &fields).await.status.as_u16()
}

on_both!(of_five_hundred_acceptances_at_once_twenty_get_the_twenty_places, |app| async {
    let stage = stage(app, 20, OPEN).await;
    let mut sent = Vec::new();
    for n in 1..=500 {
        sent.push(stage.alone(app, n).await);
    }
    let answers =
        join_all(sent.iter().enumerate().map(|(n, one)| accept(&stage.reviewer, &stage, one, n))).await;
    let given = answers.iter().filter(|status| **status == 200).count();
    let refused = answers.iter().filter(|status| **status == 422).count();
    assert_eq!((given, refused), (20, 480), "{answers:?}");
    assert_eq!((enrolled(app, &stage).await, stage.taken().await.as_str()), (20, "20"));
    assert_eq!(app.outbox().await.len(), 20);
});

on_both!(acceptances_and_places_given_by_an_admin_never_exceed_the_places_together, |app| async {
    let stage = stage(app, 10, OPEN).await;
    let mut sent = Vec::new();
    for n in 1..=30 {
        sent.push(stage.alone(app, n).await);
        app.person(&format!("new-{n}@example.org"), &format!("Person {n}")).await;
    }
    let target = format!("/admin/cohorts/{}/enrolments", stage.cohort);
    let enrol = |n: usize| {
        let (client, target) = (stage.admin.clone(), target.clone());
        async move {
            let email = format!("new-{n}@example.org");
            client.post(&target, &[("people", email.as_str()), ("confirm", "yes")]).await.status.as_u16()
        }
    };
    let accepted = join_all(sent.iter().enumerate().map(|(n, one)| accept(&stage.reviewer, &stage, one, n)));
    let (ruled, given) = join(accepted, join_all((1..=30).map(enrol))).await;
    let all = ruled.iter().chain(&given).filter(|status| **status == 200).count();
    assert_eq!((all, enrolled(app, &stage).await), (10, 10), "{ruled:?} {given:?}");
    app.outbox().await;
});

on_both!(an_offer_that_is_taken_while_it_lapses_ends_one_way_only, |app| async {
    const AFTER: &str = "2022-12-09T00:01:00-05:00[America/New_York]";
    const LAST: &str = "2022-12-08T23:58:59.999999-05:00[America/New_York]";
    let stage = stage(app, 5, CLOSED).await;
    let mut sent = Vec::new();
    for n in 1..=10 {
        sent.push(stage.alone(app, n).await);
    }
    let all: Vec<_> = sent.iter().collect();
    stage.rule("waitlist", &all).await.with_status(200);
    stage.reviewer.post(&format!("{}/offers", stage.queue), &[]).await.with_status(200);
    app.outbox().await;
    app.at(LAST);
    let mut clients = Vec::new();
    for one in &sent[..5] {
        clients.push((applicant(app, one).await, one));
    }
    // each request has its moment before the clock moves on and the upkeep comes
    let takes = join_all(clients.iter().map(|(client, one)| take(client, one)));
    let lapse = async {
        app.at(AFTER);
        app.site.upkeep.once().await;
    };
    let (taken, ()) = join(takes, lapse).await;
    let took = taken.iter().filter(|status| **status == 200).count();
    let mut states = Vec::new();
    for one in &sent {
        states.push(state(app, one).await);
    }
    let count = |word: &str| states.iter().filter(|state| *state == word).count();
    assert_eq!((count("accepted"), count("lapsed")), (took, 5 - took), "{states:?}");
    assert_eq!(count("offered"), 5 - took, "each place that lapsed went to the next: {states:?}");
    assert_eq!(i64::try_from(took).unwrap(), enrolled(app, &stage).await);
    app.outbox().await;
});

async fn take(client: &Client, one: &Sent) -> u16 {
    client.post(&format!("/applications/{}/offer", one.id), &[]).await.status.as_u16()
}

on_both!(fifty_looks_at_the_same_application_are_sent_and_one_is_done, |app| async {
    let stage = stage(app, 20, OPEN).await;
    let sent = stage.alone(app, 1).await;
    let answers = join_all((0..50).map(|n| accept(&stage.reviewer, &stage, &sent, n))).await;
    assert_eq!(answers.iter().filter(|status| **status == 200).count(), 1, "{answers:?}");
    assert_eq!((enrolled(app, &stage).await, app.outbox().await.len()), (1, 1));
    let again = stage.look(&stage.reviewer, "accept", &[&sent]).await;
    press(again).await.with_status(422);
});
