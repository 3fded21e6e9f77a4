//! The audit log: its chain, its page, and that everything one person does to another's data stands in it.

mod chain;
mod own_data;
mod page;
pub mod posts;
mod view_as;

use auth::audit::{HeadKey, Verified};

use crate::app::App;

/// The key of every test's site.
pub fn key() -> HeadKey {
    HeadKey::of(&kernel::SiteKey::new([7; 32])).unwrap()
}

/// What a verification finds now.
pub async fn verify(app: &App) -> Verified {
    auth::audit::verify(app.db(), &key(), app.clock.now(), |_| {}).await.unwrap()
}
