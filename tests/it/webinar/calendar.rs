use super::{address, demo, webinar};
use crate::on_both;

on_both!(a_session_is_a_calendar_entry_with_the_join_address, |app| async {
    demo(app).await;
    let address = address(app).await;
    let entry = app.visitor().get(&format!("{address}/session.ics")).await.with_status(200);
    let text = entry.body.replace("\r\n ", "");
    assert!(text.contains("DTSTART:20261119T190000Z"), "{text}");
    assert!(text.contains(&format!("URL:http://127.0.0.1:4000{address}\r\n")), "{text}");
});

on_both!(a_persons_feed_holds_every_session_once, |app| async {
    demo(app).await;
    let feed = webinar(app).await.attribute("input#feed", "value");
    let text = app.visitor().get(&feed).await.with_status(200).body.replace("\r\n ", "");
    let uids: Vec<_> = text.lines().filter(|line| line.starts_with("UID:")).collect();
    let once: std::collections::BTreeSet<_> = uids.iter().collect();
    assert!(uids.len() > 4 && once.len() == uids.len(), "{uids:?}");
    let forged = feed.replace(".ics", "0.ics");
    app.visitor().get(&forged).await.with_status(404);
});
