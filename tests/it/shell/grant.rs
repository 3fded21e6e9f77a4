//! `waymark grant list|give|take`.

use auth::{Role, Scope};

use super::Shell;
use crate::on_both;

on_both!(roles_are_given_listed_and_taken_from_the_shell, |app| async {
    let shell = Shell::on(app);
    let ada = app.person("ada@example.org", "Ada King").await;
    let browser = app.signed_in(ada).await;
    assert_eq!(browser.get("/admin").await.status, 404);
    let said = shell.run(&["grant", "give", "--email", "ada@example.org", "--role", "admin"]).await.done();
    assert_eq!(said, "ada@example.org is admin of site\n");
    app.signed_in(ada).await.get("/admin").await.with_status(200);
    app.grant(app.person("bob@example.org", "Bob Stone").await, Role::Admin, Scope::Site).await;
    let all = shell.run(&["grant", "list"]).await.done();
    assert_eq!(all.lines().count(), 2, "{all}");
    let hers = shell.run(&["grant", "list", "--email", "ada@example.org"]).await.done();
    assert!(hers.trim_end().ends_with("Ada King  admin of site") && hers.lines().count() == 1, "{hers}");
    let id = hers.split_whitespace().next().unwrap();
    shell.run(&["grant", "take", id]).await.done();
    assert_eq!(app.signed_in(ada).await.get("/admin").await.status, 404);
    assert_eq!(shell.count("audit WHERE action IN ('grant_given', 'grant_taken')").await, 3);
});

on_both!(the_last_admin_keeps_the_role_in_the_shell_too, |app| async {
    let shell = Shell::on(app);
    app.grant(app.person("ada@example.org", "Ada King").await, Role::Admin, Scope::Site).await;
    let all = shell.run(&["grant", "list"]).await.done();
    let refused = shell.run(&["grant", "take", all.split_whitespace().next().unwrap()]).await.refused();
    assert!(refused.contains("admin"), "{refused}");
    assert_eq!(shell.count("grant_row").await, 1);
});

on_both!(what_is_typed_wrong_in_the_shell_is_said_in_a_line_and_changes_nothing, |app| async {
    let shell = Shell::on(app);
    app.person("ada@example.org", "Ada King").await;
    let give = ["grant", "give", "--email"];
    for (rest, word) in [
        (&["nobody@example.org", "--role", "admin"][..], "nobody here is nobody@example.org"),
        (&["ada@example.org", "--role", "king"], "king is no role"),
        (&["ada@example.org", "--role", "admin", "--scope", "moon"], "moon is no scope"),
        (&["ada@example.org", "--role", "facilitator", "--scope", "cohort:7"], "this is no id"),
    ] {
        let refused = shell.run(&[&give[..], rest].concat()).await.refused();
        assert!(refused.contains(word), "{refused}");
    }
    assert!(shell.run(&["grant", "take", "7"]).await.refused().contains("this is no id"));
    let absent = shell.run(&["grant", "take", "01900000-0000-7000-8000-000000000404"]).await.refused();
    assert!(absent.contains("nothing like that"), "{absent}");
    assert_eq!(shell.count("grant_row").await, 0);
});
