//! What a coordinator sees of applications: where those of their association stand, and no answers.

use sea_orm::{ConnectionTrait as _, Statement};

use super::stage::{OPEN, stage};
use crate::app::App;
use crate::on_both;

/// Puts a team round the association of the demo's coordinator.
async fn of_coordinator(app: &App, team: uuid::Uuid) {
    let db = app.db().writer();
    let sql = "UPDATE team SET association_id = (SELECT g.scope_id FROM grant_row g JOIN person p ON p.id = g.person_id \
        WHERE p.email = 'coordinator@demo.example' AND g.role = 'coordinator') WHERE id = $1";
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, [team.into()]);
    db.execute_raw(statement).await.unwrap();
}

on_both!(a_coordinator_sees_where_the_applications_of_their_association_stand, |app| async {
    let stage = stage(app, 20, OPEN).await;
    let ours = stage.team(app, 1, &["confirmed", "confirmed"]).await;
    stage.team(app, 2, &["confirmed", "confirmed"]).await;
    of_coordinator(app, ours.team.unwrap()).await;
    let coordinator = app.signed_in_as("coordinator@demo.example").await;
    let page = coordinator.get("/coordinate").await.click("Applications").await.with_status(200);
    let row = page.texts("tr").into_iter().find(|row| row.contains("Team 1")).expect("their team is listed");
    assert!(row.contains("Sent") && !page.says("Team 2"), "{}", page.text());
    assert!(!page.says("New colleagues eat alone."), "answers are for those who decide");
    stage.rule("waitlist", &[&ours]).await.with_status(200);
    app.outbox().await;
    assert!(coordinator.get("/coordinate/applications").await.says("On the waiting list"));
    coordinator.get(&stage.queue).await.with_status(404);
    let reviewer = stage.reviewer.get("/coordinate/applications").await;
    assert_eq!(reviewer.status.as_u16(), 404, "facilitators coordinate nothing");
});
