//! People, their roles, and the log.

use super::admin;
use crate::on_both;

on_both!(someone_is_added_given_a_role_and_kept_out, |app| async {
    let client = admin(app).await;
    let list = client.get("/admin/people").await.with_status(200);
    let form = list.form("#person").set("name", "Ana Robles").set("email", "ana@example.org");
    let person = form.submit().await.with_status(200);
    assert!(person.says("Ana Robles") && person.says("No roles."), "{}", person.text());
    let given = person.form("#give").set("role", "admin").submit().await.with_status(200);
    assert!(!given.says("No roles."), "{}", given.text());
    let out = given.form("#access").submit().await.with_status(200);
    assert!(out.says("Suspended"), "{}", out.text());
    let log = client.get("/admin/audit?action=person_suspended").await.with_status(200);
    assert!(log.says("Person suspended"), "{}", log.text());
    assert_eq!(app.outbox().await, ["invitation"]);
});

on_both!(an_address_that_is_taken_is_refused_at_its_field, |app| async {
    let client = admin(app).await;
    let list = client.get("/admin/people?q=visitor").await.with_status(200);
    let form = list.form("#person").set("name", "Twice").set("email", "visitor@demo.example");
    let refused = form.submit().await.with_status(422);
    assert!(refused.has("#email[aria-invalid]"), "{}", refused.text());
});

on_both!(courses_and_associations_are_listed, |app| async {
    let client = admin(app).await;
    assert!(client.get("/admin/courses").await.with_status(200).says("Published"));
    assert!(client.get("/admin/associations").await.with_status(200).has("details"));
    assert!(client.get("/admin/schedule?view=month").await.with_status(200).has("table.month"));
});
