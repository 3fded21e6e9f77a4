//! Decisions, notes and requests.

use crate::on_both;

on_both!(a_later_decision_supersedes_and_both_stay_in_view, |app| async {
    let facilitator = crate::facilitate::facilitator(app).await;
    let path = crate::facilitate::first_learner(&facilitator).await;
    let decide = |page: &crate::harness::page::Page, kind: &str, reason: &str| {
        let subject = page.attribute("#subject optgroup option:nth-child(2)", "value");
        let form = page.form("form[action$='/decisions']");
        form.set("subject", &subject).set("kind", kind).set("reason", reason)
    };
    let page = facilitator.get(&path).await.with_status(200);
    let excused = decide(&page, "excused", "On leave.").submit().await;
    let excused = facilitator.follow(excused).await.with_status(200);
    assert!(excused.says("On leave.") && !excused.says("No longer holds"));
    let back = decide(&excused, "taken_back", "Came back early.").submit().await;
    let back = facilitator.follow(back).await.with_status(200);
    assert!(back.says("On leave.") && back.says("Came back early.") && back.says("No longer holds"));
});

on_both!(a_decision_without_a_reason_comes_back_with_what_was_typed, |app| async {
    let facilitator = crate::facilitate::facilitator(app).await;
    let page = facilitator.get(&crate::facilitate::first_learner(&facilitator).await).await;
    let subject = page.attribute("#subject optgroup option:nth-child(2)", "value");
    let form = page.form("form[action$='/decisions']").set("subject", &subject).set("kind", "more_time");
    let again = form.set("until", "2026-13-01").submit().await.with_status(422);
    assert!(again.has("error-summary a[href='#reason']") && again.has("error-summary a[href='#until']"));
    assert_eq!(again.attribute("#subject option[selected]", "value"), subject);
});

on_both!(attendance_is_decided_on_webinars_only, |app| async {
    let facilitator = crate::facilitate::facilitator(app).await;
    let page = facilitator.get(&crate::facilitate::first_learner(&facilitator).await).await;
    let module = page.attribute("#subject optgroup option", "value");
    let form = page.form("form[action$='/decisions']").set("subject", &module);
    let form = form.set("kind", "attendance_denied").set("reason", "Someone else was there.");
    let again = form.submit().await.with_status(422);
    assert!(again.has("error-summary a[href='#subject']"));
});

on_both!(a_note_is_read_by_facilitators, |app| async {
    let facilitator = crate::facilitate::facilitator(app).await;
    let path = crate::facilitate::first_learner(&facilitator).await;
    let page = facilitator.get(&path).await;
    let form = page.form("form[action$='/notes']").set("note", "Called on Tuesday.");
    assert!(facilitator.follow(form.submit().await).await.says("Called on Tuesday."));
    let page = facilitator.get(&path).await;
    page.form("form[action$='/notes']").submit().await.with_status(422);
});

on_both!(granting_a_request_writes_the_decision, |app| async {
    let facilitator = crate::facilitate::facilitator(app).await;
    let learner = app.signed_in_as("learner@demo.example").await;
    let own = learner.get("/").await.link("See the course");
    let page = learner.get(&format!("{own}/requests")).await.with_status(200);
    let activity = page.attribute("#activity optgroup option", "value");
    let form = page.form("main form").set("kind", "more_time").set("activity", &activity);
    learner.follow(form.set("body", "My shift was moved.").submit().await).await.with_status(200);
    let path = format!("{}/requests", crate::facilitate::cohort(&facilitator).await);
    let asked = facilitator.get(&path).await.with_status(200);
    assert!(asked.says("My shift was moved."));
    let empty = asked.form("form[action$='/grant']").submit().await.with_status(422);
    assert!(empty.has("error-summary a[href='#until']"));
    let form =
        empty.form("form[action$='/grant']").set("until", "2026-07-20T20:00").set("reason", "Take it.");
    let granted = facilitator.follow(form.submit().await).await.with_status(200);
    assert!(granted.says("Take it.") && granted.says("Granted"));
    assert_eq!(
        granted.texts("form[action$='/grant']").len(),
        asked.texts("form[action$='/grant']").len() - 1
    );
});
