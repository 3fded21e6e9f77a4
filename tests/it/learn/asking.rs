//! Requests.

use super::{cohort, learner};
use crate::on_both;

on_both!(a_request_is_taken_once_and_waits_for_an_answer, |app| async {
    let learner = learner(app).await;
    let path = format!("{}/requests", cohort(&learner).await);
    let page = learner.get(&path).await.with_status(200);
    let activity = page.attribute("#activity optgroup option", "value");
    let ask = |page: &crate::harness::page::Page| {
        let form = page.form("main form").set("kind", "more_time").set("activity", &activity);
        form.set("body", "My shift was moved.")
    };
    let sent = learner.follow(ask(&page).submit().await).await.with_status(200);
    assert_eq!(sent.texts("#asked + ul > li").len(), 1);
    let again = ask(&sent).submit().await.with_status(422);
    assert!(again.says("You have asked for this already"));
});

on_both!(a_request_without_words_comes_back_with_what_was_chosen, |app| async {
    let learner = learner(app).await;
    let path = format!("{}/requests", cohort(&learner).await);
    let page = learner.get(&path).await;
    let activity = page.attribute("#activity optgroup option", "value");
    let form = page.form("main form").set("kind", "excuse").set("activity", &activity);
    let again = form.submit().await.with_status(422);
    assert!(again.has("error-summary a[href='#body']"));
    assert_eq!(again.attribute("#activity option[selected]", "value"), activity);
});
