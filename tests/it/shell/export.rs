//! `waymark export cohort`.

use serde_json::Value;

use super::Shell;
use crate::app::App;
use crate::on_both;
use crate::site::pages::{Objects, Whose};

/// A demo, and the cohort that runs.
async fn site(app: &App) -> (Shell<'_>, String) {
    let shell = Shell::on(app);
    app.demo().await;
    let objects = Objects::find(app, Whose::Ours).await;
    (shell, objects.filled("/{cohort}").trim_start_matches('/').to_owned())
}

on_both!(a_cohort_leaves_from_the_shell_as_it_does_from_the_page, |app| async {
    let (shell, cohort) = site(app).await;
    let csv = shell.run(&["export", "cohort", &cohort]).await.done();
    let facilitator = app.signed_in_as("facilitator@demo.example").await;
    let page = facilitator.get(&format!("/facilitate/cohorts/{cohort}/progress.csv")).await.with_status(200);
    assert_eq!(csv.lines().next(), page.body.lines().next());
    assert_eq!(csv.lines().count(), page.body.lines().count());
    let spanish = shell.run(&["export", "cohort", &cohort, "--language", "es"]).await.done();
    assert!(spanish.starts_with("\u{feff}Participante") || spanish.lines().next() != csv.lines().next());
    let json = shell.run(&["export", "cohort", &cohort, "--format", "json"]).await.done();
    let rows: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(rows.as_array().unwrap().len() + 1, csv.lines().count());
    let book = shell.folder().join("progress.xlsx").display().to_string();
    let said = shell.run(&["export", "cohort", &cohort, "--format", "xlsx", "--to", &book]).await.done();
    assert!(said.is_empty() && std::fs::read(&book).unwrap().starts_with(b"PK"), "{said}");
});

on_both!(what_cannot_be_exported_is_said_in_a_line, |app| async {
    let (shell, cohort) = site(app).await;
    let absent = "01900000-0000-7000-8000-000000000404";
    let refused = shell.run(&["export", "cohort", absent]).await.refused();
    assert!(refused.contains("there is no cohort"), "{refused}");
    let refused = shell.run(&["export", "cohort", &cohort, "--language", "xx"]).await.refused();
    assert!(refused.contains("does not speak xx"), "{refused}");
    let nowhere = shell.folder().join("no/such/folder.csv").display().to_string();
    let refused = shell.run(&["export", "cohort", &cohort, "--to", &nowhere]).await.refused();
    assert!(refused.contains("cannot be written"), "{refused}");
});
