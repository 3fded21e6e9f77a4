//! Giving and taking roles on any scope.

use super::admin;
use crate::on_both;

on_both!(a_role_is_given_on_a_scope_found_by_its_name, |app| async {
    let client = admin(app).await;
    let person = app.person("sub@example.org", "Sue Stitute").await;
    let signed_in = app.signed_in(person).await;
    let page = client.get("/admin/grants?to=sub@example.org").await.with_status(200);
    let form = page.form("#give").set("role", "facilitator").set("scope", "cohort");
    let several = form.submit().await.with_status(422);
    assert!(several.says("More than one fits."), "{}", several.text());
    let choice = several.attribute("input[name=which]", "value");
    let form =
        several.form("#give").set("which", &choice).set("from", "2022-07-01").set("until", "2022-07-31");
    let given = form.submit().await.with_status(200);
    assert!(
        given.says("The role is given.") && given.says("July 1, 2022 to July 31, 2022"),
        "{}",
        given.text()
    );
    let found = client.get("/admin/grants?q=stitute&role-wanted=facilitator").await;
    assert_eq!(found.texts("tbody tr").len(), 1);
    assert!(
        signed_in.get("/account").await.path.starts_with("/sign-in"),
        "a new role begins with a new sign-in"
    );
    assert_eq!(app.signed_in(person).await.get("/facilitate").await.status, 200);
    let taken = found.form("tbody form").submit().await;
    assert!(taken.path.starts_with("/admin/grants"));
    assert_eq!(app.signed_in(person).await.get("/facilitate").await.status, 404);
});

on_both!(a_form_that_makes_no_sense_comes_back_with_its_reason, |app| async {
    let client = admin(app).await;
    app.person("sub@example.org", "Sue Stitute").await;
    let page = client.get("/admin/grants").await;
    let give = |email: &str, role: &str, scope: &str, from: &str, until: &str| {
        let form = page.form("#give").set("email", email).set("role", role).set("scope", scope);
        form.set("from", from).set("until", until).submit()
    };
    let refused = give("nobody@example.org", "observer", "x", "", "").await.with_status(422);
    assert!(refused.has("#email[aria-invalid]"));
    let refused = give("sub@example.org", "observer", "", "", "").await.with_status(422);
    assert!(refused.has("#scope[aria-invalid]"));
    let refused = give("sub@example.org", "observer", "no such thing", "", "").await.with_status(422);
    assert!(refused.says("Nothing of this name"));
    let refused = give("sub@example.org", "admin", "", "2022-07-01", "2022-07-02").await.with_status(422);
    assert!(refused.says("An admin’s grant has no dates."), "{}", refused.text());
});
