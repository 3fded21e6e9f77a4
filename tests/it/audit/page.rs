//! The page of the log: what is looked for is found, and can be taken away.

use auth::{Role, Scope};

use crate::app::App;
use crate::harness::client::Client;
use crate::on_both;

async fn admin(app: &App) -> Client {
    let admin = app.person("admin@example.org", "Ada Admin").await;
    app.grant(admin, Role::Admin, Scope::Site).await;
    app.signed_in(admin).await
}

on_both!(the_log_is_searched_by_person_action_and_day, |app| async {
    let client = admin(app).await;
    let page = client.get("/admin/audit").await.with_status(200);
    assert!(page.says("Role given") && page.says("Account made"), "{}", page.text());
    let found = client.get("/admin/audit?action=grant_given").await.with_status(200);
    assert_eq!(found.texts("tbody tr").len(), 1);
    let found = client.get("/admin/audit?by=ada").await.with_status(200);
    assert_eq!(found.texts("tbody tr").len(), 1);
    assert!(found.says("Account made"));
    assert!(client.get("/admin/audit?by=nobody").await.says("Nothing was found"));
    assert!(client.get("/admin/audit?until=2026-06-16").await.says("Nothing was found"));
    assert!(client.get("/admin/audit?from=2026-06-17&until=2026-06-17").await.says("Ada Admin"));
});

on_both!(the_log_is_taken_away_as_a_file_and_that_stands_in_it, |app| async {
    let client = admin(app).await;
    app.person("eve@example.org", "=HYPERLINK(1)").await;
    let csv = client.post("/admin/audit/export", &[("format", "csv")]).await.with_status(200);
    assert!(csv.headers["content-disposition"].to_str().unwrap().contains("audit-2026-06-17.csv"));
    assert!(csv.body.contains("grant_given") && csv.body.contains("'=HYPERLINK(1)"), "{}", csv.body);
    let json =
        client.post("/admin/audit/export", &[("format", "json"), ("by", "ada")]).await.with_status(200);
    let rows = json.json();
    let mut actions: Vec<_> =
        rows.as_array().unwrap().iter().map(|row| row["action"].as_str().unwrap()).collect();
    actions.sort_unstable(); // one instant has no order
    assert_eq!(actions, ["audit_exported", "audit_exported", "person_created"]);
    assert!(client.get("/admin/audit?action=audit_exported").await.says("Audit log taken away"));
});

on_both!(taking_the_log_away_needs_a_fresh_proof, |app| async {
    let client = admin(app).await;
    app.at("2026-06-17T11:11:00-04:00[America/New_York]");
    let asked = client.post("/admin/audit/export", &[("format", "csv")]).await;
    assert!(asked.path.starts_with("/account/proof"), "{}", asked.path);
});
