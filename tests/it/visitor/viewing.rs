//! Watching a catalogue recording: one goes on where one stopped, and nothing is earned by it.

use super::demo_at;
use crate::on_both;

const SUMMER: &str = "2026-06-17T11:00:00-04:00[America/New_York]";
const ENTRY: &str = "/catalogue/calm-on-the-bus";

on_both!(a_recording_goes_on_where_its_viewer_stopped, |app| async {
    demo_at(app, SUMMER).await;
    let viewer = app.signed_in_as("visitor@demo.example").await;
    let page = viewer.get(ENTRY).await.with_status(200);
    assert!(!page.says("You stopped at") && page.says("certificate"));
    let action = page.attribute("viewing-position", "action");
    let kept = viewer.post(&action, &[("position", "42.7"), ("watching", "alone")]).await;
    assert_eq!(kept.status, 204);
    let again = viewer.get(ENTRY).await;
    assert!(again.says("You stopped at 0:42"), "{}", again.text());
    assert!(again.attribute("video source", "src").ends_with("#t=42"));
    let other = app.signed_in_as("solo@demo.example").await;
    assert!(!other.get(ENTRY).await.says("You stopped at"), "it is one person's own");
    viewer.post(&action, &[("position", "1e9"), ("watching", "alone")]).await;
    assert!(!viewer.get(ENTRY).await.says("You stopped at"), "what is over begins anew");
});

on_both!(a_visitors_position_is_not_kept, |app| async {
    demo_at(app, SUMMER).await;
    let visitor = app.visitor();
    assert_eq!(visitor.get(ENTRY).await.attribute("viewing-position", "action"), "");
    let answer = visitor
        .send(
            axum::http::Method::POST,
            &format!("{ENTRY}/viewing"),
            "application/x-www-form-urlencoded",
            b"position=5".to_vec(),
        )
        .await;
    assert_ne!(answer.status, 204);
    let viewer = app.signed_in_as("visitor@demo.example").await;
    for position in ["", "soon", "NaN"] {
        let answer = viewer.post(&format!("{ENTRY}/viewing"), &[("position", position)]).await;
        assert_eq!(answer.status, 400, "{position}");
    }
    assert_eq!(viewer.post("/catalogue/nothing/viewing", &[("position", "5")]).await.status, 404);
});

on_both!(a_group_is_told_that_nobody_in_it_earns_a_certificate, |app| async {
    demo_at(app, SUMMER).await;
    let viewer = app.signed_in_as("visitor@demo.example").await;
    let group = viewer.get(ENTRY).await.click("Watch as a group").await.with_status(200);
    assert!(group.text_of("#group").contains("no certificate of completion for anybody in the group"));
    let action = group.attribute("viewing-position", "action");
    viewer
        .post(
            &action,
            &[("position", "20"), ("watching", &group.attribute("viewing-position", "data-watching"))],
        )
        .await;
    assert!(viewer.get(ENTRY).await.has("#group"), "the group goes on as a group");
    assert!(!viewer.get(ENTRY).await.click("Watch alone").await.has("#group"));
});
