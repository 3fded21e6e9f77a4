//! What the tests stand on: a database each, the app in this process, and clients that see only what people see.

pub mod client;
pub mod database;
pub mod form;
pub mod log;
pub mod page;
pub mod policies;
mod sound;
#[cfg(test)]
mod tests;

/// Runs one scenario on SQLite and on PostgreSQL, as the tests `name::sqlite` and `name::postgres`:
///
/// ```ignore
/// on_both!(a_visitor_finds_the_catalogue, |app| async {
///     let page = app.visitor().get("/catalogue").await;
///     assert!(page.has("main"));
/// });
/// ```
///
/// What the scenario leaves undone (mail that nobody looked at, errors in the log that it did not expect) fails it, and so
/// does progress that is not what its evidence says.
#[macro_export]
macro_rules! on_both {
    ($name:ident, |$app:ident| async $scenario:block) => {
        mod $name {
            #[allow(unused_imports, reason = "a scenario that names all it uses needs none of them")]
            use super::*;

            async fn on(engine: kernel::db::Engine) {
                let $app = &$crate::app::App::start(engine).await;
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
