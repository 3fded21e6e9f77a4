//! Teams: accepted whole, with fewer places, or in parts; seats that lapse; members who confirm in time.

use super::stage::{OPEN, Sent, Stage, applicant, count, enrolled, press, stage, state, text};
use crate::app::App;
use crate::harness::page::Page;
use crate::on_both;

/// The last moment of the seventh day after [`OPEN`].
const LAST: &str = "2022-11-22T23:58:59.999999-05:00[America/New_York]";
/// The end of the seventh day after [`OPEN`], and a look of the upkeep after it.
const OVER: &str = "2022-11-22T23:59:00-05:00[America/New_York]";
const AFTER: &str = "2022-11-23T00:01:00-05:00[America/New_York]";

async fn seat_state(app: &App, sent: &Sent, n: usize) -> String {
    text(app, "SELECT state FROM seat WHERE id = $1", sent.seats[n].0).await
}

async fn in_team(app: &App, sent: &Sent) -> i64 {
    count(app, "enrolment WHERE state = 'active' AND team_id = $1", sent.team.unwrap()).await
}

/// Looks at accepting a team whose seats get these places.
async fn arranged(stage: &Stage, sent: &Sent, seats: &[&str]) -> Page {
    let mut form = stage.open(sent).await.form("#ruling");
    for ((seat, _), sits) in sent.seats.iter().zip(seats) {
        form = form.set(&format!("seat-{seat}"), sits);
    }
    form.press(&format!("Accept {} places", sent.seats.len())).await.with_status(422)
}

on_both!(a_team_is_accepted_whole_and_seats_without_an_answer_are_held, |app| async {
    let stage = stage(app, 4, OPEN).await;
    let sent = stage.team(app, 1, &["confirmed", "confirmed", "invited"]).await;
    let look = stage.look(&stage.reviewer, "accept", &[&sent]).await;
    assert!(look.says("November 22, 2022, at 11:59 pm"), "{}", look.text());
    press(look).await.with_status(200);
    assert_eq!(app.outbox().await, ["ruling", "ruling"], "the lead and the member who confirmed");
    assert_eq!((enrolled(app, &stage).await, in_team(app, &sent).await), (2, 2));
    assert_eq!(stage.taken().await, "3");
    assert_eq!(seat_state(app, &sent, 2).await, "invited");
    let alone = stage.alone(app, 2).await;
    stage.rule("accept", &[&alone]).await.with_status(200);
    let late = stage.alone(app, 3).await;
    let full = stage.look(&stage.reviewer, "accept", &[&late]).await;
    assert!(full.says("Cannot be done") && full.says("All 4 places are taken"), "{}", full.text());
    app.outbox().await;
});

on_both!(
    seats_that_nobody_confirmed_lapse_and_a_team_that_is_too_small_goes_on_as_individuals,
    |app| async {
        let stage = stage(app, 6, OPEN).await;
        let small = stage.team(app, 1, &["confirmed", "invited"]).await;
        let kept = stage.team(app, 2, &["confirmed", "invited"]).await;
        let large = stage.team(app, 3, &["confirmed", "confirmed"]).await;
        let page = stage.open(&kept).await;
        page.form("form[action$='/team']").submit().await.with_status(200);
        for team in [&small, &kept, &large] {
            stage.rule("accept", &[team]).await.with_status(200);
        }
        app.outbox().await;
        app.at(OVER);
        app.site.upkeep.once().await;
        assert_eq!(seat_state(app, &small, 1).await, "invited", "what was received in time may be under way");
        app.at(AFTER);
        app.site.upkeep.once().await;
        assert_eq!(app.outbox().await, ["seats_lapsed", "seats_lapsed"]);
        let states = [seat_state(app, &small, 1).await, seat_state(app, &kept, 1).await];
        assert_eq!(states, ["lapsed", "lapsed"]);
        assert_eq!(
            (in_team(app, &small).await, in_team(app, &kept).await, in_team(app, &large).await),
            (0, 1, 2)
        );
        assert_eq!(enrolled(app, &stage).await, 4, "whoever confirmed keeps their place");
        let again = app.signed_in_as("facilitator@demo.example").await;
        assert!(again.get(&stage.queue).await.says("4 of 6 taken"));
        app.site.upkeep.once().await;
    }
);

