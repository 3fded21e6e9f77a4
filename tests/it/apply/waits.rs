//! What waits for somebody's answer stands on their first page until they have answered.

use super::{confirm, invited, reader};
use crate::on_both;

on_both!(an_invitation_stands_on_the_first_page_until_it_is_answered, |app| async {
    let (lead, _, told) = invited(app).await;
    assert!(!lead.get("/").await.has("#waits"), "the lead has nothing to answer");
    let joyce = reader(app, &told[0]).await;
    let today = joyce.get("/").await.with_status(200);
    assert_eq!(today.links("section[aria-labelledby=waits] a"), [told[0].seat()]);
    assert!(today.says("Riverbend Mentors") && today.says("Say yes or no."), "{}", today.text());
    confirm(app, &told[0]).await;
    assert!(!joyce.get("/").await.has("#waits"));
});
