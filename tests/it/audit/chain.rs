//! Whoever changes, removes, inserts or swaps a row of the log is found out.

use auth::audit::walk::Break;
use sea_orm::ConnectionTrait as _;

use super::verify;
use crate::app::App;
use crate::on_both;

/// Five sealed rows, and a signed head.
async fn log(app: &App) {
    for n in 0..5 {
        app.person(&format!("p{n}@example.org"), "Somebody").await;
    }
    app.site.upkeep.once().await;
}

/// Somebody with their hands in the database.
async fn tamper(app: &App, sql: &str) {
    app.db().writer().execute_unprepared(sql).await.unwrap();
}

async fn is_found(app: &App) -> String {
    let found = verify(app).await;
    found.fault.clone().unwrap_or_else(|| panic!("nothing was found: {found:?}")).to_string()
}

on_both!(a_sealed_log_holds_and_grows, |app| async {
    log(app).await;
    let found = verify(app).await;
    assert_eq!((found.rows, found.heads, found.fault), (5, 1, None));
    app.site.upkeep.once().await;
    app.person("later@example.org", "Later").await;
    app.site.upkeep.once().await;
    assert_eq!((verify(app).await.rows, verify(app).await.heads), (6, 2));
});

on_both!(a_changed_row_is_found, |app| async {
    log(app).await;
    tamper(app, "UPDATE audit SET action = 'person_restored' WHERE position = 3").await;
    assert!(is_found(app).await.contains("is not what was sealed"));
    assert_eq!(verify(app).await.rows, 2);
});

on_both!(a_changed_detail_is_found_and_an_erased_one_is_not_missed, |app| async {
    log(app).await;
    tamper(app, "DELETE FROM audit_detail WHERE audit_id = (SELECT id FROM audit WHERE position = 2)").await;
    assert_eq!(verify(app).await.fault, None);
    tamper(
        app,
        "UPDATE audit_detail SET detail = '{\"by\":1}' WHERE audit_id = (SELECT id FROM audit WHERE position = 4)",
    )
    .await;
    assert!(is_found(app).await.starts_with("the detail of row"));
});

on_both!(a_deleted_row_is_found, |app| async {
    log(app).await;
    tamper(app, "DELETE FROM audit WHERE position = 2").await;
    assert_eq!(verify(app).await.fault, Some(Break::Place { expected: 2, found: 3 }));
});

on_both!(a_log_cut_at_its_end_is_found, |app| async {
    log(app).await;
    tamper(app, "DELETE FROM audit WHERE position > 3").await;
    assert_eq!(verify(app).await.fault, Some(Break::Cut { last: 3, signed: 5 }));
});

on_both!(swapped_rows_are_found, |app| async {
    log(app).await;
    for step in [
        "UPDATE audit SET position = 99 WHERE position = 2",
        "UPDATE audit SET position = 2 WHERE position = 4",
        "UPDATE audit SET position = 4 WHERE position = 99",
    ] {
        tamper(app, step).await;
    }
    assert!(is_found(app).await.contains("is not what was sealed"));
    assert_eq!(verify(app).await.rows, 1);
});

on_both!(a_row_put_in_by_hand_is_found, |app| async {
    log(app).await;
    let copy = "INSERT INTO audit (id, at, action, object_kind, detail_hash, position, link) \
        SELECT object_id, at, action, object_kind, detail_hash, 6, link FROM audit WHERE position = 5";
    tamper(app, copy).await;
    assert!(is_found(app).await.contains("is not what was sealed"));
});

on_both!(a_chain_made_anew_without_the_key_is_found_by_its_head, |app| async {
    log(app).await;
    // everything is linked again, as only the server's code could, but the old head stands
    tamper(app, "UPDATE audit SET action = 'person_restored' WHERE position = 3").await;
    tamper(app, "UPDATE audit SET position = NULL, link = NULL").await;
    app.site.upkeep.seal().await;
    assert_eq!(verify(app).await.fault, Some(Break::Head(5)));
});

on_both!(rows_that_nobody_seals_are_told, |app| async {
    app.person("p@example.org", "Somebody").await;
    assert_eq!(verify(app).await.fault, None);
    app.clock.set(app.clock.now().utc() + chrono::TimeDelta::minutes(6));
    assert_eq!(verify(app).await.fault, Some(Break::Unsealed(1)));
});

on_both!(two_sealers_make_one_chain, |app| async {
    let moment = app.clock.now();
    let sealer = || auth::audit::Sealer::new(app.db().clone(), crate::audit::key(), moment);
    let (one, two) = (sealer(), sealer());
    for n in 0..20 {
        app.person(&format!("p{n}@example.org"), "Somebody").await;
        let (a, b) = tokio::join!(one.seal(moment), two.seal(moment));
        assert_eq!(a.unwrap() + b.unwrap(), 1);
    }
    let found = verify(app).await;
    assert_eq!((found.rows, found.fault), (20, None));
});
