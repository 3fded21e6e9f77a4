//! What only a demo has: its clock, which can be set, and the tools of those who build Waymark.

use kernel::db::Engine;

use crate::app::App;
use crate::on_both;

const BEFORE: &str = "2022-05-11T19:59:59.9-04:00[America/New_York]";

on_both!(a_site_that_is_no_demo_has_none_of_its_tools, |app| async {
    assert!(app.site.facts.iter().all(|fact| !fact.path.starts_with("/dev/")));
    let visitor = app.visitor();
    for path in ["/dev/clock", "/dev/ui", "/dev/mail", "/dev/mail/reset.es"] {
        visitor.get(path).await.with_status(404);
    }
    let before = app.clock.now();
    visitor.post("/dev/clock", &[("at", BEFORE), ("then", "still")]).await.with_status(404);
    assert_eq!(app.clock.now(), before);
    assert!(!visitor.get("/").await.has("a[href='/dev/clock']"));
});

#[tokio::test]
async fn the_clock_of_a_demo_stands_where_it_is_set_and_runs_on_from_there() {
    let app = &App::demonstrating(Engine::Sqlite).await;
    let page = app.visitor().get("/").await.click("Set its clock").await.with_status(200);
    let still = page.form("#clock").set("at", BEFORE).set("then", "still").press("Set the clock").await;
    let still = still.with_status(200);
    assert!(app.clock.stands_still() && still.says("It stands still."), "{}", still.text());
    assert_eq!(app.clock.now().utc().to_rfc3339(), "2022-05-11T23:59:59.900+00:00");
    assert!(still.has("meta[name=now][data-still]"), "counts of pages stand still too");
    let running = still.form("#clock").set("then", "run").press("Set the clock").await.with_status(200);
    assert!(running.says("It runs on.") && !app.clock.stands_still());
    assert!(!running.has("meta[name=now][data-still]"));
    app.finish().await;
}

#[tokio::test]
async fn a_time_that_cannot_be_read_does_not_move_the_clock() {
    let app = &App::demonstrating(Engine::Sqlite).await;
    let before = app.clock.now();
    for typed in ["yesterday evening", "9999-01-01T00:00:00Z", ""] {
        let page = app.visitor().get("/dev/clock").await;
        let again = page.form("#clock").set("at", typed).press("Set the clock").await.with_status(422);
        assert!(again.has("error-summary a[href='#at']") && again.has("#at-error"), "{typed}");
        assert_eq!(app.clock.now(), before);
    }
    app.finish().await;
}

#[tokio::test]
async fn a_demo_leads_to_the_deadline_of_the_announcement() {
    let app = &App::demonstrating(Engine::Sqlite).await;
    app.demo().await;
    let page = app.visitor().in_spanish().get("/dev/clock").await.with_status(200);
    let names = page.texts("tbody th");
    let deadline = names.iter().position(|name| name.starts_with("El plazo:") && name.contains("2022"));
    let moment = page.attributes("tbody button", "value")[deadline.expect("it is listed")].clone();
    assert!(moment.starts_with("2022-05-12T00:00:00"), "{moment}");
    let there = [("at", ""), ("moment", moment.as_str()), ("then", "still")];
    app.visitor().post("/dev/clock", &there).await.with_status(200);
    assert_eq!(app.clock.now().utc().to_rfc3339(), "2022-05-12T00:00:00+00:00");
    app.outbox().await;
    app.finish().await;
}