on_both!(fewer_places_are_given_only_when_the_lead_agrees, |app| async {
    let stage = stage(app, 3, OPEN).await;
    let sent = stage.team(app, 1, &["confirmed", "confirmed", "confirmed", "invited"]).await;
    let look = arranged(&stage, &sent, &["team", "team", "team", "nowhere"]).await;
    assert!(look.says("The lead is asked about 3 places"), "{}", look.text());
    press(look).await.with_status(200);
    assert_eq!(app.outbox().await, ["trim_asked"]);
    assert_eq!((state(app, &sent).await.as_str(), enrolled(app, &stage).await), ("submitted", 0));
    assert!(stage.open(&sent).await.says("and has not answered"));
    let lead = applicant(app, &sent).await;
    let at = format!("/applications/{}", sent.id);
    let page = lead.get(&at).await.with_status(200);
    assert!(page.says("Would 3 places do for your team?"), "{}", page.text());
    let agreed = page.form("form[action$='/trim']").submit().await.with_status(200);
    assert!(agreed.says("You have a place."), "{}", agreed.text());
    assert_eq!((enrolled(app, &stage).await, stage.taken().await.as_str()), (3, "3"));
    assert_eq!(seat_state(app, &sent, 3).await, "lapsed");
    assert_eq!(app.outbox().await, ["ruling", "ruling", "ruling"]);
    lead.post(&format!("{at}/trim"), &[]).await.with_status(404);
});

on_both!(a_lead_who_says_no_leaves_the_whole_team_undecided, |app| async {
    let stage = stage(app, 3, OPEN).await;
    let sent = stage.team(app, 1, &["confirmed", "confirmed", "confirmed"]).await;
    press(arranged(&stage, &sent, &["team", "team", "nowhere"]).await).await.with_status(200);
    app.outbox().await;
    let lead = applicant(app, &sent).await;
    let page = lead.get(&format!("/applications/{}", sent.id)).await;
    let refused = page.form("form[action$='/trim/refusal']").submit().await.with_status(200);
    assert!(!refused.has("form[action$='/trim']"));
    assert!(stage.open(&sent).await.says("and said no"));
    let member = app.signed_in(kernel::Id::from_uuid(sent.seats[1].1)).await;
    member.post(&format!("/applications/{}/trim", sent.id), &[]).await.with_status(404);
    assert_eq!(state(app, &sent).await, "submitted");
});

on_both!(who_is_left_out_of_a_team_is_told_and_places_may_run_out_meanwhile, |app| async {
    let stage = stage(app, 2, OPEN).await;
    let sent = stage.team(app, 1, &["confirmed", "confirmed", "confirmed"]).await;
    press(arranged(&stage, &sent, &["team", "team", "nowhere"]).await).await.with_status(200);
    let alone = stage.alone(app, 2).await;
    stage.rule("accept", &[&alone]).await.with_status(200);
    app.outbox().await;
    let lead = applicant(app, &sent).await;
    let at = format!("/applications/{}", sent.id);
    let late = lead.get(&at).await.form("form[action$='/trim']").submit().await.with_status(409);
    assert!(late.says("needs 2"), "{}", late.text());
    assert_eq!((state(app, &sent).await.as_str(), enrolled(app, &stage).await), ("submitted", 1));
    let more = stage.admin.get(&format!("/admin/cohorts/{}", stage.cohort)).await;
    more.form("#change").set("places", "3").submit().await.with_status(200);
    lead.get(&at).await.form("form[action$='/trim']").submit().await.with_status(200);
    let mut told = app.outbox().await;
    told.sort();
    assert_eq!(told, ["ruling", "ruling", "team_place_ended"]);
    assert_eq!((enrolled(app, &stage).await, in_team(app, &sent).await), (3, 2));
});

