//! Taking back what was sent and going on with everything that was written.

use super::{LAST, LATE, answered, confirm, invited, letters, send};
use crate::harness::page::Page;
use crate::on_both;

fn again(page: &Page) -> crate::harness::form::Form {
    page.form("form[action$='/draft']")
}

on_both!(a_team_that_was_sent_is_begun_again_with_everything_written, |app| async {
    let (client, application, told) = invited(app).await;
    confirm(app, &told[0]).await;
    let form = client.get(&application).await.link("Go on with your application");
    let questions = client.get(&format!("{form}?step=questions")).await;
    let name = questions.attribute("input[type='file']", "name");
    let answers = answered(questions).await.path;
    let page = client.get(&format!("{}?step=questions", answers.split('?').next().unwrap())).await;
    page.form("main form").attach(&name, "letter.pdf", b"%PDF-1.7 dear all").submit().await.with_status(200);
    let sent = send(&client, &application).await.with_status(200);
    assert!(sent.says("Its place in the order is then that of the new submission."), "{}", sent.text());
    letters(app).await;
    let kind = again(&sent).submit().await.with_status(200);
    assert!(kind.says("It is a draft again."), "{}", kind.text());
    let ended = letters(app).await;
    assert_eq!(ended.iter().filter(|letter| letter.kind == "seat_ended").count(), 2, "both are told");
    assert!(client.get(&application).await.says("You took this application back."));
    let team = client.get(&format!("{form}?step=team")).await.with_status(200);
    let rows = team.form("main form");
    assert_eq!(rows.value("team_name"), Some("Riverbend Mentors"));
    let emails = ["member_2_email", "member_3_email"].map(|name| rows.value(name).unwrap().to_owned());
    assert_eq!(emails, ["joyce@example.org", "paul@example.org"]);
    assert!(letters(app).await.is_empty(), "nobody is invited before the lead says so");
    let check = client.get(&format!("{form}?step=check")).await.with_status(200);
    assert!(check.says("letter.pdf") && check.says("New colleagues eat alone."), "{}", check.text());
    let kind = client.get(&format!("{form}?step=kind")).await;
    kind.form("main form").set("kind", "individual").submit().await.with_status(200);
    let part = client.get(&format!("{form}?step=part")).await.with_status(200);
    part.form("main form").submit().await.with_status(200);
    let check = client.get(&format!("{form}?step=check")).await.with_status(200);
    let sent =
        check.form("form[action$='/submission']").set("consent", "yes").submit().await.with_status(200);
    assert!(sent.says("Your application was sent") && sent.path != application, "{}", sent.text());
    app.outbox().await;
});

on_both!(a_file_that_two_applications_hold_stays_where_one_of_them_gets_another, |app| async {
    let (client, application, _) = invited(app).await;
    let form = client.get(&application).await.link("Go on with your application");
    let page = client.get(&format!("{form}?step=questions")).await;
    let name = page.attribute("input[type='file']", "name");
    let kept = answered(page).await;
    let questions = format!("{}?step=questions", kept.path.split('?').next().unwrap());
    let put = |content: &'static [u8]| {
        let (client, at, name) = (client.clone(), questions.clone(), name.clone());
        async move { client.get(&at).await.form("main form").attach(&name, "a.pdf", content).submit().await }
    };
    put(b"%PDF-1.7 first").await.with_status(200);
    let old = client.get(&questions).await.links("a[href*='/files/']").remove(0);
    let sent = send(&client, &application).await.with_status(200);
    again(&sent).submit().await.with_status(200);
    put(b"%PDF-1.7 second").await.with_status(200);
    assert!(client.get(&old).await.with_status(200).body.ends_with("first"));
    let new = client.get(&questions).await.links("a[href*='/files/']").remove(0);
    assert!(client.get(&new).await.with_status(200).body.ends_with("second"));
    app.outbox().await;
});

on_both!(nothing_is_begun_again_at_the_deadline_or_twice, |app| async {
    let (client, application, _) = invited(app).await;
    let sent = send(&client, &application).await.with_status(200);
    app.outbox().await;
    let press = again(&sent);
    app.at(LATE);
    let late = press.submit().await.with_status(409);
    assert!(late.says("Applications closed on May 11, 2022, at 8:00"), "{}", late.text());
    assert!(!client.get(&application).await.has("form[action$='/draft']"));
    app.at(LAST);
    let page = client.get(&application).await;
    let first = again(&page).submit().await.with_status(200);
    let second = again(&page).submit().await.with_status(200);
    assert_eq!(first.path, second.path, "a second press lands on the same draft");
    app.outbox().await;
});

on_both!(what_is_only_a_draft_or_somebody_elses_is_not_taken_back, |app| async {
    let (client, own, _) = invited(app).await;
    assert!(!client.get(&own).await.with_status(200).has("form[action$='/draft']"));
    let other = app.signed_in_as("solo@demo.example").await;
    let key = [("key", "0123456789abcdef0123456789abcdef")];
    other.post(&format!("{own}/draft"), &key).await.with_status(404);
    client.post(&format!("{own}/draft"), &key).await.with_status(409);
});
