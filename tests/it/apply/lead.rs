//! Who leads a team, and what happens when that changes.

use super::{LAST, LATE, confirm, invited, letters, send};
use crate::on_both;

on_both!(a_team_that_is_handed_over_is_its_new_leads_alone, |app| async {
    let (lead, application, told) = invited(app).await;
    let joyce = confirm(app, &told[0]).await;
    let page = lead.get(&application).await;
    assert!(
        !page.has(&format!("form[action='{}/lead']", told[1].seat())),
        "who has not confirmed cannot lead"
    );
    page.form(&format!("form[action='{}/lead']", told[0].seat())).submit().await.with_status(200);
    let events = letters(app).await;
    assert_eq!((events[0].kind.as_str(), events[0].to), ("team_lead", told[0].to));
    let before = lead.get(&application).await.with_status(200);
    assert!(before.says("Application of Riverbend Mentors") && !before.has("form[action$='/withdrawal']"));
    lead.post(&format!("{application}/submission"), &[("consent", "yes")]).await.with_status(404);
    let now = joyce.get(&application).await;
    assert!(
        now.says("New colleagues eat alone.") && now.has("form[action$='/withdrawal']"),
        "{}",
        now.text()
    );
    app.at(LAST);
    send(&joyce, &application).await.with_status(200);
    assert_eq!(letters(app).await.len(), 2, "a receipt to the new lead, a notice to the old one");
});

on_both!(where_the_lead_leaves_the_longest_confirmed_leads, |app| async {
    let (lead, application, told) = invited(app).await;
    confirm(app, &told[1]).await;
    app.at("2022-05-02T13:00:00-04:00[America/New_York]");
    confirm(app, &told[0]).await;
    let seat = lead.get(&application).await.click("Your seat").await.with_status(200);
    assert!(seat.says("Whoever confirmed first after you leads"), "{}", seat.text());
    seat.form("form[action$='/departure']").submit().await.with_status(200);
    let events = letters(app).await;
    assert_eq!((events[0].kind.as_str(), events[0].to), ("team_lead", told[1].to));
    lead.get(&application).await.with_status(404);
    let paul = app.signed_in(told[1].to).await.get(&application).await.with_status(200);
    assert!(paul.has("form[action$='/withdrawal']"));
});

on_both!(a_lead_whom_nobody_could_follow_stays, |app| async {
    let (lead, application, _) = invited(app).await;
    let seat = lead.get(&application).await.click("Your seat").await;
    let refused = seat.form("form[action$='/departure']").submit().await.with_status(409);
    assert!(refused.says("nobody could lead the team"), "{}", refused.text());
    assert!(lead.get(&application).await.has("form[action$='/withdrawal']"));
});

on_both!(who_had_confirmed_is_told_when_the_lead_takes_them_out, |app| async {
    let (lead, application, told) = invited(app).await;
    confirm(app, &told[0]).await;
    let page = lead.get(&application).await;
    page.form(&format!("form[action='{}/removal']", told[0].seat())).submit().await.with_status(200);
    page.form(&format!("form[action='{}/removal']", told[1].seat())).submit().await.with_status(200);
    let events = letters(app).await;
    assert_eq!(events.len(), 1, "who has not answered is not written to again");
    assert_eq!((events[0].kind.as_str(), events[0].to), ("seat_ended", told[0].to));
});

on_both!(a_team_that_was_sent_stays_complete_while_it_is_changed, |app| async {
    let (lead, application, _) = invited(app).await;
    send(&lead, &application).await.with_status(200);
    app.outbox().await;
    let base = lead.get(&application).await.link("Change your answers");
    let base = base.split('?').next().unwrap().to_owned();
    let team = lead.get(&format!("{base}?step=team")).await.with_status(200);
    team.form("main form").set("team_name", "").submit().await.with_status(422);
    assert!(lead.get(&application).await.says("Riverbend Mentors"));
    let more = lead.get(&format!("{base}?step=team")).await.form("main form").set("team_name", "Night Shift");
    more.submit().await.with_status(200);
    assert!(lead.get(&application).await.says("Night Shift"));
    app.at(LATE);
    assert!(!lead.get(&application).await.says("Change your answers"));
});