on_both!(a_team_is_split_and_some_take_part_as_individuals, |app| async {
    let stage = stage(app, 6, OPEN).await;
    let sent = stage.team(app, 1, &["confirmed", "confirmed", "confirmed", "invited"]).await;
    let few = arranged(&stage, &sent, &["team", "alone", "alone", "alone"]).await;
    assert!(few.says("Cannot be done") && few.says("at least 2"), "{}", few.text());
    let split = arranged(&stage, &sent, &["alone", "team", "team", "alone"]).await;
    press(split).await.with_status(200);
    assert_eq!(app.outbox().await, ["ruling", "ruling", "ruling"]);
    assert_eq!((enrolled(app, &stage).await, in_team(app, &sent).await), (3, 2));
    let lead = text(app, "SELECT CAST(leads AS text) FROM seat WHERE id = $1", sent.seats[1].0).await;
    assert!(["1", "true"].contains(&lead.as_str()), "the longest confirmed leads: {lead}");
    assert_eq!(stage.taken().await, "4", "the seat without an answer is held");
});

on_both!(taking_an_accepted_application_back_ends_the_places_of_the_team, |app| async {
    let stage = stage(app, 3, OPEN).await;
    let sent = stage.team(app, 1, &["confirmed", "confirmed", "invited"]).await;
    stage.rule("accept", &[&sent]).await.with_status(200);
    app.outbox().await;
    let lead = applicant(app, &sent).await;
    let page = lead.get(&format!("/applications/{}", sent.id)).await;
    page.form("form[action$='/withdrawal']").submit().await.with_status(200);
    assert_eq!((enrolled(app, &stage).await, stage.taken().await.as_str()), (0, "0"));
    let ended =
        "enrolment WHERE state = 'withdrawn' AND state_reason = 'application_withdrawn' AND team_id = $1";
    assert_eq!(count(app, ended, sent.team.unwrap()).await, 2);
    assert_eq!(seat_state(app, &sent, 2).await, "lapsed");
    assert_eq!(app.outbox().await, ["team_place_ended"]);
});

on_both!(a_declined_team_frees_its_people_for_another, |app| async {
    let stage = stage(app, 3, OPEN).await;
    let sent = stage.team(app, 1, &["confirmed", "confirmed", "invited"]).await;
    stage.rule("decline", &[&sent]).await.with_status(200);
    assert_eq!(app.outbox().await, ["ruling", "ruling"]);
    let states = [seat_state(app, &sent, 0).await, seat_state(app, &sent, 2).await];
    assert_eq!(states, ["left", "lapsed"]);
});

on_both!(a_member_who_confirms_before_the_instant_is_enrolled_and_at_the_instant_is_late, |app| async {
    let stage = stage(app, 4, OPEN).await;
    let sent = stage.team(app, 1, &["confirmed", "confirmed", "invited", "invited"]).await;
    stage.rule("accept", &[&sent]).await.with_status(200);
    app.outbox().await;
    for (at, n, status, then) in [(LAST, 2, 200, "enrolled"), (OVER, 3, 409, "invited")] {
        app.at(at);
        let (seat, person) = sent.seats[n];
        let member = app.signed_in(kernel::Id::from_uuid(person)).await;
        let answer = member.post(&format!("/seats/{seat}/confirmation"), &[("part", "employer")]).await;
        assert_eq!(answer.status.as_u16(), status, "{}", answer.text());
        assert_eq!(seat_state(app, &sent, n).await, then);
    }
    assert_eq!((enrolled(app, &stage).await, in_team(app, &sent).await), (3, 3));
    app.outbox().await;
});
