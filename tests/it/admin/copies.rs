//! Copying the cohort of 2022 to 2027, into summer and across the changes of clocks. The oracle is the law of the
//! United States, written out for that year: the clocks of New York go forward on March 14 and back on November 7, 2027.

use chrono::{DateTime, TimeDelta, Utc};
use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime as Local, date};
use sea_orm::{ConnectionTrait as _, QueryResult, Statement};

use super::admin;
use crate::app::App;
use crate::harness::client::Client;
use crate::on_both;

/// A session: the slug of its webinar, and when it begins.
#[derive(Clone, Debug, PartialEq)]
struct Session {
    webinar: String,
    local: Local,
    zone: String,
    instant: DateTime<Utc>,
}

async fn rows(app: &App, query: &str, slug: &str) -> Vec<QueryResult> {
    let db = app.db().read();
    let query = Statement::from_sql_and_values(db.get_database_backend(), query, [slug.into()]);
    db.query_all_raw(query).await.unwrap()
}

/// The sessions of a cohort that are held, by webinar and start.
async fn sessions(app: &App, slug: &str) -> Vec<Session> {
    let query = "SELECT w.slug, s.local_start, s.zone, s.starts_at FROM session s \
        JOIN webinar w ON w.id = s.webinar_id JOIN cohort c ON c.id = s.cohort_id \
        WHERE c.slug = $1 AND s.state IN ('scheduled', 'ended') ORDER BY w.slug, s.local_start";
    let read = |row: &QueryResult| Session {
        webinar: row.try_get("", "slug").unwrap(),
        local: row.try_get::<String>("", "local_start").unwrap().parse().unwrap(),
        zone: row.try_get("", "zone").unwrap(),
        instant: row.try_get("", "starts_at").unwrap(),
    };
    rows(app, query, slug).await.iter().map(read).collect()
}

/// When each module opens and ends.
async fn modules(app: &App, slug: &str) -> Vec<[DateTime<Utc>; 2]> {
    let query = "SELECT m.opens_at, m.ends_at FROM module m JOIN curriculum k ON k.id = m.curriculum_id \
        JOIN cohort c ON c.id = k.cohort_id WHERE c.slug = $1 ORDER BY m.position";
    let read = |row: &QueryResult| ["opens_at", "ends_at"].map(|name| row.try_get("", name).unwrap());
    rows(app, query, slug).await.iter().map(read).collect()
}

/// The last day and the window of applications.
async fn window(app: &App, slug: &str) -> (Date, [Local; 2], [DateTime<Utc>; 2]) {
    let query = "SELECT * FROM cohort WHERE slug = $1";
    let row = rows(app, query, slug).await.remove(0);
    let text = |name: &str| row.try_get::<String>("", name).unwrap();
    let local = |name: &str| text(name).parse().unwrap();
    let at = |name: &str| row.try_get("", name).unwrap();
    (
        text("last_day").parse().unwrap(),
        [local("applications_open_local"), local("applications_close_local")],
        [at("applications_open_at"), at("applications_close_at")],
    )
}

/// How many hours New York is behind UTC, by the law and not by a table of zones.
fn behind(local: Local) -> i64 {
    let summer = |year| match year {
        2022 => (date(2022, 3, 13), date(2022, 11, 6)),
        2026 => (date(2026, 3, 8), date(2026, 11, 1)),
        2027 => (date(2027, 3, 14), date(2027, 11, 7)),
        2028 => (date(2028, 3, 12), date(2028, 11, 5)),
        other => panic!("the oracle does not know {other}"),
    };
    let (from, until) = summer(local.year());
    let at = |day: Date| day.at(2, 0, 0, 0);
    if (at(from)..at(until)).contains(&local) { 4 } else { 5 }
}

fn instant(local: Local) -> DateTime<Utc> {
    let naive: chrono::NaiveDateTime = local.to_string().parse().unwrap();
    naive.and_utc() + TimeDelta::hours(behind(local))
}

/// Presses the button on the cohort's page, and says nothing but the names and the first day.
async fn copy(client: &Client, slug: &str, first_day: Date) {
    let cohort = client.get("/admin/cohorts").await.with_status(200).click("2022 cohort").await;
    let page = cohort.click("Copy this cohort").await.with_status(200);
    let form = page.form("#cohort").set("name_en", slug).set("slug", slug);
    form.set("first_day", &first_day.to_string()).submit().await.with_status(200);
}

