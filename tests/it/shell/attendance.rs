//! `waymark import attendance`.

use sea_orm::{ConnectionTrait as _, Statement};
use uuid::Uuid;

use super::Shell;
use crate::app::App;
use crate::on_both;

/// What reports of rooms said.
const REPORTED: &str = "evidence WHERE kind = 'present' AND body LIKE '%provider_report%'";

/// A session of the learner's cohort that was held, and when it began.
async fn held(app: &App) -> (Uuid, chrono::DateTime<chrono::Utc>) {
    let query = "SELECT s.id, s.starts_at FROM session s JOIN enrolment e ON e.cohort_id = s.cohort_id \
        JOIN person p ON p.id = e.person_id WHERE p.email = 'learner@demo.example' AND e.state = 'active' \
        AND s.state = 'ended' ORDER BY s.starts_at DESC LIMIT 1";
    let db = app.db().read();
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), query)).await.unwrap();
    let row = row.expect("a session was held");
    (row.try_get("", "id").unwrap(), row.try_get("", "starts_at").unwrap())
}

/// A report of the learner's first half hour, and of somebody whom nobody knows.
async fn report(app: &App, shell: &Shell<'_>) -> (String, String) {
    let (session, from) = held(app).await;
    let to = from + chrono::TimeDelta::minutes(30);
    let (from, to) = (from.to_rfc3339(), to.to_rfc3339());
    let lines = format!(
        "Name,Email,Join time,Leave time\nGalaxy A13,learner@demo.example,{from},{to}\niPad,,{from},{to}\n"
    );
    let file = shell.folder().join("report.csv");
    std::fs::write(&file, lines).unwrap();
    (file.display().to_string(), session.to_string())
}

on_both!(a_report_is_told_line_by_line_and_stored_once, |app| async {
    let shell = Shell::on(app);
    app.demo().await;
    let (file, session) = report(app, &shell).await;
    let before = shell.count(REPORTED).await;
    let import = ["import", "attendance", &file, "--session", &session, "--by", "facilitator@demo.example"];
    let dry = shell.run(&[&import[..], &["--dry-run"]].concat()).await.done();
    assert!(dry.contains("line 2: Galaxy A13 is learner@demo.example, 30 min"), "{dry}");
    assert!(dry.contains("line 3: iPad is nobody of this cohort; set aside"), "{dry}");
    assert!(dry.contains("2 lines read, 1 matched") && dry.contains("nothing was changed"), "{dry}");
    assert_eq!(shell.count(REPORTED).await, before, "a dry run");
    shell.run(&import).await.done();
    assert_eq!(shell.count(REPORTED).await, before + 1);
    shell.run(&import).await.done();
    assert_eq!(shell.count(REPORTED).await, before + 1, "the same report again");
    assert_eq!(shell.count("audit WHERE action = 'roll_taken'").await, 2);
});

on_both!(nobody_reports_for_a_session_that_is_not_theirs, |app| async {
    let shell = Shell::on(app);
    app.demo().await;
    let (file, session) = report(app, &shell).await;
    let before = shell.count(REPORTED).await;
    for (by, word) in [
        ("other-facilitator@demo.example", "leads no cohort with the session"),
        ("learner@demo.example", "leads no cohort with the session"),
        ("nobody@demo.example", "nobody has the address"),
    ] {
        let import = ["import", "attendance", &file, "--session", &session, "--by", by];
        let refused = shell.run(&import).await.refused();
        assert!(refused.contains(word), "{refused}");
    }
    std::fs::write(&file, "a,b\n1,2\n").unwrap();
    let import = ["import", "attendance", &file, "--session", &session, "--by", "admin@demo.example"];
    assert!(shell.run(&import).await.refused().contains("report_no_columns"));
    assert_eq!(shell.count(REPORTED).await, before);
    assert_eq!(shell.count("sign_in").await, 0, "no sign-in of a command is left");
});
