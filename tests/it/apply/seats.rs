//! What those who are invited can do.

use super::{JOYCE, LATE, NEXT_DAY, confirm, invited, letters, reader, team_page, written};
use crate::on_both;

on_both!(an_invitation_is_seen_by_whom_it_is_for_and_by_nobody_else, |app| async {
    let (lead, _, told) = invited(app).await;
    lead.get(&told[0].seat()).await.with_status(404);
    let other = app.signed_in_as("solo@demo.example").await;
    other.get(&told[0].seat()).await.with_status(404);
    for press in ["confirmation", "refusal", "part", "departure"] {
        other.post(&format!("{}/{press}", told[0].seat()), &[("part", "esp")]).await.with_status(404);
    }
    for press in ["reminder", "removal", "lead"] {
        let joyce = reader(app, &told[0]).await;
        joyce.post(&format!("{}/{press}", told[0].seat()), &[]).await.with_status(404);
    }
});

on_both!(
    members_who_have_confirmed_read_the_application_without_what_the_lead_wrote_of_themselves,
    |app| async {
        let (lead, application, told) = invited(app).await;
        let form = lead.get(&application).await.link("Go on with your application");
        let needs = lead.get(&format!("{form}?step=needs")).await;
        needs.form("main form").set("access_needs", "Large print").submit().await.with_status(200);
        let joyce = reader(app, &told[0]).await;
        joyce.get(&application).await.with_status(404);
        confirm(app, &told[0]).await;
        let page = joyce.get(&application).await.with_status(200);
        assert!(page.says("New colleagues eat alone.") && page.says("Riverbend Mentors"), "{}", page.text());
        assert!(
            !page.says("Large print")
                && !page.has("form[action$='/withdrawal']")
                && !page.says("@example.org ·")
        );
        assert!(joyce.get(&form).await.says("You have said yes to another team"));
        joyce.post(&format!("{application}/submission"), &[("consent", "yes")]).await.with_status(404);
    }
);

on_both!(who_says_no_frees_the_seat_and_the_lead_is_told_once, |app| async {
    let (lead, application, told) = invited(app).await;
    let joyce = reader(app, &told[0]).await;
    let seat = joyce.get(&told[0].seat()).await;
    seat.form("form[action$='/refusal']").submit().await.with_status(200);
    let twice = seat.form("form[action$='/refusal']").submit().await.with_status(409);
    assert!(twice.says("You said no"));
    let events = letters(app).await;
    assert_eq!(events.iter().map(|l| l.kind.as_str()).collect::<Vec<_>>(), ["seat_freed"]);
    assert!(lead.get(&application).await.says("Refused"));
});

on_both!(a_member_leaves_and_can_then_apply_alone, |app| async {
    let (_, _, told) = invited(app).await;
    let joyce = confirm(app, &told[0]).await;
    let course = joyce.get("/courses/peer-mentoring/2022").await;
    let refused = course.click("Apply").await;
    assert!(refused.says("You have said yes to another team"), "{}", refused.text());
    let seat = refused.click("See your other seat").await.with_status(200);
    seat.form("form[action$='/departure']").submit().await.with_status(200);
    assert_eq!(letters(app).await[0].kind, "seat_freed");
    assert!(joyce.get("/courses/peer-mentoring/2022").await.click("Apply").await.says("Step 1 of"));
});

on_both!(who_applies_alone_confirms_no_seat_and_is_led_to_their_application, |app| async {
    let (_, _, told) = invited(app).await;
    let joyce = reader(app, &told[0]).await;
    let first = joyce.get("/courses/peer-mentoring/2022").await.click("Apply").await;
    let own = first.form("main form").press("Finish later").await;
    let seat = joyce.get(&told[0].seat()).await.with_status(200);
    assert!(seat.says("You have an application for this cohort already"), "{}", seat.text());
    assert_eq!(seat.link("See your application"), own.path);
    let body = [("part", "esp")];
    joyce.post(&format!("{}/confirmation", told[0].seat()), &body).await.with_status(409);
    own.form("form[action$='/withdrawal']").submit().await.with_status(200);
    confirm(app, &told[0]).await;
});

on_both!(a_reminder_is_sent_once_a_day_and_to_those_who_have_not_answered, |app| async {
    let (lead, application, told) = invited(app).await;
    confirm(app, &told[1]).await;
    let page = lead.get(&application).await;
    let remind = format!("form[action='{}/reminder']", told[0].seat());
    let early = page.form(&remind).submit().await.with_status(409);
    assert!(early.says("less than a day ago"), "{}", early.text());
    app.at(NEXT_DAY);
    let page = app.signed_in_as("visitor@demo.example").await.get(&application).await;
    page.form(&remind).submit().await.with_status(200);
    let again = letters(app).await;
    assert_eq!((again.len(), again[0].to), (1, told[0].to));
    assert!(again[0].way_in().is_some(), "a new link, for the old one may have ended");
    page.form(&remind).submit().await.with_status(409);
    assert!(!page.has(&format!("form[action='{}/reminder']", told[1].seat())));
});

on_both!(the_part_can_be_corrected_with_the_answer_and_afterwards, |app| async {
    let (lead, application, told) = invited(app).await;
    let joyce = confirm(app, &told[0]).await;
    let seat = joyce.get(&told[0].seat()).await;
    seat.form("form[action$='/part']").set("part", "local_leader").submit().await.with_status(200);
    assert!(lead.get(&application).await.says("Local leader"));
});

on_both!(after_the_deadline_a_draft_takes_nobody_any_more, |app| async {
    let (_, _, told) = invited(app).await;
    app.at(LATE);
    let joyce = app.signed_in(told[0].to).await;
    let body = [("part", "esp")];
    let late = joyce.post(&format!("{}/confirmation", told[0].seat()), &body).await.with_status(409);
    assert!(late.says("Applications closed on"), "{}", late.text());
});

on_both!(two_teams_may_invite_the_same_person_who_says_yes_to_one, |app| async {
    let (_, _, told) = invited(app).await;
    let solo = app.person("rosa@example.org", "Rosa Delgado").await;
    let solo = app.signed_in(solo).await;
    let again =
        written(team_page(&solo).await, "Night Shift", &[JOYCE, ("Ann", "ann@example.org", "esp")]).await;
    again.with_status(200);
    let other = letters(app).await.into_iter().find(|letter| letter.to == told[0].to).unwrap();
    let joyce = confirm(app, &other).await;
    let first = joyce.get(&told[0].seat()).await.with_status(200);
    assert!(first.says("You have said yes to another team"), "{}", first.text());
    assert_eq!(first.link("See your other seat"), other.seat());
});
