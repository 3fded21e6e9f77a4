//! `waymark audit verify|key`.

use sea_orm::ConnectionTrait as _;

use super::Shell;
use crate::app::App;
use crate::on_both;

async fn log(app: &App) {
    for n in 0..5 {
        app.person(&format!("p{n}@example.org"), "Somebody").await;
    }
    app.site.upkeep.once().await;
}

on_both!(a_log_that_holds_is_verified_from_the_shell, |app| async {
    let shell = Shell::on(app);
    log(app).await;
    assert_eq!(shell.run(&["audit", "verify"]).await.done(), "5 rows and 1 signed heads hold\n");
    let key = shell.run(&["audit", "key"]).await.done();
    assert_eq!(key.trim_end(), crate::audit::key().public());
});

on_both!(the_first_bad_row_is_named_and_the_command_fails, |app| async {
    let shell = Shell::on(app);
    log(app).await;
    let change = "UPDATE audit SET action = 'person_restored' WHERE position = 3";
    app.db().writer().execute_unprepared(change).await.unwrap();
    let said = shell.run(&["audit", "verify"]).await;
    assert_eq!(said.code, Some(1), "{said:?}");
    assert!(said.out.starts_with("2 rows") && said.out.contains("is not what was sealed"), "{said:?}");
});

on_both!(a_head_of_another_sites_key_does_not_hold, |app| async {
    let shell = Shell::on(app);
    log(app).await;
    std::fs::write(shell.folder().join("keys/addresses.key"), [8; 32]).unwrap();
    assert_eq!(shell.run(&["audit", "verify"]).await.code, Some(1));
});
