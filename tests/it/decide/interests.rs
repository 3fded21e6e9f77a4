//! Ratings, notes and interests: what reviewers see of each other, and what the applicant does not.

use std::io::Read as _;

use axum::http::Method;

use super::stage::{OPEN, applicant, stage};
use crate::on_both;

on_both!(the_mean_is_shown_once_ones_own_rating_is_given, |app| async {
    let stage = stage(app, 20, OPEN).await;
    let sent = stage.alone(app, 1).await;
    let at = format!("{}/{}/rating", stage.queue, sent.id);
    stage.admin.post(&at, &[("stars", "2")]).await.with_status(200);
    let page = stage.open(&sent).await;
    assert!(page.says("1 reviewer has rated it") && !page.says("Mean"), "{}", page.text());
    let rated = page.form("#rate").set("stars", "5").submit().await.with_status(200);
    assert!(rated.says("Mean 3.5 of 2 ratings."), "{}", rated.text());
    let changed = rated.form("#rate").set("stars", "4").submit().await.with_status(200);
    assert!(changed.says("Mean 3.0 of 2 ratings."), "{}", changed.text());
    let none = stage.reviewer.post(&at, &[("stars", "6")]).await.with_status(422);
    assert!(none.says("Choose from one to five stars."));
});

on_both!(who_declares_a_conflict_neither_rates_nor_rules_until_an_admin_lifts_it, |app| async {
    let stage = stage(app, 20, OPEN).await;
    let (sent, other) = (stage.alone(app, 1).await, stage.alone(app, 2).await);
    let page = stage.open(&sent).await;
    page.form("#rate").set("stars", "5").submit().await.with_status(200);
    let declared = page.form("#declare").set("words", "My neighbour.").submit().await.with_status(200);
    assert!(!declared.has("#ruling") && !declared.has("#rate"), "{}", declared.text());
    assert!(declared.says("so somebody else decides") && declared.says("Nobody has rated it yet."));
    for ids in [vec![&sent], vec![&sent, &other]] {
        let ids: Vec<_> = ids.iter().map(|one| one.id.to_string()).collect();
        let mut fields: Vec<_> = ids.iter().map(|id| ("application", id.as_str())).collect();
        fields.push(("answer", "accept"));
        stage.reviewer.post(&format!("{}/rulings", stage.queue), &fields).await.with_status(403);
    }
    let rating = format!("{}/{}/rating", stage.queue, sent.id);
    stage.reviewer.post(&rating, &[("stars", "5")]).await.with_status(403);
    let seen = stage.admin.get(&format!("{}?on={}", stage.queue, sent.id)).await.with_status(200);
    assert!(seen.says("declared a conflict of interest. My neighbour."), "{}", seen.text());
    let lifted = seen.form("form[action$='/interest/withdrawal']").submit().await.with_status(200);
    assert!(!lifted.says("declared a conflict of interest"));
    assert!(stage.open(&sent).await.has("#ruling"));
});

on_both!(nobody_decides_on_their_own_application_or_their_teams, |app| async {
    let stage = stage(app, 20, OPEN).await;
    let sent = stage.team(app, 1, &["confirmed", "confirmed"]).await;
    let member = kernel::Id::from_uuid(sent.seats[1].1);
    app.grant(member, auth::Role::Facilitator, auth::Scope::Cohort(stage.cohort)).await;
    let client = app.signed_in(member).await;
    let page = client.get(&stage.queue).await.with_status(200);
    assert!(page.says("your own or that of your team") && !page.has("#ruling"), "{}", page.text());
    let id = sent.id.to_string();
    let fields = [("application", id.as_str()), ("answer", "accept")];
    client.post(&format!("{}/rulings", stage.queue), &fields).await.with_status(403);
});

on_both!(a_note_is_for_reviewers_and_stands_in_the_applicants_export, |app| async {
    let stage = stage(app, 20, OPEN).await;
    let sent = stage.alone(app, 1).await;
    let page = stage.open(&sent).await;
    let empty = page.form("#noting").submit().await.with_status(422);
    assert!(empty.has("error-summary a[href='#review_note']"), "{}", empty.text());
    let noted = page.form("#noting").set("review_note", "Warm words for the kitchen.").submit().await;
    assert!(noted.with_status(200).says("Warm words for the kitchen."));
    let own = applicant(app, &sent).await;
    let seen = own.get(&format!("/applications/{}", sent.id)).await.with_status(200);
    assert!(!seen.says("Warm words"));
    let kind = "application/x-www-form-urlencoded";
    let archive = own.send_bytes(Method::POST, "/account/data/export", kind, Vec::new()).await;
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(archive)).unwrap();
    let mut notes = String::new();
    archive.by_name("review_note.json").unwrap().read_to_string(&mut notes).unwrap();
    assert!(notes.contains("Warm words for the kitchen.") && !notes.contains("author_id"), "{notes}");
});
