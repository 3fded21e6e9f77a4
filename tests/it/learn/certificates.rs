//! Certificates.

use super::{cohort, learner};
use crate::on_both;

on_both!(a_certificate_that_was_not_earned_is_not_issued, |app| async {
    let learner = learner(app).await;
    let cohort = cohort(&learner).await;
    assert!(!learner.get(&format!("{cohort}/progress")).await.has("form[action$='/certificate']"));
    let forced = learner.post(&format!("{cohort}/certificate"), &[("name", "Marisol Vega")]).await;
    assert_eq!(forced.status, 409);
    assert!(forced.says("Something is still missing"));
});

on_both!(an_unknown_number_is_said_to_be_unknown, |app| async {
    let typed = app.visitor().get("/certificates?number=7f3k-92qx-ht4d").await;
    let page = app.visitor().follow(typed).await.with_status(404);
    assert!(page.says("There is no certificate with this number"));
});
