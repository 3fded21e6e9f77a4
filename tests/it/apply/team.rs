//! What the lead writes, and what comes of it.

use super::{
    DAYS_BEFORE, JOYCE, LAST, LATE, PAUL, confirm, invited, letters, send, team_page, visitor, written,
};
use crate::on_both;
use crate::visitor::demo_at;

on_both!(everybody_who_is_written_gets_one_invitation_when_the_page_is_whole, |app| async {
    let client = visitor(app).await;
    let page = team_page(&client).await;
    let half =
        written(page, "Riverbend Mentors", &[JOYCE, ("Paul", "p.nakamura@riverbend", "employer")]).await;
    let half = half.with_status(422);
    assert!(half.has("error-summary a[href='#member_3_email']"), "{}", half.text());
    assert!(half.says("Member 3, email: Write the whole address"));
    assert_eq!(half.form("main form").value("member_2_name"), Some("Joyce Lindqvist"));
    assert!(letters(app).await.is_empty(), "nobody is invited before the page is whole");
    let why = half.form("main form").set("member_3_email", PAUL.1).submit().await.with_status(200);
    let told = letters(app).await;
    assert_eq!(told.iter().map(|l| l.kind.as_str()).collect::<Vec<_>>(), ["seat_invitation"; 2]);
    let base = why.path.split('?').next().unwrap().to_owned();
    let again = client.get(&format!("{base}?step=team")).await;
    assert!(again.says("A full set.") || again.says("Nobody yet takes part as"), "{}", again.text());
    again.form("main form").submit().await.with_status(200);
    assert!(letters(app).await.is_empty(), "nobody gets a second invitation");
});

on_both!(
    what_was_written_of_a_team_stays_when_its_lead_goes_on_alone_and_those_who_were_told_hear_of_it,
    |app| async {
        let (client, application, told) = invited(app).await;
        let form = client.get(&application).await.link("Go on with your application");
        let kind = client.get(&format!("{form}?step=kind")).await;
        assert!(kind.says("2 people have been invited"), "{}", kind.text());
        let alone = kind.form("main form").set("kind", "individual").submit().await.with_status(200);
        assert!(alone.says("Which part do you take?"));
        let ended = letters(app).await;
        assert_eq!(ended.iter().map(|l| l.kind.as_str()).collect::<Vec<_>>(), ["seat_ended"; 2]);
        let joyce = app.signed_in(told[0].to).await.get(&told[0].seat()).await.with_status(200);
        assert!(joyce.says("This invitation was taken back"), "{}", joyce.text());
        let kind = client.get(&format!("{form}?step=kind")).await;
        let team = kind.form("main form").set("kind", "team").submit().await.with_status(200);
        assert_eq!(team.form("main form").value("member_2_email"), Some(JOYCE.1));
        assert_eq!(team.form("main form").value("team_name"), Some("Riverbend Mentors"));
        team.form("main form").submit().await.with_status(200);
        assert_eq!(letters(app).await.len(), 2, "they are invited anew");
    }
);

on_both!(a_changed_address_gets_a_new_invitation_and_the_one_before_ends, |app| async {
    let (client, application, told) = invited(app).await;
    let form = client.get(&application).await.link("Go on with your application");
    let team = client.get(&format!("{form}?step=team")).await;
    team.form("main form").set("member_2_email", "j.lindqvist@example.org").submit().await.with_status(200);
    let new = letters(app).await;
    assert_eq!(new.len(), 1);
    let before = app.signed_in(told[0].to).await.get(&told[0].seat()).await;
    assert!(before.says("taken back") && !before.has("form[action$='/confirmation']"));
    let after = app.signed_in(new[0].to).await.get(&new[0].seat()).await;
    assert!(after.has("form[action$='/confirmation']"), "{}", after.text());
});

on_both!(who_is_removed_before_an_answer_has_no_seat_and_the_row_is_gone, |app| async {
    let (client, application, told) = invited(app).await;
    let form = client.get(&application).await.link("Go on with your application");
    let team = client.get(&format!("{form}?step=team")).await;
    let fewer = team.form("main form").press("Remove Member 2").await.with_status(200);
    assert_eq!(fewer.form("main form").value("member_2_email"), Some(PAUL.1));
    assert!(!fewer.has("[name='member_3_email']"));
    let gone = app.signed_in(told[0].to).await.get(&told[0].seat()).await.with_status(200);
    assert!(gone.says("taken back"));
});

