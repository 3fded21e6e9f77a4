//! Coming in through a provider of OpenID Connect.

mod groups;
mod provider;
mod refused;

use serde_json::{Value, json};

use crate::account::with_password;
use crate::app::App;
use provider::Union;

/// Runs one scenario with a provider on SQLite and on PostgreSQL, as `on_both!` does.
macro_rules! with_provider {
    ($name:ident, $more:expr, |$app:ident, $union:ident| async $scenario:block) => {
        mod $name {
            use super::*;

            async fn on(engine: kernel::db::Engine) {
                let $union = Union::start().await;
                let $app = &App::trusting(engine, vec![$union.known($more)]).await;
                $scenario
                $app.finish().await;
            }

            #[tokio::test]
            async fn sqlite() {
                on(kernel::db::Engine::Sqlite).await;
            }

            #[tokio::test]
            async fn postgres() {
                on(kernel::db::Engine::Postgres).await;
            }
        }
    };
}
pub(crate) use with_provider;

/// What the provider says of Ada.
fn ada() -> Value {
    json!({ "sub": "a-1", "email": "Ada@example.org", "email_verified": true, "name": "Ada King" })
}

with_provider!(an_account_is_joined_only_after_it_was_proved, |_| (), |app, union| async {
    with_password(app, "ada@example.org", "Ada King").await;
    let browser = app.visitor();
    let page = union.visit(app, &browser, "/sign-in/with/union?to=/account", ada()).await;
    assert!(page.path.starts_with("/sign-in?"), "the address alone opens nothing: {}", page.path);
    let form = page.form("form[action='/sign-in']").set("email", "ada@example.org");
    let page = form.set("password", crate::account::PASSWORD).submit().await;
    assert_eq!(page.path, "/account/single-sign-on");
    let page = page.form("main form").submit().await;
    assert!(page.says("State office") && page.path == "/account/security", "{}", page.text());
    assert_eq!(app.outbox().await, ["security_notice"]);

    let elsewhere = app.visitor();
    let page = union.visit(app, &elsewhere, "/sign-in/with/union?to=/account", ada()).await;
    assert_eq!(page.path, "/account");
    assert!(page.says("Ada King"));
    assert_eq!(app.outbox().await, ["security_notice"], "from another browser");
});

with_provider!(a_parted_account_signs_in_no_more, |_| (), |app, union| async {
    with_password(app, "ada@example.org", "Ada King").await;
    let browser = app.visitor();
    let page = union.visit(app, &browser, "/sign-in/with/union", ada()).await;
    let form = page.form("form[action='/sign-in']").set("email", "ada@example.org");
    let page = form.set("password", crate::account::PASSWORD).submit().await;
    let page = page.form("main form").submit().await;
    let page = page.form("form[action$='/union/removal']").submit().await;
    assert!(page.says("Not joined"), "{}", page.text());
    assert_eq!(app.outbox().await, ["security_notice", "security_notice"]);
    let page = union.visit(app, &app.visitor(), "/sign-in/with/union", ada()).await;
    assert!(page.path.starts_with("/sign-in?"), "{}", page.path);
});

with_provider!(an_account_is_not_joined_by_somebody_else, |_| (), |app, union| async {
    app.person("ada@example.org", "Ada King").await;
    let eve = app.person("eve@example.org", "Eve Moore").await;
    let eve = app.signed_in(eve).await;
    let page = union.visit(app, &eve, "/sign-in/with/union", ada()).await;
    assert_eq!(page.status.as_u16(), 403);
    let page = eve.post("/account/single-sign-on", &[]).await;
    assert_eq!(page.status.as_u16(), 404, "what is not theirs does not exist");
});

with_provider!(
    the_unknown_are_made_where_the_provider_may,
    |settings| settings.makes_people = true,
    |app, union| async {
        let browser = app.visitor();
        let page = union.visit(app, &browser, "/sign-in/with/union?to=/account/security", ada()).await;
        assert!(page.has(".badge[data-tone=brand]"), "the address is proved");
        assert_eq!(app.outbox().await, ["security_notice"]);
        let page = page.form("form[action$='/union/removal']").submit().await;
        assert_eq!(page.status.as_u16(), 403, "the only way in stays");
    }
);

with_provider!(
    a_proof_through_the_provider_is_fresh_where_it_asked_again,
    |settings| settings.makes_people = true,
    |app, union| async {
        let (browser, mut said) = (app.visitor(), ada());
        said["auth_time"] = json!(app.clock.now().utc().timestamp() - 3600);
        union.visit(app, &browser, "/sign-in/with/union", said).await;
        let prove = browser.get("/account/email").await;
        assert!(prove.path.starts_with("/account/proof"), "{}", prove.path);
        let way = prove.links("a[href^='/sign-in/with/union']").remove(0);
        assert!(way.contains("for=prove"));
        let now = app.clock.now().utc().timestamp();
        let mut said = ada();
        said["auth_time"] = json!(now - 3600);
        let page = union.visit(app, &browser, &way, said.clone()).await;
        assert_eq!(page.status.as_u16(), 403, "it did not ask again");
        assert!(browser.get("/account/email").await.path.starts_with("/account/proof"));
        said["auth_time"] = json!(now);
        let page = union.visit(app, &browser, &way, said).await;
        assert_eq!(page.path, "/account/email");
        app.outbox().await;
    }
);
