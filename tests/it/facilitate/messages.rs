//! One text to several learners.

use crate::app::App;
use crate::harness::client::Client;
use crate::harness::page::Page;
use crate::on_both;

/// The form for the first two learners of the grid.
async fn form(app: &App) -> (Client, Page) {
    let facilitator = crate::facilitate::facilitator(app).await;
    app.outbox().await;
    let cohort = crate::facilitate::cohort(&facilitator).await;
    let grid = facilitator.get(&cohort).await.with_status(200);
    let learners = grid.links(".progress-grid th[scope=row] a");
    let id = |n: usize| learners[n].rsplit('/').next().unwrap().to_owned();
    let path = format!("{cohort}/message?enrolment={}&enrolment={}", id(0), id(1));
    let page = facilitator.get(&path).await.with_status(200);
    (facilitator, page)
}

on_both!(a_message_is_seen_first_and_goes_to_each_who_was_selected, |app| async {
    let (facilitator, page) = form(app).await;
    let empty = page.form("#message").submit().await.with_status(422);
    assert!(empty.has("error-summary a[href='#text']"));
    let text = "You missed Tuesday.\n\nThe recording is there now.";
    let preview = empty.form("#message").set("text", text).submit().await.with_status(422);
    assert_eq!(preview.texts("section.panel p"), ["You missed Tuesday.", "The recording is there now."]);
    assert!(app.outbox().await.is_empty(), "nothing goes before it was seen");
    let send = || preview.form("#message").press("Send to 2 learners");
    assert!(send().await.with_status(200).says("The message is on its way"));
    assert_eq!(app.outbox().await, ["message_from_facilitator"; 2]);
    send().await.with_status(200);
    assert!(app.outbox().await.is_empty(), "a second press sends nothing");
    drop(facilitator);
});

on_both!(nobody_writes_to_learners_of_a_cohort_that_others_lead, |app| async {
    let (_, page) = form(app).await;
    let other = app.signed_in_as("other-facilitator@demo.example").await;
    let path = page.path.split('?').next().unwrap().to_owned();
    other.post(&path, &[("text", "Hello"), ("confirm", "yes"), ("key", "0123456789")]).await.with_status(404);
});