/// Everything of a copy lies on the same weekday at the same time of day as in 2022.
async fn holds(app: &App, slug: &str, first_day: Date) {
    let days = date(2022, 6, 16).until(first_day).unwrap().get_days();
    assert_eq!(days % 7, 0, "first days on the same weekday");
    let moved = |local: Local| local.checked_add(days.days()).unwrap();
    let (old, new) = (sessions(app, "2022").await, sessions(app, slug).await);
    assert_eq!(old.len(), 11);
    let expected: Vec<_> = old
        .iter()
        .map(|was| Session { local: moved(was.local), instant: instant(moved(was.local)), ..was.clone() })
        .collect();
    assert_eq!(new, expected);
    assert!(new.iter().all(|s| s.zone == "America/New_York" && [14, 19].contains(&s.local.hour())));
    assert!(old.iter().zip(&new).all(|(a, b)| a.local.weekday() == b.local.weekday()));
    for (n, [opens, ends]) in modules(app, slug).await.into_iter().enumerate() {
        let (from, to) = [(0, 13), (14, 27), (28, 41), (42, 56)][n];
        let day = |n: i32| first_day.checked_add(n.days()).unwrap();
        assert_eq!(opens, instant(day(from).at(0, 0, 0, 0)), "module {n} opens");
        assert_eq!(ends, instant(day(to).at(23, 59, 0, 0)), "module {n} ends");
    }
    let (last_day, local, at) = window(app, slug).await;
    let (_, was, _) = window(app, "2022").await;
    assert_eq!(last_day, first_day.checked_add(56.days()).unwrap());
    assert_eq!(local, was.map(moved));
    assert_eq!(at, local.map(instant));
    assert_eq!(local[1].time(), jiff::civil::time(20, 0, 0, 0));
}

on_both!(a_cohort_of_2022_is_copied_to_2027_with_weekdays_and_times_of_day, |app| async {
    let client = admin(app).await;
    for (slug, first_day) in [
        ("summer-2027", date(2027, 6, 17)),
        ("spring-2027", date(2027, 2, 18)),
        ("autumn-2027", date(2027, 9, 30)),
    ] {
        copy(&client, slug, first_day).await;
        holds(app, slug, first_day).await;
    }
    let spring = sessions(app, "spring-2027").await;
    let offsets: std::collections::BTreeSet<_> = spring.iter().map(|s| behind(s.local)).collect();
    assert_eq!(offsets.len(), 2, "the clocks change during the course");
});

on_both!(a_copy_takes_what_is_typed_before_what_moves_along, |app| async {
    let client = admin(app).await;
    let cohort = client.get("/admin/cohorts").await.click("2022 cohort").await;
    let page = cohort.click("Copy this cohort").await;
    let form = page.form("#cohort").set("name_en", "Other").set("slug", "other");
    let form = form.set("first_day", "2027-06-17").set("closes", "2027-05-01T12:30");
    form.submit().await.with_status(200);
    let (last_day, local, _) = window(app, "other").await;
    assert_eq!((last_day, local[1]), (date(2027, 8, 12), date(2027, 5, 1).at(12, 30, 0, 0)));
});

on_both!(one_module_moves_with_its_sessions_and_the_others_stay, |app| async {
    let client = admin(app).await;
    copy(&client, "next", date(2027, 6, 17)).await;
    let cohort = client.get("/admin/cohorts").await.click("next").await;
    let page = cohort.click("Move the cohort").await.with_status(200);
    let second = page.attribute("#module option:nth-child(3)", "value");
    let look = page.form("#look").set("module", &second).set("days", "7").submit().await.with_status(200);
    let (was, before) = (modules(app, "next").await, sessions(app, "next").await);
    assert_eq!(modules(app, "next").await, was, "looking changes nothing");
    let sessions_of_it = look.texts("td[data-label='Then']").len() - 2;
    look.form("#move").submit().await.with_status(200);
    let week = TimeDelta::days(7);
    let is = modules(app, "next").await;
    assert_eq!(is[1], was[1].map(|at| at + week));
    assert_eq!([is[0], is[2], is[3]], [was[0], was[2], was[3]]);
    let after = sessions(app, "next").await;
    let moved = before.iter().zip(&after).filter(|(a, b)| b.instant == a.instant + week).count();
    let stayed = before.iter().zip(&after).filter(|(a, b)| b == a).count();
    assert_eq!((moved, stayed), (sessions_of_it, 11 - sessions_of_it));
    assert!(moved > 0 && stayed > 0);
});
