//! Planning sessions over the wire.

use axum::http::Method;
use serde_json::{Value, json};

use super::world::{Running, email, id, made, read};
use crate::app::App;
use crate::harness::client::Client;
use crate::on_both;

async fn stage(app: &App) -> (Client, Running, String) {
    app.demo().await;
    let running = Running::of(app).await;
    let path = format!("/api/v1/cohorts/{}/sessions", running.cohort);
    (app.program_of(&email("admin")).await, running, path)
}

fn plan(running: &Running, local_start: &str) -> Value {
    let activity = running.one("webinar", false);
    json!({ "activity": activity, "local_start": local_start, "zone": "America/New_York", "minutes": 60 })
}

async fn sessions(running: &Running) -> usize {
    let modules = read(&running.learner, &format!("/api/v1/cohorts/{}/modules", running.cohort)).await;
    let modules = modules["items"].as_array().unwrap().clone();
    let all = modules.iter().flat_map(|module| module["activities"].as_array().unwrap());
    all.map(|activity| activity["sessions"].as_array().unwrap().len()).sum()
}

on_both!(a_session_is_answered_with_its_instant_and_zone, |app| async {
    let (admin, running, path) = stage(app).await;
    let before = sessions(&running).await;
    let dry = admin
        .call(Method::POST, &format!("{path}?dry_run=true"), Some(plan(&running, "2026-07-08T19:00")))
        .await;
    assert_eq!(dry.with_status(200).json()["starts_at"], "2026-07-08T23:00:00Z");
    assert_eq!(sessions(&running).await, before);
    let made = admin
        .call(Method::POST, &path, Some(plan(&running, "2026-07-08T19:00")))
        .await
        .with_status(201)
        .json();
    assert_eq!(
        (&made["starts_at"], &made["zone"]),
        (&json!("2026-07-08T23:00:00Z"), &json!("America/New_York"))
    );
    assert_eq!(sessions(&running).await, before + 1);
});

on_both!(a_time_in_a_gap_or_a_fold_is_answered_with_both_candidates, |app| async {
    let (admin, running, path) = stage(app).await;
    for (start, code) in
        [("2027-03-14T02:30", "nonexistent_local_time"), ("2026-11-01T01:30", "ambiguous_local_time")]
    {
        let refused = admin.call(Method::POST, &path, Some(plan(&running, start))).await.with_status(422);
        assert_eq!(refused.problem(), code);
        let candidates = refused.json()["candidates"].as_array().unwrap().clone();
        assert_eq!(candidates.len(), 2);
        let mut chosen = plan(&running, start);
        chosen["offset"] = candidates[1]["offset"].clone();
        let made = admin.call(Method::POST, &path, Some(chosen)).await.with_status(201).json();
        assert_eq!(made["starts_at"], candidates[1]["starts_at"]);
        let codes: Vec<_> = made["warnings"].as_array().unwrap().iter().map(|w| w["code"].clone()).collect();
        assert!(codes.contains(&json!("outside_cohort_dates")), "{codes:?}");
    }
});

on_both!(the_same_key_lands_on_the_same_session_and_another_body_is_refused, |app| async {
    let (admin, running, path) = stage(app).await;
    let keyed = admin.with_header("idempotency-key", "plan-once-1");
    let first =
        keyed.call(Method::POST, &path, Some(plan(&running, "2026-07-08T19:00"))).await.with_status(201);
    let again =
        keyed.call(Method::POST, &path, Some(plan(&running, "2026-07-08T19:00"))).await.with_status(201);
    assert_eq!(id(&first.json()["id"]), id(&again.json()["id"]));
    let other =
        keyed.call(Method::POST, &path, Some(plan(&running, "2026-07-09T19:00"))).await.with_status(409);
    assert_eq!(other.problem(), "key_reused");
});

on_both!(a_session_is_moved_and_cancelled_and_then_left_alone, |app| async {
    let (admin, running, _) = stage(app).await;
    let path = format!("/api/v1/sessions/{}", running.session());
    let moved =
        admin.call(Method::PATCH, &path, Some(json!({ "minutes": 45 }))).await.with_status(200).json();
    assert_eq!((&moved["minutes"], &moved["sequence"]), (&json!(45), &json!(1)));
    admin.call(Method::DELETE, &path, None).await.with_status(204);
    let again = admin.call(Method::PATCH, &path, Some(json!({ "minutes": 60 }))).await.with_status(403);
    assert_eq!(again.problem(), "session_cancelled");
    let told = app.outbox().await;
    assert!(
        told.iter().any(|kind| kind == "session_moved")
            && told.iter().any(|kind| kind == "session_cancelled")
    );
});

on_both!(attendance_is_told_by_those_who_lead_the_cohort_once_the_session_began, |app| async {
    let (_, running, _) = stage(app).await;
    let facilitator = app.program_of(&email("facilitator")).await;
    let ended = running.activities(true).into_iter().flat_map(|a| a["sessions"].as_array().unwrap());
    let ended = id(&ended.clone().find(|s| s["starts_at"].as_str().unwrap() < "2026-06-17").unwrap()["id"]);
    let item = json!({ "id": made(1), "enrolment": running.enrolment, "source": "roll" });
    let body = || Some(json!({ "items": [item.clone()] }));
    let told = |session: &str| format!("/api/v1/sessions/{session}/attendance");
    for expected in ["accepted", "duplicate"] {
        let answer = facilitator.call(Method::POST, &told(&ended), body()).await.with_status(200).json();
        assert_eq!(answer["items"][0]["result"], expected);
    }
    let early =
        facilitator.call(Method::POST, &told(&running.session()), body()).await.with_status(200).json();
    assert_eq!(early["items"][0]["code"], "activity_not_open");
    for who in ["other-facilitator", "learner", "visitor", "coordinator"] {
        let program = app.program_of(&email(who)).await;
        assert_eq!(program.call(Method::POST, &told(&ended), body()).await.status, 404, "{who}");
    }
});