on_both!(a_team_is_sent_before_everybody_has_confirmed_and_those_who_have_are_told, |app| async {
    let (client, application, told) = invited(app).await;
    confirm(app, &told[0]).await;
    app.at(LAST);
    let sent = send(&client, &application).await.with_status(200);
    assert!(sent.says("Your application was sent") && sent.says("Invited") && sent.says("Confirmed"));
    let mut told_now = letters(app).await;
    told_now.sort_by(|a, b| a.kind.cmp(&b.kind));
    let kinds: Vec<_> = told_now.iter().map(|letter| letter.kind.as_str()).collect();
    assert_eq!(kinds, ["application_receipt", "team_receipt"]);
    assert_eq!(told_now[1].to, told[0].to);
    app.at(LATE);
    confirm(app, &told[1]).await;
});

on_both!(a_team_at_the_deadline_is_late_and_its_draft_is_kept, |app| async {
    let (client, application, told) = invited(app).await;
    let check = client.get(&client.get(&application).await.link("Check and send")).await;
    app.at(LATE);
    let late =
        check.form("form[action$='/submission']").set("consent", "yes").submit().await.with_status(409);
    assert!(late.says("Applications closed on May 11, 2022, at 8:00") && late.says("Riverbend Mentors"));
    assert!(client.get(&application).await.says("Not sent in time"));
    let seat = app.signed_in(told[0].to).await.get(&told[0].seat()).await.with_status(200);
    assert!(seat.says("Applications closed on") && !seat.has("form[action$='/confirmation']"));
});

on_both!(a_withdrawn_team_frees_its_seats_and_tells_those_who_sat_there, |app| async {
    let (client, application, told) = invited(app).await;
    let joyce = confirm(app, &told[0]).await;
    let page = client.get(&application).await;
    let lead = page.text_of("#team li b");
    let after = page.form("form[action$='/withdrawal']").submit().await.with_status(200);
    assert!(after.texts("#team li b").contains(&lead), "the lead is still known by name: {}", after.text());
    assert_eq!(letters(app).await.iter().filter(|letter| letter.kind == "seat_ended").count(), 2);
    assert!(joyce.get(&told[0].seat()).await.says("You are no longer in this team"));
    joyce.get(&application).await.with_status(404);
});

on_both!(a_team_that_only_applies_is_shown_to_no_admin, |app| async {
    let client = visitor(app).await;
    written(team_page(&client).await, "Quiet Harbor Nine", &[JOYCE, PAUL]).await.with_status(200);
    app.outbox().await;
    let admin = app.signed_in_as("admin@demo.example").await;
    let (cohorts, mut looked_at) = (admin.get("/admin/cohorts").await, 0);
    for cohort in cohorts.links("a[href^='/admin/cohorts/']") {
        if cohort.matches('/').count() == 3 && !cohort.ends_with("/new") {
            assert!(!admin.get(&cohort).await.with_status(200).says("Quiet Harbor Nine"), "{cohort}");
            looked_at += 1;
        }
    }
    assert!(looked_at > 0);
});

on_both!(somebody_who_was_never_here_comes_in_by_the_invitation_and_lands_at_the_seat, |app| async {
    demo_at(app, DAYS_BEFORE).await;
    let client = app.signed_in_as("visitor@demo.example").await;
    written(team_page(&client).await, "Riverbend Mentors", &[JOYCE, PAUL]).await.with_status(200);
    let told = letters(app).await;
    let way_in = told[0].way_in().expect("she has no account yet");
    let joyce = app.visitor();
    let page = joyce.get(&way_in).await.with_status(200);
    let form = page.form("#with-password").set("new_password", "quiet rivers turn by night");
    let seat = form.submit().await.with_status(200);
    assert_eq!(seat.path, told[0].seat());
    let done = seat.form("form[action$='/confirmation']").set("part", "esp").submit().await.with_status(200);
    assert!(done.says("Your seat is confirmed"), "{}", done.text());
    app.outbox().await;
    let page = client
        .get(&client.get("/courses/peer-mentoring/2022").await.link("Go on with your application"))
        .await;
    let base = page.path.split('?').next().unwrap().to_owned();
    let team = client.get(&format!("{base}?step=team")).await;
    assert!(team.says("Confirmed") && !team.has("[name='member_2_email']"), "{}", team.text());
});
