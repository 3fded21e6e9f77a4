use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait as _, Statement};

use super::{address, at, change, demo, learner, webinar};
use crate::app::App;
use crate::on_both;

/// Minutes counted, as the page says them.
async fn counted(app: &App, address: &str) -> String {
    app.visitor().get(address).await.with_status(200).text_of("[data-counted]")
}

/// One beat, as the button sends it.
async fn beat(app: &App, address: &str, time: &str) {
    at(app, time);
    app.visitor().post(&format!("{address}/presence"), &[]).await.with_status(200);
}

/// The stored beats of the session's day as seconds from start to end, in order.
async fn beats(app: &App) -> Vec<i64> {
    let db = app.db().writer();
    let sql =
        "SELECT from_at, to_at FROM presence WHERE from_at >= '2026-11-19T18:00:00+00:00' ORDER BY to_at";
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.unwrap();
    let at = |row: &sea_orm::QueryResult, name| row.try_get::<DateTime<Utc>>("", name).unwrap();
    rows.iter().map(|row| (at(row, "to_at") - at(row, "from_at")).num_seconds()).collect()
}

on_both!(the_room_opens_fifteen_minutes_before_the_start, |app| async {
    demo(app).await;
    let address = address(app).await;
    at(app, "13:44:59.999");
    let early = app.visitor().get(&address).await.with_status(200);
    assert!(
        early.says("The room opens today at 12:45") && !early.has("a[target='_blank']"),
        "{}",
        early.text()
    );
    at(app, "13:45:00");
    let open = app.visitor().get(&address).await.with_status(200);
    assert!(open.attribute("a[target='_blank']", "href").starts_with("https://"));
});

on_both!(minutes_count_only_while_the_session_is_live, |app| async {
    demo(app).await;
    let address = address(app).await;
    beat(app, &address, "13:58:00").await;
    beat(app, &address, "13:59:00").await;
    assert_eq!(beats(app).await, [] as [i64; 0]);
    beat(app, &address, "14:00:00").await;
    beat(app, &address, "14:01:00").await;
    assert_eq!(beats(app).await, [0, 60]);
    assert!(counted(app, &address).await.starts_with("1 of 60 minutes"));
    beat(app, &address, "15:00:00").await;
    assert_eq!(beats(app).await, [0, 60]);
});

on_both!(a_beat_after_61_seconds_is_worth_60, |app| async {
    demo(app).await;
    let address = address(app).await;
    beat(app, &address, "14:10:00").await;
    beat(app, &address, "14:11:01").await;
    assert_eq!(beats(app).await, [0, 60]);
    beat(app, &address, "14:40:00").await;
    assert_eq!(beats(app).await, [0, 60, 60]);
});

on_both!(pressing_many_times_in_one_second_counts_once, |app| async {
    demo(app).await;
    let address = address(app).await;
    for time in ["14:10:00", "14:10:30", "14:10:30", "14:10:30.4", "14:10:30.9"] {
        beat(app, &address, time).await;
    }
    assert_eq!(beats(app).await, [0, 30]);
});

on_both!(looking_at_the_page_counts_nothing, |app| async {
    demo(app).await;
    let address = address(app).await;
    for time in ["14:10:00", "14:11:00", "14:12:00"] {
        at(app, time);
        app.visitor().get(&address).await.with_status(200);
    }
    assert_eq!(beats(app).await, [] as [i64; 0]);
});

on_both!(ones_own_presence_cannot_be_claimed, |app| async {
    demo(app).await;
    let page = webinar(app).await;
    at(app, "14:30:00");
    let fields = [("id", "01a1fbf0-0000-7000-8000-000000000001"), ("kind", "present")];
    let refused = learner(app).await.post(&format!("{}/evidence", page.path), &fields).await;
    assert_eq!(refused.status.as_u16(), 409, "{}", refused.text());
    assert_eq!(beats(app).await, [] as [i64; 0]);
});

on_both!(a_moved_session_keeps_its_address, |app| async {
    demo(app).await;
    let before = address(app).await;
    move_to_the_next_day(app).await;
    assert_eq!(address(app).await, before);
    let page = app.visitor().get(&before).await.with_status(200);
    assert!(page.says("November 20"), "{}", page.text());
});

/// Moves the session by the admin's form; that its host has another one then is seen and accepted.
async fn move_to_the_next_day(app: &crate::app::App) {
    let admin = app.signed_in_as("admin@demo.example").await;
    let schedule = admin.get("/admin/schedule?view=list&on=2026-11-19").await.with_status(200);
    for path in schedule.links("a[href^='/admin/sessions/']") {
        let page = admin.get(&path).await.with_status(200);
        if !page.has("#session") || page.form("#session").value("date") != Some("2026-11-19") {
            continue;
        }
        let moved = page.form("#session").set("date", "2026-11-20").submit().await;
        if moved.status == 422 {
            moved.form("#session").press("Save anyway").await.with_status(200);
        }
    }
    app.outbox().await;
}

on_both!(an_address_opens_nothing_for_a_suspended_person_or_with_one_letter_changed, |app| async {
    demo(app).await;
    let address = address(app).await;
    let (rest, last) = address.split_at(address.len() - 1);
    let forged = format!("{rest}{}", if last == "0" { "1" } else { "0" });
    app.visitor().get(&forged).await.with_status(404);
    app.visitor().get("/join/short").await.with_status(404);
    change(app, "UPDATE person SET state = 'suspended' WHERE email = 'learner@demo.example'").await;
    at(app, "14:10:00");
    app.visitor().get(&address).await.with_status(404);
    app.visitor().post(&format!("{address}/presence"), &[]).await.with_status(404);
});
