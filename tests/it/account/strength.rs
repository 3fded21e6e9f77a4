//! A new password is judged while it is typed.

use serde_json::{Value, json};

use super::PASSWORD;
use crate::harness::client::Client;
use crate::on_both;

const ASKED: &str = "/account/password/strength";

async fn judged(client: &Client, fields: &[(&str, &str)]) -> Value {
    let page = client.post(ASKED, fields).await.with_status(200);
    assert_eq!(page.headers["cache-control"], "no-store");
    page.json()
}

on_both!(it_says_in_ones_language_what_is_wrong_with_it, |app| async {
    let (en, es) = (app.visitor(), app.visitor().in_spanish());
    let known = judged(&en, &[("new_password", "correct horse battery staple")]).await;
    assert_eq!((&known["accepted"], &known["score"]), (&json!(false), &json!(1)));
    assert!(known["words"].as_str().unwrap().contains("attackers"), "{known}");
    let own = [("new_password", "anamartinez1234567"), ("email", "ana.martinez@example.org")];
    assert_eq!(judged(&es, &own).await["accepted"], false);
    let good = judged(&es, &[("new_password", PASSWORD)]).await;
    assert_eq!((&good["accepted"], &good["score"]), (&json!(true), &json!(4)));
    assert!(good["words"].as_str().unwrap().starts_with("Fuerte"), "{good}");
});

on_both!(the_words_of_whoever_is_signed_in_are_those_of_the_account, |app| async {
    let person = app.person("ana.martinez@example.org", "Ana Martinez").await;
    let typed = [("new_password", "anamartinez1234567"), ("email", "another@example.org"), ("name", "Eve")];
    assert_eq!(judged(&app.signed_in(person).await, &typed).await["accepted"], false);
});

on_both!(beside_a_second_factor_less_is_asked, |app| async {
    let typed = ("new_password", "tea4twos");
    assert_eq!(judged(&app.visitor(), &[typed]).await["accepted"], false);
    assert_eq!(judged(&app.visitor(), &[typed, ("least", "8")]).await["accepted"], true);
});

on_both!(what_is_typed_is_never_logged, |app| async {
    judged(&app.visitor(), &[("new_password", PASSWORD)]).await;
    let log = app.logged();
    assert!(log.iter().any(|line| line.contains(ASKED)), "the request is: {log:?}");
    assert!(!log.iter().any(|line| line.contains(PASSWORD)), "{log:?}");
});

on_both!(asking_without_a_pause_is_refused, |app| async {
    let mut last = None;
    for _ in 0..200 {
        last = Some(app.visitor().post(ASKED, &[("new_password", "short")]).await);
        if last.as_ref().is_some_and(|page| page.status.as_u16() == 429) {
            break;
        }
    }
    let last = last.unwrap().with_status(429);
    assert!(last.headers.contains_key("retry-after"));
});
