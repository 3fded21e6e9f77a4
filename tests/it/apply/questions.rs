//! Answering what a cohort asks.

use super::{answered, confirm, invited, reader, visitor};
use crate::on_both;

on_both!(a_question_that_must_be_answered_is_asked_for_at_its_step_and_before_sending, |app| async {
    let (lead, application, _) = invited(app).await;
    let check = lead.get(&lead.get(&application).await.link("Check and send")).await;
    let refused = check.form("form[action$='/submission']").set("consent", "yes").submit().await;
    let refused = refused.with_status(422);
    assert!(refused.says("How did you hear of this course?: Fill this in."), "{}", refused.text());
    let base = refused.path.clone();
    assert!(base.ends_with("/submission"));
    let form = lead.get(&application).await.link("Go on with your application");
    let questions = lead.get(&format!("{form}?step=questions")).await.with_status(200);
    let half = questions.form("main form").submit().await.with_status(422);
    assert!(half.has("error-summary a[href^='#question_']"));
    let needs = answered(half).await;
    assert!(needs.says("What do you need to take part?"));
    let check = lead.get(&lead.get(&application).await.link("Check and send")).await;
    assert!(check.says("From a colleague") && check.says("We meet on Fridays."), "{}", check.text());
});

on_both!(a_file_is_judged_by_its_bytes_kept_and_read_by_the_team_alone, |app| async {
    let (lead, application, told) = invited(app).await;
    let form = lead.get(&application).await.link("Go on with your application");
    let page = lead.get(&format!("{form}?step=questions")).await;
    let name = page.attribute("input[type='file']", "name");
    let wrong = page.form("main form").attach(&name, "letter.pdf", b"<html>no</html>").submit().await;
    let wrong = wrong.with_status(422);
    assert!(wrong.has(&format!("error-summary a[href='#{name}']")), "{}", wrong.text());
    let choice = wrong.attribute("input[type='radio'][name^='question_']", "name");
    let right = wrong.form("main form").set(&choice, "1").attach(&name, "letter.pdf", b"%PDF-1.7 dear all");
    right.submit().await.with_status(200);
    let again = lead.get(&format!("{form}?step=questions")).await;
    let file = again.links("a[href*='/files/']")[0].clone();
    let sent = lead.get(&file).await.with_status(200);
    assert_eq!(sent.headers["content-disposition"], "attachment; filename*=UTF-8''letter.pdf");
    let joyce = reader(app, &told[0]).await;
    joyce.get(&file).await.with_status(404);
    confirm(app, &told[0]).await.get(&file).await.with_status(200);
    app.signed_in_as("solo@demo.example").await.get(&file).await.with_status(404);
    app.signed_in_as("admin@demo.example").await.get(&file).await.with_status(404);
});

on_both!(who_is_alone_is_asked_the_same, |app| async {
    let client = visitor(app).await;
    let first = client.get("/courses/peer-mentoring/2022").await.click("Apply").await;
    let kind = first.form("main form").submit().await;
    kind.form("main form").set("kind", "individual").submit().await.with_status(200);
    let base = first.path.split('?').next().unwrap();
    let questions = client.get(&format!("{base}?step=questions")).await.with_status(200);
    assert!(questions.says("How did you hear of this course?"));
    answered(questions).await;
});
