//! People, sign-ins, tokens and grants against both databases, below the routes: what must hold whoever asks.

mod entrance;
mod grants;
mod links;
mod sign_ins;
mod site;
mod stage;
mod tokens;

/// Runs one scenario on SQLite and on PostgreSQL with an empty database, as `name::sqlite` and `name::postgres`.
#[macro_export]
macro_rules! on_both_databases {
    ($name:ident, |$stage:ident| async $scenario:block) => {
        mod $name {
            #[allow(unused_imports, reason = "some scenarios need nothing but their stage")]
            use super::*;

            async fn on(engine: kernel::db::Engine) {
                let $stage = &$crate::auth::stage::Stage::on(engine).await;
                $scenario
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
