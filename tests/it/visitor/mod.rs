//! What visitors find, and applying for a place, on the demo's data.

mod apply;
mod catalogue;
mod published;
mod viewing;
mod wish;

use kernel::Storage;
use server::demo::{Demo, fill};

use crate::app::App;

/// Fills the app with the demo as it is at this time, and holds the clock there.
pub(crate) async fn demo_at(app: &App, time: &str) {
    app.at(time);
    let files = tempfile::TempDir::new().unwrap();
    let storage = Storage::in_folder(files.path()).unwrap();
    fill(app.db(), &storage, Demo { moment: app.clock.now(), learners: 4 }).await.unwrap();
    app.outbox().await;
}
